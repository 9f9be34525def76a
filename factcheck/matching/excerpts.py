"""A frame and its alignments without some phrases of the claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.parts import Name, Parts, Word, inside
from factcheck.model import Frame, Span


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Item = TypeVar("Item", bound=_Spanned)
Said = TypeVar("Said", Name, Word)


def frame_without(frame: Frame, spans: Sequence[Span]) -> Frame:
    """A frame without what stands in the spans of its passage."""
    return replace(
        frame,
        participants=_outside(frame.participants, spans),
        mentions=_outside(frame.mentions, spans),
        terms=_outside(frame.terms, spans),
        times=_outside(frame.times, spans),
        quantities=_outside(frame.quantities, spans),
        ordinals=_outside(frame.ordinals, spans),
    )


def parts_without(parts: Parts, spans: Sequence[Span]) -> Parts:
    """The parts of a frame without what stands in the spans of its passage; what it is about stays."""
    return replace(
        parts,
        names=tuple(name for name in parts.names if _is_kept(name, spans)),
        words=tuple(word for word in parts.words if _is_kept(word, spans)),
        times=_outside(parts.times, spans),
        quantities=_outside(parts.quantities, spans),
        ordinals=_outside(parts.ordinals, spans),
    )


def alignment_without(alignment: Alignment, spans: Sequence[Span]) -> Alignment:
    """The alignment without what stands in the spans of the claim; what answered that is free again."""
    names = tuple(pair for pair in alignment.names if _is_kept(pair.claim, spans))
    words = tuple(pair for pair in alignment.words if _is_kept(pair.claim, spans))
    evidence = alignment.evidence.parts
    return replace(
        alignment,
        claim=parts_without(alignment.claim, spans),
        names=names,
        words=words,
        times=tuple(pair for pair in alignment.times if not _is_in(pair.claim, spans)),
        quantities=tuple(pair for pair in alignment.quantities if not _is_in(pair.claim, spans)),
        ordinals=tuple(pair for pair in alignment.ordinals if not _is_in(pair.claim, spans)),
        unclaimed_names=_free(evidence.names, alignment.unclaimed_names, alignment.names, names),
        unclaimed_words=_free(evidence.words, alignment.unclaimed_words, alignment.words, words),
    )


def _free(
    parts: Iterable[Said], free: Iterable[Said], pairs: Iterable[Pair[Said]], kept: Iterable[Pair[Said]]
) -> tuple[Said, ...]:
    """The parts of the evidence that were free, and those that answered only pairs that are not kept."""
    claimed = {id(pair.other) for pair in kept if pair.level.holds}
    freed = {id(pair.other) for pair in pairs if pair.level.holds} - claimed
    freed |= {id(part) for part in free}
    return tuple(part for part in parts if id(part) in freed)


def _is_kept(part: Name | Word, spans: Sequence[Span]) -> bool:
    if isinstance(part, Name):
        return part.role == "topic" or not _is_in(part.mention, spans)
    return not _is_in(part.term, spans)


def _is_in(item: _Spanned, spans: Sequence[Span]) -> bool:
    return any(inside((item.start, item.end), span) for span in spans)


def _outside(items: Iterable[Item], spans: Sequence[Span]) -> tuple[Item, ...]:
    return tuple(item for item in items if not _is_in(item, spans))
