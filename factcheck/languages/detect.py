"""Which of the two languages a text is in: by its letters, so that the answer can be explained."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from factcheck.model import Language

# Russian texts about software hold much Latin, English ones about Russia little Cyrillic: hence below one
# half.
RUSSIAN_FROM = 0.35


def cyrillic_share(text: str) -> float:
    """The share of Cyrillic among the Latin and Cyrillic letters of `text`, 0 to 1.

    0 where there are none.
    """
    latin = cyrillic = 0
    for script in _scripts(text):
        latin += script == "LATIN"
        cyrillic += script == "CYRILLIC"
    return cyrillic / (latin + cyrillic) if latin + cyrillic else 0.0


def detect(text: str) -> Language:
    """Russian where at least `RUSSIAN_FROM` of the letters are Cyrillic, English otherwise."""
    return "ru" if cyrillic_share(text) >= RUSSIAN_FROM else "en"


def _scripts(text: str) -> Iterator[str]:
    for character in text:
        if character.isascii():
            if character.isalpha():
                yield "LATIN"
        elif character.isalpha():
            yield unicodedata.name(character, "").partition(" ")[0]
