"""Words that put one happening before, within or after another."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from factcheck.model import Language, Span
from factcheck.values.dates import Precision


@cache
def _words() -> dict[str, Any]:
    text = (files("factcheck.languages") / "sequence.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded


def direction(word: str, language: Language) -> int | None:
    """-1 for "before", 0 for "during", 1 for "after"; None for a word that orders nothing."""
    found: int | None = _words()["words"][language].get(word.casefold())
    return found


def opposite(word: str, language: Language) -> str | None:
    """The word that orders the other way round."""
    found: str | None = _words()["opposite"][language].get(word.casefold())
    return found


def verb_direction(lemma: str, language: Language) -> int | None:
    """-1 for a verb whose subject comes before its object ("precede"), 1 for the reverse.

    None for other verbs.
    """
    found: int | None = _words()["verbs"][language].get(lemma)
    return found


def outlives(lemma: str, language: Language) -> bool:
    """Whether the verb puts its subject's death after its object's."""
    return lemma in _words()["outliving"][language]


def reaching(lemma: str, language: Language) -> str | None:
    """What links a verb, denied, to that which its subject did not live to see; None for other verbs."""
    found: str | None = _words()["reaching"][language].get(lemma)
    return found


def lives_to(text: str, language: Language, start: int, end: int) -> Span | None:
    """The phrase between two offsets that, denied, puts the subject's death before all that follows it."""
    found = ((text.find(phrase, start, end), phrase) for phrase in _words()["living_to"][language])
    return next(((at, at + len(phrase)) for at, phrase in found if at >= 0), None)


def death_words(language: Language) -> tuple[str, ...]:
    """The words for the happening that `outlives` and `reaching` compare."""
    return tuple(_words()["death"][language])


def counts_within(link: str, language: Language) -> bool:
    """Whether the distance before the link is counted from the beginning of the other happening ("into")."""
    return link.casefold() in _words()["within"][language]


def puts_inside(preposition: str, language: Language) -> bool:
    """Whether a preposition before an event puts what happened inside it: "in the war"."""
    return preposition.casefold() in _words()["inside"][language]


@cache
def ordering(language: Language) -> re.Pattern[str]:
    """Finds any word that `direction` knows."""
    return _pattern(_words()["words"][language])


@cache
def comparative(language: Language) -> re.Pattern[str]:
    """Finds "earlier than", «раньше»."""
    return _pattern(_words()["comparatives"][language])


@cache
def together(language: Language) -> re.Pattern[str]:
    """Finds "on the same day as", «в один день с»."""
    return _pattern(_words()["together"][language])


def same_unit(phrase: str, language: Language) -> Precision:
    """The day, month or year that a phrase found by `together` says two happenings share."""
    return Precision[_words()["together"][language][phrase.casefold()].upper()]


@cache
def already(language: Language) -> re.Pattern[str]:
    """Finds "already", «уже»."""
    return _pattern(_words()["already"][language])


@cache
def _when(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_words()['when'][language])})\s+(?:\w+\s+)?$", re.IGNORECASE)


def opens_time_clause(before: str, language: Language) -> bool:
    """Whether the text before a clause makes it one that is true at the time of another: "*when* X was"."""
    return _when(language).search(before) is not None


@cache
def link(language: Language) -> re.Pattern[str]:
    """Finds what may stand between a distance in time and what it is counted from."""
    return _pattern(_words()["links"][language])


def _pattern(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


_DAYS = {"year": 365.25, "month": 30.44, "week": 7.0, "day": 1.0}
_LEAST = {
    "year": 1.5,
    "month": 2.0,
    "week": 3.0,
    "day": 0.0,
}  # of each unit, below which a text counts in the next finer one


def distance_text(days: float, language: Language, fine: bool) -> str | None:
    """A distance in the unit that a text would count it in.

    "6 years"; whole years only, unless known more finely.
    """
    units = [unit for unit in _DAYS if fine or unit == "year"]
    unit = next((unit for unit in units if days >= _LEAST[unit] * _DAYS[unit]), units[-1])
    count = round(days / _DAYS[unit])
    return f"{count} {_form(count, _words()['distance'][language][unit])}" if count > 0 else None


def _form(count: int, forms: list[str]) -> str:
    if len(forms) == 2:
        return forms[count != 1]
    if count % 100 in range(11, 15) or count % 10 in (0, 5, 6, 7, 8, 9):
        return forms[2]
    return forms[count % 10 > 1]
