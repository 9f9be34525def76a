"""`github`: workflow commands, which GitHub Actions shows as annotations on the lines of a pull request.

GitHub keeps the first ten errors, warnings and notices of a step; the rest is counted in a last line. The
command line puts the whole list into the step summary.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from factcheck.levels import Level
from factcheck.model import Report
from factcheck.reports.view import DocumentView, Options, Placed, documents
from factcheck.reports.visible import one_line

SHOWN = 10
"""Annotations of one level that GitHub shows for a step."""

COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def render(report: Report, options: Options) -> str:  # noqa: ARG001
    """The commands, gravest first, and how many were left out."""
    lines = [f"::error title=factcheck::{_data(failure)}" for failure in report.failures]
    total = 0
    for level in Level:
        found = [(view, placed) for view in documents(report) for placed in _at(view, level)]
        lines += [_command(view, placed) for view, placed in islice(found, SHOWN)]
        total += max(len(found) - SHOWN, 0)
    if total:
        lines.append(f"… and {total} more findings: see the step summary")
    return "".join(f"{line}\n" for line in lines)


def _at(view: DocumentView, level: Level) -> Iterator[Placed]:
    return (placed for placed in view.findings if placed.finding.level is level)


def _command(view: DocumentView, placed: Placed) -> str:
    finding, start, end = placed.finding, placed.start, placed.end
    fields = {
        "title": f"{finding.code} {finding.rule}",
        "file": view.path,
        "line": str(start.line),
        "endLine": str(end.line),
    }
    if start.line == end.line:
        fields |= {"col": str(start.column), "endColumn": str(end.column)}
    properties = ",".join(f"{key}={_property(value)}" for key, value in fields.items())
    return f"::{COMMANDS[finding.level]} {properties}::{_data(_message(placed))}"


def _message(placed: Placed) -> str:
    finding = placed.finding
    expected = f" Expected: {finding.expected}." if finding.expected is not None else ""
    sources = "".join(f" Source: {source.citation}." for source in finding.sources)
    return f"{finding.message.rstrip('.')}.{expected}{sources}"


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
