"""One writer a format. A writer is a module with `render(report, options) -> str`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Report
    from factcheck.reports.view import Options

FORMATS: Mapping[str, str] = {
    "text": "factcheck.reports.text",
    "full": "factcheck.reports.full",
    "json": "factcheck.reports.json",
    "jsonl": "factcheck.reports.jsonl",
    "sarif": "factcheck.reports.sarif",
    "github": "factcheck.reports.github",
    "gitlab": "factcheck.reports.gitlab",
    "junit": "factcheck.reports.junit",
    "rdjson": "factcheck.reports.rdjson",
    "markdown": "factcheck.reports.markdown",
    "csv": "factcheck.reports.csv",
    "html": "factcheck.reports.html",
    "claimreview": "factcheck.reports.claimreview",
}
"""Format → the module that writes it; a module is loaded only when its format is asked for."""


def render(format: str, report: Report, options: Options) -> str:
    """The report in that format. Raises KeyError for a format that is not in `FORMATS`."""
    writer: Callable[[Report, Options], str] = import_module(FORMATS[format]).render
    return writer(report, options)
