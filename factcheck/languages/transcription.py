"""How a name sounds to Russian ears: its spelling by the rules of each language from which it may come."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.languages.word_files import read_words


@dataclass(frozen=True, slots=True)
class _Rules:
    """One language's rules: all patterns in one, a group for each, and what to write for each group."""

    pattern: re.Pattern[str]
    written: tuple[str, ...]

    def respelled(self, word: str) -> str:
        return self.pattern.sub(lambda match: self.written[(match.lastindex or 1) - 1], word)


@lru_cache(maxsize=50_000)
def respellings(word: str) -> tuple[str, ...]:
    """What a word in Latin letters may become in Russian, in the letters of a romanised Russian word.

    One for each language, in one order: French makes "pikar" of "Piccard".
    """
    plain = unicodedata.normalize("NFC", word.lower())
    return tuple(rules.respelled(plain) for rules in _languages())


@cache
def _languages() -> tuple[_Rules, ...]:
    data = read_words("transcription.yaml")
    return tuple(
        _Rules(re.compile("|".join(f"({pattern})" for pattern in rules)), tuple(rules.values()))
        for rules in data.values()
    )
