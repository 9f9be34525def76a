"""Times: the one door to calendar arithmetic, EDTF strings, intervals of days, and how two times compare.

No language words here: `factcheck.languages.dates` finds times in text. A day is counted as
`datetime.date.toordinal` counts it (proleptic Gregorian, 1 = 0001-01-01), continued below 1 for years BCE.
"""

from __future__ import annotations

from factcheck.values.edtf import format_edtf, parse_edtf
from factcheck.values.intervals import Interval, Precision, contains, distance, is_before, overlap
from factcheck.values.time_comparison import Slip, compare_intervals, compare_times, slip_between, slip_of
from factcheck.values.times import (
    CalendarDate,
    Offset,
    TimeMention,
    TimeRelation,
    resolve,
    shift,
    with_year,
)

__all__ = [
    "CalendarDate",
    "Interval",
    "Offset",
    "Precision",
    "Slip",
    "TimeMention",
    "TimeRelation",
    "compare_intervals",
    "compare_times",
    "contains",
    "distance",
    "format_edtf",
    "is_before",
    "overlap",
    "parse_edtf",
    "resolve",
    "shift",
    "slip_between",
    "slip_of",
    "with_year",
]
