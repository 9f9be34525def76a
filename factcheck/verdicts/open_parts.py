"""The parts of a claim that a statement has no answer for: among them is what may be wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck.matching.alignment import Alignment
from factcheck.matching.parts import Name, Word
from factcheck.model import Ordinal, Span
from factcheck.values.dates import TimeMention
from factcheck.values.quantities import Quantity
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.support_traits import granted_parts

Column = Literal["names", "times", "quantities", "ordinals", "words"]

COLUMNS: tuple[Column, ...] = ("names", "times", "quantities", "ordinals", "words")
"""The kinds of parts, by the names under which an alignment holds them."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenPart:
    """A part of a claim that no frame of a statement grants, and where it stands in the passage. It equals
    itself only."""

    column: Column
    part: Name | Word | TimeMention | Quantity | Ordinal
    span: Span


def open_parts(case: Case, own: Sequence[Alignment]) -> tuple[OpenPart, ...]:
    """The parts of a claim that none of the frames of a statement, `own`, grants; words that say nothing are
    none."""
    return tuple(_open(case, own))


def _open(case: Case, own: Sequence[Alignment]) -> Iterator[OpenPart]:
    for column in COLUMNS:
        parts = getattr(case.parts, column)
        for part, is_granted in zip(parts, granted_parts(own, column, len(parts)), strict=True):
            if not is_granted and not (isinstance(part, Word) and not word_weight(part)):
                yield OpenPart(column, part, _span(part))


def _span(part: Name | Word | TimeMention | Quantity | Ordinal) -> Span:
    if isinstance(part, Name):
        return part.mention.start, part.mention.end
    if isinstance(part, Word):
        return part.term.start, part.term.end
    return part.start, part.end
