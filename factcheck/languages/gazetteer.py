"""Countries, continents, well-known cities and landforms in both languages, and which lies in which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import yaml

from factcheck.languages.word_files import read_words
from factcheck.model import Language

Kind = str
"""city, region, country or continent (Unicode CLDR), or a kind of `landforms.yaml`: sea, river, …"""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the tables: a city or region lies in its country, a country in its continent (`whole`, an id
    or ""). `later` are the countries that lie where a state that is no more was."""

    id: str
    kind: Kind
    whole: str
    later: frozenset[str] = frozenset()


@cache
def _tables() -> tuple[Mapping[str, Place], Mapping[str, Place]]:
    """Places by id, and by name in lower case with е for ё."""
    by_id = _places_beside()
    by_name: dict[str, Place] = {}
    continent_of = {part: whole for whole, parts in _demonym_data()["continents"].items() for part in parts}
    for line in (files("factcheck.languages") / "gazetteer.tsv").read_text(encoding="utf-8").splitlines():
        id, kind, whole, *names = line.split("\t")
        place = Place(id, kind, whole or continent_of.get(id, ""))
        by_id[id] = place
        for name in map(_folded, names):
            by_name.setdefault(name, place)
            by_name.setdefault(_lemmas(name), place)
    for name, place in (*_landforms(), *_former_states(by_id)):
        by_name.setdefault(name, place)
    return by_id, by_name


def _former_states(by_id: Mapping[str, Place]) -> Iterator[tuple[str, Place]]:
    """States that are no more by their names."""
    for id, place in _demonym_data()["places"].items():
        for name in map(_folded, place.get("names", ())):
            yield name, by_id[id]
            yield _lemmas(name), by_id[id]


def _landforms() -> Iterator[tuple[str, Place]]:
    """Seas, rivers and the like by their names, Russian ones also as their words stand in a dictionary."""
    for kind, rows in read_words("landforms.yaml").items():
        for row in rows:
            sides, state = row.split(" | ")[:2], "".join(row.split(" | ")[2:])
            english, russian = (side.split(", ") for side in sides)
            place = Place(f"{kind}:{_folded(english[0])}", kind, state)
            for name in map(_folded, (*english, *russian)):
                yield name, place
                yield _lemmas(name), place


def _lemmas(name: str) -> str:
    """A name of several words with each as it stands in a dictionary: «новый зеландия»."""
    from factcheck.languages.russian.dictionary import base_form  # loads the morphology: not on import

    words = name.split()
    return " ".join(map(base_form, words)) if len(words) > 1 else name


@cache
def _demonym_data() -> dict[str, dict[str, Any]]:
    text = (files("factcheck.languages") / "demonyms.yaml").read_text(encoding="utf-8")
    data: dict[str, dict[str, Any]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return data


def _places_beside() -> dict[str, Place]:
    """The places that only demonyms speak of, by id."""
    return {
        id: Place(id, place["kind"], place.get("whole", ""), frozenset(place.get("later", ())))
        for id, place in _demonym_data()["places"].items()
    }


@cache
def _demonyms(language: Language) -> Mapping[str, Place]:
    places = _tables()[0]
    return {
        _folded(adjective): places[id]
        for id, adjectives in _demonym_data()["demonyms"].items()
        for adjective in adjectives[language]
    }


def _folded(name: str) -> str:
    return name.casefold().replace("ё", "е")


def find_place(name: str) -> Place | None:
    """The place of that name in its dictionary form; None for a name that the table does not know."""
    return _tables()[1].get(_folded(name))


def begins_place(word: str) -> bool:
    """Whether the name of a place in the table begins with the word, which is lower-case and without "ё"."""
    return word in _first_words()


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _tables()[1])


@lru_cache(maxsize=16384)
def find_demonym(adjective: str, language: Language) -> Place | None:
    """The place that an adjective in dictionary form ("swiss", "швейцарский") names; None if the table has
    not the word, or leaves it out because it names several places."""
    return _demonyms(language).get(_folded(adjective))


def may_coincide(one: Place, other: Place) -> bool:
    """Whether what is of the one can be of the other too: the places are the same, one lies in the other, or
    one lies where the other, a state that is no more, was."""
    if one == other or lies_in(one, other) or lies_in(other, one):
        return True
    return _was_at(one, other) or _was_at(other, one)


def _was_at(state: Place, other: Place) -> bool:
    places = _tables()[0]
    return any(
        other.id == id or id in other.later or lies_in(other, places[id]) or lies_in(places[id], other)
        for id in state.later
    )


def lies_in(place: Place, whole: Place) -> bool:
    """Whether the one is within the other."""
    at = place.whole
    seen = set()
    while at and at not in seen:
        if at == whole.id:
            return True
        seen.add(at)
        above = _tables()[0].get(at)
        at = above.whole if above else ""
    return False
