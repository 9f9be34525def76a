"""What stands around a number: a name ("Apollo 11"), a designation ("page 12"), or the words of an age."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.languages.bounds import bound_words
from factcheck.languages.counted import NounFound, counted_noun
from factcheck.languages.number_lexicon import WORD, fold, language_data, number_words
from factcheck.languages.numbers import number_at
from factcheck.languages.numerals import collective_words, frequency_words, word_after, word_before
from factcheck.languages.russian.dictionary import is_counted, is_predicate
from factcheck.languages.unit_words import unit_words
from factcheck.model import Language

_BEFORE = re.compile(r"([^\W\d_][\w.’'-]*|\w\.)(?P<closed>[»”\"]?)[ \u00a0]\Z")
_OPENS_SENTENCE = re.compile(r"(?:\A|[.!?…][»”\")]?\s|\n)[^\w\n]*\Z")
_HYPHENED = re.compile(r"([^\W\d_]+)-\Z")
_UNIT_AND = re.compile(r"(?<!\d[ \u00a0])([^\W\d_]+)[ \u00a0]([^\W\d_]+)[ \u00a0]\Z")
_SIGNS = "№#§@"
_LIST_MARK = re.compile(r"\d+[.)](?:\s|\Z)")


@dataclass(frozen=True, slots=True)
class ContextWords:
    """The parts of the `counting` section of `numbers.yaml` that judge a number's surroundings."""

    function_words: frozenset[str]
    designators: frozenset[str]
    number_properties: tuple[str, ...]
    one: frozenset[str]
    one_after: frozenset[str]
    one_before: frozenset[str]
    one_sure_after: frozenset[str]
    age_before: re.Pattern[str]
    aged_persons: re.Pattern[str] | None
    age_verbs: re.Pattern[str]
    age_after: re.Pattern[str]
    age_tails: re.Pattern[str] | None
    age_unit: re.Pattern[str] | None
    age_unit_verbs: re.Pattern[str] | None
    not_ages: frozenset[str]
    instrumental_only: frozenset[str]
    instrumental_endings: tuple[str, ...]


def _any(phrases: Any) -> str:
    texts = sorted(map(fold, phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(text).replace(r"\ ", r"[\s-]") for text in texts)


@cache
def context_words(language: Language) -> ContextWords:
    """The compiled words around numbers."""
    raw = language_data(language, "numbers")["counting"]
    ages = raw["ages"]
    return ContextWords(
        frozenset(map(fold, raw["function_words"])),
        frozenset(raw["designators"]),
        tuple(map(fold, raw["number_properties"])),
        frozenset(raw["one"]),
        frozenset(raw["one_after"]),
        frozenset(raw["one_before"]),
        frozenset(raw.get("one_sure_after", ())),
        re.compile(rf"(?<!\w)(?:{_any(ages['before'])})[ \u00a0]\Z"),
        re.compile(rf"(?<!\w)(?:{_any(ages['persons'])})[ \u00a0]\Z") if ages["persons"] else None,
        re.compile(rf"(?<!\w)(?:{_any(ages['verbs'])})[ \u00a0]\Z"),
        re.compile(rf"[ \u00a0-](?:{_any(ages['after'])})(?!\w)"),
        re.compile(rf"[ \u00a0](?:{_any(ages['tails'])})(?!\w)") if ages["tails"] else None,
        re.compile(rf"[ \u00a0-](?:{_any(ages['unit_tails'])})(?!\w)") if ages["unit_tails"] else None,
        re.compile(rf"(?<!\w)(?:{_any(ages['unit_verbs'])})[ \u00a0](?:\w+[ \u00a0])?\Z")
        if ages["unit_verbs"]
        else None,
        frozenset(ages["not_ages"]),
        frozenset(raw.get("instrumental_only", ())),
        tuple(raw.get("instrumental_endings", ())),
    )


def is_designation(text: str, start: int, language: Language) -> bool:
    """Whether the digits at `start` only name something: "Apollo 11", "page 12", "№ 5", a list's "1."."""
    words = context_words(language)
    if text[:start].rstrip(" \u00a0").endswith(tuple(_SIGNS)):
        return True
    if not text[:start].strip() and _LIST_MARK.match(text, start):
        return True
    if fold(text[:start]).rstrip(" \u00a0").endswith(words.number_properties):
        return False
    match = _BEFORE.search(text, max(0, start - 40), start)
    if match is None:
        return False
    word = fold(match[1])
    if word in words.designators:
        return True
    if language == "ru" and _OPENS_SENTENCE.search(text[: match.start()]) and is_predicate(word):
        return False
    if (match["closed"] or (language == "ru" and match[1].isupper())) and _counts(text, start, language):
        return False
    return (
        match[1][0].isupper() and word.rstrip(".") not in words.function_words and not match[1].endswith("’s")
    )


def _counts(text: str, start: int, language: Language) -> bool:
    """Whether a noun stands behind the number at `start`, which so says how many: in a quoted name or an
    acronym it could not.
    """
    found = number_at(text, start, language)
    noun = counted_noun(text, found[1], found[0], language) if found else None
    return noun is not None and (language != "ru" or is_counted(noun.noun))


def is_pronoun(low: str, start: int, end: int, language: Language, *, measured: bool) -> bool:
    """Whether the word for 1 is no count: "one of the", "no one", «одного из»; before a unit it counts."""
    words, word = context_words(language), low[start:end]
    if word in words.instrumental_only:
        return not word_after(low, end).endswith(words.instrumental_endings)
    if word not in words.one:
        return False
    led, following = word_before(low, start), word_after(low, end)
    if led in words.one_after or following in words.one_before:
        return True
    if measured or led in words.one_sure_after:
        return False
    if words.one_sure_after:
        return following not in frequency_words(language).times
    return not following


def is_comparison(low: str, start: int, end: int, language: Language) -> bool:
    """Whether "four times" compares sizes ("four times as large", «в четыре раза больше»)."""
    words = frequency_words(language)
    following = word_after(low, end)
    return following in words.comparison or word_before(low, start) in words.not_led_by


def age_end(low: str, start: int, end: int, language: Language) -> int | None:
    """Where the words of an age end, if a bare number is one ("aged 25", "boy of ten", "was sixty when")."""
    words = context_words(language)
    if match := words.age_after.match(low, end):
        return match.end()
    before = low[max(0, start - 25) : start]
    if words.age_before.search(before):
        return end
    following = word_after(low, end)
    if (
        words.aged_persons
        and words.aged_persons.search(before)
        and (following in ("", *words.function_words))
    ):
        return end
    if words.age_tails and words.age_verbs.search(before) and words.age_tails.match(low, end):
        return end
    return None


def says_age(low: str, start: int, end: int, language: Language) -> bool:
    """Whether years at `start`..`end` are an age: «в возрасте 34 лет», "thirty-five years old"."""
    words = context_words(language)
    before = low[max(0, start - 25) : start]
    if words.age_before.search(before) or (words.age_unit and words.age_unit.match(low, end)):
        return True
    given = words.age_unit_verbs is not None and words.age_unit_verbs.search(before)
    return bool(given) and word_after(low, end) not in words.not_ages


def collective_at(text: str, low: str, start: int, language: Language) -> NounFound | None:
    """The plural noun after a word for both at `start`, which ends where the noun's words begin."""
    first = WORD.match(low, start)
    if first is None or first.group() not in collective_words(language):
        return None
    found = counted_noun(text, first.end(), 2, language)
    if found is None or found.start != first.end() + 1:
        return None
    return NounFound(found.noun, first.end(), found.end)


def continues_number(low: str, start: int, language: Language) -> bool:
    """Whether the number at `start` began earlier: after a number word, or after "every hour and"."""
    cardinals = number_words(language).cardinals
    if (match := _UNIT_AND.search(low, max(0, start - 30), start)) and _is_unit(match[1], match[2], language):
        return True
    match = _HYPHENED.search(low, max(0, start - 20), start)
    return word_before(low, start) in cardinals or bool(match and match[1] in cardinals)


def _is_unit(word: str, joiner: str, language: Language) -> bool:
    """Whether "hour and" stands before: the number ends a longer one that began without a number."""
    return joiner in bound_words(language).joiners and ((), "h") in unit_words(language).phrases.get(word, ())
