"""The document's text with its claims marked, and short notes in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from factcheck.model import Document, PassageKind
from factcheck.reports.html_blocks import Block, Character, blocks_of
from factcheck.reports.html_markup import Html, element, join
from factcheck.reports.html_notes import KINDS, Note, Numbered
from factcheck.reports.html_segments import Segments
from factcheck.reports.html_words import Words
from factcheck.reports.visible import one_line
from factcheck.rules import rule_of

FOLDED_FROM = 160
"""Characters of text outside the prose that are folded away."""

_TAGS = {"heading": "h4", "quote": "blockquote"}


@dataclass(frozen=True, slots=True)
class Marked:
    """A span to mark: a note's claim (`finding` is None), or the wrong words of a finding."""

    note: Note
    finding: Numbered | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        found = self.finding
        return (found.placed.finding.start, found.placed.finding.end) if found else self.note.span


class Prose:
    """Writes the text of one document. `anchors` tells, once it is written, where each note begins in it."""

    def __init__(self, document: Document, notes: Sequence[Note], words: Words, prefix: str) -> None:
        self._marked = [Marked(note) for note in notes]
        self._marked += [Marked(note, found) for note in notes for found in note.findings]
        self._segments = Segments([marked.span for marked in self._marked])
        self._words = words
        self._prefix = prefix
        self._count = 0
        self._numbered: set[int] = set()
        self.anchors: dict[str, str] = {}
        needed = [marked.span for marked in self._marked if marked.finding]
        self.html = join(*self._written(blocks_of(document, needed)))

    def _written(self, blocks: Iterator[Block]) -> Iterator[Html]:
        speaker = None
        for block in blocks:
            if block.speaker and block.speaker != speaker and block.kind != PassageKind.QUESTION:
                yield element("p", block.speaker, class_="speaker")
            speaker = block.speaker or speaker
            yield self._block(block)

    def _block(self, block: Block) -> Html:
        runs = [
            (numbers, "".join(shown for _, shown in run)) for numbers, run in self._runs(block.characters)
        ]
        content = join(*(self._run(*run) for run in runs))
        items = list(self._margin({number for numbers, _ in runs for number in numbers}))
        if block.kind == "outside":
            shown = self._outside(block, content, folded=not items)
        else:
            tag = _TAGS.get(block.kind, "p")
            marker = element("span", block.marker or "•", class_="marker") if block.kind == "item" else None
            shown = element(tag, marker, content, class_=None if block.kind == "paragraph" else block.kind)
        return element(
            "div", shown, element("ul", *items, class_="margin") if items else None, class_="block"
        )

    def _outside(self, block: Block, content: Html, *, folded: bool) -> Html:
        text = element("div", content, class_="outside")
        if not folded or len(block.characters) < FOLDED_FROM:
            return text
        summary = f"{self._words['outside']} ({self._words.count('line', block.text.count(chr(10)) + 1)})"
        return element("details", element("summary", summary), text)

    def _runs(self, characters: Sequence[Character]) -> Iterator[tuple[tuple[int, ...], Iterator[Character]]]:
        return groupby(characters, lambda character: self._segments.at(character[0]))

    def _run(self, numbers: tuple[int, ...], text: str) -> Html:
        if not numbers or text.isspace():  # a link of nothing but white space has no name
            return join(text)
        marked = [self._marked[number] for number in numbers]
        wrong = next((item.finding for item in marked if item.finding), None)
        notes = list(dict.fromkeys(item.note.id for item in marked))
        lead = min(
            marked, key=lambda item: (item.finding is None, _length(item), KINDS.index(item.note.kind))
        )
        self._count += 1
        anchor = f"{self._prefix}-s{self._count}"
        first = [id for id in notes if self.anchors.setdefault(id, anchor) == anchor]
        notes.sort(key=lambda id: id != lead.note.id)
        return element(
            "a",
            _wrong(text, wrong) if wrong else text,
            id=anchor,
            class_="claim",
            href=f"#{lead.note.id}",
            tabindex=None if first else -1,
            data_kind=lead.note.kind,
            data_notes=" ".join(notes),
            aria_describedby=f"{self._prefix}-{lead.note.kind}",
        )

    def _margin(self, numbers: set[int]) -> Iterator[Html]:
        """The short notes on the findings that stand first among these marked spans."""
        for marked in (self._marked[number] for number in sorted(numbers)):
            if marked.finding and marked.finding.number not in self._numbered:
                self._numbered.add(marked.finding.number)
                yield _margin_note(marked.note, marked.finding, self._words)


def _length(marked: Marked) -> int:
    start, end = marked.span
    return end - start


def _wrong(text: str, found: Numbered) -> Html:
    level = str(found.placed.finding.level)
    return element("strong", text, class_="wrong", data_level=level, data_number=found.number)


def _margin_note(note: Note, found: Numbered, words: Words) -> Html:
    finding = found.placed.finding
    return element(
        "li",
        element("span", str(found.number), class_="number"),
        " ",
        element("span", words.rule(rule_of(finding.code)), class_="rule"),
        " ",
        element("ins", one_line(finding.expected)) if finding.expected else None,
        " ",
        element("a", words["details"], href=f"#{note.id}"),
        data_level=str(finding.level),
        data_note=note.id,
    )
