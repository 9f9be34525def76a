"""`sarif`: SARIF 2.1.0 as GitHub code scanning reads it; columns are Unicode code points.

GitHub shows an alert in a pull request only if all lines of its region are in the diff, so the region is
only the wrong words. With `--all` the other claims are results of kind `pass`, `open` or `review`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from factcheck import __version__
from factcheck.dump import dumps
from factcheck.findings.positions import Position
from factcheck.model import CheckedClaim, Report, VerdictKind
from factcheck.reports.view import DocumentView, Options, Placed, documents
from factcheck.reports.visible import one_line
from factcheck.rules import RULES, Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
KINDS = {
    VerdictKind.SUPPORTED: "pass",
    VerdictKind.UNVERIFIED: "open",
    VerdictKind.DISPUTED: "review",
}
INDEX = {rule.code: number for number, rule in enumerate(RULES)}


def render(report: Report, options: Options) -> str:
    """One run with all rules, and a result for each finding."""
    results = [_result(view, placed) for view in documents(report) for placed in view.findings]
    if options.all_claims:
        results += [result for view in documents(report) for result in _claims(view)]
    run = {
        "tool": {"driver": _driver()},
        "automationDetails": {"id": "factcheck/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": results,
        "properties": {"references": {"sha256": report.references.sha256}},
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _driver() -> dict[str, Any]:
    return {
        "name": "factcheck",
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in RULES],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    text = f"{rule.summary}\n\n{rule.explanation}"
    return {
        "id": rule.code,
        "name": rule.title.title().replace(" ", "").replace("'", "").replace(",", ""),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.summary},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": str(rule.level)},
        "properties": {
            "precision": "very-high" if rule.level == "error" else "high",
            "problem.severity": {"note": "recommendation"}.get(rule.level, str(rule.level)),
            "tags": ["facts", rule.name],
        },
    }


def _invocation(report: Report) -> dict[str, Any]:
    invocation: dict[str, Any] = {"executionSuccessful": not report.failures}
    if report.failures:
        invocation["toolExecutionNotifications"] = [
            {"level": "error", "message": {"text": one_line(failure)}} for failure in report.failures
        ]
    return invocation


def _result(view: DocumentView, placed: Placed) -> dict[str, Any]:
    finding = placed.finding
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": INDEX[finding.code],
        "level": str(finding.level),
        "message": {"text": _message(placed)},
        "locations": [_location(view, placed.start, placed.end)],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
            "factcheck/v1": finding.fingerprint,
        },
    }
    if finding.location:
        result["relatedLocations"] = [_related(finding.location, finding.statement_text or "the statement")]
    if finding.replacement is not None:
        result["fixes"] = [_fix(view, placed, finding.replacement)]
    return result


def _message(placed: Placed) -> str:
    """Title first; then the statement as a link to its line in the references, and the sources."""
    finding = placed.finding
    parts = [f"{_plain(finding.message)}."]
    if finding.expected is not None:
        parts.append(f"Found: {_plain(finding.found)}; expected: {_plain(finding.expected)}.")
    if finding.location:
        parts.append(f"See [{_link_text(finding.statement or 'the statement')}](1).")
    parts += [f"Source: {_plain(source.citation)}." for source in finding.sources]
    return " ".join(parts)


def _plain(text: str) -> str:
    """One line in which nothing can be taken for a link."""
    return re.sub(r"\[(?=[^\]]*\]\()", r"\\[", one_line(text)).rstrip(".")


def _link_text(text: str) -> str:
    return re.sub(r"[\[\]\\]", "", one_line(text))


def _location(view: DocumentView, start: Position, end: Position) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(view.path), "region": _region(start, end)}}


def _region(start: Position, end: Position) -> dict[str, int]:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _artifact(path: str) -> dict[str, str]:
    """A path as a URI: relative to the root of the sources, unless it is absolute."""
    uri = quote(os.fsencode(PurePath(path).as_posix()), safe="/")
    return {"uri": f"file://{uri}"} if path.startswith("/") else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _related(location: str, text: str) -> dict[str, Any]:
    path, _, line = location.rpartition(":")
    physical: dict[str, Any] = {"artifactLocation": _artifact(path or location)}
    if path and line.isdecimal():
        physical["region"] = {"startLine": int(line)}
    return {"id": 1, "physicalLocation": physical, "message": {"text": _plain(text)}}


def _fix(view: DocumentView, placed: Placed, replacement: str) -> dict[str, Any]:
    change = {
        "deletedRegion": _region(placed.start, placed.end),
        "insertedContent": {"text": replacement},
    }
    return {
        "description": {"text": f"Replace it by: {_plain(replacement)}"},
        "artifactChanges": [{"artifactLocation": _artifact(view.path), "replacements": [change]}],
    }


def _claims(view: DocumentView) -> Iterator[dict[str, Any]]:
    """The claims that are not contradicted and not opinions, as results that are no alerts."""
    for item in view.checked.claims:
        kind = KINDS.get(item.verdict.kind)
        if kind is not None:
            yield {
                "kind": kind,
                "level": "none",
                "message": {"text": _claim_message(item)},
                "locations": [_location(view, *view.place(item))],
            }


def _claim_message(item: CheckedClaim) -> str:
    by = f" by {', '.join(item.verdict.statements)}" if item.verdict.statements else ""
    return f"{_plain(item.verdict.verdict)}{_plain(by)}: {_plain(item.claim.text)}"
