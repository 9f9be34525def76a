"""Documents of one run say the same, each in its own place and about its own topic."""

from __future__ import annotations

import pytest

from factcheck.documents import read_text
from factcheck.pipeline import Checker
from factcheck.references.plain import from_sentences

CLAIM = "The Corvin Mill burned down in 1904."
LATER = f"It had rained for most of the week, and nobody went out.\n\nThe town was quiet. {CLAIM}"


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(from_sentences(["The Corvin Mill burned down in 1907."]))


@pytest.mark.parametrize("texts", [(CLAIM, LATER), (LATER, CLAIM)])
def test_a_claim_of_two_documents_is_marked_in_each(checker: Checker, texts: tuple[str, str]) -> None:
    documents = [read_text(text, f"{number}.txt") for number, text in enumerate(texts)]
    report = checker.check(documents)
    marked = [
        [each.document.text[finding.start : finding.end] for finding in each.findings]
        for each in report.documents
    ]
    assert marked == [["1904"], ["1904"]]
