"""What the reference set says of its entities.

Who is who, who followed whom, what lies in what, and when each existed.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.languages import detect
from factcheck.matching.stems import stem
from factcheck.matching.words import compare_lemmas
from factcheck.model import Language
from factcheck.references.model import Entity, ReferenceSet
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Interval

PERSON_TYPES = frozenset({"person"})
PLACE_TYPES = frozenset({"place", "city", "region", "country", "river", "lake", "mountain", "sea", "island"})
HAPPENING_TYPES = frozenset(
    {"event", "war", "battle", "treaty", "mission", "operation", "congress", "conference"}
)


class Knowledge:
    """Look-ups over the entities of a reference set; nothing here changes after construction."""

    def __init__(self, references: ReferenceSet) -> None:
        self.references = references
        self._successors: dict[str, set[str]] = {}
        for entity in references.entities.values():
            for predecessor in entity.predecessors:
                self._successors.setdefault(predecessor, set()).add(entity.id)
        self._kin = lru_cache(maxsize=None)(self._find_kin)
        self._compare = lru_cache(maxsize=65536)(self._compare_bearers)
        self._stems = lru_cache(maxsize=None)(self._find_stems)
        self._describes = lru_cache(maxsize=65536)(self._find_described)
        self._types = lru_cache(maxsize=65536)(self._find_types)
        self._labels = lru_cache(maxsize=None)(self._find_labels)

    def entity(self, id: str) -> Entity | None:
        """The entity of that id, if the set has it."""
        return self.references.entities.get(id)

    def type(self, id: str) -> str:
        """The entity's type, or ""."""
        entity = self.entity(id)
        return entity.type if entity else ""

    def full_names(self, id: str) -> tuple[str, ...]:
        """A person's names of several words; none for anything else."""
        entity = self.entity(id) if self.type(id) in PERSON_TYPES else None
        names = (name for language in ("en", "ru") for name in entity.names(language)) if entity else ()
        return tuple(name for name in names if " " in name)

    def types(self, ids: tuple[str, ...]) -> frozenset[str]:
        """All types that the set gives the entities of these ids."""
        return self._types(ids)

    def _find_types(self, ids: tuple[str, ...]) -> frozenset[str]:
        return frozenset(kind for id in ids if (kind := self.type(id)))

    def labels(self, list_id: str) -> tuple[tuple[int, str], ...]:
        """Every name that the set gives the members of a list, each with the member's rank from 1."""
        return self._labels(list_id)

    def _find_labels(self, list_id: str) -> tuple[tuple[int, str], ...]:
        members = enumerate(self.references.lists[list_id].members, start=1)
        known = ((rank, member, self.entity(member.entity or "")) for rank, member in members)
        return tuple((rank, text) for rank, own, entity in known for text in (entity or own).label.values())

    def time(self, id: str) -> Interval | None:
        """When it existed or happened."""
        entity = self.entity(id)
        return entity.time if entity else None

    def kin(self, id: str) -> frozenset[str]:
        """The entity with all its predecessors and successors.

        What is said of one may be meant of another.
        """
        return self._kin(id)

    def compare(self, claim: tuple[str, ...], other: tuple[str, ...]) -> Comparison:
        """EQUAL for one bearer, ENTAILED for a predecessor, successor or containing whole of the other, else
        DIFFERENT.
        """
        return self._compare(claim, other)

    def _compare_bearers(self, claim: tuple[str, ...], other: tuple[str, ...]) -> Comparison:
        if not set(claim).isdisjoint(other):
            return Comparison.EQUAL
        near = {kin for id in claim for kin in self.kin(id)}
        wholes = {whole for id in other for whole in self.wholes(id)}
        return (
            Comparison.DIFFERENT
            if near.isdisjoint(other) and wholes.isdisjoint(claim)
            else Comparison.ENTAILED
        )

    def describes(self, id: str, lemma: str, language: Language) -> bool:
        """Whether a word goes without saying beside the name.

        A word of its own names, or its type ("the ship *Aurora*").
        """
        return self._describes(id, lemma, language)

    def _find_described(self, id: str, lemma: str, language: Language) -> bool:
        if stem(lemma, language) in self._stems(id):
            return True
        return bool(self.type(id)) and compare_lemmas(lemma, language, self.type(id), "en").holds

    def _find_stems(self, id: str) -> frozenset[str]:
        entity = self.entity(id)
        if entity is None:
            return frozenset()
        every = ((language, name) for language in ("en", "ru") for name in entity.names(language))
        return frozenset(
            stem(word, detect(word)) for _, name in every for word in name.split() if len(word) > 2
        )

    def _find_kin(self, id: str) -> frozenset[str]:
        found, frontier = {id}, [id]
        while frontier:
            current = frontier.pop()
            entity = self.entity(current)
            near = set(entity.predecessors) if entity else set()
            for other in sorted((near | self._successors.get(current, set())) - found):
                found.add(other)
                frontier.append(other)
        return frozenset(found)

    def wholes(self, id: str) -> frozenset[str]:
        """All that it is a part of, directly or not."""
        found: set[str] = set()
        frontier = [id]
        while frontier:
            entity = self.entity(frontier.pop())
            for whole in entity.part_of if entity else ():
                if whole not in found:
                    found.add(whole)
                    frontier.append(whole)
        return frozenset(found)
