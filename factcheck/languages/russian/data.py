"""The words of the Russian parser, read once from `ud.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class ParserData:
    """`ud.yaml`; the comments there say what each table is for."""

    readings: Mapping[tuple[str, ...], tuple[str, ...]]
    after_number: Mapping[str, str]
    after_number_locative: Mapping[str, str]
    locative_prepositions: frozenset[str]
    before_name: Mapping[str, str]
    before_number: Mapping[str, str]
    ending: frozenset[str]
    entities: Mapping[str, str]
    plain_relations: Mapping[str, str]
    dependent: frozenset[str]
    parenthetical: frozenset[str]
    set_phrase: frozenset[str]

    @property
    def longest(self) -> int:
        """How many pieces the longest abbreviation has."""
        return max(map(len, self.readings))


@cache
def data() -> ParserData:
    """The tables of the Russian parser."""
    raw = yaml.load(files(__package__).joinpath("ud.yaml").read_text("utf-8"), yaml.CSafeLoader)
    return ParserData(
        readings={tuple(key.split()): tuple(value.split()) for key, value in raw["readings"].items()},
        after_number=raw["after_number"],
        after_number_locative=raw["after_number_locative"],
        locative_prepositions=frozenset(raw["locative_prepositions"]),
        before_name=raw["before_name"],
        before_number=raw["before_number"],
        ending=frozenset(raw["ending"]),
        entities=raw["entities"],
        plain_relations=raw["plain_relations"],
        dependent=frozenset(raw["dependent"]),
        parenthetical=frozenset(raw["parenthetical"]),
        set_phrase=frozenset(raw["set_phrase"]),
    )
