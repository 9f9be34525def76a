"""`factcheck claims`: the atomic claims of texts, unjudged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import options

if TYPE_CHECKING:
    from rich.text import Text

    from factcheck.model import Claim, Report
    from factcheck.reports.view import DocumentView, Options

CLAIM_FORMATS = ("text", "json")
ClaimFormat = Annotated[str, typer.Option("--format", "-f", metavar="text|json", help="How to write them.")]


def claims(
    paths: options.Paths,
    references: options.References = None,
    lang: options.LangOption = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    format: ClaimFormat = "text",
    output: options.OutputFile = None,
    color: options.ColourOption = "auto",
) -> None:
    """List the atomic claims that texts are split into, without judging them.

    The names that the references know are resolved.
    """
    from factcheck.commands.inputs import read_inputs
    from factcheck.commands.output import coloured, columns, emit
    from factcheck.commands.run import CLEAN, ERROR
    from factcheck.pipeline import Checker
    from factcheck.reports import render
    from factcheck.reports.view import Options as View

    settings = options.merged(
        options.configuration(config, isolated=isolated), references=references, lang=lang
    )
    options.known_format(format, CLAIM_FORMATS)
    inputs = read_inputs(paths, settings)
    checker = Checker.from_directories(options.reference_paths(settings), options.forced_language(settings))
    report = checker.claims(inputs.documents)
    view = View(width=columns(output), colour=coloured(color, output))
    emit(render("json", report, view) if format == "json" else _listed(report, view), output)
    raise typer.Exit(ERROR if inputs.failures else CLEAN)


def _listed(report: Report, options: Options) -> str:
    from factcheck.reports.text import paint
    from factcheck.reports.view import documents

    return paint((line for view in documents(report) for line in _lines(view, options.width)), options)


def _lines(view: DocumentView, width: int) -> Iterator[Text]:
    from rich.text import Text

    from factcheck.reports.excerpt import fold
    from factcheck.reports.visible import visible

    for item in view.checked.claims:
        start, _ = view.place(item)
        notes = ", ".join(_notes(item.claim))
        place = f"{visible(view.path)}:{start.line}:{start.column}"
        yield Text.assemble((place, "bold"), (f"  {notes}" if notes else "", "dim"))
        yield from (Text(f"    {line}") for line in fold(item.claim.text, width - 4))


def _notes(claim: Claim) -> Iterator[str]:
    """What is special about a claim."""
    if claim.kind != "fact":
        yield claim.kind
    if claim.attributed:
        yield "attributed"
    if claim.presupposed:
        yield "presupposed"
