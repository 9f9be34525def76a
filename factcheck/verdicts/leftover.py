"""Which parts of a claim no alignment grants."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.matching.parts import Word, inside
from factcheck.model import Span
from factcheck.values.comparison import Comparison
from factcheck.verdicts.case import Case


def left(columns: Sequence[Sequence[object]], texts: Sequence[str]) -> Iterable[str]:
    """The parts that no alignment grants: `columns` has the pairs of each, `texts` the words of each part, ""
    for one that need not be granted."""
    for number, text in enumerate(texts):
        if text and not any(_holds(column[number]) for column in columns):
            yield text


def unplaced(text: str, span: Span, placed: Sequence[Span]) -> str:
    """The text, or "" where the part stands in words of order or age that the references confirm."""
    return "" if any(inside(span, each) for each in placed) else text


def told_apart(case: Case) -> tuple[Span, ...]:
    """The spans of what another claim of the sentence tells by itself: "*a Dutch programmer*, X wrote it"."""
    mine = {_span(word) for word in case.parts.words if not word.core}
    apart = [
        parts
        for parts in case.beside
        if (cores := {_span(word) for word in parts.words if word.core}) and cores <= mine
    ]
    words = (_span(word) for parts in apart for word in parts.words)
    names = (
        (name.mention.start, name.mention.end)
        for parts in apart
        for name in parts.names
        if name.role not in ("subject", "object", "topic")
    )
    ranks = ((rank.start, rank.end) for parts in apart for rank in parts.ordinals)
    return (*words, *names, *ranks)


def _span(word: Word) -> Span:
    return word.term.start, word.term.end


def _holds(pair: object) -> bool:
    level = getattr(pair, "level", Comparison.SILENT)
    return isinstance(level, Comparison) and level.holds
