"""The words of a name or a sentence, cut and folded alike on both sides so that they can be compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from factcheck.languages.name_data import name_data

# A run of letters (with accents, inner apostrophes and a final + or #), a number with its decimals, or "&".
_WORD = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<letters>(?:[^\W\d_][\u0300-\u036f]*)+(?:['’ʼ](?:[^\W\d_][\u0300-\u036f]*)+)*)(?:[+#]{1,2}(?!\w))?"
    r"|&"
)
_STRESS = re.compile("[\u0300\u0301]")
HYPHENS = ("-", "‐", "‑", "–")
_QUOTES = "\"'«»“”„‟‘’‚`"
# Between two words of one name: spaces and quotation marks, a hyphen without spaces, or nothing.
_LIGHT = re.compile(rf"[\s{_QUOTES}]*|[{_QUOTES}]*[-‐‑–/.][{_QUOTES}]*")
_COMMA = re.compile(r",\s+")
_ABBREVIATION_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as written, where, folded; `gap` is what stands between the word before and this one."""

    text: str
    start: int
    end: int
    folded: str
    gap: str = ""

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def quoted(self) -> bool:
        """Whether a quotation mark stands before it."""
        return self.gap[-1:] in tuple(_QUOTES)

    @property
    def number(self) -> bool:
        """Whether it is written in digits."""
        return self.text[0].isdigit()

    @property
    def cyrillic(self) -> bool:
        """Whether it is in Cyrillic letters."""
        return "Ѐ" <= self.text[0] <= "ӿ"

    @property
    def abbreviation(self) -> bool:
        """Whether it is a single capital, or capitals only and short: "US", «СССР», "A"."""
        return self.text.isupper() and len(self.text) <= _ABBREVIATION_LETTERS


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order. Digits and letters are words apart: "N1" and "N-1" both have two."""
    found = []
    end = 0
    for match in _WORD.finditer(text):
        start = match.start()
        word = _without_possessive(match[0])
        found.append(Word(word, start, start + len(word), fold(word), text[end:start]))
        end = match.end()
    return tuple(found)


@lru_cache(maxsize=50_000)
def _without_possessive(word: str) -> str:
    for ending in name_data("en").possessive:
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Lower case without accents, stress and apostrophes: İnönü = inonu, Королёв = королев."""
    if word.isascii():
        return word.lower().replace("'", "")
    if "Ѐ" <= word[0] <= "ӿ":
        return re.sub(
            "['’ʼ]", "", _STRESS.sub("", unicodedata.normalize("NFC", word)).lower().replace("ё", "е")
        )
    plain = unicodedata.normalize("NFKD", word)
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    return re.sub("[^a-z0-9+#&.,]", "", anyascii(plain).lower())


def joins(before: Word, after: Word) -> str | None:
    """How two neighbours may stand in one name: "" as its words do, "," over a comma, None not at all."""
    if _LIGHT.fullmatch(after.gap):
        return ""
    if after.gap.startswith(".") and len(before.text) <= 3 and not after.gap[1:].strip(_QUOTES + " \xa0-‐‑"):
        return ""
    return "," if _COMMA.fullmatch(after.gap) else None
