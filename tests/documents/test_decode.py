"""Bytes to text: encodings, byte order marks, and what cannot be read."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from factcheck.documents import read, read_text
from factcheck.errors import InputError

RUSSIAN = "Олово было открыто в 1924 году.\r\nОно мягкое — и белое."
ENGLISH = "Tin was found in 1924.\nIt is soft, white, and melts early."


def write(tmp_path: Path, data: bytes, name: str = "a.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH, "Ёж", "", "a\rb"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_unicode_is_read_without_a_warning(tmp_path: Path, text: str, mark: bytes, encoding: str) -> None:
    document = read(write(tmp_path, mark + text.encode(encoding)))
    assert document.text == text
    assert document.warnings == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1251"])
@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH + " Тест: олово и свинец."])
def test_a_guessed_encoding_is_said(tmp_path: Path, text: str, encoding: str) -> None:
    document = read(write(tmp_path, text.encode(encoding)))
    assert document.text == text
    assert len(document.warnings) == 1


def test_english_with_curly_quotes_of_windows(tmp_path: Path) -> None:
    text = "“Tin” was Ada’s – and Bob’s."
    assert read(write(tmp_path, text.encode("cp1252"))).text == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "FE102"),
        (bytes(range(256)), "FE102"),
        (b"text\x00text", "FE102"),
        ("Café à la crème, très bon".encode("latin-1"), "FE103"),
        (RUSSIAN.replace("—", "-").encode("koi8-r"), "FE103"),
        (RUSSIAN.replace("—", "-").encode("cp866"), "FE103"),
        (RUSSIAN.encode()[:-1] + b"\xff", "FE103"),
        (codecs.BOM_UTF16_LE + b"a", "FE103"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    path = write(tmp_path, data)
    with pytest.raises(InputError) as caught:
        read(path)
    assert caught.value.code == code
    assert caught.value.location == str(path)
    assert "allowed" in caught.value.message


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(InputError, match="FE101"):
            read(path)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(InputError, match=r"FE104.*allowed are"):
        read_text("a", format="docx")


def test_the_suffix_names_the_format(tmp_path: Path) -> None:
    for name in ("a.md", "a.MARKDOWN", "a.htm"):
        (passage,) = read(write(tmp_path, b"plain &amp; simple.", name)).passages
        assert passage.text == "plain & simple."
    (passage,) = read(write(tmp_path, b"plain &amp; simple.", "README")).passages
    assert passage.text == "plain &amp; simple."


def test_an_empty_file_has_no_passages(tmp_path: Path) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        assert read(write(tmp_path, b"", name)).passages == ()
