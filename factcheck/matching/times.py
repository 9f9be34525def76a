"""How the times of two frames compare."""

from __future__ import annotations

from dataclasses import replace

from factcheck.matching.parts import Parts
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeMention, TimeRelation, compare_times


def compare_said(claim: TimeMention, other: TimeMention, filled: bool) -> Comparison:
    """How a time of a claim stands to one of a statement; a distance in time has no date by itself.

    `filled`: the claim tells how often something happened "between 1968 and 1987", first and last in these.
    """
    if TimeRelation.OFFSET in (claim.relation, other.relation):
        return Comparison.SILENT
    lasted = other.relation is TimeRelation.SPAN
    if filled and _is_range(claim) and (lasted or _is_range(other)):
        return compare_times(_filled(claim), other if lasted else _filled(other))
    return compare_times(claim, other)


def _is_range(time: TimeMention) -> bool:
    """Whether it is written as two times that something fell between."""
    ends = any(f"{{{unit}2" in time.style for unit in ("day", "month", "year"))
    return time.interval is not None and time.relation is TimeRelation.AT and ends


def _filled(time: TimeMention) -> TimeMention:
    assert time.interval is not None
    return replace(time, relation=TimeRelation.SPAN, interval=replace(time.interval, extent=True))


def is_many(parts: Parts) -> bool:
    """Whether a frame counts two or more of something."""
    return any(quantity.dimension == "count" and quantity.value > 1 for quantity in parts.quantities)
