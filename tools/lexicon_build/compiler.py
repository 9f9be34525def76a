"""Joins the graphs and writes the files that `factcheck.languages.lexicon` reads."""

from __future__ import annotations

import gzip
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from lexicon_build.model import Graph, Term


def join(curated: Graph, induced: Graph) -> Graph:
    """Both graphs in one; where an induced concept glues curated words that no group joins, groups win."""
    groups_of: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, terms in curated.terms.items():
        for term in terms:
            groups_of[term.language, term.text].add(name)
    kept = {name: _consistent(terms, groups_of) for name, terms in induced.terms.items()}
    return Graph(
        terms=curated.terms | {name: terms for name, terms in kept.items() if terms},
        broader=curated.broader | induced.broader,
        opposite=curated.opposite + induced.opposite,
        classes=curated.classes | induced.classes,
        stories=curated.stories,
        happenings=curated.happenings,
        outcomes=curated.outcomes,
        places=curated.places,
    )


def _consistent(terms: list[Term], groups_of: dict[tuple[str, str], set[str]]) -> list[Term]:
    """The terms less the curated ones outside the group that most of them belong to."""
    memberships = [groups_of.get((term.language, term.text), set()) for term in terms]
    votes = Counter(group for groups in memberships for group in sorted(groups))
    if not votes:
        return terms
    best = max(votes, key=lambda group: votes[group])
    return [
        term
        for term in terms
        if (term.language, term.text) not in groups_of or best in groups_of[term.language, term.text]
    ]


def write(graph: Graph, curated: int, folder: Path) -> None:
    """Numbers the concepts in the graph's order, the `curated` ones first, and writes the files."""
    numbers = {name: number for number, name in enumerate(graph.terms)}
    rows: dict[tuple[str, bool], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, terms in graph.terms.items():
        for term in terms:
            table = rows[term.language, " " in term.text]
            mark = f"{'' if ' ' in term.text else term.pos}{numbers[name]}"
            if mark not in table[term.text]:
                table[term.text].append(mark)
    for (language, is_phrase), table in rows.items():
        kind = "phrases" if is_phrase else "words"
        lines = (f"{text}\t{' '.join(marks)}" for text, marks in sorted(table.items()))
        _save(folder / f"{kind}-{language}.gz", lines)
    _save(folder / "relations.gz", [str(curated), *_relations(graph, numbers, curated)])


def _relations(graph: Graph, numbers: dict[str, int], curated: int) -> Iterable[str]:
    opposites, outcomes = _mutual([*graph.opposite, *graph.outcomes]), _mutual(graph.outcomes)
    classes, stories = _numbered(graph.classes), _numbered(graph.stories)
    for name in graph.terms:
        parents = sorted(numbers[wider] for wider in graph.broader.get(name, ()) if wider in numbers)
        against = sorted(numbers[other] for other in opposites[name] if other in numbers)
        ends = sorted(numbers[other] for other in outcomes[name])
        happening = [1] if name in graph.happenings else []
        place = [1] if name in graph.places else []
        heads = _heads(graph.terms[name]) if classes[name] and numbers[name] < curated else []
        sets = (sorted(classes[name]), sorted(stories[name]))
        columns = (parents, against, *sets, ends, happening, place, heads)
        yield "\t".join(" ".join(map(str, column)) for column in columns)


def _mutual(pairs: list[tuple[str, str]]) -> dict[str, set[str]]:
    """What each name is paired with."""
    found: dict[str, set[str]] = defaultdict(set)
    for left, right in pairs:
        found[left].add(right)
        found[right].add(left)
    return found


def _heads(terms: list[Term]) -> list[str]:
    """The first word or phrase of each language, English before Russian; none where one language has none."""
    first = {term.language: term.text.replace(" ", "_") for term in reversed(terms)}
    return [first["en"], first["ru"]] if len(first) == 2 else []


def _numbered(sets: dict[str, list[str]]) -> dict[str, set[int]]:
    """The numbers of the sets that each concept belongs to."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, members in enumerate(sets.values()):
        for member in members:
            found[member].add(number)
    return found


def _save(path: Path, rows: Iterable[str]) -> None:
    text = "".join(f"{row}\n" for row in rows)
    path.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))
