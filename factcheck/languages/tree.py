"""Dependency trees as lists of heads: a root is its own head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def children(heads: Sequence[int]) -> list[list[int]]:
    """The dependents of every token, in the order of the text."""
    below: list[list[int]] = [[] for _ in heads]
    for index, head in enumerate(heads):
        if head != index:
            below[head].append(index)
    return below


def ancestors(heads: Sequence[int], index: int) -> Iterator[int]:
    """The governors of a token, nearest first; ends at a root, or where a cycle closes."""
    seen = {index}
    while heads[index] != index and heads[index] not in seen:
        index = heads[index]
        seen.add(index)
        yield index


def is_tree(heads: Sequence[int]) -> bool:
    """Whether there is exactly one root and every token hangs from it."""
    roots = [index for index, head in enumerate(heads) if head == index]
    return len(roots) == 1 and rooted(heads, roots[0]) == list(heads)


def rooted(heads: Sequence[int], root: int) -> list[int]:
    """`heads` as a tree with that root.

    Every other root, and the first token of every cycle, is hung from it.
    """
    repaired = list(heads)
    repaired[root] = root
    safe = {root}
    for index in range(len(repaired)):
        path: dict[int, None] = {}
        at = index
        while at not in safe and at not in path:
            path[at] = None
            at = repaired[at]
        if at not in safe:
            cycle = list(path)[list(path).index(at) :]
            repaired[min(cycle)] = root
        safe.update(path)
    return repaired
