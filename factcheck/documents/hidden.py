"""Parts of a plain text or Markdown page that no reader sees as prose: front matter, fenced code,
comments.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.documents.mapped import MappedText

_FENCE = re.compile(r"\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}|~{3,})([^`]*)$")
_FRONT_MATTER = {"---": ("---", "..."), "+++": ("+++",)}
_TITLE = re.compile(r"title\s*[:=]\s*(\"?)(.+?)\1\s*$", re.IGNORECASE)


def front_matter_length(lines: Sequence[MappedText]) -> int:
    """How many lines the YAML or TOML front matter takes, its fences included; 0 where there is none."""
    ends = _FRONT_MATTER.get(lines[0].text.rstrip()) if lines else None
    if ends is None or len(lines) < 2 or not lines[1].text.strip():
        return 0
    for index, line in enumerate(lines[1:], start=2):
        if line.text.rstrip() in ends:
            return index
    return 0


def front_matter_title(lines: Sequence[MappedText]) -> str | None:
    """The title that the front matter gives, if any."""
    for line in lines:
        if match := _TITLE.match(line.text):
            return match[2].strip("'\" ") or None
    return None


def without_fences(lines: Sequence[MappedText]) -> list[MappedText]:
    """The lines with fenced code made empty; a fence that is never closed hides all that follows it."""
    kept: list[MappedText] = []
    fence = ""
    for line in lines:
        match = _FENCE.match(line.text)
        visible = not fence and match is None
        if fence and match and match[1].startswith(fence) and not match[2].strip():
            fence = ""
        elif not fence and match:
            fence = match[1]
        kept.append(line if visible else line.slice(0, 0))
    return kept


def without_comments(lines: Sequence[MappedText]) -> list[MappedText]:
    """The lines without HTML comments; one that is never closed is text."""
    last_end = max((index for index, line in enumerate(lines) if "-->" in line.text), default=-1)
    kept: list[MappedText] = []
    inside = False
    for index, line in enumerate(lines):
        spans: list[tuple[int, int]] = []
        at = 0
        while at < len(line):
            if inside:
                end = line.text.find("-->", at)
                spans.append((at, len(line) if end < 0 else end + 3))
                inside = end < 0
            else:
                start = line.text.find("<!--", at)
                if start < 0 or (index >= last_end and "-->" not in line.text[start:]):
                    break
                inside = True
                spans.append((start, start + 4))
            at = spans[-1][1]
        kept.append(line.without(spans) if spans else line)
    return kept
