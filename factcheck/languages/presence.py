"""Verbs and nouns for being there when something happens."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from factcheck.languages.word_files import read_words
from factcheck.model import Language


@cache
def _words(kind: str, language: Language) -> frozenset[str]:
    loaded: dict[str, dict[str, list[str]]] = read_words("presence.yaml")
    return frozenset(loaded[kind][language])


@cache
def _dating(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(sorted(_words('dating', language)))})\b", re.IGNORECASE)


def responds(lemma: str, language: Language) -> bool:
    """Whether a verb tells what somebody did at the very occasion told before: "applaud", «поздравить»."""
    return lemma in _words("responding", language)


def is_present(lemma: str, language: Language) -> bool:
    """Whether a verb says no more than that somebody was there: "attend", «присутствовать»."""
    return lemma in _words("present", language)


def may_attend(lemma: str, language: Language) -> bool:
    """Whether a verb may tell what somebody did at an occasion: "stand", "watch", «приехать»."""
    return lemma in _words("attending", language)


def is_occasion(noun: str, language: Language) -> bool:
    """Whether a noun means an occasion at which people are present: "premiere", «торжество»."""
    return noun in _words("occasions", language)


def is_unspecific(word: str, language: Language) -> bool:
    """Whether the word before a noun says that nothing told before is meant ("at *an* exhibition")."""
    return word.casefold() in _words("unspecific", language)


def goes_back(words: Iterable[str], language: Language) -> bool:
    """Whether words before a verb take its clause back to what had been earlier: "*had* watched"."""
    return not _words("past", language).isdisjoint(word.casefold() for word in words)


def is_photograph(noun: str, language: Language) -> bool:
    """Whether a noun means a picture of what was before a camera."""
    return noun in _words("photographs", language)


def dates_the_rest(text: str, language: Language) -> bool:
    """Whether a sentence opens with a clause that dates the rest of it: "When the bridge opened, …"."""
    return _dating(language).match(text) is not None
