"""What the sources give and the compiler joins: concepts, and the links between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Language = Literal["en", "ru"]


class Term(NamedTuple):
    """A word or phrase of a language; `pos` is n, v, a, r, or empty for any."""

    language: Language
    text: str
    pos: str = ""


@dataclass
class Graph:
    """Named concepts with their terms, linked by name.

    `opposite` and `outcomes` are pairs: the second ones are the ends that one happening can have.
    `classes` maps a class to its exclusive members, `stories` a story to its separate happenings;
    `happenings` are the concepts that a verb can name, `places` those that name a place.
    """

    terms: dict[str, list[Term]] = field(default_factory=dict)
    broader: dict[str, list[str]] = field(default_factory=dict)
    opposite: list[tuple[str, str]] = field(default_factory=list)
    outcomes: list[tuple[str, str]] = field(default_factory=list)
    classes: dict[str, list[str]] = field(default_factory=dict)
    stories: dict[str, list[str]] = field(default_factory=dict)
    happenings: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
