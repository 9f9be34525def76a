"""Names across alphabets: one rough romanisation for both, and whether two written names can be one.

Russian writes foreign names by sound and English writes Russian ones by letter, so consonants are brought to
common classes; vowels, which neither keeps, count little: «Янг» and "Young" share the skeleton "ang".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from anyascii import anyascii

from factcheck.languages.name_data import name_data
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
_MIN_SKELETON = 3
_MIN_LIKENESS = 0.5


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


@lru_cache(maxsize=50_000)
def sounds_like(a: Word, b: Word) -> bool:
    """Whether two words can be one name, spelled or inflected otherwise."""
    if a.cyrillic == b.cyrillic and _keys(a) & _keys(b):
        return True
    if a.abbreviation != b.abbreviation:
        return False
    others: dict[str, list[str]] = {}
    for form in _forms(b):
        others.setdefault(skeleton(form), []).append(form)
    return any(
        _alike(romanise(one), romanise(other))
        for one in _forms(a)
        if (sound := skeleton(one))
        for other in others.get(sound, ())
    )


def sound_keys(word: Word) -> tuple[str, ...]:
    """The skeletons that a word may have in another alphabet; none for one too short to be told apart."""
    return tuple(sound for sound in _sounds(word) if len(sound) >= _MIN_SKELETON)


@lru_cache(maxsize=50_000)
def _forms(word: Word) -> tuple[str, ...]:
    """What the word may be in its dictionary form, or with "ch" spoken as in "Bach"."""
    if word.cyrillic:
        return base_forms(word.folded)
    return tuple(dict.fromkeys((word.folded, _GERMAN_CH.sub("kh", word.folded))))


@lru_cache(maxsize=50_000)
def _keys(word: Word) -> frozenset[str]:
    return frozenset(text_keys(word))


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= _MIN_LIKENESS


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
    content = [word for word in found if len(word.text) == 1 or not is_title(word)] or found
    spelled = [word for word in content if not word.number]
    ends = {key for word in (*spelled[:1], *spelled[-1:]) for key in (*_keys(word), *_sounds(word)) if key}
    numbers = [word.text for word in content if word.number]
    return _Written([word.folded for word in content], spelled, numbers, frozenset(ends))


def _sounds(word: Word) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(skeleton, _forms(word))))


def _surname_last(name: list[Word]) -> list[Word]:
    """A name that may have its surname first, with that at the end."""
    return [*name[1:], name[0]]


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
