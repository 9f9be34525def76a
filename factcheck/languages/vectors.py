"""How near two words of English and Russian are in meaning, where the lexicon knows no relation.

Vectors of a multilingual sentence encoder, made small (`tools/build_vectors.py` says how). They tell
what is talked of alike, not what is so: a teacher is near to a doctor, and a birth to a death. So they only
ever count beside other traits.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from factcheck.model import Language

Vector = NDArray[np.float32]
Matrix = NDArray[np.float32]
Lemma = tuple[str, Language]

DIMENSIONS, LEVELS = 128, 16
"""How many numbers a word has, and how many values each may have."""

UNKNOWN = 0.35
"""The nearness to a word that has no vector: that of two words drawn at random."""

DECIMALS = 3
"""To how many a cosine is rounded: it is then the same on all machines."""

_LANGUAGES: tuple[Language, ...] = ("en", "ru")


def nearness(a: str, a_language: Language, b: str, b_language: Language) -> float:
    """The cosine of two lemmas, from about 0 (nothing in common) to 1 (one word)."""
    return nearest((a, a_language), ((b, b_language),))


def nearest(word: Lemma, others: tuple[Lemma, ...]) -> float:
    """The cosine of a lemma and the nearest of some others; 0 where there are none."""
    if not others or word in others:
        return float(bool(others))
    mine, (known, theirs) = vector(*word), _vectors(others)
    if mine is None or not known:
        return UNKNOWN
    found = round(float((theirs @ mine).max()), DECIMALS)
    return found if known == len(others) else max(found, UNKNOWN)


@lru_cache(maxsize=4096)
def _vectors(words: tuple[Lemma, ...]) -> tuple[int, Matrix]:
    """How many of some lemmas are known, and their vectors."""
    found = [known for word in words if (known := vector(*word)) is not None]
    return len(found), np.array(found, np.float32)


@lru_cache(maxsize=16384)
def vector(lemma: str, language: Language) -> Vector | None:
    """The unit vector of a lemma; None for one that is not known, nor made of known parts."""
    folded = lemma.lower().replace("ё", "е")
    row = _rows()[language].get(folded)
    if row is not None:
        return _unit(_read(row))
    known = [found for part in folded.replace("-", " ").split() if (found := _rows()[language].get(part))]
    return _unit(sum((_read(row) for row in known), np.zeros(DIMENSIONS, np.float32))) if known else None


def _read(row: int) -> Vector:
    pairs = _levels()[row]
    values = np.empty(DIMENSIONS, np.float32)
    values[0::2], values[1::2] = pairs // LEVELS, pairs % LEVELS
    return values - np.float32((LEVELS - 1) / 2)


def _unit(values: Vector) -> Vector:
    return values / np.linalg.norm(values)


@cache
def _rows() -> Mapping[Language, Mapping[str, int]]:
    """The row of each word, those of the one language before those of the other."""
    found: dict[Language, dict[str, int]] = {}
    at = 0
    for language in _LANGUAGES:
        words = _content(f"words-{language}.gz").decode().split("\n")
        found[language] = dict(zip(words, range(at, at + len(words)), strict=True))
        at += len(words)
    return found


@cache
def _levels() -> NDArray[np.uint8]:
    return np.frombuffer(_content("levels.gz"), np.uint8).reshape(-1, DIMENSIONS // 2)


def _content(name: str) -> bytes:
    return gzip.decompress(files("factcheck.languages").joinpath("vectors", name).read_bytes())
