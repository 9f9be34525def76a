"""Offsets as lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Position:
    """Line and column, both from 1, in code points. A CR before an LF belongs to the line end."""

    line: int
    column: int


class Lines:
    """The lines of one text, split at LF as git and code hosts do."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def __len__(self) -> int:
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Where an offset stands; one past the text is its end."""
        offset = max(0, min(offset, len(self._text)))
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def span(self, line: int) -> tuple[int, int]:
        """The offsets of a line without its end. `line` counts from 1."""
        start = self._starts[line - 1]
        end = self._starts[line] - 1 if line < len(self._starts) else len(self._text)
        if end > start and self._text[end - 1] == "\r":
            end -= 1
        return start, end

    def range(self, start: int, end: int) -> tuple[Position, Position]:
        """The first position of a span and the one after its last character."""
        return self.position(start), self.position(max(start, end))
