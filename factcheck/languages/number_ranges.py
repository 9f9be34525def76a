"""The number at a place in a text, alone or as the first of a range ("10–12", "from ten to twelve")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.languages.bounds import BoundFound, bound_words
from factcheck.languages.number_context import continues_number
from factcheck.languages.number_lexicon import WORD, number_words
from factcheck.languages.numbers import last_digit, number_at
from factcheck.languages.unit_words import unit_at
from factcheck.model import Language


@dataclass(frozen=True, slots=True)
class Text:
    """A text in its own and in folded letters."""

    text: str
    low: str
    language: Language


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a range of numbers, before its unit is known; `opened`: "between", "from" begin it."""

    value: float
    high: float | None
    start: int
    end: int
    step: float
    digits: bool
    opened: bool = False


def read_number(source: Text, start: int, bound: BoundFound | None) -> Number | None:
    """The number or the range of numbers at `start`."""
    text, language = source.text, source.language
    found = number_at(text, start, language, bounded=bound is not None)
    if found is None or continues_number(source.low, start, language):
        return None
    value, end = found
    written = text[start:end]
    single = Number(value, None, start, end, last_digit(written, value, language), has_digits(written))
    return _range(source, single) or single


def has_digits(written: str) -> bool:
    """Whether a number is written in digits."""
    return any(not c.isalpha() and c.isnumeric() for c in written)


def _range(source: Text, first: Number) -> Number | None:
    """ "10–12", "from 10 to 12", "between five and seven": the range that `first` opens."""
    low, language, words = source.low, source.language, bound_words(source.language)
    opener = re.search(r"([^\W\d_]+)[ \u00a0]\Z", low[max(0, first.start - 12) : first.start])
    opened = opener is not None and opener[1] in words.openers
    inner = unit_at(source.text, low, first.end, language, digits=first.digits)
    link = (words.link if opened else words.bare_link).match(low, inner.end if inner else first.end)
    second = number_at(source.text, link.end(), language) if link else None
    if link is None or second is None or low[link.end() : link.end() + 1] in {"-", "−"}:
        return None
    outer = unit_at(source.text, low, second[1], language, digits=True)
    if inner is not None and (outer is None or outer.symbol != inner.symbol):
        return None
    written = source.text[link.end() : second[1]]
    value, step = _scaled_like(first, second[0], written, language)
    if value >= second[0] or re.match(r"[-–]\d", low[second[1] : second[1] + 2]):
        return None
    return Number(value, second[0], first.start, second[1], step, first.digits, opened)


def _scaled_like(first: Number, second: float, written: str, language: Language) -> tuple[float, float]:
    """The first number of "1.2–1.5 million" at the scale of the second, with its step."""
    scale = next((second / each for each in _mantissas(written, language) if each), 1.0)
    least = 1000 if has_digits(written) else 100
    scaled = first.value * scale
    if scale >= least and scale == round(scale) and first.value < 1000 and scaled < second:
        return scaled, min(first.step * scale, last_digit(written, second, language))
    return first.value, min(first.step, last_digit(written, second, language))


def _mantissas(written: str, language: Language) -> Iterator[float]:
    """What a number with a scale begins with, the longest first: 5 of "five million"."""
    if digits := re.match(r"\d+(?:[.,]\d+)?", written):
        yield float(digits.group().replace(",", "."))
        return
    for gap in reversed(list(re.finditer(r"[ \u00a0]", written))):
        found = number_at(written[: gap.start()], 0, language)
        if found is not None and found[1] == gap.start():
            yield found[0]


def scaled_behind(source: Text, number: Number, at: int) -> Number:
    """The number with the scale that stands behind its bounding words, which end at `at`: «пять *с лишним*
    тысяч»; the number as it is where none stands there.
    """
    words = number_words(source.language)
    scale = WORD.match(source.low, at + 1) if source.low[at : at + 1] in (" ", "\u00a0") else None
    if scale is None or number.high is not None or scale.group() not in words.scales:
        return number
    size = words.scales[scale.group()]
    return replace(number, value=number.value * size, step=number.step * size, end=scale.end())
