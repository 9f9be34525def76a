"""The generated pages are as the program would write them, and the hand-written ones name all there is."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from factcheck.config import Config, settings
from factcheck.reports import FORMATS

ROOT = Path(__file__).parents[2]
PAGES = runpy.run_path(str(ROOT / "tools" / "write_docs.py"))["pages"]()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_generated_page_is_current(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == PAGES[path]


def test_no_page_is_left_over() -> None:
    assert {path for path in PAGES if path.parent.name == "rules"} == set((ROOT / "docs" / "rules").iterdir())


def test_every_format_and_setting_is_documented() -> None:
    formats = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in formats] == []
    described = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert [name for name in settings(Config()) if f"`{name}`" not in described and name != "file"] == []
