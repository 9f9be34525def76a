"""`text`: what a person reads in a terminal. Grouped by document, the worst first, then by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console
from rich.text import Text

from factcheck.model import CheckedClaim, Finding, Report, VerdictKind
from factcheck.reports.excerpt import excerpt, fold
from factcheck.reports.view import DocumentView, Options, Placed, Summary, documents, summarise
from factcheck.reports.visible import one_line, visible

INDENT = 4
LABEL = 11
NARROWEST = 40

STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "contradicted": "red",
    "disputed": "yellow",
    "supported": "green",
    "unverified": "dim",
    "opinion": "dim",
}


def render(report: Report, options: Options) -> str:
    """The report, plain or with the colours of a terminal."""
    return paint(lines(report, options, full=False), options)


def lines(report: Report, options: Options, *, full: bool) -> Iterator[Text]:
    """The report line by line; `full` adds why claim and statement are about the same thing."""
    width = max(options.width, NARROWEST)
    for view in documents(report):
        shown = [block(view, placed, options, full=full) for placed in view.worst_first]
        if options.all_claims:
            shown += [_claim(view, item, width) for item in view.checked.claims if _quiet(item)]
        for one in shown:
            yield from one
            yield Text()
    yield from _summary(summarise(report), options, len(report.failures))


def paint(content: Iterable[Text], options: Options) -> str:
    """The lines as one string, with escapes only if colour is wanted."""
    if not options.colour:
        return "".join(f"{line.plain}\n" for line in content)
    buffer = StringIO()
    console = Console(
        file=buffer,
        force_terminal=True,
        color_system="standard",
        width=max(options.width, NARROWEST),
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for line in content:
        console.print(line, soft_wrap=True)
    return buffer.getvalue()


def block(view: DocumentView, placed: Placed, options: Options, *, full: bool) -> Iterator[Text]:
    """One finding: its place, its sentence with the wrong words marked, and what the references say."""
    width = max(options.width, NARROWEST)
    finding = placed.finding
    yield _heading(view, placed, known=(view.path, finding.fingerprint) in options.known)
    yield from _indented(fold(finding.message, width - INDENT))
    for line in excerpt(view.text, placed.sentence, placed.wrong, width - INDENT - 2):
        yield Text(" " * INDENT + "│ ", "dim").append_text(Text.assemble(*_styled(line.pieces, finding)))
        if line.underline:
            yield Text.assemble(" " * INDENT, ("│ ", "dim"), (line.underline, STYLES[finding.level]))
    for label, value in _fields(finding, full=full):
        yield from _field(label, value, width)


def _heading(view: DocumentView, placed: Placed, *, known: bool) -> Text:
    finding, start = placed.finding, placed.start
    return Text.assemble(
        (f"{visible(view.path)}:{start.line}:{start.column}", "bold"),
        ": ",
        (str(finding.level), STYLES[finding.level]),
        " ",
        (f"{finding.code} {finding.rule}", "bold"),
        (" (confirmed in the ledger)" if known else "", "dim"),
    )


def _styled(pieces: Iterable[tuple[str, bool]], finding: Finding) -> Iterator[tuple[str, str]]:
    return ((text, STYLES[finding.level] if wrong else "") for text, wrong in pieces)


def _fields(finding: Finding, *, full: bool) -> Iterator[tuple[str, str]]:
    """What is told of a finding, label by label; nothing for what it does not have."""
    if finding.expected is not None:
        yield "found", finding.found
        yield "expected", finding.expected
    if finding.replacement is not None and finding.replacement != finding.expected:
        yield "write", finding.replacement
    if finding.statement_text:
        yield "statement", finding.statement_text
    for source in finding.sources:
        yield "source", source.citation
    if finding.location:
        yield "reference", " ".join(part for part in (finding.location, finding.statement) if part)
    if full and finding.reason:
        yield "why", finding.reason
    if full and finding.fingerprint:
        yield "fingerprint", finding.fingerprint


def _field(label: str, value: str, width: int) -> Iterator[Text]:
    margin = INDENT + LABEL + 1
    for number, line in enumerate(fold(value, width - margin)):
        if number == 0:
            yield Text.assemble(" " * INDENT, (label.ljust(LABEL), "dim"), " ", line)
        else:
            yield Text(" " * margin + line)


def _indented(folded: Iterable[str]) -> Iterator[Text]:
    return (Text(" " * INDENT + line) for line in folded)


def _quiet(item: CheckedClaim) -> bool:
    return item.verdict.kind is not VerdictKind.CONTRADICTED


def _claim(view: DocumentView, item: CheckedClaim, width: int) -> Iterator[Text]:
    start, _ = view.place(item)
    kind = item.verdict.verdict
    yield Text.assemble(
        (f"{visible(view.path)}:{start.line}:{start.column}", "bold"),
        ": ",
        (kind, STYLES[kind]),
        " ",
        one_line(", ".join(item.verdict.statements)),
    )
    yield from _indented(fold(item.claim.text, width - INDENT))
    if item.verdict.uncovered:
        yield from _field("not covered", ", ".join(item.verdict.uncovered), width)


def _summary(summary: Summary, options: Options, failures: int) -> Iterator[Text]:
    levels = ", ".join(counted(number, level) for level, number in summary.findings.items() if number)
    kept = ", ".join(f"{number} {reason}" for reason, number in options.hidden if number)
    style = next((STYLES[level] for level, number in summary.findings.items() if number), "bold green")
    yield Text.assemble(
        (levels or "No findings", style),
        f" in {counted(summary.documents, 'document')}",
        f" ({kept})" if kept else "",
        (f"; {counted(failures, 'input')} could not be checked" if failures else "", STYLES["error"]),
    )
    if summary.claims:
        verdicts = ", ".join(f"{number} {kind}" for kind, number in summary.verdicts.items() if number)
        covered = (
            "" if summary.coverage is None else f"; {percent(summary.coverage)} of the factual claims covered"
        )
        yield from map(Text, fold(f"{counted(summary.claims, 'claim')}: {verdicts}{covered}", options.width))


def percent(share: float) -> str:
    """A share as whole percents; 100 % and 0 % only where nothing, or everything, is missing."""
    whole = round(share * 100)
    if 0 < share < 1:
        whole = min(max(whole, 1), 99)
    return f"{whole} %"


def counted(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
