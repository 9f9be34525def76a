"""The slot of a name in what claim and evidence tell: whether another name of the evidence holds it."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.kinds import is_somebody
from factcheck.languages.lightness import is_conjunction
from factcheck.languages.membership import names_some
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.converse import is_symmetric
from factcheck.matching.knowledge import PERSON_TYPES, Knowledge
from factcheck.matching.names import compare_names, types
from factcheck.matching.parts import AGENT_ROLES, Name, Word
from factcheck.matching.rivalry import rivalry
from factcheck.values.comparison import Comparison
from factcheck.verdicts.case import Case

LISTED = 4.0
"""The bits of a place in the same enumeration."""

TURNED = frozenset({"subject", "object"})
"""Roles that tell who does it and to whom it is done."""

SHARED = 2
"""How many members two enumerations of one length must share to be of the same."""

AROUND = ' \n«»“”"'
"""What may stand around the members of an enumeration."""

BETWEEN = 9
"""The most characters between two members of an enumeration (" and the ")."""


def completes(alignment: Alignment, pair: Pair[Name], rival: Name, case: Case) -> bool:
    """Whether both are the one member in which two enumerations differ, and no further thing done."""
    if pair.claim.role == "object":
        return False
    return _listed_alike(alignment, pair, rival, case) and _as_many(alignment, pair, rival)


def slot_bits(alignment: Alignment, pair: Pair[Name], rival: Name, case: Case) -> float:
    """The bits for one slot, by what the two are and how they stand, be it in an enumeration of the same."""
    claim = evened(pair.claim, rival, alignment, case)
    other = evened(rival, pair.claim, alignment, case)
    bits = rivalry(claim, other, case.knowledge)
    if not _listed_alike(alignment, pair, rival, case):
        return bits
    return LISTED + (max(bits, 0.0) if _as_many(alignment, pair, rival) else bits)


def evened(name: Name, beside: Name, alignment: Alignment, case: Case) -> Name:
    """A name in the other's role where the predicate says the same of "A with B" and "A and B", or where it
    is of the noun for what the other does: "under the *direction of A*", "B directed it"."""
    if beside.role in AGENT_ROLES and _is_of_deed(name, alignment):
        return replace(name, role=beside.role, preposition=beside.preposition, governor=None, within="")
    if _are_persons(name, beside, case.knowledge) and _has_open_role(name, beside, alignment):
        return replace(name, role="subject", preposition="")
    if name.role != "with" or beside.role not in ("subject", "object"):
        return name
    symmetric = any(is_symmetric(word.claim.term) for word in alignment.words if word.claim.core)
    return replace(name, role=beside.role, preposition="") if symmetric else name


def _are_persons(a: Name, b: Name, knowledge: Knowledge) -> bool:
    return all(types(name, knowledge) & PERSON_TYPES for name in (a, b))


def _has_open_role(name: Name, beside: Name, alignment: Alignment) -> bool:
    """Whether one of the two does it and to the other it is done, and nobody else holds either role on the
    side that lacks it: "X *died*", "Y *was killed*"; or the parser had but the order of the words to go by.
    """
    if {name.role, beside.role} != TURNED:
        return False
    mine = name if any(name is pair.claim for pair in alignment.names) else beside
    role = (beside if mine is name else name).role
    here = [part.claim for part in alignment.said if part.claim.role == role and not _is_aside(part.claim)]
    open_parts: tuple[Name | Word, ...] = (*alignment.unclaimed_names, *alignment.unclaimed_words)
    return not here and not any(part.role == mine.role and not _is_aside(part) for part in open_parts)


def _is_aside(part: Name | Word) -> bool:
    """Whether a part holds no role of its own: an adjective, or the predicate."""
    if isinstance(part, Name):
        return part.mention.kind == "adjective"
    return part.core or part.term.pos != "NOUN"


def _is_of_deed(name: Name, alignment: Alignment) -> bool:
    """Whether a name depends on the noun with which the one side tells what the other has for a predicate; a
    word for who does it is none: the president *of X* is not X."""
    noun = name.governor
    if name.role != "of" or noun is None or is_somebody(noun.lemma, noun.language):
        return False
    return any(
        (pair.claim.term == noun and pair.other is not None and pair.other.core)
        or (pair.claim.core and pair.other is not None and pair.other.term == noun)
        for pair in alignment.words
        if pair.level.holds
    )


def _as_many(alignment: Alignment, pair: Pair[Name], rival: Name) -> bool:
    """Whether claim and evidence list as many, two of them the same, and neither only some ("included A")."""
    fellows = [each for each in alignment.names if each.claim.role == pair.claim.role]
    theirs = [name for name in alignment.evidence.parts.names if name.role == rival.role]
    words = (*alignment.claim.words, *alignment.evidence.parts.words)
    cores = (word.term for word in words if word.core)
    some = any(names_some(core.lemma, core.language) for core in cores)
    return not some and len(fellows) == len(theirs) and sum(each.level.holds for each in fellows) >= SHARED


def _listed_alike(alignment: Alignment, pair: Pair[Name], rival: Name, case: Case) -> bool:
    """Whether both stand in an enumeration whose other members agree: "A, B and C" for "A, B and D"."""
    names = alignment.evidence.parts.names
    if compare_names(pair.claim, rival, case.knowledge) is not Comparison.DIFFERENT or rival not in names:
        return False
    mine, its = types(pair.claim, case.knowledge), types(rival, case.knowledge)
    if mine and its and not mine & its:
        return False
    at = names.index(rival)
    beside = [name for name in names[max(0, at - 1) : at + 2] if name is not rival and _adjoin(name, rival)]
    return any(
        other.level.holds
        and other.other in beside
        and other.claim.role == pair.claim.role
        and _enumerated(other.claim, pair.claim, case)
        for other in alignment.names
    )


def _enumerated(a: Name, b: Name, case: Case) -> bool:
    """Whether a comma or a conjunction stands between two names of the claim."""
    first, second = sorted((a.mention, b.mention), key=lambda mention: mention.start)
    between = case.words((first.end, second.start)).strip(AROUND) if first.end < second.start else ""
    return between.startswith(",") or is_conjunction(between, case.parts.language)


def _adjoin(a: Name, b: Name) -> bool:
    """Whether only a comma or one short word stands between two names."""
    first, second = sorted((a.mention, b.mention), key=lambda mention: mention.start)
    return 1 < second.start - first.end <= BETWEEN


def joined(a: Name, b: Name) -> bool:
    """Whether two names hold one slot together: "discovered by A and B"."""
    alike = a.role == b.role and a.preposition == b.preposition
    return alike and (_adjoin(a, b) or not (a.mention.end or b.mention.end))


def same_bearer(a: Name, b: Name, knowledge: Knowledge) -> bool:
    """Whether two names are known to be one's, or to be granted with one another."""
    return compare_names(a, b, knowledge).holds
