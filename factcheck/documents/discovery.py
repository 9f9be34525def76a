"""Which files a run reads."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from factcheck.documents.formats import SUFFIXES


def find(
    paths: Iterable[Path | str], include: Sequence[str] = (), exclude: Sequence[str] = ()
) -> tuple[Path, ...]:
    """The files to read: those given, and below each folder given those with a known suffix, sorted by path.

    `include` and `exclude` are glob patterns for files below folders, compared with the path from that
    folder and with the name ("*" also matches "/"); without `include` all are included.
    Hidden files and folders are skipped. A path that is no folder is kept as it is, also where it does not
    exist: reading it gives the error. A file that is met twice is kept once.
    """
    found: dict[Path, Path] = {}
    for path in map(Path, paths):
        for file in _below(path, include, exclude) if path.is_dir() else (path,):
            found.setdefault(file.resolve(), file)
    return tuple(found.values())


def _below(folder: Path, include: Sequence[str], exclude: Sequence[str]) -> Iterator[Path]:
    files: list[Path] = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files.extend(Path(parent, name) for name in names if not name.startswith("."))
    for file in sorted(files):
        relative = file.relative_to(folder).as_posix()
        wanted = not include or _matches(relative, include)
        if file.suffix.lower() in SUFFIXES and wanted and not _matches(relative, exclude):
            yield file


def _matches(relative: str, patterns: Sequence[str]) -> bool:
    name = relative.rpartition("/")[2]
    return any(fnmatchcase(relative, pattern) or fnmatchcase(name, pattern) for pattern in patterns)
