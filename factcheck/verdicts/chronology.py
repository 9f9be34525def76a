"""When things happened, and whether the order and the distance that a claim gives them is right.

"X joined before the war", "two years after the founding", «через десять лет после ареста», "a month later":
such a claim places its happening beside another, the anchor. Both are dated from the references and compared;
a statement that says the same of both in as many words needs no dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.languages.lexicon import names_happening
from factcheck.languages.sequence import direction
from factcheck.matching.alignment import Alignment, align
from factcheck.matching.asked import ask
from factcheck.matching.facts import begin_words, edge_of, persists
from factcheck.matching.parts import Name, Parts, Word, inside
from factcheck.model import Span
from factcheck.values.comparison import Comparison
from factcheck.values.dates import (
    Interval,
    Offset,
    Precision,
    TimeMention,
    TimeRelation,
    compare_times,
    is_before,
    overlap,
)
from factcheck.verdicts.anchors import Order, orders
from factcheck.verdicts.case import Case, Moment
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.distances import calendar_years, compare_order, whole_years
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.listings import entered
from factcheck.verdicts.moments import dated_by_name, event_time, moments, tells
from factcheck.verdicts.naming import anchored

EXACT = 0.18
"""How wide a distance may be, as a share of the sum of its ends, to be seldom met by chance."""

LIKELY = 0.5
"""How wide, likewise, a distance may be to confirm the date of a happening that is told with much else."""

MARGIN = 0.05
"""The share of such a distance at either end that confirms nothing: six years to the day are not five."""

FAINT = 0.0
"""The least bits of agreement of the evidence for such a happening."""


@dataclass(frozen=True, slots=True)
class Placement:
    """An order that the claim gives, and what the references make of it.

    `level` ENTAILED where they agree, DIFFERENT where they do not, SILENT where a time is unknown. `turned`
    is set where the direction is wrong and not only the distance. `main` and `anchor` are the times that
    decided.
    """

    level: Comparison
    order: Order
    main: Moment | None = None
    anchor: Moment | None = None
    turned: bool = False

    @property
    def covers(self) -> Span:
        """The words of order and the anchor's phrase."""
        return self.order.covers

    @property
    def span(self) -> Span:
        """The words of order."""
        return self.order.span

    @property
    def statements(self) -> tuple[str, ...]:
        """What gave the times."""
        ids = (moment.statement for moment in (self.main, self.anchor) if moment)
        return tuple(dict.fromkeys(id for id in ids if id))


@lru_cache(maxsize=8)
def placements(case: Case) -> tuple[Placement, ...]:
    """One for each order that the claim gives."""
    return tuple(_said(case, order) or _placed(case, order) for order in orders(case))


def own_moments(case: Case) -> tuple[Moment, ...]:
    """When the claim's own happening took place, by its own words and by the references.

    Where both give a time and agree, it is that one, however often such things happen.
    """
    known, stated = moments(case, replace(case.parts, times=(), quantities=())), _stated(case)
    agreed = tuple(
        replace(moment, once=True)
        for moment in known
        for said in stated
        if overlap(moment.interval, said.interval)
    )
    return agreed or (*stated, *known)


def _placed(case: Case, order: Order) -> Placement:
    """The order by the dates of both happenings: confirmed by one pair of dates, refuted only by all.

    What only the text itself dates refutes nothing: another word of it may be what is wrong.
    """
    main = _main_moments(case, order)
    anchor = anchor_moments(case, order)
    pairs = [(m, a) for m in main for a in anchor]
    apart = [(m, a) for m, a in pairs if not _is_one(m, a)]
    compared = [(compare_order(m.interval, a.interval, order), m, a) for m, a in apart]
    for (level, turned), m, a in compared:
        if level.holds:
            return Placement(level, order, m, a, turned)
    sure = {m.statement for m in main if m.once and m.statement}
    refuted = len(compared) == len(pairs) > 0 and all(
        level is Comparison.DIFFERENT and m.statement in sure and a.once for (level, _), m, a in compared
    )
    if not refuted:
        found = _mirrored(case, order, main, anchor) or _likely(case, order, main, anchor)
        return found or Placement(Comparison.SILENT, order)
    (level, turned), m, a = compared[0]
    return Placement(level, order, m, a, turned)


def _is_one(main: Moment, anchor: Moment) -> bool:
    """Whether both are one date, which then is that of one of the two happenings only."""
    return main.statement == anchor.statement and overlap(main.interval, anchor.interval)


def _mirrored(
    case: Case, order: Order, main: tuple[Moment, ...], anchor: tuple[Moment, ...]
) -> Placement | None:
    """The order turned round, where no dates that may be meant confirm it and two lie just so far apart the
    other way: a distance that exact is no coincidence, nor one that is right to the year where either side is
    dated but once.
    """
    offset = order.offset
    if offset is None or not order.sign:
        return None
    if not inside(case.source(order.span), (case.claim.start, case.claim.end)):
        return None  # said of another clause first
    back = replace(order, sign=-order.sign, offset=replace(offset, sign=-offset.sign))
    told = ((main or anchor) and not order.whole) or any(
        entered(word) for word in order.main.words if word.core
    )
    main = main or dated_by_name(case, order.main)
    if order.anchor is not None and not order.borrowed:
        anchor = anchor or dated_by_name(case, order.anchor)
    pairs = [(m, a) for m in main for a in anchor if not _is_one(m, a)]
    if any(compare_order(m.interval, a.interval, order)[0].holds for m, a in pairs):
        return None
    exact = _within(offset, EXACT)
    if not exact and not (told and len(pairs) == 1 and offset.unit is Precision.YEAR):
        return None
    found = (
        (m, a)
        for m, a in pairs
        if m.statement
        and compare_order(m.interval, a.interval, back)[0].holds
        and (exact or calendar_years(m.interval, a.interval) == order.sign * whole_years(offset))
    )
    m, a = next(found, (None, None))
    return Placement(Comparison.DIFFERENT, order, m, a, turned=True) if m and a else None


def _likely(
    case: Case, order: Order, main: tuple[Moment, ...], anchor: tuple[Moment, ...]
) -> Placement | None:
    """The order confirmed by dates of which one is told with much else, or is only that of the beginning of a
    thing ("a year after *Orbis 1*"): a distance that fits exactly is no coincidence.
    """
    offset = order.offset
    if offset is None or not order.sign or not _within(offset, LIKELY) or (main and anchor):
        return None
    strict = replace(order, offset=_well_inside(offset))
    mains = main or moments(case, order.main, least=FAINT)
    anchors = anchor or tuple(_likely_anchors(case, order))
    for m in mains:
        for a in anchors:
            if m.statement and not _is_one(m, a) and compare_order(m.interval, a.interval, strict)[0].holds:
                return Placement(Comparison.ENTAILED, order, m, a)
    return None


def _well_inside(offset: Offset) -> Offset:
    """The distance without its margins, where another number of units would be as good."""
    margin = MARGIN * (offset.high - offset.low)
    return replace(offset, low=offset.low + margin, high=offset.high - margin)


def _within(offset: Offset, share: float) -> bool:
    """Whether a distance is no wider than a share of the sum of its ends."""
    return offset.high - offset.low <= share * (offset.high + offset.low)


def _likely_anchors(case: Case, order: Order) -> Iterator[Moment]:
    """When the anchor may have been: what its words tell, else the beginning of the thing that it names."""
    if order.anchor is None or order.borrowed:
        return
    yield from moments(case, order.anchor, least=FAINT)
    if all(word in order.main.words for word in order.anchor.words):
        begun = (moments(case, replace(order.anchor, words=(word,)), least=FAINT) for word in begin_words())
        yield from next((each for each in begun if each), ())


def _main_moments(case: Case, order: Order) -> tuple[Moment, ...]:
    known = moments(case, order.main)
    if order.sign and order.offset is None and any(w.core and persists(w.term) for w in order.main.words):
        known = tuple(_edge(moment, order.sign) for moment in known)
    time = event_time(case.parts)
    if known and time is not None:
        return tuple(
            m for m in known if not (is_before(m.interval, time) or is_before(time, m.interval))
        )  # another date is an error of its own
    return known or _stated(case)


def _edge(moment: Moment, sign: int) -> Moment:
    """The end of what was there for a time, to be later than something (sign 1), or its begin."""
    edge = edge_of(moment.interval, "end" if sign > 0 else "begin")
    return replace(moment, interval=edge) if edge is not None else moment


def _stated(case: Case) -> tuple[Moment, ...]:
    """The time that the claim itself gives, with the statement that grants it."""
    time = event_time(case.parts)
    if time is None:
        return ()
    number = [
        t.interval == time or t.interval == replace(time, extent=False) for t in case.parts.times
    ].index(True)
    granting = (
        a.evidence.id
        for a in case.alignments
        if a.times[number].level.holds and anchored(a) and (core_holds(a) or _on_that_day(a, number))
    )
    return (Moment(time, next(granting, None)),)


def _on_that_day(alignment: Alignment, number: int) -> bool:
    """Whether the evidence has the very day, and nothing known to be another happening."""
    pair = alignment.times[number]
    exact = pair.claim.interval is not None and pair.claim.interval.precision is Precision.DAY
    other = any(word.level is Comparison.DIFFERENT for word in alignment.words if word.claim.core)
    return exact and pair.here and pair.level is Comparison.EQUAL and not other


def anchor_moments(case: Case, order: Order) -> tuple[Moment, ...]:
    """When that happened beside which the order puts the claim's own happening."""
    if order.date is not None:
        return (Moment(order.date),)
    if order.anchor is None:
        return told_before(case) if order.offset is not None else ()
    readings = (
        (order.anchor, order.borrowed),
        *((each, False) for each in _read_anew(order.anchor, order)),
    )
    found = (moments(case, parts, borrowed) for parts, borrowed in readings)
    return next((each for each in found if each), ())


def _read_anew(anchor: Parts, order: Order) -> Iterator[Parts]:
    """What else the anchor may be: the very happening that a name means ("before the Second World War"), one
    that its nouns tell without anybody's name ("the discovery of X"), or the claim's own by somebody else
    («раньше *экспедиции Росса*») or of something else ("was discovered before *penicillin*").
    """
    own = tuple(word for word in order.main.words if word.core)
    if not order.borrowed:
        yield replace(anchor, words=())
        if not any(names_happening(word.term.lemma, word.term.language) for word in anchor.words):
            nouns = tuple(replace(word, role="subject", core=False) for word in anchor.words)
            yield replace(anchor, words=(*own, *(word for word in nouns if word not in own)))
        return
    told = [word for word in anchor.words if word_weight(word) >= 1]
    if len(told) > 1:
        yield replace(anchor, names=())
    elif len(told) == 1 and not names_happening(told[0].term.lemma, told[0].term.language):
        noun = replace(told[0], role="object", core=False)
        yield replace(anchor, names=(), words=(*own, noun))


def told_before(case: Case) -> tuple[Moment, ...]:
    """When that happened which the nearest clause before the claim tells, or any clause of the sentence
    before.
    """
    told = [
        each for each in case.earlier if each.claim.end <= case.claim.start and not each.claim.presupposed
    ]
    if not told or told[-1].claim.kind != "fact":
        return ()
    last = told[-1].claim.sentence
    nearest = (
        told[-1:] if last == case.claim.sentence else [each for each in told if each.claim.sentence == last]
    )
    found = [own_moments(each) for each in nearest]
    last_told = max(nearest, key=lambda each: each.claim.end)
    sure = all(found) or event_time(last_told.parts) is not None
    return tuple(replace(moment, once=moment.once and sure) for each in found for moment in each)


def _said(case: Case, order: Order) -> Placement | None:
    """What a statement says of both happenings in words of order of its own."""
    if order.anchor is None:
        return None
    main, anchor = ask(order.main, case.knowledge), ask(order.anchor, case.knowledge)
    for alignment in case.alignments:
        evidence = alignment.evidence
        if evidence.origin != "statement" or evidence.parts.negative or not tells(align(main, evidence)):
            continue
        sign = _stated_sign(align(anchor, evidence), order)
        if sign is None:
            continue
        moment = Moment(event_time(evidence.parts) or Interval(None, None), evidence.id)
        if sign != order.sign:
            return Placement(Comparison.DIFFERENT, order, moment, turned=True)
        level = _stated_distance(alignment, order)
        if level is not Comparison.SILENT:
            return Placement(level, order, moment)
    return None


def _stated_sign(anchor: Alignment, order: Order) -> int | None:
    """The direction that the evidence gives to the anchor.

    None where it does not name it whole, or gives none.
    """
    names = () if order.borrowed else anchor.names
    held = [pair.level.holds and pair.here for pair in names] + [
        pair.level.holds and pair.here for pair in anchor.words
    ]
    if not held or not all(held):
        return None
    parts: list[Name | Word | None] = [
        *(pair.other for pair in names),
        *(pair.other for pair in anchor.words),
    ]
    signs = {
        direction(part.preposition, anchor.evidence.parts.language)
        for part in parts
        if part and part.role == "time"
    }
    offsets = {time.offset.sign for time in anchor.evidence.parts.times if time.offset is not None}
    found = {sign for sign in signs if sign is not None} or (offsets if signs else set())
    return found.pop() if len(found) == 1 else None


def _stated_distance(alignment: Alignment, order: Order) -> Comparison:
    if order.offset is None:
        return Comparison.ENTAILED
    claimed = _mention(order.offset)
    levels = {
        compare_times(claimed, time) for time in alignment.evidence.parts.times if time.offset is not None
    }
    return levels.pop() if len(levels) == 1 else Comparison.SILENT


def _mention(offset: Offset) -> TimeMention:
    return TimeMention("", 0, 0, (0, 0), TimeRelation.OFFSET, None, offset=offset)


def unproven(found: tuple[Placement, ...]) -> Iterator[Placement]:
    """The orders that name an anchor and that nothing confirms."""
    for placement in found:
        told = placement.order.anchor is not None or placement.order.date is not None
        if told and not placement.level.holds:
            yield placement
