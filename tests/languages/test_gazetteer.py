"""Places and the adjectives made of their names."""

from __future__ import annotations

import pytest

from factcheck.languages.gazetteer import find_demonym, find_place, lies_in, may_coincide


@pytest.mark.parametrize(
    ("adjective", "language", "id"),
    [
        ("Swiss", "en", "CH"),
        ("швейцарский", "ru", "CH"),
        ("Norwegian", "en", "NO"),
        ("парижский", "ru", "Europe/Paris"),
        ("советский", "ru", "SU"),
        ("Scottish", "en", "GB-SCT"),
        ("European", "en", "150"),
    ],
)
def test_demonym_names_its_place(adjective, language, id):
    assert find_demonym(adjective, language).id == id


@pytest.mark.parametrize(
    ("adjective", "language"), [("korean", "en"), ("красивый", "ru"), ("французский", "en")]
)
def test_no_place_for_other_words(adjective, language):
    assert find_demonym(adjective, language) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("swiss", "swiss", True),
        ("swiss", "swedish", False),
        ("swiss", "european", True),
        ("english", "british", True),
        ("english", "scottish", False),
        ("soviet", "ukrainian", True),
        ("soviet", "siberian", True),
        ("soviet", "american", False),
        ("prussian", "east german", True),
        ("prussian", "soviet", True),
        ("viennese", "austro-hungarian", True),
        ("viennese", "asian", False),
    ],
)
def test_places_coincide(one, other, expected):
    left, right = find_demonym(one, "en"), find_demonym(other, "en")
    assert may_coincide(left, right) is expected
    assert may_coincide(right, left) is expected


def test_city_lies_in_the_continent_of_its_country():
    assert lies_in(find_place("Paris"), find_place("Europe"))
    assert not lies_in(find_place("Paris"), find_place("Asia"))
