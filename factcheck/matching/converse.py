"""Predicates that tell one happening from its two ends: who beat whom, and who lost to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from factcheck.languages.word_files import read_words
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.words import compare_lemmas
from factcheck.model import Language, Term
from factcheck.values.comparison import Comparison

_PLAIN_ROLES = frozenset({"subject", "object", "of"})
_DATIVE = "dative"


@dataclass(frozen=True, slots=True)
class End:
    """One of the two predicates: its words, and the roles that each participant may have beside them."""

    words: tuple[str, ...]
    roles: Mapping[str, tuple[str, ...]]


@cache
def _converses(kind: str = "converse") -> tuple[tuple[End, End], ...]:
    """Each pair in both directions: a predicate, and what it is turned into."""
    pairs = [(_end(one), _end(other)) for one, other in _data()[kind]]
    return tuple(turn for one, other in pairs for turn in ((one, other), (other, one)))


def _end(fields: Mapping[str, list[str]]) -> End:
    roles = {each: tuple(some) for each, some in fields.items() if each != "words"}
    return End(tuple(fields["words"]), roles)


@cache
def _data() -> dict[str, Any]:
    loaded: dict[str, Any] = read_words("converse.yaml", package="factcheck.matching")
    return loaded


def governed(parts: Parts) -> Parts:
    """The frame with the other participant of its predicate as the object.

    "lost *to Leeds*", "a pupil *of Bach*".
    """
    if any(word.core and word.term.lemma in _data()["inverse"] for word in parts.words):
        return replace(parts, names=tuple(map(_inverted, parts.names)))
    if any(name.role == "object" for name in parts.names):
        return parts
    ends = [one for one, _ in _told_in(parts)]
    told = {
        name
        for end in ends
        for name in parts.names
        if name.role != "subject" and _place(name, end) in ("a", "b")
    }
    if not told:
        return parts
    names = tuple(replace(name, role="object") if name in told else name for name in parts.names)
    return replace(parts, names=names)


def _inverted(name: Name) -> Name:
    """A name beside a phrase that tells of its subject what another did."""
    if name.role == "subject":
        return replace(name, role="object")
    return replace(name, role="subject", preposition="") if name.role in ("of", "other", "place") else name


def turned(parts: Parts) -> Iterator[Parts]:
    """The frame told from its other end, for each reading of its predicate that has one."""
    for one, other in (*_told_in(parts), *_told_in(parts, "placed")):
        places = {name: place for name in parts.names if (place := _place(name, one)) is not None}
        if {"a", "b"} <= set(places.values()):
            names = tuple(
                _moved(name, other.roles[places[name]][0]) if name in places else name for name in parts.names
            )
            rest = tuple(word for word in parts.words if not word.core)
            yield governed(replace(parts, names=names, words=(*map(_core, other.words), *rest)))


def _told_in(parts: Parts, kind: str = "converse") -> list[tuple[End, End]]:
    """The predicates that those of a frame may mean, each with what it is turned into."""
    cores = (word.term for word in parts.words if word.core)
    meant = frozenset[int]().union(*(_meant(term.lemma, term.language, term.pos, kind) for term in cores))
    return [turn for number, turn in enumerate(_converses(kind)) if number in meant]


@lru_cache(maxsize=16384)
def _meant(lemma: str, language: Language, pos: str, kind: str = "converse") -> frozenset[int]:
    """Which of the predicates told from two ends a word may mean, by their places among `_converses`."""
    ends = enumerate(end for end, _ in _converses(kind))
    return frozenset(number for number, end in ends if _is_one_of(lemma, language, pos, end.words))


def _place(name: Name, end: End) -> str | None:
    """Which participant of the happening a name is; None for a bystander."""
    role = _role(name)
    told = next((place for place, roles in end.roles.items() if role in roles), None)
    if told is None and role == "object":
        return next(place for place in ("a", "b") if "subject" not in end.roles[place])
    return told


def _role(name: Name) -> str:
    if name.role in _PLAIN_ROLES:
        return name.role
    return name.preposition or _DATIVE


def _moved(name: Name, role: str) -> Name:
    if role in _PLAIN_ROLES:
        return replace(name, role=role, preposition="")
    return replace(name, role="other" if role == _DATIVE else "place", preposition=role)


def _core(word: str) -> Word:
    return Word(Term(word, word, 0, 0, "", "en"), "predicate", core=True)


def has_converse(term: Term) -> bool:
    """Whether a predicate can be told from the other participant's end: who won, and who lost."""
    return bool(_meant(term.lemma, term.language, term.pos))


def is_symmetric(term: Term) -> bool:
    """Whether a predicate says the same when its participants change places ("borders", "married")."""
    return _is_symmetric(term.lemma, term.language, term.pos)


@lru_cache(maxsize=16384)
def _is_symmetric(lemma: str, language: Language, pos: str) -> bool:
    return _is_one_of(lemma, language, pos, _data()["symmetric"])


def _is_one_of(lemma: str, language: Language, pos: str, words: Iterable[str]) -> bool:
    return any(compare_lemmas(lemma, language, word, "en", pos) is Comparison.EQUAL for word in words)
