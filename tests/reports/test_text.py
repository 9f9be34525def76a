"""The text report: what a person sees, wide, narrow, coloured, and with hostile words."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from factcheck.levels import Level
from factcheck.model import Report
from factcheck.reports import render
from factcheck.reports.view import Options
from tests.reports.conftest import one


def test_a_finding_shows_place_rule_words_and_source(plain: Report) -> None:
    assert render("text", plain, Options()).splitlines()[:11] == [
        "docs/moon.md:3:33: error FC101 date",
        "    the landing was in 1969, not in 1968",
        "    │ The Eagle landed on the Moon in 1968.",
        "    │                                 ^^^^",
        "    found       1968",
        "    expected    1969",
        "    statement   The Eagle landed on the Moon on 20 July 1969.",
        "    source      NASA, <Mission> Report & more, 1969, p. 3",
        "    reference   references/space.yaml:12 eagle-landed",
        "",
        "docs/moon.md:5:13: warning FC103 anachronism",
    ]


def test_the_summary_counts_claims_verdicts_and_coverage(plain: Report) -> None:
    assert render("text", plain, Options()).splitlines()[-2:] == [
        "2 errors, 1 warning, 1 note in 2 documents",
        "6 claims: 4 contradicted, 1 unverified, 1 opinion; 80 % of the factual claims covered",
    ]


def test_the_worst_comes_first_within_a_document(plain: Report) -> None:
    shown = render("text", plain, Options())
    assert re.findall(r"^docs/moon\S+ (\w+)", shown, re.MULTILINE) == ["error", "warning", "note"]


def test_nothing_found_says_so(clean: Report, empty: Report) -> None:
    assert render("text", clean, Options()).startswith("No findings in 1 document\n")
    assert render("text", empty, Options()) == "No findings in 0 documents\n"


def test_all_lists_the_other_claims(clean: Report) -> None:
    shown = render("text", clean, Options(all_claims=True))
    assert shown.startswith("clean.md:1:1: supported eagle-landed\n    The Eagle landed")


def test_full_adds_the_reason(plain: Report) -> None:
    assert "    why         same subject, same predicate" in render("full", plain, Options())
    assert "same subject" not in render("text", plain, Options())


@pytest.mark.parametrize("width", [44, 60, 100, 200])
def test_no_line_is_wider_than_the_terminal(plain: Report, width: int) -> None:
    lines = render("text", plain, Options(width=width)).splitlines()
    assert [line for line in lines if cell_len(line) > width and not line.startswith("docs/")] == []


def test_marks_stand_under_the_wrong_words_when_folded() -> None:
    text = "Word " * 12 + "landed in July 1968 there."
    lines = render("text", one(text, "July 1968"), Options(width=40)).splitlines()
    marked = [n for n, line in enumerate(lines) if "^" in line]
    got = [lines[n - 1][lines[n].index("^") : lines[n].rindex("^") + 1] for n in marked]
    assert " ".join(got).split() == ["July", "1968"]


def test_marks_count_terminal_cells_not_characters() -> None:
    lines = render("text", one("宇宙 in 1968", "1968"), Options()).splitlines()
    assert cell_len(lines[2][: lines[2].index("1968")]) == lines[3].index("^")


def test_colour_only_where_it_is_wanted(plain: Report) -> None:
    assert "\x1b" not in render("text", plain, Options())
    coloured = render("text", plain, Options(colour=True))
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render("text", plain, Options())


def test_hostile_words_are_shown_and_do_nothing(hostile: Report) -> None:
    for format in ("text", "full"):
        shown = render(format, hostile, Options(all_claims=True))
        assert (
            re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u200b\u2066-\u2069\ud800-\udfff]", shown)
            is None
        )
        assert "\\x1b[31mred\\x1b]0;title\\x07" in shown
        assert "\\u202elanded" in shown
        assert "[bold]markup[/bold] :smile:" in shown


def test_a_long_sentence_is_cut_around_the_wrong_words() -> None:
    text = "word " * 2000 + "in 1968 and " + "more " * 2000
    shown = render("text", one(text.strip(), "1968"), Options())
    assert "in 1968 and" in shown
    assert len(shown) < 1500
    assert shown.count("…") == 2


def test_hidden_findings_are_counted(clean: Report) -> None:
    assert "(2 suppressed)" in render("text", clean, Options(hidden=(("suppressed", 2),)))


def test_a_confirmed_finding_says_so() -> None:
    report = one("Landed in 1968.", "1968", level=Level.ERROR)
    fingerprint = report.documents[0].findings[0].fingerprint
    assert "(confirmed in the ledger)" in render(
        "text", report, Options(known=frozenset({("a.md", fingerprint)}))
    )
