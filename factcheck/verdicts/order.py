"""FC102 order: first, second, last; before and after; a distance in time."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages.sequence import opposite
from factcheck.matching.alignment import Alignment, Pair
from factcheck.model import Conflict, Level, Ordinal
from factcheck.values.comparison import Comparison
from factcheck.values.dates import format_edtf
from factcheck.verdicts.case import Case
from factcheck.verdicts.chronology import Placement, placements
from factcheck.verdicts.matter import agreement, anchored, same_matter
from factcheck.verdicts.wording import Wrong, conflict


def order(case: Case) -> Iterator[Conflict]:
    """Ranks, sequences and distances in time that the references give otherwise."""
    if case.parts.negative:
        return
    yield from _ranks(case)
    for placement in placements(case):
        if placement.level is Comparison.DIFFERENT and placement.main and placement.anchor:
            yield _misplaced(case, placement)


def _misplaced(case: Case, placement: Placement) -> Conflict:
    start, end = case.source(placement.span)
    main, anchor = format_edtf(placement.main), format_edtf(placement.anchor)  # type: ignore[arg-type]
    found = case.words(placement.span)
    expected = opposite(found.split()[0], case.parts.language) if found else None
    return Conflict(
        rule="order",
        start=start,
        end=end,
        found=found,
        expected=expected,
        statement=placement.statements[0] if placement.statements else None,
        message=f"the references date the one to {main} and the other to {anchor}",
        reason="the order follows from two dates",
        level=Level.ERROR,
    )


def _ranks(case: Case) -> Iterator[Conflict]:
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
