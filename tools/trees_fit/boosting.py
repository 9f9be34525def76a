"""Decision trees fitted by gradient boosting (Friedman 2001, 2002): each to a share of rows and traits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.verdicts.trees import DEPTH, LEAVES, SPLITS, Traits, Tree, Trees

Vector = NDArray[np.float64]
Index = NDArray[np.intp]

ROUNDS, RATE, RIDGE, LEAST_ROWS = 240, 0.05, 5.0, 20
"""How many trees, what each adds, what is added to a curvature, and the fewest rows of a leaf."""

SHARE_OF_ROWS, SHARE_OF_TRAITS = 0.7, 0.5
"""Of what share of rows and traits a tree is made, drawn anew for each: trees that differ err less in sum."""

MOST_BINS = 32
"""Into how many classes of about one size the values of a trait are sorted."""

SEED = 1

BIT = float(np.log(2))


@dataclass(frozen=True)
class _Table:
    """The rows by the class of each trait's value, and the limits between its classes."""

    names: tuple[str, ...]
    classes: NDArray[np.uint8]
    limits: tuple[Vector, ...]


def fit(traits: Sequence[Traits], right: Sequence[bool]) -> Trees:
    """The trees that tell the right rows from the wrong ones; the same for the same rows."""
    table = _table(traits)
    truth = np.array(right, dtype=float)
    base = float(np.log(truth.mean() / (1 - truth.mean())))
    score = np.full(len(truth), base)
    chance = np.random.Generator(np.random.PCG64(SEED))
    trees = []
    for _ in range(ROUNDS):
        odds = 1 / (1 + np.exp(-score))
        slope, curve = truth - odds, odds * (1 - odds)
        drawn = chance.random(len(truth)) < SHARE_OF_ROWS
        asked = np.flatnonzero(chance.random(len(table.names)) < SHARE_OF_TRAITS)
        splits, leaves, places = _grown(table, slope * drawn, curve * drawn, drawn, asked)
        score += leaves[places]
        named = tuple((table.names[trait], float(table.limits[trait][at])) for trait, at in splits)
        trees.append(Tree(named, tuple(float(bits) for bits in leaves / BIT)))
    return Trees(base / BIT, tuple(trees))


def _table(traits: Sequence[Traits]) -> _Table:
    names = tuple(sorted(traits[0]))
    values = np.array([[row[name] for name in names] for row in traits])
    limits = tuple(_limits(values[:, number]) for number in range(len(names)))
    classes = [np.searchsorted(limit, values[:, number], side="left") for number, limit in enumerate(limits)]
    return _Table(names, np.array(classes, dtype=np.uint8), limits)


def _limits(column: Vector) -> Vector:
    known = np.unique(column)
    if len(known) > MOST_BINS:
        known = np.unique(np.quantile(column, np.linspace(0, 1, MOST_BINS), method="lower"))
    return known


def _grown(
    table: _Table, slope: Vector, curve: Vector, drawn: NDArray[np.bool_], asked: Index
) -> tuple[list[tuple[int, int]], Vector, Index]:
    """The splits of one tree as numbers of trait and limit, what its leaves add, and each row's leaf."""
    splits: list[tuple[int, int]] = []
    places = np.zeros(len(slope), dtype=np.intp)
    for depth in range(DEPTH):
        found = [_best(table, slope, curve, drawn, places == node, asked) for node in range(1 << depth)]
        splits += found
        right = np.zeros(len(slope), dtype=np.intp)
        for node, (trait, limit) in enumerate(found):
            right[(places == node) & (table.classes[trait] > limit)] = 1
        places = 2 * places + right
    assert len(splits) == SPLITS
    slopes, curves = (np.bincount(places, each, LEAVES) for each in (slope, curve))
    return splits, RATE * slopes / (curves + RIDGE), places


def _best(
    table: _Table,
    slope: Vector,
    curve: Vector,
    drawn: NDArray[np.bool_],
    rows: NDArray[np.bool_],
    asked: Index,
) -> tuple[int, int]:
    """The trait and the number of its limit that part the rows of a node best; the last limit parts none."""
    at = np.flatnonzero(rows & drawn)
    best = (0.0, 0, len(table.limits[0]) - 1)
    for trait in asked:
        size = len(table.limits[trait])
        classes = table.classes[trait][at]
        slopes = np.cumsum(np.bincount(classes, slope[at], size))
        curves = np.cumsum(np.bincount(classes, curve[at], size))
        counts = np.cumsum(np.bincount(classes, minlength=size))
        total, weight, number = slopes[-1], curves[-1], counts[-1]
        gain = slopes**2 / (curves + RIDGE) + (total - slopes) ** 2 / (weight - curves + RIDGE)
        gain = np.where((counts >= LEAST_ROWS) & (number - counts >= LEAST_ROWS), gain, 0.0)
        limit = int(np.argmax(gain))
        gained = float(gain[limit] - total**2 / (weight + RIDGE)) if gain[limit] else 0.0
        if gained > best[0]:
            best = gained, int(trait), limit
    return best[1], best[2]
