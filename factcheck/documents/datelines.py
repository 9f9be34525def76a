"""Datelines of news: "BERLIN, May 3, 2021 (Reuters) — …" says where and when it was written, not what of."""

from __future__ import annotations

import re

from factcheck.documents.paragraphs import is_capitals

_DATELINE = re.compile(
    r"\s*(?P<place>[^\W\d_][^\s,()—–]*(?: [^\s,()—–]+){0,3})"
    r"(?:, [^()—–\n]{1,40})?(?: \([^()\n]{1,30}\))?\s*[—–]+\s+"
)


def dateline_end(text: str) -> int:
    """Where the report begins after its dateline; 0 without one."""
    found = _DATELINE.match(text)
    return found.end() if found and is_capitals(found["place"]) else 0
