"""What the place of a sentence lends it: the year of a label or of what went before, a caption's topic."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from factcheck.claims.clauses import is_predicate
from factcheck.claims.enumerations import Told
from factcheck.claims.items import Item, SentenceItems
from factcheck.languages.dates import find_times
from factcheck.model import Mention, Token
from factcheck.values.dates import Interval, Offset, Precision, TimeMention, TimeRelation, resolve, with_year

_LABEL_MARKS = frozenset("-–—:•|")


@dataclass(slots=True)
class Setting:
    """The state of reading one passage.

    `year` is the last year told, `dated` the time that told it;
    `label` a time set in front of an item ("1953 – Everest is climbed");
    `topic` the names that a caption announces and later fragments leave unsaid;
    `told` what the sentence before said.
    """

    year: int | None = None
    dated: Interval | None = None
    label: TimeMention | None = None
    topic: tuple[Mention, ...] = ()
    first: bool = True
    row: bool = False
    told: tuple[Told, ...] = ()


def settle(items: SentenceItems, setting: Setting) -> SentenceItems:
    """The items with partial dates completed; the setting learns the sentence's label and last year."""
    if setting.first:
        setting.label = _label(items)
    items = _with_bare_months(items, setting)
    completed: dict[int, TimeMention] = {}
    for time in items.times:
        year = _year(time)
        if year is not None:
            setting.year, setting.dated = year, time.interval
        elif time.offset is not None and setting.dated is not None and _counts_years(time.offset):
            completed[id(time)] = resolve(time, setting.dated)
        elif time.partial is not None and setting.year is not None:
            completed[id(time)] = with_year(time, setting.year)
    if setting.first and not setting.topic and is_fragment(items):
        setting.topic = _announced(items)
    setting.first = False
    if not completed:
        return items
    cover: list[Item | None] = [
        item if item is None else completed.get(id(item), item) for item in items.cover
    ]
    times = {id(item): item for item in cover if isinstance(item, TimeMention)}
    return replace(items, times=tuple(times.values()), cover=tuple(cover))


def _counts_years(offset: Offset) -> bool:
    """Whether whole years are counted from a time told before: "that year", "the following spring"."""
    return offset.calendar is not None and offset.unit is Precision.YEAR


def _with_bare_months(items: SentenceItems, setting: Setting) -> SentenceItems:
    """The items with the words that are a time once the label's year is added: "1986 – …, January"."""
    year = _year(setting.label) if setting.label is not None else None
    if year is None:
        return items
    cover: list[Item | None] = list(items.cover)
    taken: list[Mention] = []
    found: list[TimeMention] = []
    for token in items.tree.tokens:
        mention = items.item(token.index)
        named = isinstance(mention, Mention) and not mention.entities
        if not (named or (mention is None and _is_added(items, token))):
            continue
        first, last = (mention.first, mention.last) if isinstance(mention, Mention) else (token.index,) * 2
        time = _in_year(items, first, last, year)
        if time is not None and cover[first] is mention:
            cover[first : last + 1] = [time] * (last + 1 - first)
            found.append(time)
            taken += [mention] if isinstance(mention, Mention) else []
    if not found:
        return items
    mentions = tuple(each for each in items.mentions if each not in taken)
    times = tuple(sorted((*items.times, *found), key=lambda each: each.start))
    return replace(items, mentions=mentions, times=times, cover=tuple(cover))


def _is_added(items: SentenceItems, token: Token) -> bool:
    """Whether a noun stands by itself after a comma or bracket."""
    before = items.tree.tokens[token.index - 1].text if token.index else ""
    return token.pos in ("NOUN", "PROPN") and before in (",", "(", ";")


def _in_year(items: SentenceItems, first: int, last: int, year: int) -> TimeMention | None:
    """The time that some words are in a year."""
    tree = items.tree
    start, end = tree.tokens[first].start, tree.tokens[last].end
    said = tree.sentence.text[start - tree.sentence.start : end - tree.sentence.start]
    text = f"{said} {year}"
    times = find_times(text, tree.sentence.language)
    if len(times) != 1 or times[0].start != 0 or times[0].end != len(text):
        return None
    return replace(times[0], text=said, start=start, end=end, whole=(start, end))


def is_fragment(items: SentenceItems) -> bool:
    """Whether a sentence has no verb to its main phrase: a caption, a table row, an entry of a list."""
    tree = items.tree
    roots = tree.roots()
    return bool(roots) and not any(is_predicate(tree, root) for root in roots)


def _label(items: SentenceItems) -> TimeMention | None:
    """A time at the very beginning, set off by a dash or colon."""
    tree = items.tree
    first = items.item(0) if len(tree) else None
    if not isinstance(first, TimeMention) or first.relation not in (TimeRelation.AT, TimeRelation.SPAN):
        return None
    after = next((t for t in tree.tokens if items.item(t.index) is not first), None)
    return first if after is not None and after.text in _LABEL_MARKS else None


def _year(time: TimeMention) -> int | None:
    """The one year that a time lies in."""
    interval = time.interval
    if interval is None or interval.earliest is None or interval.latest is None or interval.earliest < 1:
        return None
    earliest, latest = date.fromordinal(interval.earliest), date.fromordinal(interval.latest)
    return earliest.year if earliest.year == latest.year else None


def _announced(items: SentenceItems) -> tuple[Mention, ...]:
    """The name that a caption is about: the first in its main phrase that no preposition introduces."""
    tree = items.tree
    for mention in items.mentions:
        if mention.kind == "name" and not tree.preposition(mention.head):
            return items.meant_by(mention)
    return ()
