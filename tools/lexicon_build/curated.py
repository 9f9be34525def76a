"""Reads `concepts.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pymorphy3
import yaml

from lexicon_build.model import Graph, Language, Term


def read(path: Path) -> Graph:
    """The curated graph. Raises ValueError for a link to a group that is not there."""
    data = yaml.safe_load(path.read_text("utf-8"))
    groups = {name: list(_terms(body)) for name, body in data["groups"].items()}
    graph = Graph(
        terms=groups,
        broader=data["broader"],
        opposite=[(left, right) for left, right in data["opposite"]],
        classes=data["exclusive"],
        stories=data["stories"],
        happenings={name for name, terms in groups.items() if any(map(_is_verb, terms))},
    )
    unknown = sorted(set(_linked_names(graph)) - set(groups))
    if unknown:
        raise ValueError(f"links to groups that do not exist: {', '.join(unknown)}")
    return graph


def _linked_names(graph: Graph) -> Iterator[str]:
    for name, wider in graph.broader.items():
        yield name
        yield from wider
    for pair in graph.opposite:
        yield from pair
    for members in (*graph.classes.values(), *graph.stories.values()):
        yield from members


def _terms(body: dict[Language, str]) -> Iterator[Term]:
    for language in ("en", "ru"):
        for entry in body.get(language, "").split(","):
            text, _, pos = entry.strip().lower().replace("ё", "е").partition("/")
            if text:
                yield Term(language, _lemmatize(text) if language == "ru" and " " in text else text, pos)


def _is_verb(term: Term) -> bool:
    """Whether a term is a verb: a Russian infinitive, or marked as one."""
    if term.language == "en" or " " in term.text:
        return term.pos == "v"
    return _morph().parse(term.text)[0].tag.POS == "INFN"


def _lemmatize(phrase: str) -> str:
    return " ".join(_morph().parse(word)[0].normal_form.replace("ё", "е") for word in phrase.split())


@cache
def _morph() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()
