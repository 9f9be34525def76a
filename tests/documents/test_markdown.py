"""Markdown: block structure and inline markup."""

from __future__ import annotations

import pytest

from factcheck.documents import read_text
from tests.documents.notation import passages, unindented

BLOCKS = {
    "headings": (
        """
        ---
        title: "Metals"
        year: 1924
        ---
        Tin
        ===

        Soft.

        ## Use {#use}
        In cans.
        ### Deep ###
        Text.
        """,
        """
        heading|-|Tin
        paragraph|-|Soft.
        heading|-|Use
        paragraph|-|In cans.
        heading|-|Deep
        paragraph|-|Text.
        """,
    ),
    "lists": (
        """
        - **1957** – *First* one, 4 Oct.
        - [x] done
          - nested item
            goes on
        1. number
           one
        2) two

           A paragraph of two.
        * star
        """,
        """
        item|-|1957 – First one, 4 Oct.
        item|-|done
        item|-|nested item goes on
        item|-|number one
        item|-|two
        paragraph|-|A paragraph of two.
        item|-|star
        """,
    ),
    "code and comments": (
        """
        Text <!-- no 1924
        prose --> goes on.

        ```python
        year = 1924
        ```

            indented = 1924

        ~~~
        ```
        1925
        ~~~
        End.
        """,
        "paragraph|-|Text goes on.\nparagraph|-|End.",
    ),
    "quotations": (
        """
        > Tin is soft
        and white.
        >
        > > Nested.
        > — *Ada Tinker*

        After.
        """,
        """
        quote|Ada Tinker|Tin is soft and white.
        quote|Ada Tinker|Nested.
        quote|-|Ada Tinker
        paragraph|-|After.
        """,
    ),
    "tables": (
        """
        | Metal | Melts at (°C) | Found |
        |:---|---:|---|
        | Tin | 232 | 3000 BC |
        | Iron \\| steel | 1538 | — |
        """,
        """
        row|-|Tin: Melts at 232 °C; Found 3000 BC.
        row|-|Iron | steel: Melts at 1538 °C.
        """,
    ),
    "a chronicle needs no headers": (
        """
        Year | What happened
        --- | ---
        1890 | The club was founded by workers.
        1899 | The **first** cup was won in Rome
        """,
        "row|-|1890: The club was founded by workers.\nrow|-|1899: The first cup was won in Rome.",
    ),
    "headers that ask where, who and when": (
        """
        | Language | Who | Where | When |
        |---|---|---|---|
        | Lumen | Ann Bell | Leeds | 3 May 1980 |
        | Nexa | a student | the north | 1985 |

        | Город | Где | Год |
        |---|---|---|
        | Отрар | Казахстан | IX век |
        """,
        """
        row|-|Lumen: by Ann Bell; in Leeds; 3 May 1980.
        row|-|Nexa: Who a student; Where the north; When 1985.
        row|-|Отрар: в Казахстан; IX век.
        """,
    ),
    "footnotes": (
        """
        Tin is soft.[^1]

        [^1]: At that time *tin* was
            rare. It still is.
        [ref]: https://example.org "Title 1924"
        """,
        "paragraph|-|Tin is soft.\nparagraph|-|At that time tin was rare. It still is.",
    ),
    "bold questions": (
        """
        **Is tin soft?**
        Yes, it is.

        **Uses**

        Cans.
        """,
        "question|-|Is tin soft?\nparagraph|-|Yes, it is.\nheading|-|Uses\nparagraph|-|Cans.",
    ),
    "sources": (
        """
        Tin [1].

        ## References
        1. Smith, J. Tin. 1963.
        2. Jones.

        ## Notes
        Plain text stays.
        """,
        "paragraph|-|Tin.\nheading|-|References\nheading|-|Notes\nparagraph|-|Plain text stays.",
    ),
    "prose about sources": (
        """
        ## Further reading
        - Smith, J. What is tin? London, 1963.
        - His "Tin" (1963), which came out after he had died.
        - The essays of the smelters, who were paid badly. The first was printed in 1901.
        """,
        """
        heading|-|Further reading
        item|-|His "Tin" (1963), which came out after he had died.
        item|-|The essays of the smelters, who were paid badly. The first was printed in 1901.
        """,
    ),
    "a menu": ("[Home](/) · [Shop](/shop) · [Map](/map)\n\nText.", "paragraph|-|Text."),
    "labelled questions": (
        "**Q: When?**\n\nA: In 1924.\n\n**Q:** Where?\n\n**A:** In *Rome*.",
        """
        question|question|When?
        paragraph|answer|In 1924.
        question|question|Where?
        paragraph|answer|In Rome.
        """,
    ),
    "rules": (
        "One.\n\n***\n\nTwo.\n\n- - -\n\nThree.",
        "paragraph|-|One.\nparagraph|-|Two.\nparagraph|-|Three.",
    ),
    "posts": (
        "**Ada Tinker**\n*2 hours ago*\n\nTin is soft.\n\n**Bob:** No.",
        "paragraph|Ada Tinker|Tin is soft.\nparagraph|Ada Tinker|Bob: No.",
    ),
}

INLINE = {
    "*a* **b** ***c*** _d_ __e__ ~~f~~": "a b c d e f",
    "**Tin**: soft, 5 * 3 * 2 and snake_case_name": "Tin: soft, 5 * 3 * 2 and snake_case_name",
    "2*3 *and* un*frigging*believable": "2*3 and unfriggingbelievable",
    r"\*not emphasis\* and \[brackets\]": "*not emphasis* and [brackets]",
    "the `year = 1924` code and ``a ` b`` more": "the code and more",
    '[text](https://e.org/a_(b) "t 1924") and ![alt 1924](i.png) end': "text and end",
    "[![alt](i.png)](https://e.org) words": "words",
    "[*text*][ref] and [ref] and [other]\n\n[ref]: https://e.org": "text and ref and [other]",
    "see <https://e.org/1924> or https://e.org/1925, or a.b@e.org.": "see or, or.",
    "line<br>break H<sub>2</sub>O &amp; x &mdash; y": "linebreak H2O & x — y",
    "[[Page|shown]] and [[Plain]]": "shown and Plain",
    "Tin [1], iron [2; 3], lead [1, с. 14]. End": "Tin, iron, lead. End",
    "In [the][1] text [1].\n\n[1]: https://e.org": "In the text.",
}


@pytest.mark.parametrize(("source", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(source: str, expected: str) -> None:
    assert passages(source, "markdown") == unindented(expected)


@pytest.mark.parametrize(("source", "expected"), INLINE.items())
def test_inline(source: str, expected: str) -> None:
    assert [passage.text for passage in read_text(source, format="markdown").passages] == [expected]


def test_the_title_of_the_front_matter_is_context() -> None:
    document = read_text('+++\ntitle = "Metals"\n+++\n\n## Tin\n\nSoft.', format="markdown")
    assert [passage.context for passage in document.passages] == [("Metals",), ("Metals", "Tin")]


def test_a_row_points_at_its_cells() -> None:
    text = "| Metal | Found |\n|---|---|\n| Tin | **1924** |\n"
    (row,) = read_text(text, format="markdown").passages
    at = row.text.index("1924")
    assert text[slice(*row.source(at, at + 4))] == "1924"
    assert text[slice(*row.source(0, 3))] == "Tin"
