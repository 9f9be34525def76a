"""How near words of a claim are in meaning to those of the evidence that could stand for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.languages.lexicon import curated_concepts
from factcheck.languages.vectors import nearest
from factcheck.matching.evidence import Evidence
from factcheck.matching.parts import Word


def nearnesses(left: Sequence[Word], evidence: Evidence) -> dict[str, float]:
    """How near words without an answer are to the nearest of the statement's, the farthest of them and their
    mean, and the predicate to the statement's; 1 where none is open."""
    its = evidence.words or evidence.parts.words
    near = [_nearest(word, its) for word in left]
    cores = [_nearest(word, (each for each in its if each.core)) for word in left if word.core]
    return {
        "nearest least": min(near, default=1.0),
        "nearest mean": sum(near) / len(near) if near else 1.0,
        "predicate nearest": min(cores, default=1.0),
    }


def are_apart(left: Sequence[Word], evidence: Iterable[Word]) -> bool:
    """Whether the curated lexicon has the predicates without an answer and those of the evidence: then no
    relation between them is known because there is none."""
    cores = [word.term for word in left if word.core]
    others = [word.term for word in evidence if word.core]
    return bool(cores and others) and all(
        curated_concepts(term.lemma, term.language, term.pos) for term in (*cores, *others)
    )


def _nearest(word: Word, others: Iterable[Word]) -> float:
    words = dict.fromkeys((each.term.lemma, each.term.language) for each in others)
    return nearest((word.term.lemma, word.term.language), tuple(words))
