"""Words of a document, made safe to show: nothing in them may steer a terminal or turn the text around."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls; tab and line ends are white space
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\u200b\u2060\ufeff\ufff9-\ufffb\ufffe\uffff"  # other invisibles; the joiners of emoji and scripts stay
    "\U000e0000-\U000e007f"  # tags
    "\ud800-\udfff"  # undecodable bytes of a file name
    "]"
)


def visible(text: str) -> str:
    r"""The text with controls and invisible marks written out (`\x1b`, `\u202e`); lines and tabs stay."""
    return _UNSEEN.sub(_escape, text)


def one_line(text: str) -> str:
    """The text as `visible` shows it, with every run of white space as one space."""
    return visible(" ".join(text.split()))


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
