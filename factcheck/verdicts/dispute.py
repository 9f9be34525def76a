"""Verdicts that hang on which of several serious sources is right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from factcheck.matching.alignment import Alignment
from factcheck.model import Conflict, Span, Verdict, VerdictKind
from factcheck.verdicts.case import Case
from factcheck.verdicts.wording import span_of


def weighed(verdict: Verdict, case: Case, grants: Callable[[Case], bool]) -> Verdict:
    """The verdict beside what each other serious source has."""
    for alignments in case.versions:
        verdict = _beside(verdict, case, replace(case, alignments=alignments), grants)
    return verdict


def _beside(verdict: Verdict, case: Case, version: Case, grants: Callable[[Case], bool]) -> Verdict:
    """The verdict beside what another source's version of what was aligned grants.

    A claim that only one of them grants is disputed, and so is a conflict over what the other source has.
    """
    changed = [
        (old, new)
        for old, new in zip(case.alignments, version.alignments, strict=True)
        if old.evidence is not new.evidence
    ]
    statements = tuple(
        dict.fromkeys(new.evidence.id for _, new in changed if new.evidence.origin == "statement")
    )
    decides = not set(statements).isdisjoint(verdict.statements)
    if verdict.kind is VerdictKind.DISPUTED or (verdict.kind is VerdictKind.SUPPORTED and not decides):
        return verdict
    granted = tuple(version.source(span) for old, new in changed for span in _granted(old, new))
    conflicts = tuple(each for each in verdict.conflicts if not _within(each, granted))
    if conflicts:
        return replace(verdict, conflicts=conflicts)
    if verdict.conflicts or grants(version) is not (verdict.kind is VerdictKind.SUPPORTED):
        trace = (*verdict.trace, f"serious sources differ: {', '.join(statements)}")
        return Verdict(VerdictKind.DISPUTED, statements, trace=trace)
    return verdict


def _granted(old: Alignment, new: Alignment) -> Iterator[Span]:
    """The passage spans of the claim's parts that only the version has."""
    for before, name in zip(old.names, new.names, strict=True):
        if name.level.holds and not before.level.holds:
            yield span_of(name.claim)
    for said, word in zip(old.words, new.words, strict=True):
        if word.level.holds and not said.level.holds:
            yield word.claim.term.start, word.claim.term.end
    values = zip((*old.times, *old.measures), (*new.times, *new.measures), strict=True)
    for was, value in values:
        if value.level.holds and not was.level.holds:
            yield value.claim.start, value.claim.end


def _within(conflict: Conflict, spans: tuple[Span, ...]) -> bool:
    return any(start < conflict.end and conflict.start < end for start, end in spans)
