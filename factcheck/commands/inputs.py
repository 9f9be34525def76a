"""From the paths of a command line to documents; what can't be read is told and does not stop the rest."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.commands.gitignore import ignored
from factcheck.commands.output import say
from factcheck.config import Config
from factcheck.errors import InputError
from factcheck.findings.globs import matches
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
    """The files to read, and what could not be looked at. Only what a folder holds is chosen from."""
    from factcheck.documents import find

    found: list[Path] = []
    failures: list[str] = []
    for path in sorted(set(paths)):
        if not path.is_dir():
            found.append(path)
            continue
        try:
            below = [file for file in find([path]) if _wanted(file, config)]
        except InputError as error:
            failures.append(str(error))
            continue
        skipped = ignored(below, path)
        found += [file for file in below if file not in skipped]
    return _distinct(found), failures


def _distinct(files: Sequence[Path]) -> list[Path]:
    """Each file once, under the shortest of its names."""
    named: dict[Path, Path] = {}
    for file in sorted(files, key=lambda file: (len(file.parts), str(file))):
        named.setdefault(file if str(file) == STDIN else file.resolve(), file)
    return list(named.values())


def _wanted(file: Path, config: Config) -> bool:
    name = file.as_posix()
    included = not config.include or any(matches(name, glob) for glob in config.include)
    return included and not any(matches(name, glob) for glob in config.exclude)


def _read(path: Path, stdin_name: str) -> Document:
    from factcheck.documents import read, read_text
    from factcheck.documents.decode import decode

    if str(path) != STDIN:
        return read(path)
    decoded = decode(sys.stdin.buffer.read(), stdin_name)
    return replace(read_text(decoded.text, stdin_name), warnings=decoded.warnings)
