"""Words that say how a number is meant: "about", "at least" before it, "or so", «с лишним» after it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from factcheck.languages.number_lexicon import language_data
from factcheck.model import Language
from factcheck.values.quantities import Bound

_REACH = 40  # characters before a number in which its bounding words lie
_GAP = re.compile(r"[ \u00a0]*")


@dataclass(frozen=True, slots=True)
class BoundFound:
    """A bound in a text, with its marks ("near", "loose") and its span."""

    bound: Bound
    mark: str
    start: int
    end: int


Phrases = tuple[tuple[str, Bound, str], ...]


@dataclass(frozen=True, slots=True)
class BoundWords:
    """`bounds.yaml` compiled; the phrases before a number by their last word, longest first."""

    before: Mapping[str, Phrases]
    after: Phrases
    signs: frozenset[str]
    openers: frozenset[str]
    joiners: frozenset[str]
    across: frozenset[str]
    link: re.Pattern[str]
    bare_link: re.Pattern[str]


def _link(words: list[str]) -> re.Pattern[str]:
    texts = [re.escape(word) for word in words if word[0].isalpha()]
    signs = "".join(re.escape(word) for word in words if not word[0].isalpha())
    return re.compile(rf"[ \u00a0]+(?:{'|'.join(texts)})[ \u00a0]+|[ \u00a0]?[{signs}][ \u00a0]?")


def _entries(raw: Mapping[str, list[str]]) -> list[tuple[str, Bound, str]]:
    rows = [
        (phrase, Bound(kind.split()[0]), " ".join(kind.split()[1:]))
        for kind, phrases in raw.items()
        for phrase in phrases
    ]
    return sorted(rows, key=lambda row: -len(row[0]))


@cache
def bound_words(language: Language) -> BoundWords:
    """The compiled bounding words of a language."""
    raw = language_data(language, "bounds")
    before: dict[str, Phrases] = {}
    for row in _entries(raw["before"]):
        last = row[0].split()[-1]
        before[last] = (*before.get(last, ()), row)
    return BoundWords(
        before=before,
        after=tuple(_entries(raw["after"])),
        signs=frozenset(last for last in before if len(last) == 1 and not last.isalpha()),
        openers=frozenset(raw["range"]["open"]),
        joiners=frozenset(raw["joiners"]),
        across=frozenset(raw["across"]),
        link=_link(raw["range"]["link"]),
        bare_link=_link(raw["range"]["bare_link"]),
    )


def bound_before(low: str, start: int, language: Language) -> BoundFound | None:
    """The bound whose words end directly before `start`.

    An approximation also stands before a preposition, outside what is read: «почти *при трёх тысячах*».
    """
    words = bound_words(language)
    tail = low[max(0, start - _REACH) : start].rstrip(" \u00a0")
    found = _bound_at(low, tail, start, words)
    *_, last = re.split(r"[ \u00a0]", tail)
    if found or last not in words.across:
        return found
    found = _bound_at(low, tail.removesuffix(last).rstrip(" \u00a0"), start, words)
    return replace(found, start=start, end=start) if found and _approximates(found) else None


def _approximates(found: BoundFound) -> bool:
    return found.bound is Bound.ABOUT or (found.bound is Bound.LESS and found.mark == "near")


def _bound_at(low: str, tail: str, start: int, words: BoundWords) -> BoundFound | None:
    """The bound that ends the text's `tail` before `start`."""
    if not tail:
        return None
    end = max(0, start - _REACH) + len(tail)
    last = tail[-1] if tail[-1] in words.signs else re.split(r"[ \u00a0(«“\"]", tail)[-1]
    for phrase, bound, mark in words.before.get(last, ()):
        at = end - len(phrase)
        if tail.endswith(phrase) and not (phrase[0].isalpha() and low[at - 1 : at].isalpha()):
            return BoundFound(bound, mark, at, end)
    return None


def bound_after(low: str, end: int, language: Language) -> BoundFound | None:
    """The bound whose words begin directly after `end`."""
    at = _GAP.match(low, end).end()  # type: ignore[union-attr]
    for phrase, bound, mark in bound_words(language).after:
        if low.startswith(phrase, at) and not low[at + len(phrase) : at + len(phrase) + 1].isalnum():
            return BoundFound(bound, mark, at, at + len(phrase))
    return None
