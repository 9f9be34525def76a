"""A set holds its own texts against each other, and its examples against itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.curation import contradicted_texts, failed_examples
from factcheck.pipeline import Checker
from factcheck.references.loader import load

SET = """\
sources: {guide: {title: Bridges}}
statements:
  - id: bridge-opened
    text: {en: The Arden Bridge was opened in 1901., ru: Арденский мост открыт в 1901 году.}
    source: guide
"""
OTHER = """\
  - id: bridge-toll
    text: %s
    source: guide
"""


def _checker(folder: Path, more: str) -> Checker:
    (folder / "set.yaml").write_text(SET + more, encoding="utf-8")
    return Checker(load([folder]))


@pytest.mark.parametrize(
    ("text", "contradicts"),
    [
        ("The Arden Bridge was opened in 1911.", True),
        ("The Arden Bridge was not opened in 1901.", True),
        ("The toll on the Arden Bridge was abolished in 1911.", False),
        ("The Borden Bridge was opened in 1911.", False),
        ("The Arden Bridge was opened by the queen.", False),
    ],
)
def test_texts_are_held_against_each_other(tmp_path: Path, text: str, contradicts: bool) -> None:
    faults = contradicted_texts(_checker(tmp_path, OTHER % text))
    assert [fault.code for fault in faults] == ["FE221"] * contradicts
    assert all("bridge-opened" in fault.message and "bridge-toll" in fault.message for fault in faults)


def test_examples_are_judged(tmp_path: Path) -> None:
    more = "    examples: {agrees: [The Arden Bridge opened in 1901.], conflicts: [The Arden Bridge opened in 1901.]}\n"
    (fault,) = failed_examples(_checker(tmp_path, more))
    assert "does not conflict" in fault.message
