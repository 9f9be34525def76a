"""Markdown to blocks: the block structure of a page, line by line, without recursion."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from factcheck.documents.blocks import Block, Page
from factcheck.documents.hidden import (
    front_matter_length,
    front_matter_title,
    without_comments,
    without_fences,
)
from factcheck.documents.inline import label_key, plain
from factcheck.documents.mapped import MappedText, joined, split_lines
from factcheck.documents.markers import Marker, match_marker
from factcheck.documents.paragraphs import is_heading_like, paragraphs
from factcheck.documents.pipes import is_delimiter_row, split_row
from factcheck.documents.posts import PROSE, Role, roles
from factcheck.documents.tables import rows
from factcheck.model import PassageKind

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING = re.compile(r"[ \t]+#+[ \t]*$|\s*\{#[\w-]{1,80}\}\s*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*$")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_QUOTE = re.compile(r" {0,3}>[> \t]*")
_SOURCE = re.compile(r"(?:[—–]|--)\s+\S")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\[\]\s]{1,100}\]:[ \t]*")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]^]{1,200})\]:[ \t]*(?:<[^<>]*>|\S+)(?:\s+[\"'(].*[\"')])?\s*$")
_CODE = re.compile(r"(?: {4}|\t)")
_BOLD = re.compile(r"\s*(\*\*|__)(?=\S)((?:(?!\1).)+)\1\s*:?\s*$")
_MENU = re.compile(r"\s*(?:\[[^\[\]]{1,80}\]\([^()\s]{1,300}\)[\s·|•/,—–-]*){2,40}$")
_PSEUDO_HEADING = 7


def read(text: str) -> Page:
    """The blocks of a Markdown page; a title comes from its front matter."""
    lines = split_lines(text)
    length = front_matter_length(lines)
    title = front_matter_title(lines[:length])
    visible = without_comments(without_fences(lines[length:]))
    labels = frozenset(label_key(match[1]) for line in visible if (match := _DEFINITION.match(line.text)))
    return Page(tuple(_Reader(visible, roles([line.text for line in visible]), labels).blocks()), title)


class _Reader:
    """Reads one run of lines; `at` is the line that is to be read next."""

    def __init__(
        self, lines: Sequence[MappedText], found: Sequence[Role], labels: frozenset[str], quoted: bool = False
    ) -> None:
        self.lines = lines
        self.roles = found
        self.labels = labels
        self.at = 0
        self.speaker: str | None = None
        self.found: list[Block] = []
        self.in_list = False
        self.in_chrome = False
        self.kind = PassageKind.QUOTE if quoted else PassageKind.PARAGRAPH

    def blocks(self) -> list[Block]:
        """All blocks, in order."""
        readers: tuple[Callable[[MappedText], bool], ...] = (
            self._chrome, self._blank, self._code, self._heading, self._rule, self._quote, self._table,
            self._footnote, self._definition, self._item, self._menu, self._paragraph,
        )  # fmt: skip
        while self.at < len(self.lines):
            line = self.lines[self.at]
            any(reader(line) for reader in readers)
        return self.found

    def _add(
        self, content: MappedText, kind: PassageKind, level: int = 0, marker: Marker | None = None
    ) -> None:
        number, note = (marker.number, marker.note) if marker else (None, False)
        self.found.append(Block(plain(content, self.labels), kind, level, self.speaker, number, note))

    def _chrome(self, line: MappedText) -> bool:
        role = self.roles[self.at]
        if role.chrome:
            self.speaker = role.speaker or (self.speaker if self.in_chrome else None)
            self.in_chrome = True
            self.at += 1
            return True
        if role.speaker:
            self.speaker = role.speaker
        self.in_chrome = self.in_chrome and not line.text.strip()
        return False

    def _blank(self, line: MappedText) -> bool:
        if line.text.strip():
            return False
        self.at += 1
        return True

    def _code(self, line: MappedText) -> bool:
        if self.in_list or not _CODE.match(line.text) or (self.at and self.lines[self.at - 1].text.strip()):
            return False
        while self.at < len(self.lines) and (
            _CODE.match(self.lines[self.at].text) or not self.lines[self.at].text.strip()
        ):
            self.at += 1
        return True

    def _heading(self, line: MappedText) -> bool:
        if not (match := _HEADING.match(line.text)):
            return False
        closing = _CLOSING.search(line.text)
        content = line.slice(
            match.end(), closing.start() if closing and closing.start() >= match.end() else None
        )
        self._add(content, PassageKind.HEADING, len(match[1]))
        self.in_list = False
        self.at += 1
        return True

    def _rule(self, line: MappedText) -> bool:
        if not _RULE.match(line.text):
            return False
        self.in_list = False
        self.at += 1
        return True

    def _quote(self, line: MappedText) -> bool:
        if not _QUOTE.match(line.text):
            return False
        inner: list[MappedText] = []
        while self.at < len(self.lines) and self.lines[self.at].text.strip():
            line = self.lines[self.at]
            match = _QUOTE.match(line.text)
            if match is None and _begins_block(line.text):
                break
            inner.append(line.slice(match.end()) if match else line)
            self.at += 1
        source = inner.pop() if len(inner) > 1 and _SOURCE.match(inner[-1].text) else None
        speaker = plain(source).text.lstrip("—– -").strip(" .") if source else self.speaker
        nested = _Reader(inner, [PROSE] * len(inner), self.labels, quoted=True).blocks()
        self.found.extend(replace(block, speaker=speaker) for block in nested)
        if source:
            self._add(source.slice(len(source.text) - len(source.text.lstrip("—–- "))), PassageKind.QUOTE)
        return True

    def _table(self, line: MappedText) -> bool:
        following = self.lines[self.at + 1].text if self.at + 1 < len(self.lines) else ""
        if "|" not in line.text or not is_delimiter_row(following):
            return False
        header = [plain(cell, self.labels).folded().text for cell in split_row(line)]
        self.at += 2
        body: list[list[MappedText]] = []
        while self.at < len(self.lines) and "|" in self.lines[self.at].text:
            body.append([plain(cell, self.labels) for cell in split_row(self.lines[self.at])])
            self.at += 1
        self.found.extend(replace(row, speaker=self.speaker) for row in rows(header, body))
        return True

    def _footnote(self, line: MappedText) -> bool:
        if not (match := _FOOTNOTE.match(line.text)):
            return False
        self._collect(line.slice(match.end()), self.kind, None)
        return True

    def _definition(self, line: MappedText) -> bool:
        if not _DEFINITION.match(line.text):
            return False
        self.at += 1
        return True

    def _item(self, line: MappedText) -> bool:
        if not (marker := match_marker(line.text)):
            return False
        nested = line.slice(marker.end)
        while (inner := match_marker(nested.text)) and inner.number is None:
            nested = nested.slice(inner.end)
        self.in_list = True
        self._collect(nested, PassageKind.ITEM, marker)
        return True

    def _menu(self, line: MappedText) -> bool:
        if not _MENU.match(line.text):
            return False
        self.at += 1
        return True

    def _paragraph(self, line: MappedText) -> bool:
        role = self.roles[self.at]
        indented = line.text[:1] in " \t"
        self.in_list = self.in_list and indented
        kind = PassageKind.QUESTION if role.question else self.kind
        self._collect(_after_label(line, role.start), kind, None)
        return True

    def _collect(self, first: MappedText, kind: PassageKind, marker: Marker | None) -> None:
        """A block from its first line and the lines that continue it."""
        lines = [first]
        self.at += 1
        while self.at < len(self.lines) and self._continues(self.lines[self.at].text):
            lines.append(self.lines[self.at])
            self.at += 1
        underline = _UNDERLINE.match(self.lines[self.at].text) if self.at < len(self.lines) else None
        if underline and kind is self.kind:
            self._add(joined(lines, " "), PassageKind.HEADING, 1 if underline[1][0] == "=" else 2)
            self.at += 1
            return
        if kind is self.kind:
            lines = self._without_bold_lead(lines)
        for index, content in enumerate(paragraphs(lines, item=kind is PassageKind.ITEM)):
            self._add(
                content,
                kind if index == 0 or kind is self.kind else self.kind,
                0,
                marker if index == 0 else None,
            )

    def _without_bold_lead(self, lines: list[MappedText]) -> list[MappedText]:
        """The lines after a first one that is bold as a whole: a question, or a heading by another name."""
        match = _BOLD.match(lines[0].text)
        if match and match[2].rstrip().endswith("?"):
            self._add(lines[0], PassageKind.QUESTION)
            return lines[1:]
        if match and is_heading_like(match[2]):
            self._add(lines[0], PassageKind.HEADING, _PSEUDO_HEADING)
            return lines[1:]
        return lines

    def _continues(self, text: str) -> bool:
        role = self.roles[self.at]
        return bool(text.strip()) and role == PROSE and not _begins_block(text) and not _UNDERLINE.match(text)


def _after_label(line: MappedText, start: int) -> MappedText:
    """The line after its label; of "**Q: When?**" the closing asterisks go with the opening ones."""
    opened = line.text[:start].count("**") % 2 and line.text.endswith("**")
    return line.slice(start, len(line) - 2 if opened else None)


def _begins_block(text: str) -> bool:
    """Whether a line cannot continue the paragraph above it."""
    patterns = (_HEADING, _RULE, _QUOTE, _FOOTNOTE, _DEFINITION)
    return any(pattern.match(text) for pattern in patterns) or match_marker(text) is not None
