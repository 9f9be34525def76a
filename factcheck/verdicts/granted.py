"""What the references grant of a claim that they do not grant whole: "He died in Rome, *of typhus*".

The phrases that they deny or do not know are left out; what remains is a claim of its own where one
statement grants it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.claims.cues import cues
from factcheck.languages.recurrence import again
from factcheck.languages.relative_times import relative_time, without_relative_times
from factcheck.matching.excerpts import alignment_without, frame_without, parts_without
from factcheck.matching.parts import inside
from factcheck.model import CheckedClaim, Claim, Frame, Participant, Span, Verdict, VerdictKind
from factcheck.values.dates import TimeRelation
from factcheck.verdicts.case import Case
from factcheck.verdicts.chronology import placements
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.dispute import weighed
from factcheck.verdicts.support import Support, support
from factcheck.verdicts.wording import span_of

_LOOSE = frozenset({"place", "time", "other", "with", "by"})
"""The roles of phrases that a clause can do without."""

_ROUNDS = 3
"""How often more is left out before a claim is given up."""

_RANK = {"subject": 0, "object": 1}
"""Whom a claim speaks of: its subject, else its object."""

_MARKS, _APART = " ,;:–—-()", ",;–—("
"""What is left over at an end where a phrase is left out, and what sets words apart from the rest."""

_QUOTES = ("«»", "“”", '""')
"""Quotation marks that stand around a phrase."""

_SAYS_MUCH = 3
"""How many content words tell something where nobody but the doer is named, no time and no value."""


def divided(case: Case, verdict: Verdict) -> Iterator[CheckedClaim]:
    """The claim with its verdict, and what the references grant of it otherwise: a claim for each run
    of words that is left and tells something.

    What stays open or is contradicted is told apart from the rest: "was born *in Rome*" is wrong, "was born
    *on 4 May*" is right.
    """
    found = _granted_rest(case, verdict)
    if found is None:
        yield CheckedClaim(case.claim, verdict)
        return
    rest, left_out, granted = found
    runs = list(_runs(case, rest, left_out, wrong=bool(verdict.conflicts)))
    yield CheckedClaim(_apart(case, left_out) if runs else case.claim, verdict)
    text = _text(case, left_out)
    for number, run in enumerate(runs, 1):
        start, end = case.source(run)
        claim = replace(rest.claim, id=f"{case.claim.id}.{number}", text=text, start=start, end=end)
        yield CheckedClaim(claim, granted)


def _granted_rest(case: Case, verdict: Verdict) -> tuple[Case, list[Participant], Verdict] | None:
    """The claim without the phrases that stay open, those phrases, and the verdict on what remains; None
    where the claim is granted whole, denies something, or says too little without them.
    """
    if verdict.kind not in (VerdictKind.UNVERIFIED, VerdictKind.CONTRADICTED):
        return None
    if case.parts.negative or case.parts.doubted or case.claim.frame.predicate is None:
        return None
    if any(again(word, case.parts.language) for word in case.claim.text.casefold().split()):
        return None
    wrong = tuple((conflict.start, conflict.end) for conflict in verdict.conflicts)
    left_out = [p for p in _phrases(case) if _is_open(case, p, verdict.uncovered, wrong)]
    left_out += [aside for span in wrong for aside in _set_apart(case, span, left_out)]
    cut = [case.source(_whole(case, phrase)) for phrase in left_out]
    if not all(any(start < b and a < end for start, end in cut) for a, b in wrong):
        return None
    for _ in range(_ROUNDS if left_out else 0):
        rest = _without(case, left_out)
        found = support(rest)
        if found.entails:
            return rest, left_out, _weighed(rest, found)
        more = [p for p in _phrases(rest) if _is_open(rest, p, found.uncovered)]
        if not more:
            return None
        left_out += more
    return None


def _set_apart(case: Case, wrong: Span, left_out: Sequence[Participant]) -> Iterator[Participant]:
    """Words of a document span that no phrase holds, as one that the clause can do without: a describing
    name ("the *Finnish* chemist"), or what commas set apart, without the predicate (", *aged 46*")."""
    start, end = case.placed(wrong)
    if any(phrase.start < end and start < phrase.end for phrase in left_out):
        return
    if any(n.mention.kind == "adjective" and n.mention.start == start for n in case.parts.names):
        yield Participant("other", None, (), case.words((start, end)), start, end)
        return
    first, last = case.placed((case.claim.start, case.claim.end))
    before = max(case.passage.text.rfind(mark, first, start) for mark in _APART)
    behind = (at for mark in _APART if (at := case.passage.text.find(mark, end, last)) >= 0)
    span = _trimmed(case, (before + 1, min(behind, default=last)))
    core = case.claim.frame.predicate
    if before >= 0 and core is not None and not (span[0] <= core.start < span[1]):
        yield Participant("other", None, (), case.words(span), *span)


def _weighed(rest: Case, found: Support) -> Verdict:
    """The verdict on what is granted, beside what other serious sources have."""
    verdict = Verdict(VerdictKind.SUPPORTED, found.statements, uncovered=found.uncovered)
    return weighed(verdict, rest, lambda case: support(case).entails)


def _apart(case: Case, left_out: Sequence[Participant]) -> Claim:
    """The claim as it is wrong: without the phrases that are granted, at the phrases that are not."""
    granted = [p for p in _phrases(case) if p not in left_out and p.role in _LOOSE]
    spans = [_whole(case, phrase) for phrase in left_out]
    start, end = case.source((min(start for start, _ in spans), max(end for _, end in spans)))
    return replace(case.claim, text=_text(case, granted), start=start, end=end)


def _phrases(case: Case) -> Iterator[Participant]:
    """The phrases that the clause can do without."""
    frame = case.claim.frame
    if frame.predicate is None:
        return
    found = list(_circumstances(frame))
    yield from found
    core = (frame.predicate.start, frame.predicate.end)
    for time in _times(case):
        at = (time.start, time.end)
        if not inside(core, at) and not any(inside(at, (p.start, p.end)) for p in found):
            yield time


def _times(case: Case) -> Iterator[Participant]:
    """The times that belong to no phrase of the clause: words of order with what they are counted from, a
    fronted "by then", the year of a row."""
    spans = [placement.covers for placement in placements(case) if not placement.level.holds]
    hosts = [*spans, *((p.start, p.end) for p in case.claim.frame.participants)]
    spans += [t.whole for t in case.parts.times if not any(inside((t.start, t.end), host) for host in hosts)]
    start, _ = case.placed((case.claim.start, case.claim.end))
    words = relative_time(case.claim.text, case.parts.language)
    if case.claim.text.startswith(words or " ") and case.passage.text.startswith(words, start):
        spans.append((start, start + len(words)))
    for span in spans:
        yield Participant("time", None, (), case.words(span), *span)


def _circumstances(frame: Frame) -> Iterator[Participant]:
    """The phrases of circumstances, those beside a noun among them, names joined to another by "and", and
    after the predicate who did it, where the clause tells to whom or what.
    """
    predicate = frame.predicate
    if predicate is None:
        return
    met: set[str] = set()
    acted_on = any(p.role == "object" for p in frame.participants)
    for phrase in frame.participants:
        span = (phrase.start, phrase.end)
        others = [p for p in frame.participants if p is not phrase]
        hosts = [p for p in others if inside(span, (p.start, p.end))]
        nested = bool(hosts)
        joined = phrase.role in met and phrase.role in ("subject", "object")
        behind = phrase.role == "subject" and acted_on and phrase.start > predicate.end
        met.add(phrase.role)
        if inside((predicate.start, predicate.end), span):
            continue
        if phrase.role in _LOOSE and (phrase.preposition or not nested):
            yield phrase  # "two friends *from Leeds*"
        elif phrase.role == "of" and any(_is_named_beside(host, span) for host in hosts):
            yield phrase  # "*Korin's* Orbis 3"
        elif not nested and (joined or behind):
            yield phrase


def _is_named_beside(host: Participant, span: Span) -> bool:
    """Whether a phrase has a name outside the span."""
    mention = host.mention
    return mention is not None and mention.kind == "name" and not inside((mention.start, mention.end), span)


def _is_open(case: Case, phrase: Participant, uncovered: Iterable[str], wrong: Iterable[Span] = ()) -> bool:
    """Whether something in the phrase is not granted, or wrong."""
    words = case.words((phrase.start, phrase.end))
    start, end = case.source((phrase.start, phrase.end))
    return any(text in words for text in uncovered) or any(a < end and start < b for a, b in wrong)


def _without(case: Case, left_out: Sequence[Participant]) -> Case:
    spans = [(phrase.start, phrase.end) for phrase in left_out]
    text, language = _text(case, left_out), case.parts.language
    if any(relative_time(case.words(span), language) for span in spans):
        text = without_relative_times(text, language)  # "by then he had *already* left"
    return replace(
        case,
        claim=replace(case.claim, text=text, frame=frame_without(case.claim.frame, spans)),
        parts=parts_without(case.parts, spans),
        alignments=tuple(alignment_without(alignment, spans) for alignment in case.alignments),
        versions=tuple(tuple(alignment_without(each, spans) for each in found) for found in case.versions),
    )


def _text(case: Case, left_out: Sequence[Participant]) -> str:
    """The claim's text without the phrases, as far as it has them in the passage's own words."""
    text = case.claim.text
    for phrase in left_out:
        before, found, after = text.partition(case.words(_whole(case, phrase)))
        text = before.rstrip(_MARKS) + after if found else text
    text = text.lstrip(_MARKS)
    return text[:1].upper() + text[1:]


def _whole(case: Case, phrase: Participant) -> Span:
    """The span of a phrase with its quotation marks and preposition, and with the "and" before it."""
    start, end, text = phrase.start, phrase.end, case.passage.text
    if text[start - 1 : start] + text[end : end + 1] in _QUOTES:
        start, end = start - 1, end + 1
    for words in (phrase.preposition.split()[-1:], cues(case.parts.language).connectives):
        before = text[:start].rstrip()
        last = before.split()[-1:]
        if last and last[0].casefold() in words:
            start = len(before) - len(last[0])
    return start, end


def _runs(case: Case, rest: Case, left_out: Sequence[Participant], *, wrong: bool) -> Iterator[Span]:
    """The runs of the claim's words that are left, and hold more than the name of who or what did it; or, of
    a claim that is wrong in what is left out, say enough in other words."""
    telling = [*_telling(rest)]
    words = [word for word in rest.parts.words if word_weight(word) >= 1]
    if (wrong and len(words) >= _SAYS_MUCH) or all(_is_relative(case, phrase) for phrase in left_out):
        telling += [(word.term.start, word.term.end) for word in words if word.core]
    at, end = case.placed((case.claim.start, case.claim.end))
    for gap in (*sorted(_whole(case, phrase) for phrase in left_out), (end, end)):
        run = _trimmed(case, (at, gap[0]))
        at = max(at, gap[1])
        if any(inside(span, run) for span in telling):
            yield run


def _is_relative(case: Case, phrase: Participant) -> bool:
    """Whether a phrase only places the claim by what was told before."""
    span = (phrase.start, phrase.end)
    distances = (time for time in case.parts.times if time.relation is TimeRelation.OFFSET)
    counted = any(inside((time.start, time.end), span) for time in distances)
    return counted or bool(relative_time(case.words(span), case.parts.language))


def _trimmed(case: Case, span: Span) -> Span:
    words = case.words(span)
    start = span[0] + len(words) - len(words.lstrip(_MARKS))
    return start, start + len(words.strip(_MARKS))


def _telling(case: Case) -> Iterator[Span]:
    """The times, the values, and all names but the foremost of those of whom the claim speaks; where it names
    none of them, those of its circumstances."""
    parts = case.parts
    yield from ((time.start, time.end) for time in parts.times)
    yield from ((quantity.start, quantity.end) for quantity in parts.quantities)
    named = [name for name in parts.names if name.role != "topic" and name.mention.kind != "adjective"]
    central = [_RANK[name.role] for name in named if name.role in _RANK]
    if central:
        told = [name for name in named if _RANK.get(name.role, len(_RANK)) > min(central)]
    else:
        told = [name for name in named if name.role in _LOOSE]
    yield from map(span_of, told)
