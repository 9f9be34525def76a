"""Whether a negative claim denies what it says, and all of it."""

from __future__ import annotations

from factcheck.languages.denial import is_limited
from factcheck.verdicts.case import Case


def plainly_denies(case: Case) -> bool:
    """Whether the negation is neither limited ("no other", "not only", "not until") nor doubled ("not
    without")."""
    negations = [word for word in case.parts.words if word.term.negated]
    return case.parts.negative and not negations and not is_limited(case.claim.text, case.parts.language)
