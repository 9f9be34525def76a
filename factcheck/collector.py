"""How often Python looks for garbage that refers to itself."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 20_000
"""Values made between two looks, in place of Python's 700."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Looks for cycles less often while a check runs, which saves a twelfth of its time.

    A check makes many small values and hardly a cycle: of the millions that the seeds take some thirty
    thousand are in one. They are still found, so that memory stays bounded; the most that a run holds does
    not change.
    """
    usual = gc.get_threshold()
    gc.set_threshold(SELDOM, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
