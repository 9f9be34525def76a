"""Reads `concepts.yaml` and `families.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations
from pathlib import Path

import pymorphy3
import yaml

from lexicon_build.model import Graph, Language, Term


def read(concepts: Path, families: Path) -> Graph:
    """The curated graph. Raises ValueError for a link to a group that is not there."""
    data = yaml.safe_load(concepts.read_text("utf-8"))
    groups = {name: list(_terms(body)) for name, body in data["groups"].items()}
    graph = Graph(
        terms=groups,
        broader=data["broader"],
        opposite=[(left, right) for left, right in data["opposite"]],
        outcomes=[pair for rivals in data["outcomes"] for pair in combinations(rivals, 2)],
        classes=data["exclusive"],
        stories=data["stories"],
        happenings={name for name, terms in groups.items() if any(map(_is_verb, terms))},
        places={name for kind in data["places"] for name in data["exclusive"][kind]},
    )
    _add_families(graph, yaml.safe_load(families.read_text("utf-8")))
    unknown = sorted(set(_linked_names(graph)) - set(graph.terms))
    if unknown:
        raise ValueError(f"links to groups that do not exist: {', '.join(unknown)}")
    return graph


def _add_families(graph: Graph, families: dict[str, list[str]]) -> None:
    """Each entry becomes a group of its own, named after its family and its first English term."""
    for key, entries in families.items():
        family, _, head = (part.strip() for part in key.partition("<"))
        for entry in entries:
            words, _, wider = entry.partition("<")
            english, _, russian = words.partition("=")
            name = f"{family}/{english.split(',')[0].split('/')[0].strip()}"
            graph.terms[name] = list(_terms({"en": english, "ru": russian}))
            graph.classes.setdefault(f"family {family}", []).append(name)
            parents = [f"{family}/{each.strip()}" for each in wider.split(",") if each.strip()]
            graph.broader[name] = [*parents, *([head] if head else [])]


def _linked_names(graph: Graph) -> Iterator[str]:
    for name, wider in graph.broader.items():
        yield name
        yield from wider
    for pair in (*graph.opposite, *graph.outcomes):
        yield from pair
    for members in (*graph.classes.values(), *graph.stories.values()):
        yield from members


def _terms(body: Mapping[Language, str]) -> Iterator[Term]:
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
