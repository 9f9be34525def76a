"""JSON as all writers of JSON write it: readable letters, no raw control, the same bytes every time."""

from __future__ import annotations

import json
import re
from typing import Any

_RAW = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def dumps(value: Any, *, indent: int | None = 2) -> str:
    """The value as JSON, without a newline at the end. Controls and lone surrogates are escaped."""
    separators = (",", ": ") if indent else (", ", ": ")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)
    return _RAW.sub(lambda match: json.dumps(match.group())[1:-1], text)
