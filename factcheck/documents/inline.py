"""The inline markup of Markdown: what to take out of a paragraph so that only its words remain.

One pass a kind of markup over the paragraph, each linear in its length; what one pass has hidden the next
ones skip.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from factcheck.documents.entities import decoded
from factcheck.documents.mapped import MappedText

_BACKTICKS = re.compile(r"(?<!\\)`+")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~\s])")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}>")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,100}\]")
_WIKI_LINK = re.compile(r"(\[\[(?:[^\[\]|]{1,200}\|)?)[^\[\]|]{1,200}(\]\])")
_BRACKET = re.compile(r"!?\[|\]")
_TARGET = re.compile(
    r"\(\s*(?:<[^<>\n]{0,1000}>|[^()\s]{0,1000}(?:\([^()\s]{0,500}\)[^()\s]{0,500}){0,4})"
    r"(?:\s+(?:\"[^\"]{0,500}\"|'[^']{0,500}'|\([^()]{0,500}\)))?\s*\)(?:\{[^{}]{0,200}\})?"
)
_LABEL = re.compile(r"\[([^\[\]]{0,200})\]")
_DELIMITERS = re.compile(r"\*+|_+|~~|==")


def label_key(label: str) -> str:
    """A link label as definitions and uses are compared: case and white space do not count."""
    return " ".join(label.casefold().split())


def plain(content: MappedText, labels: Collection[str] = ()) -> MappedText:
    """A paragraph without its markup; `labels` are the keys of the page's link definitions."""
    text = content.text
    hidden = bytearray(len(text))
    _hide_code(text, hidden)
    escaped = _hide_escapes(text, hidden)
    for pattern in (_TAG, _FOOTNOTE):
        for match in pattern.finditer(text):
            if not hidden[match.start()] and match.start() not in escaped:
                _hide(hidden, match.start(), match.end())
    _hide_links(text, hidden, escaped, labels)
    _hide_emphasis(text, hidden, escaped)
    return decoded(content.without(match.span() for match in re.finditer(rb"\x01+", hidden)))


def _hide(hidden: bytearray, start: int, end: int) -> None:
    hidden[start:end] = b"\x01" * (end - start)


def _hide_code(text: str, hidden: bytearray) -> None:
    runs = [match.span() for match in _BACKTICKS.finditer(text)]
    following: dict[int, int] = {}
    closer: list[int | None] = [None] * len(runs)
    for index in range(len(runs) - 1, -1, -1):
        length = runs[index][1] - runs[index][0]
        closer[index] = following.get(length)
        following[length] = index
    index = 0
    while index < len(runs):
        end = closer[index]
        if end is not None:
            _hide(hidden, runs[index][0], runs[end][1])
            index = end
        index += 1


def _hide_escapes(text: str, hidden: bytearray) -> set[int]:
    """Hide the backslashes; the characters after them are literal."""
    escaped: set[int] = set()
    for match in _ESCAPE.finditer(text):
        if not hidden[match.start()] and match.start() not in escaped:
            _hide(hidden, match.start(), match.end())
            escaped.add(match.end())
    return escaped


def _hide_links(text: str, hidden: bytearray, escaped: set[int], labels: Collection[str]) -> None:
    """Hide the brackets and targets of links, and images whole."""
    for match in _WIKI_LINK.finditer(text):
        if not hidden[match.start()]:
            _hide(hidden, *match.span(1))
            _hide(hidden, *match.span(2))
    openers: list[re.Match[str]] = []
    for match in _BRACKET.finditer(text):
        if hidden[match.start()] or match.start() in escaped:
            continue
        if match[0] != "]":
            openers.append(match)
        elif openers:
            opener = openers.pop()
            end = _link_end(text, opener.end(), match.end(), labels)
            if end and opener[0] == "![":
                _hide(hidden, opener.start(), end)
            elif end:
                _hide(hidden, opener.start(), opener.end())
                _hide(hidden, match.start(), end)


def _link_end(text: str, start: int, end: int, labels: Collection[str]) -> int | None:
    """Where a link ends whose text begins at `start` and whose closing bracket ends at `end`; None for plain
    brackets.
    """
    if target := _TARGET.match(text, end):
        return target.end()
    own = text[start : min(end - 1, start + 200)]
    if (label := _LABEL.match(text, end)) and label_key(label[1] or own) in labels:
        return label.end()
    return end if label_key(own) in labels and not own.strip().isdigit() else None


def _hide_emphasis(text: str, hidden: bytearray, escaped: set[int]) -> None:
    """Hide the delimiters that pair up; a lone asterisk or an underscore inside a word is text."""
    openers: dict[str, list[list[int]]] = {"*": [], "_": [], "~": [], "=": []}
    for match in _DELIMITERS.finditer(text):
        start, end = match.span()
        start += start in escaped
        if start == end or hidden[start]:
            continue
        opens, closes = _flanks(text, start, end)
        stack = openers[text[start]]
        while closes and stack and start < end:
            opener = stack[-1]
            length = min(opener[1] - opener[0], end - start)
            _hide(hidden, opener[1] - length, opener[1])
            _hide(hidden, start, start + length)
            opener[1] -= length
            start += length
            if opener[0] == opener[1]:
                stack.pop()
        if opens and start < end:
            stack.append([start, end])


def _flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a run of delimiters can open and can close emphasis."""
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    opens = not after.isspace() and (after.isalnum() or not before.isalnum())
    closes = not before.isspace() and (before.isalnum() or not after.isalnum())
    if before.isdigit() and after.isdigit():
        return False, False
    if text[start] == "_":
        return opens and not before.isalnum(), closes and not after.isalnum()
    return opens, closes
