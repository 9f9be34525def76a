"""Which of the two languages a text is in: by its letters, so that the answer can be explained."""

from __future__ import annotations

import re

from factcheck.model import Language

# Russian texts about software hold much Latin, English ones about Russia little Cyrillic: hence below one
# half.
RUSSIAN_FROM = 0.35


_LATIN = re.compile(r"[A-Za-zªºÀ-ÖØ-öø-ʸᴀ-ᶿḀ-ỿＡ-Ｚａ-ｚ]")
_CYRILLIC = re.compile(r"[Ѐ-ҁҊ-ԯᲀ-ᲈꙀ-ꙮꚀ-ꚝ]")
"""The letters of Unicode's Latin and Cyrillic blocks, combining signs left out."""


def cyrillic_share(text: str) -> float:
    """The share of Cyrillic among the Latin and Cyrillic letters of `text`, 0 to 1.

    0 where there are none.
    """
    latin, cyrillic = len(_LATIN.findall(text)), len(_CYRILLIC.findall(text))
    return cyrillic / (latin + cyrillic) if latin + cyrillic else 0.0


def detect(text: str) -> Language:
    """Russian where at least `RUSSIAN_FROM` of the letters are Cyrillic, English otherwise."""
    return "ru" if not text.isascii() and cyrillic_share(text) >= RUSSIAN_FROM else "en"
