"""How much two times that are alike but for one slip say for one matter."""

from __future__ import annotations

from factcheck.values.calendars import civil
from factcheck.values.dates import Interval, Precision, Slip, TimeMention, distance, slip_of

SLIP = 2.0
SLIPS = {Slip.MONTH: 4.5}
"""A day that differs in one thing only. Another event falls on the same day of another year by chance once
in 365 times, on the same day of another month of the year once in thirty or so; what happened in the same
month is often another part of the same story.
"""

MISDATED = {Precision.DAY: 6.0, Precision.MONTH: 3.0, Precision.SEASON: 2.0}
"""The same day, month or season of another year, by the coarser of the two: chance hits upon a month once in
twelve times, upon a season once in four.
"""

DECADE = 3.0
"""A year just ten or a hundred years off, or with two digits exchanged. Over 43 development sets nine of ten
such pairs that were not granted otherwise were errors; of those that differ in the last digit it was half.
"""

_OFF = (10, 100)

JUBILEE = 5
"""Years by whose multiples a day comes back for a reason."""

YEAR_DAYS = 365.25


def of_slip(claim: TimeMention, other: TimeMention) -> float:
    """The bits for one matter; 0 where two times differ in more than one thing."""
    found = slip_of(claim, other)
    if found is None or claim.interval is None or other.interval is None:
        return 0.0
    coarser = max(claim.interval.precision, other.interval.precision)
    if found is not Slip.YEAR:
        return SLIPS.get(found, SLIP) if coarser is Precision.DAY else SLIP
    if coarser is Precision.YEAR:
        return DECADE if _is_decade_off(_year(claim.interval), _year(other.interval)) else 0.0
    years = round(distance(claim.interval, other.interval)[0] / YEAR_DAYS)
    by_design = years % JUBILEE == 0 or _is_first_of_month(claim.interval)
    return SLIP if coarser is Precision.DAY and by_design else MISDATED.get(coarser, 0.0)


def decade_off(claim: TimeMention, other: TimeMention) -> bool:
    """Whether the years of two times of any grain are just ten or a hundred off, or have two digits
    exchanged."""
    if claim.interval is None or other.interval is None:
        return False
    days = (claim.interval.earliest, other.interval.earliest)
    years = _year(claim.interval), _year(other.interval)
    return None not in days and years[0] != years[1] and _is_decade_off(*years)


def grain(time: TimeMention) -> Precision | None:
    """The grain that a time is given in; None for one that no calendar places."""
    return time.interval.precision if time.interval is not None else None


def _year(time: Interval) -> int:
    return civil(time.earliest or 0)[0]


def _is_decade_off(a: int, b: int) -> bool:
    return abs(a - b) in _OFF or sorted(str(a)) == sorted(str(b))


def _is_first_of_month(day: Interval) -> bool:
    """Whether a day is one from which much is let begin."""
    return day.earliest is not None and civil(day.earliest)[2] == 1
