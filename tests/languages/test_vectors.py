"""How near words are in meaning."""

import pytest

from factcheck.languages.vectors import UNKNOWN, nearest, nearness, vector


@pytest.mark.parametrize(
    ("near", "far"),
    [
        (("teacher", "en", "учитель", "ru"), ("teacher", "en", "doctor", "en")),
        (("hold", "en", "вмещать", "ru"), ("hold", "en", "петь", "ru")),
        (("film", "en", "movie", "en"), ("film", "en", "bridge", "en")),
        (("зритель", "ru", "публика", "ru"), ("зритель", "ru", "камень", "ru")),
    ],
)
def test_words_of_one_meaning_are_nearer(near: tuple, far: tuple) -> None:
    assert nearness(*near) > nearness(*far)
    assert nearness(*near) == pytest.approx(nearness(*near[2:], *near[:2]))


def test_a_word_is_nearest_to_itself() -> None:
    assert nearness("bridge", "en", "bridge", "en") == 1.0
    assert nearest(("bridge", "en"), (("song", "en"), ("мост", "ru"))) > 0.8
    assert nearest(("bridge", "en"), ()) == 0.0


def test_unknown_words() -> None:
    assert vector("qzxv", "en") is None
    assert nearness("qzxv", "en", "bridge", "en") == UNKNOWN


def test_parts_of_a_compound_are_known() -> None:
    assert vector("zeppelin-bridge", "en") is not None
    assert nearness("Ёлка", "ru", "елка", "ru") == pytest.approx(1.0)
