"""Whether a negative claim denies what it says, and all of it."""

from __future__ import annotations

from factcheck.languages.denial import is_limited
from factcheck.verdicts.case import Case


def plainly_denies(case: Case) -> bool:
    """Whether the negation is neither limited ("no other", "not only", "not until"), doubled ("not without")
    nor that of a phrase which words between commas part from it ("not, as is said, in A but in B")."""
    negations = [word for word in case.parts.words if word.term.negated]
    if not case.parts.negative or negations or _is_parted(case):
        return False
    return not is_limited(case.claim.text, case.parts.language)


def _is_parted(case: Case) -> bool:
    negation = case.parts.negation
    return negation is not None and case.passage.text[negation[1] :].startswith(",")
