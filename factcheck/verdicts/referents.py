"""Whether a pronoun may have been taken for the wrong one."""

from __future__ import annotations

from factcheck.matching.alignment import Alignment
from factcheck.verdicts.case import Case
from factcheck.verdicts.happening import core_holds

ENOUGH = 2
"""How many names, times, quantities and ranks must agree beside the pronoun, for the same to be told."""


def misread(case: Case) -> bool:
    """Whether a statement tells just what the claim tells, of somebody else than the one meant by a pronoun.

    "He died in Valladolid in 1506" is then more likely said of that one than a mistake about the other.
    """
    kinds = [name.mention.kind for name in case.parts.names]
    meant = {number for number, kind in enumerate(kinds) if kind in ("pronoun", "description")}
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
