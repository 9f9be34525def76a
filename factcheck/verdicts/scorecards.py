"""Scorecards: what each trait of a comparison says for one answer, in bits, added up.

Weights of evidence after Good (1950), as in credit scoring: each trait has steps, each step its bits, their
sum is the binary logarithm of the odds. The steps are fitted to labelled packs (`tools/fit_scorecards.py`)
and stand in `scorecards.tsv`: card, trait, the value up to which a step reaches, its bits.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

BASE = "base"
"""The row of a card that holds the odds before any trait is known."""

Traits = Mapping[str, float]
"""What is counted or measured of one comparison, by the names of the card's traits."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The bits of one trait: `bits[n]` up to `limits[n]`, the last one beyond all limits."""

    limits: tuple[float, ...]
    bits: tuple[float, ...]

    def at(self, value: float) -> float:
        """The bits of a value."""
        return self.bits[bisect_left(self.limits, value)]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The odds of one answer before anything is known, and what each trait adds to them, in bits."""

    base: float
    steps: Mapping[str, Steps]

    def bits(self, traits: Traits) -> float:
        """The binary logarithm of the odds for the answer; a trait that the card does not know adds
        nothing."""
        return self.base + sum(bits for _, bits in self.told(traits))

    def told(self, traits: Traits) -> Iterator[tuple[str, float]]:
        """What each trait says."""
        for name, steps in self.steps.items():
            yield name, steps.at(traits[name])


@cache
def scorecard(name: str) -> Scorecard:
    """The card of that name.

    Raises KeyError where there is none.
    """
    cards: dict[str, dict[str, list[tuple[float, float]]]] = {}
    text = files("factcheck.verdicts").joinpath("scorecards.tsv").read_text("utf-8")
    for line in text.splitlines():
        card, trait, limit, bits = line.split("\t")
        cards.setdefault(card, {}).setdefault(trait, []).append((float(limit), float(bits)))
    rows = cards[name]
    ((_, base),) = rows.pop(BASE)
    return Scorecard(base, {trait: _steps(steps) for trait, steps in rows.items()})


def _steps(rows: list[tuple[float, float]]) -> Steps:
    return Steps(tuple(limit for limit, _ in rows[:-1]), tuple(bits for _, bits in rows))
