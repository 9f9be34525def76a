"""One claim before the bench: its parts and the evidence aligned with it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from factcheck.matching.alignment import Alignment
from factcheck.matching.evidence import Evidence
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.lists import ListMatch
from factcheck.matching.parts import Parts
from factcheck.model import Claim, Passage, Span
from factcheck.values.dates import Interval


@dataclass(frozen=True, slots=True)
class Moment:
    """When a happening took place, and which statement or entity says so (None: the text itself).

    `once` is false where the happening recurs, or is told in other words, so that another time may be another
    occasion.
    """

    interval: Interval
    statement: str | None = None
    once: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A claim, what it consists of, and all that the references hold beside it. A case equals itself only.

    `earlier` are the claims that the passage makes before this one, the nearest last: what "two years later"
    is counted from. `beside` are the parts of the other claims of its sentence, clauses that it is ordered by
    among them. `versions` are the alignments as another serious source of a statement would have them.
    `apart` is the evidence that was retrieved for the claim and tells of other matters, such as what it is
    ordered by.
    """

    claim: Claim
    parts: Parts
    passage: Passage
    alignments: tuple[Alignment, ...]
    lists: tuple[ListMatch, ...]
    knowledge: Knowledge
    earlier: tuple[Case, ...] = ()
    beside: tuple[Parts, ...] = ()
    versions: tuple[tuple[Alignment, ...], ...] = ()
    apart: tuple[Evidence, ...] = ()

    def statement(self, id: str) -> str | None:
        """The words of a statement, in the claim's language where it has them; None for what is none."""
        found = self.knowledge.references.statements.get(id)
        if found is None:
            return None
        return found.text.get(self.parts.language) or next(iter(found.text.values()))

    def source(self, span: Span) -> Span:
        """A passage span as a document span."""
        return self.passage.source(*span)

    def placed(self, span: Span) -> Span:
        """A document span as a passage span."""
        start, end = (bisect_left(self.passage.offsets, at) for at in span)
        return start, end

    def words(self, span: Span) -> str:
        """The passage's words at a span."""
        return self.passage.text[span[0] : span[1]]
