"""Writing a stated value the way a claim wrote its own, so that the one can replace the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.languages.number_lexicon import fold, language_data, number_words
from factcheck.languages.numbers import number_at
from factcheck.languages.numerals import compound_words
from factcheck.languages.unit_words import unit_words
from factcheck.model import Language
from factcheck.values.quantities import NEAR_MARK, Bound, Quantity, same_kind
from factcheck.values.units import CALENDAR_SLACK, UNITS, factor, from_base

_FIGURES = re.compile(r"\d+(?:[,. \u00a0\u202f\u2009'’]\d+)*")
_CLOSE = 0.01  # a converted value may be rounded by no more than this share
_YEAR_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Writing:
    """The `writing` entries of `numbers.yaml`; `forms` holds every number word by value, in all its cases."""

    forms: Mapping[int, list[str]]
    feminine: Mapping[int, str]
    few: frozenset[int]
    frequencies: Mapping[int, str]
    decimal: str
    grouping: str
    group_from: int
    tens_link: str
    joiner: str
    half: str
    limit: int
    scales: Mapping[int, str]


@cache
def writing(language: Language) -> Writing:
    """How a language writes numbers."""
    raw = language_data(language, "numbers")
    return Writing(
        raw["written"],
        raw["feminine"],
        frozenset(raw["agreement"]["few"]),
        raw["frequency_written"],
        **raw["writing"],
    )


def render(statement: Quantity, like: Quantity, language: Language) -> str | None:
    """The statement's value in the unit and the style of `like`, as the words that replace `like.number`.

    None where the value is not exact, would be rounded away, or would not fit the words around it.
    """
    marks = set(like.style.split(";"))
    if (
        statement.high is not None
        or like.high is not None
        or marks & {"parts", "bare"}
        or not _bounds_agree(statement, like)
    ):
        return None
    value = _converted(statement, like) if same_kind(statement, like) else None
    if value is None or value < 0:
        return None
    number = like.text[like.number[0] - like.start : like.number[1] - like.start]
    rest = like.text[like.number[1] - like.start :]
    frequencies = writing(language).frequencies
    if not like.unit and number.lower() in frequencies.values():
        return frequencies.get(int(value)) if value == int(value) else None
    if "compound" in marks:
        return _compound(value, number, language)
    if not _agrees(value, like.value, number, rest, language):
        return None
    if "digits" in marks:
        return _figures(value, number, language)
    return _words(value, number, rest, language)


def _bounds_agree(statement: Quantity, like: Quantity) -> bool:
    if statement.bound is Bound.EXACT and like.bound is Bound.ABOUT:
        return True
    near = [NEAR_MARK in quantity.style.split(";") for quantity in (statement, like)]
    return statement.bound is like.bound and near[0] == near[1]


def _converted(statement: Quantity, like: Quantity) -> float | None:
    if statement.per != like.per:
        return None
    if statement.unit == like.unit:
        return statement.value
    if any(len(UNITS[quantity.unit].factors) > 1 for quantity in (statement, like)):
        return None
    exact = {"month": 1, "year": _YEAR_MONTHS, "decade": 10 * _YEAR_MONTHS, "century": 100 * _YEAR_MONTHS}
    if CALENDAR_SLACK.keys() & {statement.unit, like.unit}:
        if not {statement.unit, like.unit} <= exact.keys():
            return None
        value = statement.value * exact[statement.unit] / exact[like.unit]
        return value if value == int(value) else None
    step = like.resolution / factor(like.unit)
    value = from_base(statement.base, like.unit)
    rounded = float(f"{round(value / step) * step:.12g}")
    return rounded if rounded and abs(rounded - value) <= _CLOSE * abs(value) else None


def _agrees(value: float, old: float, number: str, rest: str, language: Language) -> bool:
    """Whether the words after the number can stay as they are."""
    bare = rest.strip()
    if not bare or rest[0] == "-" or unit_words(language).symbols.fullmatch(bare):
        return True
    new, was = _agreement(value, language), _agreement(old, language)
    if new == was:
        return True
    oblique = bool(writing(language).few) and 0 not in _cases(number, language)
    return (
        oblique and _cases(number, language) != set() and "one" not in (new, was) and "part" not in (new, was)
    )


def _agreement(value: float, language: Language) -> str:
    """The form of a noun after the number: "one", "few", "many", or "part" of a fraction."""
    few = writing(language).few
    if value != int(value):
        return "part" if few else "many"
    number = int(value)
    if not few:
        return "one" if number == 1 else "many"
    if number % 100 in range(11, 20):
        return "many"
    return "one" if number % 10 == 1 else "few" if number % 10 in few else "many"


def _figures(value: float, number: str, language: Language) -> str | None:
    """The value in digits, with the separators and the scale word of `number`."""
    match, style = _FIGURES.match(number), writing(language)
    if match is None:
        return None
    tail, figures = number[match.end() :], match.group()
    if tail:
        old, whole = number_at(figures, 0, language), number_at(number, 0, language)
        if old is None or whole is None or not old[0] or whole[0] / old[0] < 1000:
            return None
        if number_words(language).abbreviation.fullmatch(fold(tail)) is None and style.few:
            return None
        value = float(f"{value / (whole[0] / old[0]):.12g}")
        if value < 0.1 or len(f"{value:.12g}".partition(".")[2]) > 3:
            return None
    grouping = next((c for c in figures if not c.isdecimal() and c != style.decimal), "")
    whole_part, _, part = f"{value:.12g}".partition(".")
    if "e" in whole_part + part:
        return None
    long = len(whole_part) > 3 and (grouping or (int(whole_part) >= style.group_from and len(figures) < 4))
    if long:
        whole_part = f"{int(whole_part):,}".replace(",", grouping or style.grouping)
    point = "." if "." in figures and style.decimal == "," else style.decimal
    return whole_part + (point + part if part else "") + tail


def _words(value: float, number: str, rest: str, language: Language) -> str | None:
    half = value % 1 == 0.5 and writing(language).half
    if value != int(value) and not half:
        return None
    whole = int(value)
    if whole >= writing(language).limit or (half and not whole):
        return None
    options = {" ".join(_spelled(whole, case, number, language)) for case in _cases(number, language)}
    if len(options) != 1 or "" in options:
        return None
    text = options.pop() + (f" {writing(language).half}" if half else "")
    if rest.startswith("-"):
        text = text.replace(" ", "-")
    return text[0].upper() + text[1:] if number[0].isupper() else text


def _cases(number: str, language: Language) -> set[int]:
    """The grammatical cases that the words of a written number can be in, as indices into `Writing.forms`."""
    style = writing(language)
    if not style.few:
        return {0}
    possible = set(range(5))
    feminine = {fold(form) for form in style.feminine.values()}
    for word in fold(number).split():
        value = number_words(language).cardinals.get(word)
        if value == 1:
            continue
        forms = [fold(form) for form in style.forms.get(value, ())] if value else []
        possible &= {0} if word in feminine else {i for i, form in enumerate(forms) if form == word}
    return possible


def _spelled(value: int, case: int, number: str, language: Language) -> Iterator[str]:
    """The words of a whole number; yields "" where the form of a word cannot be known."""
    style = writing(language)
    for scale, name in style.scales.items():
        if value >= scale:
            yield from _spelled(value // scale, case, number, language)
            yield name
            value %= scale
            if 0 < value < 100 and style.joiner:
                yield style.joiner
            if not value:
                return
    hundreds, value = value // 100 * 100, value % 100
    if hundreds:
        yield style.forms[hundreds][case]
    if (value in style.forms and value % 10 not in style.feminine) or (value in style.forms and value > 9):
        yield style.forms[value][case]
    elif value > 20 and style.tens_link == "-":
        yield f"{style.forms[value // 10 * 10][0]}-{style.forms[value % 10][0]}"
    elif value:
        if value > 20:
            yield style.forms[value // 10 * 10][case]
        yield _last_word(value % 10 if value > 20 else value, case, number, language)


def _last_word(value: int, case: int, number: str, language: Language) -> str:
    """The word that agrees in gender: taken over from `number` where it stands there too."""
    style, words = writing(language), number.split()
    values = number_words(language).cardinals
    if value == 1 or (value in style.feminine and case == 0):
        return words[-1] if words and values.get(fold(words[-1])) == value else ""
    return style.forms[value][case] if value in style.forms else ""


def _compound(value: float, number: str, language: Language) -> str | None:
    """The number part of an adjective: «шести» for «шеститомный», "12" for «12-томный»."""
    if number[0].isdecimal():
        return _figures(value, number, language)
    words = compound_words(language)
    if words is None or value != int(value) or not 0 < value < 1000:
        return None
    forms: dict[float, str] = {}
    for form, worth in words.prefixes.items():
        forms.setdefault(worth, form)
    whole = int(value)
    parts = (
        [whole]
        if whole in forms
        else [part for part in (whole // 100 * 100, whole % 100 // 10 * 10, whole % 10) if part]
    )
    if whole % 100 in forms and whole > 100:
        parts = [whole // 100 * 100, whole % 100]
    text = "".join(forms[part] for part in parts)
    return text[0].upper() + text[1:] if number[0].isupper() else text
