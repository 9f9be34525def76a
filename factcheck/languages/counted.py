"""The noun that a bare number counts: "orbits" in "48 complete orbits", «витков» in «десять витков»."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.languages.name_data import name_data
from factcheck.languages.number_lexicon import fold, language_data, number_words
from factcheck.model import Language

_NEXT = re.compile(r"[ \u00a0]+([^\W\d_]+(?:['’][^\W\d_]+|-\w+)*)")
_REACH = 4  # words after a number among which its noun is looked for
_ENGLISH_PLURAL = re.compile(r"[^\W\d_]*[^su\Wi]s\Z|[^\W\d_]+(?:ies|oes|ches|shes|sses|xes|ees|ues|ius)\Z")
SUPERLATIVE = re.compile(r"-(?:[^\W\d_]+est|most[- ][^\W\d_]+)(?!\w)")
"""What an ordinal is hyphened with where it still ranks: "second-largest"."""
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)es\Z")


@dataclass(frozen=True, slots=True)
class CountingWords:
    """The `counting` section of `numbers.yaml`."""

    function_words: frozenset[str]
    possessives: frozenset[str]
    irregular: Mapping[str, str]
    cardinals: frozenset[str]
    not_heads: tuple[str, ...]
    having: Mapping[str, str]
    adjectives_one: tuple[str, ...]
    adjectives_many: tuple[str, ...]
    adjectives_like: tuple[str, ...]
    soft_adjectives: tuple[str, ...]
    interposed: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class NounFound:
    """A counted noun and its span."""

    noun: str
    start: int
    end: int


@cache
def counting_words(language: Language) -> CountingWords:
    """The compiled words of a language that help to find a counted noun."""
    raw = language_data(language, "numbers")["counting"]
    endings = raw.get("adjective_endings", {"one": (), "many": ()})
    return CountingWords(
        frozenset(fold(word) for word in raw["function_words"]),
        frozenset(raw["possessives"]),
        raw["irregular"],
        frozenset(number_words(language).cardinals),
        tuple(raw["not_heads"]),
        raw["having"],
        tuple(endings["one"]),
        tuple(endings["many"]),
        tuple(raw["adjectives_like"]),
        tuple(raw["soft_adjectives"]),
        tuple(re.compile(rf"[ \u00a0](?:{phrase})(?!\w)") for phrase in raw["interposed"]),
    )


def _run(text: str, at: int, words: CountingWords) -> list[re.Match[str]]:
    """The words after `at` that may belong to the noun phrase."""
    run: list[re.Match[str]] = []
    while len(run) < _REACH and (match := _NEXT.match(text, at)):
        if fold(match[1]) in words.possessives:
            at = match.end()
            continue
        if fold(match[1]) in words.function_words or fold(match[1]) in words.cardinals:
            break
        run.append(match)
        at = match.end()
    return run


def counted_noun(text: str, at: int, value: float, language: Language) -> NounFound | None:
    """The head noun after a number that ends at `at`, in lower case (English in the singular)."""
    words = counting_words(language)
    run = _run(text, at, words)
    if not run:
        return None
    if words.adjectives_many:
        return _after_adjectives(
            run, words.adjectives_one if value % 10 == 1 and value % 100 != 11 else words.adjectives_many
        )
    return _english(run, value, words)


def _after_adjectives(run: list[re.Match[str]], endings: tuple[str, ...]) -> NounFound | None:
    for match in run[:-1]:
        if not fold(match[1]).endswith(endings):
            break
    else:
        match = run[-1]
    if match[1][0].isupper():
        return None
    return NounFound(match[1].lower(), match.start(1), match.end(1))


def singular(noun: str, irregular: Mapping[str, str]) -> str:
    """The singular of an English noun by its ending."""
    if noun in irregular:
        return irregular[noun]
    if not _ENGLISH_PLURAL.match(noun):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if _SIBILANT.search(noun) and not noun.endswith(("ses", "zes")):
        return noun[:-2]
    return noun[:-2] if noun.endswith("sses") else noun[:-1]


def _english(run: list[re.Match[str]], value: float, words: CountingWords) -> NounFound | None:
    lower = [match[1].lower() for match in run]
    if value != 1:
        for match, word in zip(run, lower, strict=True):
            if word in words.irregular or _ENGLISH_PLURAL.match(word.split("-")[-1]):
                return NounFound(singular(word, words.irregular), match.start(1), match.end(1))
        return None
    return _singular_head(run, words)


def _singular_head(run: list[re.Match[str]], words: CountingWords) -> NounFound | None:
    """The head of a singular noun phrase: its last word before what looks like a verb or an adverb."""
    head = None
    for number, match in enumerate(run, 1):
        word = match[1].lower()
        verbal = word.endswith(words.not_heads) or (
            head is not None and word.endswith("s") and not word.endswith(("ss", *words.adjectives_like))
        )
        if head is None and verbal:
            return None
        described = head is not None and head[1].lower().endswith(words.adjectives_like)
        if verbal and head is not None and (number == len(run) or not described):
            break
        if head is not None and match[1] in name_data("en").particles:
            break
        if head is not None and match[1][0].isupper() and not head[1][0].isupper():
            break
        head = match
    if head is None:
        return None
    return NounFound(singular(head[1].lower(), words.irregular), head.start(1), head.end(1))


def ordinal_noun(text: str, at: int, language: Language) -> NounFound | None:
    """The noun after an ordinal that ends at `at`."""
    words = counting_words(language)
    hyphened = SUPERLATIVE.match(text, at)
    at = hyphened.end() if hyphened else at
    at += next((m.end() for p in words.interposed if (m := p.match(fold(text[at : at + 40])))), 0)
    run = _run(text, at, words)
    if not run:
        return None
    if words.adjectives_many:
        return _after_adjectives(run, words.adjectives_one + words.adjectives_many + words.soft_adjectives)
    return _singular_head(run, words)
