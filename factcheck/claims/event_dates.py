"""The date of an event in the course of which something was done is the date of the deed.

"During the siege of May 1921 the town burned", «в ходе Летнего похода июля 1881 года взяли крепость».
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from factcheck.claims.dated_names import name_dated_by
from factcheck.claims.items import SentenceItems
from factcheck.languages.russian.inflection import dated_in
from factcheck.languages.sequence import direction
from factcheck.values.dates import Precision, TimeMention, TimeRelation


def time_of_event(items: SentenceItems, heads: Collection[int], time: TimeMention) -> TimeMention | None:
    """The time as that of a clause with one of the heads, if it dates an event in whose course it happened.

    A day or month only: the War of 1812 went on in other years.
    """
    if time.interval is None or time.interval.precision > Precision.MONTH:
        return None
    event, tree = name_dated_by(items, time), items.tree
    if event is None or tree.tokens[event].head not in heads or tree.tokens[event].dep != "obl":
        return None
    case = tree.child(event, "case")
    preposition = tree.preposition_at(case) if case is not None else ""
    during = direction(preposition, tree.sentence.language) == 0
    return replace(time, relation=TimeRelation.AT) if during else None


def dated_setting(items: SentenceItems, head: int, words: Collection[int]) -> str:
    """The date of an event among the words, as an adverbial of the clause; "" where there is none."""
    for time in items.times:
        own = any(items.item(word) is time for word in words)
        if own and time_of_event(items, {head}, time) is not None:
            return as_adverbial(items, time)
    return ""


def as_adverbial(items: SentenceItems, time: TimeMention) -> str:
    """A time in the words that say that something happened at it."""
    if items.tree.sentence.language == "ru":
        return dated_in(time.text)
    exact = time.interval is not None and time.interval.precision is Precision.DAY
    return f"{'on' if exact else 'in'} {time.text}"
