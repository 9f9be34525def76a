"""Denials that are none: "no other", "not only", "not until", «никто, кроме», «не только»."""

from __future__ import annotations

import re
from functools import cache

from factcheck.languages.word_files import read_words
from factcheck.model import Language


@cache
def _limits(language: Language) -> re.Pattern[str]:
    words: dict[str, list[str]] = read_words("denial.yaml")
    longest = sorted(words[language], key=lambda word: (-len(word), word))
    patterns = [*map(re.escape, longest), *words[f"perfect_{language}"]]
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


def is_limited(clause: str, language: Language) -> bool:
    """Whether a clause with a negation denies only a part of what it says, by way of a limit affirms it, or
    denies it of the time that a story has reached ("had never …")."""
    return _limits(language).search(clause.casefold()) is not None


@cache
def _completing(language: Language) -> frozenset[str]:
    words: dict[str, list[str]] = read_words("denial.yaml")
    return frozenset(words[f"completing_{language}"])


def completes(lemma: str, language: Language) -> bool:
    """Whether a verb brings to its end what its object tells, so that it is done: "complete the building"."""
    return lemma in _completing(language)
