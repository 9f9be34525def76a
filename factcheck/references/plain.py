"""A reference set from nothing but sentences."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.languages import detect
from factcheck.references.model import ReferenceSet, Statement


def from_sentences(sentences: Sequence[str]) -> ReferenceSet:
    """Each sentence as one statement, with ids s1, s2, … and no source."""
    statements = [
        Statement(f"s{number}", {detect(sentence): sentence}, location=f"evidence:{number}")
        for number, sentence in enumerate(sentences, start=1)
    ]
    return ReferenceSet(statements={statement.id: statement for statement in statements})
