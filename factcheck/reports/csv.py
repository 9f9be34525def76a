"""`csv`: one finding a row, for spreadsheets (UTF-8, RFC 4180)."""

from __future__ import annotations

import csv
from io import StringIO

from factcheck.model import Report
from factcheck.reports.view import DocumentView, Options, Placed, documents
from factcheck.reports.visible import one_line

COLUMNS = (
    "path", "line", "column", "level", "code", "rule", "found", "expected", "message", "sentence",
    "statement", "statement_text", "sources", "reference", "fingerprint",
)  # fmt: skip


def render(report: Report, options: Options) -> str:  # noqa: ARG001
    """The findings under a header row; a clean run is the header alone."""
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for view in documents(report):
        writer.writerows(_row(view, placed) for placed in view.findings)
    return buffer.getvalue()


def _row(view: DocumentView, placed: Placed) -> list[str]:
    finding = placed.finding
    cells = (
        view.path,
        str(placed.start.line),
        str(placed.start.column),
        str(finding.level),
        finding.code,
        finding.rule,
        finding.found,
        finding.expected,
        finding.message,
        view.text[slice(*placed.sentence)],
        finding.statement,
        finding.statement_text,
        "; ".join(source.citation for source in finding.sources),
        finding.location,
        finding.fingerprint,
    )
    return [_cell(cell or "") for cell in cells]


def _cell(text: str) -> str:
    """One line that no spreadsheet takes for a formula."""
    shown = one_line(text)
    return f"'{shown}" if shown.startswith(("=", "+", "-", "@")) else shown
