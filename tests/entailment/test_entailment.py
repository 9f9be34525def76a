"""What the model makes of plain pairs: that it has learnt at all, not how well (`benchmarks/` measure that)."""

import pytest

from factcheck.entailment import LONGEST, as_read, entailments

STATEMENT = "The Norwegian painter Harald Lie died of tuberculosis in Bergen on 3 May 1911."


@pytest.mark.parametrize(
    ("answer", "claim"),
    [
        ("supported", "Lie's life ended in Bergen in 1911."),
        ("supported", "Художник умер от туберкулёза."),
        ("contradicted", "The painter died in Oslo in 1911."),
        ("contradicted", "Ли умер в Осло."),
        ("silent", "Lie was born on a farm."),
        ("silent", "Ли преподавал в академии."),
    ],
)
def test_the_likeliest_answer(answer: str, claim: str) -> None:
    (found,) = entailments(claim, (STATEMENT,))
    bits = {"supported": found.supported, "contradicted": found.contradicted, "silent": found.silent}
    assert max(bits, key=lambda name: bits[name]) == answer


def test_bits_are_rounded() -> None:
    (found,) = entailments("Lie painted.", (STATEMENT,))
    assert found.supported == round(found.supported, 1)


def test_what_is_too_long_is_cut_off() -> None:
    statement, claim = as_read("word " * 100, "word " * 300)
    assert len(statement) + len(claim) == LONGEST
