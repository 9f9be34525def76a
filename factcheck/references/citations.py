"""Sources as one line for people: author, title, container, publisher, year."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import Citation
from factcheck.references.model import ReferenceSet, Source, SourceRef


def render(source: Source, locator: str | None = None) -> str:
    """A source as one line, ended without a full stop: "Hurewitz, J. C. The Middle East, 1979, p. 187".

    A source without an author begins with its editor, or with its title; one without a title shows its URL.
    """
    author = source.author or source.editor
    title = source.title or source.url or source.id
    head = f"{author.rstrip('. ')}{'.' if author.endswith('.') else ''}, {title}" if author else title
    parts = [head, source.container_title, source.publisher, _years(source.issued), locator or ""]
    return ", ".join(part.strip() for part in parts if part.strip())


def citations_of(refs: Iterable[SourceRef], references: ReferenceSet) -> tuple[Citation, ...]:
    """The sources of a record as a finding quotes them; an undefined source goes by its id."""
    return tuple(
        Citation(ref.id, render(references.sources.get(ref.id, Source(ref.id)), ref.locator), ref.locator)
        for ref in refs
    )


def _years(issued: str) -> str:
    """The year or years of an EDTF date; anything else as it stands."""
    ends = issued.split("/")
    if not all(end[:4].isdigit() for end in ends if end not in ("", "..")):
        return issued
    return "–".join(end if end in ("", "..") else end[:4] for end in ends).replace("..", "")
