"""Whether what is said of a time agrees with what is known of it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from factcheck.values.calendars import (
    FIRST_GREGORIAN_YEAR,
    LAST_JULIAN_YEAR,
    civil,
    julian_day_number,
)
from factcheck.values.comparison import Comparison
from factcheck.values.intervals import Interval, Precision, Window, boundaries, window
from factcheck.values.times import Offset, TimeMention, TimeRelation, with_year

_BEST_FIRST = (Comparison.EQUAL, Comparison.ENTAILED, Comparison.SILENT, Comparison.DIFFERENT)
_MOST_YEARS = 30  # a partial date is tried in the years of a statement's interval only up to so many


@dataclass(frozen=True, slots=True)
class _Event:
    """When something began and ended; for what merely happened at some time, both are that time."""

    begin: Window
    end: Window
    lasting: bool


def compare_times(claim: TimeMention, statement: TimeMention) -> Comparison:
    """How the time of a claim stands to the time of a statement.

    Where one has a second reading (another calendar), the best pair counts; where both have, the first must
    agree; so does a day that, read in the old style, is the other's day. Two dates that cannot be one day
    are together no day that a statement gives. Partial dates are compared in the other's years.
    """
    if claim.offset is not None or statement.offset is not None:
        return _compare_offsets(claim.offset, statement.offset)
    if claim.interval is None or statement.interval is None:
        return _compare_partial(claim, statement)
    if is_clashing(claim) and _is_day(statement.interval) and _readings(claim) != _readings(statement):
        return Comparison.DIFFERENT
    both = claim.alternative is not None and statement.alternative is not None
    best = min(
        (
            compare_intervals(ours, claim.relation, theirs, statement.relation)
            for ours in _readings(claim)[: 1 if both else 2]
            for theirs in _readings(statement)[: 1 if both else 2]
        ),
        key=_BEST_FIRST.index,
    )
    if best is Comparison.DIFFERENT and _one_day_in_two_calendars(claim, statement):
        return Comparison.ENTAILED
    return best


def compare_intervals(
    claim: Interval, claim_relation: TimeRelation, statement: Interval, statement_relation: TimeRelation
) -> Comparison:
    """How "`claim_relation` `claim`" stands to "`statement_relation` `statement`".

    A claimed point within what the statement says lasted is ENTAILED; two extents compare end by end, each
    in its grain. BEFORE is strict; an event within the very year of "after 1917" stays SILENT, as the
    words are used for it too.
    """
    if (
        claim_relation is statement_relation
        and claim == statement
        and claim_relation is not TimeRelation.OFFSET
    ):
        return Comparison.EQUAL
    if TimeRelation.OFFSET in (claim_relation, statement_relation):
        return Comparison.SILENT
    event = _event(statement, statement_relation)
    low, high = window(claim)
    match claim_relation:
        case TimeRelation.BEFORE:
            return _order(event.end[1] < low, event.begin[0] >= low)
        case TimeRelation.BY:
            done = event.begin[1] if event.lasting else event.end[1]
            return _order(done <= high, event.begin[0] > high)
        case TimeRelation.AFTER:
            return _order(event.begin[0] > high, event.end[1] <= low)
        case TimeRelation.SINCE:
            return _one_end((low, high), event.begin)
        case TimeRelation.UNTIL:
            return _one_end((low, high), event.end)
    if claim_relation is TimeRelation.SPAN or claim.extent:
        return _compare_extent(_event(claim, TimeRelation.SPAN), event)
    return _compare_point((low, high), event)


def is_clashing(mention: TimeMention) -> bool:
    """Whether it gives one day in two calendars that then lay otherwise apart: one of the two is a slip."""
    new, old = mention.interval, mention.alternative
    if new is None or old is None or not _is_day(new) or not _is_day(old):
        return False
    return _from_julian(old) != new


def _is_day(interval: Interval | None) -> bool:
    return (
        interval is not None and interval.precision is Precision.DAY and interval.earliest == interval.latest
    )


class Slip(StrEnum):
    """The one thing in which two times that look alike differ."""

    DAY = "day"  # of one month; with `digit`, by one digit or by two neighbouring digits exchanged
    DIGIT = "digit"
    MONTH = "month"  # on one day of two months, or two months of one year
    YEAR = "year"  # on one day, or in one month or season, of two years; two years that differ by a digit
    END = "end"  # one end of two extents


def slip_of(claim: TimeMention, statement: TimeMention) -> Slip | None:
    """In what two times that differ are alike but for one slip, in any of their readings; None if in more.

    That they are so alike is evidence that both are about one event.
    """
    if is_clashing(claim) and set(_readings(claim)) & set(_readings(statement)):
        return Slip.DIGIT
    found = (slip_between(a, b) for a in _readings(claim) for b in _readings(statement))
    return next((slip for slip in found if slip is not None), None)


def slip_between(a: Interval, b: Interval) -> Slip | None:
    """In what two intervals look like one with a slip of the pen; None for equal ones too.

    Two days that differ in just one of day, month and year; two months that differ in one of month and
    year; a day and the month or season of another year that it falls in; two years that differ in one digit
    or by two neighbouring digits exchanged; two extents with one end equal and such a difference at the
    other.
    """
    if _recurs_in(a, b) or _recurs_in(b, a):
        return Slip.YEAR
    (start, end), (other_start, other_end) = boundaries(a), boundaries(b)
    if start == end and other_start == other_end:
        return _slip(start, other_start)
    if start == other_start:
        return Slip.END if _slip(end, other_end) else None
    return Slip.END if end == other_end and _slip(start, other_start) else None


def _recurs_in(a: Interval, b: Interval) -> bool:
    """Whether one time lies in the month or season that the other names, but in another year."""
    days = (a.earliest, a.latest, b.earliest, b.latest)
    if None in days or max(a.precision, b.precision) > Precision.SEASON:
        return False
    first, last, begin, end = (civil(day or 0) for day in days)
    within_years = first[0] == last[0] != begin[0] == end[0]
    return within_years and first[1:] <= begin[1:] and end[1:] <= last[1:]


def _slip(a: Interval, b: Interval) -> Slip | None:
    if None in (a.earliest, b.earliest) or a.precision != b.precision or a.precision > Precision.YEAR:
        return None
    ours, theirs = civil(a.earliest or 0), civil(b.earliest or 0)
    if a.precision is Precision.YEAR:
        return Slip.YEAR if _one_slip(f"{ours[0]:04}", f"{theirs[0]:04}") else None
    parts = zip((Slip.YEAR, Slip.MONTH, Slip.DAY), ours, theirs, strict=True)
    wrong = [part for part, mine, its in parts if mine != its]
    if wrong == [Slip.DAY] and _one_slip(f"{ours[2]:02}", f"{theirs[2]:02}"):
        return Slip.DIGIT
    return wrong[0] if len(wrong) == 1 else None


def _one_slip(a: str, b: str) -> bool:
    wrong = [index for index, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    if len(a) != len(b) or not 1 <= len(wrong) <= 2:
        return False
    if len(wrong) == 1:
        return True
    first, second = wrong
    return second == first + 1 and a[first] == b[second] and a[second] == b[first]


def _event(interval: Interval, relation: TimeRelation) -> _Event:
    low, high = window(interval)
    match relation:
        case TimeRelation.BEFORE:
            return _happening(-math.inf, low - 1)
        case TimeRelation.BY:
            return _happening(-math.inf, high)
        case TimeRelation.AFTER:
            return _happening(low + 1, math.inf)
        case TimeRelation.SINCE:
            return _Event((low, high), (low, math.inf), lasting=True)
        case TimeRelation.UNTIL:
            return _Event((-math.inf, high), (low, high), lasting=True)
    if relation is not TimeRelation.SPAN and not interval.extent:
        return _happening(low, high)
    first, last = boundaries(interval)
    begin = (-math.inf, high) if interval.earliest is None else window(first)
    end = (low, math.inf) if interval.latest is None else window(last)
    return _Event(begin, end, lasting=True)


def _happening(low: float, high: float) -> _Event:
    return _Event((low, high), (low, high), lasting=False)


def _order(surely: bool, never: bool) -> Comparison:
    if surely:
        return Comparison.ENTAILED
    return Comparison.DIFFERENT if never else Comparison.SILENT


def _place(claim: Window, known: Window) -> Comparison:
    """How "within `claim`" stands to "within `known`"."""
    if claim[0] > known[1] or known[0] > claim[1]:
        return Comparison.DIFFERENT
    if claim == known:
        return Comparison.EQUAL
    if claim != (-math.inf, math.inf) and claim[0] <= known[0] and known[1] <= claim[1]:
        return Comparison.ENTAILED
    return Comparison.SILENT


def _one_end(claim: Window, known: Window) -> Comparison:
    """A claim of one end alone says less than a statement, however equal that end is."""
    found = _place(claim, known)
    return Comparison.ENTAILED if found is Comparison.EQUAL else found


def _compare_point(claim: Window, event: _Event) -> Comparison:
    if not event.lasting:
        return _place(claim, event.begin)
    if claim[1] < event.begin[0] or claim[0] > event.end[1]:
        return Comparison.DIFFERENT
    if claim[0] <= event.begin[0] and event.end[1] <= claim[1]:
        return Comparison.EQUAL if claim == (event.begin[0], event.end[1]) else Comparison.ENTAILED
    ongoing = event.end[1] == math.inf and claim[0] >= event.begin[1]
    surely_meets = event.begin[1] <= claim[1] and claim[0] <= event.end[0]
    if ongoing or (surely_meets and event.begin[1] <= event.end[0]):
        return Comparison.ENTAILED
    return Comparison.SILENT


def _compare_extent(claim: _Event, event: _Event) -> Comparison:
    if event.lasting:
        ends = (_place(claim.begin, event.begin), _place(claim.end, event.end))
        return max(ends, key=_BEST_FIRST.index)
    low, high = claim.begin[0], claim.end[1]
    found = _place((low, high), event.begin)
    if found is Comparison.EQUAL:
        return Comparison.ENTAILED
    return found if found is Comparison.DIFFERENT else Comparison.SILENT


def _compare_offsets(claim: Offset | None, statement: Offset | None) -> Comparison:
    if claim is None or statement is None:
        return Comparison.SILENT
    ours, theirs = (
        tuple(sorted((each.sign * each.low, each.sign * each.high))) for each in (claim, statement)
    )
    return _place((ours[0], ours[1]), (theirs[0], theirs[1]))


def _compare_partial(claim: TimeMention, statement: TimeMention) -> Comparison:
    if claim.partial is None and claim.interval is None:
        return Comparison.SILENT
    if statement.partial is None and statement.interval is None:
        return Comparison.SILENT
    found = [
        compare_times(with_year(claim, year), with_year(statement, year))
        for year in _years(claim.interval, statement.interval)
        if _fits(claim, year) and _fits(statement, year)
    ]
    if not found or (any(each is not Comparison.DIFFERENT for each in found) and len(found) > 1):
        return Comparison.SILENT
    if statement.interval is None and claim.interval is not None and found[0].holds:
        return Comparison.SILENT
    return found[0]


def _fits(mention: TimeMention, year: int) -> bool:
    return mention.interval is not None or with_year(mention, year).interval is not None


def _years(claim: Interval | None, statement: Interval | None) -> Iterable[int]:
    """The years to try: those of the interval that is known; any leap year where neither is."""
    known = claim or statement
    if known is None:
        return (2000,)
    if known.earliest is None or known.latest is None:
        return ()
    first, last = civil(known.earliest)[0], civil(known.latest)[0]
    return range(first, last + 1) if last - first < _MOST_YEARS else ()


def _readings(mention: TimeMention) -> tuple[Interval, ...]:
    readings = (mention.interval, mention.alternative)
    return tuple(each for each in readings if each is not None)


def _one_day_in_two_calendars(claim: TimeMention, statement: TimeMention) -> bool:
    """Whether one gives the old-style and the other the new-style date of the same day, neither saying so."""
    if claim.alternative is not None or statement.alternative is not None:
        return False
    if (
        TimeRelation.AT not in (claim.relation, statement.relation)
        or claim.relation is not statement.relation
    ):
        return False
    ours, theirs = claim.interval, statement.interval
    if ours is None or theirs is None:
        return False
    return _from_julian(ours) == theirs or _from_julian(theirs) == ours


def _from_julian(interval: Interval) -> Interval | None:
    """The interval of a day whose date was old style; None for what is no day of those times."""
    if (
        interval.precision is not Precision.DAY
        or interval.earliest != interval.latest
        or interval.earliest is None
    ):
        return None
    year, month, day = civil(interval.earliest)
    if not FIRST_GREGORIAN_YEAR <= year <= LAST_JULIAN_YEAR:
        return None
    number = julian_day_number(year, month, day)
    return replace(interval, earliest=number, latest=number)
