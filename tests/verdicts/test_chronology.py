"""Order, distance and age, without any text.

The arithmetic under the rules. Whole sentences are in tests/cases.
"""

from __future__ import annotations

import pytest

from factcheck.languages.ages import introduces_age
from factcheck.languages.sequence import comparative, direction, distance_text, link, opposite, ordering
from factcheck.matching.parts import Parts
from factcheck.model import Language
from factcheck.values.dates import Interval, TimeMention, TimeRelation, parse_edtf
from factcheck.values.quantities import Bound, quantity
from factcheck.verdicts.ages import Age
from factcheck.verdicts.moments import event_time


def at(edtf: str, relation: TimeRelation = TimeRelation.AT) -> TimeMention:
    return TimeMention(edtf, 0, 0, (0, 0), relation, interval(edtf))


def interval(edtf: str) -> Interval:
    return parse_edtf(edtf)


def parts(*times: TimeMention) -> Parts:
    return Parts("en", (), (), times, (), (), False, None)


@pytest.mark.parametrize(
    ("days", "language", "fine", "text"),
    [
        (6.0, "en", True, "6 days"),
        (1.0, "en", True, "1 day"),
        (30.0, "en", True, "4 weeks"),
        (157.0, "ru", True, "5 месяцев"),
        (2191.0, "ru", True, "6 лет"),
        (8036.0, "ru", True, "22 года"),
        (4018.0, "ru", True, "11 лет"),
        (365.0, "en", False, "1 year"),
        (100.0, "en", False, None),
    ],
)
def test_distance_text(days: float, language: Language, fine: bool, text: str | None) -> None:
    assert distance_text(days, language, fine) == text


@pytest.mark.parametrize(
    ("word", "language"), [("before", "en"), ("after", "en"), ("до", "ru"), ("после", "ru"), ("раньше", "ru")]
)
def test_opposite_turns_the_direction(word: str, language: Language) -> None:
    turned = opposite(word, language)
    first, second = direction(word, language), direction(turned or "", language)
    assert first is not None
    assert second == -first


def test_longest_word_of_order_is_found() -> None:
    assert [m[0] for m in ordering("ru").finditer("мост открыт позже, чем тоннель")] == ["позже, чем"]
    assert comparative("en").search("founded earlier than the bank")
    assert not comparative("en").search("founded in an earlier century")
    assert link("en").fullmatch("into")


def test_event_time_takes_the_finest_of_agreeing_times() -> None:
    assert event_time(parts(at("1921"), at("1921-03-16"))) == interval("1921-03-16")


def test_event_time_is_unknown_where_times_exclude_each_other() -> None:
    assert event_time(parts(at("1921"), at("1924"))) is None
    assert event_time(parts()) is None
    assert event_time(parts(at("1921", TimeRelation.AFTER))) is None


@pytest.mark.parametrize(
    ("value", "bound", "possible"),
    [
        (39, Bound.EXACT, True),
        (40, Bound.EXACT, True),
        (38, Bound.EXACT, False),
        (41, Bound.EXACT, False),
        (42, Bound.ABOUT, True),
        (43, Bound.ABOUT, False),
        (30, Bound.MORE, True),
        (45, Bound.MORE, False),
        (45, Bound.LESS, True),
        (35, Bound.LESS, False),
    ],
)
def test_possible_ages(value: float, bound: Bound, possible: bool) -> None:
    claimed = quantity("39", 0, 2, (0, 2), value, unit="year", bound=bound, noun="age")
    assert Age(claimed, 39, 40, ()).possible is possible


def test_what_introduces_an_age() -> None:
    assert introduces_age("He died at ", "en")
    assert introduces_age("погиб в ", "ru")
    assert not introduces_age("He worked for ", "en")
