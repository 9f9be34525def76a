"""The comments in which an author speaks to factcheck, in the comment syntax of each format.

    <!-- factcheck: ignore[FC101] the archive gives 1924 -->     on the line, or alone above it
    <!-- factcheck: off[FC101] reason --> … <!-- factcheck: on[FC101] -->
    <!-- factcheck: ignore-file[FC103] reason -->

Rules are codes, beginnings of codes, or names, with commas between them. `ignore` and `ignore-file`
without rules mean all rules; a range must name its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from factcheck.model import Span

_MARKUP = re.compile(r"<!--(?P<html>.*?)-->|\{?/\*(?P<block>.*?)\*/\}?", re.DOTALL)
_MARKDOWN = re.compile(r"^ {0,3}\[(?://|comment)\]: *# *[(\"'](?P<link>.*?)[)\"'][ \t\r]*$", re.MULTILINE)
_LINE = re.compile(r"(?:^|(?<=[ \t]))(?:#|//|%|;|\.\.|--)[ \t]*(?P<line>factcheck:[^\r\n]*)", re.MULTILINE)
_CODE = re.compile(
    r"^(?P<fence> {0,3}(?:`{3,}|~{3,}))[^\n]*\n.*?(?:^(?P=fence)|\Z)|(?P<tick>`+)[^`\n]+(?P=tick)",
    re.M | re.S,
)
_DIRECTIVE = re.compile(
    r"\s*factcheck:\s*(?P<scope>ignore-file|ignore|off|on)\b\s*(?:\[(?P<rules>[^\]]*)\])?(?P<reason>.*)",
    re.DOTALL,
)
_MARKUP_SUFFIXES = {".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml"}


class Scope(StrEnum):
    """How far a comment reaches."""

    LINE = "ignore"
    FILE = "ignore-file"
    OFF = "off"
    ON = "on"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment to factcheck: where it stands, what it asks for, of which rules (as written), and why."""

    span: Span
    scope: Scope
    rules: tuple[str, ...]
    reason: str


def find_comments(path: str, text: str) -> tuple[Comment, ...]:
    """The comments to factcheck in a text, in order. Examples in code are none."""
    if "factcheck:" not in text:
        return ()
    markup = PurePath(path).suffix.lower() in _MARKUP_SUFFIXES
    patterns = (_MARKUP, _MARKDOWN) if markup else (_MARKUP, _LINE)
    prose = _CODE.sub(lambda match: re.sub(r"\S", " ", match.group()), text) if markup else text
    found = (comment for pattern in patterns for comment in _matches(pattern, prose))
    return tuple(sorted(found, key=lambda comment: comment.span))


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[Comment]:
    for match in pattern.finditer(text):
        inner = next(group for group in match.groups() if group is not None)
        directive = _DIRECTIVE.fullmatch(inner)
        if directive is not None:
            rules = tuple(word.strip() for word in (directive["rules"] or "").split(",") if word.strip())
            reason = " ".join(directive["reason"].split()).lstrip("—–-: ")
            yield Comment(match.span(), Scope(directive["scope"]), rules, reason)
