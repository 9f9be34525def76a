"""A claim beside a closed list: how much of the description it says, and which of its names are on it.

A claim is about the list where its own words and what is known of its names answer to all marks of the
description.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from factcheck.languages import detect
from factcheck.languages.lightness import is_light
from factcheck.languages.membership import is_office, only_counts
from factcheck.matching.knowledge import PLACE_TYPES, Knowledge
from factcheck.matching.list_marks import (
    Description,
    Mark,
    answers,
    holds_word,
    is_head_of,
    is_type,
    leads,
    marks_of,
    names_type,
)
from factcheck.matching.names import compare_names, same_text, series, types
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.stems import stem
from factcheck.matching.words import compare_lemmas, compare_terms
from factcheck.model import Term
from factcheck.references.model import ListMember, ReferenceList
from factcheck.values.comparison import Comparison

NEXT = 2
"""So many characters, a space and a quotation mark, lie between a word and the name that it stands beside."""

JOINED = 6
"""So many characters, a comma or a short word with quotation marks, lie between two names in a row."""

NAMED_BY_PLACE = PLACE_TYPES | {"state", "team", "club", "organisation", "university", "moon", "canal"}
"""Types whose bearers have names that look like a place's."""

Said = Callable[[str], frozenset[str]]
"""The index keys of all that the statements about an entity say."""


@dataclass(frozen=True, slots=True)
class Place:
    """A name of the claim beside the list.

    `rank` is its place there from 1, None where it is not on it; `doubtful` where it is written much like
    a member; `kin` where it is one of a numbered series with members ("Apollo 18"); `exact` is false for a
    predecessor or successor of a member. `said` tells what the statements say of it.
    """

    name: Name
    rank: int | None
    doubtful: bool = False
    kin: bool = False
    exact: bool = True
    said: Said | None = field(default=None, repr=False, compare=False)

    @property
    def known(self) -> frozenset[str]:
        """The index keys of what the statements say of the name's bearer; empty for an unknown one."""
        if self.said is None or not self.name.entities:
            return frozenset()
        return self.said(self.name.entities[0])


@dataclass(frozen=True, slots=True)
class ListMatch:
    """A list beside a claim, read in the language in which they share most.

    `answered` are the marks that the claim's own words answer to, `unsaid` the others; `extra` the
    content words of the claim, and
    `strays` its names, that answer to nothing in the list; `places` every name of the claim that could be
    a member. `titled` where the claim calls what is listed by a name of its own ("the Great Lakes"). `ends`
    are the members between which the description says that it lists ("champions from X to Y").
    """

    list: ReferenceList
    answered: tuple[Mark, ...]
    unsaid: tuple[Mark, ...]
    extra: tuple[Word, ...]
    strays: tuple[Name, ...]
    places: tuple[Place, ...]
    description: Description
    titled: bool = False
    ends: tuple[Name, ...] = ()

    @property
    def share(self) -> float:
        """How many of the list's marks the claim itself answers to, 0–1."""
        total = len(self.answered) + len(self.unsaid)
        return len(self.answered) / total if total else 0.0

    @property
    def members(self) -> tuple[Place, ...]:
        """The claim's names that are on the list."""
        return tuple(place for place in self.places if place.rank is not None)

    @property
    def strangers(self) -> tuple[Place, ...]:
        """The claim's names that could be members and surely are not."""
        return tuple(place for place in self.places if place.rank is None and not place.doubtful)


@dataclass(frozen=True, slots=True)
class Outline:
    """A list by its description, whatever claim it is held beside: without the names between which it lists,
    its `ends`, and the `marks` that it asks of members."""

    list: ReferenceList
    description: Description
    marks: tuple[Mark, ...]
    ends: tuple[Name, ...]


def outline(candidate: ReferenceList, description: Description, knowledge: Knowledge) -> Outline:
    """What a list asks of its members."""
    names = description.parts.names
    ends = tuple(name for name in names if rank_of(name, candidate, knowledge) is not None)
    rest = tuple(name for name in names if name not in ends)
    described = replace(description, parts=replace(description.parts, names=rest))
    return Outline(candidate, described, marks_of(described.parts, candidate), ends)


def match_list(claim: Parts, outlined: Outline, knowledge: Knowledge, said: Said) -> ListMatch:
    """The list beside the claim."""
    candidate, description, marks = outlined.list, outlined.description, outlined.marks
    claim = replace(claim, names=tuple(name for name in claim.names if name.role != "topic"))
    answered = tuple(mark for mark in marks if answers(claim, mark, knowledge))
    named = [name for name in claim.names if name.mention.kind != "adjective"]
    able = [name for name in named if _could_be_member(name, claim, candidate, answered, knowledge)]
    placed = [name for name in named if name in able or _is_in_row(name, able)]
    places = tuple(place_of(name, candidate, knowledge, said) for name in placed)
    titles = [n for n in claim.names for o in description.parts.names if _is_title(n, o, candidate)]
    return ListMatch(
        list=candidate,
        answered=answered,
        unsaid=tuple(mark for mark in marks if mark not in answered),
        extra=tuple(
            word
            for word in claim.words
            if not (_told(word, description, candidate) or _is_title_of(word, placed, candidate))
        ),
        strays=tuple(
            n
            for n in claim.names
            if n not in (*placed, *titles) and not _is_named(n, answered, description.parts, knowledge)
        ),
        places=places,
        description=description,
        titled=bool(titles),
        ends=outlined.ends,
    )


def _is_title_of(word: Word, placed: Sequence[Name], candidate: ReferenceList) -> bool:
    """Whether a noun right before the name of a person only says who that is ("the Dane X", "General X")."""
    if candidate.type != "person" or word.term.pos not in ("NOUN", "PROPN"):
        return False
    return any(0 < name.mention.start - word.term.end <= NEXT for name in placed)


def _is_title(name: Name, other: Name, candidate: ReferenceList) -> bool:
    """Whether both name the group of what is listed, by two words or more that end in its type."""
    words = other.mention.lemma.split()
    alike = _stems(name) == _stems(other) or same_text(name.text, other.text)
    if name.entities or other.entities or len(words) < 2 or not alike:
        return False
    return names_type(words[-1], other, candidate)


def _stems(name: Name) -> list[str]:
    language = detect(name.text)
    return [stem(word, language) for word in name.text.split()]


def _told(word: Word, description: Description, candidate: ReferenceList) -> bool:
    """Whether a word of the claim says no more than the list does."""
    term = word.term
    if is_light(term.lemma, term.language) or is_type(word, candidate):
        return True
    offices = [w.term for w in description.parts.words if is_office(w.term.lemma, w.term.language)]
    if only_counts(term.lemma, term.language) or (offices and leads(term)):
        return True
    if any(is_head_of(term, office) for office in offices):
        return True
    theirs = (*description.parts.words, *description.arrangement)
    if any(
        compare_terms(term, other.term).holds or compare_terms(other.term, term).holds for other in theirs
    ):
        return True
    return any(holds_word(name.mention, term.lemma) for name in description.parts.names)


def _is_named(name: Name, answered: Iterable[Mark], description: Parts, knowledge: Knowledge) -> bool:
    """Whether the name is one that the description itself speaks of."""
    if any(compare_names(name, other, knowledge).holds for other in description.names):
        return True
    words = set((name.mention.lemma or name.text.casefold()).split())
    own = {mark.name.mention.lemma for mark in answered if mark.name} | {
        m.word.term.lemma for m in answered if m.word
    }
    return bool(words) and words <= own


def _could_be_member(
    name: Name, claim: Parts, candidate: ReferenceList, answered: Sequence[Mark], knowledge: Knowledge
) -> bool:
    if rank_of(name, candidate, knowledge) is not None or _is_kin(name, candidate, knowledge):
        return True
    if set(name.entities) & set(candidate.of):
        return False
    if any(_is_marked(name, mark, knowledge) for mark in answered):
        return False
    if any(_is_listed(word.term, answered, candidate) for word in beside(name, claim)):
        return True
    if name.role == "subject" and any(
        w.core and w.term.pos == "NOUN" and is_type(w, candidate) for w in claim.words
    ):
        return True
    if name.role in ("subject", "as") and any(
        _is_counted_type(q.noun, claim, candidate) for q in claim.quantities
    ):
        return True
    kinds = types(name, knowledge)
    listed = {candidate.type} | {
        knowledge.type(member.entity) for member in candidate.members if member.entity
    }
    if any(names_type(word, name, candidate) for word in name.mention.lemma.split()):
        return True
    guessed = not any(knowledge.type(id) for id in name.entities)
    by_place = guessed and kinds <= PLACE_TYPES and not listed.isdisjoint(NAMED_BY_PLACE)
    return not kinds or by_place or bool(listed & kinds)


def _is_counted_type(noun: str, claim: Parts, candidate: ReferenceList) -> bool:
    return (
        bool(noun and candidate.type)
        and compare_lemmas(noun, claim.language, candidate.type, "en") is Comparison.EQUAL
    )


def _is_in_row(name: Name, able: Sequence[Name]) -> bool:
    """Whether an unknown name is coordinated with one that could be a member."""
    start, end = name.mention.start, name.mention.end
    rows = (other.mention for other in able if other.role == name.role)
    return not name.entities and any(
        0 < start - other.end <= JOINED or 0 < other.start - end <= JOINED for other in rows
    )


def beside(name: Name, claim: Parts) -> tuple[Word, ...]:
    """The words that stand right before a name ("the ballet *Undine*", «Undine»)."""
    return tuple(word for word in claim.words if 0 < name.mention.start - word.term.end <= NEXT)


def _is_marked(name: Name, mark: Mark, knowledge: Knowledge) -> bool:
    """Whether the name is what a mark asks for, and so no member."""
    if mark.name is not None:
        return compare_names(name, mark.name, knowledge).holds
    return mark.word is not None and name.mention.lemma == mark.word.term.lemma


def _is_listed(term: Term, answered: Sequence[Mark], candidate: ReferenceList) -> bool:
    """Whether the noun beside a name says that it is one of what is listed ("the ballet *Undine*")."""
    if is_type(Word(term, ""), candidate):
        return True
    return term.pos == "NOUN" and any(
        mark.word and compare_terms(term, mark.word.term).holds for mark in answered
    )


def place_of(name: Name, candidate: ReferenceList, knowledge: Knowledge, said: Said | None = None) -> Place:
    """A name beside the list."""
    rank = rank_of(name, candidate, knowledge)
    if rank is not None:
        member = candidate.members[rank - 1].entity
        return Place(name, rank, exact=member is None or not name.entities or member in name.entities)
    typed = {word for word in name.text.split() if names_type(word.casefold(), name, candidate)}
    bare = " ".join(word for word in name.text.split() if word not in typed)
    of_person = candidate.type == "person"
    alike = not name.entities and any(
        _alike(bare, label, of_person) for _, label in knowledge.labels(candidate.id)
    )
    kin = _is_kin(name, candidate, knowledge)
    return Place(name, None, alike and not kin, kin, said=said)


def _alike(text: str, label: str, of_person: bool) -> bool:
    """Whether two names share a word, that of a family for persons: one may be another form of the other that
    the set does not give."""
    words = [word for word in text.split() if len(word) > 2][-1 if of_person else 0 :]
    return any(same_text(word, other) for word in words for other in label.split() if len(other) > 2)


def _is_kin(name: Name, candidate: ReferenceList, knowledge: Knowledge) -> bool:
    own = series(name.text)
    found = [series(label) for _, label in knowledge.labels(candidate.id)]
    return own is not None and any(
        other and (own[0] == other[0] or same_text(own[0], other[0])) for other in found
    )


def rank_of(name: Name, candidate: ReferenceList, knowledge: Knowledge) -> int | None:
    """The member's place on the list, from 1."""
    for rank, member in enumerate(candidate.members, start=1):
        if f"{candidate.id}#{rank}" in name.entities or is_member(name, member, candidate, knowledge):
            return rank
    return None


def is_member(name: Name, member: ListMember, candidate: ReferenceList, knowledge: Knowledge) -> bool:
    """Whether a name is that of a member; only persons go by one word of their names."""
    if member.entity is not None:
        if name.entities:
            return knowledge.compare(name.entities, (member.entity,)).holds
        entity = knowledge.entity(member.entity)
        labels = entity.label.values() if entity else ()
    else:
        labels = member.label.values()
    own, written = series(name.text), [label for label in labels if same_text(name.text, label)]
    if candidate.type != "person":
        written = [label for label in written if len(label.split()) == len(name.text.split())]
    return any(own is None or (series(label) or own)[1] == own[1] for label in written)


def label_of(candidate: ReferenceList, rank: int, language: str, knowledge: Knowledge) -> str:
    """The name of the member at a rank, in a language where there is one."""
    member = candidate.members[rank - 1]
    entity = knowledge.entity(member.entity) if member.entity else None
    labels = entity.label if entity else member.label
    return labels.get(language) or next(iter(labels.values()), "")


def merged(parts: Iterable[Parts]) -> Parts | None:
    """All frames of a description as one."""
    every = list(parts)
    if not every:
        return None
    first = every[0]
    return Parts(
        first.language,
        tuple(name for each in every for name in each.names),
        tuple(word for each in every for word in each.words),
        tuple(time for each in every for time in each.times),
        tuple(quantity for each in every for quantity in each.quantities),
        tuple(ordinal for each in every for ordinal in each.ordinals),
        False,
        None,
    )
