"""A name answered by a word made from it, or the reverse: "the Moon" and "the *lunar* surface"."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.matching.parts import Name, Word
from factcheck.matching.words import compare_lemmas
from factcheck.model import Language, Term
from factcheck.values.comparison import Comparison

_MADE = ("ADJ", "NOUN")


def is_worded(name: Name, language: Language, words: Iterable[Word]) -> bool:
    """Whether a word in the same role says what a name of one word says that the set does not know."""
    return any(word.role == name.role and _made_of(word.term, name, language) for word in words)


def is_named(term: Term, names: Iterable[Name], language: Language) -> bool:
    """Whether a word is made from one of the names."""
    return term.pos in _MADE and any(_made_of(term, name, language) for name in names)


def _made_of(term: Term, name: Name, language: Language) -> bool:
    lemma = name.mention.lemma
    if name.entities or name.mention.kind != "name" or not lemma or " " in lemma:
        return False
    common = term.pos in _MADE or (term.pos == "PROPN" and term.text.islower())
    return common and compare_lemmas(lemma, language, term.lemma, term.language) is Comparison.EQUAL
