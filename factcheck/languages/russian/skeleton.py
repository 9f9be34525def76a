"""What the parser is not shown of a sentence: words that are no part of its syntax.

A title in angle quotes is one name, however many words, commas and conjunctions it has («Отцы и дети»): its
first noun stands for it. A date in brackets («18 февраля (2 марта) 1831 года», «роман (1869)») belongs to the
word before it. Words in parenthesis («Лосев, к примеру, открыл …») tell nothing of what happened. Shown to
the model, all of them tear the sentence around them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.languages.dates import find_times
from factcheck.languages.russian.data import data
from factcheck.languages.russian.models import Tag
from factcheck.languages.russian.words import Word

_LONGEST_TITLE = 8
_NOUNS = frozenset({"NOUN", "PROPN"})
_CLOSING = {"«": "»", "(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Hidden:
    """Where a hidden word hangs, and how; `pos` is the class that it has then, "" for its own."""

    head: int
    dep: str
    pos: str = ""


def hidden_words(words: Sequence[Word], tags: Sequence[Tag], text: str, offset: int) -> Mapping[int, Hidden]:
    """The words that the parser is not shown, by their place.

    `text` is the sentence's, `offset` its place in the passage from which the words are counted.
    """
    found: dict[int, Hidden] = {}
    for first, last in _enclosed(words, "«"):
        found |= _title(words, tags, first, last)
    for first, last in _dated(words, text, offset):
        host = _host(words, first - 1)
        if host is not None and host not in found:
            found |= {
                at: Hidden(host, "punct" if _is_mark(words[at]) else "nmod") for at in range(first, last + 1)
            }
    for first, last in _parenthetical(words):
        host = _host(words, first - 1)
        host = host if host is not None else last + 1
        if host < len(words) and not found.keys() & {host, *range(first, last + 1)}:
            found |= {at: Hidden(host, "punct", "PUNCT") for at in range(first, last + 1)}
    return found


def _parenthetical(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The first and last place of words in parenthesis with the commas about them, and of set phrases."""
    texts = [word.text.lower() for word in words]
    for size in (3, 2, 1):
        for first in range(len(words) - size):
            phrase, last = " ".join(texts[first : first + size]), first + size - 1
            led = first == 0 or texts[first - 1] == ","
            if phrase in data().set_phrase:
                yield first, last
            elif phrase in data().parenthetical and led and texts[last + 1] == ",":
                yield max(0, first - 1), last + 1


def _enclosed(words: Sequence[Word], *opening: str) -> Iterator[tuple[int, int]]:
    """The first and last place of innermost stretches in quotes or brackets, these included."""
    opened: int | None = None
    for at, word in enumerate(words):
        if word.text in opening:
            opened = at
        elif opened is not None and word.text == _CLOSING[words[opened].text]:
            yield opened, at
            opened = None


def _title(words: Sequence[Word], tags: Sequence[Tag], first: int, last: int) -> dict[int, Hidden]:
    """All words of a title but the one that stands for it; none for what may be speech."""
    inner = range(first + 1, last)
    if not 2 <= len(inner) <= _LONGEST_TITLE or not words[first + 1].text[0].isupper():
        return {}
    speaks = any("VerbForm=Fin" in tags[at].feats for at in inner)
    if speaks and (first == 0 or tags[first - 1].pos not in _NOUNS):
        return {}
    head = next((at for at in inner if tags[at].pos in _NOUNS and tags[at - 1].pos != "ADP"), first + 1)
    return {at: Hidden(head, "punct" if _is_mark(words[at]) else "flat") for at in inner if at != head}


def _dated(words: Sequence[Word], text: str, offset: int) -> Iterator[tuple[int, int]]:
    """The brackets that lie inside a date, or that hold nothing but a time."""
    brackets = tuple(_enclosed(words, "(", "["))
    times = find_times(text, "ru") if brackets else ()
    for first, last in brackets:
        start, end = words[first].start - offset, words[last].end - offset
        inside = any(time.whole[0] <= start and end <= time.whole[1] for time in times)
        if inside or any(text[start + 1 : end - 1].strip() == time.text for time in times):
            yield first, last


def _host(words: Sequence[Word], at: int) -> int | None:
    """The nearest word, marks apart, at or before a place."""
    return next((place for place in range(at, -1, -1) if not _is_mark(words[place])), None)


def _is_mark(word: Word) -> bool:
    return not any(character.isalnum() for character in word.text)
