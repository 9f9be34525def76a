"""Tables drawn with "|": the rows of Markdown."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.documents.mapped import MappedText

_DELIMITER_CELL = re.compile(r"\s*:?-+:?\s*")
_PIPE = re.compile(r"(?<!\\)\|")


def is_delimiter_row(text: str) -> bool:
    """Whether a line is the one below a table's header: "|---|:-:|"."""
    cells = text.strip().strip("|").split("|")
    return "-" in text and "|" in text and all(_DELIMITER_CELL.fullmatch(cell) for cell in cells)


def split_row(line: MappedText) -> list[MappedText]:
    """The cells of a row; "\\|" does not part cells."""
    start = len(line.text) - len(line.text.lstrip())
    line = line.slice(start, max(start, len(line.text.rstrip())))
    bounds = [match.start() for match in _PIPE.finditer(line.text)]
    edges = [-1, *bounds, len(line)]
    cells = [line.slice(left + 1, right) for left, right in pairwise(edges)]
    if cells and bounds and bounds[0] == 0:
        cells = cells[1:]
    if cells and bounds and bounds[-1] == len(line) - 1:
        cells = cells[:-1]
    return [cell.without((index, index + 1) for index in _escapes(cell.text)) for cell in cells]


def _escapes(text: str) -> list[int]:
    return [match.start() for match in re.finditer(r"\\(?=\|)", text)]
