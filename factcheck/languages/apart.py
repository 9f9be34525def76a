"""Words by which a clause may speak of something before it began or after it ended."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import yaml

from factcheck.model import Language


@cache
def _apart(language: Language) -> re.Pattern[str]:
    text = (files("factcheck.languages") / "apart.yaml").read_text(encoding="utf-8")
    words: dict[str, list[str]] = yaml.load(text, Loader=yaml.CBaseLoader)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words[language]))})")


def speaks_apart(words: str, language: Language) -> bool:
    """Whether words, names left out, plan, found, rename or remember something rather than tell what it
    did."""
    return _apart(language).search(words.casefold()) is not None
