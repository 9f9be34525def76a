"""Statements on which serious sources differ: a claim that only one of them grants is disputed."""

from __future__ import annotations

import pytest

from factcheck.pipeline import Checker
from factcheck.references import load

SET = """
sources: {a: {title: A}, b: {title: B}}
entities:
  ark: {type: product, label: {en: Ark Royal}, time: 1950-05-03/.., source: a}
statements:
  - id: height
    text: {en: "Mount Arden is 3,412 m high.", ru: "Высота горы Арден — 3412 м."}
    source: a
    alternatives: [{quantity: "3418 m", source: b}]
  - id: launch
    text: "The carrier Ark Royal was launched on 3 May 1950."
    source: a
    subject: ark
    relation: be launched
    time: 1950-05-03
    alternatives: [{time: 1950-05-04, source: b}]
  - id: born
    text: "The composer Ivar Lund was born in Bergen on 5 June 1888."
    source: a
    place: Bergen
    alternatives: [{place: Stavanger, source: b}]
  - id: strike
    text: "The strike at the Holm works lasted 41 days."
    source: a
    alternatives: [{quantity: "43 days", source: b}]
"""


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    path = tmp_path_factory.mktemp("set")
    (path / "set.yaml").write_text(SET, encoding="utf-8")
    return Checker(load([path]))


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Mount Arden is 3,412 m high.", "disputed"),
        ("Mount Arden is 3,418 m high.", "disputed"),
        ("Mount Arden is 3,512 m high.", "contradicted"),
        ("Mount Arden is more than 3,000 m high.", "supported"),
        ("Высота горы Арден — 3418 метров.", "disputed"),
        ("The Ark Royal was launched on 3 May 1950.", "disputed"),
        ("The Ark Royal was launched on 4 May 1950.", "disputed"),
        ("The Ark Royal was launched on 4 May 1952.", "contradicted"),
        ("The Ark Royal was launched in May 1950.", "supported"),
        ("Ivar Lund was born in Stavanger.", "disputed"),
        ("Ivar Lund was born in Oslo.", "contradicted"),
        ("Ivar Lund was born on 5 June 1888.", "supported"),
        ("Ivar Lund was born on 5 June 1889.", "contradicted"),
        ("The strike at the Holm works lasted 43 days.", "disputed"),
        ("The strike at the Holm works lasted 51 days.", "contradicted"),
    ],
)
def test_disputed(checker: Checker, claim: str, verdict: str) -> None:
    (document,) = checker.check_text(claim).documents
    assert [str(each.verdict.kind) for each in document.claims] == [verdict]
