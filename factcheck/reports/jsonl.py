"""`jsonl`: one finding a line, with the path, line and column of its place; for pipes and logs."""

from __future__ import annotations

from factcheck.dump import dumps
from factcheck.model import Report
from factcheck.reports.json import finding_object
from factcheck.reports.view import Options, documents


def render(report: Report, options: Options) -> str:  # noqa: ARG001
    """The findings in the order of documents and texts; nothing for a clean run."""
    lines = (
        {"path": view.path, "line": placed.start.line, "column": placed.start.column}
        | finding_object(placed.finding)
        for view in documents(report)
        for placed in view.findings
    )
    return "".join(dumps(line, indent=None) + "\n" for line in lines)
