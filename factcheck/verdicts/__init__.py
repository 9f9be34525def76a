"""Matches → verdicts: the rules in one explicit order, then support, then silence."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.model import Conflict, Verdict, VerdictKind
from factcheck.verdicts.ages import age
from factcheck.verdicts.anachronism import anachronism
from factcheck.verdicts.case import Case
from factcheck.verdicts.comparisons import comparison
from factcheck.verdicts.dispute import weighed
from factcheck.verdicts.durations import duration
from factcheck.verdicts.exclusives import exclusive_word
from factcheck.verdicts.existence import existence
from factcheck.verdicts.list_counts import count
from factcheck.verdicts.list_events import event
from factcheck.verdicts.list_ranks import rank
from factcheck.verdicts.list_successions import succession
from factcheck.verdicts.members import membership
from factcheck.verdicts.nationality import nationality
from factcheck.verdicts.order import order
from factcheck.verdicts.outcomes import outcome
from factcheck.verdicts.participants import participant, swapped
from factcheck.verdicts.polarity import polarity
from factcheck.verdicts.quantities import quantity
from factcheck.verdicts.referents import misread
from factcheck.verdicts.slips import name
from factcheck.verdicts.support import Support, support
from factcheck.verdicts.times import date
from factcheck.verdicts.verbatim import is_verbatim

__all__ = ["CHECKS", "Case", "grants", "judge"]

Check = Callable[[Case], Iterator[Conflict]]

LISTS: tuple[Check, ...] = (event, existence, membership, count, rank, succession)
"""The rules of closed lists.

What a list says of the claim is heard before all else: what never was has no time and no place.
"""

CHECKS: tuple[Check, ...] = (
    date,
    quantity,
    age,
    duration,
    comparison,
    order,
    swapped,
    participant,
    nationality,
    polarity,
    outcome,
    exclusive_word,
    name,
    anachronism,
)
"""Every other rule, in the order in which they may speak.

Where two point at the same words, the earlier is heard.
"""


INFERENCES: tuple[Check, ...] = (age, duration, order)
"""Rules that reckon from two dates: a statement that grants the whole claim in its words knows better."""


def judge(case: Case) -> Verdict:
    """The verdict on one claim; what serious sources decide differently is disputed."""
    if case.claim.kind != "fact":
        slips = () if case.claim.kind == "question" else _distinct(name(case))
        return Verdict(VerdictKind.OPINION, conflicts=slips, trace=(f"not checkable: {case.claim.kind}",))
    return weighed(_decided(case), case, grants)


def _decided(case: Case) -> Verdict:
    """The verdict by the statements as they stand."""
    granted = support(case)
    conflicts = _conflicts(case, granted)
    statements = tuple(dict.fromkeys(c.statement for c in conflicts if c.statement)) or (
        granted.statements if granted.entails else ()
    )
    kind = VerdictKind.SUPPORTED if granted.entails else VerdictKind.UNVERIFIED
    kind = VerdictKind.CONTRADICTED if conflicts else kind
    return Verdict(kind, statements, conflicts, granted.uncovered, _trace(case, granted, conflicts))


def grants(case: Case) -> bool:
    """Whether the claim is supported by the statements as they stand."""
    granted = support(case)
    return granted.entails and not _conflicts(case, granted)


def _conflicts(case: Case, granted: Support) -> tuple[Conflict, ...]:
    """What speaks against the claim; of one that repeats a statement, only the slips in its names."""
    conflicts = _distinct(name(case)) if is_verbatim(case) else _opposed(case, granted)
    return () if conflicts and misread(case) else conflicts


def _opposed(case: Case, granted: Support) -> tuple[Conflict, ...]:
    """What the lists say against the claim, else what every other rule does."""
    listed = _distinct(conflict for check in LISTS for conflict in check(case))
    whole = granted.entails and not granted.uncovered
    heard = [check for check in CHECKS if not (whole and check in INFERENCES)]
    return listed or _distinct(conflict for check in heard for conflict in check(case))


def _distinct(conflicts: Iterator[Conflict]) -> tuple[Conflict, ...]:
    """The first conflict at any words."""
    kept: list[Conflict] = []
    for conflict in conflicts:
        if not any(conflict.start < other.end and other.start < conflict.end for other in kept):
            kept.append(conflict)
    return tuple(kept)


def _trace(case: Case, granted: Support, conflicts: tuple[Conflict, ...]) -> tuple[str, ...]:
    lines = [f"candidates: {', '.join(dict.fromkeys(a.evidence.id for a in case.alignments)) or 'none'}"]
    if granted.statements:
        left = f"; not covered: {', '.join(granted.uncovered)}" if granted.uncovered else ""
        lines.append(
            f"best support: {', '.join(granted.statements)} ({granted.share:.0%} of the words){left}"
        )
    lines += [f"{c.rule}: {c.message} ({c.statement}); {c.reason}" for c in conflicts]
    return tuple(lines)
