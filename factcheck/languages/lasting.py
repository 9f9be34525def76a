"""Verbs that say how long something was there: "lived for nine years", «просуществовала два года»."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from factcheck.model import Language


@cache
def _data() -> Mapping[str, Any]:
    text = (files("factcheck.languages") / "lasting.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.safe_load(text)
    return loaded


def _words(language: Language) -> Mapping[str, list[str]]:
    words: Mapping[str, list[str]] = _data()[language]
    return words


def destructions() -> tuple[str, ...]:
    """English verbs by which a thing comes to its end: "sink", "demolish"."""
    return tuple(_data()["end"])


@cache
def _further(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_words(language)['further'])})(?!\w)", re.IGNORECASE)


def lasts_as(lemma: str, language: Language) -> str:
    """As what it lasted: "live", "exist", "last" (a happening), "in" (in a state); "" for others."""
    words = _words(language)
    return next((kind for kind in ("live", "exist", "last", "in") if lemma in words[kind]), "")


def is_state(lemma: str, language: Language) -> bool:
    """Whether the noun says in what something is while it exists: "in orbit", «в строю»."""
    return lemma.split()[-1] in _words(language)["states"]


def only_holds(lemma: str, language: Language) -> bool:
    """Whether a word says no more than that somebody held a post or place for a time: "remained in office
    for ten years", «правил десять лет»."""
    words = _words(language)
    return lemma in words["hold"] or lemma in words["posts"]


def counts_anew(words: str, language: Language) -> bool:
    """Whether words count a time from another moment than the beginning: "another year", «ещё год»."""
    return _further(language).search(words) is not None
