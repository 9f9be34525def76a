"""`rdjson`: Reviewdog Diagnostic Format, for review comments on any code host; columns count UTF-8 bytes."""

from __future__ import annotations

from typing import Any

from factcheck.dump import dumps
from factcheck.findings.positions import Position
from factcheck.levels import GRAVITY, Level
from factcheck.model import Report
from factcheck.reports.view import DocumentView, Options, Placed, documents
from factcheck.reports.visible import one_line

SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}


def render(report: Report, options: Options) -> str:  # noqa: ARG001
    """One result with all findings, and the gravest level as its own."""
    placed = [(view, placed) for view in documents(report) for placed in view.findings]
    worst = min((item.finding.level for _, item in placed), key=GRAVITY.__getitem__, default=Level.NOTE)
    result = {
        "source": {"name": "factcheck"},
        "severity": SEVERITIES[worst],
        "diagnostics": [_diagnostic(view, item) for view, item in placed],
    }
    return dumps(result) + "\n"


def _diagnostic(view: DocumentView, placed: Placed) -> dict[str, Any]:
    finding = placed.finding
    area = {
        "start": _position(view, finding.start, placed.start),
        "end": _position(view, finding.end, placed.end),
    }
    diagnostic: dict[str, Any] = {
        "message": _message(placed),
        "location": {"path": view.path, "range": area},
        "severity": SEVERITIES[finding.level],
        "code": {"value": finding.code},
    }
    if finding.replacement is not None:
        diagnostic["suggestions"] = [{"range": area, "text": finding.replacement}]
    return diagnostic


def _position(view: DocumentView, offset: int, position: Position) -> dict[str, int]:
    before = view.text[offset - position.column + 1 : offset]
    return {"line": position.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}


def _message(placed: Placed) -> str:
    finding = placed.finding
    lines = [one_line(finding.message)]
    if finding.expected is not None:
        lines.append(f"Expected: {one_line(finding.expected)}")
    if finding.statement_text:
        lines.append(f"Statement: {one_line(finding.statement_text)}")
    lines += [f"Source: {one_line(source.citation)}" for source in finding.sources]
    return "\n".join(lines)
