"""The parts of a claim that stand in a stretch of its text, or outside one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.matching.parts import Name, Parts, Word, inside
from factcheck.model import Participant, Span
from factcheck.verdicts.case import Case


def extent(case: Case) -> Span:
    """The stretch of the passage that the claim's parts take up; empty for a claim without any."""
    frame = case.claim.frame
    spans = [(each.start, each.end) for each in frame.participants]
    spans += [(each.start, each.end) for each in frame.mentions]
    spans += [(each.start, each.end) for each in frame.terms]
    spans += [(each.start, each.end) for each in frame.quantities]
    spans += [time.whole for time in frame.times]
    spans += [(frame.predicate.start, frame.predicate.end)] if frame.predicate else []
    return min((s for s, _ in spans), default=0), max((e for _, e in spans), default=0)


def without(case: Case, covers: Span) -> Parts:
    """The claim's parts outside a stretch."""
    parts = case.parts
    return replace(
        parts,
        names=tuple(
            name for name in parts.names if not _within(name.mention.start, name.mention.end, covers)
        ),
        words=tuple(word for word in parts.words if not _within(word.term.start, word.term.end, covers)),
        times=(),
        quantities=(),
        ordinals=tuple(o for o in parts.ordinals if not _within(o.start, o.end, covers)),
    )


def only(case: Case, region: Span, cue: Span) -> Parts:
    """The names and words of a stretch, also as a clause beside tells them.

    The core is that clause's predicate, else the first word.
    """
    names, titles = _names_in(case, region), _titles(case.claim.frame.participants)
    found = [
        w
        for each in (case.parts, *case.beside)
        for w in each.words
        if _within(w.term.start, w.term.end, region) and not inside((w.term.start, w.term.end), cue)
    ]
    terms = {
        (t.start, t.end): t
        for p in case.claim.frame.participants
        for t in p.terms
        if _within(t.start, t.end, region)
    }
    terms |= {(w.term.start, w.term.end): w.term for w in found}
    told = sorted(set(terms) - titles) if names else sorted(terms)
    core = next(((w.term.start, w.term.end) for w in found if w.core), told[0] if told else None)
    return replace(
        case.parts,
        names=tuple(names[at] for at in sorted(names)),
        words=tuple(Word(terms[at], "time", core=at == core) for at in told),
        times=(),
        quantities=(),
        ordinals=(),
    )


def _names_in(case: Case, region: Span) -> dict[Span, Name]:
    """The names of a stretch by their places, as the clause or one beside it reads them."""
    names = {
        (n.mention.start, n.mention.end): n
        for each in (*case.beside, case.parts)
        for n in each.names
        if _within(n.mention.start, n.mention.end, region)
    }
    for p in case.claim.frame.participants:
        if p.mention is not None and _within(p.mention.start, p.mention.end, region):
            names.setdefault((p.mention.start, p.mention.end), Name(p.mention, p.role, p.preposition))
    return names


def _titles(participants: Sequence[Participant]) -> frozenset[Span]:
    """The words right before a name: "the American Ed White" happens no more than Ed White does."""
    return frozenset(
        (t.start, t.end)
        for p in participants
        for t in p.terms
        if p.mention and 0 < p.mention.start - t.end <= 1
    )


def _within(start: int, end: int, region: Span) -> bool:
    return region[0] <= start and end <= region[1]
