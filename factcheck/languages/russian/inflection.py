"""Russian words put into another form: a name in another case, the finite verb of a participle."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from factcheck.languages.russian.dictionary import parses
from factcheck.model import Token

_CASES = {"Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}
_TARGETS = {"Nom": "nomn", **_CASES}
_NAME = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*")
_JOINING = frozenset({"и", "или"})
_GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_OTHER = {"masc": "femn", "fem": "masc"}
_NUMBERS = {"Sing": "sing", "Plur": "plur"}


def in_case(token: Token, case: str) -> str:
    """The word in another case of its own number; unchanged where it has none or the form is not known."""
    own = _TARGETS.get(token.feat("Case"))
    if own is None or case not in _TARGETS or own == _TARGETS[case]:
        return token.text
    gender = token.feat("Gender") if token.pos == "ADJ" and token.feat("Number") == "Sing" else ""
    wanted = _TARGETS[case], token.feat("Number"), _GENDERS.get(gender, "")
    return _as_written(token.text, _in_case(token.text.lower(), own, *wanted))


def dated_in(text: str) -> str:
    """A time that stands behind a noun as an adverbial: «апреля 1920 года» → «в апреле 1920 года».

    A date with its day stays as it is.
    """
    first, _, rest = text.partition(" ")
    if not first[:1].isdigit():
        located = next((r.inflect({"loct"}) for r in parses(first.lower()) if "gent" in r.tag), None)
        return text if located is None else f"в {located.word} {rest}".rstrip()
    if rest and not rest.startswith("г"):
        return text
    unit = {"": "году" if first.isdigit() else "годах", "года": "году", "годов": "годах"}.get(rest, rest)
    return f"в {first} {unit}"


def singular(noun: Token) -> str | None:
    """A plural noun's singular in the same case: «членами» → «членом»."""
    own = _TARGETS.get(noun.feat("Case"))
    plural = (r for r in parses(noun.text.lower()) if {"NOUN", "plur"} <= r.tag.grammemes)
    fitting = (r for r in plural if own is None or own in r.tag)
    return next((_word(r.inflect({"sing"})) for r in fitting), None)


@lru_cache(maxsize=20_000)
def name_in_case(name: str, case: str, gender: str = "") -> str:
    """A name in another case («Титову», Gen → «Титова»; «Большой театр» → «Большого театра»); unchanged
    where its own case is unclear. `gender`, "masc" or "fem", is its bearer's, where that is known.
    """
    words = name.split()
    inflected = [word for word in words if _NAME.fullmatch(word)]
    if case not in _TARGETS or not inflected:
        return name
    if any(w not in inflected and w[-1] != "." for w in words):
        return " ".join(_noun_phrase(tuple(words), _TARGETS[case]))
    for own in _cases_of(inflected[0]):
        readings = [
            next((r for r in parses(w.lower()) if _is_name_in(r, own, gender)), None) for w in inflected
        ]
        if all(readings):
            forms = [r.inflect({_TARGETS[case], "sing"}) for r in readings if r is not None]
            if not all(forms):
                return name
            forms_as_read = (
                _without_dots(w, str(form.word)) for w, form in zip(inflected, forms, strict=True)
            )
            changed = dict(zip(inflected, forms_as_read, strict=True))
            return " ".join(_as_written(w, changed[w]) if w in changed else w for w in words)
    return " ".join(_noun_phrase(tuple(words), _TARGETS[case]))


def _noun_phrase(words: tuple[str, ...], case: str) -> tuple[str, ...]:
    """Adjectives and the noun behind them in another case; what follows the noun stays as it is."""
    for own in _TARGETS.values() if not _JOINING.intersection(words) else ():
        readings: list[Any] = []
        for word in words:
            found = next((r for r in parses(word.lower()) if _is_plain(r, own)), None)
            if found is None:
                break
            readings.append(found)
            if str(found.tag.POS) == "NOUN":
                return _declined(words, readings, case)
    return words


def _is_plain(reading: Any, case: str) -> bool:
    tag = reading.tag
    return reading.is_known and str(tag.POS) in ("ADJF", "NOUN") and case in tag and "sing" in tag


def _declined(words: tuple[str, ...], readings: list[Any], case: str) -> tuple[str, ...]:
    if readings[-1].tag.gender is None:  # of either gender, as «сирота»
        return words
    gender, animacy = str(readings[-1].tag.gender), str(readings[-1].tag.animacy)
    agreeing = {gender} | ({animacy} if case == "accs" and gender == "masc" else set())
    forms = [r.inflect({case, "sing"} | (agreeing if "ADJF" in r.tag else set())) for r in readings]
    if not all(forms) or any(gender not in r.tag for r in readings):
        return words
    changed = (_as_written(w, _without_dots(w, str(f.word))) for w, f in zip(words, forms, strict=False))
    return (*changed, *words[len(forms) :])


def _cases_of(word: str) -> tuple[str, ...]:
    """The cases that a name may be in, that of a place's name first («Милане» is no form of «Милана»)."""
    first = next(iter(parses(word.lower())), None)
    place = str(first.tag.case) if first is not None and "Geox" in first.tag else ""
    return tuple(sorted(_TARGETS.values(), key=lambda case: case != place))


@lru_cache(maxsize=20_000)
def group_in_case(noun: str, case: str) -> str:
    """A plural noun for people in another case («большевикам», Gen → «большевиков»); else unchanged."""
    plural = [r for r in parses(noun.lower()) if {"NOUN", "plur", "anim"} <= r.tag.grammemes]
    plural.sort(key=lambda reading: "masc" not in reading.tag)
    cases = {str(reading.tag.case) for reading in plural}
    if case not in _TARGETS or not cases or _TARGETS[case] in cases or " " in noun:
        return noun
    changed = plural[0].inflect({_TARGETS[case], "plur"})
    return noun if changed is None else _as_written(noun, str(changed.word))


def _without_dots(word: str, form: str) -> str:
    """The form with «ё» only where the word has it: a dictionary guesses it for names it does not know."""
    return form if "ё" in word else form.replace("ё", "е")


def _is_name_in(reading: Any, case: str, gender: str) -> bool:
    tag = reading.tag
    if gender in _OTHER and _OTHER[gender] in tag:
        return False
    named = any(kind in tag for kind in ("Name", "Surn", "Patr", "Geox"))
    guessed = not reading.is_known and str(tag.POS) == "NOUN" and "femn" not in tag
    return case in tag and "sing" in tag and (named or guessed)


def finite(participle: Token, number: str, gender: str) -> str | None:
    """A participle or converb as the finite verb that says the same of a subject of this number and gender.

    «основанный» → «основан», «достигший» → «достиг», «освещающая» → «освещает»; None where there is
    no such form.
    """
    return _finite(participle.text.lower(), _NUMBERS.get(number, "sing"), _GENDERS.get(gender, ""))


def agreeing(verb: Token, number: str, gender: str) -> str | None:
    """A finite verb or short form for another subject («подписали», Sing, Fem → «подписала»)."""
    return _agreeing(verb.text.lower(), _NUMBERS.get(number, "sing"), _GENDERS.get(gender, "masc"))


def is_perfective(verb: Token) -> bool:
    """Whether a Russian verb tells of something as done: «вернулся», not «возвращался»."""
    return any({"VERB", "perf"} <= reading.tag.grammemes for reading in parses(verb.text.lower()))


def past(infinitive: Token, number: str, gender: str) -> str | None:
    """The past tense of an infinitive for a subject of this number and gender: «основать» → «основала»."""
    agreement = {_NUMBERS.get(number, "sing")}
    if agreement == {"sing"}:
        agreement.add(_GENDERS.get(gender, "masc"))
    readings = (r for r in parses(infinitive.text.lower()) if str(r.tag.POS) == "INFN")
    forms = (reading.inflect({"VERB", "past", *agreement}) for reading in readings)
    return next((str(form.word) for form in forms if form is not None), None)


@lru_cache(maxsize=20_000)
def _in_case(word: str, own: str, case: str, number: str, gender: str) -> str:
    wanted = {case} | ({_NUMBERS[number]} if number in _NUMBERS else set()) | ({gender} if gender else set())
    for reading in parses(word):
        if own in reading.tag.grammemes:
            changed = reading.inflect(wanted)
            if changed is not None:
                return str(changed.word)
    return word


@lru_cache(maxsize=20_000)
def _agreeing(word: str, number: str, gender: str) -> str | None:
    for reading in parses(word):
        tag = reading.tag
        if str(tag.POS) in ("VERB", "PRTS", "ADJS"):
            gendered = number == "sing" and "pres" not in tag and "futr" not in tag
            return _word(reading.inflect({number, gender} if gendered else {number}))
    return None


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
