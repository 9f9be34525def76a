"""Whether English has a word: the noun, verb, adjective and adverb lists of the model's lemmatizer."""

from __future__ import annotations

from functools import lru_cache

from factcheck.languages.english.parser import lemma_lists


@lru_cache(maxsize=50_000)
def is_known(word: str, lemma: str) -> bool:
    """Whether a word, or its lemma, is listed; the lists hold well-known names too ("paris")."""
    forms = {word.casefold(), lemma.casefold()}
    return any(not forms.isdisjoint(listed) for listed in lemma_lists())
