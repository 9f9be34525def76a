"""Words by which a clause may speak of something before it began or after it ended."""

from __future__ import annotations

import re
from functools import cache

from factcheck.languages.word_files import read_words
from factcheck.model import Language


@cache
def _apart(language: Language) -> re.Pattern[str]:
    words: dict[str, list[str]] = read_words("apart.yaml")
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words[language]))})")


def speaks_apart(words: str, language: Language) -> bool:
    """Whether words, names left out, plan, found, rename or remember something rather than tell what it
    did."""
    return _apart(language).search(words.casefold()) is not None
