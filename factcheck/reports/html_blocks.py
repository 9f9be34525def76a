"""A document as blocks of characters with their offsets: its prose by passages, and what stands between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Document, Passage, PassageKind, Span

Character = tuple[int, str]
"""A document offset, and what is shown for it."""

_MARKER = re.compile(r"^[ \t]*(\w{1,3}[.)])[\s*_]*\Z", re.MULTILINE)
_CITATION = re.compile(r"\s?\[[^\[\](){}<>\n]{1,40}\]")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph to show. `kind` is that of its passage, or `outside` for text that is no prose.

    `marker` is the number that the text gives an item of a list.
    """

    kind: str
    start: int
    characters: tuple[Character, ...]
    speaker: str | None = None
    marker: str = ""

    @property
    def text(self) -> str:
        """What is shown."""
        return "".join(shown for _, shown in self.characters)


def blocks_of(document: Document, needed: Sequence[Span]) -> Iterator[Block]:
    """The blocks in the order of the text.

    Markup inside a passage is left out, except for citation marks and for what overlaps a `needed` span;
    without any passage the lines between blank lines are paragraphs.
    """
    if not document.passages:
        yield from _paragraphs(document.text)
        return
    end = 0
    for passage in sorted((p for p in document.passages if p.offsets), key=lambda p: p.offsets[0]):
        start = passage.offsets[0]
        number = _MARKER.search(document.text[end:start]) if passage.kind is PassageKind.ITEM else None
        yield from _outside(document.text, end, end + number.start() if number else start, needed)
        shown = tuple(_characters(document.text, passage, needed))
        yield Block(str(passage.kind), start, shown, passage.speaker, number[1] if number else "")
        end = max(end, passage.offsets[-1] + 1)
    yield from _outside(document.text, end, len(document.text), needed)


def _paragraphs(text: str) -> Iterator[Block]:
    for match in re.finditer(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+", text):
        yield Block("paragraph", match.start(), tuple(enumerate(match.group().rstrip(), match.start())))


def _outside(text: str, start: int, end: int, needed: Iterable[Span]) -> Iterator[Block]:
    """The text between two passages, unless it is bare markup."""
    piece = text[start:end]
    if any(character.isalnum() for character in piece) or _touches(start, end, needed):
        lead = len(piece) - len(piece.lstrip())
        yield Block("outside", start + lead, tuple(enumerate(piece.strip(), start + lead)))


def _characters(text: str, passage: Passage, needed: Sequence[Span]) -> Iterator[Character]:
    end = passage.offsets[0]
    for offset, shown in zip(passage.offsets, passage.text, strict=True):
        if end < offset:
            yield from _dropped(text, end, offset, needed)
        yield offset, shown
        end = max(end, offset + 1)


def _dropped(text: str, start: int, end: int, needed: Sequence[Span]) -> Iterator[Character]:
    """What is shown of a part that the passage's clean text leaves out."""
    if _touches(start, end, needed):
        yield from enumerate(text[start:end], start)
        return
    for match in _CITATION.finditer(text, start, end):
        yield from enumerate(match.group(), match.start())


def _touches(start: int, end: int, spans: Iterable[Span]) -> bool:
    return any(first < end and start < last for first, last in spans)
