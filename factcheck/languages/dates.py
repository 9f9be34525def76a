"""Times in text: finding them, and writing one as another was written. The words are in `dates.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from factcheck.languages.date_grammar_context import Phrase, is_time, with_lead
from factcheck.languages.date_grammar_lexicon import AND, BETWEEN, FROM, TO, DateLexicon, date_lexicon
from factcheck.languages.date_grammar_offset_words import offset_lexicon
from factcheck.languages.date_grammar_offsets import OffsetPoint, find_offsets
from factcheck.languages.date_grammar_points import find_points
from factcheck.languages.date_grammar_ranges import joined
from factcheck.languages.date_grammar_styles import fill
from factcheck.languages.numbers import fold
from factcheck.model import Language
from factcheck.values.dates import Interval, Precision, TimeMention, TimeRelation, format_edtf
from factcheck.values.intervals import boundaries

_PLAIN = {
    Precision.DAY: "{day} {month:full} {year}",
    Precision.MONTH: "{month:full} {year}",
    Precision.SEASON: "{season:autumn} {year}",
    Precision.YEAR: "{year}",
    Precision.DECADE: "the {decade}s",
}

_LAST_WORD = re.compile(r"(?<!\w)(\w{1,3}) $")
_RELATIONS: dict[str, TimeRelation] = {
    FROM: TimeRelation.SINCE,
    BETWEEN: TimeRelation.AT,
    **{str(each): each for each in TimeRelation},
}


def find_times(text: str, language: Language) -> tuple[TimeMention, ...]:
    """The time expressions of a clean passage text, in order, none overlapping."""
    lexicon = date_lexicon(language)
    folded = fold(text)
    phrases = [with_lead(text, point, lexicon) for point in find_points(text, folded, lexicon)]
    phrases = joined(text, phrases, lexicon) if len(phrases) > 1 else phrases
    offsets = [_with_preposition(text, offset, lexicon) for offset in find_offsets(folded, language)]
    offsets.sort(key=lambda offset: (offset.whole[0], -offset.whole[1]))
    mentions = _dated_offsets(text, phrases, offsets, language)
    taken = [mention.whole for mention in mentions]
    previous: Phrase | None = None
    for phrase in phrases:
        listed = previous is not None and _lists(text[previous.point.end : phrase.point.start], lexicon)
        if _free(phrase.point.start, phrase.point.end, taken) and is_time(text, phrase, lexicon, listed):
            previous = phrase
            mentions.append(_mention(text, phrase, lexicon))
            taken.append((phrase.point.start, phrase.point.end))
    for offset in offsets:
        if _free(offset.start, offset.end, taken):
            mentions.append(_offset_mention(text, offset))
            taken.append(offset.whole)
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def names_time(word: str, language: Language) -> bool:
    """Whether a word is a month or a season: without a year it is no time that could be compared."""
    lexicon = date_lexicon(language)
    return fold(word) in lexicon.months or fold(word) in lexicon.seasons


def render(interval: Interval, style: str, language: Language) -> str | None:
    """The interval as the words of a `TimeMention.style`; None where that way of writing cannot say it.

    A style that names a day can't say a year, a single date no range, a decade only what lies within one.
    """
    return fill(interval, style, date_lexicon(language))


def season_of(word: str, year: int, language: Language) -> Interval | None:
    """When the month or season that a word tells was in a year ("spring", «весной»); None for other words."""
    lexicon = date_lexicon(language)
    if fold(word) not in lexicon.seasons and fold(word) not in lexicon.months:
        return None
    times = find_times(f"{word} {year}", language)
    return times[0].interval if len(times) == 1 else None


def in_words(interval: Interval) -> str:
    """The interval as a message says it, in English: "16 March 1921", "19 May 1919 – 24 July 1923", "since
    1991"; as EDTF where these words cannot say it.
    """
    if interval.approximate:
        return f"about {in_words(replace(interval, approximate=False))}"
    first, last = boundaries(interval)
    if not interval.extent or first == last:
        return _unit_in_words(interval) or format_edtf(interval)
    ends = [_unit_in_words(end) if end.earliest is not None else "" for end in (first, last)]
    if None in ends:
        return format_edtf(interval)
    return f"{ends[0]} – {ends[1]}" if all(ends) else f"since {ends[0]}" if ends[0] else f"until {ends[1]}"


def _unit_in_words(interval: Interval) -> str | None:
    """A day, month, year or decade; None for any other interval."""
    styles = (style for precision, style in _PLAIN.items() if precision == interval.precision)
    return next((words for style in styles if (words := render(interval, style, "en"))), None)


def _lists(between: str, lexicon: DateLexicon) -> bool:
    """Whether what stands between two times makes them members of one list."""
    word = fold(between.strip(" \u00a0,;/"))
    return not word or lexicon.relations.get(word) == AND


def _free(start: int, end: int, taken: Iterable[tuple[int, int]]) -> bool:
    return all(end <= first or last <= start for first, last in taken)


def _mention(text: str, phrase: Phrase, lexicon: DateLexicon) -> TimeMention:
    point = phrase.point
    key = lexicon.lone_to if phrase.relation == TO else phrase.relation
    named = key in _RELATIONS and (phrase.relation != TO or key != TimeRelation.AT)
    relation = _RELATIONS.get(key or "", TimeRelation.AT)
    interval, end = point.interval, point.end
    if point.lasting and phrase.relation == BETWEEN and interval is not None:
        interval = replace(interval, extent=False)
    elif point.lasting and (not named or relation in (TimeRelation.AT, TimeRelation.SINCE)):
        relation = TimeRelation.SPAN
    onwards = lexicon.onwards.match(text, end) if relation in (TimeRelation.AT, TimeRelation.SINCE) else None
    if onwards is not None and not point.lasting:
        relation, end = TimeRelation.SINCE, onwards.end()
    return TimeMention(
        text=text[point.start : point.end],
        start=point.start,
        end=point.end,
        whole=(phrase.whole if named or phrase.relation is None else point.start, end),
        relation=relation,
        interval=interval,
        partial=point.partial,
        alternative=point.alternative,
        style=point.style,
        partial_end=point.partial_end,
    )


def _with_preposition(text: str, point: OffsetPoint, lexicon: DateLexicon) -> OffsetPoint:
    """The preposition of "in the following year" belongs to the expression."""
    preposition = _LAST_WORD.search(text, 0, point.whole[0])
    if preposition is None or lexicon.relations.get(fold(preposition[1])) != TimeRelation.AT:
        return point
    return replace(point, whole=(preposition.start(1), point.whole[1]))


def _offset_mention(text: str, point: OffsetPoint) -> TimeMention:
    return TimeMention(
        text=text[point.start : point.end],
        start=point.start,
        end=point.end,
        whole=point.whole,
        relation=TimeRelation.OFFSET,
        interval=None,
        offset=point.offset,
    )


def _dated_offsets(
    text: str, phrases: Iterable[Phrase], offsets: Iterable[OffsetPoint], language: Language
) -> list[TimeMention]:
    """Dates whose year another event tells: "January of the following year", «5 декабря того же года»."""
    joints = offset_lexicon(language).dated
    partial = {phrase.point.end: phrase for phrase in phrases if phrase.point.partial is not None}
    mentions = []
    for offset in offsets:
        if offset.offset.calendar is None or offset.offset.unit is not Precision.YEAR:
            continue
        ends = (offset.start - len(joint) for joint in joints if text.endswith(joint, 0, offset.start))
        phrase = next((partial[end] for end in ends if end in partial), None)
        if phrase is not None:
            whole = replace(offset, start=phrase.point.start, whole=(phrase.whole, offset.end))
            mention = _offset_mention(text, whole)
            mentions.append(
                replace(mention, partial=phrase.point.partial, partial_end=phrase.point.partial_end)
            )
    return mentions
