"""Enumerations of a text, "A, B and C", beside a closed list: which of their items are members of it.

Items are read from the text, not from the grammar: what is listed may be common nouns ("brick, lumber and
wool"), and the parse of a long row often loses an item.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.languages import detect
from factcheck.languages.membership import joining_words
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.lists import Place, place_of
from factcheck.matching.names import same_text
from factcheck.matching.parts import Name
from factcheck.model import Language, Mention, Span
from factcheck.references.model import ReferenceList

WORDS = 3
"""The most words of an item that is not known as a name, its articles with them."""

FEW = 2
"""So many commas at least make a row where no word joins its last item: "A, B, C"."""

_BREAK = re.compile(r"[:;()|]|\s[—–-]\s")
_LEAD = re.compile(r"[\W_]*(?:\w{1,3}\W+)?")
"""What may stand before an item: quotation marks, an article or another short word."""

_WORD = re.compile(r"\w[\w'’-]*")


@dataclass(frozen=True, slots=True)
class Item:
    """One of a row: its place beside the list, and whether it fills all between the commas around it."""

    place: Place
    whole: bool


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a passage, the names in it, and the list beside which it is read."""

    text: str
    within: Span
    names: Sequence[Name]
    list: ReferenceList
    knowledge: Knowledge


def enumerations(
    text: str, within: Span, names: Sequence[Name], candidate: ReferenceList, knowledge: Knowledge
) -> Iterator[tuple[Item, ...]]:
    """Each enumeration of a sentence, as items beside the list; without the first or last item where it is
    not plain from where or up to where it goes."""
    sentence = _Sentence(text, within, names, candidate, knowledge)
    language = detect(text)
    for begin, end in _pieces(text, within):
        segments, joined = _segments(text, (begin, end), language)
        for last in range(1, len(segments)):
            listed = last == len(joined) >= FEW and not any(joined)
            if listed or (joined[last - 1] and not any(joined[last : last + 1])):
                first = last - 1
                while first > 0 and _whole(sentence, segments[first]) is not None:
                    first -= 1
                items = [_last_of(sentence, segments[first])]
                items += [_whole(sentence, segment) for segment in segments[first + 1 : last]]
                items.append(_first_of(sentence, segments[last]))
                yield tuple(item for item in items if item is not None)


def _pieces(text: str, within: Span) -> Iterator[Span]:
    begin, end = within
    for found in _BREAK.finditer(text, begin, end):
        yield begin, found.start()
        begin = found.end()
    yield begin, end


@cache
def _separator(language: Language) -> re.Pattern[str]:
    words = "|".join(map(re.escape, joining_words(language)))
    return re.compile(rf",\s*(?:(?P<behind>{words})\s+)?|\s(?P<alone>{words})\s+", re.IGNORECASE)


def _segments(text: str, within: Span, language: Language) -> tuple[list[Span], list[bool]]:
    """What stands between commas and conjunctions, and for each gap whether a word joins there."""
    begin, end = within
    segments, joined = [], []
    for found in _separator(language).finditer(text, begin, end):
        segments.append((begin, found.start()))
        joined.append(found["behind"] is not None or found["alone"] is not None)
        begin = found.end()
    return [*segments, (begin, end)], joined


def _whole(sentence: _Sentence, segment: Span) -> Item | None:
    """The item that a segment consists of."""
    words = _words(sentence.text, segment)
    if not words:
        return None
    inner = (words[0][0], words[-1][1])
    named = [name for name in sentence.names if _lies(name, segment)]
    if named:
        name = max(named, key=lambda each: each.mention.end - each.mention.start)
        before = [word for word in words if word[1] <= name.mention.start]
        whole = name.mention.end >= inner[1] and len(before) < WORDS
        return Item(_place(sentence, name), whole=True) if whole else None
    return Item(_place(sentence, _written(sentence, inner)), whole=True) if len(words) <= WORDS else None


def _last_of(sentence: _Sentence, segment: Span) -> Item | None:
    """The item that a segment ends with."""
    if (whole := _whole(sentence, segment)) is not None and whole.place.rank is not None:
        return whole
    words = _words(sentence.text, segment)
    for begin, _ in words[-WORDS:]:
        if (item := _labelled(sentence, (begin, words[-1][1]))) is not None:
            return item
    ending = [name for name in sentence.names if _lies(name, segment) and name.mention.end >= words[-1][1]]
    named = (Item(_place(sentence, name), whole=False) for name in ending[:1])
    return whole or next(named, None)


def _first_of(sentence: _Sentence, segment: Span) -> Item | None:
    """The item that a segment begins with."""
    if (whole := _whole(sentence, segment)) is not None and whole.place.rank is not None:
        return whole
    words = _words(sentence.text, segment)
    for _, end in reversed(words[:WORDS]):
        if (item := _labelled(sentence, (words[0][0], end))) is not None:
            return item
    begins = [name for name in sentence.names if _lies(name, segment) and name.mention.start <= words[0][0]]
    named = (Item(_place(sentence, name), whole=False) for name in begins[:1])
    return whole or next(named, None)


def _words(text: str, segment: Span) -> list[Span]:
    """The words of a segment behind an article or another short word before them."""
    lead = _LEAD.match(text, *segment)
    found = [word.span() for word in _WORD.finditer(text, lead.end() if lead else segment[0], segment[1])]
    return found or [word.span() for word in _WORD.finditer(text, *segment)]


def _lies(name: Name, span: Span) -> bool:
    return span[0] <= name.mention.start and name.mention.end <= span[1]


def _written(sentence: _Sentence, span: Span) -> Name:
    """Words as a name that nothing is known of."""
    text = sentence.text[slice(*span)]
    return Name(Mention(text, *span, 0, 0, 0, lemma=text.casefold()), "other")


def _labelled(sentence: _Sentence, span: Span) -> Item | None:
    """The member whose name stands just there."""
    own = next((name for name in sentence.names if (name.mention.start, name.mention.end) == span), None)
    place = _place(sentence, own or _written(sentence, span))
    return Item(place, whole=False) if place.rank is not None else None


def _place(sentence: _Sentence, name: Name) -> Place:
    """A name beside the list, also where it leaves out what the names of most members have in common."""
    place = place_of(name, sentence.list, sentence.knowledge)
    if place.rank is not None:
        return place
    short = _shortened(sentence.list.id, sentence.knowledge)
    ranks = [rank for rank, label in short if same_text(name.text, label)]
    return Place(name, ranks[0]) if ranks else place


@lru_cache(maxsize=256)
def _shortened(list_id: str, knowledge: Knowledge) -> tuple[tuple[int, str], ...]:
    """The members' names without the words that more than half of them have ("London Fashion Week")."""
    labels, members = knowledge.labels(list_id), knowledge.references.lists[list_id].members
    counts = Counter(word for _, label in labels for word in set(label.casefold().split()))
    common = {word for word, count in counts.items() if count * 2 > len(members) > 1}
    shorter = ((rank, _without(label, common)) for rank, label in labels)
    return tuple((rank, label) for rank, label in shorter if label) if common else ()


def _without(label: str, common: set[str]) -> str:
    return " ".join(word for word in label.split() if word.casefold() not in common)
