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


@cache
def _words(kind: str, language: Language) -> frozenset[str]:
    words: dict[str, list[str]] = read_words("apart.yaml")
    return frozenset(words[f"{kind}_{language}"])


def needs_alive(lemma: str, language: Language) -> bool:
    """Whether a verb can be done only to somebody who is alive then: "interview", «арестовать»."""
    return lemma in _words("living_objects", language)


def attends(preposition: str, language: Language) -> bool:
    """Whether a preposition puts what is done at an occasion: "at the opening", «на открытии»."""
    return preposition in _words("attending", language)


def speaks_apart(text: str, length: int, language: Language) -> bool:
    """Whether the word at the beginning of a text, so many characters long, plans, founds, renames or
    remembers something rather than tells what it did."""
    folded = text.casefold()
    if folded.startswith(tuple(sorted(_words("acting", language)))):
        return False
    return _apart(language).search(folded[:length]) is not None
