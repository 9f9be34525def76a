"""Settings: where they are found, what they do, and how a wrong one is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

WRONG = "The Eagle landed in 1968.\n"


def test_factcheck_toml_and_pyproject_are_found_upwards(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "pyproject.toml").write_text(
        '[tool.factcheck]\nfail-on = "never"\nreferences = ["references"]\n'
    )
    deep = project / "docs" / "deep"
    deep.mkdir(parents=True)
    (deep / "a.md").write_text(WRONG)
    monkeypatch.chdir(deep)
    assert run("check", "a.md").status == 0
    (deep / "factcheck.toml").write_text(f'references = ["{project / "references"}"]')
    assert run("check", "a.md").status == 1


def test_a_pyproject_without_a_table_is_passed_over(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "factcheck.toml").write_text('fail-on = "never"\nreferences = ["references"]')
    (project / "docs").mkdir()
    (project / "docs" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    (project / "docs" / "a.md").write_text(WRONG)
    monkeypatch.chdir(project / "docs")
    assert run("check", "a.md").status == 0


def test_the_command_line_goes_before_the_file(run: Run, project: Path) -> None:
    (project / "factcheck.toml").write_text('fail-on = "never"\n')
    (project / "a.md").write_text(WRONG)
    assert run("check", "a.md", "--fail-on", "error").status == 1
    assert run("check", "a.md", "--isolated").status == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('fail_on = "never"', "factcheck.toml:1: FE302 unknown setting 'fail_on'; did you mean 'fail-on'?"),
        (
            '\nfail-on = "nevr"',
            "factcheck.toml:2: FE303 'fail-on' must be one of error, warning, note, never, not 'nevr'",
        ),
        ('select = ["FC109"]', "factcheck.toml:1: FE304 unknown rule 'FC109'; did you mean"),
        ("jobs = 0", "factcheck.toml:1: FE303 'jobs' must be a whole number from 1, not 0"),
        ("references = 1", "factcheck.toml:1: FE303 'references' must be a list of strings, not 1"),
        ("level = ", "factcheck.toml: FE301 cannot be read:"),
        (
            '[per-path."a"]\nlevl = "note"',
            "factcheck.toml:2: FE302 unknown setting for 'a' 'levl'; did you mean 'level'?",
        ),
        ("per-path = 3", "factcheck.toml:1: FE303 'per-path' must hold one table a glob"),
    ],
)
def test_a_wrong_setting_is_an_error_with_its_place(run: Run, project: Path, text: str, message: str) -> None:
    (project / "factcheck.toml").write_text(text)
    (project / "a.md").write_text(WRONG)
    ended = run("check", "a.md")
    assert (ended.status, ended.out) == (2, "")
    assert message in ended.err


def test_per_path_settings_hold_for_their_files_only(run: Run, project: Path) -> None:
    (project / "factcheck.toml").write_text(
        '[per-path."drafts/"]\nlevel = "note"\n[per-path."**/quotes*.md"]\nignore = ["FC101"]\n'
    )
    for name in ("a.md", "drafts/b.md", "deep/quotes-1.md"):
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(WRONG)
    out = run("check", ".").out
    assert "\na.md:1:21: error FC101" in "\n" + out
    assert "drafts/b.md:1:21: note FC101" in out
    assert "quotes" not in out
    assert "(1 not selected)" in out


def test_config_show_prints_every_setting(run: Run, project: Path) -> None:
    (project / "factcheck.toml").write_text('level = "warning"\nexclude = ["old/"]\n')
    shown = json.loads(run("config", "show").out)
    assert shown["level"] == "warning"
    assert shown["exclude"] == ["old/"]
    assert shown["fail-on"] == "error"
    assert shown["file"].endswith("factcheck.toml")


def test_what_init_writes_is_a_valid_configuration(run: Run, project: Path) -> None:
    assert run("init", "new").status == 0
    assert json.loads(run("config", "show", "--config", "new/factcheck.toml").out)["fail-on"] == "error"
    again = run("init", "new")
    assert again.status == 2
    assert "nothing was written" in again.err
