"""The bilingual lexicon: what is the same, what is kept apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.languages.lexicon import (
    Relation,
    concepts,
    exclusive,
    names_happening,
    other_event,
    phrases,
    relate,
)


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


def test_curated_links_outrank_induced_ones():
    assert relate("mother", "en", "father", "en") is Relation.SIBLING


def test_part_of_speech_decides_between_readings():
    assert relate("victory", "en", "defeat", "en", "NOUN", "NOUN") is Relation.OPPOSITE
    assert relate("победить", "ru", "defeat", "en", "VERB", "VERB") is Relation.SAME


def read_pairs(name):
    rows = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [[field.replace("_", " ") for field in row.split()] for row in rows if not row.startswith("#")]


@pytest.mark.parametrize(
    ("name", "least_precision", "least_recall"),
    [
        ("word_pairs.txt", 0.98, 0.95),
        ("held_out_pairs.txt", 0.98, 0.7),
        ("fresh_pairs.txt", 0.98, 0.75),
        ("prose_pairs.txt", 0.98, 0.85),
    ],
)
def test_same_is_precise_and_finds_most(name, least_precision, least_recall):
    judged = []
    for left, right, languages, label in read_pairs(name):
        left_language, right_language = languages.split("-")
        found = relate(left, left_language, right, right_language) is Relation.SAME
        judged.append((found, label == "same"))
    correct = judged.count((True, True))
    assert correct / (correct + judged.count((True, False))) >= least_precision
    assert correct / (correct + judged.count((False, True))) >= least_recall


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        ("found", "find", "en"),
        ("design", "build", "en"),
        ("nominate", "award", "en"),
        ("propose", "adopt", "en"),
        ("diagnose", "cure", "en"),
        ("postpone", "cancel", "en"),
        ("поступить", "окончить", "ru"),
        ("переиздать", "написать", "ru"),
        ("перевести", "написать", "ru"),
    ],
)
def test_neighbours_in_a_story_are_not_the_same(a, b, language):
    assert relate(a, language, b, language, "VERB", "VERB") is not Relation.SAME


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [("english", "french", True), ("major", "minor", True), ("odd", "even", True), ("wool", "шелк", True)],
)
def test_exclusive_sets(a, b, expected):
    assert exclusive(a, "en", b, "ru" if not b.isascii() else "en") is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("write", "publish", True),
        ("launch", "приземлиться", True),
        ("marry", "скончаться", True),
        ("die", "погибнуть", False),
        ("kill", "die", False),
        ("publish", "выйти из печати", False),
        ("volcano", "publish", False),
    ],
)
def test_separate_happenings_of_one_story(a, b, expected):
    assert other_event(a, "en", b, "en" if b.isascii() else "ru") is expected


@pytest.mark.parametrize(
    ("noun", "language", "expected"),
    [("soft landing", "en", True), ("посадка", "ru", True), ("rocket", "en", False), ("ракета", "ru", False)],
)
def test_nouns_that_mean_what_a_verb_means(noun, language, expected):
    assert names_happening(noun, language) is expected


@pytest.mark.parametrize(
    ("narrower", "wider", "language"),
    [("launch", "fly", "en"), ("premiere", "perform", "en"), ("found", "create", "en")],
)
def test_kinds_of_happenings(narrower, wider, language):
    assert relate(narrower, language, wider, language, "VERB", "VERB") in (Relation.BROADER, Relation.SAME)
