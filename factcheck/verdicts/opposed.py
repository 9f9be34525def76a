"""Whom a claim that leaves a name open must mean, where a statement tells otherwise of that one.

It is the nearest of those told before of whom a statement tells the same happening, if that statement agrees
better than any that tells it of another. Where somebody nearer fits the place too, it must agree in more than
the name and the predicate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.matching import Reading
from factcheck.matching.alignment import Alignment
from factcheck.matching.gaps import fits
from factcheck.matching.parts import Name
from factcheck.values.comparison import Comparison
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import NEVER, Aside
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.matter import MARGIN, SAME, fine, weight, weights

PLAIN = 9.0
"""The least bits at which a claim conflicts with what is told of another than the one it was read of."""

_CENTRAL = frozenset({"subject", "object", "of"})


@dataclass(frozen=True, slots=True)
class _Telling:
    """What evidence tells of the one whom a claim is read of.

    `otherwise` is the part that differs, `bits` says how far all others agree.
    """

    reading: Reading
    alignment: Alignment
    otherwise: Aside
    bits: float


def meant_wrongly(case: Case, readings: Sequence[Reading]) -> Reading | None:
    """The reading of the one whom a claim must mean, where evidence tells the same of them but for a part."""
    told = [best for reading in readings if (best := _best(case, reading)) is not None]
    if not told:
        return None
    most = max(told, key=lambda each: each.bits)
    rival = max((each.bits for each in told if each.reading.mention != most.reading.mention), default=NEVER)
    first = next(each for each in told if each.reading.gap == most.reading.gap)
    plain = first is most and most.bits >= max(_least(most.reading), rival + MARGIN) and _is_plain(most)
    return most.reading if plain and _is_left_open(case, most) else None


def _best(case: Case, reading: Reading) -> _Telling | None:
    """The evidence on one who fits the place that tells the same happening and agrees best."""
    if not fits(reading.gap, reading.mention, case.knowledge):
        return None
    found = [
        _Telling(reading, each, aside, weight(each, aside))
        for each in reading.alignments
        if core_holds(each) and _names(each, reading)
        for aside in _differing(each)
    ]
    return max(found, key=lambda each: each.bits, default=None)


def _differing(alignment: Alignment) -> Sequence[Aside]:
    """The parts that differ; None where none does."""
    return [pair for pair in alignment.hard if pair.level is Comparison.DIFFERENT] or [None]


def _names(alignment: Alignment, reading: Reading) -> bool:
    return any(pair.claim is reading.name and pair.level.holds and pair.here for pair in alignment.names)


def _least(reading: Reading) -> float:
    return SAME if reading.gap.filled is None else PLAIN


def _is_plain(telling: _Telling) -> bool:
    """Whether evidence differs in one part, and nobody nearer fits the place or more agrees than name and
    predicate."""
    known = ("predicate", f"name {telling.reading.name.text}")
    further = any(
        bits > 0 and part not in known for part, bits in weights(telling.alignment, telling.otherwise)
    )
    return telling.otherwise is not None and (telling.reading.nearest or further)


def _is_left_open(case: Case, telling: _Telling) -> bool:
    """Whether the place is one of those that a clause is about, may mean one alone, and nobody named in the
    claim ("gave *X* its first night"), and no other evidence has a value of the claim."""
    gap = telling.reading.gap
    if case.claim.frame.predicate is None or (gap.role not in _CENTRAL and gap.span[0] < gap.span[1]):
        return False
    if gap.asked is not None and gap.asked.number == "plur":
        return False
    others = (each for each in case.alignments if each.evidence.id != telling.alignment.evidence.id)
    if any(map(_has_its_value, others)):
        return False
    owned = gap.asked is not None and gap.asked.possessive
    return not (owned and any(_may_own(name, telling.reading, case) for name in case.parts.names))


def _may_own(name: Name, reading: Reading, case: Case) -> bool:
    """Whether the claim names somebody before a possessive who may be meant by it."""
    before = name.mention.kind == "name" and name.mention.end <= reading.gap.span[0]
    return before and fits(reading.gap, name.mention, case.knowledge)


def _has_its_value(alignment: Alignment) -> bool:
    """Whether evidence on anybody tells the same with a value of the claim, or has its day or month."""
    if any(pair.level.holds and pair.here and fine(pair.claim) for pair in alignment.times):
        return True
    values = (*alignment.times, *alignment.measures)
    return core_holds(alignment) and any(pair.level.holds and pair.here for pair in values)
