"""Families of verbs with which one deed may be told in other words: "went to", "reached the bottom"."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

from factcheck.languages.lexicon import curated_concepts
from factcheck.languages.lightness import head_of_phrase
from factcheck.languages.word_files import read_words
from factcheck.model import Language, Term

_LANGUAGES: tuple[Language, ...] = ("en", "ru")


def are_kindred(a: Term, b: Term) -> bool:
    """Whether two predicates are of one family."""
    return not _families(a.lemma, a.language).isdisjoint(_families(b.lemma, b.language))


def is_lasting(lemma: str, language: Language) -> bool:
    """Whether a verb says of anything how long it took ("last", "spend", «занять»)."""
    return "lasting" in _families(lemma, language)


@lru_cache(maxsize=16384)
def _families(lemma: str, language: Language) -> frozenset[str]:
    folded = head_of_phrase(lemma.casefold().replace("ё", "е"), language)
    meant = curated_concepts(folded, language, "VERB")
    return frozenset(
        name
        for name, (words, members) in _data().items()
        if (folded, language) in words or not members.isdisjoint(meant)
    )


@cache
def _data() -> dict[str, tuple[frozenset[tuple[str, Language]], frozenset[int]]]:
    """The words of each family, and the concepts that two of its English ones share: what only one of them
    means may be another sense of it ("leave" an office)."""
    families: dict[str, dict[str, list[str]]] = read_words("kindred.yaml")
    return {
        name: (
            frozenset((word, language) for language in _LANGUAGES for word in lists[language]),
            _shared(lists["en"]),
        )
        for name, lists in families.items()
    }


def _shared(words: list[str]) -> frozenset[int]:
    met = Counter(concept for word in words for concept in curated_concepts(word, "en", "VERB"))
    return frozenset(concept for concept, times in met.items() if times > 1)
