"""How names inflect, shorten and combine in each language: `*/names.yaml`, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.languages.word_files import read_words
from factcheck.model import Language

_FOLDERS: Mapping[Language, str] = {"en": "english", "ru": "russian"}


@dataclass(frozen=True, slots=True)
class NameData:
    """One language's `names.yaml`; the comments there say what each table is for."""

    vowels: str
    inflections: Mapping[str, tuple[str, ...]]
    vowel_goes: tuple[str, str]
    vowel_comes: tuple[str, str]
    adjective_endings: tuple[str, ...]
    adjective_forms: tuple[str, ...]
    derived_adjectives: tuple[str, ...]
    combining: Mapping[str, tuple[str, ...]]
    articles: frozenset[str]
    possessive: tuple[str, ...]
    plural: tuple[str, ...]
    titles: frozenset[str]
    particles: frozenset[str]
    fields: frozenset[str]
    eponymous: frozenset[str]
    calendar: frozenset[str]
    natives: frozenset[str]
    suffixes: frozenset[str]
    initials: frozenset[str]
    initial_letters: Mapping[str, str]
    diminutives: Mapping[str, tuple[str, ...]]


@cache
def name_data(language: Language) -> NameData:
    """The tables of a language."""
    raw = read_words(_FOLDERS[language], "names.yaml")
    return NameData(
        vowels=raw["vowels"],
        vowel_goes=(raw["vowel_goes"][0], raw["vowel_goes"][1]),
        vowel_comes=(raw["vowel_comes"][0], raw["vowel_comes"][1]),
        inflections={ending: tuple(forms) for ending, forms in raw["inflections"].items()},
        adjective_endings=tuple(raw["adjectives"]["endings"]),
        adjective_forms=tuple(raw["adjectives"]["forms"]),
        derived_adjectives=tuple(raw["adjectives"]["derived"]),
        combining={part: tuple(words) for part, words in raw["combining"].items()},
        articles=frozenset(raw["articles"]),
        possessive=tuple(raw["possessive"]),
        plural=tuple(raw["plural"]),
        titles=frozenset(word for row in raw["titles"] for word in row),
        particles=frozenset(raw["particles"]),
        fields=frozenset(raw["fields"]),
        eponymous=frozenset(raw["eponymous"]),
        calendar=frozenset(raw["calendar"]),
        natives=frozenset(raw["natives"]),
        suffixes=frozenset(raw["suffixes"]),
        initials=frozenset(raw["initials"]),
        initial_letters=raw["initial_letters"],
        diminutives={short: tuple(full) for short, full in raw["diminutives"].items()},
    )
