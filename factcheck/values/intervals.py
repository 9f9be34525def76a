"""Intervals of days: how they are made from dates, cut into parts, widened, and how two of them lie to
each other."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from factcheck.values.calendars import civil, day_number, month_length

Window = tuple[float, float]  # first and last day, infinite where open

# How far "about" reaches on either side, in days.
APPROXIMATION_DAYS = {1: 3, 2: 31, 3: 45, 4: 731, 5: 1827, 6: 9131, 7: 731}
# Before modern records, "about 500 BC" is meant far more loosely than "about 1920".
EARLY_APPROXIMATION_DAYS = 3653
_EARLY_YEAR = 1500
TURN = "turn"  # "the turn of the 20th century", «на рубеже XIX–XX веков»
_CENTURY_DAYS = 36_525
_TURN_DAYS = 15 * 366

# Meteorological and astronomical seasons together: writers follow either. Month and day of the first and
# the last day.
_SEASONS = {1: ((3, 1), (6, 21)), 2: ((6, 1), (9, 22)), 3: ((9, 1), (12, 21))}
SPRING, SUMMER, AUTUMN, WINTER = 1, 2, 3, 4

# The part of an interval that a word such as "late" leaves, as fractions of it. Neighbours overlap: the
# words are vague.
PORTIONS = {
    "early": (0.0, 0.45),
    "mid": (0.25, 0.75),
    "late": (0.5, 1.0),
    "beginning": (0.0, 0.35),
    "end": (0.65, 1.0),
    "first_half": (0.0, 0.5),
    "second_half": (0.5, 1.0),
    "first_third": (0.0, 0.34),
    "second_third": (0.33, 0.67),
    "last_third": (0.66, 1.0),
    "first_quarter": (0.0, 0.25),
    "second_quarter": (0.25, 0.5),
    "third_quarter": (0.5, 0.75),
    "last_quarter": (0.75, 1.0),
    "first_day": (0.0, 0.0),
    "last_day": (1.0, 1.0),
    "first_days": (0.0, 0.07),
    "last_days": (0.93, 1.0),
    "first_month": (0.0, 0.085),
    "last_month": (0.915, 1.0),
    "first_weeks": (0.0, 0.17),
    "last_weeks": (0.83, 1.0),
    "first_months": (0.0, 0.42),
    "last_months": (0.58, 1.0),
    "first_years": (0.0, 0.45),
    "last_years": (0.55, 1.0),
    "first_week": (0.0, 0.0),
    "last_week": (1.0, 1.0),
}

# The least days that such a part has, however short the interval is; a week has one more than seven, since
# few begin on the first of a month.
_LEAST_DAYS = {
    "first_days": 7,
    "last_days": 7,
    "first_week": 8,
    "last_week": 8,
    "first_weeks": 14,
    "last_weeks": 14,
}


class Precision(IntEnum):
    """The grain that a time is given in, finest first."""

    DAY = 1
    MONTH = 2
    SEASON = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6
    PERIOD = 7


@dataclass(frozen=True, slots=True)
class Interval:
    """All days from `earliest` to `latest`, both included; None is open or unknown at that end."""

    earliest: int | None
    latest: int | None
    precision: Precision = Precision.PERIOD
    approximate: bool = False
    extent: bool = (
        False  # True: it lasted all this time ("from 1919 to 1922"); False: it happened at some time within
    )


def day_interval(year: int, month: int, day: int) -> Interval:
    """One day; ValueError if there is no such day."""
    number = day_number(year, month, day)
    return Interval(number, number, Precision.DAY)


def month_interval(year: int, month: int) -> Interval:
    """One month; ValueError if there is no such month."""
    first = day_number(year, month, 1)
    return Interval(first, first + month_length(year, month) - 1, Precision.MONTH)


def season_interval(year: int, season: int) -> Interval:
    """A season (1 spring … 4 winter) of the northern year; the winter is the one that begins in `year`."""
    if season == WINTER:
        return Interval(day_number(year, 12, 1), day_number(year + 1, 3, 20), Precision.SEASON)
    first, last = _SEASONS[season]
    return Interval(day_number(year, *first), day_number(year, *last), Precision.SEASON)


def year_interval(first: int, last: int | None = None, precision: Precision = Precision.YEAR) -> Interval:
    """The year `first`, or the years from `first` to `last`."""
    return Interval(day_number(first, 1, 1), day_number(first if last is None else last, 12, 31), precision)


def span(first: Interval, last: Interval, extent: bool = True) -> Interval:
    """From the beginning of `first` to the end of `last`; its grain is the coarser of the two."""
    return Interval(
        first.earliest,
        last.latest,
        max(first.precision, last.precision),
        first.approximate or last.approximate,
        extent,
    )


def portion(interval: Interval, part: str) -> Interval:
    """The part ("late", "first_half", … see `PORTIONS`) of a closed interval."""
    if interval.earliest is None or interval.latest is None:
        return interval
    length = interval.latest - interval.earliest
    if part == TURN:
        return _turn(interval, interval.earliest, length)
    low, high = PORTIONS[part]
    precision = Precision.SEASON if interval.precision is Precision.YEAR else interval.precision
    first, last = interval.earliest + math.floor(length * low), interval.earliest + math.ceil(length * high)
    more = min(_LEAST_DAYS.get(part, 1) - 1, length)
    first, last = (min(first, last - more), last) if high == 1.0 else (first, max(last, first + more))
    precision = Precision.DAY if first == last else precision
    return replace(interval, earliest=first, latest=last, precision=precision)


def _turn(interval: Interval, earliest: int, length: int) -> Interval:
    """About the beginning of a century, or the border between two."""
    border = earliest if length < 1.5 * _CENTURY_DAYS else earliest + length // 2
    return replace(interval, earliest=border - _TURN_DAYS, latest=border + _TURN_DAYS)


def window(interval: Interval) -> Window:
    """The interval's first and last day, widened where it is approximate."""
    low = -math.inf if interval.earliest is None else float(interval.earliest)
    high = math.inf if interval.latest is None else float(interval.latest)
    if not interval.approximate:
        return low, high
    slack = APPROXIMATION_DAYS[interval.precision]
    known = interval.earliest if interval.earliest is not None else interval.latest
    if interval.precision is Precision.YEAR and known is not None and civil(known)[0] < _EARLY_YEAR:
        slack = EARLY_APPROXIMATION_DAYS
    return low - slack, high + slack


@lru_cache(maxsize=4096)
def boundaries(interval: Interval) -> tuple[Interval, Interval]:
    """The first and the last unit of an interval, each in its own grain.

    An interval from a year to a day has the year's precision: the grain of an end is the coarsest, up to that
    precision, whose unit begins (or ends) on that very day.
    """
    unknown = Interval(None, None, interval.precision)
    first, last = interval.earliest, interval.latest
    start = unknown if first is None else _unit_at(first, interval.precision, first=True)
    end = unknown if last is None else _unit_at(last, interval.precision, first=False)
    return replace(start, approximate=interval.approximate), replace(end, approximate=interval.approximate)


def units_at(day: int) -> tuple[Interval, ...]:
    """The day, its month, its year, its decade and its century, finest first."""
    year, month, _ = civil(day)
    decade, century = year - year % 10, year - year % 100
    return (
        Interval(day, day, Precision.DAY),
        month_interval(year, month),
        year_interval(year),
        year_interval(decade, decade + 9, Precision.DECADE),
        year_interval(century, century + 99, Precision.CENTURY),
    )


def overlap(a: Interval, b: Interval) -> bool:
    """Whether the two have a day in common (approximate ones are widened)."""
    (low, high), (other_low, other_high) = window(a), window(b)
    return low <= other_high and other_low <= high


def contains(a: Interval, b: Interval) -> bool:
    """Whether all of `b` lies within `a` (approximate ones are widened)."""
    (low, high), (other_low, other_high) = window(a), window(b)
    return low <= other_low and other_high <= high


def is_before(a: Interval, b: Interval) -> bool | None:
    """Whether `a` was over before `b` began; None where they overlap so that it cannot be told."""
    (low, high), (other_low, other_high) = window(a), window(b)
    if high < other_low:
        return True
    return False if low >= other_high else None


def distance(a: Interval, b: Interval) -> tuple[float, float]:
    """The least and the greatest number of days from `a` to `b`: negative backwards, infinite where open."""
    (low, high), (other_low, other_high) = window(a), window(b)
    return other_low - high, other_high - low


def _unit_at(day: int, precision: Precision, *, first: bool) -> Interval:
    """The coarsest unit, not above the precision, that has the day as its first (or last) one."""
    limit = Precision.YEAR if precision is Precision.PERIOD else precision
    units = [
        unit
        for unit in units_at(day)
        if unit.precision <= limit and (unit.earliest if first else unit.latest) == day
    ]
    return units[-1]
