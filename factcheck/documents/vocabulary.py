"""The words of `chrome.yaml`: what on a page is no prose."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

import yaml

_FILE = Path(__file__).with_name("chrome.yaml")


@cache
def words(section: str) -> frozenset[str]:
    """The words of a section, in lower case. Raises KeyError for a section that is not there."""
    return frozenset(word.casefold() for word in _sections()[section])


def alternation(section: str) -> str:
    """A regular expression that matches any word of a section, longest first."""
    return "|".join(re.escape(word) for word in sorted(words(section), key=lambda word: (-len(word), word)))


@cache
def _sections() -> Mapping[str, list[str]]:
    loaded = yaml.load(
        _FILE.read_text(encoding="utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    )
    return cast(Mapping[str, list[str]], loaded)
