"""The words of `dates.yaml` for distances in time, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.languages.date_grammar_lexicon import alternatives
from factcheck.languages.numbers import fold, language_data
from factcheck.model import Language
from factcheck.values.dates import Offset


@dataclass(frozen=True, slots=True)
class OffsetLexicon:
    """What a language's words say of distances in time; words are folded."""

    unit: re.Pattern[str]
    units: Mapping[str, tuple[str, float]]
    plurals: frozenset[str]
    one: frozenset[str]
    whole: frozenset[str]
    few: frozenset[str]
    after: re.Pattern[str]
    after_signs: Mapping[str, int]
    after_ends: frozenset[str]
    before: Mapping[str, int]
    before_ending: Mapping[str, re.Pattern[str]]
    before_ending_signs: Mapping[tuple[str, str], int]
    openers: frozenset[str]  # the words that may begin a distance: of `before`, `before_ending` and `within`
    bare_singular: bool
    within: frozenset[str]
    not_before: frozenset[str]
    fillers: frozenset[str]
    bounds: Mapping[str, str]
    calendar: re.Pattern[str]
    calendar_steps: Mapping[str, tuple[int, int]]  # sign and number of units
    calendar_units: Mapping[str, str]
    phrase: re.Pattern[str]
    phrase_offsets: Mapping[str, Offset]
    exact_after: frozenset[str]
    dated: tuple[str, ...]  # what joins a date to the year it is told from


@cache
def offset_lexicon(language: Language) -> OffsetLexicon:
    """The compiled words of a language for distances in time."""
    raw = language_data(language, "dates")["offsets"]
    units = {
        fold(form): (name, unit["days"]) for name, unit in raw["units"].items() for form in unit["forms"]
    }
    calendar_units = {fold(form): name for name, forms in raw["calendar_units"].items() for form in forms}
    endings = {word: _phrase_pattern(signs) for word, signs in raw["before_ending"].items()}
    phrases = {
        fold(word): Offset(group["low"], group["high"], group["sign"])
        for group in raw["phrases"]
        for word in group["words"]
    }
    return OffsetLexicon(
        unit=re.compile(rf"(?<!\w)(?:{alternatives(units)})(?!\w)"),
        units=units,
        plurals=_folded(raw["plurals"]),
        one=_folded(raw["one"]),
        whole=_folded(raw["whole"]),
        few=_folded(raw["few"]),
        after=_phrase_pattern(raw["after"]),
        after_signs={fold(word): sign for word, sign in raw["after"].items()},
        after_ends=_folded(raw["after_ends"]),
        before={fold(word): sign for word, sign in raw["before"].items()},
        before_ending=endings,
        before_ending_signs={
            (word, fold(end)): sign
            for word, signs in raw["before_ending"].items()
            for end, sign in signs.items()
        },
        openers=_folded((*raw["before"], *raw["before_ending"], *raw["within"])),
        bare_singular=raw["bare_singular"],
        within=_folded(raw["within"]),
        not_before=_folded(raw["not_before"]),
        fillers=_folded(raw["fillers"]),
        bounds={fold(word): bound for bound, words in raw["bounds"].items() for word in words},
        calendar=_calendar_pattern(raw["calendar"], calendar_units),
        calendar_steps={
            fold(word): (group["sign"], group["steps"])
            for group in raw["calendar"]
            for word in group["words"]
        },
        calendar_units=calendar_units,
        phrase=_phrase_pattern(phrases, lead=""),
        phrase_offsets=phrases,
        exact_after=_folded(raw["exact_after"]),
        dated=tuple(raw["dated"]),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _phrase_pattern(words: Iterable[str], lead: str = r"[\s\u00a0]+") -> re.Pattern[str]:
    return re.compile(f"{lead}(?<!\\w)(?P<word>{alternatives(map(fold, words))})(?!\\w)")


def _calendar_pattern(groups: Iterable[Mapping[str, Any]], units: Iterable[str]) -> re.Pattern[str]:
    words = alternatives(fold(word) for group in groups for word in group["words"])
    return re.compile(rf"(?<!\w)(?P<word>{words})[\s\u00a0](?P<unit>{alternatives(units)})(?!\w)")
