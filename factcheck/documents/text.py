"""Plain text to blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.documents.blocks import Block, Page
from factcheck.documents.hidden import without_fences
from factcheck.documents.mapped import MappedText, joined, split_lines
from factcheck.documents.markers import Marker, match_marker
from factcheck.documents.paragraphs import ends_sentence, is_capitals, is_heading_like, paragraphs
from factcheck.documents.posts import roles
from factcheck.model import PassageKind

_RULE = re.compile(r"\s*([-=_*~#+—–])(?:\s?\1){2,}\s*$")
_INDENT = re.compile(r"\t| {2}")
_QUOTE = re.compile(r"\s{0,3}>[>\s]*")
# Dashes also stand at the beginning of a wrapped line; these signs only begin items.
_PLAIN_BULLETS = frozenset("*•·▪◦‣●")
# A year, be it after a day and month, and what sets it apart from the entry of a chronicle that it begins:
# a mark or a gap.
_YEAR = re.compile(
    r"\s*(?:(?:\d{1,2}[.\s]\s?)?[^\W_]+\.?\s?(?:\d{1,2},)?\s?)?\d{3,4}(?:\s?[-–—/]\s?\d{2,4})?"
    r"(?:\s*[,–—:|-]\s|(?P<gap>\s{2,}|\t))\s*\S"
)
_FEWEST_ENTRIES = 3
_MOST_PLAIN_HEADINGS = 2
# A first line that has at most this share of the longest one is no wrapped prose.
_TITLE_SHARE = 0.5
_TITLE, _CAPITALS, _NUMBERED, _PLAIN = 1, 2, 3, 4


@dataclass(frozen=True, slots=True)
class _Draft:
    """A block, and whether it stands alone between blank lines."""

    block: Block
    alone: bool = False


@dataclass(slots=True)
class _Reader:
    """Collects the lines of one speaker between blank lines."""

    drafts: list[_Draft] = field(default_factory=list)
    lines: list[MappedText] = field(default_factory=list)
    speaker: str | None = None
    question: bool = False

    def end_group(self) -> None:
        if _is_title(self.lines):
            self.drafts.append(_Draft(Block(self.lines[0], speaker=self.speaker), alone=True))
            self.lines = self.lines[1:]
        if self.lines:
            kind = PassageKind.QUESTION if self.question else PassageKind.PARAGRAPH
            found = [replace(block, speaker=self.speaker) for block in _group_blocks(self.lines, kind)]
            self.drafts.extend(_Draft(block, alone=len(found) == 1) for block in found)
        self.lines = []
        self.question = False


def _is_title(lines: Sequence[MappedText]) -> bool:
    """Whether the first line, much shorter than the others, says what they are about or who says it."""
    first, *rest = [line.text.strip() for line in lines] or [""]
    short = bool(rest) and len(first) <= _TITLE_SHARE * max(map(len, rest))
    return short and is_heading_like(first) and rest[0][:1].isupper() and not match_marker(first)


def read(text: str) -> Page:
    """The blocks of a plain text."""
    lines = without_fences(split_lines(text))
    reader = _Reader()
    in_chrome = False
    for line, role in zip(lines, roles([line.text for line in lines]), strict=True):
        blank = not line.text.strip()
        if role.chrome or role.speaker or blank:
            reader.end_group()
        if role.chrome:
            reader.speaker = role.speaker or (reader.speaker if in_chrome else None)
        elif role.speaker:
            reader.speaker, reader.question = role.speaker, role.question
        if not role.chrome and not blank:
            reader.lines.append(line.slice(role.start))
        in_chrome = role.chrome or (in_chrome and blank)
    reader.end_group()
    return Page(tuple(_with_headings(reader.drafts)))


def _group_blocks(lines: Sequence[MappedText], kind: PassageKind) -> list[Block]:
    """The blocks of lines that have no blank line between them."""
    blocks: list[Block] = []
    pending: list[MappedText] = []
    marker: Marker | None = None
    chronicle = _is_chronicle(lines)

    def flush() -> None:
        nonlocal pending, marker
        if pending:
            blocks.extend(_run_blocks(pending, marker, kind))
        pending, marker = [], None

    for line in lines:
        if _RULE.match(line.text):
            flush()
            continue
        if quote := _QUOTE.match(line.text):
            if marker is None or marker.kind != ">":
                flush()
                marker = Marker(0, ">")
            pending.append(line.slice(quote.end()))
            continue
        if chronicle and (year := _YEAR.match(line.text)):
            flush()
            marker = Marker(0, "year")
            pending.append(line.edited([(*year.span("gap"), ": ")] if year["gap"] else ()))
            continue
        found = match_marker(line.text)
        if found and _begins_item(found, pending, marker):
            flush()
            marker = found
            pending.append(line.slice(found.end))
            continue
        if (marker is not None and marker.kind == ">") or _begins_paragraph(line, pending, marker):
            flush()
        pending.append(line)
    flush()
    return blocks


def _is_chronicle(lines: Sequence[MappedText]) -> bool:
    """Whether the first line and most of the others begin with a year that is set apart: entries, not
    wrapped prose."""
    dated = [bool(_YEAR.match(line.text)) for line in lines]
    return sum(dated) >= _FEWEST_ENTRIES and dated[0] and 2 * sum(dated) > len(dated)


def _begins_item(found: Marker, pending: Sequence[MappedText], current: Marker | None) -> bool:
    """Whether a list sign begins an item rather than a wrapped line that happens to begin so."""
    if not pending or (current is not None and current.kind == found.kind):
        return True
    last = pending[-1].text
    if ends_sentence(last) or (current is not None and found.kind in _PLAIN_BULLETS):
        return True
    first = found.number in (None, 1) or is_capitals(last)
    return first and len(pending) == 1 and current is None and is_heading_like(last)


def _begins_paragraph(line: MappedText, pending: Sequence[MappedText], marker: Marker | None) -> bool:
    """Whether a line goes on after a heading in capitals, or is set in as the first of a paragraph."""
    if not pending or marker is not None:
        return False
    last = pending[-1].text
    if is_capitals(last):
        return not is_capitals(line.text)
    return bool(_INDENT.match(line.text)) and not _INDENT.match(last) and ends_sentence(last)


def _run_blocks(lines: Sequence[MappedText], marker: Marker | None, kind: PassageKind) -> list[Block]:
    if marker is None:
        return [Block(content, kind) for content in paragraphs(lines)]
    if marker.kind == ">":
        return [Block(joined(lines, " "), PassageKind.QUOTE)]
    first, *more = paragraphs(lines, item=True)
    item = Block(first, PassageKind.ITEM, number=marker.number, note=marker.note)
    return [item, *(Block(content) for content in more)]


def _with_headings(drafts: Sequence[_Draft]) -> list[Block]:
    """The blocks with short lines above other text seen as headings, save where many follow one another: a
    list.
    """
    levels = [_heading_level(drafts, index) for index in range(len(drafts))]
    blocks: list[Block] = []
    for index, draft in enumerate(drafts):
        level = levels[index]
        if level == _PLAIN and _is_listed(levels, index):
            level = 0
        if level:
            level = _TITLE if not blocks else level
            blocks.append(replace(draft.block, kind=PassageKind.HEADING, level=level, number=None))
        else:
            blocks.append(draft.block)
    return blocks


def _heading_level(drafts: Sequence[_Draft], index: int) -> int:
    """The rank that a block would have as a heading, or 0."""
    draft, block = drafts[index], drafts[index].block
    if index + 1 == len(drafts) or not is_heading_like(block.content.text):
        return 0
    if block.kind is PassageKind.PARAGRAPH:
        if is_capitals(block.content.text):
            return _CAPITALS
        following = drafts[index + 1]
        return (
            _PLAIN if draft.alone or (not following.alone and following.block.kind is PassageKind.ITEM) else 0
        )
    numbered = block.kind is PassageKind.ITEM and block.number is not None and draft.alone
    return _NUMBERED if numbered and drafts[index + 1].block.kind is not PassageKind.ITEM else 0


def _is_listed(levels: Sequence[int], index: int) -> bool:
    """Whether a short line is one of many; a title may have a subtitle and a byline or date below it."""
    first = last = index
    while first and levels[first - 1] == _PLAIN:
        first -= 1
    while last + 1 < len(levels) and levels[last + 1] == _PLAIN:
        last += 1
    return last - first + 1 > _MOST_PLAIN_HEADINGS + (first == 0)
