"""Spans that may nest and overlap, as a flat row of segments."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.model import Span


class Segments:
    """A text cut wherever a span begins or ends: inside a segment, the same spans hold everywhere."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._cuts = sorted({at for start, end in spans if end > start for at in (start, end)})
        covering: list[list[int]] = [[] for _ in self._cuts]
        # The shortest span first: where claims nest, the inner one speaks of these very words.
        for number in sorted(range(len(spans)), key=lambda n: (spans[n][1] - spans[n][0], n)):
            start, end = spans[number]
            first, stop = bisect_right(self._cuts, start) - 1, bisect_right(self._cuts, end) - 1
            for segment in range(first, stop) if end > start else ():
                covering[segment].append(number)
        self._covering = [tuple(numbers) for numbers in covering]

    def at(self, offset: int) -> tuple[int, ...]:
        """The numbers of the spans that hold the character at an offset, the shortest first."""
        segment = bisect_right(self._cuts, offset) - 1
        return self._covering[segment] if segment >= 0 else ()
