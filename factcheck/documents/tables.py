"""Table rows as readable claims: "First spacewalk: Craft Voskhod 2; 18 March 1965."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.documents.blocks import Block
from factcheck.documents.mapped import MappedText, joined, pinned
from factcheck.documents.vocabulary import words
from factcheck.model import PassageKind

# In a column of cells with so many words each says by itself what it is; shorter ones need their header.
_TELLING_WORDS = 4
_WORD = re.compile(r"[^\W\d_]{2,}")
_NOTHING = re.compile(r"[\s—–\-?*.…]*|n/?a|н/?д|нет данных", re.IGNORECASE)
_YEARS = re.compile(r"\d{3,4}(?:\s?[–—-]\s?\d{2,4})?")
_UNIT = re.compile(
    r"(?P<name>.*?\S)\s*(?:,\s*(?P<comma>[^\s,()\d][^,()\d]{0,11})|\((?P<round>[^()\d]{1,12})\))"
)
_NUMERIC = re.compile(r"[\d\s.,±~≈+–−-]*\d[\d\s.,]*")
_NAME = re.compile(r"[^\W\d_a-zа-яё]")
_JOINING = {"places_en": "in", "places_ru": "в", "doers_en": "by", "times": ""}
"""What stands before a cell instead of a header that asks a question, by section of `chrome.yaml`."""

_END = re.compile(r"[.!?…;:]$")

Cell = MappedText


def rows(header: Sequence[str], body: Sequence[Sequence[Cell]]) -> Iterator[Block]:
    """A block for each row that holds anything."""
    folded = [[cell.folded() for cell in cells] for cells in body]
    needed = [title if _needs_header(folded, column) else "" for column, title in enumerate(header)]
    for cells in folded:
        if row := row_text(needed, cells):
            yield Block(row, PassageKind.ROW)


def _needs_header(body: Sequence[Sequence[Cell]], column: int) -> bool:
    """Whether the cells of a column are too short, by their median, to be understood without its header."""
    lengths = sorted(len(_WORD.findall(cells[column].text)) for cells in body if column < len(cells))
    return not lengths or lengths[len(lengths) // 2] < _TELLING_WORDS


def row_text(header: Sequence[str], cells: Sequence[Cell]) -> MappedText | None:
    """One row as a sentence; None where no cell holds anything.

    Characters that are not in the cells (headers, separators) carry the offset of the character that follows.
    """
    filled = [(index, cell) for index, cell in enumerate(cells) if not _NOTHING.fullmatch(cell.text)]
    if not filled:
        return None
    titles = [header[index] if index < len(header) else "" for index, _ in filled]
    (_, subject), rest = filled[0], filled[1:]
    parts = [_subject(titles[0], subject)]
    for position, (title, (_, cell)) in enumerate(zip(titles[1:], rest, strict=True)):
        parts.append(pinned(": " if position == 0 else "; ", cell.offsets[0]))
        parts.append(_labelled(title, cell))
    last = filled[-1][1]
    if not _END.search(last.text):
        parts.append(pinned(".", last.offsets[-1]))
    return joined(parts)


def _subject(title: str, cell: Cell) -> MappedText:
    """The first cell; a bare number keeps its header, a year or a name says itself what it is."""
    named = any(char.isalpha() for char in cell.text) or _YEARS.fullmatch(cell.text)
    return cell if named or not title else joined([pinned(title + " ", cell.offsets[0]), cell])


def _labelled(title: str, cell: Cell) -> MappedText:
    """A cell after its header, the header's unit after the cell: "Mass (kg)" and "836" give "Mass 836 kg"."""
    title = _answering(title, cell)
    if not title:
        return cell
    unit = _UNIT.fullmatch(title)
    if unit and _NUMERIC.fullmatch(cell.text):
        suffix = " " + (unit["comma"] or unit["round"]).strip()
        return joined([pinned(unit["name"] + " ", cell.offsets[0]), cell, pinned(suffix, cell.offsets[-1])])
    return joined([pinned(title + " ", cell.offsets[0]), cell])


def _answering(title: str, cell: Cell) -> str:
    """What joins a cell to its row: the header, or, where that only asks where, who or when, the preposition
    of the answer.
    """
    named, dated = _NAME.match(cell.text), not _YEARS.fullmatch(cell.text)
    for section, joint in _JOINING.items():
        if title.casefold().strip(" ?:") in words(section) and (named if joint else dated):
            return joint
    return title
