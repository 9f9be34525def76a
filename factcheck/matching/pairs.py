"""A part of a claim with its counterpart in a piece of evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from factcheck.matching.parts import Name, Word
from factcheck.model import Ordinal
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeMention
from factcheck.values.quantities import Quantity

Part = TypeVar("Part", Name, Word, TimeMention, Quantity, Ordinal)
Result = TypeVar("Result")

GRANTING = (Comparison.EQUAL, Comparison.ENTAILED, Comparison.SILENT, Comparison.DIFFERENT)
"""The order for parts of one kind."""

SPEAKING = (Comparison.EQUAL, Comparison.ENTAILED, Comparison.DIFFERENT, Comparison.SILENT)
"""The order for parts that may be of another kind altogether.

What can be compared speaks before what cannot.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Pair(Generic[Part]):
    """A part of the claim with its counterpart, if any. A pair equals itself only.

    `here` is false where that stands elsewhere in the statement.
    """

    claim: Part
    other: Part | None
    level: Comparison
    here: bool = True


AnyPair = Pair[Name] | Pair[Word] | Pair[TimeMention] | Pair[Quantity] | Pair[Ordinal]

Found = tuple[Comparison, Part]


@dataclass(frozen=True, slots=True)
class Pairing(Generic[Part]):
    """How the parts of one kind of a claim find their counterparts; best is what comes first in `order`.

    What was found in whole statements, whose frames all share it, is kept in `known` by the identity of the
    part and of the statement's parts, with both, so that neither identity is given to anything else.
    """

    compare: Callable[[Part, Part], Comparison]
    order: Sequence[Comparison]
    known: dict[tuple[int, int], tuple[Found[Part] | None, Part, tuple[Part, ...]]] = field(
        default_factory=dict
    )

    def best(self, part: Part, others: Iterable[Part]) -> Found[Part] | None:
        """The best counterpart with its level; the first of equals."""
        best, least = None, len(self.order)
        for other in others:
            level = self.compare(part, other)
            rank = self.order.index(level)
            if rank < least:
                best, least = (level, other), rank
                if rank == 0:
                    break
        return best

    def anywhere(self, part: Part, whole: tuple[Part, ...]) -> Found[Part] | None:
        """The best counterpart in a whole statement."""
        key = id(part), id(whole)
        if key not in self.known:
            self.known[key] = self.best(part, whole), part, whole
        return self.known[key][0]

    def pair(self, part: Part, frame: Iterable[Part], far: Found[Part] | None) -> Pair[Part]:
        """The best counterpart in the frame, else `far`, found elsewhere in the statement, if that grants
        the part."""
        near = self.best(part, frame)
        if near is not None and near[0].holds:
            return Pair(part, near[1], near[0])
        if far is not None and far[0].holds:
            return Pair(part, far[1], far[0], here=False)
        return Pair(part, near[1], near[0]) if near else Pair(part, None, Comparison.SILENT)


def remembered(compare: Callable[[Part, Part], Result]) -> Callable[[Part, Part], Result]:
    """The comparison, made once for each two parts, which are kept with it as in a `Pairing`."""
    known: dict[tuple[int, int], tuple[Result, Part, Part]] = {}

    def once(part: Part, other: Part) -> Result:
        key = id(part), id(other)
        if key not in known:
            known[key] = compare(part, other), part, other
        return known[key][0]

    return once
