"""Several reports from one run, and GitHub's step summary."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

WRONG = "The Eagle landed in 1968.\n"


@pytest.fixture(autouse=True)
def text(project: Path) -> None:
    (project / "a.md").write_text(WRONG)


def test_named_formats_are_written_besides_standard_output(run: Run, project: Path) -> None:
    ended = run("check", "a.md", "-o", "sarif=out.sarif", "-o", "junit=deep/junit.xml")
    assert ended.status == 1
    assert ended.out.startswith("a.md:1:21: error")
    assert json.loads((project / "out.sarif").read_text())["version"] == "2.1.0"
    assert (project / "deep" / "junit.xml").read_text().startswith("<?xml")


def test_a_bare_file_takes_the_place_of_standard_output(run: Run, project: Path) -> None:
    ended = run("check", "a.md", "-f", "json", "-o", "out.json", "-o", "csv=out.csv")
    assert ended.out == ""
    assert json.loads((project / "out.json").read_text())["schema"] == "factcheck/1"
    assert (project / "out.csv").read_bytes().count(b"\r\n") == 2


def test_files_are_not_coloured(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("check", "a.md", "-o", "out.txt")
    assert "\x1b" not in (project / "out.txt").read_text()


def test_an_unknown_format_is_told_before_any_work(run: Run, project: Path) -> None:
    ended = run("check", "missing.md", "-o", "sarrif=x")
    assert ended.status == 2
    assert "did you mean 'sarif'?" in ended.err
    assert "missing.md" not in ended.err


def test_github_fills_the_step_summary(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "summary.md").write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(project / "summary.md"))
    run("check", "a.md", "-f", "github")
    shown = (project / "summary.md").read_text()
    assert shown.startswith("before\n# Fact check")
    run("check", "a.md")
    assert (project / "summary.md").read_text() == shown
