"""The command line: which commands there are. A command's module is loaded when that command is asked for."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from factcheck.commands.options import SETTINGS

COMMANDS = {
    "check": "Check texts against the reference set and report what conflicts with it.",
    "claims": "List the atomic claims that texts are split into, without judging them.",
    "explain": "Show every step that led to the verdict on each claim of a line.",
    "rule": "Explain a rule, with examples; without one, list them all.",
    "references": "The reference set: check it, list it, look things up.",
    "ledger": "The reviewed record of claims and verdicts.",
    "init": "Start a reference set and a configuration in a project.",
    "config": "The configuration.",
}
"""Command → what it does, in the order of the help. Each is a module of `factcheck.commands`."""


class Commands(TyperGroup):
    """The commands of the table above. Help lists them without loading one."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """The names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """One command, loaded; None if there is none of that name."""
        return load_command(cmd_name) if cmd_name in COMMANDS else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """The commands' part of the help."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def load_command(name: str) -> Any:
    """The command of that name, as typer runs it."""
    module = import_module(f"factcheck.commands.{name}")
    if hasattr(module, "app"):
        return get_command(module.app)
    single = typer.Typer(**SETTINGS)
    single.command(name)(getattr(module, name))
    return get_command(single)


app = typer.Typer(cls=Commands, no_args_is_help=True, **SETTINGS)


def _version(wanted: bool) -> None:
    if wanted:
        from factcheck import __version__

        print(f"factcheck {__version__}")
        raise typer.Exit


def _debug(wanted: bool) -> None:
    if wanted:
        os.environ["FACTCHECK_DEBUG"] = "1"


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
    debug: Annotated[
        bool,
        typer.Option(
            "--debug", callback=_debug, is_eager=True, help="Show a traceback for an internal error."
        ),
    ] = False,
) -> None:
    """A linter for facts: checks texts against a curated, sourced reference set, offline."""
