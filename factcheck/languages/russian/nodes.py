"""A sentence's words while their tree is being mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Node:
    """A word while its sentence is being mended; the root is its own head."""

    text: str
    pos: str
    feats: str
    dep: str
    head: int

    def has(self, *pairs: str) -> bool:
        """Whether it has all these features ("Case=Ins")."""
        return set(pairs) <= set(self.feats.split("|"))


def has_case(nodes: Sequence[Node], index: int) -> bool:
    """Whether a preposition hangs on a word."""
    return any(one.head == index and one.dep == "case" for one in nodes)
