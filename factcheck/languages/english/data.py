"""The words and label tables of the English parser, read once from `ud.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class ParserData:
    """`ud.yaml`; the comments there say what each table is for."""

    relations: Mapping[str, str]
    entities: Mapping[str, str]
    time_entities: frozenset[str]
    time_nouns: frozenset[str]
    lemmas: Mapping[str, str]
    abbreviations: frozenset[str]
    before_numbers: frozenset[str]
    clause_openers: frozenset[str]
    phrase_openers: frozenset[str]
    governing: frozenset[str]
    degrees: frozenset[str]
    attributive_adverbs: frozenset[str]
    causatives: frozenset[str]


@cache
def data() -> ParserData:
    """The tables of the English parser."""
    raw = yaml.load(files(__package__).joinpath("ud.yaml").read_text("utf-8"), yaml.CSafeLoader)
    return ParserData(
        relations=raw["relations"],
        entities=raw["entities"],
        time_entities=frozenset(raw["time_entities"]),
        time_nouns=frozenset(raw["time_nouns"]),
        lemmas=raw["lemmas"],
        abbreviations=frozenset(raw["abbreviations"]),
        before_numbers=frozenset(raw["before_numbers"]),
        clause_openers=frozenset(raw["clause_openers"]),
        phrase_openers=frozenset(raw["phrase_openers"]),
        governing=frozenset(raw["governing"]),
        degrees=frozenset(raw["degrees"]),
        attributive_adverbs=frozenset(raw["attributive_adverbs"]),
        causatives=frozenset(raw["causatives"]),
    )
