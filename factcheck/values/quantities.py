"""Quantities with units, bounds and rounding: pure arithmetic, no language words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf

from factcheck.values.comparison import Comparison
from factcheck.values.units import CALENDAR_SLACK, UNITS, dimension_of, factor, to_base


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

    `value` (and `high`, for "10–12" or "from 10 to 12") in `unit`, the unit as a canonical symbol of
    `factcheck.values.units` ("kg", "km", "min", "day", "%", "USD"; "1" for a fraction such as "two
    thirds", "" for a bare count); `dimension` what it measures there (mass, length, time, money, ratio,
    count, …); `base`/`base_high` the same in the dimension's base unit (kg, m, m², m³, s, m/s, K, W, J, the
    currency itself, 1, degree, byte, 1). Of a score ("3–1") `value` is the lower number, `high` the
    higher. `noun` is what is counted ("orbit" in "48 orbits"; "age" for ages), `per`
    the unit of time that it is told of, as in "16 billion m³ a year" ("" if of none),
    `resolution` the size of the last written digit in base units ("10.5 km" → 100), so that rounding can
    be allowed for. `start`/`end` cover number, unit and noun; `number` the number's own span.
    `style` holds marks joined by ";": "words" or "digits", "parts" (several units), "compound" (part of a
    longer word), "bare" (a unit without a number), "near" ("almost", "just over"), "loose" ("over", which
    may mean "during"), "weak" (a word for one that may be an article), "nth" ("the 73rd
    minute" is 72 to 73), "difference" (by how much two things differ).
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
    per: str = ""


# A claim that rounds to whole units ("two days" for 2.2 days) may be off by this share of the true value,
# and one that drops digits ("400" for 420) by this one; half the last written digit is the other limit.
UNIT_ROUNDING = 0.10
ZERO_ROUNDING = 0.05
ABOUT = 0.10  # how far "about" may be off
ABOUT_DIGIT = 0.20  # ... where half the last written digit allows more: "about 5 km" for 5.4
NEAR = 0.25  # how far below "almost" and above "a little over" may lie
FAR = 1.5  # a measure that is "over 200 m" is not told to be "over 300 m" by who knew it
CONVERTED = 0.001  # by what share of a value two roundings, before and after its conversion, may shift it
BLUR = 0.005  # how far a measured value itself is taken to be uncertain at a bound, at most
SAME = 1e-6  # values closer than this are one value: floating point, and rounded conversion factors
DEGREE, SCALES = "°", ("°C", "°F")
_LOST_POWERS = (0.001, 0.01, 0.1, 10, 100, 1000)  # a decimal point or a scale word gone astray
_BOUNDED = (Bound.MORE, Bound.LESS, Bound.AT_LEAST, Bound.AT_MOST)
NEAR_MARK, LOOSE_MARK, WEAK_MARK, NTH_MARK = "near", "loose", "weak", "nth"  # in Quantity.style
DIFFERENCE_MARK = "difference"


def quantity(
    text: str,
    start: int,
    end: int,
    number: tuple[int, int],
    value: float,
    high: float | None = None,
    *,
    unit: str = "",
    bound: Bound = Bound.EXACT,
    step: float = 1.0,
    noun: str = "",
    style: str = "",
    per: str = "",
) -> Quantity:
    """A Quantity with its base values worked out; `step` is the last written digit's size in `unit`."""
    return Quantity(
        text, start, end, number, value, high, unit, dimension_of(unit), to_base(value, unit),
        None if high is None else to_base(high, unit), bound, step * factor(unit), noun, style, per,
    )  # fmt: skip


def is_weak(q: Quantity) -> bool:
    """Whether the number may be no more than an article, so that only a statement is read to count by it."""
    return WEAK_MARK in q.style.split(";")


def is_near(q: Quantity) -> bool:
    """Whether its bound says that the value lies close by ("just over", "almost")."""
    return NEAR_MARK in q.style.split(";")


def is_loose(q: Quantity) -> bool:
    """Whether its bound may mean something else ("over")."""
    return LOOSE_MARK in q.style.split(";")


def is_difference(q: Quantity) -> bool:
    """Whether it tells by how much two things differ. In times the words for it also tell how long."""
    return q.dimension != "time" and DIFFERENCE_MARK in q.style.split(";")


def same_kind(a: Quantity, b: Quantity) -> bool:
    """Whether the two values can be set side by side: one dimension, one currency, both or none of a time."""
    a, b = _as_temperatures(a, b)
    if bool(a.per) != bool(b.per):
        return False
    return a.dimension == b.dimension and (a.dimension != "money" or a.unit == b.unit)


def _as_temperatures(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Two values, bare degrees beside a temperature being degrees of its scale."""
    if a.unit == DEGREE and b.unit in SCALES:
        return replace(a, unit=b.unit, dimension=b.dimension), b
    if b.unit == DEGREE and a.unit in SCALES:
        return a, replace(b, unit=a.unit, dimension=a.dimension)
    return a, b


def significant(q: Quantity) -> int:
    """How many significant digits a value is written with."""
    return len(_digits(written(q).value))


def compare_quantities(claim: Quantity, statement: Quantity) -> Comparison:
    """How a claimed value stands to a stated one, rounding and bounds allowed for; nouns are not compared."""
    claim, statement = _as_temperatures(claim, statement)
    if not same_kind(claim, statement):
        return Comparison.SILENT
    if claim.dimension == "score":
        same = (claim.value, claim.high) == (statement.value, statement.high)
        return Comparison.EQUAL if same else Comparison.DIFFERENT
    results = {
        _compare(_Value.of(claim, i), _Value.of(statement, j))
        for i in range(len(UNITS[claim.unit].factors))
        for j in range(len(UNITS[statement.unit].factors))
        if claim.unit != statement.unit or i == j
    }
    order = (Comparison.EQUAL, Comparison.ENTAILED, Comparison.SILENT, Comparison.DIFFERENT)
    return next(result for result in order if result in results)


def possible_range(q: Quantity) -> tuple[float, float]:
    """The least and the greatest value, in base units, that a stated quantity leaves open."""
    return _possible(_Value.of(q, 0))


def likeness(a: Quantity, b: Quantity) -> int:
    """How many digits two unlike values share that a slip of writing sets apart; 0 where none does."""
    return len(_digits(written(a).value)) if slip(a, b) else 0


def slip(a: Quantity, b: Quantity) -> bool:
    """Whether one value looks like the other mistyped: digits swapped, a power of ten lost, another unit."""
    a, b = written(a), written(b)
    if a.high is not None or b.high is not None or not a.value or not b.value:
        return False
    confused = a.dimension == b.dimension and a.unit != b.unit and a.per == b.per
    if confused and _rounds(a.value, b.value, a.resolution / factor(a.unit)):
        return True
    if not same_kind(a, b):
        return False
    if (a.unit, a.per) != (b.unit, b.per):
        return False
    if _transposed(_digits(a.value), _digits(b.value)):
        return 0.1 < a.value / b.value < 10
    return any(_rounds(a.base * power, b.base, a.resolution * power) for power in _LOST_POWERS)


def written(q: Quantity) -> Quantity:
    """An ordinal by the number it is written with."""
    if NTH_MARK not in q.style.split(";") or q.high is None or q.base_high is None:
        return q
    return replace(q, value=q.high, base=q.base_high, high=None, base_high=None)


def _transposed(digits: str, others: str) -> bool:
    return digits != others and sorted(digits) == sorted(others)


def _rounds(value: float, other: float, step: float) -> bool:
    """Whether `other` is `value` to within half a step and a small share."""
    return value * other > 0 and abs(value - other) <= min(step / 2, 0.01 * abs(other)) + SAME * abs(other)


def _digits(value: float) -> str:
    """The significant digits of a value, in order."""
    return f"{abs(value):.12g}".replace(".", "").strip("0")


@dataclass(frozen=True, slots=True)
class _Value:
    """A quantity as an interval of base units in one reading of its unit."""

    low: float
    high: float
    scale: float  # the magnitude that shares are taken of: degrees above freezing, not above absolute zero
    step: float
    slack: float
    unit: str
    counted: bool
    bound: Bound
    near: bool
    loose: bool
    time: float  # the seconds of which it is told, 1 where of none

    @classmethod
    def of(cls, q: Quantity, reading: int) -> _Value:
        time = factor(q.per) if q.per else 1.0
        low = to_base(q.value, q.unit, reading) / time
        high = low if q.high is None else to_base(q.high, q.unit, reading) / time
        marks = q.style.split(";")
        return cls(
            low, high, abs(high - UNITS[q.unit].offset), q.resolution / time, CALENDAR_SLACK.get(q.unit, 0.0),
            q.unit, q.dimension == "count", q.bound, NEAR_MARK in marks, LOOSE_MARK in marks, time,
        )  # fmt: skip

    @property
    def single(self) -> bool:
        return self.low == self.high and self.bound is Bound.EXACT


def _same(a: float, b: float) -> bool:
    return abs(a - b) <= SAME * max(abs(a), abs(b), 1e-30)


def _tolerance(value: _Value, truth: float, *, whole: bool) -> float:
    """How far a rounded value may lie from `truth`; `whole`: given to the unit, no digit rounded away."""
    share = UNIT_ROUNDING if whole else ZERO_ROUNDING
    return min(value.step / 2, share * truth) + value.slack


def _compare(claim: _Value, statement: _Value) -> Comparison:
    same = _same(claim.low, statement.low) and _same(claim.high, statement.high)
    bounds = {claim.bound, statement.bound}
    if same and (len(bounds) == 1 or bounds == {Bound.EXACT, Bound.ABOUT}):
        return Comparison.EQUAL
    if same and claim.bound is Bound.ABOUT and statement.bound in (Bound.MORE, Bound.LESS):
        return Comparison.ENTAILED  # so close a limit is named because the value lies near it
    if claim.single and statement.single:
        return _compare_points(claim, statement)
    if bounds == {Bound.ABOUT} and claim.low == claim.high and statement.low == statement.high:
        return _compare_rough(claim, statement)
    if bounds == {Bound.MORE} and not claim.counted and claim.low > FAR * statement.low > 0:
        return Comparison.DIFFERENT
    inner, outer = _possible(statement), _granted(claim, statement)
    reached = claim.bound is Bound.AT_MOST and claim.near and not claim.counted
    if reached and inner[1] < claim.high - NEAR * claim.scale:
        return Comparison.SILENT  # "up to 350 km/h" tells that it comes to that
    if _within(inner, outer) or (claim.bound in _BOUNDED and _within(_nominal(statement), outer)):
        return Comparison.ENTAILED
    if inner[1] < outer[0] or inner[0] > outer[1]:
        rounded = claim.loose or (statement.counted and statement.step > 1)
        return Comparison.SILENT if rounded and same else Comparison.DIFFERENT
    return Comparison.SILENT


def _compare_rough(claim: _Value, statement: _Value) -> Comparison:
    """Two values that both say "about": one of them has to leave room for the other's digits."""
    distance = abs(claim.low - statement.low)
    if distance <= ABOUT * max(claim.scale, statement.scale):
        return Comparison.SILENT if claim.step < statement.step else Comparison.ENTAILED
    coarse = max(claim.step, statement.step)
    near = distance <= min(coarse / 2, ABOUT_DIGIT * max(claim.scale, statement.scale))
    return Comparison.SILENT if near else Comparison.DIFFERENT


def _within(inner: tuple[float, float], outer: tuple[float, float]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _nominal(statement: _Value) -> tuple[float, float]:
    """What "about 420" is in plain talk: 420, written to its last digit. "Over 400" is true of it."""
    if statement.bound is not Bound.ABOUT:
        return _possible(statement)
    return statement.low - statement.step / 2, statement.high + statement.step / 2


def _compare_points(claim: _Value, statement: _Value) -> Comparison:
    distance = abs(claim.low - statement.low) * (1 - SAME)
    if claim.unit != statement.unit and distance <= (claim.step + statement.step) / 2:
        close = distance <= CONVERTED * max(claim.scale, statement.scale)
        return Comparison.EQUAL if close else _compare_measures(claim, statement, distance)
    return _compare_measures(claim, statement, distance)


def _compare_measures(claim: _Value, statement: _Value, distance: float) -> Comparison:
    if distance <= _tolerance(claim, statement.scale, whole=_whole(claim)):
        return Comparison.EQUAL if claim.unit != statement.unit else Comparison.ENTAILED
    if distance <= _tolerance(statement, claim.scale, whole=_whole(statement)):
        return Comparison.EQUAL if claim.unit != statement.unit else Comparison.SILENT
    return Comparison.DIFFERENT


def _whole(value: _Value) -> bool:
    """Whether the value was given to the unit ("two days"), not to a round number of them ("20 days")."""
    return UNITS[value.unit].factors[0] >= value.step * value.time * (1 - SAME)


def _possible(statement: _Value) -> tuple[float, float]:
    """What the true value may be, if the statement is true."""
    low, high, scale = statement.low, statement.high, statement.scale
    blur = 0.0 if statement.counted else min(statement.step / 2, BLUR * scale)
    match statement.bound:
        case Bound.ABOUT:
            return low - ABOUT * scale, high + ABOUT * scale
        case Bound.MORE:
            return low + SAME * scale, low + NEAR * scale if statement.near else inf
        case Bound.LESS:
            return high - NEAR * scale if statement.near else -inf, high - SAME * scale
        case Bound.AT_LEAST:
            return low, inf
        case Bound.AT_MOST:
            return -inf, high
    return low - blur, high + blur


def _granted(claim: _Value, statement: _Value) -> tuple[float, float]:
    """The values that make the claim true."""
    low, high, scale = claim.low, claim.high, claim.scale
    edge = SAME * scale
    match claim.bound:
        case Bound.ABOUT:
            least = 1.0 if claim.counted and scale >= 5 else 0.0
            give = max(ABOUT * scale, min(claim.step / 2, ABOUT_DIGIT * scale), least) + claim.slack
            return low - give - edge, high + give + edge
        case Bound.MORE:
            return low + edge, high + NEAR * scale if claim.near else inf
        case Bound.LESS:
            return low - NEAR * scale if claim.near else -inf, high - edge
        case Bound.AT_LEAST:
            return low - edge - claim.slack, inf
        case Bound.AT_MOST:
            return -inf, high + edge + claim.slack
    give = _tolerance(claim, statement.scale, whole=_whole(claim)) + edge
    return low - give, high + give
