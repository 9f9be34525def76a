"""The best tree over scored arcs (Chu-Liu-Edmonds): a greedy choice of governors gives cycles and many roots."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def best_tree(scores: Scores, root: int) -> list[int]:
    """Heads of the highest-scoring tree with that root (its own head).

    `scores[word, governor]` is square; deterministic: ties go to the lower index.
    """
    weights = scores.astype(np.float64)
    np.fill_diagonal(weights, -np.inf)
    weights[root, :] = -np.inf
    heads = _contract(weights, root)
    heads[root] = root
    return heads


def _contract(weights: NDArray[np.float64], root: int) -> list[int]:
    heads = [int(head) for head in weights.argmax(axis=1)]
    heads[root] = root
    cycle = _cycle(heads, root)
    if not cycle:
        return heads
    inside = np.zeros(len(heads), dtype=bool)
    inside[cycle] = True
    outside = [index for index in range(len(heads)) if not inside[index]]
    kept = np.array([weights[index, heads[index]] for index in cycle])
    entering = weights[np.ix_(cycle, outside)] - kept[:, None]  # what breaking the cycle here would cost
    leaving = weights[np.ix_(outside, cycle)]
    smaller = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    smaller[:-1, :-1] = weights[np.ix_(outside, outside)]
    smaller[:-1, -1] = leaving.max(axis=1)
    smaller[-1, :-1] = entering.max(axis=0)
    solved = _contract(smaller, outside.index(root))
    for at, index in enumerate(outside):
        to_cycle = solved[at] == len(outside)
        heads[index] = cycle[int(leaving[at].argmax())] if to_cycle else outside[solved[at]]
    governor = solved[-1]
    heads[cycle[int(entering[:, governor].argmax())]] = outside[governor]
    return heads


def _cycle(heads: list[int], root: int) -> list[int]:
    """The indices of one cycle, or nothing where all heads lead to the root."""
    state = [0] * len(heads)
    state[root] = 2
    for start in range(len(heads)):
        path = []
        index = start
        while state[index] == 0:
            state[index] = 1
            path.append(index)
            index = heads[index]
        if state[index] == 1:
            return path[path.index(index) :]
        for passed in path:
            state[passed] = 2
    return []
