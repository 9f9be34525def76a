"""The bilingual lexicon: what is the same, what is kept apart."""

from __future__ import annotations

import pytest

from factcheck.languages.lexicon import Relation, concepts, phrases, relate


@pytest.mark.parametrize(
    ("a", "a_language", "b", "b_language", "relation"),
    [
        ("die", "en", "скончаться", "ru", Relation.SAME),
        ("author", "en", "написать", "ru", Relation.SAME),
        ("win", "en", "проиграть", "ru", Relation.OPPOSITE),
        ("satellite", "en", "spacecraft", "en", Relation.BROADER),
        ("spacecraft", "en", "satellite", "en", Relation.NARROWER),
        ("венера", "ru", "mars", "en", Relation.SIBLING),
        ("volcano", "en", "подписать", "ru", Relation.UNRELATED),
        ("grault", "en", "graults", "en", Relation.SAME),
        ("grault", "en", "corge", "en", Relation.UNRELATED),
    ],
)
def test_relation(a, a_language, b, b_language, relation):
    assert relate(a, a_language, b, b_language) is relation


def test_unknown_word_means_nothing():
    assert concepts("xyzzy", "en") == frozenset()


def test_yo_and_case_do_not_matter():
    assert concepts("Тёплый", "ru") == concepts("теплый", "ru") != frozenset()


def test_part_of_speech_separates_homographs():
    assert concepts("defeat", "en", "VERB") & concepts("win", "en")
    assert not concepts("defeat", "en", "NOUN") & concepts("win", "en")
    assert concepts("defeat", "en", "X") == concepts("defeat", "en")


def test_phrases_share_concepts_with_words():
    assert phrases("en")["take", "place"] & concepts("произойти", "ru")
    assert phrases("ru")["вступить", "в", "сила"] & phrases("en")["take", "effect"]
