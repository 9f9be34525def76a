"""Quantities with units, bounds and rounding: pure arithmetic, no language words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Bound(StrEnum):
    """How a number is meant."""

    EXACT = "exact"
    ABOUT = "about"
    MORE = "more"  # more than, over
    LESS = "less"  # less than, under, almost, nearly
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text with what it measures.

    `value` (and `high`, for "10–12" or "from 10 to 12") in `unit`, the unit as a canonical symbol ("kg", "km", "min", "day", "%", "USD"; "" for a bare count);
    `dimension` mass, length, area, volume, time, speed, temperature, power, energy, money, ratio, angle, data or count; `base`/`base_high` the same converted to the
    dimension's base unit (kg, m, m², m³, s, m/s, K, W, J, the currency itself, 1, degree, byte, 1). `noun` is the lemma of what is counted ("orbit" in "48 orbits"), `resolution` the
    size of the last written digit in base units ("10.5 km" → 100), so that rounding can be allowed for. `start`/`end` cover
    number, unit and noun; `number` the number's own span.
    """

    text: str
    start: int
    end: int
    number: tuple[int, int]
    value: float
    high: float | None = None
    unit: str = ""
    dimension: str = "count"
    base: float = 0.0
    base_high: float | None = None
    bound: Bound = Bound.EXACT
    resolution: float = 1.0
    noun: str = ""
    style: str = ""
