"""The JSON report against its schema, and byte for byte."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema

from factcheck.model import Report
from factcheck.reports import render
from factcheck.reports.view import Options

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "factcheck-1.schema.json").read_text(encoding="utf-8")
)


def test_every_report_is_valid(any_report: Report) -> None:
    jsonschema.validate(json.loads(render("json", any_report, Options())), SCHEMA)


def test_offsets_slice_to_the_wrong_words(any_report: Report) -> None:
    shown = json.loads(render("json", any_report, Options()))
    for document, checked in zip(shown["documents"], any_report.documents, strict=True):
        for finding in document["findings"]:
            assert checked.document.text[finding["start"] : finding["end"]] == finding["found"]


def test_a_finding_has_the_keys_of_the_contract_in_their_order(plain: Report) -> None:
    finding = json.loads(render("json", plain, Options()))["documents"][0]["findings"][0]
    fingerprint = finding.pop("fingerprint")
    assert re.fullmatch("[0-9a-f]{16}", fingerprint)
    assert finding == {
        "rule": "date",
        "code": "FC101",
        "level": "error",
        "start": 44,
        "end": 48,
        "message": "the landing was in 1969, not in 1968",
        "found": "1968",
        "expected": "1969",
        "replacement": "1969",
        "claim": "c1",
        "statement": "eagle-landed",
        "location": "references/space.yaml:12",
        "sources": [
            {"id": "nasa", "citation": "NASA, <Mission> Report & more, 1969, p. 3", "locator": "p. 3"}
        ],
    }


def test_letters_are_readable_and_controls_are_not_raw(plain: Report, hostile: Report) -> None:
    assert "Ленина" in render("json", plain, Options())
    shown = render("json", hostile, Options())
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", shown) is None
    assert shown.endswith("}\n")


def test_jsonl_is_the_same_in_lines(any_report: Report) -> None:
    lines = [json.loads(line) for line in render("jsonl", any_report, Options()).split("\n")[:-1]]
    whole = json.loads(render("json", any_report, Options()))
    findings = [finding for document in whole["documents"] for finding in document["findings"]]
    got = [{key: line[key] for key in finding} for line, finding in zip(lines, findings, strict=True)]
    assert got == findings
    assert all(line["path"] for line in lines)
