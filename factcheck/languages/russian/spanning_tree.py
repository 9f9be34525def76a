"""The best tree without crossing arcs over scored arcs (Eisner's algorithm).

A greedy choice of governors gives cycles and several roots. Crossing arcs are rare in Russian prose, and
nearly all that the scores would allow are mistakes; without them every phrase is one run of words.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_ROOTS = 3  # how many of the likeliest roots are tried with their best trees
_Floats = NDArray[np.float64]
_Ints = NDArray[np.intp]


def best_tree(scores: NDArray[np.float32], roots: NDArray[np.float32]) -> list[int]:
    """Heads of the highest-scoring projective tree, its root's score included; the root is its own head.

    `roots[word]` is how likely a word is the root, in the unit of `scores`. Ties go to the likelier root.
    """
    likeliest = [int(word) for word in np.argsort(-roots, kind="stable")[:_ROOTS]]
    trees = list(zip(likeliest, trees_under(scores, likeliest), strict=True))
    values = [
        roots[root] + sum(scores[word, head] for word, head in enumerate(tree) if word != root)
        for root, tree in trees
    ]
    return trees[int(np.argmax(values))][1]


def trees_under(scores: NDArray[np.float32], roots: Sequence[int]) -> list[list[int]]:
    """Heads of the highest-scoring projective tree with each of the roots, which is its own head.

    `scores[word, governor]` is square, of finite numbers. Cubic in the number of words; ties go to the
    earlier split.
    """
    size = len(scores)
    weights = np.full((len(roots), size + 1, size + 1), -np.inf)
    weights[:, 1:, 1:] = scores  # node 0 is the place above the root
    for number, root in enumerate(roots):
        weights[number, root + 1, :] = -np.inf
        weights[number, root + 1, 0] = 0.0
    charts = _charts(weights)
    trees = []
    for number, root in enumerate(roots):
        heads = _heads(*(splits[number] for splits in charts))
        trees.append([root if index == root else heads[index + 1] - 1 for index in range(size)])
    return trees


def _charts(weights: _Floats) -> tuple[_Ints, _Ints, _Ints]:
    """For every span of every tree where it splits best.

    Joined by an arc, complete with its left end governing, or its right. The trees are made side by side: on
    spans as short as a sentence's a step of numpy takes as long for one as for all.
    """
    trees, size, _ = weights.shape
    complete = np.zeros((2, trees, size, size))  # [0]: the left end governs, [1]: the right end governs
    joined = np.zeros((2, trees, size, size))
    splits = np.zeros((3, trees, size, size), dtype=np.intp)
    every = np.arange(trees)[:, None]
    for width in range(1, size):
        left = np.arange(size - width)
        right = left + width
        inner = left[:, None] + np.arange(width)
        rows, columns = left[:, None], right[:, None]
        apart = complete[0][:, rows, inner] + complete[1][:, inner + 1, columns]
        best = apart.argmax(axis=2)
        splits[0][:, left, right] = left + best
        highest = apart[every, left, best]
        joined[0][:, left, right] = highest + weights[:, right, left]
        joined[1][:, left, right] = highest + weights[:, left, right]
        options = (
            joined[0][:, rows, inner + 1] + complete[0][:, inner + 1, columns],
            complete[1][:, rows, inner] + joined[1][:, inner, columns],
        )
        for side, sums in enumerate(options):
            best = sums.argmax(axis=2)
            splits[1 + side][:, left, right] = left + best + (1 - side)
            complete[side][:, left, right] = sums[every, left, best]
    return splits[0], splits[1], splits[2]


def _heads(joined: _Ints, rightward: _Ints, leftward: _Ints) -> list[int]:
    size = len(joined)
    heads = [0] * size
    agenda = [(0, size - 1, True)]  # spans that are complete, and whether the left end governs
    while agenda:
        left, right, by_left = agenda.pop()
        if left == right:
            continue
        split = int((rightward if by_left else leftward)[left, right])
        if by_left:
            heads[split] = left
            agenda.append((split, right, True))
            first, last = left, split
        else:
            heads[split] = right
            agenda.append((left, split, False))
            first, last = split, right
        middle = int(joined[first, last])
        agenda.extend(((first, middle, True), (middle + 1, last, False)))
    return heads
