"""The encoder: a claim and a statement read side by side by a small transformer, in numpy.

The model is BERT's (Devlin et al. 2019) with the sizes of multilingual-e5-small (Wang et al. 2024), fitted to
pairs of statement and claim (`tools/fit_entailment.py`, which also writes the weights).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.entailment.pieces import BEGIN, END

Matrix = NDArray[np.float32]

HEADS, HEAD_WIDTH = 12, 32
"""How many attentions a layer has side by side, and how many numbers each compares."""

TINY = 1e-12
"""What keeps a variance from being zero."""


@dataclass(frozen=True, slots=True, eq=False)
class Linear:
    """A linear map: what each input adds to each output, and what is added to all."""

    weight: Matrix
    bias: Matrix

    def __call__(self, x: Matrix) -> Matrix:
        """The outputs of some rows of inputs."""
        found: Matrix = x @ self.weight + self.bias
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Norm:
    """Rows brought to mean 0 and variance 1, then scaled and moved."""

    scale: Matrix
    move: Matrix

    def __call__(self, x: Matrix) -> Matrix:
        """The rows, normed."""
        x = x - x.mean(-1, keepdims=True)
        deviation = np.sqrt((x * x).mean(-1, keepdims=True) + np.float32(TINY))
        found: Matrix = x / deviation * self.scale + self.move
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """One layer: each piece looks at all others, then at itself."""

    asked: Linear
    attended: Linear
    attended_norm: Norm
    widened: Linear
    narrowed: Linear
    narrowed_norm: Norm

    def __call__(self, x: Matrix, ends: Sequence[int]) -> Matrix:
        """The pieces of some pairs, one pair after another, read once more; `ends` is where each ends."""
        asked = self.asked(x)
        starts = (0, *ends[:-1])
        seen = [_attend(asked[start:end]) for start, end in zip(starts, ends, strict=True)]
        x = self.attended_norm(x + self.attended(np.concatenate(seen)))
        return self.narrowed_norm(x + self.narrowed(_gelu(self.widened(x))))


@dataclass(frozen=True, slots=True, eq=False)
class Encoder:
    """The whole model. The tables of pieces, places and sides are added up for each piece."""

    pieces: Matrix
    places: Matrix
    sides: Matrix
    norm: Norm
    layers: tuple[Layer, ...]
    hidden: Linear
    answers: Linear

    def __call__(self, pairs: Sequence[tuple[Sequence[int], Sequence[int]]]) -> Matrix:
        """For each pair of statement and claim, as pieces, the logits of the answers."""
        sequences = [[BEGIN, *statement, END, *claim, END] for statement, claim in pairs]
        begins = [len(statement) + 2 for statement, _ in pairs]
        x = np.concatenate([self._embedded(*each) for each in zip(sequences, begins, strict=True)])
        ends = np.cumsum([len(sequence) for sequence in sequences]).tolist()
        for layer in self.layers:
            x = layer(x, ends)
        starts = (0, *ends[:-1])
        pooled = [
            np.concatenate([x[start], x[start + begin : end].mean(0)])
            for start, begin, end in zip(starts, begins, ends, strict=True)
        ]
        return self.answers(np.tanh(self.hidden(np.array(pooled))))

    def _embedded(self, sequence: Sequence[int], begin: int) -> Matrix:
        side = (np.arange(len(sequence)) >= begin).astype(np.intp)
        found: Matrix = self.norm(self.pieces[sequence] + self.places[: len(sequence)] + self.sides[side])
        return found


def _attend(asked: Matrix) -> Matrix:
    """What each piece of one pair takes from the others."""
    length = len(asked)
    query, key, value = asked.reshape(length, 3, HEADS, HEAD_WIDTH).transpose(1, 2, 0, 3)
    weights = query @ key.transpose(0, 2, 1) * np.float32(HEAD_WIDTH**-0.5)
    weights = np.exp(weights - weights.max(-1, keepdims=True))
    weights /= weights.sum(-1, keepdims=True)
    seen: Matrix = (weights @ value).transpose(1, 0, 2).reshape(length, HEADS * HEAD_WIDTH)
    return seen


def _gelu(x: Matrix) -> Matrix:
    """The Gaussian error linear unit by its common approximation (Hendrycks and Gimpel 2016)."""
    inner = np.float32(0.7978845608) * x * (1 + np.float32(0.044715) * x * x)
    found: Matrix = np.float32(0.5) * x * (1 + np.tanh(inner))
    return found
