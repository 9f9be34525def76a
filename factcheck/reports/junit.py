"""`junit`: every claim as a test case: supported passes, contradicted fails, the rest is skipped."""

from __future__ import annotations

from xml.etree import ElementTree

from factcheck.levels import Level
from factcheck.model import CheckedClaim, Finding, Report, VerdictKind
from factcheck.reports.view import DocumentView, Options, Placed, documents
from factcheck.reports.visible import one_line

Element = ElementTree.Element


def render(report: Report, options: Options) -> str:  # noqa: ARG001
    """One suite a document; inputs that could not be read, and an empty run, have a suite of their own."""
    suites = [_suite(view) for view in documents(report)]
    if report.failures or not suites:
        suites.append(_run_suite(report))
    root = Element("testsuites", {"name": "factcheck", **_totals(suites)})
    root.extend(suites)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _suite(view: DocumentView) -> Element:
    path = one_line(view.path)
    suite = Element("testsuite", {"name": path})
    own: dict[str, list[Placed]] = {}
    for placed in view.findings:
        own.setdefault(placed.claim.claim.id if placed.claim else "", []).append(placed)
    for item in view.checked.claims:
        suite.append(_claim_case(view, item, own.get(item.claim.id, [])))
    for placed in own.get("", []):
        suite.append(_finding_case(view, placed))
    if not len(suite):
        suite.append(Element("testcase", {"classname": path, "name": "no claims", "time": "0"}))
    suite.attrib |= _counts(suite)
    return suite


def _run_suite(report: Report) -> Element:
    suite = Element("testsuite", {"name": "factcheck"})
    for failure in report.failures:
        case = _case("factcheck", one_line(failure))
        case.append(Element("error", {"message": one_line(failure), "type": "input"}))
        suite.append(case)
    if not report.failures:
        suite.append(_case("factcheck", "no documents"))
    suite.attrib |= _counts(suite)
    return suite


def _case(path: str, name: str) -> Element:
    return Element("testcase", {"classname": path, "name": name, "time": "0"})


def _claim_case(view: DocumentView, item: CheckedClaim, findings: list[Placed]) -> Element:
    start, _ = view.place(item)
    case = _case(one_line(view.path), f"{start.line}:{start.column} {one_line(item.claim.text)}")
    kind = item.verdict.kind
    for placed in findings:
        case.append(_failure(view, placed))
    if not findings and kind is not VerdictKind.SUPPORTED:
        reason = "contradicted, but not to be reported" if kind is VerdictKind.CONTRADICTED else str(kind)
        case.append(Element("skipped", {"message": reason}))
    return case


def _finding_case(view: DocumentView, placed: Placed) -> Element:
    """A fault of the document itself; a note about it is no failure."""
    finding = placed.finding
    case = _case(one_line(view.path), f"{placed.start.line}:{placed.start.column} {_title(finding)}")
    if finding.level is Level.NOTE:
        case.append(Element("skipped", {"message": one_line(finding.message)}))
    else:
        case.append(_failure(view, placed))
    return case


def _failure(view: DocumentView, placed: Placed) -> Element:
    finding = placed.finding
    failure = Element("failure", {"message": one_line(finding.message), "type": _title(finding)})
    lines = [
        f"{one_line(view.path)}:{placed.start.line}:{placed.start.column}: {finding.level} {_title(finding)}",
        f"found: {one_line(finding.found)}",
        *([f"expected: {one_line(finding.expected)}"] if finding.expected is not None else []),
        *([f"statement: {one_line(finding.statement_text)}"] if finding.statement_text else []),
        *(f"source: {one_line(source.citation)}" for source in finding.sources),
    ]
    failure.text = "\n".join(lines)
    return failure


def _title(finding: Finding) -> str:
    return f"{finding.code} {finding.rule}"


def _counts(suite: Element) -> dict[str, str]:
    def having(tag: str) -> int:
        return sum(case.find(tag) is not None for case in suite)

    return {
        "tests": str(len(suite)),
        "failures": str(having("failure")),
        "errors": str(having("error")),
        "skipped": str(having("skipped")),
        "time": "0",
    }


def _totals(suites: list[Element]) -> dict[str, str]:
    names = ("tests", "failures", "errors", "skipped")
    return {name: str(sum(int(suite.attrib[name]) for suite in suites)) for name in names} | {"time": "0"}
