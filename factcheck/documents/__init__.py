"""Documents: bytes on disk to passages of prose whose every character knows its place in the file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from factcheck.documents.decode import decode
from factcheck.documents.discovery import find
from factcheck.documents.formats import FORMATS, SUFFIXES, format_of, parse
from factcheck.documents.passages import assemble, plain_text
from factcheck.errors import InputError
from factcheck.model import Document

__all__ = ["FORMATS", "SUFFIXES", "find", "plain_text", "read", "read_text"]


def read(path: Path | str) -> Document:
    """Read a file; its suffix names its format, and a file with another suffix is plain text.

    Raises InputError: FE101 the file cannot be opened, FE102 it is binary, FE103 its encoding is not
    supported.
    """
    name = str(path)
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError("FE101", f"cannot be opened ({reason}); allowed is a file of text", name) from None
    decoded = decode(data, name)
    digest = hashlib.sha256(data).hexdigest()
    return _document(decoded.text, name, format_of(name), digest, decoded.warnings)


def read_text(text: str, name: str = "<text>", format: str | None = None) -> Document:
    """Read a text that is already decoded. `format` is `text`, `markdown` or `html`; by default the name's
    suffix tells.

    Raises InputError FE104 for another format.
    """
    if format is not None and format not in FORMATS:
        raise InputError("FE104", f"unknown format {format!r}; allowed are {', '.join(FORMATS)}", name)
    data = text.encode("utf-8", errors="surrogatepass")
    return _document(text, name, format or format_of(name), hashlib.sha256(data).hexdigest(), ())


def _document(text: str, name: str, format: str, sha256: str, warnings: tuple[str, ...]) -> Document:
    return Document(name, text, assemble(parse(text, format)), sha256, warnings)
