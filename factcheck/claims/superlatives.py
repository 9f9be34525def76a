"""Superlatives as ranks: "the deepest lake", «самое глубокое озеро» is the first of the lakes by depth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.claims.cues import Cues
from factcheck.claims.tree import Tree
from factcheck.model import Ordinal, Token


def find_superlatives(tree: Tree, cues: Cues, ordinals: Sequence[Ordinal]) -> Mapping[int, Ordinal]:
    """The first rank that a superlative gives to one thing, by its token.

    None where an ordinal says which ("the *second* deepest lake") or several share it ("one of the deepest
    lakes"). The word stays a term of its claim: it says by what the things are ranked.
    """
    found = {}
    for token in tree.tokens:
        noun = _noun(tree, token) if _is_superlative(tree, token, cues) else None
        if noun is None or noun.feat("Number") == "Plur":
            continue
        if not any(o.noun == noun.lemma and o.end <= token.start < noun.start for o in ordinals):
            found[token.index] = Ordinal(1, noun.lemma, token.text, token.start, token.end)
    return found


def _is_superlative(tree: Tree, token: Token, cues: Cues) -> bool:
    """Whether a word is one («крупнейший»), or makes one of the adjective after it («самый крупный»)."""
    strengthens = token.lemma in cues.superlative_words and token.index + 1 < len(tree)
    return token.feat("Degree") == "Sup" or (strengthens and tree.tokens[token.index + 1].pos == "ADJ")


def _noun(tree: Tree, token: Token) -> Token | None:
    """The noun that a superlative describes: directly, through what it strengthens, or as its subject
    ("its basin is the largest").
    """
    if tree.has(token.index, "cop"):
        subject = tree.child(token.index, "nsubj")
        return tree.tokens[subject] if subject is not None and tree.tokens[subject].pos == "NOUN" else None
    seen = token
    while seen.dep in ("amod", "advmod") and seen.head != seen.index:
        seen = tree.tokens[seen.head]
        if seen.pos == "NOUN":
            return seen if seen.index > token.index else None
    return None
