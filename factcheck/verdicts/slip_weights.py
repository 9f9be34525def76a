"""How much two times that are alike but for one slip say for one matter."""

from __future__ import annotations

from factcheck.values.calendars import civil
from factcheck.values.dates import Interval, Precision, Slip, TimeMention, TimeRelation, distance, slip_of

SLIP = 2.0
SLIPS = {Slip.MONTH: 4.5, Slip.YEAR: 6.0}
"""A time that differs in one thing only. Another event falls on the same day of another year by chance once
in 365 times, on the same day of another month of the year once in thirty or so; what happened in the same
month is often another part of the same story.
"""

JUBILEE = 5
"""Years by whose multiples a day comes back for a reason."""

YEAR_DAYS = 365.25


def of_slip(claim: TimeMention, other: TimeMention) -> float:
    """The bits for one matter; 0 where two times differ in more than one thing, or are but years."""
    found = slip_of(claim, other)
    if found is None or claim.interval is None or other.interval is None:
        return 0.0
    precision = claim.interval.precision
    if claim.relation is not TimeRelation.SPAN and precision > Precision.MONTH:
        return 0.0
    if precision is not Precision.DAY:
        return SLIP
    years = round(distance(claim.interval, other.interval)[0] / YEAR_DAYS)
    by_design = years % JUBILEE == 0 or _is_first_of_month(claim.interval)
    return SLIP if found is Slip.YEAR and by_design else SLIPS.get(found, SLIP)


def _is_first_of_month(day: Interval) -> bool:
    """Whether a day is one from which much is let begin."""
    return day.earliest is not None and civil(day.earliest)[2] == 1
