"""Keys under which a word of a name is stored, and under which a word of a text is looked up.

A name's word has one key; a text's word has one for every name word that it may be a form of. Both are plain
strings, so that matching a name costs a few dictionary look-ups whatever the size of the reference set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from factcheck.languages.name_data import name_data
from factcheck.references.words import Word

_ADJECTIVE = "adjective"
_MIN_STEM = 2
_MIN_SINGULAR = 5


def name_key(word: Word, *, adjective: bool = False) -> str:
    """The key of a name's word: digits and abbreviations as they stand, others by stem and inflection."""
    if word.number:
        return "#" + word.text
    if word.abbreviation:
        return "=" + word.text
    if not word.cyrillic:
        return word.folded
    if adjective:
        for ending in name_data("ru").adjective_endings:
            if word.folded.endswith(ending):
                return f"{word.folded[: -len(ending)]}|{_ADJECTIVE}"
    return _inflected_key(word.folded)


@lru_cache(maxsize=50_000)
def _inflected_key(folded: str) -> str:
    for size in (2, 1, 0):
        ending = folded[len(folded) - size :]
        if (
            len(folded) - size >= _MIN_STEM
            and ending in name_data("ru").inflections
            and (size or _closed(folded))
        ):
            return f"{folded[: len(folded) - size]}|{ending}"
    return f"{folded}|="


def _closed(folded: str) -> bool:
    return folded[-1] not in name_data("ru").vowels


def text_keys(word: Word, lemma: str = "") -> tuple[str, ...]:
    """The keys of every name word that a text's word may be a form of."""
    if word.number:
        return ("#" + word.text,)
    exact = ("=" + word.text,) if word.abbreviation else ()
    if word.cyrillic:
        return (*exact, *_forms(word.folded), *((_inflected_key(lemma),) if lemma else ()))
    return (*exact, *_latin_keys(word.folded))


@lru_cache(maxsize=50_000)
def _latin_keys(folded: str) -> tuple[str, ...]:
    singulars = (
        folded[: -len(ending)]
        for ending in name_data("en").plural
        if folded.endswith(ending) and len(folded) - len(ending) >= _MIN_SINGULAR
    )
    return (folded, *singulars)


@lru_cache(maxsize=50_000)
def base_forms(folded: str) -> tuple[str, ...]:
    """The dictionary forms that a Russian word of a text may have, itself first."""
    pairs = (key.split("|") for key in _stems(folded))
    found = (stem + inflection for stem, inflection in pairs if inflection != _ADJECTIVE)
    return tuple(dict.fromkeys((folded, *found)))


@lru_cache(maxsize=50_000)
def _forms(folded: str) -> tuple[str, ...]:
    return (f"{folded}|=", *_stems(folded))


def _stems(folded: str) -> Iterator[str]:
    table = _inflections_by_form()
    for size in range(min(4, len(folded) - _MIN_STEM) + 1):
        stem, ending = folded[: len(folded) - size], folded[len(folded) - size :]
        for inflection in table.get(ending, ()):
            yield f"{stem}|{inflection}"
            if bool(ending) != bool(inflection) and (other := _with_other_vowel(stem, ending)):
                yield f"{other}|{inflection}"


def _with_other_vowel(stem: str, ending: str) -> str:
    """The stem as it is where the vowel before its last letter comes or goes; "" where none does."""
    data = name_data("ru")
    pattern, replacement = data.vowel_goes if not ending else data.vowel_comes
    other = re.sub(pattern, replacement, stem)
    return other if other != stem else ""


@cache
def _inflections_by_form() -> Mapping[str, tuple[str, ...]]:
    """For every ending that a word can have in a text, the inflections that it belongs to."""
    data = name_data("ru")
    table: dict[str, list[str]] = {}
    for inflection, forms in {**data.inflections, _ADJECTIVE: data.adjective_forms}.items():
        for form in forms:
            table.setdefault(form, []).append(inflection)
    return {form: tuple(inflections) for form, inflections in table.items()}
