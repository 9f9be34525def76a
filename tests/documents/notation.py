"""Passages as lines: "kind|speaker|text", a speaker that is not known as "-"."""

from __future__ import annotations

from textwrap import dedent

from factcheck.documents import read_text
from factcheck.model import Passage


def passages(source: str, format: str) -> str:
    """The passages of a source, one a line."""
    return "\n".join(map(line, read_text(unindented(source), format=format).passages))


def line(passage: Passage) -> str:
    return f"{passage.kind}|{passage.speaker or '-'}|{passage.text}"


def unindented(source: str) -> str:
    return dedent(source).strip("\n")
