"""ClearNLP dependencies, as the English model gives them, read in Universal Dependencies.

Three things differ in the shape of the tree: a preposition governs its noun (here it becomes the noun's
`case`), a copula governs its predicate (here the predicate governs, with `cop`), and conjuncts form a chain
(here all hang from the first, and the conjunction from the conjunct that follows it). "There is …", and "be"
with nothing but a place or time ("it was in Rome"), keep the verb as head.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from factcheck.languages.english.data import data
from factcheck.languages.tree import is_tree, rooted

_PREPOSITIONS = frozenset({"prep", "agent"})
_OBJECTS = ("pobj", "pcomp", "obl", "obl:agent", "nmod", "advcl", "acl")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "DET"})


@dataclass(slots=True)
class _Tree:
    """The working state of one conversion: labels are ClearNLP's until their step makes them universal."""

    words: Sequence[Any]
    heads: list[int]
    deps: list[str]
    below: list[list[int]] = field(default_factory=list)

    def attach(self, index: int, head: int, dep: str | None = None) -> None:
        if self.heads[index] != index:
            self.below[self.heads[index]].remove(index)
        self.heads[index] = head
        if head != index:
            self.below[head].append(index)
            self.below[head].sort()
        if dep is not None:
            self.deps[index] = dep

    def child(self, index: int, *deps: str) -> int | None:
        found = (below for dep in deps for below in self.below[index] if self.deps[below] == dep)
        return next(found, None)

    def replace(self, old: int, new: int, dep: str | None = None) -> None:
        """Put `new`, a dependent of `old`, where `old` stands, and `old` under `new`."""
        above = new if self.heads[old] == old else self.heads[old]
        label = self.deps[old] if dep is None else dep
        self.attach(new, above, label)
        self.attach(old, new)


def to_universal(words: Sequence[Any]) -> tuple[list[int], list[str]]:
    """Heads (indices into `words`, the root its own) and relations of one sentence's spaCy tokens.

    `words` holds no white space.
    """
    tree = _read(words)
    top = _root(tree)
    for index in _deepest_first(tree, top):
        if _is_preposition(tree, index):
            _turn_preposition(tree, index)
    for index in range(len(words)):
        _turn_copula(tree, index)
    _flatten_coordination(tree)
    root = _root(tree, top)
    heads = tree.heads if is_tree(tree.heads) else rooted(tree.heads, root)
    deps = [_relation(tree, index) for index in range(len(words))]
    deps[root] = "root"
    return heads, deps


def _read(words: Sequence[Any]) -> _Tree:
    position = {word.i: index for index, word in enumerate(words)}
    heads = []
    for index, word in enumerate(words):
        above = word.head
        while above.i not in position and above.head.i != above.i:
            above = above.head
        heads.append(position.get(above.i, index))
    roots = [index for index, head in enumerate(heads) if head == index]
    heads = rooted(heads, roots[0])
    tree = _Tree(words, heads, [word.dep_ or "dep" for word in words], [[] for _ in words])
    for index, head in enumerate(heads):
        if head != index:
            tree.below[head].append(index)
    return tree


def _root(tree: _Tree, otherwise: int = 0) -> int:
    """The token that hangs from none, or another where the turns have closed a circle."""
    return next((index for index, head in enumerate(tree.heads) if head == index), otherwise)


def _deepest_first(tree: _Tree, root: int) -> list[int]:
    order = [root]
    for index in order:
        order.extend(tree.below[index])
    return order[::-1]


def _is_preposition(tree: _Tree, index: int) -> bool:
    dep = tree.deps[index]
    if dep in _PREPOSITIONS:
        return True
    governs = tree.child(index, "pobj", "pcomp") is not None
    return (
        governs and tree.words[index].pos_ in {"ADP", "SCONJ", "ADV", "VERB"} and tree.heads[index] != index
    )


def _turn_preposition(tree: _Tree, index: int) -> None:
    """Put the object of a preposition in its place, the preposition below as `case` (or `mark`)."""
    head, dep = tree.heads[index], tree.deps[index]
    noun = tree.child(index, *_OBJECTS)
    if noun is None:
        tree.deps[index] = "advmod" if dep in _PREPOSITIONS else dep
        return
    clause = tree.words[noun].pos_ in {"VERB", "AUX"} and tree.deps[noun] in {"pcomp", "advcl", "acl"}
    others = [below for below in tree.below[index] if below != noun]
    above = _past_adverb(tree, head, index)
    tree.attach(noun, above, _object_relation(tree, above, dep, clause))
    tree.attach(index, noun, "mark" if clause else "case")
    for other in others:
        if tree.deps[other] in {"obl", "nmod"}:  # "from 1919 to 1922": two phrases of one governor
            tree.attach(other, head)
        else:
            tree.attach(other, noun)


def _past_adverb(tree: _Tree, head: int, preposition: int) -> int:
    """The verb, where a preposition hangs from the adverb right before it ("goes back to", "away from")."""
    adverb = tree.deps[head] in {"advmod", "prt"} and head == preposition - 1
    return tree.heads[head] if adverb and tree.words[tree.heads[head]].pos_ == "VERB" else head


def _object_relation(tree: _Tree, head: int, dep: str, clause: bool) -> str:
    nominal = tree.words[head].pos_ in _NOMINAL
    if dep in {"conj", "dative"}:
        return "conj" if dep == "conj" else "obl"
    if clause:
        return "acl" if nominal else "advcl"
    if dep == "agent" and tree.words[head].tag_ == "VBN":
        return "obl:agent"
    return "nmod" if nominal else "obl"


def _turn_copula(tree: _Tree, index: int) -> None:
    """Make the predicate of "be" its governor; the noun of "there is …" its subject."""
    if tree.words[index].lemma_ != "be":
        return
    predicate = tree.child(index, "attr", "acomp")
    if predicate is None:
        return
    if tree.child(index, "expl") is not None and tree.child(index, "nsubj") is None:
        tree.deps[predicate] = "nsubj"
        return
    tree.replace(index, predicate)
    tree.deps[index] = "cop"
    for below in list(tree.below[index]):
        tree.attach(below, predicate)


def _flatten_coordination(tree: _Tree) -> None:
    """Hang the conjunction from the conjunct after it, and all conjuncts of a chain from the first."""
    for index, dep in enumerate(tree.deps):
        if dep == "cc":
            after = [at for at in tree.below[tree.heads[index]] if at > index and tree.deps[at] == "conj"]
            if after:
                tree.attach(index, after[0])
    for index, dep in enumerate(tree.deps):
        first = tree.heads[index]
        while dep == "conj" and tree.deps[first] == "conj" and tree.heads[first] != first:
            first = tree.heads[first]
        if first != tree.heads[index]:
            tree.attach(index, first)


def _relation(tree: _Tree, index: int) -> str:
    dep, word = tree.deps[index], tree.words[index]
    if dep == "npadvmod" and (word.ent_type_ in data().time_entities or word.lemma_ in data().time_nouns):
        return "obl:tmod"
    if word.pos_ == "PUNCT" and not tree.below[index]:
        return "punct"
    if dep == "aux" and word.tag_ == "TO":
        return "mark"
    if dep == "quantmod" and word.pos_ == "NUM":
        return "compound"
    return data().relations.get(dep, dep)
