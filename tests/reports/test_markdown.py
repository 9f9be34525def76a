"""The Markdown report as a reader of Markdown shows it."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from factcheck.model import Report
from factcheck.reports import render
from factcheck.reports.markdown import escaped
from factcheck.reports.view import Options

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough", "linkify"])


def test_the_summary_is_one_sentence(plain: Report, empty: Report) -> None:
    assert render("markdown", plain, Options(hidden=(("suppressed", 2),))).splitlines()[2] == (
        "**2 errors, 1 warning, 1 note** in 2 documents; 6 claims (4 contradicted, 1 unverified, 1 opinion); "
        "80 % of the factual claims covered; 2 suppressed."
    )
    assert render("markdown", empty, Options()).splitlines()[2] == "**No findings** in 0 documents."


WORDS = (
    "# no heading",
    "*no* _emphasis_",
    "[no](link)",
    "![no](image)",
    "`no code`",
    "a | b",
    "<b>no</b>",
    "~~no~~",
    "&amp;",
    "\\",
    "1. no list",
    "- no list",
    "https://example.org/no_link",
    "@nobody",
    ":no_emoji:",
    "***",
    "===",
    "> no",
)


@pytest.mark.parametrize("words", WORDS)
def test_escaped_words_are_shown_as_they_are(words: str) -> None:
    tokens = PARSER.parse(f"| a |\n| --- |\n| {escaped(words)} |\n")
    cell = next(tokens[n + 1] for n, token in enumerate(tokens) if token.type == "td_open")
    assert {child.type for child in cell.children or []} <= {"text", "text_special"}
    assert "".join(child.content for child in cell.children or []) == words
