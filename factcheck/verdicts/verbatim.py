"""Claims that a statement makes in the same parts: they are granted, whatever else seems to be said."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.alignment import Alignment, Pair, Part
from factcheck.matching.parts import Name
from factcheck.values.comparison import Comparison
from factcheck.verdicts.anchors import orders
from factcheck.verdicts.case import Case
from factcheck.verdicts.order import narrowing


def is_verbatim(case: Case) -> bool:
    """Whether one clause of a statement holds every part of the claim, unchanged, and in the same roles."""
    return not orders(case) and any(_says_it(case, alignment) for alignment in case.alignments)


def _says_it(case: Case, alignment: Alignment) -> bool:
    if alignment.evidence.parts.negative != case.parts.negative or narrowing(alignment):
        return False  # "the first American" is not the first of all
    return _tells_it(alignment) and _unchanged(alignment.times) and _unchanged(alignment.quantities)


def opposes(case: Case, alignment: Alignment) -> bool:
    """Whether the evidence says the claim word for word, and nothing else, but for one value or a denial.

    Without a name, "the mill" of either may be another.
    """
    more = alignment.unclaimed_names or alignment.unclaimed_words
    if more or not alignment.names or not _tells_it(alignment):
        return False
    levels = [pair.level for pair in alignment.times] + [pair.level for pair in alignment.quantities]
    if alignment.evidence.parts.negative != case.parts.negative:
        return all(level is Comparison.EQUAL for level in levels)
    return Comparison.DIFFERENT in levels and Comparison.SILENT not in levels


def _tells_it(alignment: Alignment) -> bool:
    """Whether a statement's clause holds all the names, words and ranks of the claim."""
    told = any(pair.claim.core for pair in alignment.words) and alignment.evidence.origin == "statement"
    said = _unchanged(alignment.words) and _unchanged(alignment.ordinals) and _unchanged(alignment.names)
    return told and said and all(map(_is_same, alignment.names))


def _unchanged(pairs: Sequence[Pair[Part]]) -> bool:
    return all(pair.level is Comparison.EQUAL and pair.here for pair in pairs)


def _is_same(pair: Pair[Name]) -> bool:
    """Whether both name the same first of all, not one through the other, in the same role."""
    one, other = pair.claim, pair.other
    return other is not None and (one.entities[:1], one.role) == (other.entities[:1], other.role)
