"""Two times beside the order and the distance that a claim gives them: arithmetic only."""

from __future__ import annotations

from dataclasses import replace
from math import inf, nan

from factcheck.values.calendars import civil
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Interval, Offset, Precision, contains, distance, is_before, overlap, shift
from factcheck.values.intervals import boundaries, window
from factcheck.verdicts.anchors import Order

ROUGH = 1.5
"""How many times wider than the distance said the known distance may be, to confirm it."""

YEAR, LEAP = 365.0, 1.5
"""Days: as many years to the day may be so much shorter than as many times 365.25 days."""

YEARS_LEAST = 2
"""From how many years on a text may count them from calendar year to calendar year."""

SURE = 31.0
"""Days added to that: a month given as a month is no vague date."""


def compare_order(main: Interval, anchor: Interval, order: Order) -> tuple[Comparison, bool]:
    """Whether main lies before (-1), during (0) or after (+1) the anchor, by so much.

    And whether the direction itself is wrong.
    """
    sign, offset = order.sign, order.offset
    if sign == 0:
        return _during(main, anchor), True
    if offset is not None and offset.calendar == 0:
        return _in_one(main, shift(anchor, offset), anchor.precision <= offset.unit), True
    first, last = (_end(main), _begin(anchor)) if sign < 0 else (_counted_from(anchor, order), _begin(main))
    if offset is None:
        return _ordered(main, anchor, sign), True
    if offset.low > 0 and is_before(last, first):
        return Comparison.DIFFERENT, True
    if offset.unit is Precision.YEAR and YEARS_LEAST <= whole_years(offset) == calendar_years(first, last):
        return Comparison.ENTAILED, False
    return _apart(first, last, _in_days(offset)), False


def calendar_years(first: Interval, last: Interval) -> float:
    """How many years the one's calendar year lies after the other's; no number where either is open or lies
    in several."""
    return _year(last) - _year(first)


def _year(time: Interval) -> float:
    if time.earliest is None or time.latest is None:
        return nan
    first, last = civil(time.earliest)[0], civil(time.latest)[0]
    return first if first == last else nan


def whole_years(offset: Offset) -> int:
    """How many years a text says that two happenings lie apart."""
    return round((offset.low + offset.high) / 2 / 365.25)


def _in_days(offset: Offset) -> Offset:
    """A distance as dates can show it: a few hours later is the same day or the next."""
    return replace(offset, low=0.0, high=1.0) if offset.high < 1 else offset


def _in_one(main: Interval, unit: Interval, exact: bool) -> Comparison:
    """Whether it was within the day, month or year of the anchor, whose time is `exact` enough to tell."""
    if exact and contains(unit, main):
        return Comparison.ENTAILED
    return Comparison.SILENT if overlap(unit, main) else Comparison.DIFFERENT


def _ordered(main: Interval, anchor: Interval, sign: int) -> Comparison:
    first, last = (main, anchor) if sign < 0 else (anchor, main)
    if is_before(first, last):
        return Comparison.ENTAILED
    return Comparison.DIFFERENT if is_before(last, first) else _amid(main, anchor)


def _during(main: Interval, anchor: Interval) -> Comparison:
    if is_before(main, anchor) or is_before(anchor, main):
        return Comparison.DIFFERENT
    return (
        Comparison.ENTAILED
        if anchor.extent and _amid(main, anchor) is Comparison.DIFFERENT
        else Comparison.SILENT
    )


def _amid(main: Interval, anchor: Interval) -> Comparison:
    """An event strictly inside what lasted longer is neither before nor after it."""
    (low, high), (begin, end) = window(main), window(anchor)
    if anchor.extent and -inf < begin < low and high < end < inf:
        return Comparison.DIFFERENT
    return Comparison.SILENT


def _apart(first: Interval, last: Interval, offset: Offset) -> Comparison:
    """A known distance in days against the one said; known too roughly, it confirms nothing."""
    low, high = distance(first, last)
    if low > offset.high or high < offset.low:
        return Comparison.DIFFERENT
    if low == high >= YEAR and low > offset.high - LEAP:
        return Comparison.SILENT  # six years to the day are not five
    return (
        Comparison.ENTAILED if high - low <= ROUGH * (offset.high - offset.low) + SURE else Comparison.SILENT
    )


def _begin(interval: Interval) -> Interval:
    return boundaries(interval)[0] if interval.extent else interval


def _end(interval: Interval) -> Interval:
    return boundaries(interval)[1] if interval.extent else interval


def _counted_from(anchor: Interval, order: Order) -> Interval:
    """What lasted is over before time is counted after it.

    "into" and a mere date count from its beginning.
    """
    return _begin(anchor) if order.inward else _end(anchor)
