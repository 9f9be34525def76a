"""FC501 polarity: the claim affirms what the statement denies, or the reverse. FC201 where nothing of the kind exists."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.alignment import Alignment
from factcheck.model import Conflict, Span
from factcheck.verdicts.case import Case
from factcheck.verdicts.denials import plainly_denies
from factcheck.verdicts.matter import same_matter
from factcheck.verdicts.wording import Wrong, conflict

LEAST = 0.75
"""Denial needs nearly full agreement: every further part may be just what the denial is about."""


def polarity(case: Case) -> Iterator[Conflict]:
    """The first statement that says the opposite."""
    for alignment in case.alignments:
        if alignment.evidence.origin != "statement" or case.parts.negative == alignment.evidence.parts.negative:
            continue
        if case.parts.negative and not plainly_denies(case):
            continue
        if _all_hold(alignment) and same_matter(alignment, least=LEAST) and not _said(case, alignment):
            yield _conflict(case, alignment)
            return


def _all_hold(alignment: Alignment) -> bool:
    """Whether every name, time and quantity of the claim answers to one of the statement's."""
    hard = (*alignment.names, *alignment.times, *alignment.quantities, *alignment.ordinals)
    return all(pair.level.holds for pair in hard)


def _said(case: Case, against: Alignment) -> bool:
    """Whether a statement says just what the claim says, with its polarity."""
    return any(
        a.evidence.parts.negative == case.parts.negative and _all_hold(a) and same_matter(a, least=LEAST)
        for a in case.alignments
        if a is not against and a.evidence.origin == "statement"
    )


def _conflict(case: Case, alignment: Alignment) -> Conflict:
    span = case.parts.negation if case.parts.negative else _core_span(case)
    start, end = span or (case.parts.words[0].term.start, case.parts.words[0].term.end)
    said = "denies" if case.parts.negative else "affirms"
    rule = "polarity"
    return conflict(
        case, rule, Wrong((start, end), None), alignment, f"the text {said} what the statement says otherwise"
    )


def _core_span(case: Case) -> Span | None:
    return next(((word.term.start, word.term.end) for word in case.parts.words if word.core), None)
