"""Names of persons: given names, initials, surname, and whether a name in a text can be a known person's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile

from factcheck.languages.name_data import name_data
from factcheck.references.word_keys import name_key, text_keys
from factcheck.references.words import Word, words

PERSON = "person"
_MIN_SHORT_FORM = 2
_MAX_NUMERAL = 4  # a ruler's number ("Henry VIII") is no surname


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in parts: given names (or initials, patronymic), particles ("von", "de"), surname."""

    given: tuple[Word, ...]
    particles: tuple[Word, ...]
    surname: tuple[Word, ...]

    @property
    def surnames(self) -> tuple[tuple[Word, ...], ...]:
        """The surname without its particles, and with them."""
        return (self.surname, self.particles + self.surname) if self.particles else (self.surname,)


def split_person(name: str) -> PersonName | None:
    """The parts of a person's full name; None for one without a surname (one word, a ruler's number)."""
    units = _units(words(name))
    while units and units[-1][-1].folded in _suffixes():
        units.pop()
    while units and all(word.folded in _titles() for word in units[0]):
        units.pop(0)
    if len(units) < 2 or any(word.number for unit in units for word in unit):
        return None
    last = units[-1]
    if not last[0].capital or (last[-1].abbreviation and len(last[-1].text) <= _MAX_NUMERAL):
        return None
    before = [word for unit in units[:-1] for word in unit]
    given = tuple(word for word in before if word.capital)
    particles = tuple(takewhile(lambda word: not word.capital, reversed(before)))[::-1]
    return PersonName(given, particles, tuple(last)) if given else None


def _units(found: Iterable[Word]) -> list[list[Word]]:
    """Words joined by hyphens count as one unit (Rimsky-Korsakov)."""
    units: list[list[Word]] = []
    for word in found:
        if units and word.gap in ("-", "‐", "‑"):
            units[-1].append(word)
        else:
            units.append([word])
    return units


def agreement(found: Sequence[Word], known: Sequence[Sequence[Word]]) -> tuple[bool, int]:
    """Whether given names found in a text can be those of a person, and how many of them agree.

    `known` are the person's given names as the set has them, fuller and shorter. A name found in a place
    for which none is known is no disagreement: who is only known as "Sergei" may be "Sergei Pavlovich".
    """
    agreeing = 0
    fits = True
    for place, word in enumerate(found):
        same_script = [[other for other in names if other.cyrillic == word.cyrillic] for names in known]
        here = [names[place] for names in same_script if place < len(names)]
        if any(same_given(word, other) for other in here):
            agreeing += 1
        elif here:
            nickname = not is_initial(word) and any(
                same_given(word, other) for names in same_script for other in names
            )
            fits = fits and nickname
    return fits, agreeing


def same_given(one: Word, other: Word) -> bool:
    """Whether two given names, initials or short forms can be one."""
    if is_initial(one) or is_initial(other):
        return one.folded[:1] == other.folded[:1]
    return bool(_names_of(one) & _names_of(other)) or _short_form(one.folded, other.folded)


def is_initial(word: Word) -> bool:
    """One capital, or two or three letters for one sound («Дж.», "Yu.")."""
    return word.capital and (len(word.text) == 1 or word.folded in _long_initials())


@lru_cache(maxsize=10_000)
def _names_of(word: Word) -> frozenset[str]:
    full = name_data("en").diminutives.get(word.folded, ())
    return frozenset((*text_keys(word), *full))


def _short_form(one: str, other: str) -> bool:
    short, full = sorted((one, other), key=len)
    return len(short) >= _MIN_SHORT_FORM and full.startswith(short)


def is_title(word: Word) -> bool:
    """Whether a word is a rank, office or form of address in either language."""
    if not word.cyrillic:
        return word.folded in _titles()
    return bool(_title_keys() & set(text_keys(word)))


@cache
def _titles() -> frozenset[str]:
    return name_data("en").titles | name_data("ru").titles


@cache
def _title_keys() -> frozenset[str]:
    return frozenset(name_key(words(title)[0]) for title in name_data("ru").titles)


@cache
def _long_initials() -> frozenset[str]:
    return name_data("en").initials | name_data("ru").initials


@cache
def _suffixes() -> frozenset[str]:
    return name_data("en").suffixes | name_data("ru").suffixes
