"""The second opinion: its cards, and how they are fitted."""

import sys
from pathlib import Path

import pytest

from factcheck import verify
from factcheck.verdicts.scorecards import Scorecard, Steps, scorecard

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from scorecard_fit.stumps import fit, rows_of_card


def test_steps_reach_up_to_their_limits() -> None:
    steps = Steps((1.0, 3.0), (-2.0, 0.5, 4.0))
    assert [steps.at(value) for value in (0.0, 1.0, 1.5, 3.0, 9.0)] == [-2.0, -2.0, 0.5, 0.5, 4.0]


def test_bits_add_up() -> None:
    card = Scorecard(-1.0, {"a": Steps((0.0,), (0.0, 2.0)), "b": Steps((), (0.25,))})
    assert card.bits({"a": 1.0, "b": 0.0}) == 1.25
    assert dict(card.told({"a": 0.0, "b": 7.0})) == {"a": 0.0, "b": 0.25}


def test_the_shipped_card_asks_for_agreement() -> None:
    steps = scorecard("support").steps
    assert steps["agreement"].at(12.0) > steps["agreement"].at(-3.0)
    assert steps["uncovered"].at(0.0) > steps["uncovered"].at(4.0)


def test_unknown_card() -> None:
    with pytest.raises(KeyError):
        scorecard("nothing")


def test_fitting_finds_what_tells_right_from_wrong() -> None:
    rows = [{"tells": float(n % 2), "idle": float(n % 3)} for n in range(600)]
    card = fit(rows, [n % 2 == 1 and n % 10 != 1 for n in range(600)])
    assert card.bits({"tells": 1.0, "idle": 0.0}) > 1 > -3 > card.bits({"tells": 0.0, "idle": 0.0})
    assert "idle" not in card.steps or max(map(abs, card.steps["idle"].bits)) < 1
    assert rows_of_card("x", card)[0].startswith("x\tbase\tinf\t")


def test_a_second_opinion_never_speaks_for_a_number() -> None:
    told = "The bridge at Corva was opened by Ida Verne on 3 May 1931 and is 120 metres long."
    assert verify("Ida Verne opened the Corva bridge in May 1931.", [told]).kind.value == "supported"
    assert (
        verify("Ida Verne opened the Corva bridge and 40 shops in May 1931.", [told]).kind.value
        != "supported"
    )
