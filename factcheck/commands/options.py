"""The options that several commands share, and what follows from them together with the configuration."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.model import Language

SETTINGS: dict[str, Any] = {
    "add_completion": False,
    "pretty_exceptions_enable": False,
    "rich_markup_mode": None,  # rich would double the time that --help takes
    "context_settings": {"help_option_names": ["-h", "--help"]},
}
"""What every typer application of the command line is made with."""

DEFAULT_REFERENCES = Path("references")

Lang = Literal["auto", "en", "ru"]
Shown = Literal["error", "warning", "note"]
FailOn = Literal["error", "warning", "note", "never"]
Colour = Literal["auto", "always", "never"]

Paths = Annotated[
    list[Path],
    typer.Argument(help="Files and folders; - is standard input.", show_default=False, metavar="PATH…"),
]
References = Annotated[
    list[Path] | None,
    typer.Option(
        "--references",
        "-r",
        metavar="DIR",
        show_default="./references",
        help="A folder or file of the reference set; repeatable.",
    ),
]
LangOption = Annotated[
    Lang | None,
    typer.Option("--lang", metavar="auto|en|ru", help="The language of the texts.", show_default="auto"),
]
ColourOption = Annotated[
    Colour,
    typer.Option(
        "--color", metavar="auto|always|never", help="Colours; NO_COLOR and FORCE_COLOR are respected."
    ),
]
OutputFile = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        show_default="standard output",
        help="Write there instead of standard output.",
    ),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        show_default="the nearest upwards",
        help="A factcheck.toml or pyproject.toml.",
    ),
]
LedgerFile = Annotated[
    Path | None,
    typer.Option(
        "--ledger",
        metavar="FILE",
        show_default="./claims.yaml, if it is one",
        help="The reviewed record of claims and verdicts.",
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration file.")]


def configuration(file: Path | None, *, isolated: bool) -> Config:
    """The settings of the given file, else of the nearest one, else the defaults. Raises ConfigError."""
    from factcheck.config import Config, find_config, load_config

    if isolated:
        return Config()
    return load_config(file or find_config(Path.cwd()))


def merged(
    config: Config,
    *,
    references: Sequence[Path] | None = None,
    lang: Lang | None = None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
    level: Shown | None = None,
    fail_on: FailOn | None = None,
    ledger: Path | None = None,
    baseline: Path | None = None,
) -> Config:
    """The configuration with the command line put over it. Raises ConfigError FE304 for an unknown rule."""
    from factcheck.config import check_rules
    from factcheck.levels import Level

    return replace(
        config,
        references=tuple(references or config.references),
        lang=lang or config.lang,
        select=check_rules(split(select)) or config.select,
        ignore=config.ignore + check_rules(split(ignore)),
        level=Level(level) if level else config.level,
        fail_on=fail_on or config.fail_on,
        ledger=ledger or config.ledger,
        baseline=baseline or config.baseline,
    )


def split(words: Sequence[str] | None) -> Iterable[str]:
    """The words of a repeatable option whose values may also be joined by commas."""
    return [part for word in words or () for part in word.replace(",", " ").split()]


def reference_paths(config: Config) -> tuple[Path, ...]:
    """Where the reference set is. Raises ConfigError FE305 if nothing says so."""
    if config.references:
        return config.references
    if DEFAULT_REFERENCES.exists():
        return (DEFAULT_REFERENCES,)
    from factcheck.errors import ConfigError

    raise ConfigError(
        "FE305",
        "there is no reference set: no folder ./references, no --references DIR, and no `references` in the "
        "configuration; `factcheck init` starts one",
    )


def forced_language(config: Config) -> Language | None:
    """The language to read every text in, or None to tell it from the text."""
    if config.lang == "en":
        return "en"
    return "ru" if config.lang == "ru" else None


def known_format(word: str, known: Iterable[str]) -> None:
    """Raises ConfigError FE307 for a format that is not known."""
    if word not in known:
        from factcheck.config import unknown
        from factcheck.errors import ConfigError

        raise ConfigError("FE307", unknown("format", word, known))
