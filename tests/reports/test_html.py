"""The HTML report without a browser: well formed, escaped, complete, the same bytes."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.levels import Level
from factcheck.model import Document, Passage, PassageKind, Report, Span
from factcheck.reports import render
from factcheck.reports.html_blocks import blocks_of
from factcheck.reports.html_markup import element
from factcheck.reports.html_segments import Segments
from factcheck.reports.html_words import words_in
from factcheck.reports.view import Options
from factcheck.rules import RULES
from tests.reports.conftest import REFERENCES, one, report_of
from tests.reports.markup import Node, parse
from tests.reports.samples import HOSTILE, PLAIN, RUSSIAN, Sample, row


def page(report: Report, options: Options | None = None) -> Node:
    return parse(render("html", report, options or Options()))


def test_every_page_is_well_formed_and_its_links_lead_somewhere(any_report: Report) -> None:
    root = page(any_report)
    ids = [node.attributes["id"] for node in root.walk() if "id" in node.attributes]
    assert len(set(ids)) == len(ids)
    for node in root.walk():
        if node.tag == "a" and "href" in node.attributes:
            assert node.attributes["href"].startswith("#")
            assert node.attributes["href"][1:] in ids
        for key in ("aria-describedby", "aria-labelledby", "data-notes", "data-note"):
            assert set(node.attributes.get(key, "").split()) <= set(ids)


def test_headings_go_down_step_by_step_and_landmarks_are_there(any_report: Report) -> None:
    root = page(any_report)
    levels = [int(node.tag[1]) for node in root.walk() if re.fullmatch("h[1-6]", node.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [len(root.all(tag)) for tag in ("header", "main", "footer", "title")] == [1, 1, 1, 1]
    assert root.all("html")[0].attributes["lang"] in ("en", "ru")


def test_the_page_loads_nothing_and_its_policy_knows_its_script_and_style(any_report: Report) -> None:
    shown = render("html", any_report, Options())
    root = parse(shown)
    policy = root.all("meta", http_equiv="Content-Security-Policy")[0].attributes["content"]
    assert policy.startswith("default-src 'none';")
    for tag in ("script", "style"):
        (node,) = root.all(tag)
        digest = base64.b64encode(hashlib.sha256(node.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    used = {key for node in root.walk() for key in node.attributes}
    assert not {"src", "style", "action", "srcset", "data"} & used
    assert not [key for key in used if key.startswith("on")]
    assert not re.search(r"@import|url\(|https?:|localStorage|innerHTML|\beval\b", shown)


def test_hostile_words_stay_words(hostile: Report) -> None:
    shown = render("html", hostile, Options(all_claims=True))
    assert (
        re.search(
            "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u200b\u2066-\u2069\ufeff\ud800-\udfff]", shown
        )
        is None
    )
    root = parse(shown)
    assert len(root.all("script")) == 1
    assert "alert(1)" not in root.all("script")[0].text
    first = root.all("div", class_="prose")[0]
    assert "</script><script>alert(1)</script> in 1968" in first.text
    assert [node.text for node in first.all("span", class_="unseen")][:3] == ["\\ufeff", "\\x1b", "\\x1b"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Cn"])))
def test_any_words_come_back_as_they_are(text: str) -> None:
    (shown,) = parse(element("p", text, title=text)).all("p")
    assert (shown.text, shown.attributes["title"]) == (text, text)


@given(st.text())
def test_no_words_break_out(text: str) -> None:
    assert {node.tag for node in parse(element("p", text, title=text)).walk()} <= {"", "p", "span"}


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30))))
def test_segments_hold_just_the_spans_around_each_character(spans: list[Span]) -> None:
    segments = Segments(spans)
    for offset in range(-1, 32):
        around = [n for n, (start, end) in enumerate(spans) if start <= offset < end]
        got = segments.at(offset)
        assert sorted(got) == around
        lengths = [spans[n][1] - spans[n][0] for n in got]
        assert lengths == sorted(lengths)


def test_overlapping_and_nested_claims_are_split_at_every_edge() -> None:
    text = "Ann, born in 1901, met Bob in 1968 there."
    sample = Sample(
        "a.txt",
        "en",
        text,
        (
            row(text, "contradicted", wrong="1968"),
            row("born in 1901", "supported"),
            row("1901, met Bob", "unverified"),
        ),
    )
    marks = page(report_of(sample)).all("a", class_="claim")
    assert [(mark.text, mark.attributes["data-kind"], mark.attributes["data-notes"]) for mark in marks] == [
        ("Ann, ", "contradicted", "d1-n1"),
        ("born in ", "supported", "d1-n2 d1-n1"),
        ("1901", "supported", "d1-n2 d1-n3 d1-n1"),
        (", met Bob", "unverified", "d1-n3 d1-n1"),
        (" in ", "contradicted", "d1-n1"),
        ("1968", "contradicted", "d1-n1"),
        (" there.", "contradicted", "d1-n1"),
    ]
    (wrong,) = page(report_of(sample)).all("strong", class_="wrong")
    assert (wrong.text, wrong.attributes["data-level"], wrong.attributes["data-number"]) == (
        "1968",
        "error",
        "1",
    )
    assert [mark.text for mark in marks if "tabindex" not in mark.attributes] == ["Ann, ", "born in ", "1901"]


def test_no_mark_is_without_words() -> None:
    text = "Ann met Bob in 1968."
    sample = Sample(
        "a.txt",
        "en",
        text,
        (row("Ann met ", "supported"), row("met Bob", "supported"), row(" Bob in", "opinion")),
    )
    marks = page(report_of(sample)).all("a", class_="claim")
    assert [mark.text for mark in marks] == ["Ann ", "met", "Bob", " in"]


def test_the_whole_text_is_there(any_report: Report) -> None:
    shown = page(any_report).all("div", class_="prose")
    texts = [item.document.text for item in any_report.documents if item.document.text.strip()]
    assert len(shown) == len(texts)
    for node, text in zip(shown, texts, strict=True):
        marked = "".join(
            part.text
            for block in node.all("div", class_="block")
            for part in block.children[:1]
            if isinstance(part, Node)
        )
        letters = re.sub(r"[^0-9A-Za-zА-Яа-я]", "", text)
        assert letters == re.sub(r"[^0-9A-Za-zА-Яа-я]", "", re.sub(r"\\(x..|u....)", "", marked))


def test_a_note_tells_values_statement_source_reason_and_place(plain: Report) -> None:
    (entry,) = [node for node in page(plain).all("li") if node.attributes.get("id") == "d1-n1"]
    terms = [node.text for node in entry.all("dt")]
    values = [node.text for node in entry.all("dd")]
    fingerprint = plain.documents[0].findings[0].fingerprint
    assert dict(zip(terms, values, strict=True)) == {
        "The text says": "1968",
        "The references say": "1969",
        "Statement": "The Eagle landed on the Moon on 20 July 1969.",
        "Source": "NASA, <Mission> Report & more, 1969, p. 3",
        "Why": "the landing was in 1969, not in 1968; same subject, same predicate",
        "Reference": "references/space.yaml:12 eagle-landed",
        "Fingerprint": fingerprint,
    }
    assert "Contradicted" in entry.text
    assert "Line 3" in entry.text


def test_every_claim_and_finding_has_a_note_and_every_finding_a_row(any_report: Report) -> None:
    root = page(any_report)
    entries = [node for node in root.all("li") if "data-rules" in node.attributes]
    claims = sum(len(item.claims) for item in any_report.documents)
    findings = sum(len(item.findings) for item in any_report.documents)
    assert len(entries) >= claims
    assert len(root.all("div", class_="finding")) == findings
    assert len([node for node in root.all("tr") if "data-note" in node.attributes]) == findings


def test_a_finding_without_a_claim_is_a_remark() -> None:
    report = one("Landed in 1968. More.", "1968")
    (checked,) = report.documents
    loose = replace(
        checked, claims=(), findings=(replace(checked.findings[0], claim=None, level=Level.NOTE),)
    )
    root = page(replace(report, documents=(loose,)))
    (mark,) = root.all("a", class_="claim")
    assert (mark.text, mark.attributes["data-kind"]) == ("1968", "remark")
    assert "0 claims" in root.text.replace("\u00a0", " ")


def test_each_section_speaks_the_language_of_its_document() -> None:
    mixed = page(report_of(RUSSIAN, PLAIN))
    assert mixed.all("html")[0].attributes["lang"] == "ru"
    assert [node.attributes["lang"] for node in mixed.all("article")] == ["ru", "en"]
    russian, english = mixed.all("article")
    assert "Противоречит" in russian.text
    assert "Описка в имени" in russian.text
    assert "Contradicted" in english.text
    assert "Противоречит" not in english.text
    assert "2 документа, 6 утверждений" in mixed.text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (0, "ошибок"),
        (1, "ошибка"),
        (3, "ошибки"),
        (5, "ошибок"),
        (11, "ошибок"),
        (21, "ошибка"),
        (112, "ошибок"),
    ],
)
def test_russian_nouns_follow_their_numbers(number: int, form: str) -> None:
    assert words_in("ru").count("error", number) == f"{number}\u00a0{form}"


def test_both_languages_have_the_same_words() -> None:
    text = (files("factcheck.reports") / "html_text.yaml").read_text(encoding="utf-8")
    english, russian = (yaml.safe_load(text)[language] for language in ("en", "ru"))
    assert english.keys() == russian.keys()
    for group in ("nouns", "levels", "verdicts"):
        assert english[group].keys() == russian[group].keys()
    assert set(russian["rules"]) == {rule.code for rule in RULES}


def test_failures_hidden_and_confirmed_findings_are_told() -> None:
    report = replace(one("Landed in 1968.", "1968"), failures=("b.md: FE101 <cannot> be read",))
    fingerprint = report.documents[0].findings[0].fingerprint
    options = Options(hidden=(("suppressed", 2),), known=frozenset({("a.md", fingerprint)}))
    text = page(report, options).text
    assert "FE101 <cannot> be read" in text
    assert "Not shown: 2 suppressed" in text
    assert "confirmed by a reviewer" in text


def test_prose_is_shown_by_passages_without_markup_but_with_citation_marks() -> None:
    text = "# Title\n\n<img src=x>\n\nIt *landed*[1] in\n1968 <!-- why -->."
    body = text.index("It")
    offsets = [
        *range(body, body + 3),
        *range(body + 4, body + 10),
        *range(body + 14, len(text) - 14),
        len(text) - 1,
    ]
    clean = "".join(" " if text[at] == "\n" else text[at] for at in offsets)
    document = Document(
        "a.md",
        text,
        (Passage("Title", range(2, 7), PassageKind.HEADING), Passage(clean, offsets)),
    )
    assert [(block.kind, block.text) for block in blocks_of(document, [])] == [
        ("heading", "Title"),
        ("outside", "<img src=x>"),
        ("paragraph", "It landed[1] in 1968."),
    ]
    comment = text.index("why")
    (*_, needed) = blocks_of(document, [(comment, comment + 3)])
    assert needed.text == "It landed[1] in 1968 <!-- why -->."


def test_items_of_a_list_keep_their_numbers() -> None:
    text = "1. One.\n\n12) Two.\n* Three."
    starts = [text.index(word) for word in ("One.", "Two.", "Three.")]
    passages = tuple(
        Passage(word, range(at, at + len(word)), PassageKind.ITEM)
        for word, at in zip(("One.", "Two.", "Three."), starts, strict=True)
    )
    shown = [
        (block.kind, block.marker, block.text) for block in blocks_of(Document("a.md", text, passages), [])
    ]
    assert shown == [("item", "1.", "One."), ("item", "12)", "Two."), ("item", "", "Three.")]


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    root = Path(__file__).parents[2]
    program = (
        "import hashlib; from factcheck.reports import render; from factcheck.reports.view import Options;"
        "from tests.reports.conftest import *; from tests.reports.samples import *;"
        "page = render('html', report_of(PLAIN, RUSSIAN, *HOSTILE), Options());"
        "print(hashlib.sha256(page.encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            cwd=root,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    here = render("html", report_of(PLAIN, RUSSIAN, *HOSTILE), Options())
    assert digests == {hashlib.sha256(here.encode()).hexdigest() + "\n"}


def test_without_documents_the_page_says_so() -> None:
    assert "There was no document to check." in page(Report(REFERENCES, ())).text


def _contrast(one_colour: str, other: str) -> float:
    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one_colour), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_colours_have_contrast_in_both_schemes() -> None:
    style = (files("factcheck.reports") / "assets" / "report.css").read_text(encoding="utf-8")
    found = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", style)
    schemes = [{name: colours[scheme] for name, *colours in found} for scheme in (0, 1)]
    inks = ("ink", "quiet", "link", "contradicted", "disputed", "supported", "unverified", "opinion")
    for colours in schemes:
        for ground in ("paper", "card"):
            assert {
                ink: round(_contrast(colours[ink], colours[ground]), 1)
                for ink in inks
                if _contrast(colours[ink], colours[ground]) < 4.5
            } == {}
        for ground in ("error-ground", "warning-ground", "note-ground"):
            assert _contrast(colours["ink"], colours[ground]) >= 4.5
