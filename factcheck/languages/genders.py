"""Whether a person's name is a man's or a woman's, by patronymic, given name and endings."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.languages.russian.dictionary import parses
from factcheck.languages.word_files import read_words

_GENDERS = {"masc": "masc", "femn": "fem"}


@lru_cache(maxsize=20_000)
def gender_of_name(name: str) -> str:
    """ "masc" or "fem" for a person's full name in either language; "" where its words leave it open."""
    return next((gender for word in name.replace("-", " ").split() if (gender := _gender_of_word(word))), "")


@lru_cache(maxsize=5_000)
def gender_of_phrase(phrase: str) -> str:
    """The gender of the first Russian noun in the nominative of a phrase, as UD has it; "" without one.

    An abbreviation is spoken of in it: «ООН (Организация …) приняла».
    """
    for word in phrase.casefold().split():
        for reading in parses(word):
            if {"NOUN", "nomn", "sing"} <= reading.tag.grammemes and "Abbr" not in reading.tag:
                return {"masc": "Masc", "femn": "Fem", "neut": "Neut"}.get(str(reading.tag.gender), "")
    return ""


@lru_cache(maxsize=5_000)
def is_patronymic(word: str) -> bool:
    """Whether a Russian word is one after a father's name."""
    return any("Patr" in reading.tag.grammemes for reading in parses(word.casefold()))


def _gender_of_word(word: str) -> str:
    folded = word.strip("«»,.").casefold()
    if not folded or "." in word:
        return ""
    if "а" <= folded[0] <= "я" or folded[0] == "ё":
        return _russian(folded)
    return _english().get(folded, "")


def _russian(folded: str) -> str:
    """By the dictionary: a given name or a patronymic in the nominative."""
    found = {
        _GENDERS[gender]
        for reading in parses(folded)
        if {"Name", "Patr"} & reading.tag.grammemes and "nomn" in reading.tag.grammemes
        for gender in _GENDERS
        if gender in reading.tag.grammemes
    }
    return found.pop() if len(found) == 1 else ""


@cache
def _english() -> dict[str, str]:
    data = read_words("english", "given_names.yaml")
    both = set(data["masc"]) & set(data["fem"])
    return {name: gender for gender in ("masc", "fem") for name in data[gender] if name not in both}
