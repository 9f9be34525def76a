"""The table of formats: a reader for each, and the suffixes that name it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType

from factcheck.documents.blocks import Page
from factcheck.documents.html import read as read_html
from factcheck.documents.markdown import read as read_markdown
from factcheck.documents.text import read as read_plain

FORMATS: Mapping[str, Callable[[str], Page]] = MappingProxyType(
    {"text": read_plain, "markdown": read_markdown, "html": read_html}
)
SUFFIXES: Mapping[str, str] = MappingProxyType(
    {".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}
)


def format_of(name: str) -> str:
    """The format that a file name's suffix stands for; plain text where the suffix is unknown."""
    return SUFFIXES.get(PurePath(name).suffix.lower(), "text")


def parse(text: str, format: str) -> Page:
    """The blocks of a text in one of `FORMATS`."""
    return FORMATS[format](text)
