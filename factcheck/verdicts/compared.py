"""What is compared of a claim and a piece of evidence, and the bits that any comparison can give."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.languages.lightness import is_light
from factcheck.matching.alignment import Alignment, Pair, Part
from factcheck.matching.parts import Name, Word
from factcheck.model import Ordinal
from factcheck.values.dates import TimeMention
from factcheck.values.quantities import Quantity

Granting = Pair[Name] | Pair[Word] | Pair[TimeMention] | Pair[Quantity] | Pair[Ordinal]

Aside = Granting | None

Weight = tuple[str, float]
"""What was compared with its level, and the bits for (or, below zero, against) one matter."""

NEVER = float("-inf")

DIFFERS = -8.0
"""A part that differs beside the one in question: more than a name and a predicate can outweigh together."""


def word_weight(word: Word) -> float:
    """How much a content word says: 0 for a light word, half for a modifier."""
    if is_light(word.term.lemma, word.term.language):
        return 0.0
    return 0.5 if word.term.pos in ("ADV", "ADJ", "DET", "PRON", "NUM", "ADP") else 1.0


def has_other_noun(pair: Pair[Word], alignment: Alignment) -> bool:
    """Whether nothing answers a word, and the evidence has a noun of its own in the same phrase."""
    word = pair.claim
    return not pair.level.holds and any(
        other.role == word.role and other.preposition == word.preposition
        for other in alignment.unclaimed_words
        if other.term.pos == "NOUN" and not other.core
    )


def rest(pairs: Sequence[Pair[Part]], aside: Aside) -> list[Pair[Part]]:
    """All but the part in question and what only repeats it ("*twice*, and *both times* with nobody")."""
    return [pair for pair in pairs if aside is None or not _repeats(pair.claim, aside.claim)]


def _repeats(part: Part, other: object) -> bool:
    if isinstance(part, Quantity) and isinstance(other, Quantity):
        return _value(part) == _value(other)
    return part is other


def _value(quantity: Quantity) -> tuple[object, ...]:
    return quantity.value, quantity.high, quantity.unit, quantity.noun
