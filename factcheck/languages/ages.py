"""Words that give somebody's age."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from factcheck.model import Language


@cache
def _words() -> Mapping[str, Mapping[str, Any]]:
    text = (files("factcheck.languages") / "ages.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Mapping[str, Any]] = yaml.safe_load(text)
    return loaded


@cache
def _genitive(language: Language) -> re.Pattern[str]:
    one = "|".join(_words()[language]["genitive"]) or r"\b\B"
    return re.compile(rf"(?:{one})(?: (?:{one}))*", re.IGNORECASE)


def introduces_age(text: str, language: Language) -> bool:
    """Whether the text right before a number of years makes an age of it: "at", «в»."""
    words = text.casefold().split()
    return any(words[-len(each.split()) :] == each.split() for each in _words()[language]["before"])


def gives_age(lemma: str, language: Language) -> bool:
    """Whether the verb gives a number of years to a person: "was 34", «исполнилось 34»."""
    return lemma in _words()[language]["verbs"]


def age_word(lemma: str, language: Language) -> bool:
    """A word that only says that a number is an age."""
    return lemma in _words()[language]["words"]


def birth_words(language: Language) -> tuple[str, ...]:
    """The happening that ages are counted from."""
    return tuple(_words()[language]["birth"])


def is_genitive_number(text: str, language: Language) -> bool:
    """Whether a number is written in the case that makes an age of the years after it: «двадцати двух»."""
    return bool(_genitive(language).fullmatch(text))


@cache
def occasion(language: Language) -> re.Pattern[str]:
    """Finds, right behind an age, the words that begin what tells when somebody was so old: "when"."""
    words = "|".join(_words()[language]["occasions"])
    return re.compile(rf"(?:[ ]\w+(?: of age)?)?,?[ ](?:{words})(?!\w)", re.IGNORECASE)


def falls_short(before: str, language: Language) -> bool:
    """Whether the words before a denied age say that it was not reached yet: "not yet", «ещё не было»."""
    folded = before.casefold().rstrip()
    return any(re.search(rf"(?<!\w){phrase}$", folded) for phrase in _words()[language]["short"])


def reaches_age(lemma: str, language: Language) -> bool:
    """Whether the verb says up to which age somebody lived: "lived to be 68", «дожил до 68 лет»."""
    return lemma in _words()[language]["reached"]


def lives_years(lemma: str, language: Language) -> bool:
    """Whether the verb says how many years a life had: "lived 68 years", «прожил 68 лет»."""
    return lemma in _words()[language]["lived"]


def tells_more(text: str, language: Language) -> bool:
    """Whether words beside a number of years say where or with whom they were lived: "there", «вместе»."""
    return any(word in _words()[language]["there"] for word in text.casefold().split())


def death_word(language: Language) -> str:
    """The happening at the end of a life."""
    return str(_words()[language]["death"])
