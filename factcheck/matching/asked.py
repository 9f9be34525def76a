"""A claim as it is asked of the evidence, and what it has found there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from factcheck.matching.facts import changes_state, phase_of
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.names import compare_names, is_same
from factcheck.matching.pairs import GRANTING, SPEAKING, Pairing, remembered
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.times import compare_said, is_many
from factcheck.matching.words import compare_words
from factcheck.values.dates import TimeMention


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A claim to be aligned with evidence, and what it finds in all of that.

    `is_same` tells whether a name of the claim, or one told around it, and one of the evidence are one.
    `phases` are those that it tells, `changes` whether it tells that some state was entered or left.
    """

    claim: Parts
    knowledge: Knowledge
    names: Pairing[Name]
    words: Pairing[Word]
    times: Pairing[TimeMention]
    is_same: Callable[[Name, Name], bool]
    phases: frozenset[str]
    changes: bool


def ask(claim: Parts, knowledge: Knowledge) -> Asked:
    """A claim that is asked of nothing yet."""
    filled = is_many(claim)
    return Asked(
        claim=claim,
        knowledge=knowledge,
        names=Pairing(remembered(lambda a, b: compare_names(a, b, knowledge)), GRANTING),
        words=Pairing(remembered(compare_words), SPEAKING),
        times=Pairing(remembered(lambda a, b: compare_said(a, b, filled)), GRANTING),
        is_same=remembered(lambda a, b: is_same(a, b, knowledge)),
        phases=frozenset(phase for word in claim.words if (phase := phase_of(word))),
        changes=any(map(changes_state, claim.words)),
    )


def ask_again(asked: Asked, claim: Parts) -> Asked:
    """The claim with some of its names or words exchanged or left out: what the rest found is known."""
    fresh = ask(claim, asked.knowledge)
    return replace(fresh, names=asked.names, words=asked.words, times=asked.times, is_same=asked.is_same)
