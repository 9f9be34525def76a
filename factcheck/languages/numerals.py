"""Numbers that are no plain cardinals: fractions ("two thirds"), frequencies ("twice"), «двухчасовой»."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.languages.number_lexicon import WORD, fold, language_data, number_words
from factcheck.model import Language

_GAP = re.compile(r"[ \u00a0]+|-")
_SPACE = re.compile(r"[ \u00a0]+")


@dataclass(frozen=True, slots=True)
class FractionWords:
    """The `fractions` section of `numbers.yaml`."""

    denominators: Mapping[str, int]
    parts: frozenset[str]
    parts_after: frozenset[str]
    alone: frozenset[str]
    alone_bound: frozenset[str]
    followers: frozenset[str]
    of: tuple[str, ...]
    article_needs: frozenset[str]
    not_after: frozenset[str]


@dataclass(frozen=True, slots=True)
class FrequencyWords:
    """The `frequencies` and `frequency_rules` sections of `numbers.yaml`."""

    values: Mapping[str, int]
    time: str
    times: frozenset[str]
    unsure: frozenset[str]
    sure_after: frozenset[str]
    sure_before: frozenset[str]
    not_after: frozenset[str]
    comparison: frozenset[str]
    not_led_by: frozenset[str]


@dataclass(frozen=True, slots=True)
class CompoundFound:
    """A number written into an adjective: its value, its unit or noun, and where number and adjective end."""

    value: float
    unit: str
    noun: str
    number_end: int
    end: int


@dataclass(frozen=True, slots=True)
class CompoundWords:
    """The `adjectives` section of `units.yaml`."""

    prefix: re.Pattern[str]
    prefixes: Mapping[str, float]
    adjective: re.Pattern[str]
    whole: re.Pattern[str]
    units: Mapping[str, str]
    nouns: Mapping[str, str]


@cache
def fraction_words(language: Language) -> FractionWords:
    """The compiled words of fractions."""
    raw = language_data(language, "numbers")["fractions"]
    return FractionWords(
        {word: value for value, words in raw["denominators"].items() for word in words},
        frozenset(raw["parts"]),
        frozenset(raw["parts_after"]),
        frozenset(raw["alone"]),
        frozenset(raw["alone_bound"]),
        frozenset(raw["followers"]),
        tuple(raw["of"]),
        frozenset(raw["article_needs"]),
        frozenset(raw["not_after"]),
    )


@cache
def collective_words(language: Language) -> frozenset[str]:
    """The words for "both"."""
    return frozenset(language_data(language, "numbers")["counting"]["all_of_two"])


@cache
def frequency_words(language: Language) -> FrequencyWords:
    """The compiled words of frequencies."""
    data = language_data(language, "numbers")
    raw = data["frequency_rules"]
    names = ("times", "unsure", "sure_after", "sure_before", "not_after", "comparison", "not_led_by")
    values = {word: value for value, words in data["frequencies"].items() for word in words}
    return FrequencyWords(values, raw["time"], *(frozenset(raw[name]) for name in names))


@cache
def compound_words(language: Language) -> CompoundWords | None:
    """The compiled parts of number adjectives; None in a language that has none."""
    raw = language_data(language, "units")["adjectives"]
    if not raw:
        return None
    prefixes = {form: float(value) for value, forms in raw["prefixes"].items() for form in forms}
    units = {stem: unit for unit, stems in raw["units"].items() for stem in stems}
    nouns = {stem: noun for noun, stems in raw["nouns"].items() for stem in stems}
    longest = "|".join(sorted(prefixes, key=lambda form: (-len(form), form)))
    stems = "|".join(sorted([*units, *nouns], key=lambda stem: (-len(stem), stem)))
    adjective = rf"(?P<stem>{stems})(?:{'|'.join(raw['endings'])})(?!\w)"
    return CompoundWords(
        re.compile(longest),
        prefixes,
        re.compile(adjective),
        re.compile(f"(?P<number>(?:{longest})+){adjective}"),
        units,
        nouns,
    )


def word_before(low: str, start: int) -> str:
    """The word that ends directly before `start`, with one space between, or ""."""
    match = re.search(r"([^\W\d_]+)[ \u00a0]\Z", low[max(0, start - 30) : start])
    return match[1] if match else ""


def word_after(low: str, end: int) -> str:
    """The word that begins after `end` and a space, or ""."""
    space = _SPACE.match(low, end)
    match = WORD.match(low, space.end()) if space else None
    return match.group() if match else ""


def fraction_at(low: str, start: int, language: Language, *, bounded: bool) -> tuple[float, int] | None:
    """A fraction in words that begins at `start`: its value and end."""
    words, first = fraction_words(language), WORD.match(low, start)
    if first is None:
        return None
    if first.group() in words.alone or (bounded and first.group() in words.alone_bound):
        led = word_before(low, start)
        followed = not words.followers or word_after(low, first.end()) in words.followers
        ok = followed and led not in words.not_after and word_after(low, first.end())
        return (1 / words.denominators[first.group()], first.end()) if ok else None
    share = bounded or word_before(low, start) in words.parts_after
    if share and first.group() in words.denominators and word_after(low, first.end()) in words.parts:
        part = WORD.match(low, first.end() + 1)
        return (1 / words.denominators[first.group()], part.end()) if part else None
    numbers = number_words(language)
    article = first.group() in numbers.articles
    above = 1 if article else numbers.cardinals.get(first.group(), 0)
    gap = _GAP.match(low, first.end()) if 0 < above < 20 else None
    below = WORD.match(low, gap.end()) if gap else None
    if below is None or not above < words.denominators.get(below.group(), 0):
        return None
    if article and word_after(low, below.end()) not in words.article_needs:
        return None
    return above / words.denominators[below.group()], below.end()


def frequency_at(low: str, start: int, language: Language) -> tuple[int, int] | None:
    """A frequency word ("twice") that counts happenings: its value and end."""
    words, first = frequency_words(language), WORD.match(low, start)
    if first is None or first.group() not in words.values:
        return None
    led, following = word_before(low, start), word_after(low, first.end())
    if following in words.comparison or led in words.not_after:
        return None
    if first.group() in words.unsure and led not in words.sure_after:
        closed = not following and low[first.end() : first.end() + 1] in {
            "",
            ".",
            ",",
            ";",
            "!",
            "?",
            ")",
            "—",
            ":",
        }
        if not led or not (closed or following in words.sure_before):
            return None
    return words.values[first.group()], first.end()


def _prefix_value(text: str, words: CompoundWords) -> float:
    total = 0.0
    for match in words.prefix.finditer(text):
        value = words.prefixes[match.group()]
        total = total * 1000 if value == 1000 and total else total + value
    return total


def compound_at(
    low: str, start: int, language: Language, digits: tuple[float, int] | None
) -> CompoundFound | None:
    """A number adjective at `start`; `digits`: the number in digits there, if any («108-минутный»)."""
    words = compound_words(language)
    if words is None:
        return None
    if digits is not None:
        match = (
            words.adjective.match(low, digits[1] + 1)
            if low[digits[1] : digits[1] + 1] in {"-", "‑"}
            else None
        )
        value, number_end = digits
    else:
        match = words.whole.match(low, start)
        value, number_end = (
            (_prefix_value(match["number"], words), match.end("number")) if match else (0.0, start)
        )
    if match is None:
        return None
    stem = match["stem"]
    return CompoundFound(
        value, words.units.get(stem, ""), fold(words.nouns.get(stem, "")), number_end, match.end()
    )
