"""The second opinions: their trees, how they are fitted, and what they may say."""

import sys
from pathlib import Path

import pytest

from factcheck import Checker, verify
from factcheck.references.plain import from_sentences
from factcheck.verdicts.trees import LEAVES, SPLITS, Tree, read_trees, trees

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from trees_fit.boosting import fit

TOLD = "The agents seized Otto Brandt in Lisbon on 4 March 1951."


def test_a_tree_leads_to_the_leaf_of_its_traits() -> None:
    tree = Tree((("a", 1.0),) * SPLITS, tuple(map(float, range(LEAVES))))
    assert tree.bits({"a": 1.0}) == 0.0
    assert tree.bits({"a": 1.5}) == LEAVES - 1


@pytest.mark.parametrize("name", ["errors", "support", "contrary"])
def test_what_is_written_is_read(name: str) -> None:
    lines = trees(name).lines()
    assert read_trees(lines).lines() == lines


def test_trees_find_what_only_counts_together() -> None:
    rows = [{"a": float(n % 2), "b": float(n // 2 % 2), "idle": float(n % 3)} for n in range(1200)]
    found = fit(rows, [row["a"] != row["b"] for row in rows])
    assert found.bits({"a": 1.0, "b": 0.0, "idle": 0.0}) > 3
    assert found.bits({"a": 1.0, "b": 1.0, "idle": 0.0}) < -3


def test_the_same_rows_give_the_same_trees() -> None:
    rows = [{"a": float(n % 7), "b": float(n % 3)} for n in range(400)]
    right = [n % 7 > 3 for n in range(400)]
    assert fit(rows, right) == fit(rows, right)


@pytest.mark.parametrize(
    "claim",
    ["The agents caught up with Otto Brandt in Madrid in March 1951."],
)
def test_it_warns_and_offers_no_replacement(claim: str) -> None:
    (document,) = Checker(from_sentences([TOLD])).check_text(claim).documents
    (finding,) = document.findings
    assert (finding.found, finding.expected, finding.level) == ("Madrid", "Lisbon", "warning")
    assert finding.replacement is None


NATIVE = "The dancer Ivo Tarn, a native of Marle, came to Brenheim in 1847."


def test_it_points_at_what_contradicts_a_statement_in_another_language() -> None:
    (document,) = Checker(from_sentences([NATIVE])).check_text("И. Тарн — уроженец Ленбурга.").documents
    (finding,) = document.findings
    assert (finding.found, finding.level, finding.statement) == ("Ленбурга", "warning", "s1")
    (document,) = Checker(from_sentences([NATIVE])).check_text("И. Тарн — уроженец Марле.").documents
    assert not document.findings


@pytest.mark.parametrize(
    "claim",
    [
        "The agents caught up with Otto Brandt in Portugal in March 1951.",
        "The agents did not catch up with Otto Brandt in Madrid in March 1951.",
        "Otto Brandt's brother lived in Madrid.",
    ],
)
def test_it_is_silent_where_the_words_may_be_right(claim: str) -> None:
    (document,) = Checker(from_sentences([TOLD])).check_text(claim).documents
    assert not document.findings


def test_a_day_is_not_wrong_for_its_year_alone() -> None:
    told = "Heron 12 returned to the Earth on 24 November 1969 with a splashdown in the Pacific."
    text = "In 1972 the crew met again. The Heron 12 mission ended on November 24 with a splashdown."
    (document,) = Checker(from_sentences([told])).check_text(text).documents
    assert not document.findings


def test_a_second_opinion_never_speaks_for_a_number() -> None:
    told = "The bridge at Corva was opened by Ida Verne on 3 May 1931 and is 120 metres long."
    assert verify("Ida Verne opened the Corva bridge in May 1931.", [told]).kind == "supported"
    assert verify("Ida Verne opened the Corva bridge and 40 shops in May 1931.", [told]).kind != "supported"
