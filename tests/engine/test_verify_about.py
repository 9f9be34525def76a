"""Evidence that is given for a claim speaks of what the claim speaks of."""

from __future__ import annotations

import pytest

from factcheck.pipeline import verify

PAIRS = [
    ("Aster was released in 1999.", "It was released on 5 June 2003.", "contradicted"),
    ("Aster was released on 5 June 2003.", "It was released on June 5 , 2003 .", "supported"),
    ("Anna Berg was born in Bern.", "She was born in Basel on 3 May 1901.", "contradicted"),
    ("Анна Берг родилась в Берне.", "Она родилась в Базеле 3 мая 1901 года.", "contradicted"),
    ("Anna Berg was born in Bern.", "Otto Lund met her. He was born in Basel.", "unverified"),
    ("Aster has sold less than 6.4 million copies.", "It has sold 6.4 million copies.", "unverified"),
]


@pytest.mark.parametrize(("claim", "evidence", "verdict"), PAIRS)
def test_pronouns_of_evidence(claim: str, evidence: str, verdict: str) -> None:
    assert str(verify(claim, [evidence]).kind) == verdict
