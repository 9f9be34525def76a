"""Second runs: what is known is not analysed again, and nothing else changes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.commands import watch
from tests.cli.conftest import FakeChecker, Run

WRONG = "The Eagle landed in 1968.\n"


@pytest.fixture
def texts(project: Path) -> list[str]:
    names = [f"{number:02}.md" for number in range(20)]
    for name in names:
        (project / name).write_text(f"{name}. {WRONG}")
    return names


def test_an_unchanged_run_loads_no_checker(
    run: Run, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run("check", ".", "-f", "json")
    monkeypatch.setitem(sys.modules, "factcheck.pipeline", None)
    assert run("check", ".", "-f", "json") == first


def test_only_the_changed_text_is_analysed(run: Run, project: Path, texts: list[str]) -> None:
    run("check", ".")
    FakeChecker.seen.clear()
    (project / "07.md").write_text("Rewritten in 1968.")
    assert "Rewritten" in run("check", ".").out
    assert FakeChecker.seen == ["07.md"]


@pytest.mark.parametrize("change", ["references", "language", "no-cache"])
def test_what_verdicts_depend_on_counts(run: Run, project: Path, texts: list[str], change: str) -> None:
    run("check", "07.md")
    FakeChecker.seen.clear()
    if change == "references":
        (project / "references" / "new.yaml").write_text("statements: []")
    more = {"references": [], "language": ["--lang", "ru"], "no-cache": ["--no-cache"]}[change]
    run("check", "07.md", *more)
    assert FakeChecker.seen == ["07.md"]


def test_policy_is_not_cached(run: Run, texts: list[str]) -> None:
    assert run("check", "07.md").status == 1
    assert run("check", "07.md", "--ignore", "FC101").status == 0


def test_a_damaged_cache_is_not_used(run: Run, project: Path, texts: list[str]) -> None:
    first = run("check", ".")
    for entry in (project / ".cache").glob("*/*"):
        entry.write_bytes(b"damaged")
    assert run("check", ".") == first


def test_the_cache_folder_can_be_chosen(run: Run, project: Path, texts: list[str]) -> None:
    run("check", ".", "--cache-dir", "here")
    assert (project / "here").is_dir()
    assert not (project / ".cache").exists()


def test_jobs_change_nothing_in_the_result(run: Run, texts: list[str]) -> None:
    one = run("check", ".", "-f", "json", "--no-cache")
    two = run("check", ".", "-f", "json", "--no-cache", "--jobs", "2")
    assert two == one


def test_an_error_in_a_job_is_an_error(run: Run, project: Path, texts: list[str]) -> None:
    (project / "07.md").write_text("CRASH")
    ended = run("check", ".", "--jobs", "2")
    assert ended.status == 2
    assert "ZeroDivisionError" in ended.err


def test_watch_checks_again_after_a_change(
    run: Run, project: Path, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = iter([None, lambda: (project / "07.md").write_text("All was well."), None])

    def sleep(_seconds: float) -> None:
        try:
            step = next(steps)
        except StopIteration:
            raise KeyboardInterrupt from None
        if step:
            step()

    monkeypatch.setattr(watch, "time", type("clock", (), {"sleep": staticmethod(sleep)}))
    ended = run("check", "07.md", "--watch")
    assert ended.status == 130
    assert ended.out.count("error FC101") == 1
    assert ended.out.count("No findings") == 1


def test_a_closed_pipe_is_quiet() -> None:
    code = "from factcheck.__main__ import main; main(['rule'])"
    done = subprocess.Popen(
        [sys.executable, "-c", f"import time; time.sleep(0.2); {code}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert done.stdout is not None
    done.stdout.close()
    assert done.wait(timeout=30) == 141
    assert done.stderr is not None
    assert done.stderr.read() == b""
