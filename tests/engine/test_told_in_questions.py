"""Whom a question, or another passage that tells nothing, has named may be meant in what follows it."""

from pathlib import Path

import pytest

from factcheck.pipeline import Checker

REFERENCES = """
sources: {s: {title: T}}
entities:
  ansa: {type: city, label: {en: Ansa, ru: Анса}}
  velin: {type: person, label: {en: Arvid Velin, ru: Арвид Велин}}
statements:
  - {id: ansa-founded, text: {en: Ansa was founded on 21 April 1960., ru: Анса основана 21 апреля 1960 года.}, source: s}
"""


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    folder = tmp_path_factory.mktemp("references")
    Path(folder, "all.yaml").write_text(REFERENCES, encoding="utf-8")
    return Checker.from_directory(folder)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Travel is fun.\n\nWhat about Ansa?\n\nThe new capital was founded on 21 April 1960.", "supported"),
        ("Ездить весело.\n\n— А что же Анса?\n\n— Новая столица основана 21 апреля 1960 года.", "supported"),
        (
            "Travel is fun.\n\nWhat about Arvid Velin?\n\nThe new mill was founded in 1960.",
            "unverified",
        ),
    ],
)
def test_a_question_names_whom_its_answer_means(checker: Checker, text: str, verdict: str) -> None:
    (document,) = checker.check_text(text).documents
    verdicts = {str(each.verdict.kind) for each in document.claims if each.claim.kind == "fact"}
    assert verdict in verdicts
    assert verdict == "supported" or "supported" not in verdicts
