"""`--fix`: the wrong words are replaced in the files, all at once, and nothing else changes."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TEXT = "The Eagle landed in 1968.\r\nIt left in 1968 again.\r\nAll was well.\r\n"


@pytest.fixture
def text(project: Path) -> Path:
    path = project / "a.md"
    path.write_bytes(TEXT.encode())
    return path


def test_every_wrong_value_is_replaced(run: Run, text: Path) -> None:
    ended = run("check", "a.md", "--fix")
    assert ended.status == 0
    assert "2 fixed in the text" in ended.out
    assert text.read_bytes().decode() == TEXT.replace("1968", "1969")


def test_a_second_run_finds_nothing_to_fix(run: Run, text: Path) -> None:
    run("check", "a.md", "--fix")
    before = text.read_bytes()
    ended = run("check", "a.md", "--fix")
    assert ended.status == 0
    assert "fixed" not in ended.out
    assert text.read_bytes() == before


def test_diff_shows_instead_of_writing(run: Run, text: Path) -> None:
    ended = run("check", "a.md", "--fix", "--diff")
    assert ended.status == 1
    assert ended.out.splitlines()[:2] == ["--- a/a.md", "+++ b/a.md"]
    assert "-The Eagle landed in 1968.\n+The Eagle landed in 1969.\n" in ended.out.replace(
        "\n-It left in 1968 again.", ""
    )
    assert text.read_bytes() == TEXT.encode()


def test_a_clean_text_has_no_diff(run: Run, project: Path) -> None:
    (project / "a.md").write_text("All was well.")
    ended = run("check", "a.md", "--fix", "--diff")
    assert (ended.status, ended.out) == (0, "")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (b"", "utf-16-be"), (b"", "cp1251")],
)
def test_the_encoding_is_kept(run: Run, project: Path, mark: bytes, encoding: str) -> None:
    said = "«Орёл» прилунился в 1968 году. Это было в июле, и все были рады."
    path = project / "a.txt"
    path.write_bytes(mark + said.encode(encoding))
    assert run("check", "a.txt", "--fix").status == 0
    assert path.read_bytes() == mark + said.replace("1968", "1969").encode(encoding)


def test_what_is_suppressed_stays(run: Run, project: Path) -> None:
    said = "<!-- factcheck: ignore[FC101] a quotation -->\nThe Eagle landed in 1968.\n"
    (project / "a.md").write_text(said)
    run("check", "a.md", "--fix")
    assert (project / "a.md").read_text() == said


def test_a_file_that_cannot_be_written_is_said(run: Run, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("factcheck.commands.fix.write_atomically", fails)
    ended = run("check", "a.md", "--fix")
    assert ended.status == 1
    assert "not fixed: a.md: disk full" in ended.err
    assert text.read_bytes() == TEXT.encode()
