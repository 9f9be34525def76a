"""A bilingual lexicon: which content words of English and Russian mean the same, and how the others relate.

A concept is a small integer shared by synonyms, derivations (verb, event noun, agent noun) and translations.
The data under `lexicon/` is compiled by `tools/build_lexicon.py`; its curated part is `concepts.yaml`. Lemmas
are lower-case; Russian is written without "ё".
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

import snowballstemmer

from factcheck.model import Language

_LANGUAGES: tuple[Language, ...] = ("en", "ru")
_STEMMERS = {"en": "english", "ru": "russian"}
_POS_LETTERS = {
    "NOUN": "n",
    "PROPN": "n",
    "VERB": "v",
    "AUX": "v",
    "ADJ": "a",
    "ADV": "r",
    "NUM": "a",
    "DET": "a",
}
_BROADER_STEPS = 4


class Relation(StrEnum):
    """How a word `a` stands to a word `b`."""

    SAME = "same"
    BROADER = "broader"
    NARROWER = "narrower"
    OPPOSITE = "opposite"
    SIBLING = "sibling"
    UNRELATED = "unrelated"


_ALIKE = (Relation.SAME, Relation.BROADER, Relation.NARROWER)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled data: rows stay text until a word is looked up, so that loading is quick and small.

    Concepts below `curated` come from `concepts.yaml`; what they say of two words outranks the induced ones.
    """

    curated: int
    words: Mapping[Language, Mapping[str, str]]
    relations: tuple[str, ...]
    phrases: Mapping[Language, Mapping[tuple[str, ...], frozenset[int]]]


@cache
def load() -> Lexicon:
    """The lexicon, read once per process."""
    phrases: dict[Language, dict[tuple[str, ...], frozenset[int]]] = {"en": {}, "ru": {}}
    for language in _LANGUAGES:
        for row in _rows(f"phrases-{language}.gz"):
            phrase, _, ids = row.partition("\t")
            phrases[language][tuple(phrase.split(" "))] = _ids(ids)
    curated, *relations = _rows("relations.gz")
    return Lexicon(
        curated=int(curated),
        words={language: _table(f"words-{language}.gz") for language in _LANGUAGES},
        relations=tuple(relations),
        phrases={language: MappingProxyType(table) for language, table in phrases.items()},
    )


@lru_cache(maxsize=65536)
def concepts(lemma: str, language: Language, pos: str = "") -> frozenset[int]:
    """The concepts that `lemma`, a word or an entry of `phrases`, can mean; empty for an unknown one.

    `pos` is a universal part-of-speech tag; it is disregarded if the lexicon lacks the word as that part.
    """
    folded = lemma.lower().replace("ё", "е")
    if " " in folded:
        return load().phrases[language].get(tuple(folded.split()), frozenset())
    return _concepts(folded, language, _POS_LETTERS.get(pos, ""))


def curated_concepts(lemma: str, language: Language, pos: str = "") -> frozenset[int]:
    """Of the concepts of `lemma` those of `concepts.yaml`."""
    return _curated(concepts(lemma, language, pos))


def phrases(language: Language) -> Mapping[tuple[str, ...], frozenset[int]]:
    """The entries of several words: their lemmas in order, and the concepts they mean."""
    return load().phrases[language]


def relate(
    a: str, a_language: Language, b: str, b_language: Language, a_pos: str = "", b_pos: str = ""
) -> Relation:
    """How `a` stands to `b`: BROADER says that `b` is a hypernym of `a`.

    Parts of speech are those of `concepts`. Words of which one is unknown are SAME if they share a language
    and a stem, and UNRELATED otherwise.
    """
    if a_language == b_language and a.lower().replace("ё", "е") == b.lower().replace("ё", "е"):
        return Relation.SAME
    left, right = concepts(a, a_language, a_pos), concepts(b, b_language, b_pos)
    if left and right:
        return relate_concepts(left, right)
    same_stem = a_language == b_language and _stem(a, a_language) == _stem(b, b_language)
    return Relation.SAME if same_stem else Relation.UNRELATED


def exclusive(
    a: str, a_language: Language, b: str, b_language: Language, a_pos: str = "", b_pos: str = ""
) -> bool:
    """Whether curated knowledge says that what is one is not the other: opposites, of one exclusive set."""
    left, right = _curated(concepts(a, a_language, a_pos)), _curated(concepts(b, b_language, b_pos))
    return not left & right and _relate_apart(left, right) in (Relation.OPPOSITE, Relation.SIBLING)


@lru_cache(maxsize=65536)
def other_event(
    a: str, a_language: Language, b: str, b_language: Language, a_pos: str = "", b_pos: str = ""
) -> bool:
    """Whether two words name separate happenings of one story, each with a time of its own.

    A birth and a funeral, a launch and a landing.
    """
    left, right = _curated(concepts(a, a_language, a_pos)), _curated(concepts(b, b_language, b_pos))
    if _links(left).stories.isdisjoint(_links(right).stories):
        return False
    return relate_concepts(left, right) not in _ALIKE


@lru_cache(maxsize=65536)
def other_outcome(
    a: str, a_language: Language, b: str, b_language: Language, a_pos: str = "", b_pos: str = ""
) -> bool:
    """Whether what ends as `a` says does not end as `b` says: won and lost, survived and was destroyed."""
    left, right = _curated(concepts(a, a_language, a_pos)), _curated(concepts(b, b_language, b_pos))
    if left & right:
        return False
    right = right | _ancestors(right)
    return any(not _row(concept).outcomes.isdisjoint(right) for concept in left | _ancestors(left))


@lru_cache(maxsize=16384)
def names_happening(noun: str, language: Language) -> bool:
    """Whether a noun means what a verb means: "landing", «посадка»."""
    return any(_row(concept).happening for concept in _curated(concepts(noun, language, "NOUN")))


def counterpart(word: str, language: Language, beside: str, other: Language) -> str | None:
    """The word of language `other` for what `word` means in the class that it shares with `beside`, a word of
    that language; None if there is none."""
    classes = _links(_curated(concepts(beside, other))).classes
    for concept in sorted(_curated(concepts(word, language))):
        heads = _row(concept).heads
        if heads and not _links(frozenset({concept})).classes.isdisjoint(classes):
            return heads[_LANGUAGES.index(other)]
    return None


@lru_cache(maxsize=16384)
def names_place(word: str, language: Language, pos: str = "") -> bool:
    """Whether a common noun or adjective says where: "lake", "northern", «церковь»."""
    return any(_row(concept).place for concept in _curated(concepts(word, language, pos)))


def relate_concepts(left: frozenset[int], right: frozenset[int]) -> Relation:
    """How words or phrases that mean `left` stand to those that mean `right`."""
    if not left.isdisjoint(right):
        return Relation.SAME
    related = _relate_apart(left, right)
    if related is Relation.UNRELATED:
        return related
    ours, theirs = _curated(left), _curated(right)
    curated = _relate_apart(ours, theirs)
    return related if curated is Relation.UNRELATED and not (ours and theirs) else curated


@lru_cache(maxsize=65536)
def _curated(concept_ids: frozenset[int]) -> frozenset[int]:
    end = load().curated
    return frozenset(concept for concept in concept_ids if concept < end)


def _relate_apart(left: frozenset[int], right: frozenset[int]) -> Relation:
    if not left or not right:
        return Relation.UNRELATED
    ours, theirs = _links(left), _links(right)
    if ours.reach.isdisjoint(theirs.reach):
        return Relation.UNRELATED
    if not (right.isdisjoint(ours.opposites) and left.isdisjoint(theirs.opposites)):
        return Relation.OPPOSITE
    if not right.isdisjoint(ours.ancestors):
        return Relation.BROADER
    if not left.isdisjoint(theirs.ancestors):
        return Relation.NARROWER
    return Relation.UNRELATED if ours.classes.isdisjoint(theirs.classes) else Relation.SIBLING


@lru_cache(maxsize=65536)
def _concepts(lemma: str, language: Language, pos: str) -> frozenset[int]:
    found = _readings(lemma, language, pos)
    plain = _plain_form(lemma, language)
    return found if plain == lemma or _curated(found) else found | _readings(plain, language, pos)


def _readings(lemma: str, language: Language, pos: str) -> frozenset[int]:
    marked = load().words[language].get(lemma, "").split()
    readings = [(mark[0], mark[1:]) if mark[0].isalpha() else ("", mark) for mark in marked]
    fitting = [number for letter, number in readings if not pos or letter in ("", pos)]
    return frozenset(int(number) for number in fitting or [number for _, number in readings])


def _plain_form(verb: str, language: Language) -> str:
    """A Russian reflexive without its ending: «присуждаться» is the passive of «присуждать»."""
    return verb.removesuffix("ся") if language == "ru" and verb.endswith("ться") else verb


@dataclass(frozen=True, slots=True)
class _Row:
    """What one concept is linked to, and whether a verb can name it or it is a place.

    `heads` are the chief words of a member of a class in English and in Russian; `outcomes` are what a
    happening that ends so does not end in.
    """

    parents: frozenset[int]
    opposites: frozenset[int]
    classes: frozenset[int]
    stories: frozenset[int]
    outcomes: frozenset[int]
    happening: bool
    place: bool
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Links:
    """What concepts are linked to.

    `ancestors` are the hypernyms of at most `_BROADER_STEPS` steps; what shuts out one of them shuts out
    the concept too. `reach` are the concepts with all of these, classes below zero: words are only related
    where theirs meet.
    """

    ancestors: frozenset[int]
    opposites: frozenset[int]
    classes: frozenset[int]
    stories: frozenset[int]
    reach: frozenset[int]


@lru_cache(maxsize=65536)
def _links(concept_ids: frozenset[int]) -> _Links:
    rows = [_row(concept) for concept in concept_ids]
    ancestors = _ancestors(concept_ids)
    kinds = [*rows, *(_row(concept) for concept in ancestors)]
    opposites = frozenset[int]().union(*(row.opposites for row in rows))
    classes = frozenset[int]().union(*(row.classes for row in kinds))
    stories = frozenset[int]().union(*(row.stories for row in rows))
    reach = concept_ids.union(ancestors, opposites, (-1 - each for each in classes))
    return _Links(ancestors, opposites, classes, stories, reach)


def _ancestors(concept_ids: frozenset[int]) -> frozenset[int]:
    found: set[int] = set()
    layer: Iterable[int] = concept_ids
    for _ in range(_BROADER_STEPS):
        layer = {parent for concept in layer for parent in _row(concept).parents} - found
        found |= layer
    return frozenset(found)


@lru_cache(maxsize=65536)
def _row(concept: int) -> _Row:
    *links, happening, place, heads = load().relations[concept].split("\t")
    names = tuple(head.replace("_", " ") for head in heads.split())
    parents, opposites, classes, stories, outcomes = map(_ids, links)
    return _Row(parents, opposites, classes, stories, outcomes, bool(happening), bool(place), names)


def _ids(text: str) -> frozenset[int]:
    return frozenset(map(int, text.split()))


@cache
def _stemmer(language: Language) -> Callable[[str], str]:
    stem: Callable[[str], str] = snowballstemmer.stemmer(_STEMMERS[language]).stemWord
    return stem


@lru_cache(maxsize=65536)
def _stem(word: str, language: Language) -> str:
    return _stemmer(language)(word.lower().replace("ё", "е"))


def _rows(name: str) -> list[str]:
    data = files("factcheck.languages").joinpath("lexicon", name).read_bytes()
    return gzip.decompress(data).decode("utf-8").split("\n")[:-1]


def _table(name: str) -> dict[str, str]:
    return dict(row.split("\t", 1) for row in _rows(name))
