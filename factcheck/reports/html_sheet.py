"""The documents of a report, prepared for the page."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Report
from factcheck.reports.html_notes import Note, notes_of
from factcheck.reports.html_words import Words, words_in
from factcheck.reports.view import DocumentView, documents


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document on the page: its notes, the interface in its language, and the prefix of its ids."""

    view: DocumentView
    notes: tuple[Note, ...]
    words: Words
    id: str


def sheets_of(report: Report) -> tuple[Sheet, ...]:
    """The documents in their order, their findings numbered through."""
    sheets = []
    number = 1
    for index, view in enumerate(documents(report), 1):
        sheets.append(
            Sheet(view, notes_of(view, f"d{index}", number), words_in(view.checked.language), f"d{index}")
        )
        number += len(view.findings)
    return tuple(sheets)
