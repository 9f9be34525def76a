"""Sentences changed by rule, of which it is known whether the unchanged sentence still supports them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random

from factcheck.model import Sentence, Token

_MONTHS = (
    "January February March April May June July August September October November December",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
)
ENGLISH, RUSSIAN, WITHIN = (tuple(names.split()) for names in _MONTHS)
"""The months, as they stand after a day; and in Russian after «в»."""

DAYS = (
    (re.compile(rf"\bon (\d\d?) ({'|'.join(ENGLISH)}) (\d{{4}})\b"), ("in {month} {year}", "in {year}")),
    (
        re.compile(rf"\b(\d\d?) ({'|'.join(RUSSIAN)}) (\d{{4}}) года\b"),
        ("в {within} {year} года", "в {year} году"),
    ),
)
"""Days, and how they are told by their month or year."""

YEAR, NUMBER = re.compile(r"^(1\d|20)\d\d$"), re.compile(r"^\d{1,3}([.,]\d+)?$|^\d{1,3}([ ,]\d{3})+$")
YEARS_OFF = (1, 1, 2, 2, 3, 4, 5, 10, 10, 20, 100)
"""By how many years a wrong year is off."""

ADJUNCTS = frozenset({"obl", "advmod", "nmod", "acl", "acl:relcl", "advcl", "appos", "amod"})
"""The relations of what can be left out of a sentence so that the rest is still true."""

_GUARDED = (
    "not no never only first last all every without until nobody none hardly largest smallest most least if "
    "would could may might не ни никогда только лишь первый первая первое первым первой последний все каждый "
    "без до никто самый крупнейший если бы"
)
GUARDED = frozenset(_GUARDED.split())
"""Words beside which a part cannot be left out."""


def coarser(text: str, chance: Random) -> Iterator[str]:
    """The sentence with a day told by its month or its year."""
    for pattern, forms in DAYS:
        found = pattern.search(text)
        if found:
            month = found[2]
            within = WITHIN[RUSSIAN.index(month)] if month in RUSSIAN else ""
            told = chance.choice(forms).format(month=month, within=within, year=found[3])
            yield text[: found.start()] + told + text[found.end() :]


def shorter(sentence: Sentence, chance: Random) -> Iterator[str]:
    """The sentence without one of the parts that can be left out."""
    if any(token.text.casefold() in GUARDED for token in sentence.tokens):
        return
    parts = [
        part
        for token in sentence.tokens
        if token.dep in ADJUNCTS
        and (part := _subtree(sentence, token))
        and 1 < len(part) < len(sentence.tokens) - 4
    ]
    if parts:
        part = chance.choice(parts)
        kept = (
            sentence.text[: part[0].start - sentence.start] + sentence.text[part[-1].end - sentence.start :]
        )
        yield (
            re.sub(r"\s+", " ", re.sub(r"\s+([,.;])", r"\1", kept))
            .replace(",,", ",")
            .replace(",.", ".")
            .strip()
        )


def wrong_value(text: str, tokens: Sequence[Token], chance: Random) -> Iterator[str]:
    """The sentence with another year, number or month."""
    found = [token for token in tokens if other_value(token.text, Random(0)) is not None]
    if found:
        token = chance.choice(found)
        yield text[: token.start] + str(other_value(token.text, chance)) + text[token.end :]


def other_value(word: str, chance: Random) -> str | None:
    """Another value of the kind of a year, a number or a month; None of other words."""
    if YEAR.match(word):
        return str(int(word) + chance.choice((-1, 1)) * chance.choice(YEARS_OFF))
    if NUMBER.match(word):
        return _other_number(word, chance)
    for months in (ENGLISH, RUSSIAN):
        if word in months:
            return chance.choice([month for month in months if month != word])
    return None


def _other_number(word: str, chance: Random) -> str | None:
    """The number with one of its first two digits exchanged."""
    places = [n for n, letter in enumerate(word) if letter.isdigit()][:2]
    place = chance.choice(places)
    digits = [d for d in "123456789" if d != word[place]]
    return word[:place] + chance.choice(digits) + word[place + 1 :]


def _subtree(sentence: Sentence, token: Token) -> list[Token]:
    """A token with all below it, where they stand side by side; none otherwise."""
    below = {token.index}
    for _ in sentence.tokens:
        grown = below | {each.index for each in sentence.tokens if each.head in below}
        if grown == below:
            break
        below = grown
    part = [each for each in sentence.tokens if each.index in below]
    return part if len(part) == part[-1].index - part[0].index + 1 else []
