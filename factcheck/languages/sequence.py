"""Words that put one happening before, within or after another."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from factcheck.model import Language


@cache
def _words() -> dict[str, Any]:
    text = (files("factcheck.languages") / "sequence.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def direction(preposition: str, language: Language) -> int | None:
    """-1 for "before", 0 for "during", 1 for "after"; None for a word that orders nothing."""
    found: int | None = _words()[language].get(preposition.casefold())
    return found


def opposite(word: str, language: Language) -> str | None:
    """The word that orders the other way round."""
    found: str | None = _words()["opposite"][language].get(word.casefold())
    return found
