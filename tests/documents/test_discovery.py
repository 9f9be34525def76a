"""Which files are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.documents import find


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "c.py", "sub/d.HTML", "sub/drafts/e.txt", ".git/f.txt", ".hidden.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def names(folder: Path, *paths: Path, **options: list[str]) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in find(paths, **options)]


def test_folders_give_their_documents_sorted(folder: Path) -> None:
    assert names(folder, folder) == ["a.md", "b.txt", "sub/d.HTML", "sub/drafts/e.txt"]


def test_named_files_are_kept_and_duplicates_dropped(folder: Path) -> None:
    found = names(folder, folder / "c.py", folder / "b.txt", folder, folder / "none.md")
    assert found == ["c.py", "b.txt", "a.md", "sub/d.HTML", "sub/drafts/e.txt", "none.md"]


def test_patterns_hold_for_folders_only(folder: Path) -> None:
    assert names(folder, folder, include=["*.txt"]) == ["b.txt", "sub/drafts/e.txt"]
    assert names(folder, folder, exclude=["sub/*"]) == ["a.md", "b.txt"]
    assert names(folder, folder / "a.md", exclude=["*.md"]) == ["a.md"]
