"""Names and noun phrases in another case."""

from __future__ import annotations

import pytest

from factcheck.languages.russian.inflection import name_in_case


@pytest.mark.parametrize(
    ("name", "case", "form"),
    [
        ("Большой театр", "Gen", "Большого театра"),
        ("Круглая сирота", "Gen", "Круглая сирота"),  # a noun of either gender is left as it is
    ],
)
def test_a_phrase_is_put_in_another_case(name: str, case: str, form: str) -> None:
    assert name_in_case(name, case) == form
