"""How far a long run is: on a terminal only, after a second only, and never in CI."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.engine import Progress

PATIENCE = 1.0
"""Seconds before anything is shown."""


@contextmanager
def counter() -> Iterator[Progress]:
    """A callback that shows "12 of 200" in one line of standard error, which is gone at the end."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield lambda _done, _total: None
        return
    began = time.monotonic()
    shown = False

    def show(done: int, total: int) -> None:
        nonlocal shown
        if time.monotonic() - began > PATIENCE:
            shown = True
            sys.stderr.write(f"\r\x1b[K{done} of {total} documents")
            sys.stderr.flush()

    try:
        yield show
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
