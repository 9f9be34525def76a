"""Quantities that tell by how much two things differ: "900 km longer than", «длиннее на 900 км»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.languages.number_lexicon import language_data
from factcheck.model import Language

_LAST_WORD = re.compile(r"(?:([^\W\d_]+)[ \u00a0]+)?([^\W\d_]+)[ \u00a0]+$")


def is_difference(low: str, start: int, end: int, language: Language, *, measured: bool) -> bool:
    """Whether the quantity at `start:end` of a folded text tells by how much two things differ.

    `measured` is set for a quantity with a unit: what is done "by two painters" is no difference.
    """
    words = _words(language)
    before = _LAST_WORD.search(low, max(0, start - 40), start)
    if before is not None and before[2] in (words.before_measure if measured else words.before_count):
        return not (before[1] or "").startswith(words.extending)
    return words.after is not None and words.after.match(low, end) is not None


@dataclass(frozen=True, slots=True)
class _Words:
    """The words right before a quantity with a unit and before a count, and what follows either; beginnings
    of the verbs with which those words tell an extent.
    """

    before_measure: frozenset[str]
    before_count: frozenset[str]
    after: re.Pattern[str] | None
    extending: tuple[str, ...]


@cache
def _words(language: Language) -> _Words:
    raw = language_data(language, "bounds")["difference"]
    after = re.compile(raw["after"]) if raw["after"] else None
    extending = tuple(raw["extending"])
    return _Words(frozenset(raw["before measure"]), frozenset(raw["before count"]), after, extending)
