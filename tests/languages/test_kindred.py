"""Families of verbs with which one deed may be told in other words."""

from __future__ import annotations

import pytest

from factcheck.languages.kindred import are_kindred, is_lasting
from factcheck.model import Language, Term


def term(lemma: str, language: Language) -> Term:
    return Term(lemma, lemma, 0, len(lemma), "VERB", language)


@pytest.mark.parametrize(
    ("a", "b", "kindred"),
    [
        (term("go to the bottom", "en"), term("reach", "en"), True),
        (term("describe", "en"), term("доложить", "ru"), True),
        (term("собрать", "ru"), term("build", "en"), True),
        (term("leave", "en"), term("resign", "en"), False),
        (term("paint", "en"), term("build", "en"), False),
        (term("приземлиться", "ru"), term("fly", "en"), False),
    ],
)
def test_verbs_of_a_family(a: Term, b: Term, kindred: bool) -> None:
    assert are_kindred(a, b) is are_kindred(b, a) is kindred


def test_what_says_how_long_anything_took():
    assert is_lasting("last", "en")
    assert is_lasting("занять", "ru")
    assert not is_lasting("sign", "en")
