"""`factcheck check --watch`: again, whenever a text or a reference is saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from factcheck.commands import options
from factcheck.commands.output import say
from factcheck.config import Config
from factcheck.errors import FactcheckError

INTERVAL = 0.5
"""Seconds between two looks at the files."""


def watching(once: Callable[[], int], paths: Sequence[Path], config: Config) -> NoReturn:
    """Run once, and again after every change, until interrupted. Errors are told and do not end it."""
    seen: object = None
    while True:
        now = _state([*paths, *options.reference_paths(config)])
        if now != seen:
            seen = now
            _told(once)
            say("watching; Ctrl-C ends")
        time.sleep(INTERVAL)


def _told(once: Callable[[], int]) -> None:
    try:
        once()
    except FactcheckError as error:
        for fault in getattr(error, "faults", ()) or (error,):
            say(f"error: {fault}")


def _state(paths: Sequence[Path]) -> dict[str, tuple[int, int]]:
    """Time and size of every file at and below the paths."""
    found = {}
    for path in paths:
        for file in path.rglob("*") if path.is_dir() else [path]:
            try:
                stat = file.stat()
            except OSError:
                continue
            found[str(file)] = stat.st_mtime_ns, stat.st_size
    return found
