"""Path patterns as .gitignore writes them, for settings that hold for some files only."""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePath


def matches(path: str, glob: str) -> bool:
    """Whether a path is meant by a glob.

    `*` and `?` stop at a slash, `**` does not; a glob may begin at any folder of the path, or only at its
    left end where it begins with a slash; a folder means all that is in it.
    """
    return _compiled(glob).search(PurePath(path).as_posix()) is not None


@cache
def _compiled(glob: str) -> re.Pattern[str]:
    anchored = glob.startswith("/")
    body = "".join(
        _part(token) for token in re.findall(r"\*\*/|\*\*|\*|\?|\[[^\]]+\]|[^*?\[]+|\[", glob.strip("/"))
    )
    return re.compile(("^/?" if anchored else "(?:^|/)") + body + "(?:/|$)")


def _part(token: str) -> str:
    if token == "**/":
        return "(?:.*/)?"
    if token == "**":
        return ".*"
    if token == "*":
        return "[^/]*"
    if token == "?":
        return "[^/]"
    if token.startswith("[") and len(token) > 2:
        inner = token[1:-1].replace("\\", r"\\")
        return "[^" + inner[1:] + "]" if inner[0] in "!^" else "[" + inner + "]"
    return re.escape(token)
