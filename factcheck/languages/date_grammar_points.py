"""Single times in a text: a date, a month, a year, a decade, or a range written as one ("16–19 June")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.languages.date_grammar_lexicon import DateLexicon
from factcheck.languages.date_grammar_readers import READERS
from factcheck.languages.date_grammar_styles import template
from factcheck.values.dates import CalendarDate, Interval

_WEAK_KINDS = ("year", "suffixed_year", "years", "split", "bare_spelled_year", "bare_decade", "short_year")


@dataclass(frozen=True, slots=True)
class Point:
    """A time as found: see `TimeMention` for the fields that have the same names there.

    `lasting` marks what is written as a range, `weak` what is a time only beside other words (a month or a
    year alone).
    """

    start: int
    end: int
    kind: str
    style: str
    interval: Interval | None = None
    alternative: Interval | None = None
    partial: CalendarDate | None = None
    partial_end: CalendarDate | None = None
    lasting: bool = False
    weak: bool = False


def find_points(text: str, folded: str, lexicon: DateLexicon) -> Iterator[Point]:
    """All single times of a text (and its folded form) in order, none overlapping, the longest first."""
    done = 0
    for anchor in lexicon.anchor.finditer(folded):
        start = anchor.start()
        if start < done:
            continue
        start -= start > done and text[start - 1] in "'’"
        point = _longest(text, start, lexicon)
        if point is not None:
            done = point.end
            yield point


def _longest(text: str, start: int, lexicon: DateLexicon) -> Point | None:
    best: Point | None = None
    for pattern in lexicon.digit_patterns if text[start].isdigit() else lexicon.word_patterns:
        match = pattern.regex.match(text, start)
        if match is None or (best is not None and match.end() <= best.end) or _runs_on(text, match.end()):
            continue
        point = _read(pattern.kind, match, lexicon)
        if point is not None:
            best = point
    return best


def _runs_on(text: str, end: int) -> bool:
    """Whether what ends here is only the beginning of a longer word or number."""
    after = text[end : end + 2]
    if not after or not text[end - 1].isalnum():
        return False
    if after[0].isalnum() or after[0] in "_%°":
        return True
    return len(after) == 2 and after[0] in ".,:/" and after[1].isdigit()


def _read(kind: str, match: re.Match[str], lexicon: DateLexicon) -> Point | None:
    fields = {name: value for name, value in match.groupdict().items() if value is not None}
    try:
        reading = READERS[kind](fields, lexicon)
    except ValueError:
        return None
    if reading is None:
        return None
    interval, alternative, partial, partial_end, old_first = reading
    weak = kind in _WEAK_KINDS or (partial is not None and partial.day is None)
    weak = weak or fields.get("decade_word") == match.group()
    lasting = kind == "days" or (interval is not None and interval.extent)
    style = template(match, lexicon, old_first)
    return Point(
        match.start(), match.end(), kind, style, interval, alternative, partial, partial_end, lasting, weak
    )
