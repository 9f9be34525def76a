"""What has changed since a revision, as git tells it: for a check of new text only."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import ConfigError

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


@dataclass(frozen=True, slots=True)
class Changes:
    """The lines of one file that were added or changed, and the lines behind which others were deleted."""

    added: tuple[range, ...] = ()
    deleted_after: tuple[int, ...] = ()

    def touch(self, first: int, last: int) -> bool:
        """Whether anything changed between two lines, both included and counted from 1."""
        added = any(first < lines.stop and lines.start <= last for lines in self.added)
        return added or any(first <= line < last for line in self.deleted_after)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The changes in a work tree since a revision. Files that git does not track are wholly new."""

    root: Path
    tracked: frozenset[str]
    changes: Mapping[str, Changes]

    def touch(self, path: str, first: int, last: int) -> bool:
        """Whether anything changed between two lines of a file."""
        full = Path(path).resolve()
        name = full.relative_to(self.root).as_posix() if full.is_relative_to(self.root) else None
        if name is None or name not in self.tracked:
            return True
        return self.changes.get(name, Changes()).touch(first, last)


def changes_since(revision: str) -> ChangeSet:
    """What has changed in the work tree around the working folder since its merge base with a revision.

    Raises ConfigError FE330 where there is no git, no work tree, or no such revision.
    """
    root = Path(_git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n"))
    names = _git("-C", str(root), "ls-files", "-z").split(b"\0")
    diff = _git(
        "-C",
        str(root),
        "diff",
        "--unified=0",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        "--find-renames",
        "--src-prefix=a/",
        "--dst-prefix=b/",
        "--merge-base",
        revision,
        "--",
    )
    tracked = frozenset(name.decode("utf-8", "surrogateescape") for name in names if name)
    return ChangeSet(root.resolve(), tracked, dict(parse_diff(diff)))


def parse_diff(diff: bytes) -> Iterator[tuple[str, Changes]]:
    """The files of a diff without context (`git diff -U0`), and their changes."""
    name: str | None = None
    added: list[range] = []
    deleted: list[int] = []
    body = 0
    for line in diff.split(b"\n"):
        if body and line[:1] in (b"+", b"-"):
            body -= 1
        elif line.startswith(b"+++ "):
            if name is not None:
                yield name, Changes(tuple(added), tuple(deleted))
            name, added, deleted = _name(line[4:]), [], []
        elif (hunk := _HUNK.match(line)) is not None:
            gone, start, count = (int(group) if group is not None else 1 for group in hunk.groups())
            body = gone + count
            if count:
                added.append(range(start, start + count))
            else:
                deleted.append(start)
    if name is not None:
        yield name, Changes(tuple(added), tuple(deleted))


def _name(field: bytes) -> str | None:
    """The path in a `+++` line, unquoted and without its prefix; None for a deleted file."""
    raw = field.rstrip(b"\t")
    if raw.startswith(b'"'):
        raw = ast.literal_eval("b" + raw.decode("ascii", "backslashreplace"))
    return None if raw == b"/dev/null" else raw.removeprefix(b"b/").decode("utf-8", "surrogateescape")


def _git(*arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except OSError as error:
        raise ConfigError("FE330", f"git cannot be run: {error}") from error
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no reason given"]
        raise ConfigError("FE330", f"git does not tell what has changed: {told[0]}")
    return done.stdout
