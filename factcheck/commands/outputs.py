"""The reports of one run: which formats go where."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.commands.options import Colour, known_format
from factcheck.commands.output import coloured, columns, emit
from factcheck.errors import ConfigError
from factcheck.files import encode
from factcheck.findings.policy import Outcome
from factcheck.reports import FORMATS, render
from factcheck.reports.view import Options

STEP_SUMMARY_LIMIT = 1_000_000
"""Bytes; GitHub refuses a step summary of more than 1 MiB."""


@dataclass(frozen=True, slots=True)
class Target:
    """A format and where it goes; None is standard output."""

    format: str
    file: Path | None = None


def targets(format: str, outputs: Sequence[str]) -> tuple[Target, ...]:
    """What `--format` and `--output` ask for.

    FORMAT=FILE is written besides what goes to standard output, a bare FILE instead of it. Raises FE307 for
    an unknown format.
    """
    known_format(format, FORMATS)
    found = [_target(format, output) for output in outputs]
    bare = any("=" not in output for output in outputs)
    return tuple(found if bare else [Target(format), *found])


def _target(format: str, output: str) -> Target:
    name, equals, path = output.partition("=")
    if not equals:
        return Target(format, Path(output))
    known_format(name, FORMATS)
    return Target(name, Path(path))


def write_all(wanted: Sequence[Target], outcome: Outcome, *, all_claims: bool, colour: Colour) -> None:
    """Write every report. Raises ConfigError FE306 for a file that can't be written."""
    for target in wanted:
        options = Options(
            all_claims, columns(target.file), coloured(colour, target.file), outcome.hidden, outcome.known
        )
        emit(render(target.format, outcome.report, options), target.file)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and any(target.format == "github" for target in wanted):
        _append_summary(Path(summary), render("markdown", outcome.report, Options(hidden=outcome.hidden)))


def _append_summary(path: Path, text: str) -> None:
    data = encode(text)
    if len(data) > STEP_SUMMARY_LIMIT:
        lines = data[:STEP_SUMMARY_LIMIT].splitlines(keepends=True)[:-1]
        data = b"".join(lines) + b"\nThe rest was cut: the summary was longer than GitHub allows.\n"
    try:
        with path.open("ab") as file:
            file.write(data)
    except OSError as error:
        raise ConfigError("FE306", f"cannot be written: {error.strerror or error}", str(path)) from error
