"""Quotations of several sentences in which somebody speaks of himself: each of these is his word."""

from __future__ import annotations

import re

from factcheck.claims.cues import cues
from factcheck.model import Span

_QUOTED = re.compile(
    r"""“[^“”]+”|«[^«»]+»|(?:(?<=[\s(—–])|\A)"(?=\S)[^"]+(?<=\S)"(?=[\s).,;:!?—–\[]|\Z)""",
)
_SENTENCE_END = re.compile(r"[.!?…]\s+[\"'“„«(—–]?\s*[^\W\d_a-zа-яё]")


def long_quotations(text: str) -> tuple[Span, ...]:
    """The spans between quotation marks that hold the end of a sentence and the beginning of another, and a
    word for who speaks.

    What fills the text by itself is told by the text.
    """
    found = (match for match in _QUOTED.finditer(text) if _SENTENCE_END.search(match[0]))
    return tuple(match.span() for match in found if match.span() != (0, len(text)) and _is_personal(match[0]))


def _is_personal(text: str) -> bool:
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}
    return not words.isdisjoint(cues("en").first_person | cues("ru").first_person)


def is_inside(span: Span, quotations: tuple[Span, ...]) -> bool:
    """Whether a span lies within one of the quotations."""
    return any(start <= span[0] and span[1] <= end for start, end in quotations)
