"""Parts of a claim that a statement has, though it does not grant them."""

from __future__ import annotations

import pytest

from factcheck.documents import read_text
from factcheck.pipeline import Checker
from factcheck.references.plain import from_sentences
from factcheck.verdicts.contrary import heard
from factcheck.verdicts.met import is_met

TOLD = [
    "Four copies of the Brask charter survive, two of them in the Norvan Library.",
    "Vell Foods bought the Ostra mill in 1954 for 1.5 million crowns.",
    "Anders Mohr named the Pellosaurus on 20 February 1824 at the Geological Society of Norvan.",
]


@pytest.mark.parametrize(
    ("claim", "kind", "words", "has"),
    [
        ("Vell Foods took over the Ostra mill for a million and a half.", "quantities", "half", True),
        ("Vell Foods took over the Ostra mill for two million.", "quantities", "two million", False),
        ("Vell Foods tried to buy the Ostra mill 1954 times.", "quantities", "1954 times", False),
        ("Anders Mohr spoke to the Geological Society.", "names", "Geological Society", True),
        ("Anders Mohr spoke to the Botanical Society.", "names", "Botanical Society", False),
        ("Anders Mohr spoke of the Pellosaurus in February 1824.", "times", "1824", True),
        ("Anders Mohr spoke of the Pellosaurus in March 1824.", "times", "1824", False),
    ],
)
def test_a_number_a_time_and_a_name_are_met_anywhere(claim: str, kind: str, words: str, has: bool) -> None:
    (case,) = Checker(from_sentences(TOLD)).cases(read_text(claim, "<claim>"))
    (part,) = (part for part in getattr(case.parts, kind) if words in part.text)
    assert is_met(case, heard(case)[0], part) is has
