"""FC102 order: first, second, last; before and after; a distance in time."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.alignment import Alignment, Pair
from factcheck.model import Conflict, Ordinal
from factcheck.values.comparison import Comparison
from factcheck.verdicts.case import Case
from factcheck.verdicts.matter import agreement, anchored, same_matter
from factcheck.verdicts.wording import Wrong, conflict


def order(case: Case) -> Iterator[Conflict]:
    """Ranks that a statement gives otherwise."""
    if case.parts.negative:
        return
    for number, _ in enumerate(case.parts.ordinals):
        if any(a.ordinals[number].level.holds and anchored(a) for a in case.alignments):
            continue
        against = [a for a in case.alignments if _excludes(a, a.ordinals[number])]
        best = max(against, key=lambda a: agreement(a, a.ordinals[number]), default=None)
        if best is not None:
            pair = best.ordinals[number]
            assert pair.other is not None
            wrong = Wrong((pair.claim.start, pair.claim.end), pair.other.text)
            yield conflict(case, "order", wrong, best, f"it was {pair.other.text}, not {pair.claim.text}")


def _excludes(alignment: Alignment, pair: Pair[Ordinal]) -> bool:
    if pair.level is not Comparison.DIFFERENT or not pair.here or pair.other is None:
        return False
    if alignment.evidence.parts.negative or any(time.level is Comparison.DIFFERENT for time in alignment.times):
        return False
    return same_matter(alignment, pair, least=0.7)
