"""Times as texts give them: an interval and how an event lies to it; partial dates; offsets from another
event."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum

from factcheck.values.calendars import civil, julian_day_number, month_length
from factcheck.values.intervals import (
    Interval,
    Precision,
    day_interval,
    month_interval,
    span,
    units_at,
    window,
    year_interval,
)


class TimeRelation(StrEnum):
    """How an event lies to the time that is named beside it."""

    AT = "at"  # in 1921, on 3 June, between 1919 and 1922, in the 1920s
    SPAN = "span"  # from 1919 to 1922, 1919–1922: it lasted from the one to the other
    BEFORE = "before"  # before 1921, by 1921 (to be within or before: see BY)
    BY = "by"
    AFTER = "after"
    SINCE = "since"  # since 1921, from 1921 on: began then
    UNTIL = "until"  # until 1921: ended then
    OFFSET = "offset"  # "two years later", «за девять дней до …»: see TimeMention.offset


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance in time from another event: `low`..`high` days, after it (sign +1) or before it (sign -1).

    The range already allows for how loosely such words are used. `unit` is the grain that was counted in.
    `calendar` is set where whole calendar units are meant: 1 for "the following year", 0 for "the same day".
    """

    low: float
    high: float
    sign: int
    unit: Precision = Precision.DAY
    calendar: int | None = None


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date as written, its unsaid parts None ("16 June" has no year); `julian`: in the old style."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    julian: bool = False


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression in a text. `start`/`end` are the expression without its preposition, `whole` with it.

    `interval` is None while the year is unsaid (`partial`, and `partial_end` for "16–19 June", then hold
    the parts) and for an OFFSET.
    `style` is how it was written, so that a replacement can be written alike (see
    `factcheck.languages.dates.render`). `alternative` is a second reading of the same words, above all of
    another calendar ("26 May (6 June) 1799"): either may be compared.
    """

    text: str
    start: int
    end: int
    whole: tuple[int, int]
    relation: TimeRelation
    interval: Interval | None
    partial: CalendarDate | None = None
    offset: Offset | None = None
    alternative: Interval | None = None
    style: str = ""
    partial_end: CalendarDate | None = None


def date_interval(date: CalendarDate) -> Interval:
    """The Gregorian interval of a date with a year; ValueError where there is no such day."""
    if date.year is None:
        raise ValueError("a date without a year is no interval")
    if date.month is None:
        return year_interval(date.year)
    if date.day is None:
        return month_interval(date.year, date.month)
    if date.julian:
        number = julian_day_number(date.year, date.month, date.day)
        return Interval(number, number, Precision.DAY)
    return day_interval(date.year, date.month, date.day)


def with_year(mention: TimeMention, year: int) -> TimeMention:
    """The mention with its partial date in a year; unchanged if it has none, or has no such day that year."""
    if mention.partial is None:
        return mention
    start = replace(mention.partial, year=year)
    try:
        interval = date_interval(start)
        alternative = date_interval(replace(start, julian=False)) if start.julian else None
        if mention.partial_end is not None:
            extent = mention.relation is TimeRelation.SPAN
            interval = span(interval, date_interval(_end_after(start, mention.partial_end)), extent)
    except ValueError:
        return mention
    relation = TimeRelation.AT if mention.relation is TimeRelation.OFFSET else mention.relation
    return replace(
        mention,
        interval=interval,
        alternative=alternative,
        relation=relation,
        partial=None,
        partial_end=None,
        offset=None,
    )


def shift(interval: Interval, offset: Offset) -> Interval:
    """When something happened that lies `offset` from an event in the interval.

    "two years later" than 1921 gives 1922..1924, than a day a window about that day two years on; "the
    following year" gives just the next year, "the next day" just the next day.
    """
    if offset.calendar is not None:
        return _step(interval, offset.unit, offset.sign * offset.calendar)
    low, high = window(interval)
    near, far = (offset.low, offset.high) if offset.sign > 0 else (-offset.high, -offset.low)
    unit = max(offset.unit, interval.precision) if interval.precision > Precision.DAY else Precision.DAY
    first = _snap(low + math.floor(near), unit, first=True)
    last = _snap(high + math.ceil(far), unit, first=False)
    return Interval(first, last, unit)


def resolve(mention: TimeMention, anchor: Interval) -> TimeMention:
    """An OFFSET mention with the interval it has when counted from `anchor`; any other mention unchanged.

    "January of the following year" from 1921 is January 1922.
    """
    if mention.offset is None:
        return mention
    shifted = shift(anchor, mention.offset)
    if mention.partial is not None and shifted.earliest is not None:
        return with_year(mention, civil(shifted.earliest)[0])
    return replace(mention, interval=shifted, relation=TimeRelation.AT, offset=None)


def _end_after(start: CalendarDate, end: CalendarDate) -> CalendarDate:
    """The end of "from 28 December to 3 January" falls in the next year."""
    later = (end.month or 0, end.day or 0) < (start.month or 0, start.day or 0)
    return replace(end, year=(start.year or 0) + later)


def _step(interval: Interval, unit: Precision, count: int) -> Interval:
    first = _step_day(interval.earliest, unit, count)
    last = _step_day(interval.latest, unit, count)
    return Interval(
        None if first is None else first.earliest,
        None if last is None else last.latest,
        unit,
        interval.approximate,
    )


def _step_day(day: int | None, unit: Precision, count: int) -> Interval | None:
    """The unit `count` units away from the one that the day is in."""
    if day is None:
        return None
    year, month, _ = civil(day)
    if unit is Precision.DAY:
        return Interval(day + count, day + count, Precision.DAY)
    if unit is Precision.MONTH:
        years, month = divmod(year * 12 + month - 1 + count, 12)
        return month_interval(years, month + 1)
    size = {Precision.YEAR: 1, Precision.DECADE: 10, Precision.CENTURY: 100}.get(unit, 1)
    first = year - year % size + count * size
    return year_interval(first, first + size - 1, unit)


def _snap(day: float, unit: Precision, *, first: bool) -> int | None:
    """The first (or last) day of the unit that the day is in."""
    if math.isinf(day):
        return None
    number = int(day)
    if unit is Precision.DAY:
        return number
    level = Precision.YEAR if unit >= Precision.YEAR else Precision.MONTH
    found = next(each for each in units_at(number) if each.precision is level)
    return found.earliest if first else found.latest


def month_has(month: int, day: int) -> bool:
    """Whether a month can have that day in some year."""
    return 1 <= month <= 12 and 1 <= day <= month_length(2000, month)
