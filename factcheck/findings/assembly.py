"""The report of a run, from its documents, each judged by itself, and from what they say of each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.findings.fingerprints import with_fingerprints
from factcheck.model import CheckedDocument, Finding, ReferenceSummary, Report

Extra = tuple[tuple[Finding, ...], ...]
"""For each document of a run the findings that come from the run as a whole."""


def assembled(references: ReferenceSummary, judged: Sequence[CheckedDocument], extra: Extra) -> Report:
    """The report on judged documents, the findings of each in the order of its text."""
    documents = (
        with_fingerprints(_with_extra(checked, more)) for checked, more in zip(judged, extra, strict=True)
    )
    return Report(references, tuple(documents))


def _with_extra(checked: CheckedDocument, extra: Sequence[Finding]) -> CheckedDocument:
    """The document with more findings; of two by one rule on the same words the first counts."""
    found: dict[tuple[str, int, int], Finding] = {}
    for finding in (*checked.findings, *extra):
        found.setdefault((finding.rule, finding.start, finding.end), finding)
    ordered = sorted(found.values(), key=lambda f: (f.start, f.end, f.code))
    return replace(checked, findings=tuple(ordered))
