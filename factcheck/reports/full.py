"""`full`: the text report with the reason of every finding and its fingerprint."""

from __future__ import annotations

from factcheck.model import Report
from factcheck.reports.text import lines, paint
from factcheck.reports.view import Options


def render(report: Report, options: Options) -> str:
    """The report, plain or with the colours of a terminal."""
    return paint(lines(report, options, full=True), options)
