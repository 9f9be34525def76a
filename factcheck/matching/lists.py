"""A claim beside a closed list: is the claim about what the list lists, and which of its names stand on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.languages.lightness import is_light
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.names import compare_names, same_text, types
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.words import compare_terms
from factcheck.model import Mention
from factcheck.references.model import ListMember, ReferenceList

TOPIC = 0.6
"""The least share of a list's describing words and names that a claim must answer to, to be about what the list lists."""


@dataclass(frozen=True, slots=True)
class Place:
    """A name of the claim beside the list: its rank there from 1, or None where it is not on it."""

    name: Name
    rank: int | None


@dataclass(frozen=True, slots=True)
class ListMatch:
    """A list whose subject the claim speaks of.

    `share` says how much of the list's description the claim answers to (0–1); `places` has every name of the claim that could be a
    member; `unsure` the describing words that the claim leaves unsaid.
    """

    list: ReferenceList
    share: float
    places: tuple[Place, ...]
    description: Parts

    @property
    def members(self) -> tuple[Place, ...]:
        """The claim's names that are on the list."""
        return tuple(place for place in self.places if place.rank is not None)


def match_list(
    claim: Parts, candidate: ReferenceList, description: Sequence[Parts], knowledge: Knowledge
) -> ListMatch | None:
    """The list as a match, or None where the claim is not about it."""
    places = tuple(
        Place(name, rank_of(name, candidate, knowledge))
        for name in claim.names
        if name.mention.kind in ("name", "description") and _could_be_member(name, candidate, knowledge)
    )
    if not description:
        return None
    share = max(_share(claim, each, candidate, knowledge) for each in description)
    return ListMatch(candidate, share, places, description[0])


def _could_be_member(name: Name, candidate: ReferenceList, knowledge: Knowledge) -> bool:
    if set(name.entities) & set(candidate.of):
        return rank_of(name, candidate, knowledge) is not None
    kinds = types(name, knowledge)
    return not kinds or candidate.type in kinds or rank_of(name, candidate, knowledge) is not None


def rank_of(name: Name, candidate: ReferenceList, knowledge: Knowledge) -> int | None:
    """The member's place on the list, from 1."""
    for rank, member in enumerate(candidate.members, start=1):
        if f"{candidate.id}#{rank}" in name.entities or is_member(name, member, knowledge):
            return rank
    return None


def is_member(name: Name, member: ListMember, knowledge: Knowledge) -> bool:
    """Whether a name is that of a member."""
    if member.entity is not None:
        other = Name(Mention("", 0, 0, 0, 0, 0, (member.entity,)), "other")
        if name.entities:
            return compare_names(name, other, knowledge).holds
        entity = knowledge.entity(member.entity)
        labels = entity.label.values() if entity else ()
    else:
        labels = member.label.values()
    return any(same_text(name.text, label) for label in labels)


def _share(claim: Parts, description: Parts, candidate: ReferenceList, knowledge: Knowledge) -> float:
    total = held = 0.0
    for word in description.words:
        if is_light(word.term.lemma, word.term.language):
            continue
        total += 1
        held += any(compare_terms(other.term, word.term).holds for other in claim.words) or _typed(word, claim, candidate)
    for name in description.names:
        total += 1
        held += any(compare_names(other, name, knowledge).holds for other in claim.names)
    return held / total if total else 0.0


def _typed(word: Word, claim: Parts, candidate: ReferenceList) -> bool:
    """The list's own type noun ("people", "states") goes without saying where a name of that type stands."""
    return word.role in ("subject", "predicate", "other") and word.term.lemma == candidate.type and bool(claim.names)


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
