"""What the models get wrong in a systematic way, mended; and relations named as in the other language.

A copula with a prepositional phrase («штаб был в Москве») governs it, as in English: the verb is the
predicate, the phrase says where.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.languages.russian.data import data
from factcheck.languages.russian.dictionary import cases
from factcheck.languages.russian.nodes import Node, has_case
from factcheck.languages.russian.subjects import (
    free_object,
    order_arguments,
    part_objects,
    part_subject,
    seat_subject,
    seat_woman,
    settle_subject,
    settle_voice,
)
from factcheck.languages.tree import rooted

_QUOTES = frozenset('«»"')
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "iobj"})


def mend(nodes: Sequence[Node]) -> list[Node]:
    """The nodes of one sentence, mended in place; a tree if it was one."""
    root = next(index for index, node in enumerate(nodes) if node.head == index)
    for index, node in enumerate(nodes):
        _label(index, node)
    for index, node in enumerate(nodes):
        _join_conjunct(nodes, index, node)
        _free_copula(nodes, index, node)
    for index, node in enumerate(nodes):
        _gather_clause(nodes, index, node)
        _leave_phrase(nodes, index, node)
        _free_participle(nodes, index, node)
        _hang_participle(nodes, index, node)
        _hang_genitive(nodes, index, node)
        settle_subject(nodes, index)
        settle_voice(nodes, index)
        free_object(nodes, index)
    for index in range(len(nodes)):
        part_objects(nodes, index)
        order_arguments(nodes, index)
        part_subject(nodes, index)
        seat_subject(nodes, index)
        seat_woman(nodes, index)
    for index, node in enumerate(nodes):
        _name_agent(nodes, index, node)
    heads = rooted([node.head for node in nodes], _root(nodes, root))
    for node, head in zip(nodes, heads, strict=True):
        node.head = head
    return list(nodes)


def _root(nodes: Sequence[Node], old: int) -> int:
    """The root after mending: a copula may have taken the place of the old one."""
    return next((index for index, node in enumerate(nodes) if node.head == index), old)


def _label(index: int, node: Node) -> None:
    node.dep = data().plain_relations.get(node.dep, node.dep)
    if node.pos == "PUNCT" and any(map(str.isalpha, node.text)):
        node.pos = "SYM"  # °C
    if node.dep == "appos" and node.pos == "NUM" and node.head == index - 1:
        node.dep = "nummod"  # «под номером 101»
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


def _hang_genitive(nodes: Sequence[Node], index: int, node: Node) -> None:
    """«премьера «Снегурочки» Римского-Корсакова»: a genitive is in apposition to genitives only."""
    if (
        node.dep != "appos"
        or not node.has("Case=Gen")
        or nodes[node.head].has("Case=Gen")
        or index < node.head
    ):
        return
    before = next((at for at in range(index - 1, -1, -1) if nodes[at].text not in _QUOTES), None)
    if before is not None and nodes[before].pos in {"NOUN", "PROPN"}:
        node.head, node.dep = before, "nmod"


def _join_conjunct(nodes: Sequence[Node], index: int, node: Node) -> None:
    """«Иван и другие уехали» with two subjects.

    The second, having the conjunction, is a conjunct of the first.
    """
    if node.dep not in _ARGUMENTS or not any(one.head == index and one.dep == "cc" for one in nodes[:index]):
        return
    firsts = [at for at in range(index) if nodes[at].head == node.head and nodes[at].dep == node.dep]
    if firsts and not has_case(nodes, firsts[-1]):
        node.head, node.dep = firsts[-1], "conj"


def _gather_clause(nodes: Sequence[Node], index: int, node: Node) -> None:
    """«Театр, основанный в 1898 году Станиславским, открылся».

    What stands between the commas belongs together.
    """
    if not node.has("VerbForm=Part") and not node.has("VerbForm=Conv"):
        return
    if node.dep not in {"acl", "advcl"} or index == 0 or not _after_comma(nodes, index):
        return
    end = next((at for at in range(index, len(nodes)) if nodes[at].text == ","), len(nodes))
    for at in range(index + 1, end):
        outside = not index <= nodes[at].head < end
        if outside and nodes[at].head != at and nodes[at].dep in _ARGUMENTS and end < len(nodes):
            nodes[at].head, nodes[at].dep = index, "obl" if nodes[at].dep == "nmod" else nodes[at].dep


def _after_comma(nodes: Sequence[Node], index: int) -> bool:
    """Whether a comma, or a comma and adverbs, stands before a word."""
    while index and nodes[index - 1].pos in {"ADV", "PART"}:
        index -= 1
    return index > 0 and nodes[index - 1].text == ","


def _leave_phrase(nodes: Sequence[Node], index: int, node: Node) -> None:
    """«в ходе операции при согласии …»: nothing before a preposition hangs on the noun after it."""
    if node.pos not in {"NOUN", "PROPN"} or node.dep not in {"nmod", "obl", "appos"}:
        return
    while index < node.head and nodes[node.head].head != node.head:
        between = nodes[index + 1 : node.head]
        if not any(one.dep == "case" and one.head == node.head for one in between):
            return
        node.head = nodes[node.head].head
        node.dep = "obl" if nodes[node.head].pos == "VERB" else node.dep


def _free_participle(nodes: Sequence[Node], index: int, node: Node) -> None:
    """«Раненный осколком, лётчик …»: the noun after a participle that disagrees with it belongs to it."""
    noun, verb = node.head, nodes[node.head].head
    if node.dep != "amod" or not node.has("VerbForm=Part", "Case=Nom") or noun < index:
        return
    if nodes[noun].has("Case=Nom") or "Case=" not in nodes[noun].feats:
        return
    subject = next(
        (at for at, one in enumerate(nodes) if one.head == verb and one.dep.startswith("nsubj")), None
    )
    if subject is not None and nodes[verb].pos == "VERB":
        node.head, node.dep = subject, "acl"
        nodes[noun].head = index


def _hang_participle(nodes: Sequence[Node], index: int, node: Node) -> None:
    """«Раненный, поэт успел …», «Сочинённый для сцены, он …»: the participle describes the subject."""
    participle = node.has("VerbForm=Part") and node.dep in {"nsubj", "nsubj:pass", "obl", "advcl", "dep"}
    if not participle and not (node.pos == "ADJ" and node.dep.startswith("nsubj")):
        return
    below = (at for at, one in enumerate(nodes) if one.head == index and at > index)
    inner = next((at for at in below if _is_described_by(nodes, at)), None)
    if inner is not None:
        nodes[inner].head, nodes[inner].dep = node.head, node.dep
        node.head, node.dep = inner, "acl"
        return
    others = [at for at, one in enumerate(nodes) if one.head == node.head and one.dep.startswith("nsubj")]
    subject = next((at for at in others if at != index and not nodes[at].has("VerbForm=Part")), None)
    if subject is not None and participle and node.has("Case=Nom"):
        node.head, node.dep = subject, "acl"


def _is_described_by(nodes: Sequence[Node], at: int) -> bool:
    """Whether a nominative hangs on the participle before it, as its subject or after a bare comma."""
    node = nodes[at]
    joined = node.dep == "conj" and node.pos in {"NOUN", "PROPN"} and _after_comma(nodes, at)
    return node.has("Case=Nom") and (node.dep == "nsubj" or joined)


def _free_copula(nodes: Sequence[Node], index: int, node: Node) -> None:
    if node.dep != "cop" or not has_case(nodes, node.head):
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
    if node.dep not in _ARGUMENTS or not governor.has("Voice=Pass") or has_case(nodes, index):
        return
    if node.dep == "nsubj:pass":
        others = [one for at, one in enumerate(nodes) if at != index and one.head == node.head]
        rival = any(one.dep == "nsubj:pass" for one in others)
        if rival and index > node.head and "Ins" in cases(node.text):
            node.dep = "obl:agent"
    elif node.has("Case=Ins") and (node.pos == "PROPN" or node.has("Animacy=Anim")):
        node.dep = "obl:agent"
