"""Plain text: paragraphs, items, headings."""

from __future__ import annotations

import pytest

from factcheck.documents import read_text
from tests.documents.notation import passages, unindented

LONG = (
    "The company was founded by two brothers in a garage and moved to the capital in 1984 "
    "when its first product had sold well."
)

CASES = {
    "wrapped lines are joined": (
        """
        The river rises in the hills and
        flows into the sea near the town.

        It is 120 km long.
        """,
        """
        paragraph|-|The river rises in the hills and flows into the sea near the town.
        paragraph|-|It is 120 km long.
        """,
    ),
    "each long line is a paragraph": (
        f"{LONG}\n{LONG}",
        f"paragraph|-|{LONG}\nparagraph|-|{LONG}",
    ),
    "each line that ends a sentence is a paragraph": (
        "Iron melts at 1538 °C.\nTin melts at 232 °C.",
        "paragraph|-|Iron melts at 1538 °C.\nparagraph|-|Tin melts at 232 °C.",
    ),
    "a short first line is a heading": (
        """
        Stand 2. The chain bridge
        Designed by a county surveyor, it joined the island to the mainland in January 1826.

        Стенд 3. Старый маяк
        Его построили рыбаки, и горел он каждую ночь, кроме одной, до самой войны.
        """,
        """
        heading|-|Stand 2. The chain bridge
        paragraph|-|Designed by a county surveyor, it joined the island to the mainland in January 1826.
        heading|-|Стенд 3. Старый маяк
        paragraph|-|Его построили рыбаки, и горел он каждую ночь, кроме одной, до самой войны.
        """,
    ),
    "lines that end before they are full are entries": (
        """
        Hall 1. The founders of the museum and their first collections
        Hall 2. Coins
        Hall 3. Maps, among them that of the
        old town
        Hall 4. Arms
        Cloakroom
        """,
        """
        paragraph|-|Hall 1. The founders of the museum and their first collections
        paragraph|-|Hall 2. Coins
        paragraph|-|Hall 3. Maps, among them that of the old town
        paragraph|-|Hall 4. Arms
        paragraph|-|Cloakroom
        """,
    ),
    "lines that begin with a year are entries": (
        """
        1867, March — the dam of Orm is begun
        1869 — a flood carries it away; the
        works stop
        1875-77 — the second dam
        """,
        """
        item|-|1867, March — the dam of Orm is begun
        item|-|1869 — a flood carries it away; the works stop
        item|-|1875-77 — the second dam
        """,
    ),
    "a gap sets a year apart": (
        "1700   The year starts on 1 January.\n1702   First issue\n1707   Eight provinces",
        "item|-|1700: The year starts on 1 January.\nitem|-|1702: First issue\nitem|-|1707: Eight provinces",
    ),
    "a wrapped line that begins with a year is no entry": (
        """
        The dam was begun in 1867 and finished in
        1869, when the works had stopped twice; the second was built in
        1877, and it stands.
        """,
        """
        paragraph|-|The dam was begun in 1867 and finished in 1869, when the works had stopped twice; the second was built in 1877, and it stands.
        """,
    ),
    "a wrapped line that begins with a number is no item": (
        """
        The club won the cup in the season of 19
        12. That was its first.
        """,
        "paragraph|-|The club won the cup in the season of 19 12. That was its first.",
    ),
    "items lose their signs": (
        """
        Elements:
        1. Iron, found in ore.
        2а. Tin.
        – Lead
        – Zinc
        • Gold,
          found in rivers
        """,
        """
        paragraph|-|Elements:
        item|-|Iron, found in ore.
        item|-|Tin.
        item|-|Lead
        item|-|Zinc
        item|-|Gold, found in rivers
        """,
    ),
    "short lines above text are headings": (
        """
        The history of tin

        BRONZE AGE

        Tin was known in 3000 BC.

        2. Later times

        Cornwall exported tin.
        """,
        """
        heading|-|The history of tin
        heading|-|BRONZE AGE
        paragraph|-|Tin was known in 3000 BC.
        heading|-|Later times
        paragraph|-|Cornwall exported tin.
        """,
    ),
    "a title with a byline and a date": (
        "Tin in Rome\n\nBy Ada Tinker\n\nPublished 12 March 2020\n\nTin is soft.",
        """
        heading|-|Tin in Rome
        heading|-|By Ada Tinker
        heading|-|Published 12 March 2020
        paragraph|-|Tin is soft.
        """,
    ),
    "a lone line is text": ("Tin was found in 1924", "paragraph|-|Tin was found in 1924"),
    "many short lines are no headings": (
        "Tin found 1924\n\nIron found 1925\n\nLead found 1926\n\nGold found 1927\n\nZinc found 1928",
        """
        paragraph|-|Tin found 1924
        paragraph|-|Iron found 1925
        paragraph|-|Lead found 1926
        paragraph|-|Gold found 1927
        paragraph|-|Zinc found 1928
        """,
    ),
    "an underlined line parts nothing off": (
        "Tin is a metal.\n-----\nIt is soft.",
        "paragraph|-|Tin is a metal.\nparagraph|-|It is soft.",
    ),
    "a list of sources is no prose": (
        """
        Tin is soft [1, с. 14].

        Литература
        1. Иванов И. И. Олово. – М., 1963.
        2. Петров П. П. Свинец. – М., 1964.
        """,
        """
        paragraph|-|Tin is soft.
        heading|-|Литература
        """,
    ),
    "a quotation of another writer": (
        "> Tin is hard.\n> Very.\nNo, it is soft.",
        "quote|-|Tin is hard. Very.\nparagraph|-|No, it is soft.",
    ),
    "code is no prose": (
        "Tin is soft.\n\n```\nyear = 1924\n```\n\nIt melts.",
        "paragraph|-|Tin is soft.\nparagraph|-|It melts.",
    ),
    "indented lines begin paragraphs": (
        "   Tin is soft and\nwhite in colour.\n   Iron is hard.",
        "paragraph|-|Tin is soft and white in colour.\nparagraph|-|Iron is hard.",
    ),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_plain_text(source: str, expected: str) -> None:
    assert passages(source, "text") == unindented(expected)


def test_headings_are_context() -> None:
    document = read_text(
        "Metals\n\nSOFT METALS\n\nTin is soft.\n\nHARD METALS\n\nIron is hard.", format="text"
    )
    contexts = {passage.text: passage.context for passage in document.passages}
    assert contexts["Tin is soft."] == ("Metals", "SOFT METALS")
    assert contexts["Iron is hard."] == ("Metals", "HARD METALS")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_newlines_keep_their_offsets(newline: str) -> None:
    text = f"One is here{newline}and there.{newline}{newline}Two follows."
    first, second = read_text(text).passages
    assert first.text == "One is here and there."
    assert text[slice(*first.source(0, len(first.text)))] == f"One is here{newline}and there."
    assert text[slice(*second.source(0, 3))] == "Two"
