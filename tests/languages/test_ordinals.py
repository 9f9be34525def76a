import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.ordinals import find_ordinals

FOUND = [
    ("en", "the first woman in space", [(1, "woman")]),
    ("en", "She was the third person to fly", [(3, "person")]),
    ("en", "the last flight of the year", [(-1, "flight")]),
    ("en", "the penultimate flight", [(-2, "flight")]),
    ("en", "the last but one", [(-2, "")]),
    ("en", "the 21st mission", [(21, "mission")]),
    ("en", "the twenty-first crew", [(21, "crew")]),
    ("en", "He finished second.", [(2, "")]),
    ("en", "It was first launched in May", [(1, "")]),
    ("en", "the first satellite transmitted signals", [(1, "satellite")]),
    ("en", "the first successful crewed launch", [(1, "launch")]),
    ("en", "the first soft landing", [(1, "landing")]),
    ("en", "for the first time", [(1, "")]),
    ("en", "the final edition", [(-1, "edition")]),
    ("en", "the second-largest city", [(2, "city")]),
    ("en", "the third most populous state", [(3, "state")]),
    ("ru", "второе по глубине озеро", [(2, "озеро")]),
    ("ru", "первый человек в космосе", [(1, "человек")]),
    ("ru", "стала второй женщиной", [(2, "женщиной")]),
    ("ru", "третья советская станция", [(3, "станция")]),
    ("ru", "первый космический турист", [(1, "турист")]),
    ("ru", "первая в мире орбитальная станция", [(1, "станция")]),
    ("ru", "двадцать первый экипаж", [(21, "экипаж")]),
    ("ru", "21-й полёт", [(21, "полёт")]),
    ("ru", "впервые вышел на сцену", [(1, "")]),
    ("ru", "первым вышел на сцену", [(1, "")]),
    ("ru", "последний корабль", [(-1, "корабль")]),
    ("ru", "предпоследняя глава", [(-2, "глава")]),
]
NONE = [
    ("en", "at first it failed"),
    ("en", "first of all, no"),
    ("en", "last year"),
    ("en", "the First World War"),
    ("en", "the first half of the century"),
    ("en", "a third of the votes"),
    ("en", "two thirds"),
    ("en", "the 20th century"),
    ("en", "second-hand books"),
    ("en", "five metres per second"),
    ("en", "a second later"),
    ("en", "it lasts"),
    ("ru", "в Первую мировую войну"),
    ("ru", "вторая половина века"),
    ("ru", "в последние годы"),
    ("ru", "в первую очередь"),
    ("ru", "во-первых"),
    ("ru", "пятью кораблями"),
]


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_found(language, text, expected):
    assert [(ordinal.rank, ordinal.noun) for ordinal in find_ordinals(text, language)] == expected


@pytest.mark.parametrize(("language", "text"), NONE)
def test_not_found(language, text):
    assert find_ordinals(text, language) == ()


def test_taken_spans_are_left_out():
    assert find_ordinals("the first man", "en", [(4, 9)]) == ()


@given(st.text(max_size=80), st.sampled_from(["en", "ru"]))
def test_spans_slice_to_their_text(text, language):
    for ordinal in find_ordinals(text, language):
        assert text[ordinal.start : ordinal.end] == ordinal.text
