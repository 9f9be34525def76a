"""What is said of a group holds for the members that are named after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import Checker
from factcheck.references import load

SET = """
sources: {book: {title: A book}}
entities:
  grain-war: {type: war, label: {en: Grain War}, time: "1801/1809"}
  arda-treaty: {type: treaty, label: {en: Treaty of Arda}, time: "1804-05-02"}
  bergland-treaty: {type: treaty, label: {en: Treaty of Bergland}, time: "1811-03-09"}
"""


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    folder: Path = tmp_path_factory.mktemp("set")
    (folder / "set.yaml").write_text(SET, encoding="utf-8")
    return Checker(load([folder]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "After the Grain War the two states signed several treaties. These treaties included the Treaty of Arda.",
            ["Treaty of Arda"],
        ),
        (
            "After the Grain War the two states signed several treaties. These treaties included the Treaty of Bergland.",
            [],
        ),
        (
            "During the Grain War the two states signed several treaties. These treaties included the Treaty of Arda.",
            [],
        ),
        ("The two states signed several treaties. These treaties included the Treaty of Arda.", []),
    ],
)
def test_members_share_the_time_of_their_group(checker: Checker, text: str, found: list[str]) -> None:
    (document,) = checker.check_text(text).documents
    assert [finding.found for finding in document.findings if finding.rule == "order"] == found
