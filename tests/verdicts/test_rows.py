"""Rows of tables against statements: a cell is to its row what the header asks for."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.documents import read_text
from factcheck.pipeline import Checker
from factcheck.references import load

REFERENCES = """
sources:
  book: {title: "A book"}
entities:
  kili: {type: mountain, label: {en: Mount Arda, ru: Арда}}
  berg: {type: state, label: {en: Berg, ru: Берг}}
  orrin: {type: state, label: {en: Orrin, ru: Оррин}}
statements:
  - {id: where, text: {en: Mount Arda stands in Berg., ru: Гора Арда находится в Берге.}, source: book}
"""


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    folder = tmp_path_factory.mktemp("references")
    (folder / "set.yaml").write_text(REFERENCES, encoding="utf-8")
    return Checker(load([Path(folder)]))


@pytest.mark.parametrize(
    ("head", "row", "found"),
    [
        ("| Peak | Where |", "| Mount Arda | Orrin |", ["Orrin"]),
        ("| Peak | Where |", "| Mount Arda | Berg |", []),
        ("| Peak | Climbed by |", "| Mount Arda | Orrin |", []),
        ("| Вершина | Страна |", "| Арда | Оррин |", ["Оррин"]),
        ("| Вершина | Страна |", "| Арда | Берг |", []),
    ],
)
def test_a_cell_says_where(checker: Checker, head: str, row: str, found: list[str]) -> None:
    document = read_text(f"{head}\n|---|---|\n{row}\n", "table.md", format="markdown")
    (checked,) = checker.check([document]).documents
    assert [finding.found for finding in checked.findings] == found
