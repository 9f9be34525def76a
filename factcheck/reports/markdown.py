"""`markdown`: a table of the findings, for comments, wikis and GitHub's step summary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Report
from factcheck.reports.text import counted, percent
from factcheck.reports.view import DocumentView, Options, Placed, documents, summarise
from factcheck.reports.visible import one_line

SIGNS = {"error": "❌ error", "warning": "⚠️ warning", "note": "💬 note"}
_SPECIAL = re.compile(r"[\\`*_\[\]#~:]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "@": "&#64;"}


def render(report: Report, options: Options) -> str:
    """A heading, the counts, and a table a document."""
    return "\n".join(_lines(report, options)) + "\n"


def _lines(report: Report, options: Options) -> Iterator[str]:
    yield "# Fact check"
    yield ""
    yield "; ".join(_counts(report, options)) + "."
    if report.failures:
        yield ""
        yield from (f"- not checked: {escaped(failure)}" for failure in report.failures)
    for view in documents(report):
        if view.findings:
            yield from _table(view)


def _counts(report: Report, options: Options) -> Iterator[str]:
    summary = summarise(report)
    levels = ", ".join(counted(number, level) for level, number in summary.findings.items() if number)
    verdicts = ", ".join(f"{number} {kind}" for kind, number in summary.verdicts.items() if number)
    yield f"**{levels or 'No findings'}** in {counted(summary.documents, 'document')}"
    if verdicts:
        yield f"{counted(summary.claims, 'claim')} ({verdicts})"
    if summary.coverage is not None:
        yield f"{percent(summary.coverage)} of the factual claims covered"
    yield from (f"{number} {reason}" for reason, number in options.hidden)


def _table(view: DocumentView) -> Iterator[str]:
    yield ""
    yield f"## {escaped(view.path)}"
    yield ""
    yield "| Level | Line | Rule | Sentence | Expected | Why |"
    yield "| --- | ---: | --- | --- | --- | --- |"
    for placed in view.worst_first:
        yield f"| {' | '.join(_cells(view, placed))} |"


def _cells(view: DocumentView, placed: Placed) -> Iterator[str]:
    finding = placed.finding
    yield SIGNS[finding.level]
    yield str(placed.start.line)
    yield f"{finding.code} {finding.rule}"
    yield _sentence(view, placed)
    yield escaped(finding.expected or "")
    sources = "; ".join(source.citation for source in finding.sources)
    yield escaped(" — ".join(part for part in (finding.message, finding.statement_text, sources) if part))


def _sentence(view: DocumentView, placed: Placed) -> str:
    """The sentence with the wrong words in bold."""
    (start, end), (first, last) = placed.sentence, placed.wrong
    before, wrong, after = (view.text[slice(*span)] for span in ((start, first), (first, last), (last, end)))
    gap, trail = (" " if text[-1:].isspace() else "" for text in (before, wrong))
    lead = " " if after[:1].isspace() else ""
    bold = f"<strong>{escaped(wrong)}</strong>" if wrong.strip() else ""
    return f"{escaped(before)}{gap}{bold}{trail or lead}{escaped(after)}".strip()


def escaped(text: str) -> str:
    """Words as Markdown that shows exactly them, on one line and inside a table."""
    shown = one_line(text)
    return re.sub(r"[&<>|@]", lambda match: _ENTITIES[match.group()], _SPECIAL.sub(r"\\\g<0>", shown))
