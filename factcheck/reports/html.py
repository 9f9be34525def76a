"""`html`: one self-contained page to send around. It loads nothing, and its policy forbids it to.

The whole report is in the markup: notes stand below each text and are linked from its marks. The script only
shows them beside the text, filters and sorts.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from factcheck import __version__
from factcheck.model import Report
from factcheck.reports.html_details import Details
from factcheck.reports.html_header import header
from factcheck.reports.html_markup import Html, element, join
from factcheck.reports.html_prose import Prose
from factcheck.reports.html_sheet import Sheet, sheets_of
from factcheck.reports.html_summary import coverage, table
from factcheck.reports.html_words import Words, words_in
from factcheck.reports.view import Options
from factcheck.reports.visible import one_line


def render(report: Report, options: Options) -> str:
    """The page. Its own words are in the language of the first document, those of a section in its own."""
    sheets = sheets_of(report)
    words = sheets[0].words if sheets else words_in("en")
    body = element(
        "body",
        element("a", words["skip"], href="#texts", class_="skip"),
        header(report, sheets, words, options),
        element("main", *_main(sheets, words, options), id="texts", tabindex=-1),
        _footer(report, words),
        element("script", _asset("report.js")),
    )
    page = element("html", _head(sheets, words), body, lang=words.language)
    return f"<!DOCTYPE html>\n{page}\n"


def _head(sheets: Sequence[Sheet], words: Words) -> Html:
    names = ", ".join(one_line(sheet.view.path) for sheet in sheets[:3]) + (" …" if len(sheets) > 3 else "")
    policy = (
        f"default-src 'none'; style-src {_hash('report.css')}; script-src {_hash('report.js')}; "
        "base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"{words['title']}: {names}" if names else words["title"]),
        element("style", _asset("report.css")),
    )


def _main(sheets: Sequence[Sheet], words: Words, options: Options) -> Iterator[Html]:
    discrepancies = table([(sheet.view, sheet.notes) for sheet in sheets], words)
    if discrepancies:
        heading = element("h2", words["discrepancies"], id="discrepancies")
        yield element("section", heading, discrepancies, class_="table", aria_labelledby="discrepancies")
    for number, sheet in enumerate(sheets, 1):
        place = join(element("a", words["documents"], href="#documents"), f" · {number} / {len(sheets)}")
        back = element("p", place, class_="kicker", lang=words.language)
        yield _document(sheet, options, None if len(sheets) == 1 else back)


def _document(sheet: Sheet, options: Options, back: Html | None) -> Html:
    """The text of a document and its notes.

    A single document has no way `back` to the others, and its coverage is told in the page's head.
    """
    view, words, id = sheet.view, sheet.words, sheet.id
    prose = Prose(view.checked.document, sheet.notes, words, id)
    details = Details(view, words, options, prose.anchors)
    notes = element(
        "details",
        element("summary", element("h3", words["notes"])),
        element("ol", *map(details.entry, sheet.notes)),
        class_="notes",
        open=True,
    )
    return element(
        "article",
        back,
        element("h2", one_line(view.path), id=id, tabindex=-1),
        coverage(sheet.notes, words, id) if back else None,
        element("h3", words["text"], class_="for-readers"),
        element("div", prose.html, class_="prose") if prose.html else element("p", words["no_text"]),
        notes if sheet.notes else None,
        lang=words.language,
        aria_labelledby=id,
        data_previous=words["previous"],
        data_next=words["next"],
        data_close=words["close"],
    )


def _footer(report: Report, words: Words) -> Html:
    of = report.references
    size = f"{words.count('statement', of.statements)}, {words.count('entity', of.entities)}"
    return element(
        "footer",
        element("p", f"factcheck {__version__} · {words['references']}: {size}"),
        element("p", element("code", of.sha256)),
    )


@cache
def _asset(name: str) -> Html:
    """A file of the page, as it stands between its tags."""
    return Html((files(__package__) / "assets" / name).read_text(encoding="utf-8"))


def _hash(name: str) -> str:
    """What the policy knows a file of the page by."""
    digest = hashlib.sha256(_asset(name).encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
