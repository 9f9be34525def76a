"""Two times that are the ends of one: "from 1919 to 1922", "12 April – 15 June", «между 1919 и 1922»."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.languages.date_grammar_context import Phrase
from factcheck.languages.date_grammar_lexicon import AND, BETWEEN, FROM, TO, DateLexicon
from factcheck.languages.date_grammar_points import Point
from factcheck.languages.date_grammar_styles import literal, second
from factcheck.values.calendars import civil
from factcheck.values.dates import CalendarDate, Interval, TimeRelation
from factcheck.values.intervals import span
from factcheck.values.times import date_interval

_OPENERS = (None, FROM, TimeRelation.SINCE, TimeRelation.AT)


def joined(text: str, phrases: Iterable[Phrase], lexicon: DateLexicon) -> list[Phrase]:
    """The phrases with every two that are the ends of one range made into one."""
    done: list[Phrase] = []
    for phrase in phrases:
        both = _join(text, done[-1], phrase, lexicon) if done else None
        if both is None:
            done.append(phrase)
        else:
            done[-1] = both
    return done


def _join(text: str, first: Phrase, last: Phrase, lexicon: DateLexicon) -> Phrase | None:
    between = first.relation == BETWEEN and last.relation == AND
    if first.point.lasting or last.point.lasting or not (between or _linked(text, first, last, lexicon)):
        return None
    if text[first.point.end : last.whole].strip(" \u00a0–—-"):
        return None
    ends = None if _only_labels(first.point, last.point) else _complete(first.point, last.point)
    if ends is None:
        return None
    start, end = ends
    style = start.style + literal(text[first.point.end : last.point.start]) + second(end.style)
    point = Point(
        first.point.start,
        last.point.end,
        "years" if start.kind == end.kind == "year" else "range",
        style,
        interval=_span(start.interval, end.interval, extent=not between),
        alternative=_alternative(start, end),
        partial=None if start.interval else start.partial,
        partial_end=None if end.interval else end.partial,
        lasting=not between,
        weak=start.kind == "year" and end.kind == "year",
    )
    return Phrase(point, first.whole, TimeRelation.AT if between else first.relation)


def _only_labels(first: Point, last: Point) -> bool:
    """Whether a year stands in front of a day in it, as in a chronicle: "1954 – 23 December"."""
    return first.kind == "year" and last.partial is not None and last.kind in ("day", "month")


def _linked(text: str, first: Phrase, last: Phrase, lexicon: DateLexicon) -> bool:
    """Whether a dash or a word such as "to" says that the second is the end of the first."""
    if last.whole == last.point.start and lexicon.range_joint.fullmatch(text, first.point.end, last.whole):
        return first.relation in _OPENERS
    if last.relation in (TO, TimeRelation.UNTIL):
        return first.relation in (None, FROM, TimeRelation.SINCE)
    return last.relation == TimeRelation.BEFORE and first.relation == FROM


def _complete(first: Point, last: Point) -> tuple[Point, Point] | None:
    """Both ends with what one leaves to the other (the year, the month); None if they make no range."""
    if first.interval is None and last.interval is not None and last.interval.latest is not None:
        first = _fill(first, civil(last.interval.latest), later=False)
    elif last.interval is None and first.interval is not None and first.interval.earliest is not None:
        last = _fill(last, civil(first.interval.earliest), later=True)
    if first.interval is None or last.interval is None:
        return (first, last) if first.partial is not None and last.partial is not None else None
    starts, ends = first.interval.earliest, last.interval.latest
    if starts is None or ends is None or first.interval == last.interval:
        return None
    return (first, last) if starts < ends or _both_dated(first, last) else None


def _both_dated(first: Point, last: Point) -> bool:
    """Whether each end has a year of its own: a range that runs backwards has a slip in one of them."""
    return all("{year" in point.style for point in (first, last)) and first.style.count("{") > 1


def _fill(point: Point, anchor: tuple[int, int, int], *, later: bool) -> Point:
    """The point in the year of the other end, or in the one beside it if the order asks for that."""
    date = point.partial
    if date is None:
        return point
    year, month, day = anchor
    ours, theirs = (date.month or 0, date.day or 0), (month, day if date.day else 0)
    if later and ours < theirs:
        year += 1
    elif not later and ours > theirs:
        year -= 1
    try:
        interval = date_interval(CalendarDate(year, date.month, date.day, date.julian))
    except ValueError:
        return point
    return replace(point, interval=interval, partial=None, weak=False)


def _span(first: Interval | None, last: Interval | None, *, extent: bool) -> Interval | None:
    return span(first, last, extent) if first is not None and last is not None else None


def _alternative(first: Point, last: Point) -> Interval | None:
    if first.alternative is None and last.alternative is None:
        return None
    return _span(first.alternative or first.interval, last.alternative or last.interval, extent=True)
