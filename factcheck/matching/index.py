"""Which statements may be about the same thing as a claim: an inverted index over names, words and numbers.

Reading a statement's grammar is dear, looking at its words is cheap: the index is built from words alone, and
only the statements that a claim retrieves are ever parsed. Work for a claim grows with the claim and with the
rarest of its keys, not with the set.
"""

from __future__ import annotations

import heapq
import math
import re
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from factcheck.languages import detect
from factcheck.languages.gazetteer import begins_place, find_place
from factcheck.languages.lexicon import concepts
from factcheck.languages.russian.dictionary import base_form
from factcheck.languages.transcription import respellings
from factcheck.matching.stems import stem
from factcheck.model import Language
from factcheck.references.phonetics import romanise

CANDIDATES = 14
"""Statements aligned with a claim.

Enough that on the development packs no deciding statement was ranked below.
"""

SHARE = 0.2
"""The least share of the best candidate's weight that another one needs.

On the development packs 1 % of the deciding statements weigh less, and a third of all candidates does.
"""

COMMON = 400
"""A key with more postings than this orders the candidates that rarer keys found, and finds none itself."""

_SHORT, _BEGINNING = 3, 5
"""Words up to that long are no key by their sound; of longer ones the beginning is, which no case changes."""

_PLACE_WORDS = 3

_MEANINGS = 2
"""So many concepts of a word are keys: the lexicon gives those of its curated part first."""

_ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)

FEW = 4
"""How many times more candidates than wanted are too few to be worth thinning out."""

ROUNDING = 1e-6
"""More than the sums of weights are off by."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*")


@lru_cache(maxsize=4096)
def held_keys(text: str, language: Language) -> frozenset[str]:
    """Keys of a statement: those of its text, how its names may be written in Russian, and what its words
    mean to a claim in the other language."""
    return (
        text_keys(text, language)
        | {f"^{key}" for key in _heard(text, language)}
        | {f"{language}={concept}" for concept in _meant(text, language)}
    )


@lru_cache(maxsize=4096)
def asked_keys(text: str, language: Language) -> frozenset[str]:
    """Keys of a claim, which meet those of statements in either language."""
    keys = text_keys(text, language)
    other = "en" if language == "ru" else "ru"
    meant = {f"{other}={concept}" for concept in _meant(text, language)}
    if language == "ru":
        return keys | meant | {f"^{key[1:]}" for key in keys if key[0] == "~"}
    return keys | meant | {f"~{key}" for key in _heard(text, language)}


def _heard(text: str, language: Language) -> Iterator[str]:
    """The beginnings of an English text's names as Russian may write them, romanised again."""
    for word in _WORD.findall(text) if language == "en" else ():
        if word[0].isupper() and len(word) > _SHORT:
            yield from (romanise(each)[:_BEGINNING] for each in respellings(word))


def _meant(text: str, language: Language) -> Iterator[int]:
    """The concepts of a text's common words."""
    for word in _WORD.findall(text):
        if word.islower() and len(word) >= _SHORT:
            yield from _concepts(word, language)


@lru_cache(maxsize=131072)
def _concepts(word: str, language: Language) -> tuple[int, ...]:
    """The concepts of a word as it stands, else in the form that a dictionary has it; the likeliest few."""
    forms = [word, base_form(word)] if language == "ru" else [word, *_plain_forms(word)]
    found = next((ids for form in forms if (ids := concepts(form, language))), frozenset())
    return tuple(sorted(found)[:_MEANINGS])


def _plain_forms(word: str) -> Iterator[str]:
    """An English word without each of its regular endings."""
    for ending, rest in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield word.removesuffix(ending) + rest


def _places(text: str, language: Language) -> Iterator[str]:
    """The ids of well-known places that a text names, by runs of up to three words with a capital in them."""
    words = _WORD.findall(text)
    for first in range(len(words)):
        if not _begins_place(words[first], language):
            continue
        for last in range(first, min(first + _PLACE_WORDS, len(words))):
            run = words[first : last + 1]
            if any(word[0].isupper() for word in run):
                folded = [word.casefold().replace("ё", "е") for word in run]
                place = find_place(" ".join(folded))
                if place is None and language == "ru":
                    place = find_place(" ".join(map(base_form, folded)))
                if place is not None:
                    yield place.id


@lru_cache(maxsize=131072)
def _begins_place(word: str, language: Language) -> bool:
    """Whether the name of a well-known place begins with a word, as it stands or in its base form."""
    folded = word.casefold().replace("ё", "е")
    return begins_place(folded) or (language == "ru" and begins_place(base_form(folded)))


@lru_cache(maxsize=4096)
def text_keys(text: str, language: Language | None = None) -> frozenset[str]:
    """Keys of a text: stems, numbers, and romanised beginnings of capitalised words, which both languages
    share.
    """
    language = language or detect(text)
    found = set()
    for match in _WORD.finditer(text):
        word = match[0]
        if word[0].isdigit():
            found.add("#" + word.replace(",", "."))
        else:
            found.add(f"{language}:{stem(word, language)}")
            if word[0].isupper() and len(word) > _SHORT:
                found.add("~" + romanise(word)[:_BEGINNING])
    found.update(f"place:{id}" for id in _places(text, language))
    return frozenset(found)


class InvertedIndex:
    """Keys to the ids that hold them, ranked by how rare the shared keys are."""

    def __init__(self, items: Iterable[tuple[str, frozenset[str]]]) -> None:
        postings: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self._ids: list[str] = []
        for number, (id, keys) in enumerate(items):
            self._ids.append(id)
            for key in keys:
                postings[key].append(number)
        self._postings: Mapping[str, Sequence[int]] = dict(postings)
        self._size = max(1, len(self._ids))

    def holding(self, key: str) -> tuple[str, ...]:
        """The ids that hold a key, in the order of the set."""
        return tuple(self._ids[number] for number in self._postings.get(key, ()))

    def weight(self, key: str) -> float:
        """Inverse document frequency in nats; 0 for a key that the set does not hold."""
        held = len(self._postings.get(key, ()))
        return math.log(1 + self._size / held) if held else 0.0

    def search(self, keys: frozenset[str], limit: int = CANDIDATES) -> tuple[str, ...]:
        """The ids that share the most weight of keys, best first; ties in the order of the set."""
        ranked = sorted(
            (key for key in keys if key in self._postings), key=lambda k: (len(self._postings[k]), k)
        )
        finding = max(1, sum(len(self._postings[key]) <= COMMON for key in ranked))
        scores: dict[int, float] = {}
        for key in ranked[:finding]:
            weight = self.weight(key)
            for number in self._postings[key][: 4 * COMMON]:
                scores[number] = scores.get(number, 0.0) + weight
        ordering = [(self._postings[key], self.weight(key)) for key in ranked[finding:]]
        left = sum(weight for _, weight in ordering)
        for postings, weight in ordering:
            scores = _hopeful(scores, left, limit)
            left -= weight
            for number in scores:
                if _holds(postings, number):
                    scores[number] += weight
        best = heapq.nsmallest(limit, scores, key=lambda number: (-scores[number], number))
        return tuple(self._ids[number] for number in best if scores[number] >= SHARE * scores[best[0]])


def _hopeful(scores: dict[int, float], left: float, limit: int) -> dict[int, float]:
    """The scores of those that can still be among the `limit` best if they get all that is left to get."""
    if len(scores) <= FEW * limit:
        return scores
    least = heapq.nlargest(limit, scores.values())[-1] - left - ROUNDING
    return {number: score for number, score in scores.items() if score >= least} if least > 0 else scores


def _holds(postings: Sequence[int], number: int) -> bool:
    """Whether a sorted list holds a number."""
    at = bisect_left(postings, number)
    return at < len(postings) and postings[at] == number
