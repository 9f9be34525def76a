"""A claim read of each of those whom its text named before, where it may mean them without a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.matching.alignment import Alignment, related
from factcheck.matching.asked import Asked, ask_again
from factcheck.matching.evidence import Evidence
from factcheck.matching.facts import entity_evidence
from factcheck.matching.gaps import Gap, completed, filler, fits, is_said_of, may_fit
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.names import is_same
from factcheck.matching.parts import Name, Parts
from factcheck.model import Mention


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim with somebody named before in one of its open places, and the evidence for that one.

    `sure` is whether the place is known to fit them; else nothing that is known speaks against it. `nearest`
    is whether it fits nobody who was named later.
    """

    gap: Gap
    mention: Mention
    name: Name
    parts: Parts
    alignments: tuple[Alignment, ...]
    sure: bool = True
    nearest: bool = False


def readings(
    asked: Asked, places: Sequence[Gap], told: Sequence[Mention], evidence: Sequence[Evidence]
) -> Iterator[Reading]:
    """The claim with each of those told before it in each of its open places, where evidence names them."""
    parts, knowledge = asked.claim, asked.knowledge
    naming: dict[int, tuple[Evidence, ...]] = {}
    open_to = [mention for mention in told if places and not _is_named(parts, mention, knowledge)]
    for gap in places:
        fitting = [mention for mention in open_to if fits(gap, mention, knowledge)]
        for mention in open_to:
            known = any(mention is each for each in fitting)
            if not (known or gap.noun is not None):
                continue
            if id(mention) not in naming:
                naming[id(mention)] = _naming(mention, evidence, knowledge)
            telling = naming[id(mention)]
            sure = known or _is_said_of(gap, mention, telling, knowledge)
            if telling and (sure or may_fit(gap, mention, knowledge)):
                read = _reading(asked, gap, mention, telling)
                yield replace(read, sure=sure, nearest=known and mention is fitting[0])


def _is_named(parts: Parts, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether a claim names somebody already."""
    return any(is_same(Name(mention, "other"), name, knowledge) for name in parts.names)


def _naming(mention: Mention, evidence: Sequence[Evidence], knowledge: Knowledge) -> tuple[Evidence, ...]:
    """The evidence that names somebody; all frames of a statement have its names, so these are asked once."""
    name = Name(mention, "other")
    whole = {id(each.names): each.names for each in evidence}
    named = {key: any(is_same(name, other, knowledge) for other in names) for key, names in whole.items()}
    return tuple(each for each in evidence if named[id(each.names)])


def _is_said_of(gap: Gap, mention: Mention, telling: Sequence[Evidence], knowledge: Knowledge) -> bool:
    """Whether a statement calls them by the noun, or tells of the noun as theirs."""
    if gap.noun is None:
        return False
    name, named = Name(mention, "other"), (other for each in telling for other in each.names)
    return any(is_said_of(gap.noun, other) and is_same(name, other, knowledge) for other in named)


def _reading(asked: Asked, gap: Gap, mention: Mention, telling: Sequence[Evidence]) -> Reading:
    """The claim read of somebody; what is told without a predicate no field of an entity can grant."""
    name = filler(gap, mention)
    filled = completed(asked.claim, gap, name)
    predicated = any(word.core for word in asked.claim.words)
    facts = entity_evidence(filled, asked.knowledge) if predicated else ()
    aligned = tuple(related(ask_again(asked, filled), (*telling, *facts)))
    return Reading(gap, mention, name, filled, aligned)
