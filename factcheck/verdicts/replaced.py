"""Nouns and adjectives of a claim in whose place the evidence has others: these grant nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.alignment import Alignment
from factcheck.matching.parts import Parts
from factcheck.verdicts.compared import has_other_noun, word_weight
from factcheck.verdicts.happening import core_holds

EXACT = ("object", "place", "as")
"""Roles in which another noun makes another fact; who does it may be called by many nouns."""


def replaced(parts: Parts, own: Sequence[Alignment]) -> Iterator[str]:
    """The words in whose place every clause that tells the same has another.

    "Works in *radio*" beside "works in theatre", "a *Russian* singer" beside "an American singer".
    """
    telling = [alignment for alignment in own if core_holds(alignment)]
    if not telling:
        return
    for number, word in enumerate(parts.words):
        noun = word.role in EXACT and word.term.pos == "NOUN" and word_weight(word)
        if noun and all(has_other_noun(alignment.words[number], alignment) for alignment in telling):
            yield word.term.text
    for number, name in enumerate(parts.names):
        adjective = name.mention.kind == "adjective"
        if adjective and all(_has_other_adjective(alignment, number) for alignment in telling):
            yield name.text


def _has_other_adjective(alignment: Alignment, number: int) -> bool:
    pair = alignment.names[number]
    return not pair.level.holds and any(
        other.mention.kind == "adjective" and other.role == pair.claim.role
        for other in alignment.unclaimed_names
    )
