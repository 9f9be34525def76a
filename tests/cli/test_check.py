"""`factcheck check`: exit status, streams, options. The table of exit statuses, row by row."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

WRONG = "The Eagle landed in 1968.\n"
RIGHT = "The Eagle landed in 1969.\n"
EARLY = "The Soviet Union fought in 1915.\n"


def test_a_clean_text_gives_0(run: Run, project: Path) -> None:
    (project / "a.md").write_text(RIGHT)
    ended = run("check", "a.md")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("No findings in 1 document")


def test_an_error_gives_1(run: Run, project: Path) -> None:
    (project / "a.md").write_text(WRONG)
    ended = run("check", "a.md")
    assert ended.status == 1
    assert ended.out.startswith("a.md:1:21: error FC101 date")


@pytest.mark.parametrize(
    ("fail_on", "text", "status"),
    [
        ("error", EARLY, 0),
        ("warning", EARLY, 1),
        ("note", EARLY, 1),
        ("never", WRONG, 0),
        ("warning", WRONG, 1),
    ],
)
def test_fail_on_chooses_what_fails(run: Run, project: Path, fail_on: str, text: str, status: int) -> None:
    (project / "a.md").write_text(text)
    assert run("check", "a.md", "--fail-on", fail_on).status == status


def test_level_chooses_what_is_shown(run: Run, project: Path) -> None:
    (project / "a.md").write_text(EARLY)
    ended = run("check", "a.md", "--level", "error")
    assert ended.out.startswith("No findings in 1 document (1 below error)")


def test_an_input_that_cannot_be_read_gives_2_after_the_rest(run: Run, project: Path) -> None:
    (project / "a.md").write_text(WRONG)
    ended = run("check", "missing.md", "a.md")
    assert ended.status == 2
    assert "a.md:1:21: error FC101" in ended.out
    assert ended.err.startswith("error: missing.md: FE101")


def test_a_binary_file_gives_2(run: Run, project: Path) -> None:
    (project / "a.md").write_bytes(b"\x00\x01\x02\xff" * 100)
    assert run("check", "a.md").status == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "a.md", "--nonsense"],
        ["check", "a.md", "--fail-on", "sometimes"],
        ["check", "a.md", "--format", "jsn"],
        ["check", "a.md", "--select", "FC999"],
        ["check", "a.md", "--references", "broken"],
        ["nonsense"],
    ],
)
def test_usage_and_reference_errors_give_2_and_no_result(
    run: Run, project: Path, arguments: list[str]
) -> None:
    (project / "a.md").write_text(WRONG)
    ended = run(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err


def test_messages_say_what_was_meant(run: Run, project: Path) -> None:
    (project / "a.md").write_text(WRONG)
    assert "did you mean 'json'?" in run("check", "a.md", "--format", "jsn").err
    assert "did you mean 'date'?" in run("check", "a.md", "--select", "dat").err


def test_all_reference_faults_are_told(run: Run, project: Path) -> None:
    (project / "a.md").write_text(WRONG)
    err = run("check", "a.md", "-r", "broken").err
    assert err == "error: broken/a.yaml:1:2: FE202 one\nerror: FE203 two\n2 errors\n"


def test_no_reference_set_is_an_error_with_advice(run: Run, project: Path) -> None:
    (project / "references").rmdir()
    (project / "a.md").write_text(WRONG)
    ended = run("check", "a.md")
    assert ended.status == 2
    assert "factcheck init" in ended.err


def test_a_crash_gives_2_without_a_traceback(run: Run, project: Path) -> None:
    (project / "a.md").write_text("CRASH")
    ended = run("check", "a.md")
    assert ended.status == 2
    assert "internal error: ZeroDivisionError: oh no" in ended.err
    assert "Traceback" not in ended.err


def test_a_crash_on_one_text_does_not_lose_the_rest(run: Run, project: Path) -> None:
    (project / "a.md").write_text(WRONG)
    (project / "b.md").write_text("CRASH")
    for jobs in ("1", "2"):
        ended = run("check", "a.md", "b.md", "--jobs", jobs)
        assert ended.status == 2
        assert "a.md:1:21: error FC101" in ended.out
        assert "1 input could not be checked" in ended.out
        assert "b.md: internal error: ZeroDivisionError: oh no" in ended.err


def test_output_to_a_file_does_not_change_the_status(run: Run, project: Path) -> None:
    (project / "a.md").write_text(WRONG)
    ended = run("check", "a.md", "-f", "json", "-o", "out/report.json")
    assert (ended.status, ended.out) == (1, "")
    assert json.loads((project / "out/report.json").read_text())["schema"] == "factcheck/1"
    assert [path.name for path in (project / "out").iterdir()] == ["report.json"]


def test_an_output_that_cannot_be_written_gives_2(run: Run, project: Path) -> None:
    (project / "a.md").write_text(WRONG)
    assert run("check", "a.md", "-o", "a.md/report").status == 2


def test_machine_formats_print_nothing_else(run: Run, project: Path) -> None:
    (project / "a.md").write_bytes("Обед в 1969.".encode("cp1251"))
    ended = run("check", "a.md", "missing", "-f", "json")
    assert json.loads(ended.out)["summary"]["failures"]


def test_standard_input_has_a_name(run: Run) -> None:
    ended = run("check", "-", "--stdin-filename", "draft.md", stdin=WRONG.encode())
    assert ended.out.startswith("draft.md:1:21: error")


def test_order_of_the_arguments_does_not_matter(run: Run, project: Path) -> None:
    for name in "abc":
        (project / f"{name}.md").write_text(WRONG)
    one = run("check", "a.md", "b.md", "c.md", "-f", "json")
    assert one.out == run("check", "c.md", "a.md", "b.md", "a.md", "-f", "json").out


def test_rules_can_be_chosen(run: Run, project: Path) -> None:
    (project / "a.md").write_text(WRONG + EARLY)
    assert "FC101" not in run("check", "a.md", "--ignore", "date").out
    assert "FC103" not in run("check", "a.md", "--select", "FC101,FC4").out
    assert run("check", "a.md", "--ignore", "FC1").status == 0


def test_colour_follows_option_then_environment(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "a.md").write_text(WRONG)
    assert "\x1b" not in run("check", "a.md").out
    assert "\x1b[" in run("check", "a.md", "--color", "always").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("check", "a.md").out
    assert "\x1b" not in run("check", "a.md", "--color", "never").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("check", "a.md").out
