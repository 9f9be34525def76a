"""Nouns and adjectives of a claim in whose place the evidence has others: these grant nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.parts import Name, Parts, Word
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
    yield from _crossed(telling)
    for number, name in enumerate(parts.names):
        adjective = name.mention.kind == "adjective"
        if adjective and all(_has_other_adjective(alignment, number) for alignment in telling):
            yield name.text


def _crossed(telling: Sequence[Alignment]) -> Iterator[str]:
    """What stands in every clause with the preposition that another part has in the claim, and that one with
    its: "from *good* to *bad*" beside "from bad to good"."""
    found = [set(_exchanged(alignment)) for alignment in telling]
    yield from sorted(set.intersection(*found))


def _exchanged(alignment: Alignment) -> Iterator[str]:
    """The parts that have exchanged their prepositions with each other."""
    names: list[tuple[str, Pair[Name] | Pair[Word]]] = [(pair.claim.text, pair) for pair in alignment.names]
    words = [(pair.claim.term.text, pair) for pair in alignment.words]
    turned: dict[tuple[str, str], str] = {}
    for text, pair in (*names, *words):
        if pair.level.holds and pair.here and pair.other is not None:
            turned[pair.claim.preposition.casefold(), pair.other.preposition.casefold()] = text
    for (mine, its), text in turned.items():
        if mine and its and mine != its and (its, mine) in turned:
            yield text


def _has_other_adjective(alignment: Alignment, number: int) -> bool:
    pair = alignment.names[number]
    return not pair.level.holds and any(
        other.mention.kind == "adjective" and other.role == pair.claim.role
        for other in alignment.unclaimed_names
    )
