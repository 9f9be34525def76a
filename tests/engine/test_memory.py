"""What is read from the references is read once, in the language that a claim needs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factcheck.matching import reader
from factcheck.pipeline import Checker
from factcheck.references import load

SET = """
sources: {s: {title: A book}}
statements:
  - {id: bridge, text: {en: The bridge of Orvell was opened in 1931., ru: Мост в Орвелле открыли в 1931 году.}, source: s}
lists:
  - id: bridges
    text: {en: The bridges of Orvell, ru: Мосты Орвелла}
    type: bridge
    members: [Old Bridge, New Bridge]
    complete: true
    source: s
"""
CLAIM = "The bridge of Orvell was opened in 1935."


class Shelf:
    """A memory in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, ...], Any] = {}

    def get(self, *name: str) -> Any | None:
        return self.kept.get(name)

    def put(self, value: Any, *name: str) -> None:
        self.kept[name] = value


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "set.yaml").write_text(SET, encoding="utf-8")
    return tmp_path


def test_statements_and_lists_are_read_in_the_language_of_the_claim_only(folder: Path) -> None:
    shelf = Shelf()
    Checker(load([folder]), memory=shelf).check_text(CLAIM)
    assert set(shelf.kept) == {("statement", "bridge", "en"), ("list", "bridges", "en")}


def test_what_was_read_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf()
    first = Checker(load([folder]), memory=shelf).check_text(CLAIM)
    monkeypatch.setattr(reader, "analyse", None)
    assert Checker(load([folder]), memory=shelf).check_text(CLAIM) == first
    assert [finding.expected for finding in first.documents[0].findings] == ["1931"]
