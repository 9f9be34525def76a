"""Additive steps fitted by Newton boosting with stumps (Friedman, Hastie and Tibshirani 2000)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.verdicts.scorecards import BASE, Scorecard, Steps, Traits

Vector = NDArray[np.float64]
ROUNDS, RATE, RIDGE, LEAST_ROWS = 300, 0.1, 5.0, 40
"""Boosting rounds, what each adds, what is added to a curvature, and the fewest rows on either side."""

MOST_LIMITS = 12
"""The most values of a trait between which a step may lie."""

BIT = float(np.log(2))


@dataclass(frozen=True)
class _Split:
    trait: int
    limit: float
    below: NDArray[np.bool_]


def fit(traits: Sequence[Traits], right: Sequence[bool]) -> Scorecard:
    """The card that tells the right rows from the wrong ones."""
    names = sorted(traits[0])
    values = np.array([[row[name] for name in names] for row in traits])
    truth = np.array(right, dtype=float)
    splits = [split for number in range(len(names)) for split in _splits(number, values[:, number])]
    below = np.array([split.below for split in splits], dtype=float)
    base = float(np.log(truth.mean() / (1 - truth.mean())))
    score = np.full(len(truth), base)
    parts: dict[int, list[tuple[float, float, float]]] = defaultdict(list)
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-score))
        slope, curve = truth - chance, chance * (1 - chance)
        best, low, high = _best(below, slope, curve)
        split = splits[best]
        parts[split.trait].append((split.limit, low, high))
        score += np.where(split.below, low, high)
    return Scorecard(base / BIT, {names[number]: _joined(found) for number, found in sorted(parts.items())})


def _splits(number: int, column: Vector) -> list[_Split]:
    known = np.unique(column)
    limits = known[:-1]
    if len(limits) > MOST_LIMITS:
        limits = np.unique(np.quantile(column, np.linspace(0.04, 0.96, MOST_LIMITS), method="lower"))
    found = [_Split(number, float(limit), column <= limit) for limit in limits]
    return [s for s in found if LEAST_ROWS <= s.below.sum() <= len(column) - LEAST_ROWS]


def _best(below: Vector, slope: Vector, curve: Vector) -> tuple[int, float, float]:
    """The split that helps most, with what it adds below and above its limit."""
    slope_low, curve_low = below @ slope, below @ curve
    slope_high, curve_high = slope.sum() - slope_low, curve.sum() - curve_low
    gain = slope_low**2 / (curve_low + RIDGE) + slope_high**2 / (curve_high + RIDGE)
    best = int(np.argmax(gain))
    low = RATE * slope_low[best] / (curve_low[best] + RIDGE)
    high = RATE * slope_high[best] / (curve_high[best] + RIDGE)
    return best, float(low), float(high)


def _joined(found: Sequence[tuple[float, float, float]]) -> Steps:
    limits = sorted({limit for limit, _, _ in found})
    ends = [*limits, float("inf")]
    bits = [sum(low if end <= limit else high for limit, low, high in found) / BIT for end in ends]
    return Steps(tuple(limits), tuple(bits))


def rows_of_card(name: str, card: Scorecard) -> list[str]:
    """The lines of a card in `scorecards.tsv`."""
    lines = [f"{name}\t{BASE}\tinf\t{card.base:.2f}"]
    for trait, steps in card.steps.items():
        for limit, bits in zip((*steps.limits, float("inf")), steps.bits, strict=True):
            lines.append(f"{name}\t{trait}\t{limit:g}\t{bits:.2f}")
    return lines
