"""Files that git ignores, which a walk through a folder passes over."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path


def ignored(files: Sequence[Path], folder: Path) -> frozenset[Path]:
    """Those of the files that git ignores; none where there is no git or no work tree."""
    if not files:
        return frozenset()
    names = b"\0".join(os.fsencode(file.resolve()) for file in files)
    try:
        done = subprocess.run(
            ["git", "check-ignore", "--stdin", "-z"],
            input=names,
            cwd=folder,
            capture_output=True,
            check=False,
        )
    except OSError:
        return frozenset()
    hidden = {os.fsdecode(name) for name in done.stdout.split(b"\0") if name}
    return frozenset(file for file in files if str(file.resolve()) in hidden)
