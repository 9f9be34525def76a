"""The benchmark that judges each statement by the others."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from left_out import LeaveOneOut

from factcheck.documents import read_text
from factcheck.pipeline import Checker
from factcheck.references import plain

STATEMENT = "The bridge of Orlen was opened on 3 May 1911."


@pytest.mark.parametrize(("hidden", "verdict"), [({}, "supported"), ({0: "s1"}, "unverified")])
def test_a_statement_is_hidden_from_the_claim_that_quotes_it(hidden: dict[int, str], verdict: str) -> None:
    checker = Checker(plain.from_sentences([STATEMENT]))
    checker._matcher.__class__ = LeaveOneOut
    checker._matcher.hidden = hidden
    (checked,) = checker.check([read_text(STATEMENT, "<statements>")]).documents
    assert [claim.verdict.verdict for claim in checked.claims] == [verdict]
