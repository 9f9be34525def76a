"""Words without their endings, for an index that looks at no grammar."""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer

from factcheck.model import Language

_STEMMERS = {"en": snowballstemmer.stemmer("english"), "ru": snowballstemmer.stemmer("russian")}


@lru_cache(maxsize=131072)
def stem(word: str, language: Language) -> str:
    """The word without its ending (Snowball), lower-case, ё as е."""
    folded = word.casefold().replace("ё", "е")
    return str(_STEMMERS[language].stemWord(folded)) if len(folded) > 3 else folded
