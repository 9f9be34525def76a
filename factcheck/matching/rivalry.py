"""How much two names look like holders of one slot, in bits: by what they are, and by how they stand.

The rival of a claimed name is another bearer in its place: "with Corvin" where the statement has "at Delmar
Instruments". What both are (known to the set, or guessed by a statistical model) and the role, preposition
and neighbours they stand with speak for or against one slot; none of it decides alone.
"""

from __future__ import annotations

from factcheck.claims.kinds import kinds_of_noun
from factcheck.languages import detect
from factcheck.languages.gazetteer import find_place
from factcheck.matching.knowledge import HAPPENING_TYPES, Knowledge
from factcheck.matching.names import compare_names, siblings, types
from factcheck.matching.parts import AGENT_ROLES, Name
from factcheck.matching.words import compare_terms
from factcheck.values.comparison import Comparison

NAMING = HAPPENING_TYPES | {"work", "book", "film", "law", "document"}
"""Types whose names say which matter is meant.

Another treaty is another matter, not another holder of a role.
"""

_WORK = frozenset({"work"})

NO_RIVAL = float("-inf")
SIBLINGS, KNOWN_TYPE, GUESSED_TYPE, OTHER_GUESS, OTHER_MATTER, UNTYPED = 4.0, 2.0, 1.0, -2.5, -4.0, -1.5
"""Alike but for a number or field; of one type that the set knows, or that is guessed on one side at least;
guessed to be of two types, which says hardly more than that nobody knows them; the same where the one may
name the matter; of a type that nobody guesses.
"""

BESIDE, ROLE, WITHIN, UNLIKE_ROLE, ASIDE, TURNED_ROLE = 2.0, 1.5, 0.0, -1.0, -3.0, -4.0
"""Beside the same noun ("the X rocket", "a moon of X"); in one role; one within a phrase in the other's role
("on the stage of X", "at X"); in roles that only differ; where one only says more of a noun ("two friends
from X"), or where it is done; where one does it and to the other it is done.
"""

PREPOSITION, TRANSLATED, OTHER_PREPOSITION = 1.0, 0.5, -0.5
"""With one preposition; with one in each language; with two of one language."""

COMPETES = 2.0
"""The least bits at which two names are taken for holders of one slot without asking what else agrees."""


def competes(claim: Name, other: Name, knowledge: Knowledge) -> bool:
    """Whether two names could fill one slot: alike but for a number or field, or of one type in one role."""
    return rivalry(claim, other, knowledge) >= COMPETES


def rivalry(claim: Name, other: Name, knowledge: Knowledge) -> float:
    """The bits for two different bearers in one slot; minus infinity where they can't be rivals."""
    if siblings(claim.text, other.text):
        return SIBLINGS + max(0.0, standing(claim, other))
    adjective = (claim.mention.kind == "adjective") != (other.mention.kind == "adjective")
    if adjective or "time" in (claim.role, other.role):
        return NO_RIVAL  # "four years after X" tells when, not who
    if compare_names(claim, other, knowledge) is not Comparison.DIFFERENT:
        return NO_RIVAL
    if _is_where(claim, other) and not _are_places(claim, other, knowledge):
        return NO_RIVAL  # "landed their craft" is not where they landed
    if claim.role == other.role == "place" and _is_spot(claim) and not _is_spot(other):
        return NO_RIVAL  # "Pad No. 1" may lie in any place
    kind, stand = _kind(claim, other, knowledge), standing(claim, other)
    return NO_RIVAL if kind < 0 and stand < 0 else kind + stand


def _is_where(claim: Name, other: Name) -> bool:
    """Whether it is done to the one and at the other; in phrases that begin alike ("sold *to* X") parsers
    waver between the two."""
    return {claim.role, other.role} == {"object", "place"} and not _begin_alike(claim, other)


def _begin_alike(claim: Name, other: Name) -> bool:
    return bool(claim.preposition) and claim.preposition.casefold() == other.preposition.casefold()


def _kind(claim: Name, other: Name, knowledge: Knowledge) -> float:
    mine, its = (types(name, knowledge) or _called(name) for name in (claim, other))
    if mine & its & NAMING and not (claim.role == other.role == "place"):
        return NO_RIVAL  # where a work is a place ("printed in X"), it does not name the matter
    known = [_known(name, knowledge) for name in (claim, other)]
    if mine and its:
        if mine & its:
            return KNOWN_TYPE if all(known) else GUESSED_TYPE
        if all(known):
            return NO_RIVAL
        naming = (mine | its) & NAMING and not (claim.role == other.role == "place")
        return OTHER_MATTER if naming else OTHER_GUESS
    return UNTYPED


def _is_spot(name: Name) -> bool:
    """Whether a place that the set does not know has a number or letter: a pad, a room, a site."""
    last = name.text.split()[-1]
    lettered = last != name.text and len(last) == 1
    return not name.entities and (lettered or any(character.isdigit() for character in name.text))


def _called(name: Name) -> frozenset[str]:
    """The one kind that the nouns beside a name tell, where these are works: "the opera *The Nose*"."""
    kinds = [kinds_of_noun(noun.lemma, noun.language) for noun in name.beside]
    return _WORK if any(kind == _WORK for kind in kinds) else frozenset()


def _are_places(claim: Name, other: Name, knowledge: Knowledge) -> bool:
    """Whether what it is done to may be where it is done: "visited X", "travelled to Y"."""
    return any(_known(name, knowledge) or find_place(name.text) is not None for name in (claim, other))


def _known(name: Name, knowledge: Knowledge) -> bool:
    """Whether the set itself says what the name's bearer is."""
    return bool(knowledge.types(name.entities))


def standing(claim: Name, other: Name) -> float:
    """The bits for one slot by how alike two names stand in their clauses."""
    beside = _same_governor(claim, other) or any(
        compare_terms(a, b).holds for a in claim.beside for b in other.beside
    )
    return (BESIDE if beside else 0.0) + _of_roles(claim, other) + _of_prepositions(claim, other)


def _of_roles(claim: Name, other: Name) -> float:
    roles = {claim.role, other.role}
    if _of_one_noun(claim, other) or (roles == {"object", "place"} and _begin_alike(claim, other)):
        return ROLE
    if _slot(claim) == _slot(other) is not None or (len(roles) == 1 and _same_governor(claim, other)):
        return ROLE
    if roles & AGENT_ROLES and "object" in roles:
        return TURNED_ROLE
    if claim.within == other.role or other.within == claim.role:
        return WITHIN
    if _is_loose(claim):
        return WITHIN if _is_loose(other) else UNLIKE_ROLE
    aside = roles & {"of", "other", "by"} or roles == {"place", "subject"} or _nested(claim) != _nested(other)
    return ASIDE if aside else UNLIKE_ROLE


def _is_loose(name: Name) -> bool:
    """Whether nothing tells the role of a name, neither its clause nor a preposition."""
    return name.role == "other" and not name.preposition


def _of_one_noun(claim: Name, other: Name) -> bool:
    """Whether both say whose or of what a noun is, and no other noun: "X's moon", "the moon of Y"."""
    if claim.role != "of" or other.role != "of":
        return False
    apart = claim.governor is not None and other.governor is not None and not _same_governor(claim, other)
    prepositions = {name.preposition.casefold() for name in (claim, other)} - {""}
    return not apart and len(prepositions) < 2


def _of_prepositions(claim: Name, other: Name) -> float:
    a, b = (name.preposition.casefold() for name in (claim, other))
    if not a or not b:
        return 0.0
    if a == b:
        return PREPOSITION
    if claim.role != other.role:
        return 0.0
    return OTHER_PREPOSITION if detect(a) == detect(b) else TRANSLATED


def _nested(name: Name) -> bool:
    """Whether it only says more of a common noun: "the duel with X"."""
    return name.governor is not None and name.governor.pos != "PROPN"


def _same_governor(claim: Name, other: Name) -> bool:
    """Whether both depend on the same noun."""
    if claim.governor is None or other.governor is None:
        return False
    return compare_terms(claim.governor, other.governor).holds


def _slot(name: Name) -> str | None:
    """The role as a slot that one holder fills; a loose phrase is one only by its preposition."""
    if name.role in ("other", "with", "of", "by"):
        return f"{name.role} {name.preposition}" if name.preposition else None
    return name.role
