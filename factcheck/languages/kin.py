"""Words for relatives: whoever is somebody's grandfather is another one than that somebody."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.languages.word_files import read_words
from factcheck.model import Language

_FOLDERS: Mapping[Language, str] = {"en": "english", "ru": "russian"}


def is_kin(lemma: str, language: Language) -> bool:
    """Whether a noun tells a relative: father, niece, «дед»."""
    return lemma.replace("ё", "е") in _kin(language)


@cache
def _kin(language: Language) -> frozenset[str]:
    words: dict[str, list[str]] = read_words(_FOLDERS[language], "kinds.yaml")
    return frozenset(words["kin"])
