"""English times that lie before or after something told before."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.tree import Tree
from factcheck.model import Token

_TURNS = frozenset({"before", "after"})


def after_that(tree: Tree, tokens: list[Token]) -> None:
    """ "Two years after *that* X was sold": a pronoun and its preposition, both taken for conjunctions."""
    for token, that in zip(tree.tokens, tree.tokens[1:], strict=False):
        both = token.text.casefold() in _TURNS and that.text == "that"
        if not both or not token.dep == that.dep == "mark" or token.head != that.head:
            continue
        tokens[token.index] = replace(token, pos="ADP", dep="case", head=that.index)
        tokens[that.index] = replace(that, pos="PRON", dep="obl")
