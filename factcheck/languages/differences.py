"""Quantities that tell by how much two things differ: "900 km longer than", «длиннее на 900 км»."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from factcheck.languages.number_lexicon import language_data
from factcheck.model import Language

_LAST_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]+$")


def is_difference(low: str, start: int, end: int, language: Language, *, measured: bool) -> bool:
    """Whether the quantity at `start:end` of a folded text tells by how much two things differ.

    `measured` is set for a quantity with a unit: what is done "by two painters" is no difference.
    """
    words = _words(language)
    before = _LAST_WORD.search(low, max(0, start - 20), start)
    if before is not None and before[1] in words["before measure" if measured else "before count"]:
        return True
    return bool(words["after"]) and re.compile(words["after"]).match(low, end) is not None


@cache
def _words(language: Language) -> Mapping[str, Any]:
    found: Mapping[str, Any] = language_data(language, "bounds")["difference"]
    return found
