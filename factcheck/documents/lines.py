"""Lines of a text: where they begin, and which line and column an offset stands in."""

from __future__ import annotations

import re
from bisect import bisect_right

_NEWLINE = re.compile(r"\r\n|\n|\r")


class LineIndex:
    """The line starts of one text, built once; LF, CRLF and CR each end a line."""

    __slots__ = ("_length", "_starts")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._starts = [0, *(match.end() for match in _NEWLINE.finditer(text))]

    def line_column(self, offset: int) -> tuple[int, int]:
        """The line and column of a code-point offset, both counted from 1.

        Raises ValueError for an offset outside `0..len(text)`.
        """
        if not 0 <= offset <= self._length:
            raise ValueError(f"offset {offset} is outside the text (0 to {self._length})")
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int) -> int:
        """The offset of a line's first character; lines count from 1. Raises ValueError for a line that is
        not there.
        """
        if not 1 <= line <= len(self._starts):
            raise ValueError(f"line {line} is outside the text (1 to {len(self._starts)})")
        return self._starts[line - 1]

    def __len__(self) -> int:
        """How many lines there are; a text that ends with a newline has an empty last line."""
        return len(self._starts)


def line_column(text: str, offset: int) -> tuple[int, int]:
    """The line and column of one offset; for many offsets of one text build a `LineIndex`."""
    return LineIndex(text).line_column(offset)


def line_spans(text: str) -> list[tuple[int, int]]:
    """The half-open spans of the lines, without their newlines; no empty line after a last newline."""
    spans = []
    start = 0
    for match in _NEWLINE.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans
