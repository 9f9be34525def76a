"""An HTML table while it is read: cells by row, which of them are headers, and the blocks it gives in the
end.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.documents.blocks import Block
from factcheck.documents.mapped import MappedText, joined
from factcheck.documents.tables import rows
from factcheck.model import PassageKind

# A table without headers whose cells are longer than this only arranges the page.
_LONGEST_CELL = 200
_CAPTION_LEVEL = 7


class Grid:
    """The rows of one table. A nested table is read into a grid of its own."""

    def __init__(self) -> None:
        self._rows: list[list[list[MappedText]]] = []
        self._headers: list[list[bool]] = []
        self._outside: list[MappedText] = []
        self._in_cell = False

    def begin(self, tag: str) -> None:
        """A start tag inside the table."""
        if tag == "tr":
            self._rows.append([])
            self._headers.append([])
            self._in_cell = False
        elif tag in ("td", "th"):
            if not self._rows:
                self.begin("tr")
            self._rows[-1].append([])
            self._headers[-1].append(tag == "th")
            self._in_cell = True
        elif tag == "caption":
            self._in_cell = False

    def add(self, content: MappedText) -> None:
        """Text of the current cell, or of the caption."""
        (self._rows[-1][-1] if self._in_cell else self._outside).append(content)

    def blocks(self) -> Iterator[Block]:
        """The caption as a heading, and a block for each row; of a table that only arranges the page, its
        paragraphs.
        """
        for caption in self._outside:
            yield Block(caption, PassageKind.HEADING, _CAPTION_LEVEL)
        filled = [index for index, cells in enumerate(self._rows) if any(cells)]
        has_header = bool(filled) and all(self._headers[filled[0]]) and len(self._headers[filled[0]]) > 1
        if not any(any(row) for row in self._headers) and self._arranges():
            yield from (Block(part) for cells in self._rows for cell in cells for part in cell)
            return
        body = [[_cell(parts) for parts in self._rows[index]] for index in filled]
        header = [cell.folded().text for cell in body[0]] if has_header else []
        yield from rows(header, body[1:] if has_header else body)

    def _arranges(self) -> bool:
        cells = [cell for row in self._rows for cell in row]
        return any(sum(map(len, cell)) > _LONGEST_CELL for cell in cells) or all(
            len(row) < 2 for row in self._rows
        )


def _cell(parts: list[MappedText]) -> MappedText:
    return joined(parts, " ") if parts else MappedText("", ())
