"""Which findings can be put right, and the text then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.findings.fixes import fixable, fixed
from factcheck.model import CheckedDocument
from tests.reports.conftest import one

TEXT = "The Eagle landed in 1968."


@pytest.fixture
def checked() -> CheckedDocument:
    return one(TEXT, "1968").documents[0]


def changed(checked: CheckedDocument, **fields: object) -> CheckedDocument:
    return replace(checked, findings=(replace(checked.findings[0], **fields),))


def test_the_wrong_words_are_replaced(checked: CheckedDocument) -> None:
    checked = changed(checked, replacement="1969")
    assert fixed(TEXT, fixable(checked)) == "The Eagle landed in 1969."


def test_without_one_right_value_nothing_is_replaced(checked: CheckedDocument) -> None:
    assert fixable(changed(checked, replacement=None)) == ()


def test_words_that_the_file_writes_otherwise_stay(checked: CheckedDocument) -> None:
    assert fixable(changed(checked, replacement="1969", found="19&#54;8")) == ()


def test_of_two_findings_on_the_same_words_the_first_counts(checked: CheckedDocument) -> None:
    first = replace(checked.findings[0], replacement="1969")
    wider = replace(first, start=first.start - 3, found="in 1968", replacement="in May 1969")
    assert fixable(replace(checked, findings=(first, wider))) == (wider,)
