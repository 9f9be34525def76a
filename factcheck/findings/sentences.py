"""The sentence around a finding."""

from __future__ import annotations

from factcheck.findings.positions import Lines
from factcheck.model import CheckedDocument, Finding, Span


def sentences_of(checked: CheckedDocument, lines: Lines) -> tuple[Span, ...]:
    """For each finding of a document its sentence, or its line where it stands in none."""
    own = {item.claim.id: item.claim.sentence for item in checked.claims}
    every = sorted({item.claim.sentence for item in checked.claims})
    return tuple(
        _sentence(finding, own.get(finding.claim or ""), every, lines) for finding in checked.findings
    )


def _sentence(finding: Finding, own: Span | None, every: list[Span], lines: Lines) -> Span:
    if own is not None and _holds(own, finding):
        return own
    line = lines.span(lines.position(finding.start).line)
    return next((span for span in every if _holds(span, finding)), line)


def _holds(span: Span, finding: Finding) -> bool:
    return span[0] <= finding.start < span[1]
