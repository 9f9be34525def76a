"""HTML to blocks: a tolerant reader on the standard library's parser, with the place of every character
kept.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from html.parser import HTMLParser

from factcheck.documents.blocks import Block, Page
from factcheck.documents.entities import decoded
from factcheck.documents.grid import Grid
from factcheck.documents.mapped import MappedText, joined, pinned
from factcheck.documents.posts import Role, roles
from factcheck.model import PassageKind

_SKIPPED = frozenset(
    {"script", "style", "nav", "header", "footer", "aside", "button", "form", "noscript", "template", "svg"}
    | {"select", "textarea", "code", "pre", "kbd", "samp", "math", "iframe", "object", "audio", "video"}
    | {"canvas", "dialog", "menu"}
)
_BLOCKS = frozenset(
    {"address", "article", "blockquote", "body", "center", "details", "div", "fieldset", "figcaption", "html"}
    | {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "p",
        "main",
        "section",
        "summary",
        "dl",
        "dt",
        "dd",
        "ol",
        "ul",
    }
    | {"li", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FRESH = frozenset({"main", "article", "body"})
_RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")


def read(text: str) -> Page:
    """The blocks of an HTML page; its title is the `<title>`."""
    reader = _Reader(text)
    reader.read(text)
    return Page(tuple(_with_speakers(reader.blocks)), reader.title or None)


def _with_speakers(blocks: list[Block]) -> list[Block]:
    """The blocks without those that are chrome, each with its speaker."""
    kept: list[Block] = []
    speaker: str | None = None
    in_chrome = False
    for block, role in zip(blocks, roles([_line(block) for block in blocks]), strict=True):
        if role.chrome:
            speaker = role.speaker or (speaker if in_chrome else None)
        else:
            speaker = role.speaker or speaker
            kept.append(_spoken(block, role, speaker))
        in_chrome = role.chrome
    return kept


def _line(block: Block) -> str:
    text = block.content.folded().text
    return f"# {text}" if block.kind is PassageKind.HEADING else text


def _spoken(block: Block, role: Role, speaker: str | None) -> Block:
    content = block.content.folded().slice(role.start) if role.start else block.content
    kind = PassageKind.QUESTION if role.question else block.kind
    return replace(block, content=content, kind=kind, speaker=speaker)


class _Reader(HTMLParser):
    """Collects the text of one block at a time; a start or end of a block element ends it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[Block] = []
        self.title = ""
        # The parser counts lines by LF alone.
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._parts: list[MappedText] = []
        self._skipped: list[str] = []
        self._open: list[str] = []
        self._counters: list[int | None] = []
        self._number: int | None = None
        self._grids: list[Grid] = []
        self._in_title = False
        self._breaks = 0

    def read(self, text: str) -> None:
        """Read a whole page. Behind the last ">" no tag can end: the parser would look for its end again and
        again.
        """
        last = text.rfind(">") + 1
        self.feed(text[:last])
        self.close()
        self._add(text[last:], decoded(MappedText(text[last:], range(last, len(text)))))
        self.end_block()
        while self._grids:
            self.blocks.extend(self._grids.pop().blocks())

    def parse_html_declaration(self, i: int) -> int:
        """A section that the library does not know ("<![x](") is a comment, as in a browser."""
        try:
            return super().parse_html_declaration(i)
        except AssertionError:
            return self.parse_bogus_comment(i)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _FRESH:
            self._skipped.clear()
        if tag == "title" and "svg" not in self._skipped:
            self._in_title = True
        if tag in _SKIPPED:
            self._skipped.append(tag)
            return
        if tag in _BLOCKS:
            self.end_block()
            self._begin(tag, dict(attrs))
        elif tag == "br":
            self._break()
        elif tag in ("sup", "q"):
            self._open.append(tag)
            self._quote_mark("“", tag)

    def handle_startendtag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._break()
        elif tag in _BLOCKS:
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        if tag in self._skipped:
            while self._skipped.pop() != tag:
                pass
            return
        if tag in _BLOCKS:
            self.end_block()
            self._end(tag)
        elif tag in ("sup", "q") and tag in self._open:
            self._quote_mark("”", tag)
            self._remove(tag)

    def handle_data(self, data: str) -> None:
        self._add(data, MappedText(data, range(self._at(), self._at() + len(data))))

    def handle_entityref(self, name: str) -> None:
        self._entity(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._entity(f"&#{name}")

    def end_block(self) -> None:
        """End the block that is being read; what has no text is none."""
        content = joined(self._parts) if self._parts else None
        self._parts = []
        self._breaks = 0
        if content is None or not content.text.strip():
            return
        if self._grids:
            self._grids[-1].add(content)
        else:
            self.blocks.append(self._block(content))
            self._number = None

    def _entity(self, source: str) -> None:
        char = html.unescape(source + ";")
        if char == source + ";":
            self._add(source, MappedText(source, range(self._at(), self._at() + len(source))))
        else:
            self._add(char, pinned(char, self._at()))

    def _add(self, data: str, content: MappedText) -> None:
        if self._in_title:
            self.title = (self.title + data).strip()
            return
        if self._skipped and not self._heading_in_header():
            return
        if "sup" in self._open and (before := self._last_char()) and (before.isalnum() or before == "×"):
            raised = data.strip().translate(_RAISED)
            content = (
                pinned(raised, self._at())
                if data.strip().isdecimal() or data.strip()[:1] in "-−–"
                else content
            )
        if data.strip():
            self._breaks = 0
        self._parts.append(content)

    def _heading_in_header(self) -> bool:
        return self._skipped == ["header"] and any(tag in _HEADINGS for tag in self._open)

    def _last_char(self) -> str:
        return self._parts[-1].text[-1:] if self._parts else ""

    def _quote_mark(self, mark: str, tag: str) -> None:
        if tag == "q" and not self._skipped:
            self._parts.append(pinned(mark, self._at()))

    def _break(self) -> None:
        self._breaks += 1
        if self._breaks > 1:
            self.end_block()
        else:
            self._parts.append(pinned(" ", self._at()))

    def _begin(self, tag: str, attrs: dict[str, str | None]) -> None:
        self._open.append(tag)
        if tag in ("ol", "ul"):
            start = attrs.get("start") or "1"
            self._counters.append(
                int(start) if tag == "ol" and start.isdecimal() else None if tag == "ul" else 1
            )
        elif tag == "li" and self._counters and self._counters[-1] is not None:
            self._number = self._counters[-1]
            self._counters[-1] += 1
        elif tag == "li":
            self._number = None
        elif tag == "table":
            self._grids.append(Grid())
        elif self._grids:
            self._grids[-1].begin(tag)

    def _end(self, tag: str) -> None:
        if tag in self._open:
            self._remove(tag)
        if tag in ("ol", "ul") and self._counters:
            self._counters.pop()
        elif tag == "table" and self._grids:
            self.blocks.extend(self._grids.pop().blocks())

    def _remove(self, tag: str) -> None:
        """Close an element, and with it those that were left open inside it."""
        while self._open.pop() != tag:
            pass

    def _block(self, content: MappedText) -> Block:
        heading = next((tag for tag in reversed(self._open) if tag in _HEADINGS), None)
        if heading:
            return Block(content, PassageKind.HEADING, int(heading[1]))
        if "blockquote" in self._open:
            return Block(content, PassageKind.QUOTE)
        if "li" in self._open:
            return Block(content, PassageKind.ITEM, number=self._number)
        return Block(content)

    def _at(self) -> int:
        """The document offset of what is being handled."""
        line, column = self.getpos()
        return self._starts[line - 1] + column
