"""What the words of proper names look like, whatever language they are in."""

from __future__ import annotations

import re
from functools import cache

from factcheck.languages.gazetteer import find_demonym
from factcheck.languages.name_data import name_data
from factcheck.model import Language

_DESIGNATION = re.compile(
    r"(?=.*\d)(?=.*[A-ZА-ЯЁ])(?!.*\d(?:st|nd|rd|th|s)$)(?:[^\W\d_]+(?:[-–/]?\d+[^\W_]*)+|\d{2,}[A-ZА-ЯЁ]{1,2})(?:[-–/][^\W_]+)*\.?"
)
"""Letters, then digits ("SES-10", «Ту-154М», "A380"), or digits and one or two capitals ("67P")."""

_INNER_CAPITAL = re.compile(r"[^\W\d_]{1,3}['’-]?[A-ZА-ЯЁ][^\W\d_]+|[a-z]{2,}[A-Z]\w*")
"""A small beginning before the capital: "d'Archiac", "iPhone", "eBay", "macOS"."""


def is_designation(text: str) -> bool:
    """Whether a word is letters and digits that name one of a series: "SES-10", "A380", "67P"."""
    return _DESIGNATION.fullmatch(text) is not None


def is_capital(text: str) -> bool:
    """Whether a word is written as names are: with a capital, be it after a particle or prefix."""
    return text[:1].isupper() or (len(text) > 3 and _INNER_CAPITAL.fullmatch(text) is not None)


@cache
def titles(language: Language) -> frozenset[str]:
    """Ranks, offices and forms of address in lower case: "president", «академик»."""
    return name_data(language).titles


def is_eponymous(lemma: str, language: Language) -> bool:
    """Whether a noun bears the name of whoever follows it in the genitive: «премия Нобеля»."""
    return lemma in name_data(language).eponymous


def is_particle(word: str, language: Language) -> bool:
    """Whether a small word stands inside names: "van", "de la", «фон»."""
    return word in name_data(language).particles


@cache
def field_of(text: str, language: Language) -> tuple[str, str] | None:
    """A name that ends in a field, as the rest of it and the field: "Nobel Prize" and "Physics"."""
    words = text.split()
    at = next((n for n in range(len(words) - 2, 0, -1) if words[n] in name_data(language).fields), None)
    return (" ".join(words[:at]), " ".join(words[at + 1 :])) if at is not None else None


def is_calendar_word(word: str, language: Language) -> bool:
    """Whether a word in lower case is a month or a day of the week, which only English writes large."""
    return word in name_data(language).calendar


def is_native(word: str, language: Language) -> bool:
    """Whether a noun in lower case means somebody of a nation: "finn", "german", «бразилец»."""
    if language == "ru" and not word.endswith(name_data("ru").adjective_endings):
        return find_demonym(word, language) is not None
    return word in name_data(language).natives
