"""`gitlab`: a Code Quality report, which GitLab shows in merge requests."""

from __future__ import annotations

import hashlib
from typing import Any

from factcheck.dump import dumps
from factcheck.levels import Level
from factcheck.model import Report
from factcheck.reports.view import DocumentView, Options, Placed, documents
from factcheck.reports.visible import one_line

SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def render(report: Report, options: Options) -> str:  # noqa: ARG001
    """A list of issues. GitLab shows one issue a fingerprint, so the path is part of it here."""
    issues = [_issue(view, placed) for view in documents(report) for placed in view.findings]
    return dumps(issues) + "\n"


def _issue(view: DocumentView, placed: Placed) -> dict[str, Any]:
    finding = placed.finding
    expected = f" (expected: {one_line(finding.expected)})" if finding.expected is not None else ""
    return {
        "description": f"{finding.code} {finding.rule}: {one_line(finding.message)}{expected}",
        "check_name": finding.code,
        "fingerprint": _unique(view.path, finding.fingerprint),
        "severity": SEVERITIES[finding.level],
        "location": {"path": view.path, "lines": {"begin": placed.start.line, "end": placed.end.line}},
    }


def _unique(path: str, fingerprint: str) -> str:
    return hashlib.sha256(f"{path}\n{fingerprint}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
