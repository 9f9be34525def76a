"""Character references of HTML: "&amp;", "&#1040;"."""

from __future__ import annotations

import html
import re

from factcheck.documents.mapped import MappedText

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")


def decoded(content: MappedText) -> MappedText:
    """The text with its character references decoded; each carries the offset of its "&"."""
    found = ((match, html.unescape(match[0])) for match in _REFERENCE.finditer(content.text))
    return content.edited((match.start(), match.end(), char) for match, char in found if char != match[0])
