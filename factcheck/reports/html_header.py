"""What stands above the texts: the counts, the filters, the list of documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model import Report
from factcheck.reports.html_markup import Html, element, join
from factcheck.reports.html_notes import KINDS
from factcheck.reports.html_sheet import Sheet
from factcheck.reports.html_summary import coverage
from factcheck.reports.html_words import Words
from factcheck.reports.view import Options, summarise
from factcheck.reports.visible import one_line
from factcheck.rules import RULES


def header(report: Report, sheets: Sequence[Sheet], words: Words, options: Options) -> Html:
    """The head of the page. Controls that need the script stay hidden until it runs."""
    several = len(sheets) > 1
    return element(
        "header",
        element(
            "button",
            "◐",
            type="button",
            id="theme",
            title=words["theme"],
            aria_label=words["theme"],
            hidden=True,
        ),
        element("p", "factcheck", class_="kicker"),
        element("h1", words["title"]),
        element("p", _counts(report, words), class_="lead"),
        _kept_back(options, words),
        _failures(report, words),
        coverage([note for sheet in sheets for note in sheet.notes], words, "all" if several else "d1"),
        _documents(sheets, words) if several else None,
        _filters(sheets, words),
        class_="page",
    )


def _counts(report: Report, words: Words) -> Html:
    summary = summarise(report)
    found = ", ".join(words.count(level, number) for level, number in summary.findings.items() if number)
    if not summary.documents:
        return join(words["no_documents"])
    rest = f"{words.count('document', summary.documents)}, {words.count('claim', summary.claims)}."
    return join(element("strong", found if found else words["no_findings"].rstrip(".")), f". {rest}")


def _kept_back(options: Options, words: Words) -> Html | None:
    reasons = ", ".join(f"{number} {reason}" for reason, number in options.hidden if number)
    return element("p", f"{words['hidden']} ", element("span", reasons, lang="en")) if reasons else None


def _failures(report: Report, words: Words) -> Html | None:
    if not report.failures:
        return None
    items = (element("li", one_line(failure), lang="en") for failure in report.failures)
    return element("section", element("h2", words["failures"]), element("ul", *items), class_="failures")


def _documents(sheets: Iterable[Sheet], words: Words) -> Html:
    items = (
        element(
            "li",
            element("a", one_line(sheet.view.path), href=f"#{sheet.id}"),
            " ",
            element("span", words.count("discrepancy", len(sheet.view.findings)), class_="remark"),
        )
        for sheet in sheets
    )
    heading = element("h2", words["documents"], id="documents")
    return element("nav", heading, element("ol", *items), aria_labelledby="documents")


def _filters(sheets: Sequence[Sheet], words: Words) -> Html | None:
    notes = [note for sheet in sheets for note in sheet.notes]
    if not notes:
        return None
    kinds = Counter(note.kind for note in notes)
    codes = {code for note in notes for code in note.rules.split()}
    rules = [(rule.code, words.rule(rule)) for rule in RULES if rule.code in codes]
    speakers = dict.fromkeys(note.speaker for note in notes if note.speaker)
    boxes = (_box(kind, kinds[kind], words) for kind in KINDS if kinds[kind])
    return element(
        "form",
        element("fieldset", element("legend", words["filter"]), *boxes),
        _select("rule", words, words["any_rule"], rules),
        _select("speaker", words, words["any_speaker"], [(name, one_line(name)) for name in speakers]),
        element("button", words["reset"], type="reset"),
        element("output", data_label=words["shown"]),
        element("p", words["keys"], class_="remark"),
        id="filters",
        hidden=True,
        aria_label=words["filter"],
    )


def _box(kind: str, number: int, words: Words) -> Html:
    return element(
        "label",
        element("input", type="checkbox", name="kind", value=kind, checked=True),
        element("span", words.of("verdicts", kind), class_="verdict", data_kind=kind),
        f" {number}",
    )


def _select(name: str, words: Words, everything: str, choices: Sequence[tuple[str, str]]) -> Html | None:
    if not choices:
        return None
    options: Iterator[Html] = (element("option", label, value=value) for value, label in choices)
    first = element("option", everything, value="")
    return element("label", f"{words[name]} ", element("select", first, *options, name=name))
