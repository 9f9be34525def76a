"""`factcheck config`: the settings that hold here."""

from __future__ import annotations

import typer

from factcheck.commands import options
from factcheck.commands.output import emit

app = typer.Typer(no_args_is_help=True, **options.SETTINGS)


@app.callback()
def group() -> None:
    """The configuration."""


@app.command()
def show(config: options.ConfigFile = None, isolated: options.Isolated = False) -> None:
    """Print every setting that holds here, as JSON, and the file it was read from."""
    from factcheck.config import settings
    from factcheck.dump import dumps

    emit(dumps(settings(options.configuration(config, isolated=isolated))) + "\n")
