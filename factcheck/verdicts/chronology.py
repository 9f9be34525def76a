"""When things happened, and whether the order and the distance that a claim gives them is right.

"X joined before the war", "two years after the founding", «через десять лет после ареста»: such a claim names an anchor,
another event whose time the references know. Its own time and the anchor's are looked up and compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.languages.sequence import direction
from factcheck.matching.alignment import Alignment
from factcheck.matching.evidence import Evidence
from factcheck.matching.knowledge import HAPPENING_TYPES
from factcheck.matching.names import compare_names
from factcheck.matching.parts import Name, Word, inside
from factcheck.matching.words import compare_terms
from factcheck.model import Participant, Span, Term
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Interval, Offset, TimeMention, TimeRelation, distance, is_before
from factcheck.verdicts.case import Case
from factcheck.verdicts.matter import agreement, anchored, core_holds


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the claim puts its event in respect of an anchor, and what the references make of that.

    `level` EQUAL where they agree, DIFFERENT where they do not, SILENT where a time is unknown. `span` covers the words that give the
    order; `covers` is the anchor's phrase; `statements` gave the times.
    """

    level: Comparison
    span: Span
    covers: Span
    statements: tuple[str, ...]
    main: Interval | None = None
    anchor: Interval | None = None


def placements(case: Case) -> Iterator[Placement]:
    """One for each anchor of the claim."""
    for participant in case.claim.frame.participants:
        if participant.role == "time" and (participant.mention is not None or participant.terms):
            yield _placement(case, participant)


def _placement(case: Case, participant: Participant) -> Placement:
    covers = (participant.start, participant.end)
    offset = _offset(case, participant)
    sign = direction(participant.preposition, case.parts.language)
    span = (offset.start, offset.end) if offset else covers
    anchor, anchor_id = _anchor_time(case, participant)
    main, main_id = _main_time(case, participant)
    used = tuple(dict.fromkeys(id for id in (main_id, anchor_id) if id))
    if anchor is None or main is None or sign is None:
        return Placement(Comparison.SILENT, span, covers, used)
    level = _compare(main, anchor, sign, offset.offset if offset else None)
    return Placement(level, span, covers, used, main, anchor)


def _offset(case: Case, participant: Participant) -> TimeMention | None:
    """The distance in time that stands before the anchor ("two years" in "two years after the war")."""
    near = [
        time
        for time in case.parts.times
        if time.relation is TimeRelation.OFFSET and time.end <= participant.end and participant.start - time.end < 25
    ]
    return near[-1] if near else None


def _compare(main: Interval, anchor: Interval, sign: int, offset: Offset | None) -> Comparison:
    """Whether main lies before (-1), during (0) or after (+1) the anchor, by so much."""
    if sign == 0:
        apart = is_before(main, anchor) or is_before(anchor, main)
        return Comparison.DIFFERENT if apart else Comparison.ENTAILED
    first, last = (main, anchor) if sign < 0 else (anchor, main)
    ordered = is_before(first, last)
    if offset is None:
        if ordered is None:
            return _within(main, anchor)
        return Comparison.ENTAILED if ordered else Comparison.DIFFERENT
    if ordered is False:
        return Comparison.DIFFERENT
    low, high = distance(first, last)
    return Comparison.ENTAILED if low <= offset.high and offset.low <= high else Comparison.DIFFERENT


def _within(main: Interval, anchor: Interval) -> Comparison:
    """An event strictly inside what lasted longer is neither before nor after it."""
    bounds = (main.earliest, main.latest, anchor.earliest, anchor.latest)
    if anchor.extent and None not in bounds:
        assert main.earliest and main.latest and anchor.earliest and anchor.latest
        if anchor.earliest < main.earliest and main.latest < anchor.latest:
            return Comparison.DIFFERENT
    return Comparison.SILENT


def _main_time(case: Case, participant: Participant) -> tuple[Interval | None, str | None]:
    """The claim's own time as the references know it, else as the claim says it."""
    covers = (participant.start, participant.end)
    main = [pair for pair in case.parts.names if not inside((pair.mention.start, pair.mention.end), covers)]
    best: Alignment | None = None
    for alignment in case.alignments:
        held = [p for p in alignment.names if p.claim in main and p.level.holds and p.here]
        if not held or not core_holds(alignment) or not _own_time(alignment.evidence):
            continue
        if best is None or agreement(alignment) > agreement(best):
            best = alignment
    if best is not None:
        return _own_time(best.evidence), best.evidence.id
    for name in main:
        for id in name.entities:
            if case.knowledge.type(id) in HAPPENING_TYPES and case.knowledge.time(id):
                return case.knowledge.time(id), id
    stated = [t.interval for t in case.parts.times if t.interval and t.relation in (TimeRelation.AT, TimeRelation.SPAN)]
    return (stated[0], None) if stated else (None, None)


def _own_time(evidence: Evidence) -> Interval | None:
    times = [time.interval for time in evidence.parts.times if time.interval is not None]
    return times[0] if times else None


def _anchor_time(case: Case, participant: Participant) -> tuple[Interval | None, str | None]:
    """When the anchor happened: the entity's own time, or that of the statement that speaks of it."""
    mention = participant.mention
    for id in mention.entities if mention else ():
        if case.knowledge.type(id) in HAPPENING_TYPES and case.knowledge.time(id):
            return case.knowledge.time(id), id
    wanted = [Word(term, "other") for term in participant.terms] or [w for w in case.parts.words if w.core]
    best: tuple[int, Evidence] | None = None
    for alignment in case.alignments:
        evidence = alignment.evidence
        if _own_time(evidence) is None or (mention and not _names(evidence, Name(mention, "time"), case)):
            continue
        score = sum(any(compare_terms(w.term, o.term).holds for o in evidence.parts.words) for w in wanted)
        if score and (best is None or score > best[0]):
            best = score, evidence
    return (_own_time(best[1]), best[1].id) if best else (None, None)


def _names(evidence: Evidence, name: Name, case: Case) -> bool:
    return any(compare_names(name, other, case.knowledge).holds for other in evidence.parts.names)
