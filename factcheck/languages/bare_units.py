"""Units without a number that stand for one of them: "almost an hour", "lasted a year", «около километра»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.languages.number_lexicon import WORD, fold, language_data
from factcheck.languages.numerals import word_before
from factcheck.languages.unit_words import UnitFound, unit_at
from factcheck.model import Language
from factcheck.values.units import UNITS

_CLAUSE = 60  # characters back within which a verb of lasting governs a bare unit


@dataclass(frozen=True, slots=True)
class BareWords:
    """The `bare_` entries of the `counting` section of `numbers.yaml`."""

    articles: frozenset[str]
    forms: frozenset[str]
    cue: re.Pattern[str]
    phrases: tuple[str, ...]


@cache
def bare_words(language: Language) -> BareWords:
    """The compiled words around bare units."""
    raw = language_data(language, "numbers")["counting"]
    stems = "|".join(map(re.escape, map(fold, raw["bare_cues"])))
    articles = frozenset(raw["bare_articles"])
    # With articles the cue stands directly before; without them a verb stem does, with no mark between.
    cue = (
        rf"(?<!\w)(?:{stems})[ \u00a0]\Z"
        if articles
        else rf"(?<!\w)(?:{stems})[^\W\d_]*[ \u00a0][^.,;:!?()]*\Z"
    )
    return BareWords(
        articles, frozenset(raw.get("bare_forms", ())), re.compile(cue), tuple(raw["bare_phrases"])
    )


def bare_unit_starts(language: Language) -> frozenset[str]:
    """The words that may begin a bare unit."""
    words = bare_words(language)
    return words.articles or words.forms


def bare_unit_at(text: str, low: str, start: int, language: Language, *, bounded: bool) -> UnitFound | None:
    """One of a unit at `start`; the number's own words (an article, or nothing) end where the unit starts."""
    words, first = bare_words(language), WORD.match(low, start)
    if first is None or first.group() not in (words.articles or words.forms):
        return None
    before = low[max(0, start - _CLAUSE) : start]
    if words.articles:
        unit = unit_at(text, low, first.end(), language, digits=False)
        if unit is None or not (bounded or words.cue.search(before)):
            return None
        return unit if bounded or UNITS[unit.symbol].dimension == "time" else None
    unit = unit_at(text, low, start, language, digits=False)
    if unit is None:
        return None
    led = before.rstrip()
    if bounded or led.endswith(words.phrases):
        return unit
    closed = not re.match(r"[ \u00a0]\w", low[unit.end :])
    if (
        UNITS[unit.symbol].dimension == "time"
        and closed
        and words.cue.search(before)
        and _accusative(low, start, language)
    ):
        return unit
    return None


def _accusative(low: str, start: int, language: Language) -> bool:
    """Whether nothing before the unit makes it a date or part of another phrase («новый год», «в час»)."""
    raw = language_data(language, "numbers")["counting"]
    led = word_before(low, start)
    endings = tuple(raw["adjective_endings"]["one"]) + tuple(raw["adjective_endings"]["many"]) + ("ий",)
    return bool(led) and led not in raw["function_words"] and not led.endswith(endings)
