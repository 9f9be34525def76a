"""Words for measured properties: "tall", "a height of", «высотой» say that a length is a height."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from factcheck.languages.lexicon import Relation, relate
from factcheck.languages.word_files import read_words
from factcheck.model import Language


@cache
def _data() -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = read_words("measures.yaml")
    return loaded


@lru_cache(maxsize=65536)
def properties_of(lemma: str, language: Language, dimension: str) -> frozenset[str]:
    """The properties of a dimension that a word may name; empty for any other word."""
    known = _data()["properties"].get(dimension, ())
    also = _data()["also"][language].get(lemma, ())
    same = (name for name in known if relate(lemma, language, name, "en") is Relation.SAME)
    return frozenset(same) | frozenset(name for name in also if name in known)


def named_properties(lemma: str, language: Language) -> frozenset[str]:
    """The measured properties of any dimension that a word may name."""
    found = (properties_of(lemma, language, dimension) for dimension in _data()["properties"])
    return frozenset[str]().union(*found)


def is_property(lemma: str, language: Language) -> bool:
    """Whether a word names a measured property of any dimension."""
    return bool(named_properties(lemma, language))


def joins_value(lemma: str, language: Language) -> bool:
    """Whether a verb only joins a property and its value ("exceeds", «составляет»)."""
    return lemma in _data()["joining"][language]


def only_has(lemma: str, language: Language, dimension: str) -> bool:
    """Whether a verb says no more than that a thing has a value of a dimension: "*spans* 503 m", "*consists*
    of nine judges"."""
    if dimension == "count":
        return has_so_many(lemma, language)
    extends = dimension == "length" and lemma in _data()["extending"][language]
    return extends or joins_value(lemma, language)


def has_so_many(lemma: str, language: Language) -> bool:
    """Whether a verb only says that a thing has so many of something ("consists of nine judges")."""
    return lemma in _data()["having"][language]


def holds_in_itself(lemma: str, language: Language) -> bool:
    """Whether a verb only says that a whole has so much of something in it ("contains", «вмещает»)."""
    return has_so_many(lemma, language) or lemma in _data()["holding"][language]


@lru_cache(maxsize=4096)
def multiplies(lemma: str, language: Language) -> bool:
    """Whether a verb tells how many times over a value grew: "doubles", «утроиться»."""
    return any(relate(lemma, language, word, "en") is Relation.SAME for word in _data()["multiples"])
