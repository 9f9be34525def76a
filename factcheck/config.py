"""The configuration: `[tool.factcheck]` in pyproject.toml, or factcheck.toml, the nearest one upwards.

Files are never merged: the nearest holds all that is set, and the command line goes before it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from factcheck.errors import ConfigError
from factcheck.levels import Level
from factcheck.rules import RULES, find_rules

FAIL_ON = (*(str(level) for level in Level), "never")
LANGUAGES = ("auto", "en", "ru")
LEDGER_NAME = "claims.yaml"
FILE_NAMES = ("factcheck.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class PathRules:
    """What differs for the files that a glob means. `level` is the gravest that a finding there may have."""

    glob: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting with its default. `file` is where they were read."""

    references: tuple[Path, ...] = ()
    lang: str = "auto"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    level: Level = Level.NOTE
    fail_on: str = str(Level.ERROR)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: Path | None = None
    ledger: Path | None = None
    jobs: int = 0
    per_path: tuple[PathRules, ...] = ()
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value stands, for messages."""

    file: Path
    text: str
    prefix: str = ""

    def error(self, code: str, key: str, message: str) -> ConfigError:
        for number, line in enumerate(self.text.splitlines(), 1):
            if key and line.lstrip().strip('["').startswith(key):
                return ConfigError(code, message, f"{self.file}:{number}")
        return ConfigError(code, message, str(self.file))


def find_config(start: Path) -> Path | None:
    """The nearest factcheck.toml, or pyproject.toml with a [tool.factcheck] table, in `start` or above it."""
    folder = start.resolve()
    for here in (folder, *folder.parents):
        for name in FILE_NAMES:
            path = here / name
            if path.is_file() and (name != "pyproject.toml" or _table(path) is not None):
                return path
    return None


def load_config(path: Path | None) -> Config:
    """The settings of that file; the defaults for None.

    Raises ConfigError (FE301 unreadable, FE302 unknown key, FE303 bad value) with file and line.
    """
    if path is None:
        return Config()
    table = _table(path)
    if table is None:
        raise ConfigError("FE301", "there is no [tool.factcheck] table in it", str(path))
    place = _Place(path, path.read_text(encoding="utf-8-sig"))
    values: dict[str, Any] = {}
    for key, value in table.items():
        reader = _READERS.get(key)
        if reader is None:
            raise place.error("FE302", key, unknown("setting", key, _READERS))
        values[key.replace("-", "_")] = reader(place, key, value)
    return replace(Config(file=path), **values)


def unknown(kind: str, word: str, known: Iterable[str]) -> str:
    """A message for a word that is not among the known ones, with the nearest of them or all of them."""
    choices = sorted(known)
    near = get_close_matches(word, choices, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(choices)}"
    return f"unknown {kind} {word!r}; {hint}"


def check_rules(words: Iterable[str]) -> tuple[str, ...]:
    """The words, if each means a rule. Raises ConfigError FE304."""
    checked = tuple(words)
    for word in checked:
        if not find_rules(word):
            known = {rule.code for rule in RULES} | {rule.name for rule in RULES}
            raise ConfigError("FE304", unknown("rule", word, known))
    return checked


def settings(config: Config) -> dict[str, Any]:
    """The configuration as plain values under the names that the file uses, for `config show`."""
    shown: dict[str, Any] = {}
    for field in fields(config):
        value = getattr(config, field.name)
        if field.name == "per_path":
            value = {rules.glob: _path_settings(rules) for rules in value}
        elif isinstance(value, tuple):
            value = [str(item) for item in value]
        elif value is not None and not isinstance(value, int):
            value = str(value)
        shown[field.name.replace("_", "-")] = value
    return shown


def _path_settings(rules: PathRules) -> dict[str, Any]:
    return {
        "select": list(rules.select),
        "ignore": list(rules.ignore),
        "level": rules.level and str(rules.level),
    }


def _table(path: Path) -> Mapping[str, Any] | None:
    """The factcheck table of a TOML file, or None if a pyproject.toml has none."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise ConfigError("FE301", f"cannot be read: {error}", str(path)) from error
    if path.name != "pyproject.toml":
        return data
    table = data.get("tool", {}).get("factcheck")
    return table if isinstance(table, dict) else None


_Reader = Callable[[_Place, str, Any], Any]


def _words(place: _Place, key: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise place.error("FE303", key, f"{key!r} must be a list of strings, not {value!r}")
    return tuple(value)


def _rules(place: _Place, key: str, value: Any) -> tuple[str, ...]:
    try:
        return check_rules(_words(place, key, value))
    except ConfigError as error:
        raise place.error(error.code, key, error.message) if not error.location else error from None


def _path(place: _Place, key: str, value: Any) -> Path:
    if not isinstance(value, str) or not value:
        raise place.error("FE303", key, f"{key!r} must be a path, not {value!r}")
    return _relative(place.file.parent / value)


def _paths(place: _Place, key: str, value: Any) -> tuple[Path, ...]:
    return tuple(_path(place, key, item) for item in _words(place, key, value))


def _relative(path: Path) -> Path:
    """As seen from the working folder where it lies below it: reports then carry no path of the machine."""
    here = Path.cwd()
    full = path.resolve()
    return full.relative_to(here) if full.is_relative_to(here) else path


def _count(place: _Place, key: str, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise place.error("FE303", key, f"{key!r} must be a whole number from 1, not {value!r}")
    return value


def _choice(choices: tuple[str, ...]) -> _Reader:
    def read(place: _Place, key: str, value: Any) -> str:
        if value not in choices:
            raise place.error("FE303", key, f"{key!r} must be one of {', '.join(choices)}, not {value!r}")
        return str(value)

    return read


def _level(place: _Place, key: str, value: Any) -> Level:
    return Level(_choice(tuple(str(level) for level in Level))(place, key, value))


def _per_path(place: _Place, key: str, value: Any) -> tuple[PathRules, ...]:
    if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
        raise place.error("FE303", key, f'{key!r} must hold one table a glob, as in [per-path."drafts/**"]')
    found = []
    for glob, table in value.items():
        for name in table:
            if name not in _PATH_READERS:
                raise place.error("FE302", name, unknown(f"setting for {glob!r}", name, _PATH_READERS))
        found.append(
            PathRules(glob, **{name: _PATH_READERS[name](place, name, table[name]) for name in table})
        )
    return tuple(found)


_PATH_READERS: Mapping[str, _Reader] = {"select": _rules, "ignore": _rules, "level": _level}
_READERS: Mapping[str, _Reader] = {
    "references": _paths,
    "lang": _choice(LANGUAGES),
    "select": _rules,
    "ignore": _rules,
    "level": _level,
    "fail-on": _choice(FAIL_ON),
    "include": _words,
    "exclude": _words,
    "baseline": _path,
    "ledger": _path,
    "jobs": _count,
    "per-path": _per_path,
}
