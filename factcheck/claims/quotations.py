"""Quotations of several sentences: each of these is somebody's word, though no mark stands in it."""

from __future__ import annotations

import re

from factcheck.model import Span

_QUOTED = re.compile(
    r"""“[^“”]+”|«[^«»]+»|(?:(?<=[\s(—–])|\A)"(?=\S)[^"]+(?<=\S)"(?=[\s).,;:!?—–\[]|\Z)""",
)
_SENTENCE_END = re.compile(r"[.!?…]\s+[\"'“„«(—–]?\s*[^\W\d_a-zа-яё]")


def long_quotations(text: str) -> tuple[Span, ...]:
    """The spans between quotation marks that hold the end of a sentence and the beginning of another.

    What fills the text by itself is told by the text.
    """
    found = (match for match in _QUOTED.finditer(text) if _SENTENCE_END.search(match[0]))
    return tuple(match.span() for match in found if match.span() != (0, len(text)))


def is_inside(span: Span, quotations: tuple[Span, ...]) -> bool:
    """Whether a span lies within one of the quotations."""
    return any(start <= span[0] and span[1] <= end for start, end in quotations)
