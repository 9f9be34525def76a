"""Words that say little by themselves ("become", "several", «состояться»)."""

from __future__ import annotations

from functools import cache

from factcheck.languages.word_files import read_words
from factcheck.model import Language

_KINDS = {
    "VERB": "verbs",
    "AUX": "verbs",
    "NOUN": "nouns",
    "PROPN": "nouns",
    "ADJ": "modifiers",
    "ADV": "modifiers",
}


@cache
def _light() -> dict[str, frozenset[str]]:
    words: dict[str, list[str]] = read_words("light.yaml")
    return {language: frozenset(word.replace("ё", "е") for word in some) for language, some in words.items()}


def is_light(lemma: str, language: Language) -> bool:
    """Whether a dictionary form carries little meaning of its own."""
    return lemma in _light()[language]


def is_general(lemma: str, language: Language, pos: str) -> bool:
    """Whether a word is of so general a meaning that it adds nothing to a claim whose other parts are
    granted: "they *reached* it", "a *piece* of".
    """
    kind = _KINDS.get(pos)
    return kind is not None and lemma in _light()[f"general_{kind}_{language}"]


def is_conjunction(text: str, language: Language) -> bool:
    """Whether words only join what stands on both sides of them."""
    return text.casefold() in _light()[f"joining_{language}"]


def head_of_phrase(lemma: str, language: Language) -> str:
    """The verb of a phrase that goes on with a preposition ("sail from", "go to the bottom"); another phrase
    as it is."""
    verb, *rest = lemma.split()
    return verb if rest and rest[0] in _light()[f"governed_{language}"] else lemma


def without_preposition(lemma: str, language: Language) -> str:
    """A verb without the preposition that it governs ("move to" → "move"); another phrase as it is."""
    verb, _, last = lemma.rpartition(" ")
    return verb if verb and " " not in verb and last in _light()[f"governed_{language}"] else lemma
