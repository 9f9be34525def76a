"""Russian words put into another form: the nominative of a name, the finite verb of a participle."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from factcheck.languages.russian.dictionary import parses
from factcheck.model import Token

_CASES = {"Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_NUMBERS = {"Sing": "sing", "Plur": "plur"}


def nominative(token: Token) -> str:
    """The word in the nominative of its own number; unchanged where it has no other case."""
    case = _CASES.get(token.feat("Case"))
    if case is None:
        return token.text
    gender = token.feat("Gender") if token.pos == "ADJ" and token.feat("Number") == "Sing" else ""
    form = _nominative(token.text.lower(), case, token.feat("Number"), _GENDERS.get(gender, ""))
    return _as_written(token.text, form)


def finite(participle: Token, number: str, gender: str) -> str | None:
    """A participle or converb as the finite verb that says the same of a subject of this number and gender.

    «основанный» → «основан», «достигший» → «достиг», «освещающая» → «освещает»; None where there is
    no such form.
    """
    return _finite(participle.text.lower(), _NUMBERS.get(number, "sing"), _GENDERS.get(gender, ""))


@lru_cache(maxsize=20_000)
def _nominative(word: str, case: str, number: str, gender: str) -> str:
    wanted = (
        {"nomn"} | ({_NUMBERS[number]} if number in _NUMBERS else set()) | ({gender} if gender else set())
    )
    for reading in parses(word):
        if case in reading.tag.grammemes:
            changed = reading.inflect(wanted)
            if changed is not None:
                return str(changed.word)
    return word


@lru_cache(maxsize=20_000)
def _finite(word: str, number: str, gender: str) -> str | None:
    agreement = {number} | ({gender} if gender and number == "sing" else set())
    for reading in parses(word):
        tag = reading.tag
        if str(tag.POS) in ("PRTF", "PRTS") and "pssv" in tag:
            return _word(reading.inflect({"PRTS", *agreement}))
        if str(tag.POS) in ("PRTF", "GRND"):
            present = "pres" in tag
            verb = {"VERB", "pres", "3per", number} if present else {"VERB", "past", *agreement}
            return _word(reading.inflect(verb))
    return None


def _word(reading: Any) -> str | None:
    return None if reading is None else str(reading.word)


def _as_written(word: str, form: str) -> str:
    if len(word) > 1 and word.isupper():
        return form.upper() if form != word.lower() else word
    return form[:1].upper() + form[1:] if word[:1].isupper() else form
