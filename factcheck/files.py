"""Writing files so that nobody ever reads half of one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_atomically(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Put `data` at `path` in one step: readers see the old bytes or the new (after a crash: if `durable`).

    Folders above are made where they are missing; the mode of an existing file is kept. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    target = path.resolve()  # through a link, so that the link stays one
    if target.exists() and not target.is_file():
        target.write_bytes(data)  # /dev/stdout, a named pipe: nothing to replace
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        temporary.chmod(target.stat().st_mode & 0o7777 if target.exists() else _default_mode())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def encode(text: str) -> bytes:
    """UTF-8; a lone surrogate (an undecodable byte of a file name) becomes a visible escape."""
    return text.encode("utf-8", "backslashreplace")


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
