"""Titles before a person's name: «доцента кафедры истории А. М. Фомина» says what A. M. Fomin was.

Found by agreement in case rather than by the tree: parsers hang such names on whatever noun stands nearest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.claims.items import SentenceItems
from factcheck.model import Mention

_OUTSIDE = frozenset({"VERB", "AUX", "SCONJ", "PRON", "PUNCT", "INTJ"})
_INITIALS = re.compile(r"[A-ZА-ЯЁ]\.")


@dataclass(frozen=True, slots=True)
class Title:
    """A name, the noun that heads its title, and the title's words."""

    name: Mention
    head: int
    words: tuple[int, ...]


def find_titles(items: SentenceItems) -> tuple[Title, ...]:
    """The titles of a sentence in a language with cases; a title of one bare word is
    none, unless it follows another."""
    return tuple(title for mention in items.mentions for title in _titles(items, mention))


def _titles(items: SentenceItems, mention: Mention) -> Iterator[Title]:
    tokens = items.tree.tokens
    forms = (
        tokens[index].feat("Case") for index in (mention.head, *range(mention.last, mention.first - 1, -1))
    )
    case = next((form for form in forms if form), "")
    if not _is_person(mention) or not case or _is_attribute(items, mention):
        return
    end = mention.first
    stretch = _stretch(items, end)
    while (head := _head(items, stretch, case)) is not None:
        first = _with_modifiers(items, head, stretch[0])
        words = tuple(range(first, stretch[-1] + 1))
        if len(words) > 1 or _is_set_off(items, first):
            yield Title(mention, head, words)
        if first == 0 or tokens[first - 1].text != ",":
            return
        stretch = _stretch(items, first - 1)


def _is_set_off(items: SentenceItems, first: int) -> bool:
    """Whether a bare title stands after a comma and another title: «командир корпуса, генерал И. Иванов»."""
    tokens = items.tree.tokens
    if first < 2 or tokens[first - 1].text != ",":
        return False
    case = tokens[first].feat("Case")
    return _head(items, _stretch(items, first - 1), case) is not None


def _is_person(mention: Mention) -> bool:
    return mention.kind == "name" and (mention.ner == "PERSON" or _INITIALS.match(mention.text) is not None)


def _is_attribute(items: SentenceItems, mention: Mention) -> bool:
    """Whether the name only tells whose a thing is: «институт имени Пирогова», «романа Толстого»."""
    before = items.tree.tokens[mention.first - 1] if mention.first else None
    if before is None or before.pos != "NOUN" or before.feat("Animacy") == "Anim":
        return False
    if before.text.casefold() in items.cues.named_after:
        return True
    return items.tree.tokens[mention.head].head == before.index and items.item(before.index) is None


def _stretch(items: SentenceItems, end: int) -> tuple[int, ...]:
    """The words of noun phrases directly before a token, back to the next mark, verb or person's name."""
    tokens = items.tree.tokens
    start = end
    while start > 0:
        token, mention = tokens[start - 1], items.mention(start - 1)
        if mention is not None and _is_person(mention):
            if not _is_attribute(items, mention):
                break
        elif token.pos in _OUTSIDE or items.is_time(start - 1):
            break
        start -= 1
    return tuple(range(start, end))


def _head(items: SentenceItems, stretch: tuple[int, ...], case: str) -> int | None:
    """The first noun for a person that agrees with the name."""
    for index in stretch:
        token = items.tree.tokens[index]
        animate = token.feat("Animacy") == "Anim" and token.pos == "NOUN" and token.feat("Number") == "Sing"
        if animate and token.feat("Case") == case and items.item(index) is None:
            return index
    return None


def _with_modifiers(items: SentenceItems, head: int, start: int) -> int:
    first = head
    while (
        first > start
        and items.tree.tokens[first - 1].pos == "ADJ"
        and items.tree.tokens[first - 1].head == head
    ):
        first -= 1
    return first
