"""Pages of questions and answers: chrome is no prose, names are speakers."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.documents import read, read_text
from tests.documents.notation import passages, unindented

SEEDS = Path(__file__).parents[2] / "seeds"

CASES = {
    "a rule, a name, a role and a time in one line": (
        """
        [tin-list] Who smelted first?

        --- ore_hound wrote (Tue 20:14) ---
        My aunt says the Romans did.

        --- smelter_sue (moderator) wrote (Tue 21:03) ---
        She is wrong. Tin was smelted long before.

        Lead came first.
        """,
        """
        question|question|[tin-list] Who smelted first?
        paragraph|ore_hound|My aunt says the Romans did.
        paragraph|smelter_sue|She is wrong. Tin was smelted long before.
        paragraph|smelter_sue|Lead came first.
        """,
    ),
    "a reply and who wrote it, with a role or a town": (
        """
        Posted by ann_k
        Which came first?

        Reply by Gus (Tulsa)
        Copper did.

        Reply by Heidi Blum (Moderator)
        Gold, I think. She said that she wrote (later) about it.
        """,
        """
        paragraph|ann_k|Which came first?
        paragraph|Gus|Copper did.
        paragraph|Heidi Blum|Gold, I think. She said that she wrote (later) about it.
        """,
    ),
    "comments labelled with names that the page shows": (
        """
        Is bronze an alloy?

        Dr_Ore
        answered 3 years ago

        It is one of copper and tin. The oldest pieces are from Serbia.

        Note: nobody knows for sure.

        Comments:
        ann_k: Thanks!
        Dr_Ore: You are welcome. Tin is rare there.
        """,
        """
        question|question|Is bronze an alloy?
        paragraph|Dr_Ore|It is one of copper and tin. The oldest pieces are from Serbia.
        paragraph|Dr_Ore|Note: nobody knows for sure.
        paragraph|-|ann_k: Thanks!
        paragraph|Dr_Ore|You are welcome. Tin is rare there.
        """,
    ),
    "names between an icon and a time": (
        """
        When was tin found?

        account_box
        Ada Tinker
        2 years ago

        It was found early.

        In 3000 BC.

        thumb_up 14  |  Reply  |  Report

        account_box
        Bob
        just now

        I agree.

        Your answer
        Sign in to answer this question
        """,
        """
        question|question|When was tin found?
        paragraph|Ada Tinker|It was found early.
        paragraph|Ada Tinker|In 3000 BC.
        paragraph|Bob|I agree.
        """,
    ),
    "a name and a time on one line": (
        """
        Металлы » Олово
        Вход | Регистрация | Поиск          Страница 1 из 1

        Тема: Олово и свинец

        anna_78                             14.03.2024, 21:17
        Сообщений: 5 214   Репутация: +37
        Когда открыли олово?
        [Ответить] [Цитировать] [Пожаловаться]

        Иван Петров, 12 марта 2020, 14:05
        Давно.
        """,
        """
        heading|-|Металлы » Олово
        heading|-|Тема: Олово и свинец
        paragraph|anna_78|Когда открыли олово?
        paragraph|Иван Петров|Давно.
        """,
    ),
    "labels of questions and answers": (
        "Q: When?\nA: In 1924.\n\nQ: Where?\nA: In Rome.\nThat is all.",
        """
        question|question|When?
        paragraph|answer|In 1924.
        question|question|Where?
        paragraph|answer|In Rome.
        paragraph|answer|That is all.
        """,
    ),
    "Russian labels": (
        "Вопрос: Когда?\nОтвет: В 1924 году.",
        "question|question|Когда?\nparagraph|answer|В 1924 году.",
    ),
    "a dialogue": (
        "Anna: Tin is soft.\nBoris: It is hard.\nAnna: No, it melts at 232 degrees.\nBoris: I see.",
        """
        paragraph|Anna|Tin is soft.
        paragraph|Boris|It is hard.
        paragraph|Anna|No, it melts at 232 degrees.
        paragraph|Boris|I see.
        """,
    ),
    "a card is no dialogue": (
        "Mass: 40 kg\nHeight: 2 m\nMass: 30 kg\nHeight: 3 m",
        "paragraph|-|Mass: 40 kg Height: 2 m Mass: 30 kg Height: 3 m",
    ),
    "who wrote": ("**Ada** wrote:\nTin is soft.", "paragraph|Ada|Tin is soft."),
    "a mention": (
        "@ada: Tin is soft.\n@bob: It is not.",
        "paragraph|ada|Tin is soft.\nparagraph|bob|It is not.",
    ),
    "a byline": ("Posted by Ada Tinker 2 hours ago\n\nTin is soft.", "paragraph|Ada Tinker|Tin is soft."),
    "a date is no chrome": (
        "12 April 1961\n\nThe flight took place.\n\n5 May 1961, 9:34\n\nAnother followed.",
        """
        heading|-|12 April 1961
        paragraph|-|The flight took place.
        heading|-|5 May 1961, 9:34
        paragraph|-|Another followed.
        """,
    ),
    "copyright": ("Tin is soft.\n\n© 2009–2024 Tin Club. All rights reserved", "paragraph|-|Tin is soft."),
    "initials are no labels": (
        "A. Smith found tin.\n\nQ. Brown found lead.\n\nA. Jones found iron.",
        "paragraph|-|A. Smith found tin.\nparagraph|-|Q. Brown found lead.\nparagraph|-|A. Jones found iron.",
    ),
    "a sentence that begins as chrome does": ("Report cards were first issued in 1924.", None),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_posts(source: str, expected: str | None) -> None:
    assert passages(source, "text") == unindented(
        expected if expected is not None else f"paragraph|-|{source}"
    )


def test_a_real_page_of_answers() -> None:
    document = read(SEEDS / "002_487799881db14e86.txt")
    assert [passage.speaker for passage in document.passages] == [
        "question",
        *["Algo Rhythmia"] * 4,
        *["Mira Talkstone"] * 8,
    ]
    assert all(passage.text.endswith((".", "?")) for passage in document.passages)


def test_names_before_a_bare_clock_time_speak_where_one_comes_back():
    forum = "anna_k, 9:02 AM\nAda was first.\n\nbob, 9:15 AM\nNo.\n\nanna_k, 10:20 AM\nShe was.\n"
    assert [(p.speaker, p.text) for p in read_text(forum, "forum.txt").passages] == [
        ("anna_k", "Ada was first."),
        ("bob", "No."),
        ("anna_k", "She was."),
    ]
    plan = "Breakfast, 9:00\nin the hall\n\nLunch, 12:00\nin the garden\n"
    assert {passage.speaker for passage in read_text(plan, "plan.txt").passages} == {None}
