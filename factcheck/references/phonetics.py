"""Names across alphabets: one rough romanisation for both, and whether two written names can be one.

Russian writes foreign names by sound and English writes Russian ones by letter, so consonants are brought to
common classes; vowels, which neither keeps, count little: «Янг» and "Young" share the skeleton "ang".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz

from factcheck.languages.name_data import name_data
from factcheck.languages.name_words import is_particle
from factcheck.languages.transcription import respellings
from factcheck.references.persons import is_initial, is_title, same_given
from factcheck.references.word_keys import base_forms, text_keys
from factcheck.references.words import Word, words

# Applied in order to lower-case ASCII letters. "C", "S" and "H" stand for "ch", "sh" and "kh" meanwhile.
_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[^a-z]", ""),
        (r"shch|sch|sh", "S"),
        (r"dzh|dg(?=e)|dj|ge$", "j"),
        (r"zh", "j"),
        (r"tch|ch", "C"),
        (r"kh", "H"),
        (r"ck", "k"),
        (r"ph", "f"),
        (r"(?<=.)ff?$", "v"),
        (r"(?<!^)gh", ""),
        (r"th", "t"),
        (r"^wr", "r"),
        (r"^kn", "n"),
        (r"x", "ks"),
        (r"tz|ts|cz", "s"),
        (r"c(?=[eiy])", "s"),
        (r"c|qu?", "k"),
        (r"^u(?=[aeio])|^wh", "v"),
        (r"(?<=o)w(?=sk)", "v"),
        (r"(?<=[aeo])w(?![aeiouy])", "u"),
        (r"w", "v"),
        (r"z", "s"),
        (r"H", "h"),
        (r"(?<=[a-zCS])h(?![aeiouy])|(?<=[bcdfgjklmnpqrstv])h", ""),
        (r"y", "i"),
        (r"(?<=.)i+$", "i"),
        (r"C", "ch"),
        (r"S", "sh"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = re.compile(r"[aeiou]+")
_GERMAN_CH = re.compile(r"(?<=[aeiou])ch(?=$|[^aiou])")
_LOUD = str.maketrans({"f": "p", "h": "g"})
_MIN_NEAR = 0.75
"""The likeness from which on two words may be one after all, whatever their consonants."""

_PERSON_WORDS = 3
"""The most words of a name that may have its surname first: surname, given name, patronymic."""

_UNDECLINED = frozenset("оеуюыиэ")
_MIN_SKELETON = 3
_MIN_LIKENESS = 0.5
"""Least likeness (0 to 1, by common letters) of two words with the same consonants: vowels are uncertain."""

_MIN_SPELLED = 0.75
"""The same for two words of the Latin alphabet: spellings of one name share most vowels, unlike "Port" and
"Party"."""

_MIN_RESPELLED = 0.85
"""The same for a word spelled by the rules of its language, which tell the vowels as well."""


ROUNDING = 1e-6
"""More than two ways to reckon one likeness differ by."""


@lru_cache(maxsize=50_000)
def romanise(word: str) -> str:
    """A word in lower-case Latin letters, spellings of one sound brought together; "" without letters.

    >>> romanise("Хейфец") == romanise("Kheyfets")
    True
    """
    text = anyascii(word).lower()
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The consonants of a romanised word, and "a" for a vowel that it begins with."""
    roman = romanise(word)
    start = "a" if roman[:1] and roman[0] in "aeiou" else ""
    return start + _VOWELS.sub("", roman).translate(_LOUD)


def same_name(a: str, b: str) -> bool:
    """Whether two names as written can be one: in two alphabets, in any Russian case, with initials.

    "J. Young", "John Young", "Young" and «Дж. Янга» can be one; numbers must be the same in both, so that
    "Apollo 11" is never "Apollo" or "Apollo 12".
    """
    one, other = _written(a), _written(b)
    if not one.folded or not other.folded or one.numbers != other.numbers:
        return False
    if one.folded == other.folded:
        return True
    shorter, longer = sorted((one.words, other.words), key=len)
    if not shorter:
        return not longer
    return not one.ends.isdisjoint(other.ends) and (
        _aligned(shorter, longer)
        or _aligned(_surname_last(shorter), longer)
        or _aligned(shorter, _surname_last(longer))
    )


def may_sound_alike(a: str, b: str) -> bool:
    """Whether the last words of two names in two alphabets are too near to tell the names apart for sure:
    "Lefebvre" and «Лефевр», where no rule of a language tells the sound."""
    one, other = _written(a).words, _written(b).words
    if not one or not other or one[-1].cyrillic == other[-1].cyrillic:
        return False
    latin, russian = (other[-1], one[-1]) if one[-1].cyrillic else (one[-1], other[-1])
    spelled = (romanise(form) for form in (latin.folded, *respellings(latin.text)))
    heard = {romanise(form) for form in _foreign_forms(russian)}
    return any(_alike(each, sound, _MIN_NEAR) for each in dict.fromkeys(spelled) for sound in heard)


@lru_cache(maxsize=50_000)
def sounds_like(a: Word, b: Word) -> bool:
    """Whether two words can be one name, spelled or inflected otherwise."""
    if a.cyrillic == b.cyrillic and _keys(a) & _keys(b):
        return True
    if a.abbreviation != b.abbreviation:
        return False
    latin_both = not (a.cyrillic or b.cyrillic)
    if _meet(_forms(a), _forms(b), _MIN_SPELLED if latin_both else _MIN_LIKENESS):
        return True
    latin, russian = (b, a) if a.cyrillic else (a, b)
    name = latin.capital or is_particle(latin.folded, "en")
    foreign = russian.cyrillic and not latin.cyrillic and name
    return foreign and _meet(respellings(latin.text), _foreign_forms(russian), _MIN_RESPELLED)


def _meet(some: tuple[str, ...], others: tuple[str, ...], likeness: float) -> bool:
    """Whether two words have forms of one skeleton that are like enough, vowels and all."""
    by_sound: dict[str, list[str]] = {}
    for form in others:
        by_sound.setdefault(skeleton(form), []).append(form)
    return any(
        _alike(romanise(one), romanise(other), likeness)
        for one in some
        if (sound := skeleton(one))
        for other in by_sound.get(sound, ())
    )


def sound_keys(word: Word) -> tuple[str, ...]:
    """The skeletons that a word may have in another alphabet; none for one too short to be told apart."""
    return tuple(sound for sound in _sounds(word) if len(sound) >= _MIN_SKELETON)


def sound_spellings(name: Sequence[Word]) -> Iterator[tuple[str, ...]]:
    """The ways in which the words of a name may sound together, each as one skeleton or "#number" a word.

    All words of a name are of one language, so that there is one way for each.
    """
    letters = [word for word in name if not word.number]
    plain = tuple(word.folded for word in letters)
    foreign = () if letters[0].cyrillic else zip(*(respellings(word.text) for word in letters), strict=True)
    for spelled in dict.fromkeys(tuple(map(skeleton, each)) for each in (plain, *foreign)):
        if min(map(len, spelled)) >= _MIN_SKELETON:
            heard = iter(spelled)
            yield tuple("#" + word.text if word.number else next(heard) for word in name)


@lru_cache(maxsize=50_000)
def _forms(word: Word) -> tuple[str, ...]:
    """What the word may be in its dictionary form, or with "ch" spoken as in "Bach"."""
    if word.cyrillic:
        return base_forms(word.folded)
    return tuple(dict.fromkeys((word.folded, _GERMAN_CH.sub("kh", word.folded))))


def _foreign_forms(word: Word) -> tuple[str, ...]:
    """What a Russian word may be as a foreign name: one that ends in another vowel than "a" has no cases."""
    return tuple(form for form in _forms(word) if form == word.folded or form[-1] not in _UNDECLINED)


@lru_cache(maxsize=50_000)
def _keys(word: Word) -> frozenset[str]:
    return frozenset(text_keys(word))


def _alike(one: str, other: str, likeness: float) -> bool:
    """Whether two words are alike by the runs of letters that they share: no more than the letters that they
    have in one order, which are quickly counted."""
    if fuzz.ratio(one, other) / 100 < likeness - ROUNDING:
        return False
    return SequenceMatcher(None, one, other).ratio() >= likeness


@dataclass(frozen=True, slots=True)
class _Written:
    """A name without article, ranks and forms of address: all of it folded, its words, its numbers.

    `ends` are the keys and the sounds of its first and last words: names without a common one are not one.
    """

    folded: list[str]
    words: list[Word]
    numbers: list[str]
    ends: frozenset[str]


@lru_cache(maxsize=50_000)
def _written(name: str) -> _Written:
    found = [
        word
        for word in words(name)
        if word.folded not in name_data("en").articles or (word.capital and len(word.text) == 1)
    ]
    content = [word for word in found if len(word.text) == 1 or not is_title(word)]
    if len(content) == 1 < len(found) and is_title(found[-1]):
        content = []  # "William King" is no king
    content = content or found
    spelled = [word for word in content if not word.number]
    ends = {key for word in (*spelled[:1], *spelled[-1:]) for key in (*_keys(word), *_sounds(word)) if key}
    numbers = [word.text for word in content if word.number]
    return _Written([word.folded for word in content], spelled, numbers, frozenset(ends))


@lru_cache(maxsize=50_000)
def _sounds(word: Word) -> tuple[str, ...]:
    foreign = () if word.cyrillic or word.number else respellings(word.text)
    return tuple(dict.fromkeys(map(skeleton, (*_forms(word), *foreign))))


def _surname_last(name: list[Word]) -> list[Word]:
    """A name that may have its surname first, with that at the end."""
    return [*name[1:], name[0]] if len(name) <= _PERSON_WORDS else name


def _aligned(shorter: list[Word], longer: list[Word]) -> bool:
    """Whether the last words agree, and the words before them where both have some."""
    if is_initial(shorter[-1]) or is_initial(longer[-1]) or not sounds_like(shorter[-1], longer[-1]):
        return False
    before, known = shorter[:-1], longer[:-1]
    if len(before) == len(known):
        return all(same_given_name(one, other) for one, other in zip(before, known, strict=True))
    rest = iter(known)
    return all(any(same_given_name(one, other) for other in rest) for one in before)


def same_given_name(one: Word, other: Word) -> bool:
    """Whether two given names or initials can be one, in either alphabet."""
    if is_initial(one) or is_initial(other):
        return _same_initial(one, other)
    return same_given(one, other) or sounds_like(one, other)


def _same_initial(one: Word, other: Word) -> bool:
    """Whether names can begin with one sound: «Г.» and "Henry", «Дж.» and "Gerald", «Ш.» and "Charles"."""
    first, second = romanise(one.text)[:1] or one.folded, romanise(other.text)[:1] or other.folded
    if first == second or (first in "aeiou" and second in "aeiou"):
        return True
    if one.cyrillic == other.cyrillic:
        return False
    russian, latin = (one, other) if one.cyrillic else (other, one)
    sounds = name_data("ru").initial_letters
    return latin.folded[:1] in sounds.get(russian.folded[:2], sounds.get(russian.folded[:1], ""))
