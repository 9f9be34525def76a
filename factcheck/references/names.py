"""The names that the entities of a reference set bear, and where they are in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from factcheck.languages.detect import detect
from factcheck.languages.name_data import name_data
from factcheck.model import Language, Mention, Sentence
from factcheck.references.acquaintance import Acquaintance, Calling
from factcheck.references.model import Entity, ListMember, ReferenceSet
from factcheck.references.name_trie import Bearer, Hit, Node, insert, longest
from factcheck.references.person_mentions import PersonIndex
from factcheck.references.persons import PERSON
from factcheck.references.sentence_words import Reading, SentenceWords
from factcheck.references.sound_trie import SoundTrie
from factcheck.references.word_keys import name_key
from factcheck.references.words import HYPHENS, Word, joins, words

_LABEL, _ALIAS, _ADJECTIVE, _SURNAME = range(4)


@dataclass(slots=True)
class NameIndex:
    """Every name, adjective and surname of a reference set, ready to be found in sentences.

    `members` are list members that have a name but are no entity: `list-id#2` is the second of its list.
    `unread` are the statements (text, language) that the acquaintance learns from when it is first asked.
    """

    trie: Node = field(default_factory=Node)
    sounds: SoundTrie = field(default_factory=SoundTrie)
    persons: PersonIndex = field(default_factory=PersonIndex)
    members: dict[str, ListMember] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    acquaintance: Acquaintance = field(default_factory=Acquaintance)
    unread: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def from_set(cls, reference_set: ReferenceSet) -> NameIndex:
        """Index the names of all entities, then of the list members that are no entities."""
        index = cls()
        for order, entity in enumerate(reference_set.entities.values()):
            index._add(entity, order)
        for entity, member in _named_members(reference_set):
            if not index._known(entity):
                index.members[entity.id] = member
                index._add(entity, len(reference_set.entities) + len(index.members))
        index.unread = [
            (text, language)
            for statement in reference_set.statements.values()
            for language, text in statement.text.items()
        ]
        return index

    def find(self, sentence: Sentence) -> tuple[Mention, ...]:
        """The names of the set in a sentence: the longest at every place, none overlapping.

        `Mention.entities` lists all that bear the name: by label, by alias, by adjective, by surname, and
        in the order of the files. A person's surname beside given names or initials that are not the
        bearer's is not `exact`.
        """
        text = SentenceWords(sentence)
        return tuple(text.mention(reading) for reading in self._readings(text))

    def ids(self, text: str, language: Language) -> tuple[str, ...]:
        """The entities named in a text that is not parsed, each once, in the order of the text."""
        mentions = self.find(Sentence(text, 0, len(text), language, ()))
        return tuple(dict.fromkeys(entity for mention in mentions for entity in mention.entities))

    def type_of(self, entity: str) -> str:
        """The entity's type, or that of the list whose member it is; "" where it is not known."""
        return self.types.get(entity, "")

    def names_of(self, entity: str) -> tuple[str, ...]:
        """The names of an entity; none for an unknown one."""
        return self.acquaintance.names_of(entity)

    def bears(self, entity: str, text: str) -> bool:
        """Whether a text is a piece of one of the entity's names: «Юрий Алексеевич»."""
        return self.acquaintance.bears(entity, text)

    def callings_of(self, entity: str) -> frozenset[Calling]:
        """The words by which names and statements call the entity: nouns, among others."""
        for text, of in self.unread:
            spoken: Language = "ru" if of == "ru" else "en"
            self.acquaintance.learn(text, spoken, self.find(Sentence(text, 0, len(text), spoken, ())))
        self.unread = []
        return self.acquaintance.callings_of(entity)

    def lookup(self, name: str) -> tuple[str, ...]:
        """The entities that bear exactly this name, likeliest first; none for free words."""
        found = words(name)
        text = SentenceWords(Sentence(name, 0, len(name), detect(name), ()))
        hit = longest(self.trie, found, text.keys, 0) if found else None
        return _ids(hit.bearers) if hit is not None and hit.last == len(found) - 1 else ()

    def _readings(self, text: SentenceWords) -> Iterator[Reading]:
        free = 0  # the first word that no mention holds yet
        while free < len(text.words):
            start = free
            while start < len(text.words):
                hit = longest(self.trie, text.words, text.keys, start)
                hit = hit or self.sounds.longest(text.words, start)
                reading = self._read(hit, text, free) if hit is not None else None
                if reading is not None:
                    break
                start += 1
            else:
                return
            yield reading
            free = reading.last + 1

    def _read(self, hit: Hit, text: SentenceWords, free: int) -> Reading | None:
        """A hit as it is meant in its sentence; None where it is an ordinary word or part of another name."""
        if _goes_on(text.words, hit):
            return None
        if any(bearer.surname for bearer in hit.bearers):
            return self.persons.read(hit, text, free)
        if text.ordinary(hit):
            return None
        bearers = sorted(hit.bearers, key=lambda bearer: (bearer.rank, bearer.order))
        return Reading(hit.first, hit.last, _ids(bearers), adjective=text.adjectival(hit, bearers))

    def _add(self, entity: Entity, order: int) -> None:
        """Index all names of an entity; a person also by surname alone."""
        self.types[entity.id] = entity.type
        self.acquaintance.entities[entity.id] = entity
        surnames = self.persons.add(entity) if entity.type == PERSON else ()
        alone = {_folded(surname) for surname in surnames}
        for rank, name in _ranked_names(entity):
            for found in _with_and_without_article(words(name)):
                bearer = _bearer(entity.id, order, rank, found, surname=_folded(found) in alone)
                self._insert(entity, found, bearer)
        for surname in surnames:
            self._insert(entity, surname, _bearer(entity.id, order, _SURNAME, surname, surname=True))

    def _insert(self, entity: Entity, found: Sequence[Word], bearer: Bearer) -> None:
        insert(self.trie, _keys(found, adjective=bearer.adjective), bearer)
        self.sounds.add(entity, found, bearer)
        if bearer.adjective and len(found) == 1:
            for prefix in _prefixes(found[0]):
                insert(self.trie, _keys((prefix,)), replace(bearer, folded=(prefix.folded,), prefix=True))

    def _known(self, entity: Entity) -> bool:
        return any(self.lookup(name) for name in entity.label.values())


def _goes_on(found: Sequence[Word], hit: Hit) -> bool:
    """Whether a number joined to the last word makes it another name: «Восток» is not «Восток-6»."""
    if hit.last + 1 >= len(found) or found[hit.last].number:
        return False
    following = found[hit.last + 1]
    return following.number and following.gap in HYPHENS


def _named_members(reference_set: ReferenceSet) -> Iterator[tuple[Entity, ListMember]]:
    """The members of lists that have a name of their own, each as the entity that it amounts to."""
    for found in reference_set.lists.values():
        for position, member in enumerate(found.members, start=1):
            if member.entity is None and member.label:
                yield Entity(f"{found.id}#{position}", found.type, member.label, time=member.time), member


def _ranked_names(entity: Entity) -> Iterator[tuple[int, str]]:
    yield from ((_LABEL, name) for name in entity.label.values())
    yield from ((_ALIAS, name) for names in entity.aliases.values() for name in names)
    yield from ((_ADJECTIVE, name) for names in entity.adjectives.values() for name in names)


def _bearer(entity: str, order: int, rank: int, found: Sequence[Word], *, surname: bool) -> Bearer:
    capitals = tuple(word.capital for word in found)
    return Bearer(entity, rank, order, _folded(found), capitals, rank == _ADJECTIVE, surname)


def _folded(found: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.folded for word in found)


def _keys(found: Sequence[Word], *, adjective: bool = False) -> list[str]:
    """The trie keys of a name's words; a comma inside the name is part of the key after it."""
    marks = ["", *((joins(before, after) or "") for before, after in pairwise(found))]
    return [mark + name_key(word, adjective=adjective) for mark, word in zip(marks, found, strict=True)]


def _with_and_without_article(found: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """A name, and the same without its article; where one word remains, only if it is a title's article.

    "The Firebird" is also meant by "his Firebird"; "the Cape" is not every "Cape".
    """
    if found:
        yield found
    article = bool(found) and found[0].folded in name_data("en").articles
    if article and (len(found) > 2 or (len(found) == 2 and found[0].capital)):
        yield found[1:]


def _prefixes(adjective: Word) -> tuple[Word, ...]:
    """The first parts of compounds that stand for an adjective: "Russo-" for "Russian"."""
    combining = name_data("ru" if adjective.cyrillic else "en").combining
    written = (part.capitalize() if adjective.capital else part for part in combining)
    return tuple(
        words(text)[0]
        for part, text in zip(combining, written, strict=True)
        if adjective.folded in combining[part]
    )


def _ids(bearers: Sequence[Bearer]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(bearer.entity for bearer in bearers))
