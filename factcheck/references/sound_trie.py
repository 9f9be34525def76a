"""A second chance for names written in the other alphabet: «Армстронг» where the set only has "Armstrong"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.references.model import Entity
from factcheck.references.name_trie import Bearer, Hit, Node, insert, longest
from factcheck.references.phonetics import sound_keys, sound_spellings, sounds_like
from factcheck.references.words import Word

_MIN_LETTERS = 4
_OTHER_LANGUAGE = {"en": "ru", "ru": "en"}


@dataclass(slots=True)
class SoundTrie:
    """Names by their sound, for the alphabet in which their bearers have none."""

    roots: dict[bool, Node] = field(default_factory=lambda: {False: Node(), True: Node()})
    words: dict[tuple[str, ...], tuple[Word, ...]] = field(default_factory=dict)

    def add(self, entity: Entity, found: Sequence[Word], bearer: Bearer) -> None:
        """Take in a name, if it can be told by its sound and its bearer has no name in the other language."""
        if bearer.adjective or not _audible(found) or not _unnamed_elsewhere(entity, found):
            return
        target = self.roots[not _cyrillic(found)]
        for keys in sound_spellings(found):
            insert(target, keys, bearer)
        self.words[bearer.folded] = tuple(found)

    def longest(self, text: Sequence[Word], start: int) -> Hit | None:
        """The longest name that the words from `start` on may be in the other alphabet."""
        root = self.roots[text[start].cyrillic]
        hit = longest(root, text, lambda index: _text_keys(text[index]), start) if root.children else None
        if hit is None:
            return None
        heard = text[hit.first : hit.last + 1]
        bearers = tuple(bearer for bearer in hit.bearers if _heard(heard, self.words[bearer.folded]))
        return replace(hit, bearers=bearers) if bearers else None


def _text_keys(word: Word) -> tuple[str, ...]:
    if word.number:
        return ("#" + word.text,)
    return sound_keys(word) if _has_sound(word) else ()


def _has_sound(word: Word) -> bool:
    return (
        word.capital and len(word.folded) >= _MIN_LETTERS and not word.abbreviation and bool(sound_keys(word))
    )


def _audible(found: Sequence[Word]) -> bool:
    return not found[0].number and all(word.number or _has_sound(word) for word in found)


def _cyrillic(found: Sequence[Word]) -> bool:
    return found[0].cyrillic


def _unnamed_elsewhere(entity: Entity, found: Sequence[Word]) -> bool:
    return not entity.names(_OTHER_LANGUAGE["ru" if _cyrillic(found) else "en"])


def _heard(text: Sequence[Word], name: Sequence[Word]) -> bool:
    return all(one.number or sounds_like(one, other) for one, other in zip(text, name, strict=True))
