"""Boosted decision trees: how much the traits of a comparison say for one answer together, in bits.

Gradient boosting after Friedman (2001): small trees, each of which adds what the ones before it leave. Where
traits only count together, a sum of single steps can't tell right from wrong. The trees are fitted to
labelled packs (`tools/fit_trees.py`) and stand in `support.tsv`, `errors.tsv`, `contrary.tsv` and
`pointed.tsv`, one a line after the base: seven pairs of trait and limit, first the root, then its branches
row by row, and the bits of the eight leaves from left to right; a value up to the limit goes left.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Traits = Mapping[str, float]
"""What is counted or measured of one comparison, by the names that the trees ask for."""

DEPTH = 3
"""How many traits a tree asks for."""

SPLITS, LEAVES = (1 << DEPTH) - 1, 1 << DEPTH


@dataclass(frozen=True, slots=True)
class Tree:
    """The trait and limit of each split, and the bits of each leaf."""

    splits: tuple[tuple[str, float], ...]
    leaves: tuple[float, ...]

    def bits(self, traits: Traits) -> float:
        """The bits of the leaf in which the traits end. Raises KeyError where one that is asked for lacks."""
        at = 0
        while at < SPLITS:
            trait, limit = self.splits[at]
            at = 2 * at + (1 if traits[trait] <= limit else 2)
        return self.leaves[at - SPLITS]


@dataclass(frozen=True, slots=True)
class Trees:
    """The odds of an answer before anything is known, in bits, and the trees that add to them."""

    base: float
    trees: tuple[Tree, ...]

    def bits(self, traits: Traits) -> float:
        """The binary logarithm of the odds for the answer."""
        bits = self.base
        for tree in self.trees:
            bits += tree.bits(traits)
        return bits

    def lines(self) -> list[str]:
        """The lines of their file."""
        return [f"{self.base:.2f}", *map(_line, self.trees)]


@cache
def trees(name: str) -> Trees:
    """The trees of that name that were fitted last. Raises FileNotFoundError where there are none."""
    return read_trees(files("factcheck.verdicts").joinpath(f"{name}.tsv").read_text("utf-8").splitlines())


def read_trees(lines: list[str]) -> Trees:
    """The trees that `Trees.lines` wrote."""
    base, *rest = lines
    return Trees(float(base), tuple(_tree(line.split("\t")) for line in rest))


def _line(tree: Tree) -> str:
    splits = (f"{trait}\t{limit:g}" for trait, limit in tree.splits)
    return "\t".join((*splits, *(f"{bits:.3f}" for bits in tree.leaves)))


def _tree(cells: list[str]) -> Tree:
    pairs = cells[: 2 * SPLITS]
    splits = tuple((pairs[n], float(pairs[n + 1])) for n in range(0, len(pairs), 2))
    return Tree(splits, tuple(map(float, cells[2 * SPLITS :])))
