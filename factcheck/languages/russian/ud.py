"""What the models get wrong in a systematic way, mended; and relations brought to the set both languages share.

A copula with a prepositional phrase («штаб был в Москве») governs it, as in English: the verb is the predicate,
the phrase says where.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.languages.russian.data import data
from factcheck.languages.russian.dictionary import cases

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "iobj"})


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


def mend(nodes: Sequence[Node]) -> list[Node]:
    """The nodes of one sentence, mended in place."""
    for index, node in enumerate(nodes):
        _label(nodes, index, node)
    for index, node in enumerate(nodes):
        _join_conjunct(nodes, index, node)
        _free_copula(nodes, index, node)
    for index, node in enumerate(nodes):
        _name_agent(nodes, index, node)
    return list(nodes)


def _label(nodes: Sequence[Node], index: int, node: Node) -> None:
    node.dep = data().plain_relations.get(node.dep, node.dep)
    if node.head == index:
        node.dep = "root"
    elif node.dep == "root":
        node.dep = "parataxis"
    elif node.dep == "amod" and node.has("VerbForm=Part") and index > node.head:
        node.dep = "acl"
    elif node.has("VerbForm=Conv") and node.dep in {
        "dep",
        "obl",
        "parataxis",
        "xcomp",
        "advmod",
        "nmod",
        "acl",
    }:
        node.dep = "advcl"
    if node.text.isdigit():
        node.pos = "NUM"
        node.dep = "nummod" if node.dep == "amod" else node.dep


def _join_conjunct(nodes: Sequence[Node], index: int, node: Node) -> None:
    """«Иван и другие уехали» with two subjects: the second, having the conjunction, is a conjunct of the first."""
    if node.dep not in _ARGUMENTS or not any(one.head == index and one.dep == "cc" for one in nodes[:index]):
        return
    firsts = [at for at in range(index) if nodes[at].head == node.head and nodes[at].dep == node.dep]
    if firsts and not _has_case(nodes, firsts[-1]):
        node.head, node.dep = firsts[-1], "conj"


def _free_copula(nodes: Sequence[Node], index: int, node: Node) -> None:
    if node.dep != "cop" or not _has_case(nodes, node.head):
        return
    phrase = node.head
    above = nodes[phrase]
    node.dep, node.head = above.dep, index if above.head == phrase else above.head
    node.pos = "VERB"
    above.dep, above.head = "obl", index
    for at, one in enumerate(nodes):
        if at != index and one.head == phrase and _belongs_to_clause(one, at, phrase):
            one.head = index


def _belongs_to_clause(node: Node, at: int, phrase: int) -> bool:
    clausal = {"nsubj", "csubj", "advmod", "advcl", "aux", "mark", "cc", "parataxis", "obl"}
    return node.dep in clausal or (node.dep == "punct" and at > phrase)


def _name_agent(nodes: Sequence[Node], index: int, node: Node) -> None:
    """«подписан Лениным», «переведены Чеховой»: who does it, in the instrumental, without a preposition."""
    governor = nodes[node.head]
    if node.dep not in _ARGUMENTS or not governor.has("Voice=Pass") or _has_case(nodes, index):
        return
    if node.dep == "nsubj:pass":
        others = [one for at, one in enumerate(nodes) if at != index and one.head == node.head]
        rival = any(one.dep == "nsubj:pass" for one in others)
        if rival and index > node.head and "Ins" in cases(node.text):
            node.dep = "obl:agent"
    elif node.has("Case=Ins") and (node.pos == "PROPN" or node.has("Animacy=Anim")):
        node.dep = "obl:agent"


def _has_case(nodes: Sequence[Node], index: int) -> bool:
    return any(one.head == index and one.dep == "case" for one in nodes)
