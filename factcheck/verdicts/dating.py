"""Distances in time, once what they are counted from is dated.

"Fifteen months later" after "on 21 December 2015" is March 2017, give or take: evidence of that time grants
it, and agrees in time with the claim. Evidence of another time is left to the rule of order, which asks what
happened then.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.matching.alignment import Alignment, Pair
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Interval, TimeMention, TimeRelation
from factcheck.verdicts.anchors import Order, orders
from factcheck.verdicts.case import Case
from factcheck.verdicts.chronology import anchor_moments, own_moments
from factcheck.verdicts.distances import compare_order
from factcheck.verdicts.moments import event_time

TOLD = 2
"""How many dated happenings a distance may be counted back over.

A text often says something undated between a happening and what came "two years later".
"""

WIDEST = 800.0
"""The most days that a distance may leave open and still tell a time ("eleven years later": two years)."""


def dated(case: Case) -> Case:
    """The case with every distance in time granted by the evidence that lies so far from its anchor."""
    if not any(time.relation is TimeRelation.OFFSET for time in case.parts.times):
        return case
    versions = tuple(_dated(replace(case, alignments=each)) for each in case.versions)
    return replace(case, alignments=_dated(case), versions=versions)


def _dated(case: Case) -> tuple[Alignment, ...]:
    alignments = case.alignments
    for order in orders(case):
        if order.offset is None or order.offset.high - order.offset.low > WIDEST:
            continue
        numbers = [n for n, time in enumerate(case.parts.times) if _tells(time, order)]
        anchors = tuple(_anchors(case, order)) if numbers else ()
        for number in numbers:
            alignments = tuple(_granted(each, number, anchors, order) for each in alignments)
    return alignments


def _tells(time: TimeMention, order: Order) -> bool:
    low, high = order.covers
    return time.relation is TimeRelation.OFFSET and low <= time.start and time.end <= high


def _anchors(case: Case, order: Order) -> Iterator[Interval]:
    """What the distance may be counted from: its own anchor, else the last happenings that were dated."""
    if order.anchor is not None or order.date is not None:
        yield from (moment.interval for moment in anchor_moments(case, order) if moment.once)
        return
    yield from told_lately(case)


def told_lately(case: Case) -> Iterator[Interval]:
    """When that happened which the last dated claims before this one tell, the nearest first."""
    told = 0
    for earlier in reversed(case.earlier):
        if earlier.claim.kind != "fact" or earlier.claim.start >= case.claim.start:
            continue
        found = [moment.interval for moment in own_moments(earlier)]
        yield from found
        told += bool(found)
        if told == TOLD:
            return


def _granted(alignment: Alignment, number: int, anchors: tuple[Interval, ...], order: Order) -> Alignment:
    """The alignment with that time granted where the evidence's own lies as far from an anchor as it says."""
    parts = alignment.evidence.parts
    time = event_time(parts)
    if time is None or not any(_fits(time, anchor, order) for anchor in anchors):
        return alignment
    begun = (each for each in parts.times if each.interval and each.interval.earliest == time.earliest)
    pair = Pair(alignment.times[number].claim, next(begun, None), Comparison.ENTAILED)
    times = (*alignment.times[:number], pair, *alignment.times[number + 1 :])
    return replace(alignment, times=times)


def _fits(time: Interval, anchor: Interval, order: Order) -> bool:
    return time != anchor and compare_order(time, anchor, order)[0].holds
