"""HTML: what is prose, and how elements end passages."""

from __future__ import annotations

import pytest

from factcheck.documents import read_text
from tests.documents.notation import passages, unindented

CASES = {
    "page parts": (
        """
        <html><head><title>Metals</title><style>p {width: 1924px}</style></head><body>
        <header><a href="/">Shop</a><h1>Tin</h1></header>
        <nav><ul><li>Home 1924</li></ul></nav>
        <p>Tin&nbsp;is <b>soft</b>.</p><aside>Buy 1924</aside><script>x = "<p>1924</p>"</script>
        <form>Search<button>Go</button></form><pre>1924</pre><p>A <code>x = 1924</code> word.</p>
        <footer>2024</footer></body></html>
        """,
        "heading|-|Tin\nparagraph|-|Tin is soft.\nparagraph|-|A word.",
    ),
    "unclosed elements": (
        "<p>One <b>bold<p>Two<ul><li>a<li>b<ul><li>c</ul></ul>after<div>last",
        """
        paragraph|-|One bold
        paragraph|-|Two
        item|-|a
        item|-|b
        item|-|c
        paragraph|-|after
        paragraph|-|last
        """,
    ),
    "entities": ("<p>5 &lt; 6 &#8212; &#x410; AT&T &nosuch;", "paragraph|-|5 < 6 — А AT&T &nosuch;"),
    "line breaks": ("<p>One<br>two<br><br>three", "paragraph|-|One two\nparagraph|-|three"),
    "raised figures": (
        "<p>10<sup>6</sup> g on 4 km<sup>2</sup>.<sup><a href='#n'>[1]</a></sup> End.<sup>2</sup>",
        "paragraph|-|10⁶ g on 4 km². End.2",
    ),
    "quotations": (
        "<blockquote><p>Tin is soft.</p></blockquote><p>She said <q>no</q>.",
        "quote|-|Tin is soft.\nparagraph|-|She said “no”.",
    ),
    "tables": (
        """
        <table><caption>Metals</caption><thead><tr><th>Metal<th>Found</thead>
        <tr><td>Tin<td>1924<tr><td>Iron<td>1925</table>
        <table><tr><th>Born</th><td>4 May 1901</td></tr></table>
        """,
        "heading|-|Metals\nrow|-|Tin: Found 1924.\nrow|-|Iron: Found 1925.\nrow|-|Born: 4 May 1901.",
    ),
    "a table that arranges the page": (
        "<table><tr><td><p>Tin is soft.</p><p>Iron is hard.</p></td></tr></table>",
        "paragraph|-|Tin is soft.\nparagraph|-|Iron is hard.",
    ),
    "sources": (
        "<p>Tin [1].<h2>References</h2><ol><li>Smith 1963<li>Jones 1964</ol><h2>End</h2><p>x",
        "paragraph|-|Tin.\nheading|-|References\nheading|-|End\nparagraph|-|x",
    ),
    "posts": (
        "<div>Ada Tinker</div><div>2 hours ago</div><p>Tin is soft.</p><a>Reply</a>",
        "paragraph|Ada Tinker|Tin is soft.",
    ),
    "broken": ("<p>One</b></td></p></li><![CDATA[x]]><![x](y)><p <b>two", None),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_html(source: str, expected: str | None) -> None:
    found = passages(source, "html")
    assert found.startswith("paragraph|-|One") if expected is None else found == unindented(expected)


def test_an_entity_points_at_its_first_character() -> None:
    text = "<p>A&amp;B &#1040;.</p>"
    (passage,) = read_text(text, format="html").passages
    assert passage.text == "A&B А."
    assert [text[offset] for offset in passage.offsets] == ["A", "&", "B", " ", "&", "."]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_offsets_hold_with_every_newline(newline: str) -> None:
    text = f"<p>{newline}One{newline}two</p>{newline}<p>Three</p>"
    first, second = read_text(text, format="html").passages
    assert first.text == "One two"
    assert text[slice(*first.source(4, 7))] == "two"
    assert text[slice(*second.source(0, 5))] == "Three"
