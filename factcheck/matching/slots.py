"""Slots that one holder fills: when two names could not both stand in the same role of one matter."""

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


def competes(claim: Name, other: Name, knowledge: Knowledge) -> bool:
    """Whether two names could fill one slot: alike but for a number, or of one type in one role."""
    if siblings(claim.text, other.text):
        return True
    if compare_names(claim, other, knowledge) is not Comparison.DIFFERENT:
        return False
    if claim.mention.kind != other.mention.kind:
        return False
    mine, its = types(claim, knowledge), types(other, knowledge)
    if mine and its and not mine & its:
        return False
    if _slot(claim) is None or _slot(claim) != _slot(other):
        return False
    if claim.role == "place" and claim.mention.kind == "name" and not mine & its:
        return _same_preposition(claim, other)
    if mine & NAMING or bool(mine) != bool(its):
        return False
    return (claim.mention.kind != "adjective" and bool(mine)) or _beside(claim, other)


def _same_preposition(claim: Name, other: Name) -> bool:
    """Whether two names of unknown type stand for a place in the same way ("buried in")."""
    a, b = (name.preposition.casefold() for name in (claim, other))
    return bool(a and b) and (a == b or detect(a) != detect(b))


def _beside(claim: Name, other: Name) -> bool:
    """Two unknown names compete where they stand beside the same noun ("the X rocket", "the Y rocket")."""
    return any(compare_terms(a, b).holds for a in claim.beside for b in other.beside)


def _slot(name: Name) -> str | None:
    """The role as a slot that one holder fills; a loose phrase is one only by its preposition."""
    if name.role in AGENT_ROLES:
        return "agent"
    if name.role in ("other", "with", "of"):
        return f"{name.role} {name.preposition}" if name.preposition else None
    return name.role
