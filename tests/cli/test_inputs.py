"""Which files a run reads."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.cli.conftest import Run


def paths(run: Run, *arguments: str) -> list[str]:
    shown = json.loads(run("check", *arguments, "-f", "json", "--fail-on", "never").out)
    return [document["path"] for document in shown["documents"]]


def write(project: Path, *names: str) -> None:
    for name in names:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text("All was well.")


def test_gitignored_files_are_passed_over_unless_named(run: Run, project: Path) -> None:
    write(project, "a.md", "build/b.md", "новый c.md")
    (project / ".gitignore").write_text("build/\nновый*\n")
    assert paths(run, ".") == ["a.md", "build/b.md", "новый c.md"]
    subprocess.run(["git", "init", "-q"], check=True)
    assert paths(run, ".") == ["a.md"]
    assert paths(run, "build/b.md", ".") == ["a.md", "build/b.md"]


def test_include_and_exclude_choose_below_folders(run: Run, project: Path) -> None:
    write(project, "docs/a.md", "docs/old/b.md", "docs/c.txt", "notes/d.md")
    (project / "factcheck.toml").write_text('include = ["*.md"]\nexclude = ["old/", "/notes"]\n')
    assert paths(run, ".") == ["docs/a.md"]
    assert paths(run, ".", "docs/old/b.md") == ["docs/a.md", "docs/old/b.md"]


def test_the_same_file_is_read_once(run: Run, project: Path) -> None:
    write(project, "docs/a.md")
    assert paths(run, "docs", "docs/a.md", "./docs/../docs/a.md") == ["docs/a.md"]
