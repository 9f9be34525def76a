"""What a model that reads words makes of a claim beside a statement (`factcheck/entailment`)."""

from __future__ import annotations

from factcheck.entailment import entailments
from factcheck.verdicts.case import Case
from factcheck.verdicts.trees import Traits, Trees

UNREAD = dict.fromkeys(("read supported", "read contradicted", "read silent"), 0.0)
"""The traits beside evidence that has no words of its own: an entity's field, a row of a list."""


_ANSWERS = ((6.0, -6.0, -8.0), (-5.0, 5.0, -7.0), (1.0, -1.0, -7.0))
PLAIN = tuple(dict(zip(UNREAD, bits, strict=True)) for bits in _ANSWERS)
"""The traits of plain answers: that it is supported, that it is contradicted, that it is one of both."""


def bits_if(least: float, trees: Trees, traits: Traits, case: Case, id: str) -> float:
    """The bits of trees for a claim beside a statement, by traits and by what the model reads. Where none of
    its plain answers brings the bits to `least`, it is not asked: that takes far longer than all else."""
    likeliest = max(trees.bits({**traits, **plain}) for plain in PLAIN)
    return likeliest if likeliest < least else trees.bits({**traits, **reading(case, id)})


def reading(case: Case, id: str) -> Traits:
    """The bits of the model for each answer of a statement to a claim."""
    words = case.statement(id)
    if words is None:
        return UNREAD
    (found,) = entailments(case.claim.text, (words,))
    return dict(zip(UNREAD, (found.supported, found.contradicted, found.silent), strict=True))
