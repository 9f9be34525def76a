"""Whether a statement entails a claim, contradicts it or is silent of it, as a small model reads the two.

The model reads words, not values: it can tell whether both speak of one matter in other words, and is often
wrong about days, numbers and who did what to whom. So it never decides alone (`verdicts/trees.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from factcheck.entailment.encoder import Encoder, Matrix
from factcheck.entailment.pieces import cut
from factcheck.entailment.weights import shipped

LONGEST_CLAIM, LONGEST = 48, 112
"""How many pieces of a claim, and of both together, are read; what is longer is cut off."""

DECIMALS = 1
"""To how many the bits are rounded: they are then the same on all machines."""


@dataclass(frozen=True, slots=True)
class Entailment:
    """The bits (binary logarithm of the odds) for each answer: the statement entails the claim, contradicts
    it, or leaves it open."""

    supported: float
    contradicted: float
    silent: float


@lru_cache(maxsize=1024)
def entailments(claim: str, statements: tuple[str, ...]) -> tuple[Entailment, ...]:
    """What each of some statements says of a claim; all are whole sentences, in English or Russian."""
    return read(shipped(), [(claim, statement) for statement in statements])


def read(encoder: Encoder, pairs: Sequence[tuple[str, str]]) -> tuple[Entailment, ...]:
    """What the statement of each pair says of its claim, as an encoder reads them."""
    logits = encoder([as_read(claim, statement) for claim, statement in pairs])
    return tuple(Entailment(*(round(float(bits), DECIMALS) for bits in row)) for row in _bits(logits))


def as_read(claim: str, statement: str) -> tuple[list[int], list[int]]:
    """The pieces of a statement and of a claim, as many as are read."""
    of_claim = cut(claim)[:LONGEST_CLAIM]
    return cut(statement)[: LONGEST - len(of_claim)], of_claim


def _bits(logits: Matrix) -> Matrix:
    """The bits for each answer against the two others."""
    others = [np.logaddexp(logits[:, (n + 1) % 3], logits[:, (n + 2) % 3]) for n in range(3)]
    found: Matrix = (logits - np.stack(others, axis=1)) / np.float32(np.log(2))
    return found
