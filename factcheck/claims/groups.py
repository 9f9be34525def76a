"""One of a group: "X is one of the four nodes" says that X is a node, "one of those who did" that X did."""

from __future__ import annotations

from factcheck.claims.cues import Cues
from factcheck.claims.tree import Tree


def group_below(tree: Tree, cues: Cues, index: int) -> int | None:
    """The noun of the group that a complement puts its subject into: "one of the *nodes*", "among them"."""
    token = tree.tokens[index]
    prepositions = cues.group_prepositions
    if token.lemma in cues.partitives:
        prepositions |= cues.partitive_prepositions
    elif token.lemma not in cues.copulas or token.pos not in ("VERB", "AUX"):
        return None
    found = (w for w in tree.children(index, "nmod", "obl") if tree.preposition(w) in prepositions)
    return next((w for w in found if tree.tokens[w].pos in ("NOUN", "PROPN")), None)


def one_above(tree: Tree, cues: Cues, index: int) -> int | None:
    """The "one" whose group a noun is, where it is plainly said of somebody or set beside a name."""
    one = tree.tokens[index].head
    if one == index or group_below(tree, cues, one) != index or not _is_plain(tree, cues, one):
        return None
    return one if tree.has(one, "nsubj") or tree.tokens[one].dep == "appos" else None


def _is_plain(tree: Tree, cues: Cues, one: int) -> bool:
    """Whether nothing denies or qualifies that somebody is one: no negation, no modal, no clause above."""
    below = [tree.tokens[child] for child in tree.children(one)]
    qualified = any(token.lemma in cues.negators or token.dep in ("aux", "mark") for token in below)
    return not qualified and tree.tokens[one].dep in ("root", "appos", "conj", "parataxis")
