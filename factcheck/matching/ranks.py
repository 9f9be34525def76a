"""Ranks of a claim beside those of a statement: "the third flight", «последний матч»."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.languages.recurrence import comes_once
from factcheck.matching.pairs import Pair
from factcheck.matching.parts import Parts, Word
from factcheck.matching.words import compare_lemmas
from factcheck.model import Ordinal
from factcheck.values.comparison import Comparison


def compare_ordinals(claim: Ordinal, other: Ordinal, parts: Parts, evidence: Parts) -> Comparison:
    """Whether two ranks among what their nouns count are one rank; SILENT where they count unlike things."""
    if bool(claim.noun) != bool(other.noun):
        return Comparison.ENTAILED if claim.rank == other.rank else Comparison.SILENT
    if not claim.noun:
        return Comparison.EQUAL if claim.rank == other.rank else Comparison.DIFFERENT
    narrower = compare_lemmas(claim.noun, parts.language, other.noun, evidence.language)
    if narrower is Comparison.EQUAL:
        return Comparison.EQUAL if claim.rank == other.rank else Comparison.DIFFERENT
    wider = compare_lemmas(other.noun, evidence.language, claim.noun, parts.language)
    return _compare_ranks(claim.rank, other.rank, narrower.holds, wider.holds)


def _compare_ranks(claim: int, other: int, narrower: bool, wider: bool) -> Comparison:
    """Ranks among unlike sets, where the evidence counts a narrower or a wider one than the claim.

    The third spacecraft may be the first probe, but is no later than the third probe; the first spacecraft is
    the first probe.
    """
    if claim == other and (narrower or (wider and abs(claim) == 1)):
        return Comparison.ENTAILED
    if min(claim, other) > 0 and ((narrower and claim < other) or (wider and claim > other)):
        return Comparison.DIFFERENT
    return Comparison.SILENT


def first_anyway(pair: Pair[Ordinal], words: tuple[Pair[Word], ...]) -> Pair[Ordinal]:
    """A bare "first" is granted where the happening itself comes but once ("first published")."""
    if pair.other is not None or pair.claim.rank != 1 or pair.claim.noun:
        return pair
    cores = [each for each in words if each.claim.core and each.level.holds and each.here and each.other]
    once = any(
        comes_once(word.term.lemma, word.term.language)
        for each in cores
        for word in (each.claim, each.other)
        if word is not None
    )
    return Pair(pair.claim, None, Comparison.ENTAILED) if once else pair


def first_of_both(pair: Pair[Ordinal], words: tuple[Pair[Word], ...]) -> Pair[Ordinal]:
    """First or last among what is two things at once, whichever of the two nouns each counts: "the first
    *woman* to be *minister*" is "the first woman minister".
    """
    if pair.other is None or pair.level is not Comparison.SILENT or abs(pair.claim.rank) != 1:
        return pair
    here = [each for each in words if each.level.holds and each.here and each.other]
    mine = any(each.claim.term.lemma == pair.claim.noun for each in here)
    its = any(each.other is not None and each.other.term.lemma == pair.other.noun for each in here)
    same = pair.claim.rank == pair.other.rank
    return replace(pair, level=Comparison.ENTAILED) if same and mine and its else pair


def ranked(pair: Pair[Word], ranks: Iterable[Pair[Ordinal]], told: Iterable[Word]) -> Pair[Word]:
    """The noun of a rank that is granted is granted with it: "the last *man*" is "the last person"."""
    for rank in ranks:
        if rank.other is None or not rank.level.holds or rank.claim.noun != pair.claim.term.lemma:
            continue
        noun = next((word for word in told if word.term.lemma == rank.other.noun), None)
        if noun is not None and not pair.level.holds:
            return Pair(pair.claim, noun, Comparison.ENTAILED)
    return pair
