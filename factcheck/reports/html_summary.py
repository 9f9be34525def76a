"""Counts on the page: the coverage bar with its legend, and the table of discrepancies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from factcheck.languages import detect
from factcheck.levels import GRAVITY
from factcheck.model import Finding
from factcheck.reports.html_details import found_words
from factcheck.reports.html_markup import Html, element
from factcheck.reports.html_notes import KINDS, REMARK, Note, findings_in
from factcheck.reports.html_words import Words
from factcheck.reports.text import percent
from factcheck.reports.view import DocumentView
from factcheck.reports.visible import one_line
from factcheck.rules import rule_of

BAR_UNITS = 1000


def coverage(notes: Sequence[Note], words: Words, prefix: str) -> Html | None:
    """The shares of the verdicts, as a bar and as a key to the marks; None without a claim.

    The legend's terms carry the ids that the marks in the text are described by.
    """
    counts = Counter(note.kind for note in notes)
    total = sum(counts.values()) - counts[REMARK]
    shown = [kind for kind in KINDS if counts[kind]]
    if not shown:
        return None
    bar = _bar([(kind, counts[kind]) for kind in shown if kind != REMARK], total)
    legend = (
        element(
            "div",
            element(
                "dt", words.of("verdicts", kind), id=f"{prefix}-{kind}", class_="verdict", data_kind=kind
            ),
            element("dd", element("b", str(counts[kind])), _share(kind, counts[kind], total)),
        )
        for kind in shown
    )
    return element(
        "div",
        bar,
        element("dl", *legend, class_="legend"),
        element("p", _decided(counts, words), class_="remark") if total else None,
        class_="coverage",
    )


def _share(kind: str, number: int, total: int) -> str:
    return "" if kind == REMARK else f" · {percent(number / total)}"


def _decided(counts: Counter[str], words: Words) -> str:
    factual = sum(number for kind, number in counts.items() if kind not in ("opinion", REMARK))
    decided = factual - counts["unverified"]
    share = percent(decided / factual) if factual else "0 %"
    covered = f"{share} {words['covered']}."
    return f"{covered} {words['silent']}" if counts["unverified"] else covered


def _bar(counts: Sequence[tuple[str, int]], total: int) -> Html | None:
    """Presentation attributes, not styles: the page's policy forbids inline styles."""
    if not total:
        return None
    ends = [BAR_UNITS * end / total for end in accumulate(number for _, number in counts)]
    starts = [0.0, *ends[:-1]]
    rects = (
        element(
            "rect",
            x=f"{start:.2f}",
            width=f"{max(end - start - 3, 2):.2f}",
            height="10",
            data_kind=kind,
        )
        for (kind, _), start, end in zip(counts, starts, ends, strict=True)
    )
    box = f"0 0 {BAR_UNITS} 10"
    return element(
        "svg",
        *rects,
        viewBox=box,
        preserveAspectRatio="none",
        class_="bar",
        aria_hidden="true",
        focusable="false",
    )


def table(documents: Sequence[tuple[DocumentView, tuple[Note, ...]]], words: Words) -> Html | None:
    """Every discrepancy of the page, a row each; None without any."""
    rows = [row for view, notes in documents for row in _rows(view, notes, words, len(documents) > 1)]
    if not rows:
        return None
    keys = ["level", "document", "line", "rule", "found", "expected", "grounds"]
    if len(documents) == 1:
        keys.remove("document")
    cells = (element("th", words[key], scope="col", data_column=key) for key in ["number", *keys])
    return element(
        "table",
        element("caption", words["discrepancies"], class_="for-readers"),
        element("thead", element("tr", *cells)),
        element("tbody", *rows),
    )


def _rows(view: DocumentView, notes: tuple[Note, ...], words: Words, several: bool) -> Iterator[Html]:
    for note, item in findings_in(notes):
        finding, line = item.placed.finding, item.placed.start.line
        cells: list[tuple[str, str | Html, int | None]] = [
            ("number", element("a", str(item.number), href=f"#{note.id}"), item.number),
            ("level", _level(str(finding.level), words), GRAVITY[finding.level]),
            ("line", str(line), line),
            ("rule", words.rule(rule_of(finding.code)), None),
            ("found", found_words(finding), None),
            ("expected", element("ins", one_line(finding.expected)) if finding.expected else "–", None),
            ("grounds", _grounds(finding), None),
        ]
        if several:
            cells.insert(2, ("document", one_line(view.path), None))
        yield element(
            "tr",
            *(element("td", value, data_label=words[key], data_sort=sort) for key, value, sort in cells),
            data_note=note.id,
        )


def _grounds(finding: Finding) -> Html:
    text = one_line(finding.statement_text or finding.message)
    return element("span", text, lang=detect(text))


def _level(level: str, words: Words) -> Html:
    return element("span", words.of("levels", level), class_="level", data_level=level)
