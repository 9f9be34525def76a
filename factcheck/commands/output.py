"""Results to standard output or a file, everything else to standard error."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from factcheck.commands.options import Colour
from factcheck.errors import ConfigError
from factcheck.files import encode, write_atomically
from factcheck.reports.visible import visible

PIPED_WIDTH = 100
"""Columns of a report that does not go to a terminal: the same on every machine."""


def emit(text: str, file: Path | None = None) -> None:
    """Write a result as UTF-8, whatever the locale is. Raises ConfigError FE306 for the file."""
    if file is not None:
        try:
            write_atomically(file, encode(text))
        except OSError as error:
            raise ConfigError("FE306", f"cannot be written: {error.strerror or error}", str(file)) from error
        return
    try:
        _write(encode(text))
    except BrokenPipeError:
        # Nobody reads any more. typer would turn this into status 1, which means findings.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(141) from None


def _write(data: bytes) -> None:
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(data.decode("utf-8"))
    else:
        sys.stdout.flush()
        buffer.write(data)
    sys.stdout.flush()


def say(message: str) -> None:
    """A line for the person at the terminal, on standard error."""
    print(visible(message), file=sys.stderr)


def coloured(choice: Colour, file: Path | None = None) -> bool:
    """Whether to colour: the option, else NO_COLOR, else FORCE_COLOR, else whether a terminal reads it."""
    if choice != "auto" or file is not None:
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def columns(file: Path | None = None) -> int:
    """The width to write for: the terminal's, or a fixed one where no terminal reads it."""
    if file is None and sys.stdout.isatty():
        return shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
    return PIPED_WIDTH
