"""Russian derivation: words of one stem whose vectors say that they also mean the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lexicon_build.vectors import Vocabulary

_PREFIX = 4
_LONGEST_ENDING = 5
_REFLEXIVE = ("ся", "сь")
_NEAR = {
    # parts of speech: pairs of least cosines (by use in text, by sentence encoder), any of which suffices
    "nv": ((0.4, 0.5), (0.3, 0.6), (0.2, 0.8)),
    "vv": ((0.5, 0.6), (0.4, 0.7)),
    "an": ((0.4, 0.7), (0.3, 0.8)),
}


def families(vocabulary: Vocabulary) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """Verbs with their nouns and aspect partners, and nouns with their adjectives, keyed by the head word."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for left, right in _pairs(vocabulary):
        found[left].append(right)
        if left[1] == right[1]:
            found[right].append(left)
    return dict(sorted(found.items()))


def _pairs(vocabulary: Vocabulary) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Derived pairs, head first: a verb before its noun, a noun before its adjective."""
    buckets: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for part in "nva":
        for word in vocabulary.russian[part]:
            if len(word) > _PREFIX:
                buckets[word[:_PREFIX]].append((word, part))
    for _, words in sorted(buckets.items()):
        for i, first in enumerate(words):
            for second in words[:i]:
                head, other = sorted((first, second), key=lambda word: "vna".index(word[1]))
                if _share_stem(head[0], other[0]) and _are_near(vocabulary, head, other):
                    yield head, other


def _share_stem(left: str, right: str) -> bool:
    bases = [word.removesuffix(_REFLEXIVE[0]).removesuffix(_REFLEXIVE[1]) for word in (left, right)]
    common = 0
    for x, y in zip(*bases, strict=False):
        if x != y:
            break
        common += 1
    shorter, longer = sorted(map(len, bases))
    return common >= max(_PREFIX, 0.6 * shorter) and longer - common <= _LONGEST_ENDING


def _are_near(vocabulary: Vocabulary, head: tuple[str, str], other: tuple[str, str]) -> bool:
    by_use, by_encoder = vocabulary.cosines(head, other)
    least = _NEAR.get("".join(sorted(head[1] + other[1])), ())
    if head[1] == other[1] and head[0].endswith(_REFLEXIVE) != other[0].endswith(_REFLEXIVE):
        least = ((0.5, 0.8),)
    return any(by_use >= use and by_encoder >= encoder for use, encoder in least)
