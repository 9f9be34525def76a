"""From the paths of a command line to documents; what can't be read is told and does not stop the rest."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.commands.output import say
from factcheck.config import Config
from factcheck.errors import InputError
from factcheck.model import Document

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Inputs:
    """The documents in the order of their paths, and what could not be read, one message each."""

    documents: tuple[Document, ...]
    failures: tuple[str, ...] = ()


def read_inputs(paths: Sequence[Path], config: Config, stdin_name: str = "<stdin>") -> Inputs:
    """Every document that the paths lead to, each once; warnings and failures go to standard error."""
    found, failures = _find(paths, config)
    documents = {}
    for path in found:
        try:
            document = _read(path, stdin_name)
        except InputError as error:
            failures.append(str(error))
            continue
        documents[document.path] = document
        for warning in document.warnings:
            say(f"warning: {document.path}: {warning}")
    for failure in failures:
        say(f"error: {failure}")
    return Inputs(tuple(documents[path] for path in sorted(documents)), tuple(sorted(failures)))


def _find(paths: Sequence[Path], config: Config) -> tuple[list[Path], list[str]]:
    from factcheck.documents import find

    found: list[Path] = []
    failures: list[str] = []
    for path in sorted(set(paths)):
        if str(path) == STDIN:
            found.append(path)
            continue
        try:
            found += find([path], include=config.include, exclude=config.exclude)
        except InputError as error:
            failures.append(str(error))
    return found, failures


def _read(path: Path, stdin_name: str) -> Document:
    from factcheck.documents import read, read_text
    from factcheck.documents.decode import decode

    if str(path) != STDIN:
        return read(path)
    text, warnings = decode(sys.stdin.buffer.read(), stdin_name)
    return replace(read_text(text, stdin_name), warnings=warnings)
