"""Happenings that recur among the same participants ("visit", «встреча»)."""

from __future__ import annotations

from functools import cache

from factcheck.languages.word_files import read_words
from factcheck.model import Language


@cache
def _recurring() -> dict[str, frozenset[str]]:
    words: dict[str, list[str]] = read_words("recurrence.yaml")
    return {language: frozenset(word.replace("ё", "е") for word in some) for language, some in words.items()}


def recurs(lemma: str, language: Language) -> bool:
    """Whether the happening can occur many times among the same participants."""
    return lemma in _recurring()[language]


def of_many(lemma: str, language: Language) -> bool:
    """Whether what a word tells may be said of many things at once: who speaks French may speak Greek."""
    return lemma in _recurring()[f"many_{language}"]


def is_motion(lemma: str, language: Language) -> bool:
    """Whether a happening is that somebody goes somewhere, as one does again and again, elsewhere."""
    return lemma in _recurring()[f"motion_{language}"]


def again(lemma: str, language: Language) -> bool:
    """Whether a word says that it was not the first time."""
    return lemma in _recurring()[f"again_{language}"]


def comes_once(lemma: str, language: Language) -> bool:
    """Whether a happening is the first of its kind by its nature, so that "first" adds nothing to it."""
    return lemma in _recurring()[f"once_{language}"]


def is_authorship(lemma: str, language: Language) -> bool:
    """Whether a happening, however often its doer repeats it, has one doer for each thing made."""
    return lemma in _recurring()[f"authored_{language}"]


def is_making(lemma: str, language: Language) -> bool:
    """Whether a happening brings about a thing or a feat, each of which has one doer."""
    return lemma in _recurring()[f"made_{language}"]


def is_victory(lemma: str, language: Language) -> bool:
    """Whether a happening has one doer each time that it takes place."""
    return lemma in _recurring()[f"won_{language}"]


def is_shared(lemma: str, language: Language) -> bool:
    """Whether several may have one part in a happening, each by himself: take part, receive a prize."""
    return lemma in _recurring()[f"shared_{language}"]


def is_ruling(lemma: str, language: Language) -> bool:
    """Whether a noun means a paper by which one who may do so rules something: a decree has one signer."""
    return lemma in _recurring()[f"ruling_{language}"]


def goes_on(lemma: str, language: Language) -> bool:
    """Whether a word tells of what lasts, or comes about little by little."""
    return lemma in _recurring()[f"on_{language}"]


def is_journey(lemma: str, language: Language) -> bool:
    """Whether a verb tells of a journey and not of what kind: "go" somewhere."""
    return lemma in _recurring()[f"journey_{language}"]


def leads_on(preposition: str, language: Language) -> bool:
    """Whether a preposition tells of a way, which leads through many places, or of what lies around."""
    return preposition in _recurring()[f"way_{language}"]
