"""How much two names look like holders of one slot, in bits: by what they are, and by how they stand.

The rival of a claimed name is another bearer in its place: "with Corvin" where the statement has "at Delmar
Instruments". What both are (known to the set, or guessed by a statistical model) and the role, preposition
and neighbours they stand with speak for or against one slot; none of it decides alone.
"""

from __future__ import annotations

from factcheck.languages import detect
from factcheck.matching.knowledge import HAPPENING_TYPES, Knowledge
from factcheck.matching.names import compare_names, siblings, types
from factcheck.matching.parts import AGENT_ROLES, Name
from factcheck.matching.words import compare_terms
from factcheck.values.comparison import Comparison

NAMING = HAPPENING_TYPES | {"work", "book", "film", "law", "document"}
"""Types whose names say which matter is meant.

Another treaty is another matter, not another holder of a role.
"""

NO_RIVAL = float("-inf")
SIBLINGS, KNOWN_TYPE, GUESSED_TYPE, OTHER_GUESS, UNTYPED = 4.0, 2.0, 1.0, -4.0, -1.5
"""Alike but for a number or field; of one type that the set knows, or that is guessed on one side at least;
guessed to be of two types; of a type that nobody guesses.
"""

BESIDE, ROLE, PREPOSITION, UNLIKE_ROLE, ASIDE, TURNED_ROLE = 2.0, 1.5, 0.5, -1.0, -3.0, -4.0
"""Beside the same noun ("the X rocket"); in one role; with one preposition; in roles that only differ; where
one only says more of a noun ("two friends from X"), or where it is done; where one does it and to the other
it is done.
"""


COMPETES = 2.0
"""The least bits at which two names are taken for holders of one slot without asking what else agrees."""


def competes(claim: Name, other: Name, knowledge: Knowledge) -> bool:
    """Whether two names could fill one slot: alike but for a number or field, or of one type in one role."""
    return rivalry(claim, other, knowledge) >= COMPETES


def rivalry(claim: Name, other: Name, knowledge: Knowledge) -> float:
    """The bits for two different bearers in one slot; minus infinity where they can't be rivals."""
    if siblings(claim.text, other.text):
        return SIBLINGS + max(0.0, _standing(claim, other))
    if compare_names(claim, other, knowledge) is not Comparison.DIFFERENT:
        return NO_RIVAL
    if claim.mention.kind != other.mention.kind or "time" in (claim.role, other.role):
        return NO_RIVAL  # "four years after X" tells when, not who
    kind, standing = _kind(claim, other, knowledge), _standing(claim, other)
    return NO_RIVAL if kind < 0 and standing < 0 else kind + standing


def _kind(claim: Name, other: Name, knowledge: Knowledge) -> float:
    mine, its = types(claim, knowledge), types(other, knowledge)
    if mine & its & NAMING:
        return NO_RIVAL
    known = [_known(name, knowledge) for name in (claim, other)]
    if mine and its:
        if mine & its:
            return KNOWN_TYPE if all(known) else GUESSED_TYPE
        return NO_RIVAL if all(known) else OTHER_GUESS
    return UNTYPED


def _known(name: Name, knowledge: Knowledge) -> bool:
    """Whether the set itself says what the name's bearer is."""
    return bool(knowledge.types(name.entities))


def _standing(claim: Name, other: Name) -> float:
    """How alike the two stand in their clauses."""
    bits = BESIDE if any(compare_terms(a, b).holds for a in claim.beside for b in other.beside) else 0.0
    if _slot(claim) == _slot(other) is not None:
        bits += ROLE
    elif {claim.role, other.role} & AGENT_ROLES and "object" in (claim.role, other.role):
        bits += TURNED_ROLE
    elif {claim.role, other.role} & {"of", "other", "by"} or _at_place(claim, other):
        bits += ASIDE
    else:
        bits += UNLIKE_ROLE
    return bits + (PREPOSITION if _same_preposition(claim, other) else 0.0)


def _at_place(claim: Name, other: Name) -> bool:
    """Whether one does it and the other is where it is done."""
    return {claim.role, other.role} == {"place", "subject"}


def _slot(name: Name) -> str | None:
    """The role as a slot that one holder fills; a loose phrase is one only by its preposition."""
    if name.role in ("other", "with", "of", "by"):
        return f"{name.role} {name.preposition}" if name.preposition else None
    return name.role


def _same_preposition(claim: Name, other: Name) -> bool:
    a, b = (name.preposition.casefold() for name in (claim, other))
    return bool(a and b) and (a == b or detect(a) != detect(b))
