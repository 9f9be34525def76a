"""A sentence in lines of a given width, with the wrong words marked underneath."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rich.cells import cell_len

from factcheck.model import Span
from factcheck.reports.visible import visible

LONGEST = 420
"""Characters of a sentence that are shown; of a longer one, those around the wrong words."""

Piece = tuple[str, bool]
"""Words, and whether they are the wrong ones."""

_CHUNK = re.compile(r"\S+|\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an excerpt."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The line's words."""
        return "".join(text for text, _ in self.pieces)

    @property
    def underline(self) -> str:
        """Carets under the wrong words, in terminal cells; "" where the line has none."""
        return "".join(("^" if wrong else " ") * cell_len(text) for text, wrong in self.pieces).rstrip()


def excerpt(text: str, sentence: Span, wrong: Span, width: int) -> list[Line]:
    """The sentence, folded at white space to lines of at most `width` cells where its words allow it."""
    start, end = _window(sentence, wrong)
    words = list(_words(text[start:end], wrong[0] - start, wrong[1] - start))
    if start > sentence[0]:
        words = [[("…", False)], [(" ", False)], *words]
    if end < sentence[1]:
        words += [[(" ", False)], [("…", False)]]
    return _lay(words, width)


def fold(text: str, width: int) -> list[str]:
    """The text on lines of at most `width` cells where its words allow it."""
    return [line.text for line in _lay(_words(text, -1, -1), width)]


def _window(sentence: Span, wrong: Span) -> Span:
    if sentence[1] - sentence[0] <= LONGEST:
        return sentence
    spare = max(LONGEST - (wrong[1] - wrong[0]), LONGEST // 4) // 2
    stop = min(wrong[1], wrong[0] + LONGEST)
    return max(sentence[0], wrong[0] - spare), min(sentence[1], stop + spare)


def _words(text: str, start: int, end: int) -> Iterator[list[Piece]]:
    """The words and gaps of a text; a gap is one space; a word is cut where wrong words begin or end."""
    for match in _CHUNK.finditer(text):
        if match.group().isspace():
            yield [(" ", start <= match.start() and match.end() <= end)]
            continue
        inner = {at for at in (start, end) if match.start() < at < match.end()}
        cuts = sorted({match.start(), match.end(), *inner})
        yield [(visible(text[a:b]), start <= a and b <= end) for a, b in pairwise(cuts)]


def _lay(words: Iterable[list[Piece]], width: int) -> list[Line]:
    lines: list[list[Piece]] = [[]]
    used = 0
    for word in words:
        blank = word[0][0] == " "
        size = sum(cell_len(text) for text, _ in word)
        if used and not blank and used + size > width:
            lines.append([])
            used = 0
        if blank and not used:
            continue
        lines[-1].extend(word)
        used += size
    return [Line(_trimmed(line)) for line in lines if line]


def _trimmed(line: list[Piece]) -> tuple[Piece, ...]:
    return tuple(line[:-1] if line[-1][0] == " " else line)
