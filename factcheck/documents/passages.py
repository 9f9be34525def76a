"""Blocks to passages: clean text, the headings above as context, lists of sources left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.documents.blocks import Block, Page
from factcheck.documents.datelines import dateline_end
from factcheck.documents.mapped import MappedText
from factcheck.documents.marks import (
    citation_spans,
    empty_bracket_spans,
    invisible_spans,
    mark_spans,
    stray_space_spans,
)
from factcheck.documents.vocabulary import words
from factcheck.model import Passage, PassageKind

_Heading = tuple[int, str]
_LONGEST_TITLE = 80
_WORD = re.compile(r"[^\W_]")
_LETTERS = re.compile(r"[^\W\d_]+")


def assemble(page: Page) -> tuple[Passage, ...]:
    """The passages of a page, in the order of the document."""
    passages: list[Passage] = []
    headings: list[_Heading] = []
    if page.title and not any(block.level == 1 for block in page.blocks):
        headings.append((0, page.title))
    for block in prose(page.blocks):
        content = clean(block.content)
        if not _WORD.search(content.text):
            continue
        if block.kind is PassageKind.HEADING:
            headings = [heading for heading in headings if heading[0] < block.level]
        context = tuple(text for _, text in headings)
        passages.append(Passage(content.text, tuple(content.offsets), block.kind, block.speaker, context))
        if block.kind is PassageKind.HEADING:
            headings.append((block.level, content.text))
    return tuple(_with_question(passages))


def clean(content: MappedText) -> MappedText:
    """A block's text as a reader sees it."""
    visible = content.without(invisible_spans(content.text))
    unmarked = visible.without(mark_spans(visible.text))
    plain = unmarked.without(empty_bracket_spans(unmarked.text)).folded()
    whole = plain.without(stray_space_spans(plain.text))
    return whole.slice(dateline_end(whole.text))


def plain_text(text: str) -> str:
    """A sentence given by itself, as a reader sees it."""
    return clean(MappedText(text, range(len(text)))).text


def prose(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks outside lists of sources."""
    listed = {*source_list(blocks), *_footnotes(blocks)}
    return (block for index, block in enumerate(blocks) if index not in listed)


def source_list(blocks: Sequence[Block]) -> Iterator[int]:
    """The indices of the blocks that are entries of a list of sources: the items below a heading that
    announces one, but for prose about a source.
    """
    inside = numbered = False
    for index, block in enumerate(blocks):
        title = _title(block)
        if title in words("notes") or title in words("bibliographies"):
            inside, numbered = True, title in words("notes")
        elif inside and (block.number is not None or (block.kind is PassageKind.ITEM and not numbered)):
            if block.number is not None or not _is_told(block):
                yield index
        else:
            inside = False


def _footnotes(blocks: Sequence[Block]) -> Iterator[int]:
    """The indices of the notes ("[7] …"), under a heading or not, whose numbers the text before them cites.
    Those that speak in clauses are prose.
    """
    cited: set[int] = set()
    for index, block in enumerate(blocks):
        if block.note and block.number in cited and not _is_told(block):
            yield index
        cited.update(number for numbers, _, _ in citation_spans(block.content.text) for number in numbers)


def _is_told(block: Block) -> bool:
    """Whether an entry speaks in clauses: two words that join or carry one, and a full stop."""
    text = block.content.text.casefold()
    clausal = [word for word in _LETTERS.findall(text) if word in words("clausal")]
    return len(clausal) > 1 and text.rstrip().endswith(".")


def _title(block: Block) -> str:
    """What a short block would be called as a heading, without its number and colon; "" for an item or a
    long one.
    """
    if block.kind is PassageKind.ITEM or len(block.content) > _LONGEST_TITLE:
        return ""
    return " ".join(block.content.text.casefold().split()).strip(" .:#*_0123456789")


def _with_question(passages: list[Passage]) -> list[Passage]:
    """The passages with the page's question seen as one: what opens a page on which others answer, or a lone
    question.
    """
    first = next(
        (index for index, passage in enumerate(passages) if passage.kind is not PassageKind.HEADING), None
    )
    if first is None or passages[first].speaker or not passages[first].text.endswith("?"):
        return passages
    if passages[first].kind is not PassageKind.PARAGRAPH:
        return passages
    answered = next((index for index, passage in enumerate(passages) if passage.speaker), None)
    speaker = "question" if answered is not None else None
    passages[first] = replace(passages[first], kind=PassageKind.QUESTION)
    for index in range(answered or 0):
        passages[index] = replace(passages[index], speaker=speaker)
    return passages
