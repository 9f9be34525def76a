"""What a reference set tells of its entities beyond the names by which they are found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from factcheck.languages.detect import detect
from factcheck.languages.russian.dictionary import lemma
from factcheck.model import Language, Mention
from factcheck.references.model import Entity
from factcheck.references.word_keys import name_key, text_keys
from factcheck.references.words import words

_AHEAD = 4
_BEFORE = re.compile(r"([^\W\d_]+)\s+[«\"“'‘]*$")
_AFTER = re.compile(r"[»\"”'’]*\s*(?:[,(]|—|–|-|is\b|was\b|are\b|were\b|был[аои]?\b)\s*(.*)")
_CLAUSE_END = re.compile(r"[.,;:()]|\b(?:who|which|that|whose|котор\w+)\b")

Calling = tuple[str, Language]


@dataclass(slots=True)
class Acquaintance:
    """Names, and the common nouns by which statements call an entity ("the company SpaceX")."""

    entities: dict[str, Entity] = field(default_factory=dict)
    callings: dict[str, set[Calling]] = field(default_factory=dict)

    def learn(self, text: str, language: Language, mentions: Iterable[Mention]) -> None:
        """Note the nouns that stand beside the names of a statement."""
        for mention in mentions:
            if mention.kind == "name" and len(mention.entities) == 1:
                found = self.callings.setdefault(mention.entities[0], set())
                found.update((_lemma(word, language), language) for word in _beside(text, mention))

    def names_of(self, entity: str) -> tuple[str, ...]:
        """All its labels and aliases."""
        known = self.entities.get(entity)
        return tuple(name for language in ("ru", "en") for name in known.names(language)) if known else ()

    def bears(self, entity: str, text: str) -> bool:
        """Whether every word of a text is a word of one of its names: «Юрий Алексеевич», "Neil"."""
        found = words(text)
        return any(
            all(not keys.isdisjoint(text_keys(word)) for word in found)
            for name in self.names_of(entity)
            if (keys := {name_key(word) for word in words(name)})
        )

    def callings_of(self, entity: str) -> frozenset[Calling]:
        """The words of its longer names, and those that statements set beside its names."""
        cut = ((words(name), detect(name)) for name in self.names_of(entity))
        named = {(_lemma(w.folded, of), of) for found, of in cut if len(found) > 1 for w in found}
        return frozenset(self.callings.get(entity, set()) | named)


def _beside(text: str, mention: Mention) -> Iterator[str]:
    """The word straight before a name, and the first of an apposition or a copula's complement after it."""
    before = _BEFORE.search(text[: mention.start])
    if before is not None and before[1].islower():
        yield before[1]
    after = _AFTER.match(text[mention.end :])
    if after is not None:
        phrase = _CLAUSE_END.split(after[1], maxsplit=1)[0]
        yield from (word.text for word in words(phrase)[:_AHEAD] if word.text.islower())


def _lemma(word: str, language: Language) -> str:
    return lemma(word, "NOUN", "") if language == "ru" else word.casefold()
