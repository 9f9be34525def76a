"""The ordered levels in which any two parts of a claim and a statement compare."""

from __future__ import annotations

from enum import StrEnum


class Comparison(StrEnum):
    """How a part of a claim stands to the same part of a statement.

    EQUAL: the same; ENTAILED: the statement's part implies the claim's (coarser date, converted or rounded
    quantity, containing place, hypernym); SILENT: they can both be true, but the statement does not decide
    (the claim is finer, or one side says nothing); DIFFERENT: they cannot both be true of one matter.
    """

    holds: bool
    """Whether the statement grants the claim's part."""

    def __new__(cls, value: str) -> Comparison:
        """The level of that name."""
        level = str.__new__(cls, value)
        level._value_ = value
        level.holds = value in ("equal", "entailed")
        return level

    EQUAL = "equal"
    ENTAILED = "entailed"
    SILENT = "silent"
    DIFFERENT = "different"
