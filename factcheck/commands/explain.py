"""`factcheck explain`: every step that led to each verdict on a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import options

if TYPE_CHECKING:
    from rich.text import Text

    from factcheck.model import CheckedClaim
    from factcheck.reports.view import DocumentView

LABEL = 12


def explain(
    place: Annotated[str, typer.Argument(metavar="PATH:LINE", show_default=False, help="A line of a text.")],
    references: options.References = None,
    lang: options.LangOption = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    color: options.ColourOption = "auto",
) -> None:
    """Show every step that led to the verdict on each claim of a line."""
    from factcheck.commands.output import coloured, columns, emit, say
    from factcheck.commands.run import ERROR, run
    from factcheck.reports.text import paint
    from factcheck.reports.view import Options, documents

    path, line = parse_place(place)
    settings = options.merged(
        options.configuration(config, isolated=isolated), references=references, lang=lang
    )
    view = next(documents(run([path], settings)), None)
    if view is None:
        raise typer.Exit(ERROR)
    found = _claims_on(view, line)
    if not found:
        say(f"{view.path}:{line}: no claim stands on this line")
    width = columns()
    lines = (text for item in found for text in _steps(view, item, width))
    emit(paint(lines, Options(width=width, colour=coloured(color))))


def parse_place(text: str) -> tuple[Path, int]:
    """The path and the line of PATH:LINE, also of PATH:LINE:COLUMN as the reports print it. Raises FE308."""
    path, _, line = text.rpartition(":")
    before, _, middle = path.rpartition(":")
    if before and middle.isdecimal():
        path, line = before, middle
    if not (path and line.isdecimal() and int(line) > 0):
        from factcheck.errors import ConfigError

        raise ConfigError("FE308", f"{text!r} is no place; write PATH:LINE, as in text.md:12")
    return Path(path), int(line)


def _claims_on(view: DocumentView, line: int) -> list[CheckedClaim]:
    from factcheck.errors import ConfigError

    if line > len(view.lines):
        raise ConfigError("FE309", f"there is no line {line}; the last is {len(view.lines)}", view.path)
    start, end = view.lines.span(line)
    return [item for item in view.checked.claims if item.claim.start < end and item.claim.end > start]


def _steps(view: DocumentView, item: CheckedClaim, width: int) -> Iterator[Text]:
    from rich.text import Text

    from factcheck.reports.excerpt import fold
    from factcheck.reports.text import STYLES
    from factcheck.reports.visible import visible

    start, _ = view.place(item)
    kind = item.verdict.verdict
    place = f"{visible(view.path)}:{start.line}:{start.column}"
    yield Text.assemble((place, "bold"), ": ", (kind, STYLES[kind]))
    for label, value in _parts(item):
        for number, folded in enumerate(fold(value, width - LABEL - 4)):
            yield Text.assemble("    ", (("" if number else label).ljust(LABEL), "dim"), folded)
    yield Text()


def _parts(item: CheckedClaim) -> Iterator[tuple[str, str]]:
    """What is known of how a claim was judged, label by label."""
    verdict = item.verdict
    yield "claim", item.claim.text
    yield "decided by", ", ".join(verdict.statements)
    yield "not covered", ", ".join(verdict.uncovered)
    for conflict in verdict.conflicts:
        yield "conflict", conflict.message
        yield "because", conflict.reason
    for step in verdict.trace:
        yield "step", step
