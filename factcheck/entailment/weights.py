"""The weights of the encoder: how they are kept small, and how they are read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files
from itertools import count, takewhile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from factcheck.entailment.encoder import Encoder, Layer, Linear, Matrix, Norm

BLOCK = 32
"""How many weights share one scale."""

Stored = Mapping[str, NDArray[np.generic]]


@cache
def shipped() -> Encoder:
    """The encoder that is part of the program."""
    with as_file(files("factcheck.entailment").joinpath("model", "weights.npz")) as path:
        return load(path)


def load(path: Path) -> Encoder:
    """The encoder whose weights stand in a file."""
    with np.load(path, allow_pickle=False) as stored:
        return _encoder(dict(stored))


def _encoder(stored: Stored) -> Encoder:
    named = takewhile(lambda name: f"{name}.asked.bias" in stored, (f"layer{n}" for n in count()))
    return Encoder(
        pieces=_table(stored, "pieces"),
        places=_table(stored, "places"),
        sides=_table(stored, "sides"),
        norm=_norm(stored, "norm"),
        layers=tuple(_layer(stored, name) for name in named),
        hidden=_linear(stored, "hidden"),
        answers=_linear(stored, "answers"),
    )


def _layer(stored: Stored, name: str) -> Layer:
    return Layer(
        asked=_linear(stored, f"{name}.asked"),
        attended=_linear(stored, f"{name}.attended"),
        attended_norm=_norm(stored, f"{name}.attended_norm"),
        widened=_linear(stored, f"{name}.widened"),
        narrowed=_linear(stored, f"{name}.narrowed"),
        narrowed_norm=_norm(stored, f"{name}.narrowed_norm"),
    )


def _linear(stored: Stored, name: str) -> Linear:
    weight = np.ascontiguousarray(_table(stored, f"{name}.weight").T)
    return Linear(weight, stored[f"{name}.bias"].astype(np.float32))


def _norm(stored: Stored, name: str) -> Norm:
    return Norm(stored[f"{name}.scale"].astype(np.float32), stored[f"{name}.move"].astype(np.float32))


def _table(stored: Stored, name: str) -> Matrix:
    """A table that `packed` wrote: a row of weights for each output."""
    levels, scales = stored[f"{name}.levels"], stored[f"{name}.scales"].astype(np.float32)
    if levels.dtype == np.uint8:
        halves = levels.astype(np.uint8).reshape(*scales.shape, BLOCK // 2)
        levels = np.concatenate([halves & 15, halves >> 4], axis=-1).astype(np.int8) - 8
    weights: Matrix = levels.reshape(*scales.shape, BLOCK).astype(np.float32) * scales[..., None]
    return weights.reshape(len(scales), -1)


def packed(name: str, table: Matrix, bits: int) -> dict[str, NDArray[np.generic]]:
    """A table in levels of 4 or 8 bits, as it is stored: BLOCK weights of a row share a scale, by which the
    farthest of them is at the last level."""
    blocks = table.reshape(len(table), -1, BLOCK)
    at = np.abs(blocks).argmax(-1)[..., None]
    farthest = np.take_along_axis(blocks, at, -1)[..., 0]
    last = 1 << (bits - 1)
    scales = (farthest / -last).astype(np.float16)
    divisors = np.where(scales == 0, 1, scales).astype(np.float32)[..., None]
    levels = np.clip(np.rint(blocks / divisors), -last, last - 1).astype(np.int8)
    if bits == 4:
        shifted = (levels + 8).astype(np.uint8)
        levels = shifted[..., : BLOCK // 2] | (shifted[..., BLOCK // 2 :] << 4)
    return {f"{name}.levels": levels, f"{name}.scales": scales}
