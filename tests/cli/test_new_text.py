"""Only what is new: the baseline and --diff, with a real git repository."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from factcheck.__main__ import with_revision
from factcheck.findings.changes import Changes, parse_diff
from tests.cli.conftest import Run

OLD = "The Eagle landed in 1968.\n"
NEW = "It all ended in 1968, too.\n"


def git(*arguments: str) -> None:
    settings = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *settings, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(project: Path) -> Path:
    """A repository with one committed finding in a.md."""
    (project / "a.md").write_text(f"{OLD}\nAll was well.\n")
    git("init", "-q", "-b", "main")
    git("add", "a.md")
    git("commit", "-q", "-m", "one")
    return project


def test_baseline_hides_what_was_there(run: Run, project: Path) -> None:
    (project / "a.md").write_text(OLD)
    assert run("check", "a.md", "--write-baseline").status == 0
    hidden = run("check", "a.md", "--baseline", "factcheck-baseline.json")
    assert (hidden.status, hidden.out.splitlines()[0]) == (0, "No findings in 1 document (1 in the baseline)")
    (project / "a.md").write_text(f"First.\n\n{NEW}\n{OLD}")
    ended = run("check", "a.md", "--baseline", "factcheck-baseline.json")
    assert ended.status == 1
    assert ended.out.count("FC101") == 1
    assert "a.md:3:17" in ended.out


def test_a_repeat_of_a_baselined_finding_is_new(run: Run, project: Path) -> None:
    (project / "a.md").write_text(OLD)
    run("check", "a.md", "--write-baseline")
    (project / "b.md").write_text(OLD)
    assert run("check", "a.md", "b.md", "--baseline", "factcheck-baseline.json").status == 1


def test_a_moved_file_stays_in_the_baseline(run: Run, project: Path) -> None:
    (project / "a.md").write_text(OLD)
    run("check", "a.md", "--write-baseline")
    (project / "a.md").rename(project / "b.md")
    assert run("check", "b.md", "--baseline", "factcheck-baseline.json").status == 0


def test_baseline_from_the_configuration_and_merged_by_document(run: Run, project: Path) -> None:
    (project / "factcheck.toml").write_text('baseline = "old.json"\n')
    for name in ("a.md", "b.md"):
        (project / name).write_text(OLD)
    assert run("check", "a.md").status == 1
    run("check", "a.md", "--write-baseline")
    run("check", "b.md", "--write-baseline")
    assert sorted(json.loads((project / "old.json").read_text())["documents"]) == ["a.md", "b.md"]
    assert run("check", ".").status == 0


def test_a_damaged_baseline_is_an_error(run: Run, project: Path) -> None:
    (project / "a.md").write_text(OLD)
    (project / "b.json").write_text("{}")
    assert run("check", "a.md", "--baseline", "b.json").status == 2


def test_diff_shows_only_changed_sentences(run: Run, repository: Path) -> None:
    assert run("check", "a.md", "--diff").status == 0
    (repository / "a.md").write_text(f"{OLD}\n{NEW}\nAll was well.\n")
    ended = run("check", "--diff", "a.md")
    assert ended.status == 1
    assert ended.out.startswith("a.md:3:17: error FC101")
    assert "(1 on unchanged lines)" in ended.out


def test_diff_takes_untracked_files_whole(run: Run, repository: Path) -> None:
    (repository / "новый файл.md").write_text(OLD)
    ended = run("check", ".", "--diff")
    assert ended.status == 1
    assert "новый файл.md:1:21" in ended.out


def test_diff_follows_renames_and_odd_names(run: Run, repository: Path) -> None:
    git("mv", "a.md", 'б "q".md')
    assert run("check", ".", "--diff", "HEAD").status == 0


def test_diff_is_taken_from_the_merge_base(run: Run, repository: Path) -> None:
    git("checkout", "-q", "-b", "topic")
    (repository / "b.md").write_text(NEW)
    git("add", "b.md")
    git("commit", "-q", "-m", "two")
    git("checkout", "-q", "main")
    (repository / "a.md").write_text("Rewritten on main.\n")
    git("commit", "-q", "-a", "-m", "three")
    git("checkout", "-q", "topic")
    ended = run("check", ".", "--diff", "main")
    assert ended.status == 1
    assert "b.md" in ended.out
    assert "a.md" not in ended.out


def test_diff_works_from_a_folder_below(run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "docs" / "references").mkdir(parents=True)
    (repository / "docs" / "a.md").write_text(OLD)
    git("add", "docs")
    git("commit", "-q", "-m", "docs")
    monkeypatch.chdir(repository / "docs")
    assert run("check", "a.md", "--diff").status == 0
    (repository / "docs" / "a.md").write_text(NEW)
    assert run("check", "a.md", "--diff").status == 1


def test_diff_without_git_or_with_a_wrong_revision_is_an_error(run: Run, project: Path) -> None:
    (project / "a.md").write_text(OLD)
    assert run("check", "a.md", "--diff").status == 2
    git("init", "-q")
    ended = run("check", "a.md", "--diff", "nowhere")
    assert ended.status == 2
    assert "FE330" in ended.err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["check", "--diff"], ["check", "--diff=HEAD"]),
        (["check", "--diff", "-f", "json"], ["check", "--diff=HEAD", "-f", "json"]),
        (["check", "--diff", "main", "x"], ["check", "--diff=main", "x"]),
        (["check", "--diff=main"], ["check", "--diff=main"]),
        (["check", "--diff", "/"], ["check", "--diff=HEAD", "/"]),
    ],
)
def test_the_revision_may_be_left_out(arguments: list[str], expected: list[str]) -> None:
    assert with_revision(arguments) == expected


def test_added_lines_that_look_like_headers_are_content() -> None:
    diff = (
        b"diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n--- y\n-z\n+++ b/evil\n+@@ -1 +1 @@\n+c\n"
        b"\\ No newline at end of file\n@@ -9,2 +9,0 @@ x\n-a\n-b\n"
        b'diff --git a/q b/q\n--- /dev/null\n+++ "b/\\320\\261 \\"q\\""\n@@ -0,0 +1 @@\n+a\n'
    )
    assert dict(parse_diff(diff)) == {
        "x": Changes((range(1, 4),), (9,)),
        'б "q"': Changes((range(1, 2),)),
    }


def test_a_deletion_counts_inside_a_sentence_only() -> None:
    changes = Changes(deleted_after=(9,))
    assert changes.touch(9, 10)
    assert not changes.touch(8, 9)
    assert not changes.touch(10, 11)
