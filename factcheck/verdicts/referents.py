"""Whether a pronoun may have been taken for the wrong one."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages import detect
from factcheck.matching.alignment import Alignment
from factcheck.matching.knowledge import PERSON_TYPES
from factcheck.matching.names import types
from factcheck.matching.parts import Name
from factcheck.verdicts.case import Case
from factcheck.verdicts.happening import core_holds

ENOUGH = 2
"""How many names, times, quantities and ranks must agree beside the pronoun, for the same to be told."""


def misread(case: Case) -> bool:
    """Whether a statement tells just what the claim tells, of somebody else than the one meant by a pronoun
    (of whom it tells, not by whom it dates: "after *his* death").

    "He died in Valladolid in 1506" is then more likely said of that one than a mistake about the other.
    """
    names = enumerate(case.parts.names)
    meant = {
        n for n, name in names if name.mention.kind in ("pronoun", "description") and name.role != "time"
    }
    return bool(meant) and any(_of_another(alignment, meant) for alignment in case.alignments)


def _of_another(alignment: Alignment, meant: set[int]) -> bool:
    if alignment.evidence.origin != "statement" or not core_holds(alignment):
        return False
    if any(alignment.names[number].level.holds for number in meant):
        return False
    named = [
        pair
        for number, pair in enumerate(alignment.names)
        if number not in meant and pair.claim.mention.kind != "adjective"
    ]
    hard = [*named, *alignment.times, *alignment.measures]
    return len(hard) >= ENOUGH and all(pair.level.holds and pair.here for pair in hard)


def is_sure(case: Case, name: Name) -> bool:
    """Whether it is plain who is meant: a name is; a description where its noun stands in the bearer's name
    or tells its type («на этой станции»); else a pronoun or description that could mean nobody else named
    so far.
    """
    if name.mention.kind == "name":
        return True
    if name.mention.kind == "adjective" or len(name.entities) != 1:
        return False
    if name.mention.kind == "description" and _is_described(case, name):
        return True
    for names in _named_before(case):
        if any(other.mention.start < name.mention.start and _may_rival(name, other, case) for other in names):
            return False
        if any(not set(name.entities).isdisjoint(other.entities) for other in names):
            return True
    return True


def _named_before(case: Case) -> Iterator[list[Name]]:
    """Who is named in the claim's own sentence, and in each one before it, the nearest first."""
    told = [case, *reversed(case.earlier)]
    for sentence in dict.fromkeys(each.claim.sentence for each in told):
        said = (each for each in told if each.claim.sentence == sentence)
        yield [name for each in said for name in each.parts.names if name.mention.kind == "name"]


def _may_rival(name: Name, other: Name, case: Case) -> bool:
    """Whether the pronoun for one could mean the other; of a guessed type only whether it is a person's is
    trusted."""
    if not set(name.entities).isdisjoint(other.entities):
        return False
    kinds, guessed = types(name, case.knowledge), types(other, case.knowledge)
    if any(case.knowledge.type(id) for id in other.entities):
        return bool(kinds & guessed)
    return not guessed or (kinds <= PERSON_TYPES) == (guessed <= PERSON_TYPES)


def _is_described(case: Case, name: Name) -> bool:
    """Whether a word of the description itself is one of the bearer's name, or its type."""
    words = case.words((name.mention.start, name.mention.end)).casefold().split()
    return any(
        case.knowledge.describes(name.entities[0], word, detect(word)) for word in words if len(word) > 3
    )
