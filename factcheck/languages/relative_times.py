"""Words that place a happening by what was told before: "already", "by then", «к тому времени»."""

from __future__ import annotations

import re
from functools import cache

from factcheck.languages.word_files import read_words
from factcheck.model import Language


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    phrases = sorted(read_words("relative_times.yaml")[language], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", re.IGNORECASE)


def relative_time(text: str, language: Language) -> str:
    """The first such words of a text, or ""."""
    found = _pattern(language).search(text)
    return found.group() if found else ""


def without_relative_times(text: str, language: Language) -> str:
    """The text without any such words."""
    return _pattern(language).sub("", text)
