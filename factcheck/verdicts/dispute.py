"""Verdicts that hang on which of several serious sources is right."""

from __future__ import annotations

from dataclasses import replace

from factcheck.model import Conflict, Verdict, VerdictKind


def weighed(verdict: Verdict, other: Verdict, statement: str) -> Verdict:
    """The verdict beside the one that another source of a statement gives.

    A claim that only one of them grants is disputed, and a conflict is one only where both find it.
    """
    if verdict.kind is VerdictKind.DISPUTED or (
        verdict.kind is VerdictKind.SUPPORTED and statement not in verdict.statements
    ):
        return verdict
    conflicts = tuple(each for each in verdict.conflicts if _found_too(each, other))
    if conflicts:
        return replace(verdict, conflicts=conflicts)
    if verdict.kind is other.kind and not verdict.conflicts:
        return verdict
    if VerdictKind.SUPPORTED in (verdict.kind, other.kind) or verdict.conflicts:
        trace = (*verdict.trace, f"serious sources differ: {statement}")
        return Verdict(VerdictKind.DISPUTED, (statement,), trace=trace)
    return verdict


def _found_too(conflict: Conflict, other: Verdict) -> bool:
    return any(each.start < conflict.end and conflict.start < each.end for each in other.conflicts)
