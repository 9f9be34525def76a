"""Replacements put into a text: only those of findings that have exactly one right value."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import CheckedDocument, Finding


def fixable(checked: CheckedDocument) -> tuple[Finding, ...]:
    """The findings whose words can be replaced, in the order of the text.

    The words must stand in the text as the finding quotes them (in HTML they may be written with entities),
    and of two findings on overlapping words the first counts.
    """
    kept: list[Finding] = []
    for finding in sorted(checked.findings, key=lambda finding: (finding.start, finding.end)):
        quoted = checked.document.text[finding.start : finding.end]
        if finding.replacement is None or quoted != finding.found:
            continue
        if not kept or kept[-1].end <= finding.start:
            kept.append(finding)
    return tuple(kept)


def fixed(text: str, findings: Iterable[Finding]) -> str:
    """The text with the words of each finding replaced; the findings are `fixable` ones of this text."""
    parts, at = [], 0
    for finding in findings:
        parts += [text[at : finding.start], finding.replacement or ""]
        at = finding.end
    return "".join((*parts, text[at:]))
