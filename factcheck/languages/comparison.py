"""Words that compare two things by a property: "taller than", «длиннее», "exceeds"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from factcheck.model import Language


@cache
def _data() -> Mapping[str, Any]:
    text = (files("factcheck.languages") / "comparison.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded


def compared_properties(text: str, language: Language) -> Mapping[str, int]:
    """The properties that a comparative compares: 1 where the first thing has more, -1 where less of each."""
    found: Mapping[str, int] = _data()["forms"][language].get(text.casefold(), {})
    return found


def compares_named(word: str, language: Language) -> int:
    """1 or -1 for a word that compares the property named beside it ("greater", «превышать»), else 0."""
    sign: int = _data()["general"][language].get(word.casefold(), 0)
    return sign


def opposite_comparative(text: str, language: Language) -> str | None:
    """The comparative that turns the two things round: "taller" → "lower"."""
    found: str | None = _data()["opposite"][language].get(text.casefold())
    return found


def beginnings() -> tuple[str, ...]:
    """English verbs for what a thing's age is counted from, beside those of matching/life.yaml."""
    return tuple(_data()["beginnings"])
