"""Calendar arithmetic: EDTF strings, intervals of days, and how two times compare. No language words.

A day is counted as `datetime.date.toordinal` counts it (proleptic Gregorian, 1 = 0001-01-01), continued below 1 for years BCE.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


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
    extent: bool = False  # True: it lasted all this time ("from 1919 to 1922"); False: it happened at some time within


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
    """A distance in time from another event: `low`..`high` days, after it (sign +1) or before it (sign -1)."""

    low: float
    high: float
    sign: int


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date as written, its unsaid parts None ("16 June" has no year)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression in a text. `start`/`end` are the expression without its preposition, `whole` with it.

    `interval` is None while the year is unsaid (`partial` then holds the parts) and for an OFFSET.
    `style` is how it was written, so that a replacement can be written alike (see `factcheck.languages.dates.render`).
    `alternative` is a second calendar's reading of the same day ("26 May (6 June) 1799"): either may be compared.
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
