"""`factcheck init`: a starter reference set and configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands.output import emit

STARTERS = {"factcheck.toml": "factcheck.toml", "references/example.yaml": "example.yaml"}
"""File of the project → the file of factcheck/commands/starter that it begins as."""


def init(
    folder: Annotated[Path, typer.Argument(help="The project.", metavar="FOLDER")] = Path(),
) -> None:
    """Start a reference set and a configuration in a project.

    Nothing that exists is overwritten.
    """
    from importlib.resources import files

    from factcheck.errors import ConfigError
    from factcheck.files import write_atomically

    taken = [name for name in STARTERS if (folder / name).exists()]
    if taken:
        raise ConfigError("FE310", f"exists already: {', '.join(taken)}; nothing was written", str(folder))
    starter = files("factcheck.commands") / "starter"
    try:
        for name, template in STARTERS.items():
            write_atomically(folder / name, (starter / template).read_bytes())
    except OSError as error:
        raise ConfigError("FE306", f"cannot be written: {error.strerror or error}", str(folder)) from error
    emit("".join(f"wrote {folder / name}\n" for name in STARTERS))
    emit("Next: put your statements into references/, then run\n  factcheck references check\n")
