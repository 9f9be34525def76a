"""Quantities that tell by how much two things differ ("900 km longer than"), and numbers of some of many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.languages.number_lexicon import language_data
from factcheck.model import Language
from factcheck.values.quantities import Quantity

_LAST_WORD = re.compile(r"(?:([^\W\d_]+)[ \u00a0]+)?([^\W\d_]+)[ \u00a0]+$")


def is_difference(low: str, start: int, end: int, language: Language, *, measured: bool) -> bool:
    """Whether the quantity at `start:end` of a folded text tells by how much two things differ.

    `measured` is set for a quantity with a unit: what is done "by two painters" is no difference.
    """
    words = _words(language)
    before = _LAST_WORD.search(low, max(0, start - 40), start)
    if before is not None and before[2] in (words.before_measure if measured else words.before_count):
        return not (before[1] or "").startswith(words.extending)
    if before is not None and before[2] == words.joint and (before[1] or "").startswith(words.nouns):
        return True
    return words.after is not None and words.after.match(low, end) is not None


@dataclass(frozen=True, slots=True)
class _Words:
    """The words right before a quantity with a unit and before a count, and what follows either; beginnings
    of the verbs with which those words tell an extent; beginnings of nouns for a difference, and the `joint`
    between them and a quantity ("a lead *of*").
    """

    before_measure: frozenset[str]
    before_count: frozenset[str]
    after: re.Pattern[str] | None
    extending: tuple[str, ...]
    nouns: tuple[str, ...]
    joint: str


@cache
def _words(language: Language) -> _Words:
    raw = language_data(language, "bounds")["difference"]
    after = re.compile(raw["after"]) if raw["after"] else None
    extending = tuple(raw["extending"])
    joint = raw["joint"]
    before = frozenset(raw["before measure"]), frozenset(raw["before count"])
    return _Words(*before, after, extending, tuple(raw["nouns"]), joint)


def is_of_some(text: str, quantity: Quantity, language: Language) -> bool:
    """Whether a number in a text is that of some of a whole: "twelve *of* the defendants"."""
    following = text[quantity.number[1] :].split(maxsplit=1)
    return bool(following) and following[0].casefold() in language_data(language, "bounds")["partitive"]
