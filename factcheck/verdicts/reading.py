"""What a model that reads words makes of a claim beside a statement (`factcheck/entailment`)."""

from __future__ import annotations

from factcheck.entailment import entailments
from factcheck.verdicts.case import Case
from factcheck.verdicts.trees import Traits

UNREAD = dict.fromkeys(("read supported", "read contradicted", "read silent"), 0.0)
"""The traits beside evidence that has no words of its own: an entity's field, a row of a list."""


def reading(case: Case, id: str) -> Traits:
    """The bits of the model for each answer of a statement to a claim."""
    words = case.statement(id)
    if words is None:
        return UNREAD
    (found,) = entailments(case.claim.text, (words,))
    return dict(zip(UNREAD, (found.supported, found.contradicted, found.silent), strict=True))
