"""A finding keeps its fingerprint while the text around it is edited, and loses it when its words change."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings.fingerprints import with_fingerprints
from factcheck.model import CheckedDocument
from tests.reports.conftest import checked
from tests.reports.samples import Row, Sample

ROWS = tuple(
    Sample.row(f"{place} was reached in 1968.", "contradicted", wrong="1968")
    for place in ("The Moon", "Mars", "Luna")
)


def prints(paragraphs: list[str], rows: tuple[Row, ...] = ROWS, path: str = "a.md") -> set[str]:
    """The fingerprints in a text of these paragraphs."""
    text = "\n\n".join(paragraphs)
    there = tuple(sorted((row for row in rows if row.clause in text), key=lambda row: text.index(row.clause)))
    return {finding.fingerprint for finding in checked(Sample(path, "en", text, there)).findings}


@given(
    st.permutations([*(row.clause for row in ROWS), "Other words.", "Even more.", ""]),
    st.text("ab \n", max_size=9),
)
def test_moving_and_inserting_paragraphs_changes_no_fingerprint(paragraphs: list[str], more: str) -> None:
    assert prints([more, *paragraphs, more], path="elsewhere.txt") == prints([row.clause for row in ROWS])


def test_changing_the_wrong_words_changes_it() -> None:
    other = tuple(replace(row, clause=row.clause.replace("1968", "1967"), wrong="1967") for row in ROWS)
    assert not prints([row.clause for row in other], other) & prints([row.clause for row in ROWS])


def test_changing_the_sentence_changes_it_but_not_its_markup() -> None:
    one = (replace(ROWS[0], clause="The Moon was reached in 1968, they say."),)
    assert not prints([one[0].clause], one) & prints([ROWS[0].clause])
    bold = (replace(ROWS[0], clause="The **Moon** was\nreached in 1968."),)
    assert prints([bold[0].clause], bold) == prints([ROWS[0].clause], ROWS[:1])


def test_message_and_expected_value_may_be_reworded() -> None:
    reworded = (replace(ROWS[0], message="other words", expected="July 1969", says="a better text"),)
    assert prints([ROWS[0].clause], reworded) == prints([ROWS[0].clause], ROWS[:1])


def test_repeats_are_told_apart_and_numbered_in_order() -> None:
    document = checked(Sample("a.md", "en", ROWS[0].clause, ROWS[:1]))
    twice = replace(document, findings=document.findings * 2)
    first, second = (finding.fingerprint for finding in with_fingerprints(twice).findings)
    assert first == document.findings[0].fingerprint
    assert second != first


def test_another_minus_sign_or_rule_is_another_finding() -> None:
    def one(text: str, wrong: str, rule: str = "date") -> set[str]:
        return prints([text], (Sample.row(text, "contradicted", wrong=wrong, rule=rule),))

    assert one("It was −5 degrees.", "−5") != one("It was 5 degrees.", "5")
    assert one("It was 5 degrees.", "5") != one("It was 5 degrees.", "5", "quantity")


def test_a_fault_of_the_document_itself_has_one_too(empty_claim: CheckedDocument) -> None:
    assert all(finding.fingerprint for finding in empty_claim.findings)
