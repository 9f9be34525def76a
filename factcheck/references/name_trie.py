"""A trie of names, word by word: the longest name that begins at a word of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.references.words import HYPHENS, Word, joins

KeysOf = Callable[[int], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Bearer:
    """An entity that bears a name.

    `rank` is 0 for its label, 1 for an alias, 2 for an adjective, 3 for a bare surname. `order` is the
    entity's place in the set, `folded` the name's words, `capitals` which of them have a capital. A
    `prefix` is only found before a hyphen ("Russo-").
    """

    entity: str
    rank: int
    order: int
    folded: tuple[str, ...]
    capitals: tuple[bool, ...]
    adjective: bool = False
    surname: bool = False
    prefix: bool = False


@dataclass(slots=True)
class Node:
    """What follows after some words of a name."""

    children: dict[str, Node] = field(default_factory=dict)
    bearers: list[Bearer] = field(default_factory=list)

    @property
    def numbered(self) -> bool:
        """Whether some name goes on with a number here ("Apollo" where "Apollo 11" is known)."""
        return any(key[0] in "#=" for key in self.children)


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `first`..`last` (included) of a text that are a name."""

    first: int
    last: int
    bearers: tuple[Bearer, ...]
    node: Node


def insert(root: Node, keys: Sequence[str], bearer: Bearer) -> None:
    """Put a name into the trie; an entity that already bears it keeps its better rank."""
    node = root
    for key in keys:
        node = node.children.setdefault(key, Node())
    if not any(other.entity == bearer.entity and other.rank <= bearer.rank for other in node.bearers):
        node.bearers.append(bearer)


def longest(root: Node, text: Sequence[Word], keys_of: KeysOf, start: int) -> Hit | None:
    """The longest name that begins at word `start`, with all its bearers."""
    best: dict[int, list[tuple[Node, Bearer]]] = {}
    for end, node in _walk(root, text, keys_of, start):
        if not node.bearers or _goes_on_with_number(node, text, end):
            continue
        fitting = [bearer for bearer in node.bearers if _fits(bearer, text, start, end)]
        if fitting:
            best.setdefault(end, []).extend((node, bearer) for bearer in fitting)
    if not best:
        return None
    end = max(best)
    bearers = {bearer: None for _, bearer in best[end]}
    return Hit(start, end, tuple(bearers), best[end][0][0])


def _walk(root: Node, text: Sequence[Word], keys_of: KeysOf, start: int) -> Iterator[tuple[int, Node]]:
    nodes = [root]
    index = start
    mark: str | None = ""
    while nodes and index < len(text) and mark is not None:
        keys = [mark + key for key in keys_of(index)]
        nodes = [child for node in nodes for key in keys if (child := node.children.get(key)) is not None]
        for node in nodes:
            yield index, node
        index += 1
        mark = joins(text[index - 1], text[index]) if index < len(text) else None


def _fits(bearer: Bearer, text: Sequence[Word], start: int, end: int) -> bool:
    """A prefix needs a hyphen; a proper name a capital, unless a number makes it plain."""
    if bearer.prefix and not (end + 1 < len(text) and text[end + 1].gap in HYPHENS):
        return False
    found = text[start : end + 1]
    if not any(bearer.capitals) or (bearer.adjective and found[0].cyrillic):
        return True
    if not bearer.adjective and any(map(_plural, found, bearer.folded)):
        return False
    if len(found) > 1 and any(word.number for word in found):
        return True
    return any(word.capital for word, capital in zip(found, bearer.capitals, strict=True) if capital)


def _plural(word: Word, name: str) -> bool:
    """Whether an English word is the plural of a name: "Voyagers" are not "Voyager"."""
    return not word.cyrillic and word.folded != name and word.folded.startswith(name)


def _goes_on_with_number(node: Node, text: Sequence[Word], last: int) -> bool:
    """Whether the text names another of a series: "Apollo 12" is not "Apollo", «Восток-2» not «Восток»."""
    if last + 1 >= len(text) or joins(text[last], text[last + 1]) != "":
        return False
    following = text[last + 1]
    if following.number:
        return not following.gap.strip(" \xa0").startswith(".") and (
            following.gap.strip() != "" or node.numbered
        )
    return node.numbered and following.abbreviation and not set(following.text) - set("IVXLC")
