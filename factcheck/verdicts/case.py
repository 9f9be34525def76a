"""One claim before the bench: its parts and the evidence aligned with it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.matching.alignment import Alignment
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.lists import ListMatch
from factcheck.matching.parts import Parts
from factcheck.model import Claim, Passage, Span


@dataclass(frozen=True, slots=True)
class Case:
    """A claim, what it consists of, and all that the references hold beside it."""

    claim: Claim
    parts: Parts
    passage: Passage
    alignments: tuple[Alignment, ...]
    lists: tuple[ListMatch, ...]
    knowledge: Knowledge

    def source(self, span: Span) -> Span:
        """A passage span as a document span."""
        return self.passage.source(*span)

    def words(self, span: Span) -> str:
        """The passage's words at a span."""
        return self.passage.text[span[0] : span[1]]
