"""A report as the writers see it: findings with their place, sentence and claim; counts; no policy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from factcheck.findings.known import Known
from factcheck.findings.positions import Lines, Position
from factcheck.findings.sentences import sentences_of
from factcheck.levels import GRAVITY, Level
from factcheck.model import (
    CheckedClaim,
    CheckedDocument,
    Finding,
    Report,
    Span,
    VerdictKind,
)


@dataclass(frozen=True, slots=True)
class Options:
    """What a reader of a report chose. `width` and `colour` matter on a terminal only.

    `hidden` counts the findings that policy kept back, by reason ("suppressed", "in the baseline", …); those
    that a reviewer has confirmed are `known`.
    """

    all_claims: bool = False
    width: int = 100
    colour: bool = False
    hidden: tuple[tuple[str, int], ...] = ()
    known: Known = frozenset()


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding and where it stands: `start` and `end` (one past) as positions, its sentence as a span."""

    finding: Finding
    start: Position
    end: Position
    sentence: Span
    claim: CheckedClaim | None

    @property
    def wrong(self) -> Span:
        """The wrong words inside the sentence, as document offsets."""
        start = max(self.finding.start, self.sentence[0])
        return start, max(start, min(self.finding.end, self.sentence[1]))


class DocumentView:
    """One checked document with its lines."""

    def __init__(self, checked: CheckedDocument) -> None:
        self.checked = checked
        self.path = checked.document.path
        self.text = checked.document.text
        self.lines = Lines(self.text)

    @cached_property
    def findings(self) -> tuple[Placed, ...]:
        """The findings in the order of the text."""
        claims = {item.claim.id: item for item in self.checked.claims}
        sentences = sentences_of(self.checked, self.lines)
        return tuple(
            Placed(
                finding,
                *self.lines.range(finding.start, finding.end),
                sentence,
                claims.get(finding.claim or ""),
            )
            for finding, sentence in zip(self.checked.findings, sentences, strict=True)
        )

    @property
    def worst_first(self) -> list[Placed]:
        """The findings by level, then by place."""
        return sorted(self.findings, key=lambda placed: (GRAVITY[placed.finding.level], placed.finding.start))

    def place(self, item: CheckedClaim) -> tuple[Position, Position]:
        """Where a claim's clause stands."""
        return self.lines.range(item.claim.start, item.claim.end)


def documents(report: Report) -> Iterator[DocumentView]:
    """The documents of a report, in its order."""
    return (DocumentView(checked) for checked in report.documents)


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of a report. `coverage` (0–1): factual claims that are decided; None without any claim."""

    documents: int
    claims: int
    verdicts: dict[str, int]
    findings: dict[str, int]
    coverage: float | None

    @property
    def total(self) -> int:
        """The number of findings."""
        return sum(self.findings.values())


def summarise(report: Report) -> Summary:
    """Counts over all documents; every verdict and level is present, also at 0."""
    verdicts = Counter(item.verdict.kind for checked in report.documents for item in checked.claims)
    levels = Counter(finding.level for checked in report.documents for finding in checked.findings)
    factual = sum(verdicts.values()) - verdicts[VerdictKind.OPINION]
    covered = factual - verdicts[VerdictKind.UNVERIFIED]
    return Summary(
        documents=len(report.documents),
        claims=sum(verdicts.values()),
        verdicts={str(kind): verdicts[kind] for kind in VerdictKind},
        findings={str(level): levels[level] for level in Level},
        coverage=covered / factual if factual else None,
    )
