"""What stands around a single time: prepositions, vague words, and whether a bare year is one at all."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.languages.date_grammar_lexicon import AND, TO, DateLexicon
from factcheck.languages.date_grammar_points import Point
from factcheck.languages.date_grammar_styles import literal
from factcheck.languages.numbers import fold
from factcheck.values.calendars import civil
from factcheck.values.intervals import Interval, portion

_BEFORE = re.compile(r"[^\s(\[«„“\"|]+")
_REACH = 64  # characters that prepositions and vague words before a time may take
# A mark, the end, or a short word that leads to the next year of a list.
_ENDS = re.compile(r"\s*(?:$|[.,;:!?)\]»”\"|…–—])|[ \u00a0]\w{1,3}[ \u00a0][12]\d{3}(?!\d)")
_NEXT_WORD = re.compile(r"[ \u00a0\u202f]([^\W\d_]+)")
_NEXT_WORDS = re.compile(r"[ \u00a0\u202f]?([^\s\d.,;:!?)]+(?: [^\s\d.,;:!?)]+)?)")
_OPENING = " \u00a0\u202f\t\n([«„“\"'‘|~"
_ATTRIBUTIVE = ("year", "years", "split", "month", "day")

LED = 3
"""The most words of a phrase that leads to a year ("as early as")."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time with the words before it: `whole` is where these begin, `relation` what they say."""

    point: Point
    whole: int
    relation: str | None = None
    determined: bool = False


def with_lead(text: str, point: Point, lexicon: DateLexicon) -> Phrase:
    """The time with the prepositions, articles and vague words right before it."""
    words = _words_before(text, point.start)
    start, whole, relation, part, approximate = point.start, point.start, None, None, False
    determined, at = False, len(words)
    while at:
        size, phrase = _longest_lead(words, at, lexicon)
        if not size:
            break
        at -= size
        begin = words[at][0]
        if phrase in lexicon.parts and part is None and not point.lasting:
            part, start, whole = lexicon.parts[phrase], begin, begin
        elif phrase in lexicon.approximations:
            approximate, whole = True, begin
        elif phrase in lexicon.relations:
            relation, whole = lexicon.relations[phrase], begin
            break
        elif phrase in lexicon.year_determiners:
            determined = phrase in lexicon.decade_determiners
            if part is None and _attributive(text, point):
                break
        elif phrase not in lexicon.fillers:
            break
    point = _qualified(text, point, start, part, approximate)
    return Phrase(point, whole, relation, determined)


def _words_before(text: str, start: int) -> list[tuple[int, str]]:
    """The last words before an offset with their own offsets; none if something else stands between."""
    first = max(0, start - _REACH)
    words = [(match.start(), fold(match.group())) for match in _BEFORE.finditer(text, first, start)]
    if words and first and not text[first - 1].isspace() and words[0][0] == first:
        words = words[1:]
    glued = start and not text[start - 1].isspace()
    if glued and not (words and words[-1][1][-1] in ".-–~"):
        return []
    return words


def _longest_lead(words: list[tuple[int, str]], at: int, lexicon: DateLexicon) -> tuple[int, str]:
    for size in range(min(lexicon.longest_lead, at), 0, -1):
        phrase = " ".join(word for _, word in words[at - size : at])
        if phrase in lexicon.leads:
            return size, phrase
    return 0, ""


def _attributive(text: str, point: Point) -> bool:
    """Whether the date belongs to the noun after it ("the 1925 treaty"): a preposition is then the noun's."""
    following = _NEXT_WORD.match(text, point.end)
    return point.kind in _ATTRIBUTIVE and following is not None and ":th" not in point.style


def _qualified(text: str, point: Point, start: int, part: str | None, approximate: bool) -> Point:
    def read(interval: Interval | None) -> Interval | None:
        if interval is None:
            return None
        return replace(portion(interval, part) if part else interval, approximate=approximate)

    if part is None and not approximate:
        return point
    style = point.style
    if part is not None:
        style = f"{{part:{part}}}{literal(text[start : point.start])}{style}"
    weak = point.weak and part is None
    return replace(
        point,
        start=start,
        style=style,
        interval=read(point.interval),
        alternative=read(point.alternative),
        weak=weak,
    )


def is_time(text: str, phrase: Phrase, lexicon: DateLexicon, listed: bool) -> bool:
    """Whether what looks like a time is one. `listed`: another time stands right before it ("1919, 1921")."""
    point = phrase.point
    if not point.weak:
        return point.start == 0 or text[point.start - 1] not in "-–/.$€£#№" or point.style[:1] != "{"
    if point.partial is not None:
        return phrase.relation not in (None, TO, AND) or point.partial_end is not None
    if point.kind == "decade":
        return phrase.determined
    if point.kind == "bare_decade":
        return phrase.relation not in (None, TO, AND)
    if point.kind in ("bare_spelled_year", "short_year"):  # «в 57-м.», but «в 57-м доме»
        return phrase.relation not in (None, TO, AND) and _ENDS.match(text, point.end) is not None
    return _is_year(text, point, lexicon, listed)


def _is_year(text: str, point: Point, lexicon: DateLexicon, listed: bool) -> bool:
    """Whether digits are a year, by the words beside them: counts and models have such numbers too."""
    before = text[point.start - 1] if point.start else " "
    words = _words_before(text, point.start)
    word = words[-1][1] if words and before.isspace() else ""
    if before not in _OPENING or _counts_something(text, point, word, lexicon):
        return False
    if word in lexicon.not_years_before or (
        len(words) > 1 and f"{words[-2][1]} {word}" in lexicon.not_years_before
    ):
        return False
    if before in "([~" or listed:
        return True
    ends = _ENDS.match(text, point.end) is not None
    if word in lexicon.approximations:
        return ends
    led = " ".join(each for _, each in words[-LED:])
    if word in lexicon.year_before or led in lexicon.year_before:
        return ends or not lexicon.bare_year_ends or point.kind != "year"
    if word in lexicon.year_determiners or word.endswith(lexicon.year_determiner_endings):
        return _NEXT_WORD.match(text, point.end) is not None or ends
    if point.lasting:
        return True
    unattached = not word or word[-1] in ":|—–" or (word[-1] == "," and not word[0].isdigit())
    return unattached and ends


def _counts_something(text: str, point: Point, before: str, lexicon: DateLexicon) -> bool:
    """Whether a unit or a counted noun follows: one of a list, or any plural after "of" or a round number."""
    after = _NEXT_WORDS.match(text, point.end)
    if after is None:
        return False
    words = after[1].split()
    if words[0] in lexicon.not_years_after or after[1] in lexicon.not_years_after:
        return True
    if after[1][0] in "-‑%°":
        return len(after[1]) > 1 and point.kind == "year"
    last = point.interval.latest if point.interval is not None else None
    is_round = last is not None and civil(last)[0] % 50 == 0
    plural = (
        words[0].islower()
        and words[0].endswith(lexicon.plural_ending)
        and words[0] not in lexicon.not_plurals
    )
    return plural and (is_round or before in lexicon.weak_year_before)
