"""`dates.yaml` of a language, compiled: what its words mean and the patterns of its times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.languages.numbers import fold, language_data
from factcheck.model import Language

_BLANKS = "[\\s\u00a0\u202f]{1,2}"
_ROMAN = r"[IVX]{1,6}"
_NEVER = "(?!x)x"
_WORD_END = r"(?!\w)"
_DIGIT_FIELDS = {
    "year": r"[12]\d{3}(?!\d)",
    "mm": r"(?:0?[1-9]|1[0-2])(?!\d)",
    "dd": r"(?:0?[1-9]|[12]\d|3[01])(?!\d)",
    "yy": r"\d\d(?!\d)",
    "num": r"\d{1,5}(?!\d)",
    "decade": r"[12]\d\d0(?!\d)",
    "decade2": r"[1-9]0(?!\d)",
    "roman": _ROMAN + r"(?!\w)",
}
_DIGITS_FIRST = frozenset(_DIGIT_FIELDS) - {"roman"} | {"day", "ordinal"}
_FIELD = re.compile(r"\{(\w+?)\}")
FROM, TO, BETWEEN, AND = "from", "to", "between", "and"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to write a time: `kind` names how its fields are read."""

    kind: str
    regex: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class DateLexicon:
    """What the words of a language say about times. All words are folded (lower case, ё as е)."""

    month_case: bool
    months: Mapping[str, tuple[int, str]]  # number and name of the form
    month_forms: Mapping[str, tuple[str, ...]]
    seasons: Mapping[str, tuple[int, str]]
    season_forms: Mapping[str, tuple[str, ...]]
    decades: Mapping[str, int]
    decade_centuries: tuple[int, ...]
    century_decades: bool
    centuries: Mapping[str, int]
    named_days: Mapping[str, tuple[int, int, int, int]]
    year_words: Mapping[str, int]  # the words, or their stems, that spelled years are made of
    spelled_century: int  # of a spelled year without its hundreds
    digit_patterns: tuple[Pattern, ...]  # those that begin with a digit, and the others
    word_patterns: tuple[Pattern, ...]
    anchor: re.Pattern[str]  # where a time may begin, in folded text
    relations: Mapping[str, str]
    fillers: frozenset[str]
    approximations: frozenset[str]
    parts: Mapping[str, str]
    leads: frozenset[str]  # relations, fillers, approximations, parts and determiners together
    longest_lead: int  # in words
    onwards: re.Pattern[str]
    range_joint: re.Pattern[str]
    lone_to: str
    bare_year_ends: bool
    year_before: frozenset[str]
    weak_year_before: frozenset[str]
    not_plurals: frozenset[str]
    decade_determiners: frozenset[str]
    year_determiners: frozenset[str]
    year_determiner_endings: tuple[str, ...]
    not_years_after: frozenset[str]
    not_years_before: frozenset[str]
    plural_ending: str


_WORD_SETS = (
    "fillers",
    "approximations",
    "year_before",
    "weak_year_before",
    "not_plurals",
    "decade_determiners",
    "year_determiners",
    "not_years_after",
    "not_years_before",
)


@cache
def date_lexicon(language: Language) -> DateLexicon:
    """The compiled time words of a language."""
    raw = language_data(language, "dates")
    month_forms = {**raw["months"], **raw["short_months"]}
    months, seasons = _forms(month_forms), _forms(raw["seasons"])
    sets: dict[str, Any] = {name: _words(raw[name]) for name in _WORD_SETS}
    relations, parts = _inverse(raw["relations"]), _inverse(raw["parts"])
    leads = frozenset(
        (*relations, *parts, *sets["fillers"], *sets["approximations"], *sets["year_determiners"])
    )
    return DateLexicon(
        month_case=bool(raw["month_case"]),
        months=months,
        month_forms={form: tuple(words) for form, words in month_forms.items()},
        seasons=seasons,
        season_forms={form: tuple(words) for form, words in raw["seasons"].items()},
        decades=_inverse(raw["decades"]),
        decade_centuries=tuple(raw["decade_centuries"]),
        century_decades=bool(raw["century_decades"]),
        centuries=_inverse(raw["centuries"]),
        named_days={fold(name): tuple(days) for name, days in raw["named_days"].items()},
        year_words=_year_words(raw["spelled_years"]),
        spelled_century=int(raw["spelled_years"].get("century", 0)),
        digit_patterns=tuple(_patterns(raw, digit_first=True)),
        word_patterns=tuple(_patterns(raw, digit_first=False)),
        anchor=_anchor(raw, (*months, *seasons)),
        relations=relations,
        parts=parts,
        leads=leads,
        longest_lead=max(len(lead.split()) for lead in leads),
        onwards=re.compile(_spaced(raw["onwards"])),
        range_joint=re.compile(_spaced(raw["range_joints"])),
        lone_to=raw["lone_to"],
        bare_year_ends=bool(raw["bare_year_ends"]),
        plural_ending=raw["plural_ending"],
        year_determiner_endings=tuple(raw["year_determiner_endings"]),
        **sets,
    )


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, longest first."""
    return "|".join(
        re.escape(word).replace("\\ ", " ") for word in sorted(words, key=lambda word: (-len(word), word))
    )


def _words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _inverse(groups: Mapping[Any, Iterable[str]]) -> dict[str, Any]:
    return {fold(word): name for name, words in groups.items() for word in words}


def _forms(words: Mapping[str, list[str]]) -> dict[str, tuple[int, str]]:
    """Number and form of each word; where forms look alike, the first listed."""
    return {
        fold(word): (number, form)
        for form in reversed(list(words))
        for number, word in enumerate(words[form], 1)
    }


def _spaced(regex: str) -> str:
    return regex.replace(" ", _BLANKS).replace(f"{_BLANKS}?", f"(?:{_BLANKS})?")


def _patterns(raw: Mapping[str, Any], *, digit_first: bool) -> Iterable[Pattern]:
    fields = _fields(raw)
    for kind, templates in raw["patterns"].items():
        for template in templates:
            if (_first_field(template) in _DIGITS_FIRST) is not digit_first:
                continue
            regex = _FIELD.sub(lambda found: fields[found[1]], template)
            yield Pattern(kind, re.compile(_spaced(regex)))


def _first_field(template: str) -> str:
    found = _FIELD.match(template)
    return found[1] if found else ""


def _fields(raw: Mapping[str, Any]) -> dict[str, str]:
    """The regular expression of each field; a "2" at the end of its name makes a second one of a kind."""
    words = raw["fields"]
    century, decade = _any(_all(raw["centuries"])), _any(_all(raw["decades"]))
    named = {
        "day": words["day"],
        "month": _month_field(raw),
        "season": _any(_all(raw["seasons"])) + _WORD_END,
        "named_day": _any(raw["named_days"]) + _WORD_END,
        "decade_word": decade,
        "century_name": century,
        "ordinal": words["ordinal"],
        "bc": words["before_christ"],
        "ad": words["anno_domini"],
        **_DIGIT_FIELDS,
    }
    named |= _spelled_fields(raw["spelled_years"]) if raw["spelled_years"] else {}
    fields = dict(words)
    for name, regex in named.items():
        after = raw.get(f"{name}_ending", "")
        fields[name] = f"(?P<{name}>{regex}){after}"
        fields[f"{name}2"] = f"(?P<{name}2>{regex}){after}"
    return fields


_YEAR_WORDS = ("thousands", "hundreds", "tens", "units", "rounds")


def _year_words(raw: Mapping[str, Any]) -> dict[str, int]:
    return {
        word: number for name in _YEAR_WORDS if name in raw for word, number in _inverse(raw[name]).items()
    }


def _spelled_fields(raw: Mapping[str, Any]) -> dict[str, str]:
    """Years in words: whole, of two words or more, and any without the hundreds."""
    thousands, hundreds, tens, units, rounds = (_any(_all(raw[name])) for name in _YEAR_WORDS)
    last = f"(?:(?:{tens}) )?(?:{units})|(?:{rounds})"
    lead = rf"(?<!{raw['not_after']}\s)"
    return {
        "full_spelled": f"(?:{thousands}) (?:(?:{hundreds}) )?(?:{last}){raw['full_ending']}",
        "long_spelled": f"{lead}(?:{tens}) (?:{units}){raw['ending']}",
        "spelled": f"{lead}(?:(?:{tens}) (?:{units})|(?:{rounds})){raw['ending']}",
    }


def _month_field(raw: Mapping[str, Any]) -> str:
    """A month's name, or its abbreviation with or without a dot."""
    full = _all(raw["months"])
    short = sorted(set(_all(raw["short_months"])) - set(full))
    if not raw["month_case"]:
        return f"{_any(full)}{_WORD_END}|{_any(short)}{_WORD_END}\\.?"
    names = alternatives((*full, *(name.upper() for name in full)))
    return f"(?:{names}){_WORD_END}|(?:{alternatives(short)}){_WORD_END}\\.?"


def _all(groups: Mapping[Any, Iterable[str]]) -> list[str]:
    return [word for words in groups.values() for word in words]


def _any(words: Iterable[str]) -> str:
    return f"(?i:{alternatives(words).replace('ё', '[её]') or _NEVER})"


def _anchor(raw: Mapping[str, Any], words: Iterable[str]) -> re.Pattern[str]:
    """A cheap test, on folded text, for the places where a pattern is worth trying."""
    firsts = [*words, *raw["named_days"], *raw["anno_domini_first"]]
    firsts += [*_all(raw["centuries"]), *_all(raw["decades"])]
    firsts += [word for name in _YEAR_WORDS for word in _all(raw["spelled_years"].get(name, {}))]
    prefixes = {re.split(r"[\s'-]", fold(first))[0] for first in firsts}
    shortest = [
        word for word in prefixes if not any(word != other and word.startswith(other) for other in prefixes)
    ]
    return re.compile(rf"(?<!\w)(?<!\d[.,])(?:\d|{alternatives(shortest)}|[ivx]+(?=[ \u00a0\u202f–—-]))")
