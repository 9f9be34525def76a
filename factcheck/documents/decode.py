"""Bytes to text: UTF-8, UTF-16 and Windows-1251, told apart by byte order marks and by the statistics of the
bytes.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from factcheck.errors import InputError

ALLOWED = "UTF-8, UTF-16 or Windows-1251 (CP1251) text"

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SAMPLE = 1 << 16
_PLAIN_SHARE = 0.95
# The ten commonest letters make up about two thirds of any Russian text; other encodings read as CP1251 do
# not.
_COMMON_RUSSIAN = frozenset("оеаинтсрвл")
_COMMON_SHARE = 0.45
_LOWER_SHARE = 0.5
_ADJOINING_SHARE = 0.8
_CYRILLIC = re.compile(r"[А-яЁё]")
_CYRILLIC_RUN = re.compile(r"[А-яЁё]{2,}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, how it was encoded (`mark`: its byte order mark), and warnings about reading it."""

    text: str
    encoding: str = "utf-8"
    mark: bytes = b""
    warnings: tuple[str, ...] = ()

    def encode(self, text: str) -> bytes:
        """Another text as bytes in the same encoding. Raises UnicodeEncodeError where that lacks a letter."""
        return self.mark + text.encode(self.encoding)


def decode(data: bytes, name: str) -> Decoded:
    """The text of a file.

    Raises InputError FE102 for binary data and FE103 for text in an encoding that is not supported.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding, name), encoding, mark)
    if b"\0" in data:
        return _without_mark(data, name)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        text = _windows_1251(data)
        if text is None:
            raise _undecodable(name, "UTF-8", data, error) from None
        byte = f"byte 0x{data[error.start]:02X} at {error.start}"
        return Decoded(text, "cp1251", warnings=(f"read as Windows-1251 (CP1251): {byte} is not UTF-8",))


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(name, encoding.upper(), data, error) from None
    if "\0" in text:
        raise _binary(name, data)
    return text


def _undecodable(name: str, encoding: str, data: bytes, error: UnicodeDecodeError) -> InputError:
    byte = f"byte 0x{data[error.start]:02X} at {error.start}"
    return InputError("FE103", f"cannot be decoded: {byte} is not {encoding}; allowed is {ALLOWED}", name)


def _binary(name: str, data: bytes) -> InputError:
    return InputError("FE102", f"is binary: NUL byte at {data.index(0)}; allowed is {ALLOWED}", name)


def _without_mark(data: bytes, name: str) -> Decoded:
    """UTF-16 without a byte order mark: its zero bytes stand on one side of the byte pairs."""
    if len(data) % 2 == 0:
        even, odd = data[::2].count(0), data[1::2].count(0)
        encoding = "utf-16-le" if odd > even else "utf-16-be"
        if min(even, odd) * 20 <= max(even, odd):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                text = ""
            if _is_plain(text):
                warning = f"read as {encoding.upper()}: there is no byte order mark"
                return Decoded(text, encoding, warnings=(warning,))
    raise _binary(name, data)


def _is_plain(text: str) -> bool:
    """Whether nearly all characters are those of European prose."""
    sample = text[:_SAMPLE]
    plain = sum(char in "\t\n\r" or " " <= char < "\u0530" or "\u2000" <= char < "\u2200" for char in sample)
    return "\0" not in text and bool(sample) and plain >= _PLAIN_SHARE * len(sample)


def _windows_1251(data: bytes) -> str | None:
    """The data read as CP1251 where the letters are distributed as in Russian, or all signs are punctuation;
    else None.
    """
    try:
        text = data.decode("cp1251")
    except UnicodeDecodeError:
        return None
    if not _CYRILLIC.search(text):
        # Western and Cyrillic Windows code pages share their typographic marks: English with curly quotes.
        return text if text == data.decode("cp1252", errors="replace") else None
    letters = _CYRILLIC.findall(text[: 4 * _SAMPLE])
    if not letters:
        return None
    lower = sum(letter.islower() for letter in letters)
    common = sum(letter.lower() in _COMMON_RUSSIAN for letter in letters)
    adjoining = sum(len(run) for run in _CYRILLIC_RUN.findall(text[: 4 * _SAMPLE]))
    other = sum(char > "\x7f" and char.isalpha() for char in text[: 4 * _SAMPLE]) - len(letters)
    total = len(letters)
    russian = common >= _COMMON_SHARE * total and lower >= _LOWER_SHARE * total
    return text if russian and adjoining >= _ADJOINING_SHARE * total and other * 20 <= total else None
