"""Words cut into the pieces that the encoder knows: the likeliest cut by the pieces' own odds.

A unigram model (Kudo 2018, "Subword Regularization"); its pieces and their odds are those of XLM-R, cut down
to the ones that English and Russian need (`tools/fit_entailment.py`).
"""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

BEGIN, PADDING, END, UNKNOWN = range(4)
"""The numbers of the pieces that stand for no letters."""

SPACE = "▁"
"""What a word begins with."""

WORSE = 10.0
"""By how much a letter that is in no piece is less likely than the rarest piece (as in SentencePiece)."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces by their letters: the number of each and the natural logarithm of its odds."""

    pieces: Mapping[str, tuple[int, float]]
    longest: int
    unknown: float


def cut(text: str) -> list[int]:
    """The numbers of the pieces of a text."""
    words = unicodedata.normalize("NFKC", text).split()
    return [piece for word in words for piece in _cut_word(SPACE + word)]


@lru_cache(maxsize=16384)
def _cut_word(word: str) -> tuple[int, ...]:
    return cut_by(vocabulary(), word)


def cut_by(known: Vocabulary, word: str) -> tuple[int, ...]:
    """The pieces of the best cut of a word, found from the left: the best cut up to each letter, and its last
    piece."""
    odds = [0.0] + [float("-inf")] * len(word)
    last = [(0, UNKNOWN)] * (len(word) + 1)
    for start in range(len(word)):
        found = [(start + 1, UNKNOWN, known.unknown)]
        for end in range(start + 1, min(len(word), start + known.longest) + 1):
            if (piece := known.pieces.get(word[start:end])) is not None:
                found.append((end, *piece))
        for end, number, of_piece in found:
            if odds[start] + of_piece > odds[end]:
                odds[end], last[end] = odds[start] + of_piece, (start, number)
    cuts, at = [], len(word)
    while at:
        at, number = last[at]
        cuts.append(number)
    return tuple(reversed(cuts))


@cache
def vocabulary() -> Vocabulary:
    """The pieces of the shipped model."""
    content = gzip.decompress(files("factcheck.entailment").joinpath("model", "pieces.gz").read_bytes())
    lines = (line.split("\t") for line in content.decode().split("\n"))
    pieces = {letters: (number, float(odds)) for number, (letters, odds) in enumerate(lines, UNKNOWN + 1)}
    unknown = min(odds for _, odds in pieces.values()) - WORSE
    return Vocabulary(pieces, max(map(len, pieces)), unknown)
