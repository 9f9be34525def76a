"""Citation numbers in a text, and the numbered list of sources that they point to."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.documents.blocks import Block
from factcheck.documents.formats import format_of, parse
from factcheck.documents.marks import citation_spans
from factcheck.documents.passages import prose, source_list
from factcheck.model import Document


@dataclass(frozen=True, slots=True)
class CitationMark:
    """A numeric citation in square brackets: "[1, с. 14; 3]" gives 1 and 3; offsets are those of the
    document.
    """

    numbers: tuple[int, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class BibliographyEntry:
    """An entry of the document's numbered list of sources, without its number; offsets are those of the
    document.
    """

    number: int
    start: int
    end: int


def citations(document: Document) -> tuple[CitationMark, ...]:
    """Every numeric citation in the prose of a document, in its order; none from code or the list of
    sources.
    """
    blocks = prose(_blocks(document))
    return tuple(
        CitationMark(numbers, block.content.offsets[start], block.content.offsets[end - 1] + 1)
        for block in blocks
        for numbers, start, end in citation_spans(block.content.text)
    )


def bibliography(document: Document) -> tuple[BibliographyEntry, ...]:
    """The numbered entries of the document's lists of sources; empty where it has none."""
    blocks = _blocks(document)
    entries = []
    for index in source_list(blocks):
        number, offsets = blocks[index].number, blocks[index].content.offsets
        if number is not None and offsets:
            entries.append(BibliographyEntry(number, offsets[0], offsets[-1] + 1))
    return tuple(entries)


def _blocks(document: Document) -> tuple[Block, ...]:
    return parse(document.text, format_of(document.path)).blocks
