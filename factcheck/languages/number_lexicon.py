"""The number words of a language, compiled once from `numbers.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from factcheck.model import Language

FOLDERS: Mapping[str, str] = {"en": "english", "ru": "russian"}
WORD = re.compile(r"[^\W\d_]+")


class _WordLoader(yaml.CSafeLoader):
    """YAML whose "no", "on" and "yes" are the words."""


_WordLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def language_data(language: Language, name: str) -> Any:
    """The word list `name`.yaml of a language, as plain values."""
    source = files("factcheck.languages") / FOLDERS[language] / f"{name}.yaml"
    return yaml.load(source.read_text("utf-8"), _WordLoader)


def fold(text: str) -> str:
    """Lower case with ё as е, every character in its own place."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.replace("ё", "е")


@dataclass(frozen=True, slots=True)
class NumberWords:
    """`numbers.yaml` compiled: what a word is worth, and the patterns around digits."""

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    alone: frozenset[str]
    bound: frozenset[str]
    articles: frozenset[str]
    halves: frozenset[str]
    minus: frozenset[str]
    joiner: str
    whole: Mapping[str, float]
    digits: re.Pattern[str]
    ordinal_suffix: re.Pattern[str]
    ordinal_word: re.Pattern[str]
    abbreviation: re.Pattern[str]
    abbreviations: Mapping[str, int]
    money: Mapping[str, int]
    prefix: re.Pattern[str] | None
    prefix_value: float
    tails: tuple[tuple[re.Pattern[str], float], ...]
    starters: frozenset[str] = field(default=frozenset())


def _alternatives(words: Any) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _digits_pattern(decimal: str, grouping: str) -> re.Pattern[str]:
    point = f"(?:[{re.escape(decimal)}]\\d++)?+"
    group = f"[{re.escape(grouping)} \\u00a0\\u202f\\u2009'’]"
    return re.compile(
        rf"(?P<grouped>(?>\d{{1,3}}(?P<sep>{group})\d{{3}}(?:(?P=sep)\d{{3}})*(?!\d)|\d+))(?P<point>{point})"
        r"(?![.,:/]\d)"
    )


def _tail_pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(r"[\s\u00a0-]+" + r"[\s\u00a0-]+".join(map(re.escape, phrase.split())) + r"(?!\w)")


def _prefix(raw: Any) -> tuple[re.Pattern[str] | None, float]:
    """The pattern of a number written into the word it counts, and its value."""
    for value, parts in raw.items():
        forms, rest = _alternatives(parts["forms"]), _alternatives(parts["rest"])
        return re.compile(f"(?:{forms})-?(?=(?:{rest})(?!\\w))"), value
    return None, 0.0


@cache
def number_words(language: Language) -> NumberWords:
    """The compiled number words of a language."""
    raw = language_data(language, "numbers")
    cardinals = {word: value for value, words in raw["cardinals"].items() for word in words}
    scales = raw["scales"]
    shorts = {short: value for value, scale in scales.items() for short in scale.get("abbreviations", ())}
    alone = frozenset(word for scale in scales.values() for word in scale.get("alone", ()))
    bound = frozenset(word for scale in scales.values() for word in scale.get("bound", ()))
    whole = {word: value for value, words in raw["whole_words"].items() for word in words}
    prefix, prefix_value = _prefix(raw["prefixes"])
    endings = f"(?:{_alternatives(raw['ordinal_endings'])})" if "ordinal_endings" in raw else ""
    return NumberWords(
        cardinals=cardinals,
        scales={form: value for value, scale in scales.items() for form in scale["forms"]},
        alone=alone,
        bound=bound,
        articles=frozenset(raw["articles"]),
        halves=frozenset(raw["halves"]),
        minus=frozenset(raw["minus"]),
        joiner=raw["joiner"],
        whole=whole,
        digits=_digits_pattern(raw["decimal"], raw["grouping"]),
        ordinal_suffix=re.compile(
            f"{'-' if endings else ''}(?:{_alternatives(raw['ordinal_suffixes'])})(?!\\w)"
        ),
        ordinal_word=re.compile(f"(?:{_alternatives(raw['ordinal_words'])}){endings}(?!\\w)"),
        abbreviation=re.compile(f"[ \\u00a0]?({_alternatives(shorts)})(?!\\w)(\\.(?=\\s*\\S))?"),
        abbreviations=shorts,
        money=raw["money_abbreviations"],
        prefix=prefix,
        prefix_value=prefix_value,
        tails=tuple((_tail_pattern(p), value) for value, phrases in raw["tails"].items() for p in phrases),
        starters=frozenset(cardinals)
        | alone
        | bound
        | set(whole)
        | set(raw["articles"])
        | set(raw["halves"])
        | set(raw["minus"]),
    )
