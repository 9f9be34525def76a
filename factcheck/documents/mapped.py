"""Text that knows where each of its characters stands in the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.documents.lines import line_spans
from factcheck.model import Span

Edit = tuple[int, int, str]
"""Half-open span of a text, and what stands there instead."""

_IRREGULAR_SPACE = re.compile(r"\s{2,}|[^\S ]")


@dataclass(frozen=True, slots=True)
class MappedText:
    """A text and the document offset of each of its characters, in non-decreasing order."""

    text: str
    offsets: Sequence[int]

    def __len__(self) -> int:
        return len(self.text)

    def slice(self, start: int, end: int | None = None) -> MappedText:
        """The part between two indices."""
        return MappedText(self.text[start:end], self.offsets[start:end])

    def edited(self, edits: Iterable[Edit]) -> MappedText:
        """The text with spans replaced; of overlapping edits the one that starts first holds.

        A replacement's characters carry the offset of the first character that they replace.
        """
        parts: list[MappedText] = []
        done = 0
        for start, end, replacement in sorted(edits):
            if start < done or (start == end and not replacement):
                continue
            parts.append(self.slice(done, start))
            if replacement:
                parts.append(pinned(replacement, self._offset_at(start)))
            done = end
        if not parts:
            return self
        return joined([*parts, self.slice(done)])

    def without(self, spans: Iterable[Span]) -> MappedText:
        """The text with spans taken out; they may overlap."""
        merged: list[Span] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1] = merged[-1][0], max(end, merged[-1][1])
            else:
                merged.append((start, end))
        return self.edited((start, end, "") for start, end in merged)

    def folded(self) -> MappedText:
        """The text with each run of white space made one space, and none at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        trimmed = self.slice(start, max(start, len(self.text.rstrip())))
        return trimmed.edited(
            (match.start(), match.end(), " ") for match in _IRREGULAR_SPACE.finditer(trimmed.text)
        )

    def _offset_at(self, index: int) -> int:
        if index < len(self.offsets):
            return self.offsets[index]
        return self.offsets[-1] if self.offsets else 0


def pinned(text: str, offset: int) -> MappedText:
    """A text that is not in the document: all its characters carry one offset."""
    return MappedText(text, (offset,) * len(text))


def joined(parts: Sequence[MappedText], separator: str = "") -> MappedText:
    """The parts one after another; a separator's characters carry the offset of the character that
    follows.
    """
    if len(parts) == 1:
        return parts[0]
    offsets: list[int] = []
    for index, part in enumerate(parts):
        if index and separator:
            following = part.offsets[0] if part.offsets else (offsets[-1] if offsets else 0)
            offsets.extend((following,) * len(separator))
        offsets.extend(part.offsets)
    return MappedText(separator.join(part.text for part in parts), offsets)


def split_lines(text: str) -> list[MappedText]:
    """The lines of a document, without their newlines."""
    return [MappedText(text[start:end], range(start, end)) for start, end in line_spans(text)]
