"""Lines to paragraphs: which line ends are only wrapping."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.documents.mapped import MappedText, joined

# No one wraps wider: a longer line was ended on purpose.
_WIDEST_WRAP = 120
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
    end at a line's end ends the paragraph. The short lines of an `item` of a list belong together.
    """
    long = any(len(line) > _WIDEST_WRAP for line in lines)
    by_line = long or (not item and all(ends_sentence(line.text) for line in lines))
    groups: list[list[MappedText]] = []
    for line in lines:
        if groups and not (
            by_line and ends_sentence(groups[-1][-1].text) and not line.text.lstrip()[:1].islower()
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [joined(group, " ") for group in groups]


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
