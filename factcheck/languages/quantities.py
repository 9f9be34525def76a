"""Quantities in running text: a number with its bound, its range, its unit or the noun it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.languages.bare_units import bare_unit_at, bare_unit_starts
from factcheck.languages.bounds import BoundFound, bound_after, bound_before
from factcheck.languages.counted import counted_noun, counting_words
from factcheck.languages.differences import is_difference
from factcheck.languages.indefinite import indefinite_words, is_group, many_at, sole_at
from factcheck.languages.number_context import (
    age_end,
    collective_at,
    context_words,
    is_comparison,
    is_designation,
    is_pronoun,
    says_age,
)
from factcheck.languages.number_lexicon import fold, number_words
from factcheck.languages.number_ranges import Number, Text, has_digits, read_number, scaled_behind
from factcheck.languages.numbers import last_digit, number_at
from factcheck.languages.numerals import (
    collective_words,
    compound_at,
    compound_words,
    fraction_at,
    fraction_words,
    frequency_at,
    frequency_words,
    word_before,
)
from factcheck.languages.ordinals import ordinal_at
from factcheck.languages.rendering import render
from factcheck.languages.scores import score_at
from factcheck.languages.unit_words import UnitFound, currency_before, rate_at, unit_at
from factcheck.model import Language, Span
from factcheck.values.quantities import (
    DIFFERENCE_MARK,
    LOOSE_MARK,
    NEAR_MARK,
    NTH_MARK,
    WEAK_MARK,
    Bound,
    Quantity,
    quantity,
)
from factcheck.values.units import UNITS, factor

__all__ = ["find_quantities", "render"]

_CANDIDATE = re.compile(r"\d|[½⅓⅔¼¾⅛⅜⅝⅞]|[^\W\d_]+")
_DIGITS_END = re.compile(r"[\d.,:/-]*\d")
_AFTER_WORD = re.compile(r"[^\W\d_](?:[ \u00a0][—–])?[ \u00a0]\Z")
_HYPHENED_NOUN = re.compile(r"-([^\W\d_]{3,})")
# What stands before a capitalised number word that is part of a name or a title, not the first of a sentence.
_WITHIN_NAME = re.compile(r"[^.!?…:;»\"”*(\s—–-][ \u00a0]\Z|[«“*_]\Z")
_PART_GAP = re.compile(r",?[ \u00a0]+(?:and[ \u00a0]+|и[ \u00a0]+)?")
_COUNTED_EXACTLY = frozenset({"", "day", "week", "month", "year", "decade", "century"})
_NTH_UNITS = frozenset({"s", "min"})
_RATIO_STEP = 0.05  # "two thirds" stands for shares that differ by some per cent


def find_quantities(text: str, language: Language, taken: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """The quantities of a text outside the `taken` spans, in order, never overlapping."""
    source = Text(text, fold(text), language)
    found: list[Quantity] = []
    position = 0
    for start in _candidates(source):
        if start < position or any(first <= start < last for first, last in taken):
            continue
        item = _read(source, start)
        if item is not None and not any(_crosses(item, span) for span in taken):
            found.append(item)
            position = item.end
        elif source.text[start].isdecimal():
            number = number_at(text, start, language)
            position = max(_DIGITS_END.match(text, start).end(), number[1] if number else 0)  # type: ignore[union-attr]
    return tuple(found)


def _crosses(item: Quantity, span: Span) -> bool:
    """Whether a quantity and a taken span overlap; a name may stand between a number and what it counts."""
    end = item.number[1] if item.dimension == "count" and item.noun else item.end
    return span[0] < end and item.number[0] < span[1]


@cache
def _starters(language: Language) -> frozenset[str]:
    fractions = fraction_words(language)
    return frozenset().union(
        number_words(language).starters,
        frequency_words(language).values,
        bare_unit_starts(language),
        fractions.alone,
        fractions.alone_bound,
        fractions.denominators if fractions.parts else (),
        collective_words(language),
        indefinite_words(language).many,
    )


def _candidates(source: Text) -> Iterator[int]:
    """Where a quantity may begin: digits, and the words that can begin a number."""
    words, compound = number_words(source.language), compound_words(source.language)
    starts = _starters(source.language)
    for match in _CANDIDATE.finditer(source.low):
        at, word = match.start(), match.group()
        before = source.low[at - 1 : at] if at else ""
        if before.isalnum() or before == "_":
            continue
        if not word[0].isalpha():
            if (
                before in {"-", "−", "–"}
                and at >= 2
                and not (source.low[at - 2].isspace() or source.low[at - 2] == "(")
            ):
                continue
            if before not in {"/", ".", ":", ","} or at < 2 or not source.low[at - 2].isalnum():
                yield at - 1 if before == "−" else at
        elif (
            word in starts
            or (words.prefix and words.prefix.match(word))
            or indefinite_words(source.language).sole.fullmatch(word)
            or ordinal_at(source.low, at, source.language)
            or (compound and compound.whole.match(word))
        ):
            yield at


def _read(source: Text, start: int) -> Quantity | None:
    bound = bound_before(source.low, start, source.language)
    money = currency_before(source.text, start, source.language)
    if money is not None:
        bound = bound_before(source.low, money[1], source.language)
    special = _special(source, start, bound)
    if special is not None:
        return special
    number = read_number(source, start, bound)
    if number is None:
        return None
    if _misread(source, number, bound):
        return _one_of(source, number)
    if money is not None:
        return _build(source, number, bound, UnitFound(money[0], money[1], number.end))
    return _measured(source, number, bound)


def _special(source: Text, start: int, bound: BoundFound | None) -> Quantity | None:
    """Fractions, frequency words, indefinite numbers, number adjectives, bare units ("almost an hour")."""
    low, language = source.low, source.language
    if score := score_at(source.text, low, start, language):
        span = (start, score.end)
        text = source.text[start : score.end]
        return quantity(text, *span, span, score.low, score.high, unit="score", style="digits")
    if fraction := fraction_at(low, start, language, bounded=bound is not None):
        number = Number(fraction[0], None, start, fraction[1], _RATIO_STEP, digits=False)
        return _fraction(source, number, bound)
    if frequency := frequency_at(low, start, language):
        number = Number(frequency[0], None, start, frequency[1], 1.0, digits=False)
        return _build(source, number, bound, None, frequency_words(language).time, frequency[1])
    if indefinite := _indefinite(source, start, bound) or _nth(source, start):
        return indefinite
    digits = number_at(source.text, start, language) if source.text[start].isdecimal() else None
    if compound := compound_at(low, start, language, digits):
        step = last_digit(source.text[start : compound.number_end], compound.value, language)
        number = Number(compound.value, None, start, compound.number_end, step, digits is not None)
        noun = (
            "age"
            if compound.unit == "year" and re.match(r" [^\W\d_a-zа-я]", source.text[compound.end :])
            else compound.noun
        )
        unit = UnitFound(compound.unit, compound.number_end, compound.end)
        return _build(source, number, bound, unit, noun, compound.end, "compound")
    if both := collective_at(source.text, low, start, language):
        number = Number(2.0, None, start, both.start, 1.0, digits=False)
        return _build(source, number, bound, None, both.noun, both.end)
    if bare := bare_unit_at(source.text, low, start, language, bounded=bound is not None):
        number = Number(1.0, None, start, bare.start, 1.0, digits=False)
        longer = _parts(source, number, bare) or _and_half(source, number, bare)
        number, bare, style = longer or (number, bare, "bare")
        return _build(source, number, bound, bare, style=style)
    return None


def _indefinite(source: Text, start: int, bound: BoundFound | None) -> Quantity | None:
    """ "dozens of albums", "the only flight", «единственный раз»."""
    low, language = source.low, source.language
    if bound is None and (many := many_at(low, start, language)):
        number = Number(many[0], None, start, many[1], many[0] / 2, digits=False)
        least = BoundFound(Bound.AT_LEAST, "", start, start)
        if unit := unit_at(source.text, low, many[1], language, digits=False):
            return _build(source, number, least, unit)
        found = counted_noun(source.text, many[1], many[0], language)
        return _build(source, number, least, None, found.noun, found.end) if found else None
    if sole := sole_at(source.text, low, start, language):
        number = Number(1.0, None, start, sole.start, 1.0, digits=False)
        times = frequency_words(language)
        noun = times.time if sole.noun in times.times else sole.noun
        return _build(source, number, bound, None, noun, sole.end)
    return None


def _nth(source: Text, start: int) -> Quantity | None:
    """ "In the 73rd minute", «на второй минуте»: between one less and so many of a small unit of time."""
    found = ordinal_at(source.low, start, source.language)
    unit = unit_at(source.text, source.low, found[1], source.language, digits=False) if found else None
    if found is None or unit is None or unit.symbol not in _NTH_UNITS or unit.end <= found[1]:
        return None
    number = Number(found[0] - 1, found[0], start, found[1], 1.0, digits=source.text[start].isdecimal())
    return _build(source, number, None, unit, style=NTH_MARK)


def _one_of(source: Text, number: Number) -> Quantity | None:
    """The word for one where it may be an article («один виток»): only a statement is read to count by it."""
    led = word_before(source.low, number.start)
    if number.digits or number.value != 1 or led in context_words(source.language).one_after:
        return None
    noun = counted_noun(source.text, number.end, 1, source.language)
    if noun is None or noun.start != number.end + 1:
        return None
    return _build(source, number, None, None, noun.noun, style=WEAK_MARK)


def _fraction(source: Text, number: Number, bound: BoundFound | None) -> Quantity:
    """A share, or with a unit a part of it: «четверть века», "a quarter of a mile"."""
    at = number.end
    for phrase in fraction_words(source.language).of:
        if source.low.startswith(phrase, at + 1):
            at += 1 + len(phrase)
    unit = unit_at(source.text, source.low, at, source.language, digits=False)
    if unit is None or UNITS[unit.symbol].dimension == "angle":
        return _build(source, number, bound, UnitFound("1", number.end, number.end))
    return _build(source, number, bound, unit)


def _misread(source: Text, number: Number, bound: BoundFound | None) -> bool:
    """Whether the number is none: part of a code, a score, a designation's, a pronoun."""
    low, text = source.low, source.text
    unit = unit_at(text, low, number.end, source.language, digits=number.digits)
    measured = unit is not None
    if not number.digits:
        named = text[number.start].isupper() and _WITHIN_NAME.search(
            text, max(0, number.start - 2), number.start
        )
        return bool(named) or is_pronoun(low, number.start, number.end, source.language, measured=measured)
    after = text[number.end : number.end + 2]
    glued = after[:1].isalpha() and not (measured and unit is not None and unit.start == number.end)
    coded = after[:1] in {"-", "–", "/", ":", "_"} and after[1:2].isdecimal()
    if glued or coded or (after[:1] == "-" and after[1:2].isupper() and not measured):
        return True
    if _is_year(source, number, unit):
        return True
    return not measured and bound is None and is_designation(text, number.start, source.language)


def _is_year(source: Text, number: Number, unit: UnitFound | None) -> bool:
    """Whether four bare digits are a year: "1961", «1961 г.»."""
    written = source.text[number.start : number.start + 4]
    if not (written.isdecimal() and 1000 <= number.value <= 2100 and number.value == int(written)):
        return False
    if unit is None:
        return counted_noun(source.text, number.end, number.value, source.language) is None
    return not unit.word and unit.symbol == "g"


def _measured(source: Text, number: Number, bound: BoundFound | None) -> Quantity | None:
    """A number with its unit, or as an age, or with the noun it counts."""
    text, low, language = source.text, source.low, source.language
    after = bound_after(low, number.end, language)
    number = scaled_behind(source, number, after.end) if after else number
    at = max(after.end, number.end) if after else number.end
    if (
        after is None
        and number.high is None
        and (end := age_end(low, number.start, number.end, language)) is not None
    ):
        unit = UnitFound("year", number.end, end)
        if unit_at(text, low, number.end, language, digits=False) is None or end > number.end:
            return _build(source, number, bound, unit, "age", end)
    following = unit_at(text, low, at, language, digits=number.digits)
    if following is not None:
        longer = _parts(source, number, following) or _and_half(source, number, following)
        number, unit, style = longer or (number, following, "")
        aged = unit.symbol == "year" and says_age(low, number.start, unit.end, language)
        bound = after or bound_after(low, unit.end, language) or bound
        return _build(source, number, bound, unit, "age" if aged else "", style=style)
    bound = bound if after is None else after
    return _counted(source, number, bound, at)


def _parts(source: Text, number: Number, unit: UnitFound) -> tuple[Number, UnitFound, str] | None:
    """The further parts of "one hour and thirty-six minutes" folded into the smallest unit."""
    if number.high is not None or UNITS[unit.symbol].dimension not in {"time", "length", "mass", "angle"}:
        return None
    joined = False
    while gap := _PART_GAP.match(source.low, unit.end):
        found = number_at(source.text, gap.end(), source.language)
        if found is None:
            break
        written = source.text[gap.end() : found[1]]
        smaller = unit_at(
            source.text, source.low, found[1], source.language, digits=has_digits(written), part=True
        )
        if smaller is None or not _divides(smaller.symbol, unit.symbol, found[0]):
            break
        value = number.value * factor(unit.symbol) / factor(smaller.symbol) + found[0]
        number = Number(round(value, 9), None, number.start, found[1], 1.0, number.digits)
        unit, joined = smaller, True
    return (number, unit, "parts") if joined else None


def _and_half(source: Text, number: Number, unit: UnitFound) -> tuple[Number, UnitFound, str] | None:
    """ "a year and a half": the fraction that stands after the unit."""
    for pattern, value in number_words(source.language).tails:
        match = pattern.match(source.low, unit.end)
        if match and number.high is None and number.value == int(number.value) and unit.word:
            total = Number(number.value + value, None, number.start, match.end(), value, number.digits)
            return total, UnitFound(unit.symbol, unit.start, match.end()), "parts"
    return None


def _divides(small: str, large: str, value: float) -> bool:
    return (
        bool(small)
        and UNITS[small].dimension == UNITS[large].dimension
        and value * factor(small) < factor(large)
    )


def _counted(source: Text, number: Number, bound: BoundFound | None, at: int) -> Quantity | None:
    text, low, language = source.text, source.low, source.language
    if hyphen := _HYPHENED_NOUN.match(text, at):
        words = counting_words(language)
        noun = words.having.get(hyphen[1], hyphen[1].lower())
        if words.adjectives_many or hyphen[1][0].isupper() or noun.endswith(words.not_heads):
            return None
        return _build(source, number, bound, None, noun, hyphen.end())
    found = counted_noun(text, at, number.value, language)
    times = frequency_words(language)
    if found is not None and fold(text[found.start : found.end]) in times.times:
        if is_comparison(low, number.start, found.end, language):
            return None
        return _build(source, number, bound, None, times.time, found.end)
    if found is None and not _stands_alone(source, number):
        return None
    if found is None and is_group(low, number.start, language):
        return _build(source, number, bound, None, indefinite_words(language).person, at)
    return _build(source, number, bound, None, found.noun if found else "", found.end if found else at)


def _stands_alone(source: Text, number: Number) -> bool:
    """Whether a number without a noun still says how many: not a bare range, a score, a citation."""
    if number.high is not None and not number.opened:
        return False
    if not number.digits or source.text.strip() == source.text[number.start : number.end]:
        return True
    closed = source.text[number.end : number.end + 1] in {")", "]", "»"}
    return not closed and bool(_AFTER_WORD.search(source.text, max(0, number.start - 4), number.start))


def _build(
    source: Text,
    number: Number,
    bound: BoundFound | None,
    unit: UnitFound | None,
    noun: str = "",
    end: int | None = None,
    style: str = "",
) -> Quantity:
    symbol, per = (unit.symbol, unit.per) if unit else ("", "")
    stop = max(number.end, unit.end if unit else 0, end or 0)
    if unit is None and (rate := rate_at(source.low, stop, source.language)):
        per, stop = rate
    start = min(number.start, unit.start if unit else number.start)
    if bound is not None and bound.end > stop:
        stop = bound.end
    marks = ["digits" if number.digits else "words", style]
    if bound is not None and bound.mark:
        marks.append(NEAR_MARK if bound.mark == "near" else LOOSE_MARK)
    lead = bound.start if bound is not None and bound.start < number.start else number.start
    if style != "compound" and is_difference(source.low, lead, stop, source.language, measured=bool(symbol)):
        marks.append(DIFFERENCE_MARK)
    step = number.step
    if symbol in _COUNTED_EXACTLY and abs(number.value) < 100:
        step = min(step, 1.0)
    kind = bound.bound if bound else Bound.EXACT
    style = ";".join(mark for mark in marks if mark)
    return quantity(
        source.text[start:stop], start, stop, (number.start, number.end), number.value, number.high,
        unit=symbol, bound=kind, step=step, noun=noun, style=style, per=per,
    )  # fmt: skip
