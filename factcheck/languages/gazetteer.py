"""Countries, continents and well-known cities in both languages, and which lies in which (Unicode CLDR)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Kind = Literal["city", "country", "continent"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the table: a city lies in its country, a country in its continent (`whole`, an id or "")."""

    id: str
    kind: Kind
    whole: str


@cache
def _tables() -> tuple[Mapping[str, Place], Mapping[str, Place]]:
    """Places by id, and by name in lower case with е for ё."""
    by_id: dict[str, Place] = {}
    by_name: dict[str, Place] = {}
    for line in (files("factcheck.languages") / "gazetteer.tsv").read_text(encoding="utf-8").splitlines():
        id, kind, whole, *names = line.split("\t")
        place = Place(id, kind, whole)  # type: ignore[arg-type]
        by_id[id] = place
        for name in names:
            by_name.setdefault(_folded(name), place)
    return by_id, by_name


def _folded(name: str) -> str:
    return name.casefold().replace("ё", "е")


def find_place(name: str) -> Place | None:
    """The place of that name in its dictionary form; None for a name that the table does not know."""
    return _tables()[1].get(_folded(name))


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
