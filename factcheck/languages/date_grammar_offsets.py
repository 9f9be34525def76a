"""Times that are told from another event: "two years later", «за девять дней до», "the following year"."""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.languages.date_grammar_offset_words import OffsetLexicon, offset_lexicon
from factcheck.languages.numbers import number_at
from factcheck.model import Language
from factcheck.values.dates import Offset, Precision

_NEXT_WORD = re.compile(r"[\s\u00a0]+\w")
_REACH = 48
_BEFORE = re.compile(r"[^\s(\[«„“\"]+")
_UNITS = {
    "hour": Precision.DAY,
    "day": Precision.DAY,
    "night": Precision.DAY,
    "week": Precision.DAY,
    "fortnight": Precision.DAY,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
    "half_year": Precision.MONTH,
    "decade": Precision.DECADE,
    "quarter_century": Precision.DECADE,
    "half_century": Precision.DECADE,
    "century": Precision.CENTURY,
}
# How many units fewer or more than said may be meant: "two years" may be 15 months or nearly three years.
_SLACK = {
    "hour": (24.0, 24.0),
    "day": (1.0, 1.0),
    "night": (1.0, 1.0),
    "week": (0.45, 0.6),
    "fortnight": (0.25, 0.25),
    "month": (0.5, 1.0),
    "year": (0.75, 1.0),
    "half_year": (0.4, 0.5),
    "decade": (0.4, 0.5),
    "quarter_century": (0.2, 0.2),
    "half_century": (0.1, 0.1),
    "century": (0.4, 0.5),
}
_SOONEST = {"day": 0.5, "night": 0.5}  # a day later is not on the same day
_CALENDAR_DAYS = {"day": 1, "month": 31, "year": 366, "decade": 3653, "century": 36525}
_EXACT_SLACK = 0.1
_FEW = (1.5, 10.0)
_MANY = (1.0, 40.0)
_WITHIN_MANY = 20.0
_LONGEST_NUMBER = 5  # in words


@dataclass(frozen=True, slots=True)
class OffsetPoint:
    """A distance in time as found: `start`/`end` cover number and unit, `whole` its other words too."""

    start: int
    end: int
    whole: tuple[int, int]
    offset: Offset


def find_offsets(folded: str, language: Language) -> Iterator[OffsetPoint]:
    """All distances in time in a folded text that are told from another event."""
    lexicon = offset_lexicon(language)
    for match in lexicon.calendar.finditer(folded):
        sign, steps = lexicon.calendar_steps[match["word"]]
        yield OffsetPoint(
            match.start(), match.end(), match.span(), _calendar_offset(match["unit"], sign, steps, lexicon)
        )
    for match in lexicon.phrase.finditer(folded):
        yield OffsetPoint(match.start(), match.end(), match.span(), lexicon.phrase_offsets[match["word"]])
    for match in lexicon.unit.finditer(folded):
        found = _counted(folded, match, lexicon, language)
        if found is not None:
            yield found


def _calendar_offset(unit: str, sign: int, steps: int, lexicon: OffsetLexicon) -> Offset:
    """Whole calendar units on or back: anything from the last day of the one to the last day of the other."""
    name = lexicon.calendar_units[unit]
    days = _CALENDAR_DAYS[name]
    low, high = (steps, steps) if name == "day" else (max(0, steps - 1) * days, (steps + 1) * days)
    return Offset(float(low), float(high), sign, _UNITS[name], steps)


def _counted(
    folded: str, unit: re.Match[str], lexicon: OffsetLexicon, language: Language
) -> OffsetPoint | None:
    after = lexicon.after.match(folded, unit.end())
    if after is not None and after["word"] in lexicon.after_ends and _NEXT_WORD.match(folded, after.end()):
        after = None
    words = _words_before(folded, unit.start())
    if after is None and not any(word in lexicon.openers for _, word in words):
        return None
    counted = _count(folded, unit, words, lexicon, language)
    if counted is None:
        return None
    count, at = counted
    lead = _lead(words, at, lexicon)
    if lead.preceding in lexicon.not_before:
        return None
    start = words[at][0] if at < len(words) else unit.start()
    whole = (min(start, lead.start), after.end() if after is not None else unit.end())
    name, days = lexicon.units[unit.group()]
    if lead.word in lexicon.within:
        high = (_WITHIN_MANY if count == _MANY else count[1] + _SLACK[name][1]) * days
        return OffsetPoint(start, unit.end(), whole, Offset(0.0, max(1.0, high), 1, _UNITS[name]))
    sign, end = _sign(folded, unit.end(), lead.word, after, lexicon)
    if not sign:
        return None
    exact = after is not None and after["word"] in lexicon.exact_after
    low, high = _range(count, name, "exact" if exact else lead.bound)
    return OffsetPoint(
        start, unit.end(), (whole[0], end), Offset(low * days, high * days, sign, _UNITS[name])
    )


def _words_before(folded: str, end: int) -> list[tuple[int, str]]:
    words = [(m.start(), m.group()) for m in _BEFORE.finditer(folded, max(0, end - _REACH), end)]
    return words[1:] if end > _REACH and words and words[0][0] == end - _REACH else words


def _count(
    folded: str,
    unit: re.Match[str],
    words: list[tuple[int, str]],
    lexicon: OffsetLexicon,
    language: Language,
) -> tuple[tuple[float, float], int] | None:
    """The least and greatest number of units, and the index of the word that the number begins with."""
    end = unit.start()
    if words and words[-1][1] in lexicon.whole:
        end, words = words[-1][0], words[:-1]
    for index in range(max(0, len(words) - _LONGEST_NUMBER), len(words)):
        if words[index][1] in lexicon.openers:
            continue
        number = number_at(folded, words[index][0], language)
        if number is not None and not folded[number[1] : end].strip():
            return (number[0], number[0]), index
    for size in (3, 2, 1):
        if " ".join(word for _, word in words[-size:]) in lexicon.few:
            return _FEW, max(0, len(words) - size)
    if words and words[-1][1] in lexicon.one:
        return (1.0, 1.0), len(words) - 1
    if unit.group() in lexicon.plurals:
        return _MANY, len(words)
    return ((1.0, 1.0), len(words)) if lexicon.bare_singular else None


@dataclass(frozen=True, slots=True)
class _Lead:
    """The words before a counted unit: where they begin, what they say, and the word before them."""

    start: int
    word: str = ""
    bound: str = ""
    preceding: str = ""


def _lead(words: list[tuple[int, str]], at: int, lexicon: OffsetLexicon) -> _Lead:
    start, opener, bound = math.inf, "", ""
    while at:
        size, phrase = _longest(words, at, lexicon)
        if not size:
            break
        if phrase in lexicon.openers:
            if opener:
                break
            opener = phrase
        elif phrase in lexicon.bounds:
            bound = bound or lexicon.bounds[phrase]
        at -= size
        if phrase not in lexicon.fillers:
            start = words[at][0]
    return _Lead(
        int(start) if start != math.inf else sys.maxsize, opener, bound, words[at - 1][1] if at else ""
    )


def _longest(words: list[tuple[int, str]], at: int, lexicon: OffsetLexicon) -> tuple[int, str]:
    for size in range(min(4, at), 0, -1):
        phrase = " ".join(word for _, word in words[at - size : at])
        if phrase in lexicon.openers or phrase in lexicon.bounds or phrase in lexicon.fillers:
            return size, phrase
    return 0, ""


def _sign(
    folded: str, end: int, opener: str, after: re.Match[str] | None, lexicon: OffsetLexicon
) -> tuple[int, int]:
    """After (+1) or before (-1) the other event, 0 if nothing says so; and where the words for it end."""
    if opener in lexicon.before_ending:
        ending = lexicon.before_ending[opener].match(folded, end)
        return (lexicon.before_ending_signs[opener, ending["word"]], ending.end()) if ending else (0, end)
    if after is not None:
        return lexicon.after_signs[after["word"]], after.end()
    return lexicon.before.get(opener, 0), end


def _range(count: tuple[float, float], name: str, bound: str) -> tuple[float, float]:
    """The least and greatest number of units that may be meant; of a part of one, a part of the slack."""
    low, high = count
    less, more = (slack * min(1.0, high) for slack in _SLACK[name])
    match bound:
        case "exact":
            return low - _EXACT_SLACK, high + _EXACT_SLACK
        case "vague":
            return max(0.0, min(low - less, low * 0.7)), max(high + more, high * 1.3)
        case "under":  # almost, nearly
            return low - max(min(1.0, 0.4 * low), 0.07 * low), high + _EXACT_SLACK
        case "barely":
            return low * 0.8, high + max(0.3, 0.1 * high)
        case "less":
            return 0.0, high + _EXACT_SLACK
        case "more":
            return low - _EXACT_SLACK, max(2.0 + high, 2.0 * high)
    if count in (_FEW, _MANY):
        return low, high
    return max(_SOONEST.get(name, 0.0), low - less), high + more
