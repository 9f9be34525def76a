"""English noun phrases whose parts the parser hung the wrong way round."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.tree import Tree
from factcheck.languages.lexicon import concepts
from factcheck.model import Token

_NAMED = ("PROPN", "NOUN")


def owned_kinds(tree: Tree, tokens: list[Token]) -> None:
    """ "Saturn's moon *Titan*", "his wife *Anna*": the name says which of them, and stands in apposition."""
    for name in tree.tokens:
        kind = _kind_before(tree, name)
        if kind is None:
            continue
        root = name.head == name.index
        tokens[kind.index] = replace(kind, head=kind.index if root else name.head, dep=name.dep, pos="NOUN")
        tokens[name.index] = replace(name, head=kind.index, dep="appos")
        for child in tree.children(name.index):
            if child != kind.index and not kind.index < child < name.index:
                tokens[child] = replace(tokens[child], head=kind.index)


def _kind_before(tree: Tree, name: Token) -> Token | None:
    """The common noun before a name, where an owner stands before both."""
    if name.pos not in _NAMED or not name.text[0].isupper():
        return None
    before = [tree.tokens[child] for child in tree.children(name.index) if child < name.index]
    kinds = [t for t in before if t.text.islower() and t.dep in ("compound", "amod") and _is_noun(t)]
    hosts = [name.index, *(kind.index for kind in kinds)]
    owners = [child for host in hosts for child in tree.children(host, "nmod:poss")]
    if not kinds or not any(owner < kinds[-1].index for owner in owners):
        return None
    rest = tree.tokens[kinds[-1].index + 1 : name.index]
    return kinds[-1] if all(t.pos in _NAMED and t.text[0].isupper() for t in rest) else None


def _is_noun(token: Token) -> bool:
    return token.pos == "NOUN" or (token.pos == "ADJ" and bool(concepts(token.lemma, "en", "NOUN")))
