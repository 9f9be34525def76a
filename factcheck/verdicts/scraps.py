"""What a statement that shares words with a claim does not grant: scraps of a clause, others' deeds."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.alignment import Alignment
from factcheck.matching.parts import AGENT_ROLES, Parts
from factcheck.verdicts.matter import anew
from factcheck.verdicts.naming import bearers

_CENTRAL = frozenset({"subject", "object", "of", "by"})
"""Roles of whom or what a statement tells."""


def only_exists(alignment: Alignment) -> bool:
    """Whether only an entity's own field agrees, and in no value: that somebody lived or a thing existed
    grants nothing of what they did, but that it began, ended or was there where the claim says no more."""
    if alignment.evidence.origin != "entity" or alignment.times or alignment.quantities:
        return False
    bare = len(alignment.names) == 1 and bool(alignment.words) and not alignment.ordinals
    held = all(pair.claim.core and pair.level.holds for pair in alignment.words)
    return not (bare and held and alignment.names[0].claim.role in ("subject", "object"))


def bystands(alignment: Alignment) -> bool:
    """Whether the one name in common does it in the claim and is only told of in the evidence, where another
    does it: "Armenia refused" is not told by "the senate refused a mandate *for Armenia*"."""
    held = [pair for pair in alignment.names if pair.level.holds and pair.here]
    if bearers(alignment.names) != 1 or any(pair.claim.role != "subject" for pair in held):
        return False
    aside = all(pair.other is not None and pair.other.role in ("other", "place") for pair in held)
    others = any(n.role in AGENT_ROLES and n.mention.kind == "name" for n in alignment.unclaimed_names)
    return aside and others and all(p.claim.term.pos == "VERB" for p in alignment.words if p.claim.core)


def of_nobody(parts: Parts, own: Sequence[Alignment]) -> list[str]:
    """What is left over of a claim with neither name nor value where the statement tells of somebody by name:
    "samples were returned" may be said of any journey; and where it tells of a further occasion."""
    if anew(parts) and not any(anew(alignment.evidence.parts) for alignment in own):
        return ["again"]
    if _says_only_who(parts) and all(_has_object(alignment) for alignment in own):
        return ["?"]
    if parts.names or parts.times or parts.quantities or parts.ordinals:
        return []
    named = [
        any(n.mention.kind == "name" and n.role in _CENTRAL for n in a.evidence.parts.names) for a in own
    ]
    return ["?"] if named and all(named) else []


def _says_only_who(parts: Parts) -> bool:
    """Whether a clause has but a verb and who does it: what was noticed is told apart."""
    bare = not (parts.times or parts.quantities or parts.ordinals)
    roles = {name.role for name in parts.names} | {word.role for word in parts.words if not word.core}
    return bare and roles <= {"subject"} and all(word.term.pos == "VERB" for word in parts.words if word.core)


def _has_object(alignment: Alignment) -> bool:
    """Whether the evidence tells to what it was done, and not that it was done to the claim's subject."""
    claimed = [pair.other for pair in alignment.names if pair.level.holds and pair.other is not None]
    if any(other.role == "object" for other in claimed):
        return False
    parts = alignment.evidence.parts
    return "object" in {name.role for name in parts.names} | {word.role for word in parts.words}
