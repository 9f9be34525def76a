"""What the place of a sentence lends it: the year of a label or of what went before, a caption's topic."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from factcheck.claims.clauses import is_predicate
from factcheck.claims.enumerations import Told
from factcheck.claims.items import Item, SentenceItems
from factcheck.languages.dates import find_times
from factcheck.model import Mention
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
    completed: dict[int, TimeMention] = _bare_months(items, setting)
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
    mentions = tuple(mention for mention in items.mentions if id(mention) not in completed)
    times = {id(item): item for item in cover if isinstance(item, TimeMention)}
    return replace(items, mentions=mentions, times=tuple(times.values()), cover=tuple(cover))


def _counts_years(offset: Offset) -> bool:
    """Whether whole years are counted from a time told before: "that year", "the following spring"."""
    return offset.calendar is not None and offset.unit is Precision.YEAR


def _bare_months(items: SentenceItems, setting: Setting) -> dict[int, TimeMention]:
    """Capitalised words under a dated label that are a time once its year is added: "1986 – …, January"."""
    label = setting.label
    year = _year(label) if label is not None else None
    found: dict[int, TimeMention] = {}
    for mention in items.mentions if year is not None else ():
        text = f"{mention.text} {year}"
        times = () if mention.entities else find_times(text, items.tree.sentence.language)
        if len(times) == 1 and times[0].start == 0 and times[0].end == len(text):
            span = (mention.start, mention.end)
            found[id(mention)] = replace(times[0], text=mention.text, start=span[0], end=span[1], whole=span)
    return found


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
