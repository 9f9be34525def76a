"""How two content words compare: by concept, across word classes and languages."""

from __future__ import annotations

from functools import lru_cache

from factcheck.languages.gazetteer import find_demonym, may_coincide
from factcheck.languages.lexicon import (
    Relation,
    exclusive,
    names_happening,
    other_event,
    other_outcome,
    relate,
)
from factcheck.languages.lightness import without_preposition
from factcheck.matching.parts import Word
from factcheck.model import Language, Term
from factcheck.values.comparison import Comparison

_LEVEL = {Relation.SAME: Comparison.EQUAL, Relation.NARROWER: Comparison.ENTAILED}
_APART = (Relation.OPPOSITE, Relation.SIBLING)


@lru_cache(maxsize=65536)
def compare_lemmas(
    claim: str,
    claim_language: Language,
    other: str,
    other_language: Language,
    claim_pos: str = "",
    other_pos: str = "",
) -> Comparison:
    """The level at which the other word grants the claim's.

    A satellite is a spacecraft, but not the reverse. A thing grants no happening: a novel is writing, yet
    who speaks of it does not say that somebody wrote it.
    """
    if claim == other:  # "close" to somebody and "closed" have only the letters in common
        return Comparison.SILENT if {claim_pos, other_pos} == {"ADJ", "VERB"} else Comparison.EQUAL
    words = (claim, claim_language, other, other_language, claim_pos, other_pos)
    relation = relate(*words)
    level = _LEVEL.get(relation)
    if level is Comparison.EQUAL:
        return level
    if relation is Relation.UNRELATED and " " in claim + other:
        bare = without_preposition(claim, claim_language), without_preposition(other, other_language)
        if bare != (claim, other):
            return compare_lemmas(bare[0], claim_language, bare[1], other_language, claim_pos, other_pos)
    if level is not None:
        thing = claim_pos == "VERB" and other_pos == "NOUN" and not names_happening(other, other_language)
        return Comparison.SILENT if thing else level
    if relation in _APART and exclusive(*words):
        return Comparison.DIFFERENT
    return _compare_demonyms(claim, claim_language, other, other_language)


def _compare_demonyms(
    claim: str, claim_language: Language, other: str, other_language: Language
) -> Comparison:
    """Adjectives of two places ("Swiss", «немецкий»): the same, or of places that have nothing in common."""
    mine = find_demonym(claim, claim_language)
    its = find_demonym(other, other_language) if mine is not None else None
    if mine is None or its is None:
        return Comparison.SILENT
    if mine.id == its.id:
        return Comparison.EQUAL
    return Comparison.SILENT if may_coincide(mine, its) else Comparison.DIFFERENT


@lru_cache(maxsize=65536)
def _told_within(claim: str, language: Language, pos: str, phrase: str, other: Language) -> bool:
    """Whether a word of a set phrase says what the claim's noun or adjective says: the phrase "soft landing"
    grants «мягкий»."""
    return pos in ("NOUN", "ADJ") and any(
        compare_lemmas(claim, language, word, other, pos) is Comparison.EQUAL for word in phrase.split()
    )


def compare_terms(claim: Term, other: Term) -> Comparison:
    """As `compare_lemmas`, with the words' own negation ("without a crew" denies "with a crew").

    What excludes a word grants its denial: what is of oak is not of pine. What is denied is denied with all
    that it covers: "without her knowledge" is without her consent.
    """
    if not (claim.negated or other.negated):
        return compare_lemmas(claim.lemma, claim.language, other.lemma, other.language, claim.pos, other.pos)
    wide, narrow = (claim, other) if not other.negated else (other, claim)
    level = compare_lemmas(wide.lemma, wide.language, narrow.lemma, narrow.language, wide.pos, narrow.pos)
    if claim.negated == other.negated or level is Comparison.SILENT:
        return level
    if level.holds:
        return Comparison.DIFFERENT
    return Comparison.ENTAILED if claim.negated else Comparison.SILENT


def compare_words(claim: Word, other: Word) -> Comparison:
    """As `compare_terms`; two predicates that name separate happenings of one story differ, and a set phrase
    grants the words that it is made of."""
    level = compare_terms(claim.term, other.term)
    if level is not Comparison.SILENT:
        return level
    if claim.core:
        return Comparison.DIFFERENT if other.core and _tell_apart(claim.term, other.term) else level
    return Comparison.ENTAILED if _is_in_phrase(claim.term, other.term) else level


def _is_in_phrase(word: Term, phrase: Term) -> bool:
    plain = " " in phrase.lemma and not (" " in word.lemma or word.negated or phrase.negated)
    return plain and _told_within(word.lemma, word.language, word.pos, phrase.lemma, phrase.language)


def _tell_apart(claim: Term, other: Term) -> bool:
    return other_event(claim.lemma, claim.language, other.lemma, other.language, claim.pos, other.pos)


def are_outcomes(a: Term, b: Term) -> bool:
    """Whether two words tell different outcomes of one happening."""
    return other_outcome(a.lemma, a.language, b.lemma, b.language, a.pos, b.pos)


def are_siblings(a: Term, b: Term) -> bool:
    """Whether two words name things of one kind that are not known to be the same."""
    return relate(a.lemma, a.language, b.lemma, b.language, a.pos, b.pos) is Relation.SIBLING
