"""The levels of findings, apart from the other values so that the command line loads them alone."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """How grave a finding is, gravest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


GRAVITY = {level: rank for rank, level in enumerate(Level)}
"""0 for the gravest level, more for what is less grave."""
