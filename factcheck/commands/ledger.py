"""`factcheck ledger`: the reviewed record of claims and verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.commands import options

if TYPE_CHECKING:
    from factcheck.commands.ledger_file import LedgerFile
    from factcheck.config import Config
    from factcheck.findings.ledger import Ledger
    from factcheck.model import Report

app = typer.Typer(no_args_is_help=True, **options.SETTINGS)
STALE = 1

OptionalPaths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATH…]", show_default=False, help="Files and folders; by default those of the ledger."
    ),
]


@app.callback()
def group() -> None:
    """The reviewed record of claims and verdicts."""


@app.command()
def update(
    paths: options.Paths,
    references: options.References = None,
    config: options.ConfigFile = None,
    ledger: options.LedgerFile = None,
) -> None:
    """Write the claims and verdicts of texts into the ledger, and keep the reviewers' marks.

    Documents of the ledger that are not named stay as they are; those that no longer exist are dropped.
    """
    from factcheck.commands.ledger_file import ledger_or_new
    from factcheck.commands.output import emit, say
    from factcheck.findings.ledger import Ledger

    settings = _settings(references, config, ledger)
    file = ledger_or_new(settings)
    report = _report(paths, settings)
    fresh = _marked(report, file)
    named = {document.path for document in fresh.documents}
    kept = [item for item in file.ledger.documents if item.path not in named and not file.gone(item.path)]
    file.write(Ledger((*kept, *fresh.documents)))
    lost = _marks(file.ledger) - _marks(Ledger((*kept, *fresh.documents)))
    if lost > 0:
        say(f"warning: {lost} marked findings are gone, and their marks with them")
    emit(f"wrote {file.path}: {len(named)} documents of this run, {len(kept)} others\n")


@app.command()
def check(
    paths: OptionalPaths = None,
    references: options.References = None,
    config: options.ConfigFile = None,
    ledger: options.LedgerFile = None,
) -> None:
    """Tell where the ledger is stale.

    Exit status: 0 it says what a new run would say, 1 it is stale, 2 an error.
    """
    from factcheck.commands.output import emit
    from factcheck.findings.ledger import differences, record

    settings = _settings(references, config, ledger)
    file = _existing(settings)
    missing = [item.path for item in file.ledger.documents if file.gone(item.path)]
    report = _report(paths or _documents(file), settings)
    stale = [f"{path}: the file is gone" for path in missing] + list(differences(file.ledger, record(report)))
    emit("".join(f"{line}\n" for line in stale))
    emit(f"{file.path} is {'stale; run `factcheck ledger update`' if stale else 'up to date'}\n")
    raise typer.Exit(STALE if stale else 0)


@app.command()
def mark(
    fingerprint: Annotated[str, typer.Argument(metavar="FINGERPRINT", show_default=False)],
    as_: Annotated[
        Literal["confirmed", "false-alarm", "none"],
        typer.Option(
            "--as", metavar="confirmed|false-alarm|none", help="What the finding is.", show_default=False
        ),
    ],
    note: Annotated[str | None, typer.Option(help="Why.", show_default="as it was")] = None,
    config: options.ConfigFile = None,
    ledger: options.LedgerFile = None,
) -> None:
    """Mark a finding of the ledger as confirmed or as a false alarm; no text is read."""
    from factcheck.commands.output import emit
    from factcheck.errors import ConfigError
    from factcheck.findings.ledger import Mark, find_finding, with_mark

    file = _existing(_settings(None, config, ledger))
    found = find_finding(file.ledger, fingerprint)
    if not found:
        raise ConfigError(
            "FE321", f"no finding of the ledger has the fingerprint {fingerprint!r}", str(file.path)
        )
    if len({item.fingerprint for _, item in found}) > 1:
        raise ConfigError(
            "FE321", f"several findings begin with {fingerprint!r}; give more of it", str(file.path)
        )
    marked = file.ledger
    for path, item in found:
        marked = with_mark(marked, path, item.fingerprint, Mark(as_), item.note if note is None else note)
        emit(f"{path}: {item.rule}, {item.found!r}: {as_}\n")
    file.write(marked)


@app.command()
def review(
    paths: OptionalPaths = None,
    references: options.References = None,
    config: options.ConfigFile = None,
    ledger: options.LedgerFile = None,
    color: options.ColourOption = "auto",
) -> None:
    """Walk through the findings that nobody has marked yet, and mark them one by one.

    Every answer is saved at once. The ledger is brought up to date first.
    """
    from factcheck.commands.ledger_file import ledger_or_new
    from factcheck.commands.output import coloured, columns
    from factcheck.commands.review import walk
    from factcheck.findings.ledger import Ledger
    from factcheck.reports.view import Options

    settings = _settings(references, config, ledger)
    file = ledger_or_new(settings)
    report = _report(paths or _documents(file), settings)
    fresh = _marked(report, file)
    named = {document.path for document in fresh.documents}
    kept = [item for item in file.ledger.documents if item.path not in named]
    walk(report, file, Ledger((*kept, *fresh.documents)), Options(width=columns(), colour=coloured(color)))


def _settings(references: list[Path] | None, config: Path | None, ledger: Path | None) -> Config:
    return options.merged(options.configuration(config, isolated=False), references=references, ledger=ledger)


def _existing(settings: Config) -> LedgerFile:
    from factcheck.commands.ledger_file import find_ledger
    from factcheck.errors import ConfigError

    file = find_ledger(settings)
    if file is None:
        raise ConfigError(
            "FE320", "there is no ledger; `factcheck ledger update PATH…` writes one", "claims.yaml"
        )
    return file


def _documents(file: LedgerFile) -> list[Path]:
    """The documents of the ledger that exist."""
    return [Path(item.path) for item in file.ledger.documents if not file.gone(item.path)]


def _report(paths: Sequence[Path], settings: Config) -> Report:
    """The report after the choice of rules. A text that can't be read ends the command with status 2."""
    from factcheck.commands.run import ERROR, run
    from factcheck.findings import policy

    report = run(paths, settings)
    if report.failures:
        raise typer.Exit(ERROR)
    return policy.select(policy.answered(policy.Outcome(report)), settings).report


def _marked(report: Report, file: LedgerFile) -> Ledger:
    """A new record of the report with the marks of the ledger."""
    from factcheck.findings.known import known_findings
    from factcheck.findings.ledger import Mark, record, with_marks

    entries = file.ledger.entries(*Mark)
    held = known_findings(report.documents, entries, file.gone)
    return with_marks(record(report), {key: entries[origin][key[1]] for key, origin in held.items()})


def _marks(ledger: Ledger) -> int:
    """How many findings have a mark."""
    from factcheck.findings.ledger import Mark

    return sum(len(items) for items in ledger.entries(Mark.CONFIRMED, Mark.FALSE_ALARM).values())
