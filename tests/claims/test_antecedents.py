"""Who is meant by pronouns, descriptions, short names and verbs without a subject: antecedents.cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import Checker
from factcheck.references import load
from tests.test_cases import Block, references

HERE = Path(__file__).parent
LINES = [
    line
    for line in (HERE / "antecedents.cases").read_text("utf-8").splitlines()
    if line[:2] != "# " or line[2:3].isupper()
]


def cases() -> list[tuple[str, tuple[str, ...]]]:
    blocks = "\n".join(LINES).split("\n\n")
    split = [[line for line in block.splitlines() if line[:2] not in ("@ ", "= ")] for block in blocks]
    return [
        (
            "\n\n".join(line for line in lines if line[:2] != "- "),
            tuple(line[2:] for line in lines if line[:2] == "- "),
        )
        for lines in split
        if lines
    ]


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    shared = Block(
        statements=[line[2:] for line in LINES if line[:2] == "= "],
        entities=[line[2:] for line in LINES if line[:2] == "@ "],
    )
    folder = tmp_path_factory.mktemp("references")
    (folder / "set.yaml").write_text(references(shared), encoding="utf-8")
    return Checker(load([folder]))


@pytest.mark.parametrize(("text", "wanted"), cases(), ids=lambda value: str(value)[:60])
def test_antecedent(text: str, wanted: tuple[str, ...], checker: Checker) -> None:
    (document,) = checker.check_text(text, name="case.md").documents
    read = [checked.claim.text for checked in document.claims]
    assert set(wanted) <= set(read), read
