"""The baseline: findings that were there when checking began, so that only new ones are reported."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from factcheck.dump import dumps
from factcheck.errors import ConfigError
from factcheck.model import Report

SCHEMA = "factcheck-baseline/1"
DEFAULT_NAME = "factcheck-baseline.json"

Entries = Mapping[str, Mapping[str, str]]
"""Path → fingerprint → what it was, for people who read the file."""


def entries_of(report: Report) -> Entries:
    """The findings of a report as a baseline."""
    return {
        checked.document.path: {item.fingerprint: f"{item.code} {item.found}" for item in checked.findings}
        for checked in report.documents
        if checked.findings
    }


def merged(old: Entries, report: Report, gone: Callable[[str], bool]) -> Entries:
    """A new baseline for the documents of a report; others stay if they still exist."""
    run = {checked.document.path for checked in report.documents}
    kept = {path: items for path, items in old.items() if path not in run and not gone(path)}
    return {**kept, **entries_of(report)}


def dump(entries: Entries) -> str:
    """The baseline as JSON, one finding a line, sorted."""
    documents = {path: dict(sorted(items.items())) for path, items in sorted(entries.items())}
    return dumps({"schema": SCHEMA, "documents": documents}) + "\n"


def parse(text: str, name: str) -> Entries:
    """The baseline in a JSON text. Raises ConfigError FE331."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise ConfigError("FE331", f"the baseline is no JSON: {error}", name) from error
    if not _valid(data):
        raise ConfigError("FE331", f"this is no baseline: its schema is not {SCHEMA}, or it is damaged", name)
    documents: Entries = data["documents"]
    return documents


def _valid(data: Any) -> bool:
    return (
        isinstance(data, dict)
        and data.get("schema") == SCHEMA
        and isinstance(data.get("documents"), dict)
        and all(isinstance(items, dict) for items in data["documents"].values())
    )
