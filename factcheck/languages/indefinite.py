"""Numbers that no numeral writes: "hundreds of", «десятки тысяч», "the only", "a single", «единственный»."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.languages.counted import NounFound, counted_noun
from factcheck.languages.number_lexicon import WORD, fold, language_data, number_words
from factcheck.languages.numerals import word_before
from factcheck.model import Language


@dataclass(frozen=True, slots=True)
class IndefiniteWords:
    """The `indefinite` section of `numbers.yaml`."""

    many: Mapping[str, float]
    of: str
    sole: re.Pattern[str]
    sole_after: frozenset[str]
    groups: re.Pattern[str]
    person: str


@cache
def indefinite_words(language: Language) -> IndefiniteWords:
    """The compiled words of numbers that no numeral writes."""
    raw = language_data(language, "numbers")["indefinite"]
    forms = "|".join(map(fold, raw["sole"]))
    groups = "|".join(map(fold, raw["groups"]))
    return IndefiniteWords(
        {fold(word): float(value) for value, words in raw["many"].items() for word in words},
        raw["of"],
        re.compile(rf"(?:{forms})(?!\w)"),
        frozenset(raw["sole_after"]),
        re.compile(rf"(?<!\w)(?:{groups})[ \u00a0](?:{'|'.join(raw['group_links'])})[ \u00a0]\Z"),
        raw["person"],
    )


def many_at(low: str, start: int, language: Language) -> tuple[float, int] | None:
    """At least how many "hundreds of", "tens of thousands of" at `start` are, and where the words end."""
    words, numbers = indefinite_words(language), number_words(language)
    first = WORD.match(low, start)
    if first is None or first.group() not in words.many or word_before(low, start) in numbers.cardinals:
        return None
    value, end = words.many[first.group()], first.end()
    while True:
        if not low.startswith(words.of, end):
            return None
        end += len(words.of)
        following = WORD.match(low, end + (0 if words.of.endswith(" ") else 1))
        scale = numbers.scales.get(following.group(), 0) if following else 0
        many = words.many.get(following.group(), 0) if following else 0
        if following is None or not (scale or many):
            return value, end - (1 if words.of.endswith(" ") else 0)
        value, end = value * (scale or many / 2), following.end()


def sole_at(text: str, low: str, start: int, language: Language) -> NounFound | None:
    """The noun that a word such as "single" at `start` counts as one; it begins after the word."""
    words = indefinite_words(language)
    match = words.sole.match(low, start)
    if match is None or (words.sole_after and word_before(low, start) not in words.sole_after):
        return None
    found = counted_noun(text, match.end(), 1, language)
    return NounFound(found.noun, match.end(), found.end) if found else None


def is_group(low: str, start: int, language: Language) -> bool:
    """Whether the number at `start` says how many people a group has ("a crew of seven")."""
    return bool(indefinite_words(language).groups.search(low, max(0, start - 30), start))
