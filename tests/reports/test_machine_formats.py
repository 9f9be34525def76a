"""Every machine format on every report, read by a parser or checked against the essentials of its schema."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import pytest
from markdown_it import MarkdownIt

from factcheck.levels import Level
from factcheck.model import Report
from factcheck.reports import FORMATS, render
from factcheck.reports.view import Options
from factcheck.reports.visible import one_line
from tests.reports import schemas
from tests.reports.conftest import one, report_of
from tests.reports.samples import PLAIN, Sample

BOTH = (Options(), Options(all_claims=True))


def findings_of(report: Report) -> list[Any]:
    return [finding for checked in report.documents for finding in checked.findings]


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_the_same_on_every_run_and_encodes(format: str, any_report: Report) -> None:
    for options in BOTH:
        shown = render(format, any_report, options)
        assert shown == render(format, any_report, options)
        shown.encode("utf-8")
        assert shown.endswith("\n") or not shown
        assert "/work" not in shown


@pytest.mark.parametrize("format", sorted(set(FORMATS) - {"html"}))
def test_no_format_holds_a_raw_control(format: str, hostile: Report) -> None:
    shown = render(format, hostile, Options(all_claims=True))
    allowed = "\n\r" if format == "csv" else "\n"
    assert set(re.findall("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)) <= set(
        allowed
    )


# SARIF


@pytest.mark.parametrize("options", BOTH)
def test_sarif_is_valid(any_report: Report, options: Options) -> None:
    log = json.loads(render("sarif", any_report, options))
    jsonschema.validate(log, schemas.SARIF)
    official = os.environ.get("SARIF_SCHEMA")
    if official:
        jsonschema.validate(log, json.loads(Path(official).read_text(encoding="utf-8")))
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        if "ruleId" in result:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert sum(result.get("kind", "fail") == "fail" for result in run["results"]) == len(
        findings_of(any_report)
    )


def test_sarif_is_read_by_a_real_parser(any_report: Report) -> None:
    sarif_pydantic = pytest.importorskip("sarif_pydantic")
    log = sarif_pydantic.Sarif.model_validate_json(render("sarif", any_report, Options(all_claims=True)))
    assert len(log.runs[0].results) >= len(findings_of(any_report))


def test_sarif_regions_are_the_wrong_words_in_code_points(hostile: Report) -> None:
    results = json.loads(render("sarif", hostile, Options()))["runs"][0]["results"]
    texts = {checked.document.path: checked.document.text.split("\n") for checked in hostile.documents}
    for result, finding in zip(results, findings_of(hostile), strict=True):
        physical = result["locations"][0]["physicalLocation"]
        path = os.fsdecode(
            unquote(physical["artifactLocation"]["uri"], errors="surrogateescape").encode(
                "utf-8", "surrogateescape"
            )
        )
        region = physical["region"]
        lines = texts[path][region["startLine"] - 1 : region["endLine"]]
        lines[-1] = lines[-1][: region["endColumn"] - 1]
        lines[0] = lines[0][region["startColumn"] - 1 :]
        assert "\n".join(lines) == finding.found


def test_sarif_links_the_statement_and_offers_the_fix(plain: Report) -> None:
    first = json.loads(render("sarif", plain, Options()))["runs"][0]["results"][0]
    assert first["message"]["text"] == (
        "the landing was in 1969, not in 1968. Found: 1968; expected: 1969. See [eagle-landed](1). "
        "Source: NASA, <Mission> Report & more, 1969, p. 3."
    )
    related = first["relatedLocations"][0]["physicalLocation"]
    assert related["artifactLocation"]["uri"] == "references/space.yaml"
    assert related["region"] == {"startLine": 12}
    replacement = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"] == {"text": "1969"}
    assert first["partialFingerprints"]["primaryLocationLineHash"] == f"{findings_of(plain)[0].fingerprint}:1"


# GitHub


def test_github_commands_parse_back(any_report: Report) -> None:
    shown = render("github", any_report, Options())
    commands = [parse_command(line) for line in shown.splitlines() if line.startswith("::")]
    found = findings_of(any_report)
    assert len(commands) == min(
        len(found), sum(min(10, [f.level for f in found].count(level)) for level in Level)
    )
    paths = {checked.document.path for checked in any_report.documents}
    assert {one_line(path) for path in paths} >= {fields["file"] for _, fields, _ in commands}
    assert all(line.startswith(("::", "…")) for line in shown.splitlines())


def parse_command(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner reads it."""
    match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
    assert match is not None, line
    fields = dict(field.split("=", 1) for field in match[2].split(","))

    def plain(text: str) -> str:
        for code, letter in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
            text = text.replace(code, letter)
        return text

    return match[1], {key: plain(value) for key, value in fields.items()}, plain(match[3])


def test_github_leaves_columns_out_over_several_lines(hostile: Report) -> None:
    lines = render("github", hostile, Options()).splitlines()
    assert not [line for line in lines if re.search("line=1,endLine=2", line) and "col=" in line]


def test_github_shows_ten_of_a_level_and_counts_the_rest() -> None:
    text = "\n".join(f"In 1968 {number}." for number in range(14))
    rows = tuple(Sample.row(line, "contradicted", wrong="1968") for line in text.split("\n"))
    shown = render("github", report_of(Sample("a.md", "en", text, rows)), Options()).splitlines()
    assert len(shown) == 11
    assert shown[-1] == "… and 4 more findings: see the step summary"


# GitLab, rdjson


def test_gitlab_is_valid_and_its_fingerprints_are_unique(any_report: Report) -> None:
    issues = json.loads(render("gitlab", any_report, Options()))
    jsonschema.validate(issues, schemas.GITLAB)
    assert len({issue["fingerprint"] for issue in issues}) == len(findings_of(any_report))


def test_gitlab_tells_the_same_finding_in_two_files_apart() -> None:
    reports = [one("In 1968.", "1968", path=path) for path in ("a.md", "b.md")]
    both = [json.loads(render("gitlab", report, Options()))[0]["fingerprint"] for report in reports]
    assert both[0] != both[1]


def test_rdjson_is_valid_and_counts_bytes(any_report: Report) -> None:
    result = json.loads(render("rdjson", any_report, Options()))
    jsonschema.validate(result, schemas.RDJSON)
    texts = {
        one_line(c.document.path): c.document.text.encode("utf-8").split(b"\n") for c in any_report.documents
    }
    for diagnostic, finding in zip(result["diagnostics"], findings_of(any_report), strict=True):
        start, end = diagnostic["location"]["range"]["start"], diagnostic["location"]["range"]["end"]
        lines = texts[one_line(diagnostic["location"]["path"])][start["line"] - 1 : end["line"]]
        lines[-1] = lines[-1][: end["column"] - 1]
        lines[0] = lines[0][start["column"] - 1 :]
        assert b"\n".join(lines).decode() == finding.found


# JUnit


def test_junit_is_well_formed_and_counts_are_right(any_report: Report) -> None:
    root = ElementTree.fromstring(render("junit", any_report, Options()))
    for suite in root:
        cases = suite.findall("testcase")
        assert int(suite.attrib["tests"]) == len(cases) >= 1
        assert int(suite.attrib["failures"]) == sum(case.find("failure") is not None for case in cases)
    claims = [item for checked in any_report.documents for item in checked.claims]
    assert int(root.attrib["tests"]) >= len(claims)


def test_junit_is_read_by_a_real_parser(any_report: Report) -> None:
    junitparser = pytest.importorskip("junitparser")
    xml = junitparser.JUnitXml.fromstring(render("junit", any_report, Options()).encode())
    results = [case.result for suite in xml for case in suite]
    assert results


def test_junit_supported_passes_contradicted_fails_unverified_is_skipped(
    clean: Report, plain: Report
) -> None:
    def outcomes(report: Report) -> list[str]:
        root = ElementTree.fromstring(render("junit", report, Options()))
        return [next((child.tag for child in case), "passed") for case in root.iter("testcase")]

    assert outcomes(clean) == ["passed"]
    assert outcomes(plain) == ["failure", "skipped", "failure", "failure", "failure", "skipped"]


# CSV, Markdown, ClaimReview


def test_csv_reads_back_and_holds_no_formula(any_report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(render("csv", any_report, Options()), newline="")))
    assert len(rows) == len(findings_of(any_report))
    for row, finding in zip(rows, findings_of(any_report), strict=True):
        assert None not in row
        assert row["fingerprint"] == finding.fingerprint
        assert not [cell for cell in row.values() if cell[:1] in tuple("=+-@\t\r")]


def test_csv_disarms_formulas(hostile: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(render("csv", hostile, Options()), newline="")))
    assert [row["sentence"] for row in rows if "cmd" in row["sentence"]] == ['\'=cmd("calc")!A1 in 1968']


def test_markdown_shows_the_words_and_nothing_else(any_report: Report) -> None:
    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(render("markdown", any_report, Options()))
    cells = [tokens[n + 1] for n, token in enumerate(tokens) if token.type == "td_open"]
    assert len(cells) == 6 * len(findings_of(any_report))
    children = [child for cell in cells for child in cell.children or []]
    assert {child.type for child in children} <= {"text", "html_inline", "text_special"}
    assert {child.content for child in children if child.type == "html_inline"} <= {"<strong>", "</strong>"}


def test_markdown_marks_the_wrong_words(plain: Report) -> None:
    assert "| The Eagle landed on the Moon in <strong>1968</strong>. | 1969 |" in render(
        "markdown", plain, Options()
    )


def test_claimreview_reviews_what_is_decided(any_report: Report) -> None:
    shown = render("claimreview", any_report, Options())
    assert "<" not in shown
    graph = json.loads(shown)
    jsonschema.validate(graph, schemas.CLAIM_REVIEW)
    decided = [
        item
        for checked in any_report.documents
        for item in checked.claims
        if item.verdict.verdict in {"contradicted", "supported", "disputed"}
    ]
    assert len(graph["@graph"]) == len(decided)


def test_claimreview_names_the_speaker() -> None:
    graph = json.loads(render("claimreview", report_of(PLAIN), Options()))["@graph"]
    assert graph[-1]["itemReviewed"]["author"] == {"@type": "Person", "name": "Ann"}
    assert graph[-1]["reviewRating"]["ratingValue"] == 1


def test_failures_are_told_by_the_formats_that_can() -> None:
    failed = Report(report_of(PLAIN).references, (), ("a.md: FE101 cannot be opened",))
    assert (
        json.loads(render("sarif", failed, Options()))["runs"][0]["invocations"][0]["executionSuccessful"]
        is False
    )
    assert 'errors="1"' in render("junit", failed, Options())
    assert render("github", failed, Options()).startswith("::error title=factcheck::a.md: FE101")
    assert "not checked" in render("markdown", failed, Options())
    assert hashlib.sha256(render("json", failed, Options()).encode()).digest()
