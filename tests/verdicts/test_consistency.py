"""The documents of a run against themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import Checker
from factcheck.references import load

REFERENCES = """
sources:
  book: {title: "A book"}
entities:
  brine-war: {type: war, label: {en: Brine War, ru: Соляная война}, time: 1804/1807}
  arda: {type: state, label: {en: Arda}}
  berg: {type: state, label: {en: Berg}}
  kell: {type: person, label: {en: Anna Kell}}
"""


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    folder = tmp_path_factory.mktemp("references")
    (folder / "set.yaml").write_text(REFERENCES, encoding="utf-8")
    return Checker(load([Path(folder)]))


def notes(checker: Checker, text: str) -> list[str]:
    (document,) = checker.check_text(text).documents
    return [finding.found for finding in document.findings if finding.rule == "consistency"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Brine War lasted from 1804 to 1806. It rained. The Brine War (1804–1807) ruined Arda.",
            ["1804–1807"],
        ),
        ("The Brine War lasted from 1804 to 1807. The Brine War (1804–1807) ruined Arda.", []),
        (
            "The Brine War, fought between 1804 and 1806, ruined Arda. The Brine War (1804–1807) was long.",
            ["1804–1807"],
        ),
        ("The Brine War (1804–1807) was long. The Brine War broke out in 1804.", []),
        ("Anna Kell died in 1811. Later that century Anna Kell died in 1812.", ["1812"]),
        ("Anna Kell died in 1811. Anna Kell was born in 1750.", []),
        ("Anna Kell visited Arda in 1811. Anna Kell visited Arda in 1812.", []),
        (
            "Relations of Arda and Berg improved in 1811. In 1840 relations of Arda and Berg improved again.",
            [],
        ),
        (
            "The friendship of Arda and Berg continued into the 1830s. Arda and Berg made friends in 1824.",
            [],
        ),
    ],
)
def test_dates_that_disagree(checker: Checker, text: str, found: list[str]) -> None:
    assert notes(checker, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The study uses 5 files: 4 files from Ghent and 1 file from Lyon.", []),
        ("The study uses 6 files: 4 files from Ghent and 1 file from Lyon.", ["6"]),
        ("Работа строится на 5 дел: 4 дела из одного фонда и 1 дело из другого.", []),
        ("Работа строится на 7 дел: 4 дела из одного фонда и 1 дело из другого.", ["7"]),
        ("The study uses 6 files: most of them old.", []),
        ("The study uses 6 files: about 4 files from Ghent and 1 file from Lyon.", []),
        ("They met at 12:30. The study uses 4 files and 1 file.", []),
    ],
)
def test_sums(checker: Checker, text: str, found: list[str]) -> None:
    assert notes(checker, text) == found
