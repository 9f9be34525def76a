"""Lines to paragraphs: which line ends are only wrapping."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.documents.mapped import MappedText, joined

# No one wraps wider: a longer line was ended on purpose.
_WIDEST_WRAP = 120
# A line that is filled less than this, by the longest, was ended on purpose.
_FULL = 0.9
_FEWEST_LISTED = 3
_SENTENCE_END = re.compile(r"[.!?…:;][\"»”’')*_]{0,4}\s{0,2}(?:\[[^\[\]]{1,40}\]\.?)?\s*$")
_LONGEST_HEADING = 100
_HEADING_WORDS = 16
_FINAL = re.compile(r"[.!?…:;,][\"»”’')*_]{0,3}\s*$")


def ends_sentence(line: str) -> bool:
    """Whether a line ends with the mark that ends a sentence or introduces what follows."""
    return bool(_SENTENCE_END.search(line[-60:]))


def paragraphs(lines: Sequence[MappedText], item: bool = False) -> list[MappedText]:
    """Lines without a blank one between them as paragraphs.

    Wrapped lines are joined. Where lines are longer than anyone wraps, or each ends a sentence, a sentence's
    end at a line's end ends the paragraph; where most end before they are full, as in a list, every
    line's end does. The short lines of an `item` of a list belong together.
    """
    listed = not item and _are_listed([line.text for line in lines])
    long = any(len(line) > _WIDEST_WRAP for line in lines)
    by_line = long or (not item and all(ends_sentence(line.text) for line in lines))
    groups: list[list[MappedText]] = []
    for line in lines:
        ended = groups and (listed or (by_line and ends_sentence(groups[-1][-1].text)))
        if not groups or (ended and not line.text.lstrip()[:1].islower()):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [joined(group, " ") for group in groups]


def _are_listed(lines: Sequence[str]) -> bool:
    """Whether most lines are ended on purpose: the next word, which begins in a capital or figure, had fitted
    in."""
    width = max(map(len, lines), default=0) * _FULL
    breaks = list(pairwise(lines))
    ended = sum(
        len(line.rstrip()) + 1 + len(after.split()[0]) <= width and not after.lstrip()[:1].islower()
        for line, after in breaks
    )
    return len(lines) >= _FEWEST_LISTED and 2 * ended > len(breaks)


def is_heading_like(text: str) -> bool:
    """Whether a text is short and without a final mark, as headings are."""
    text = text.strip()
    return (
        0 < len(text) <= _LONGEST_HEADING and len(text.split()) <= _HEADING_WORDS and not _FINAL.search(text)
    )


def is_capitals(text: str) -> bool:
    """Whether a text's letters are capitals all (four or more of them)."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= 4 and all(char.isupper() for char in letters)
