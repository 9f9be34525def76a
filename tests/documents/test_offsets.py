"""Whatever the input, each character of a passage knows its place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.documents import FORMATS, read_text
from factcheck.documents.citations import bibliography, citations
from factcheck.documents.lines import LineIndex
from factcheck.model import Document, PassageKind

PIECES = [
    "\n", "\r\n", "\r", "\n\n", " ", "\t", "    ", "\xa0", "word", "Слово", "Sentence one.",
    "Вопрос?", "1957", "г.", "*", "**", "_", "__", "`", "```", "~~", "#", "## ", "> ", ">>> ", "- ",
    "– ", "* ", "1. ", "7а. ", "[1]", "[1, с. 14]", "[^1]", "[^1]: ", "[a](http://x.y)",
    "![alt](i.png)", "[", "]", "(", ")", "(p. 12)", "ф. 970, оп. 1, д. 5", "|", "| a | b |",
    "|---|---|", "<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<ul>", "</ul>", "<ol>", "<table>",
    "</table>", "<tr>", "<td>", "<th>", "<nav>", "</nav>", "<h2>", "</h2>", "<!--", "-->",
    "<script>", "</script>", "<sup>", "</sup>", "<q>", "</q>", "<blockquote>", "<caption>",
    "<main>", "&amp;", "&nbsp;", "&#1040;", "&lt", "&x;", "<", "&", "\\", "\\*", "---", "===",
    "+++", "Name: ", "Q: ", "A: ", "account_box", "a year ago", "Reply", "Литература",
    "https://e.org/a_b", "a@b.org", "\u0301", "\xad", "😀", "\x00", "\ufeff", ":", ";", "—",
]  # fmt: skip

documents = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map("".join)


def check_offsets(document: Document, exact: bool) -> None:
    for passage in document.passages:
        offsets = list(passage.offsets)
        assert len(offsets) == len(passage.text)
        assert offsets == sorted(offsets)
        assert passage.text == " ".join(passage.text.split())
        assert not offsets or 0 <= offsets[0] <= offsets[-1] < len(document.text)
        if exact and passage.kind is not PassageKind.ROW:
            for char, offset in zip(passage.text, offsets, strict=True):
                assert char == " " or char == document.text[offset] or document.text[offset] == "&"


@pytest.mark.parametrize("format", sorted(FORMATS))
@settings(max_examples=150, deadline=None)
@given(text=documents)
def test_every_character_has_its_place(format: str, text: str) -> None:
    document = read_text(text, format=format)
    assert document.text == text
    check_offsets(document, exact=format != "html")


@settings(max_examples=150, deadline=None)
@given(text=documents)
def test_html_characters_come_from_the_source(text: str) -> None:
    document = read_text(text.replace("<sup>", "").replace("<q>", ""), format="html")
    check_offsets(document, exact=True)


@settings(max_examples=60, deadline=None)
@given(text=documents)
def test_citations_stand_in_brackets(text: str) -> None:
    for name in ("a.txt", "a.md"):
        document = read_text(text, name)
        for mark in citations(document):
            assert document.text[mark.start] == "["
            assert document.text[mark.end - 1] == "]"
            assert mark.numbers
        for entry in bibliography(document):
            assert entry.start < entry.end


@settings(max_examples=60)
@given(text=st.text(alphabet="a\r\nб ", max_size=30))
def test_lines_and_columns_count_every_offset(text: str) -> None:
    index = LineIndex(text)
    places = [index.line_column(offset) for offset in range(len(text) + 1)]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    assert places[0] == (1, 1)
    assert [index.offset(line) + column - 1 for line, column in places] == list(range(len(text) + 1))


@pytest.mark.parametrize("format", sorted(FORMATS))
@pytest.mark.parametrize(
    "unit",
    [
        "word [1] ", "слово", "[", "](", "![", "*a ", "_", "`", "<", "<b", "&", "<!--", "a.", "1. ",
        "http://", "a@", "(", "|", "ф. 1, ", "[[", "~~", "\\", "> ", "<table><tr><td>", "<q>",
        "<div>", "Я: ", "\u0301", "p. 1, ",
    ],
)  # fmt: skip
def test_a_long_line_is_read_in_linear_time(format: str, unit: str) -> None:
    text = unit * (30_000 // len(unit))
    started = time.process_time()
    read_text(text, format=format)
    assert time.process_time() - started < 1


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_deep_nesting_is_read(format: str) -> None:
    deep = {"html": "<blockquote>" * 2000 + "Deep." + "</blockquote>" * 2000}.get(
        format, "> " * 2000 + "Deep."
    )
    assert [passage.text for passage in read_text(deep, format=format).passages] == ["Deep."]
