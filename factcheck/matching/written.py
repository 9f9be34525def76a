"""Names as they are written, and how those of places compare by the gazetteer."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from factcheck.languages import detect
from factcheck.languages.gazetteer import Place, find_demonym, find_place, lies_in, may_coincide
from factcheck.languages.russian.dictionary import is_ordinary, is_place_word
from factcheck.matching.parts import Name
from factcheck.matching.words import compare_lemmas
from factcheck.values.comparison import Comparison

_LANDFORMS = (
    "island", "peninsula", "hill", "upland", "highland", "mountain", "sea", "lake", "bay", "strait",
    "plateau", "plain", "desert",
)  # fmt: skip
_REGIONS = ("east", "west", "north", "south", "coast", "highland", "region", "province", "alps", "riviera")
_THOROUGHFARES = ("street", "road", "lane", "square", "avenue", "boulevard", "embankment")
_HOLDERS = frozenset({"country", "region", "continent", "island", "peninsula", "range", "desert"})
"""The kinds of places of the gazetteer in which other places lie."""


class Written(NamedTuple):
    """All of a name that counts where the set does not know it; `place` where it stands for a place, `where`
    where that is said to be where something is."""

    text: str
    lemma: str
    ner: str
    known: bool
    adjective: bool
    place: bool
    where: bool


def written(name: Name) -> Written:
    """What counts of a name."""
    mention = name.mention
    known, where = bool(mention.entities), name.role == "place"
    place = where or mention.ner == "PLACE"
    adjective = mention.kind == "adjective"
    return Written(mention.text, mention.lemma, mention.ner, known, adjective, place, where)


def is_one_place(claim: Written, other: Written) -> bool:
    """Whether the gazetteer has both names for one place."""
    mine = _place(claim)
    its = _place(other) if mine is not None else None
    return mine is not None and its is not None and mine.id == its.id


@lru_cache(maxsize=4096)
def is_landform(noun: str) -> bool:
    """Whether a common noun names a feature of nature: such names are told with it or without."""
    return _is_one_of(noun, _LANDFORMS)


def _is_one_of(noun: str, known: tuple[str, ...]) -> bool:
    language = detect(noun)
    return any(compare_lemmas(noun, language, each, "en", "NOUN", "NOUN").holds for each in known)


def _place(name: Written) -> Place | None:
    return find_place(name.lemma or name.text) or find_place(name.text)


def compare_places(claim: Written, other: Written) -> Comparison:
    """Places of the gazetteer by containment; a country beside a place that nobody knows may well hold it."""
    mine, its = _place(claim), _place(other)
    if mine and its:
        if mine.id == its.id:
            return Comparison.EQUAL
        if lies_in(its, mine):
            return Comparison.ENTAILED
        unsure = (mine.kind != its.kind and not _of_two_states(mine, its)) or may_coincide(mine, its)
        return Comparison.SILENT if unsure else Comparison.DIFFERENT
    known, unknown = (mine, other) if mine else (its, claim)
    if claim.place and other.place and (_is_region(claim) or _is_region(other)):
        return Comparison.SILENT
    may_hold = known is not None and known.kind in _HOLDERS and unknown.place
    site = claim.where and other.where and _is_site(claim) != _is_site(other)
    return Comparison.SILENT if may_hold or site else Comparison.DIFFERENT


def _of_two_states(mine: Place, its: Place) -> bool:
    """Whether a city and a part of a state lie in two states."""
    kinds = {mine.kind, its.kind}
    return kinds == {"city", "region"} and bool(mine.whole and its.whole) and mine.whole != its.whole


def _is_region(name: Written) -> bool:
    """Whether a name says of what land it is a part, and so may hold other places: "the French Riviera"."""
    first, *rest = name.text.casefold().split()
    of_land = bool(rest) and find_demonym(first, detect(first)) is not None
    return of_land and _is_one_of(rest[-1], _REGIONS)


def _is_site(name: Written) -> bool:
    """Whether a place is called by a common noun («Кремль», «Ратуша») or is a street, and so may lie in any
    town.

    «Бостон» is one by another word. The English dictionary holds well-known names as well and can't tell.
    """
    if _place(name) is not None:
        return False
    words = (name.lemma or name.text).casefold().split()
    if any(_is_one_of(word, _THOROUGHFARES) for word in (words[0], words[-1])):
        return True
    word = (name.lemma or name.text).casefold().replace("ё", "е")
    return detect(word) == "ru" and is_ordinary(word) and not is_place_word(word)
