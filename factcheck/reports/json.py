"""`json`: the contract of every other tool (docs/formats.md). The same bytes for the same input."""

from __future__ import annotations

from typing import Any

from factcheck.dump import dumps
from factcheck.model import CheckedClaim, CheckedDocument, Finding, Report
from factcheck.reports.view import Options, summarise

SCHEMA = "factcheck/1"


def render(report: Report, options: Options) -> str:
    """One object, keys in the order of the contract, with a newline at the end."""
    return dumps(as_object(report, options)) + "\n"


def as_object(report: Report, options: Options) -> dict[str, Any]:
    """The report as plain values."""
    references = report.references
    return {
        "schema": SCHEMA,
        "references": {
            "statements": references.statements,
            "entities": references.entities,
            "sha256": references.sha256,
        },
        "documents": [document_object(checked) for checked in report.documents],
        "summary": summary_object(report, options),
    }


def summary_object(report: Report, options: Options) -> dict[str, Any]:
    """The counts of a run; `hidden` are findings that policy kept back, `coverage` is 0–1 or null."""
    summary = summarise(report)
    return {
        "documents": summary.documents,
        "claims": summary.claims,
        "verdicts": summary.verdicts,
        "findings": summary.findings,
        "coverage": None if summary.coverage is None else round(summary.coverage, 4),
        "hidden": dict(options.hidden),
        "failures": list(report.failures),
    }


def document_object(checked: CheckedDocument) -> dict[str, Any]:
    """A document with all its claims and its findings, in the order of the text."""
    return {
        "path": checked.document.path,
        "language": checked.language,
        "claims": [claim_object(item) for item in checked.claims],
        "findings": [finding_object(finding) for finding in checked.findings],
    }


def claim_object(item: CheckedClaim) -> dict[str, Any]:
    """A claim and its verdict."""
    claim = item.claim
    return {
        "id": claim.id,
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "sentence": list(claim.sentence),
        "speaker": claim.speaker,
        "verdict": item.verdict.verdict,
        "statements": list(item.verdict.statements),
        "attributed": claim.attributed,
    }


def finding_object(finding: Finding) -> dict[str, Any]:
    """A finding: `rule` is the rule's name, `code` its code."""
    return {
        "rule": finding.rule,
        "code": finding.code,
        "level": str(finding.level),
        "start": finding.start,
        "end": finding.end,
        "message": finding.message,
        "found": finding.found,
        "expected": finding.expected,
        "replacement": finding.replacement,
        "claim": finding.claim,
        "statement": finding.statement,
        "location": finding.location,
        "sources": [
            {"id": source.id, "citation": source.citation, "locator": source.locator}
            for source in finding.sources
        ],
        "fingerprint": finding.fingerprint,
    }
