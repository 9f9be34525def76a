"""What the reader of a format hands on: the blocks of a page, in the order of the document."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.documents.mapped import MappedText
from factcheck.model import PassageKind


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page, freed of its format's markup but not yet of citation marks, addresses and odd white
    space.

    `level` is a heading's rank, 1 for the outermost; `number` what an entry of a numbered list is counted as,
    and `note` whether that stands in square brackets, as the numbers of notes do.
    """

    content: MappedText
    kind: PassageKind = PassageKind.PARAGRAPH
    level: int = 0
    speaker: str | None = None
    number: int | None = None
    note: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A document's blocks, and the title that stands outside them (front matter, `<title>`)."""

    blocks: tuple[Block, ...]
    title: str | None = None
