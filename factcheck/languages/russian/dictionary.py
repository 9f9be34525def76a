"""Russian words as a dictionary knows them: lemmas, and what forms a word can be.

Lemmas are lower case, and «ё» is always written «е» in them, as texts use the two alike. A participle has the
infinitive of its verb, a woman's surname the man's form (as dictionaries do).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import pymorphy3

_PARTS = {
    "NOUN": {"NOUN"}, "PROPN": {"NOUN"}, "ADJ": {"ADJF", "ADJS", "COMP"}, "DET": {"ADJF"},
    "VERB": {"VERB", "INFN", "PRTF", "PRTS", "GRND"}, "AUX": {"VERB", "INFN", "GRND"},
    "ADV": {"ADVB", "COMP", "PRED"}, "PRON": {"NPRO"}, "NUM": {"NUMR"}, "ADP": {"PREP"},
    "CCONJ": {"CONJ"}, "SCONJ": {"CONJ"}, "PART": {"PRCL"}, "INTJ": {"INTJ"},
}  # fmt: skip
_VERB_FORMS = {"Part": {"PRTF", "PRTS"}, "Conv": {"GRND"}, "Inf": {"INFN"}, "Fin": {"VERB"}}
_CASES = {
    "Nom": {"nomn"}, "Gen": {"gent", "gen1", "gen2"}, "Dat": {"datv"}, "Acc": {"accs", "acc2"},
    "Ins": {"ablt"}, "Loc": {"loct", "loc1", "loc2"}, "Par": {"gen2", "gent"}, "Voc": {"voct"},
}  # fmt: skip
_NUMBERS = {"Sing": {"sing"}, "Plur": {"plur"}}
_GENDERS = {"Masc": {"masc", "ms-f", "GNdr"}, "Fem": {"femn", "ms-f", "GNdr"}, "Neut": {"neut", "GNdr"}}
_ANIMACY = {"Anim": {"anim"}, "Inan": {"inan"}}
_WEIGHTED = (("Case", _CASES, 3), ("Number", _NUMBERS, 3), ("Gender", _GENDERS, 2), ("Animacy", _ANIMACY, 1))
_NAMES = frozenset({"Surn", "Name", "Patr", "Geox", "Orgn", "Abbr", "Trad"})
_PROPER = _NAMES | {"Init"}
_PERSONAL = frozenset({"Name", "Patr"})
_PERSONS = _PERSONAL | {"Surn"}
_OPEN_PARTS = ("NOUN", "ADJ", "VERB")
_VERBS = frozenset({"VERB", "INFN", "PRTF", "PRTS", "GRND"})
_OPEN = frozenset({"NOUN", "ADJF", "ADJS"}) | _VERBS
_FUNCTION = frozenset({"NPRO", "CONJ", "PREP", "PRCL", "ADVB", "INTJ", "PRED"})
_LIKELY = 0.1  # share of a form's uses, as pymorphy3 estimates it
_PREDICATES = frozenset({"VERB", "PRTS"})


@lru_cache(maxsize=100_000)
def lemma(word: str, pos: str, feats: str) -> str:
    """The dictionary form of a word with that UD part of speech and those UD features
    ("Case=Gen|Number=Sing").
    """
    lower = word.lower()
    if not any("а" <= character <= "я" or character == "ё" for character in lower):
        return lower
    features = dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)
    best = max(
        parses(lower),
        key=lambda reading: (_agreement(reading.tag, pos, features), reading.score),
        default=None,
    )
    return (lower if best is None else str(best.normal_form)).replace("ё", "е")


@lru_cache(maxsize=20_000)
def base_form(word: str) -> str:
    """The dictionary form of the likeliest reading of a lower-case word that stands alone."""
    readings = parses(word)
    return (str(readings[0].normal_form) if readings else word).replace("ё", "е")


def is_function_word(word: str) -> bool:
    """Whether the likeliest reading is a pronoun, conjunction, preposition, particle or adverb."""
    readings = parses(word.lower())
    return bool(readings) and (str(readings[0].tag.POS) in _FUNCTION or "Apro" in readings[0].tag.grammemes)


def is_predicate(word: str) -> bool:
    """Whether the likeliest reading is a finite verb or a short participle."""
    readings = parses(word.lower())
    return bool(readings) and str(readings[0].tag.POS) in _PREDICATES


def is_counted(word: str) -> bool:
    """Whether a form can be a noun after a numeral: a genitive, or after "one" a nominative."""
    likeliest = parses(word.lower())[:1]
    return any(r.tag.POS == "NOUN" and r.tag.grammemes & {"gent", "nomn"} for r in likeliest)


def cases(word: str) -> frozenset[str]:
    """The UD cases that a form can have; empty for words without case, and for those no dictionary knows."""
    grammemes = frozenset[str]().union(*(reading.tag.grammemes for reading in parses(word.lower())))
    return frozenset(case for case, names in _CASES.items() if grammemes & names)


def is_dative(word: str) -> bool:
    """Whether a form is likely the dative of a common noun, and not one that is the same in all cases."""
    common = [reading for reading in parses(word.lower()) if _NAMES.isdisjoint(reading.tag.grammemes)]
    dative = any("datv" in reading.tag and reading.score >= _LIKELY for reading in common)
    return dative and not any("nomn" in reading.tag for reading in common)


@lru_cache(maxsize=20_000)
def is_accusative_too(word: str) -> bool:
    """Whether a noun's nominative is its accusative as well."""
    nouns = [reading for reading in parses(word.lower()) if str(reading.tag.POS) == "NOUN"]
    forms = {
        case: {(reading.normal_form, str(reading.tag.number)) for reading in nouns if case in reading.tag}
        for case in ("nomn", "accs")
    }
    return bool(forms["nomn"] & forms["accs"])


def is_imperfective(word: str) -> bool:
    """Whether a form can be one of an imperfective verb."""
    return any("impf" in reading.tag for reading in parses(word.lower()))


@dataclass(frozen=True, slots=True)
class Form:
    """A nominative: `number` is Sing or Plur, `gender` Masc, Fem, Neut or "" where any."""

    number: str
    gender: str


@lru_cache(maxsize=20_000)
def nominatives(word: str) -> tuple[Form, ...]:
    """The nominatives of nouns that a form can be, likeliest first."""
    found: dict[Form, None] = {}
    for reading in parses(word.lower()):
        tag = reading.tag
        if str(tag.POS) not in {"NOUN", "NPRO"} or "nomn" not in tag:
            continue
        genders = [gender for gender, names in _GENDERS.items() if tag.grammemes & names]
        number = "Plur" if "plur" in tag else "Sing"
        found[Form(number, genders[0] if len(genders) == 1 and number == "Sing" else "")] = None
    return tuple(found)


def is_plain(word: str) -> bool:
    """Whether the dictionary knows the word, and not as a name or part of one."""
    readings = parses(word.lower())
    known = bool(readings) and readings[0].is_known
    return known and all(_NAMES.isdisjoint(reading.tag.grammemes) for reading in readings)


@cache
def is_ordinary(folded: str) -> bool:
    """Whether the dictionary has the word (lower case, е for ё) as something else than a name."""
    return any(reading.is_known and not _PROPER & reading.tag.grammemes for reading in parses(folded))


@cache
def is_place_word(folded: str) -> bool:
    """Whether the dictionary has the word (lower case, е for ё) as the name of a place, be it a word too."""
    return any(reading.is_known and "Geox" in reading.tag.grammemes for reading in parses(folded))


@cache
def is_person_word(folded: str) -> bool:
    """Whether the dictionary has the word (lower case, е for ё) as a given name or patronymic."""
    return any(reading.is_known and _PERSONAL & reading.tag.grammemes for reading in parses(folded))


def corrected(word: str, pos: str, feats: str) -> tuple[str, str]:
    """The part of speech and features, or the likeliest possible ones where the dictionary rules these out.

    A name may be any word, so that only verbs are ruled out there.
    """
    readings = parses(word.lower())
    possible = _VERBS if pos == "PROPN" else _OPEN
    if pos not in (*_OPEN_PARTS, "PROPN") or not readings or not readings[0].is_known:
        return pos, feats
    parts = {str(reading.tag.POS) for reading in readings}
    if not parts - possible and not (parts & _PARTS[pos] and _has_verb_form(parts, pos, feats)):
        return _universal(readings[0].tag)
    if pos == "PROPN":
        return pos, _with_case(word, feats)
    return pos, _with_gender(word, _with_case(word, feats)) if pos == "NOUN" else feats


def _has_verb_form(parts: set[str], pos: str, feats: str) -> bool:
    """Whether a verb can have the form that its features say («родившись» is no finite verb)."""
    told = next((pair[9:] for pair in feats.split("|") if pair.startswith("VerbForm=")), "")
    return pos != "VERB" or not told or bool(parts & _VERB_FORMS.get(told, parts))


def _with_gender(word: str, feats: str) -> str:
    """The features, with the only gender that a common noun's singular form can have in its case."""
    told = dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)
    case, given = _CASES.get(told.get("Case", "")), told.get("Gender", "")
    if case is None or not given or told.get("Number") != "Sing":
        return feats
    fitting = [
        tag.grammemes
        for tag in (reading.tag for reading in parses(word.lower()))
        if str(tag.POS) == "NOUN" and "sing" in tag and tag.grammemes & case
    ]
    possible = [gender for gender, names in _GENDERS.items() if any(names & each for each in fitting)]
    return feats.replace(f"Gender={given}", f"Gender={possible[0]}") if len(possible) == 1 else feats


def _with_case(word: str, feats: str) -> str:
    """The features, with the likeliest case of a noun where the form can't have the one they give.

    A person's name may be another than the dictionary knows.
    """
    given = next((pair[5:] for pair in feats.split("|") if pair.startswith("Case=")), "")
    known = [reading for reading in parses(word.lower()) if str(reading.tag.POS) == "NOUN"]
    possible = frozenset[str]().union(*(reading.tag.grammemes for reading in known))
    if not given or not known or possible & (_CASES[given] | _PERSONS):
        return feats
    likeliest = known[0].tag.grammemes
    case = next((case for case, names in _CASES.items() if likeliest & names), given)
    return feats.replace(f"Case={given}", f"Case={case}")


def _universal(tag: Any) -> tuple[str, str]:
    part = str(tag.POS)
    pos = next(name for name in _OPEN_PARTS if part in _PARTS[name])
    grammemes = frozenset(tag.grammemes)
    feats = [
        f"{name}={value}"
        for name, table in (("VerbForm", _VERB_FORMS), *((name, table) for name, table, _ in _WEIGHTED))
        for value, names in table.items()
        if (part in names if name == "VerbForm" else grammemes & names)
    ]
    voice = ["Voice=Pass"] if "pssv" in grammemes else []
    return pos, "|".join(sorted({pair.split("=")[0]: pair for pair in reversed(feats + voice)}.values()))


def _agreement(tag: Any, pos: str, features: dict[str, str]) -> int:
    grammemes: Iterable[str] = tag.grammemes
    score = 8 * (str(tag.POS) in _PARTS.get(pos, ()))
    score += 4 * (str(tag.POS) in _VERB_FORMS.get(features.get("VerbForm", ""), ()))
    for name, table, weight in _WEIGHTED:
        score += weight * (not table.get(features.get(name, ""), set()).isdisjoint(grammemes))
    return score + 4 * (pos == "PROPN" and not _NAMES.isdisjoint(grammemes))


@lru_cache(maxsize=100_000)
def parses(word: str) -> tuple[Any, ...]:
    """All that a lower-case form can be, likeliest first, as pymorphy3 parses."""
    return tuple(_analyzer().parse(word))


@cache
def _analyzer() -> Any:
    return pymorphy3.MorphAnalyzer()
