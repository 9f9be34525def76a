"""Units of measurement as they are written: words in all forms, symbols, and what is made from them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from factcheck.languages.number_lexicon import WORD, fold, language_data
from factcheck.model import Language
from factcheck.values.units import UNITS, dimension_of, factor

_SPACE = re.compile(r"[ \u00a0\u202f]?[ \u00a0\u202f]?")
_BETWEEN = re.compile(r"[ \u00a0]+|[-‐‑]")

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class UnitWords:
    """`units.yaml` compiled. `phrases` maps the first word of a unit to the rest of it, longest first."""

    phrases: Phrases
    symbols: re.Pattern[str]
    symbol_units: Mapping[str, str]
    not_before_word: frozenset[str]
    powers: Mapping[str, str]
    per: frozenset[str]
    substance: re.Pattern[str]
    currency: re.Pattern[str]
    currency_units: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class UnitFound:
    """A unit in a text: its symbol, where its words begin and end, whether it is a symbol or a word, and the
    unit of time that it is told of ("a day" in "five miles a day").
    """

    symbol: str
    start: int
    end: int
    word: bool = True
    per: str = ""


def _forms(raw: Any, paradigms: Mapping[str, list[str]]) -> list[str]:
    if isinstance(raw, list):
        return [fold(form) for form in raw]
    return [
        stem + ending
        for stem, name in raw.items()
        for ending in (paradigms[name] if isinstance(name, str) else name)
    ]


def _phrases(words: Mapping[str, Any], paradigms: Mapping[str, list[str]]) -> Phrases:
    table: dict[str, dict[tuple[str, ...], str]] = {}
    for symbol, raw in words.items():
        for form in _forms(raw, paradigms):
            first, *rest = re.split(r"[ -]", form)
            table.setdefault(first, {})[tuple(rest)] = symbol
    return {
        first: tuple(sorted(rests.items(), key=lambda item: -len(item[0]))) for first, rests in table.items()
    }


def _pattern(symbols: Mapping[str, str]) -> re.Pattern[str]:
    longest = sorted(symbols, key=lambda symbol: (-len(symbol), symbol))
    parts = (re.escape(symbol).replace(r"\ ", "[ \\u00a0]?") for symbol in longest)
    return re.compile("(?:" + "|".join(parts) + r")(?:(?<!\w)|(?!\w))")


@cache
def unit_words(language: Language) -> UnitWords:
    """The compiled unit words of a language."""
    raw = language_data(language, "units")
    bare = set(raw["not_symbols"])
    symbols = {symbol: symbol for symbol in UNITS if symbol not in bare}
    symbols |= {form: symbol for symbol, forms in raw["symbols"].items() for form in forms}
    return UnitWords(
        phrases=_phrases(raw["words"], raw.get("paradigms", {})),
        symbols=_pattern(symbols),
        symbol_units={symbol.replace(" ", ""): unit for symbol, unit in symbols.items()},
        not_before_word=frozenset(raw["not_before_word"]),
        powers={word: mark for mark, words in raw["powers"].items() for word in words},
        per=frozenset(raw["per"]),
        substance=re.compile(raw["substance"]),
        currency=_pattern(raw["currency_signs"]),
        currency_units=raw["currency_signs"],
    )


def _phrase_at(low: str, at: int, phrases: Phrases) -> tuple[str, int] | None:
    first = WORD.match(low, at)
    if first is None:
        return None
    for rest, symbol in phrases.get(first.group(), ()):
        end = first.end()
        for word in rest:
            gap = _BETWEEN.match(low, end)
            following = WORD.match(low, gap.end()) if gap else None
            if following is None or following.group() != word:
                break
            end = following.end()
        else:
            return symbol, end
    return None


def _symbol_at(text: str, at: int, words: UnitWords, *, part: bool) -> tuple[str, int] | None:
    match = words.symbols.match(text, at)
    if match is None:
        return None
    end, written = match.end(), re.sub(r"[ \u00a0]", "", match.group())
    if written in words.not_before_word and not part and re.match(r"[ \u00a0]\w", text[end:]):
        return None
    return words.symbol_units[written], end


def rate_at(low: str, end: int, language: Language) -> tuple[str, int] | None:
    """The unit of time in "a day", "per hour", «в неделю» directly after `end`, and where its words end."""
    words = unit_words(language)
    gap = _BETWEEN.match(low, end)
    by = WORD.match(low, gap.end()) if gap else None
    if low[end : end + 1] == "/":
        at = end + 1
    elif by is not None and by.group() in words.per and (space := _BETWEEN.match(low, by.end())):
        at = space.end()
    else:
        return None
    unit = _phrase_at(low, at, words.phrases)
    return None if unit is None or UNITS[unit[0]].dimension != "time" else unit


def _timed(found: UnitFound, low: str, language: Language) -> UnitFound:
    """The unit with the time that it is told of: one of its own ("km/h"), or the two apart."""
    rate = rate_at(low, found.end, language)
    behind = unit_words(language).substance.match(low, found.end) if rate is None else None
    if behind is not None and (rate := rate_at(low, behind.end(), language)):
        return found if dimension_of(found.symbol) == "time" else replace(found, per=rate[0])
    if rate is None or (dimension_of(found.symbol) == "time" and factor(found.symbol) >= factor(rate[0])):
        return found
    compound = f"{found.symbol}/{rate[0]}"
    if compound in UNITS:
        return replace(found, symbol=compound, end=rate[1])
    return replace(found, end=rate[1], per=rate[0])


def unit_at(
    text: str, low: str, at: int, language: Language, *, digits: bool, part: bool = False
) -> UnitFound | None:
    """The unit after a number ending at `at`; `digits`: the number has digits, so one letter may be a symbol;
    `part`: a larger unit stands before it, so that "in" is the inch.
    """
    words = unit_words(language)
    start = _SPACE.match(text, at).end()  # type: ignore[union-attr]
    if start == at and text[at : at + 1] in {"-", "‑"}:
        start += 1
    found = _symbol_at(text, start, words, part=part)
    if found and (digits or found[1] - start > 1):
        return _timed(UnitFound(found[0], start, found[1], word=False), low, language)
    worded = _worded(low, start, words)
    return None if worded is None else _timed(worded, low, language)


def _worded(low: str, start: int, words: UnitWords) -> UnitFound | None:
    first = WORD.match(low, start)
    power = words.powers.get(first.group(), "") if first else ""
    gap = _BETWEEN.match(low, first.end()) if first and power else None
    found = _phrase_at(low, gap.end() if gap else start, words.phrases)
    if found is None or (power and found[0] + power not in UNITS):
        return None
    return UnitFound(found[0] + power, start, found[1])


def currency_before(text: str, at: int, language: Language) -> tuple[str, int] | None:
    """The currency whose sign stands directly before a number at `at`, and where the sign begins."""
    words = unit_words(language)
    for start in range(max(0, at - 4), at):
        match = words.currency.match(text, start)
        if (
            match
            and match.end() <= at
            and not text[match.end() : at].strip()
            and not text[start - 1 : start].isalnum()
        ):
            return words.currency_units[match.group()], start
    return None
