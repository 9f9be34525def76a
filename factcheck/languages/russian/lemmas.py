"""Dictionary forms of Russian words: the reading of pymorphy3's dictionary that agrees best with the tagger.

Lemmas are lower case, and «ё» is always written «е» in them: texts use the two alike. A participle has its verb's infinitive,
a woman's surname the man's form (as dictionaries do).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

import pymorphy3

_PARTS = {
    "NOUN": {"NOUN"}, "PROPN": {"NOUN"}, "ADJ": {"ADJF", "ADJS", "COMP"}, "DET": {"ADJF"},
    "VERB": {"VERB", "INFN", "PRTF", "PRTS", "GRND"}, "AUX": {"VERB", "INFN", "GRND"},
    "ADV": {"ADVB", "COMP", "PRED"}, "PRON": {"NPRO"}, "NUM": {"NUMR"}, "ADP": {"PREP"},
    "CCONJ": {"CONJ"}, "SCONJ": {"CONJ"}, "PART": {"PRCL"}, "INTJ": {"INTJ"},
}  # fmt: skip
_FORMS = {"Part": {"PRTF", "PRTS"}, "Conv": {"GRND"}, "Inf": {"INFN"}, "Fin": {"VERB"}}
_CASES = {
    "Nom": {"nomn"}, "Gen": {"gent", "gen2"}, "Dat": {"datv"}, "Acc": {"accs"}, "Ins": {"ablt"},
    "Loc": {"loct", "loc2"}, "Par": {"gen2", "gent"}, "Voc": {"voct"},
}  # fmt: skip
_NUMBERS = {"Sing": {"sing"}, "Plur": {"plur"}}
_GENDERS = {"Masc": {"masc", "ms-f", "GNdr"}, "Fem": {"femn", "ms-f", "GNdr"}, "Neut": {"neut", "GNdr"}}
_ANIMACY = {"Anim": {"anim"}, "Inan": {"inan"}}
_NAMES = frozenset({"Surn", "Name", "Patr", "Geox", "Orgn", "Abbr", "Trad"})


@lru_cache(maxsize=100_000)
def lemma(word: str, pos: str, feats: str) -> str:
    """The dictionary form of a word with that UD part of speech and those UD features."""
    lower = word.lower()
    if not any("а" <= character <= "я" or character == "ё" for character in lower):
        return lower
    readings = _analyzer().parse(lower)
    if not readings:
        return lower.replace("ё", "е")
    features = dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)
    best = max(readings, key=lambda reading: (_agreement(reading.tag, pos, features), reading.score))
    return str(best.normal_form).replace("ё", "е")


def _agreement(tag: Any, pos: str, features: dict[str, str]) -> int:
    grammemes = tag.grammemes
    score = 0
    if str(tag.POS) in _PARTS.get(pos, ()):
        score += 8
    if features.get("VerbForm") and str(tag.POS) in _FORMS.get(features["VerbForm"], ()):
        score += 4
    for name, table, weight in (
        ("Case", _CASES, 3), ("Number", _NUMBERS, 3), ("Gender", _GENDERS, 2), ("Animacy", _ANIMACY, 1),
    ):  # fmt: skip
        if grammemes & table.get(features.get(name, ""), set()):
            score += weight
    if pos == "PROPN" and grammemes & _NAMES:
        score += 4
    return score


@cache
def _analyzer() -> Any:
    return pymorphy3.MorphAnalyzer()
