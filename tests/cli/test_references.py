"""`factcheck references`: the set is checked, listed and searched; faults come with their places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

VALID = """\
sources:
  nasa: {title: Mission Report, issued: "1969"}
entities:
  neil-armstrong:
    type: person
    label: {en: Neil Armstrong, ru: Нил Армстронг}
statements:
  - id: first-step
    text: {en: Neil Armstrong was the first person to walk on the Moon.}
    source: nasa
    subject: neil-armstrong
"""


@pytest.fixture
def valid(project: Path) -> Path:
    path = project / "references" / "moon.yaml"
    path.write_text(VALID)
    return path


def test_a_valid_set_gives_0(run: Run, valid: Path) -> None:
    ended = run("references", "check")
    assert (ended.status, ended.out) == (0, "1 statements, 1 entities, 0 lists: valid\n")


def test_every_fault_is_told_with_its_place_and_gives_2(run: Run, valid: Path) -> None:
    valid.write_text(VALID.replace("subject:", "subjekt:").replace("source: nasa", "source: nsaa"))
    ended = run("references", "check")
    assert (ended.status, ended.out) == (2, "")
    assert "references/moon.yaml:11" in ended.err
    assert 'did you mean "subject"' in ended.err
    assert ended.err.endswith("2 errors\n")


def test_names_that_two_bear_are_a_fault(run: Run, valid: Path) -> None:
    more = "  the-other:\n    type: organisation\n    label: {en: Neil Armstrong}\nstatements:"
    valid.write_text(VALID.replace("statements:", more))
    ended = run("references", "check")
    assert ended.status == 2
    assert "Neil Armstrong" in ended.err or "neil armstrong" in ended.err


def test_list_and_find(run: Run, valid: Path) -> None:
    assert (
        "references/moon.yaml:8: first-step\n    Neil Armstrong was the first"
        in run("references", "list").out
    )
    assert run("references", "find", "арм нил").out.startswith("references/moon.yaml:5: neil-armstrong")
    assert run("references", "find", "venus").out == ""


def test_an_unknown_id_is_told(run: Run, valid: Path) -> None:
    ended = run("references", "show", "first-stop")
    assert ended.status == 2
    assert "did you mean 'first-step'?" in ended.err


def test_coverage_lists_what_no_statement_covers(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "a.md").write_text("All was well.\nThe Eagle landed in 1968.\n")
    ended = run("references", "coverage", "a.md")
    assert (ended.status, ended.out) == (0, "100 % of the factual claims are covered\n")
