"""Russian words that a conjunction joins, hung on what they are joined to."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.cues import cues
from factcheck.claims.tree import Tree
from factcheck.languages.russian.dictionary import cases
from factcheck.model import Token

_REACH = 6
"""How many words may stand between a conjunction and the infinitive it joins («и, тем самым, оказать»)."""


def joined_events(tree: Tree, tokens: list[Token]) -> None:
    """«после ареста брата и *закрытия* журнала»: what follows a word of order is joined to what does."""
    words = cues("ru")
    happenings = words.object_nouns.keys() | words.subject_nouns.keys()
    for token in tree.tokens:
        owner = tree.tokens[token.head]
        first = tree.tokens[owner.head]
        joined = token.dep == "conj" and token.lemma in happenings and owner.lemma not in happenings
        ordered = owner.dep == "nmod" and first.lemma in happenings
        if joined and ordered and tree.preposition(first.index) in words.ordering_markers:
            tokens[token.index] = replace(token, head=first.index)


def lone_attributes(tree: Tree, tokens: list[Token]) -> None:
    """«Первым директором стал X, вторым — Y»: before a dash an attribute without its noun is no predicate."""
    for token in tree.tokens[:-1]:
        verb = tree.tokens[token.head]
        dashed = tree.tokens[token.index + 1].text in ("—", "–")
        lone = token.dep == "conj" and token.pos in ("ADJ", "PART", "NUM") and verb.pos == "VERB"
        if not (lone and dashed) or cases(token.text) <= {"Nom"}:
            continue
        for child in tree.children(token.index, "nsubj", "nsubj:pass"):
            tokens[child] = replace(tree.tokens[child], dep="orphan")


def infinitives(tree: Tree, tokens: list[Token]) -> None:
    """«удалось свергнуть X и, тем самым, оказать Y»: infinitives after a conjunction follow the first."""
    first: int | None = None
    for token in tree.tokens:
        form = token.feat("VerbForm")
        if form in ("Fin", "Conv"):
            first = None
        elif form == "Inf" and token.pos == "VERB":
            mark = _conjunction_before(tree, token.index)
            if first is None or mark is None:
                first = token.index if first is None and _is_complement(tree, token) else first
            elif mark > first:
                _coordinate(tokens, first, mark, token.index)


def _is_complement(tree: Tree, token: Token) -> bool:
    governor = tree.tokens[token.head]
    return token.dep in ("xcomp", "csubj", "obj") and governor.feat("VerbForm") == "Fin"


def _conjunction_before(tree: Tree, infinitive: int) -> int | None:
    """The conjunction that joins an infinitive to what went before, with only its own adverbials between."""
    for index in range(infinitive - 1, max(-1, infinitive - 1 - _REACH), -1):
        token = tree.tokens[index]
        if token.pos == "CCONJ":
            return index
        if token.pos == "VERB" or token.feat("Case") in ("Acc", "Nom"):
            return None
    return None


def _coordinate(tokens: list[Token], first: int, mark: int, infinitive: int) -> None:
    """Hang an infinitive on the first of its row, and no phrase across the conjunction between."""
    tokens[infinitive] = replace(tokens[infinitive], head=first, dep="conj")
    tokens[mark] = replace(tokens[mark], head=infinitive, dep="cc")
    before, after = range(first + 1, mark), range(mark + 1, len(tokens))
    for index in before:
        if tokens[index].head in after:
            host, dep = _host_before(tokens, index, first)
            tokens[index] = replace(tokens[index], head=host, dep=dep)
    for index in range(mark + 1, len(tokens)):
        token = tokens[index]
        if index == infinitive or token.pos == "CCONJ" or token.head in after:
            continue
        if index > infinitive and token.feat("VerbForm") in ("Inf", "Fin"):
            break
        if token.head < mark and token.dep in ("obj", "iobj", "obl", "punct", "advmod", "xcomp", "advcl"):
            tokens[index] = replace(token, head=infinitive)


def _host_before(tokens: list[Token], index: int, first: int) -> tuple[int, str]:
    """What a phrase cut off from its governor hangs on: the noun before a genitive, else the verb."""
    noun = tokens[index - 1]
    if tokens[index].feat("Case") == "Gen" and noun.pos in ("NOUN", "PROPN"):
        return noun.index, "nmod"
    return first, tokens[index].dep if tokens[index].dep == "punct" else "obl"


def paired_adverbials(tree: Tree, tokens: list[Token]) -> None:
    """«в X и в Y» before a verb are coordinated with each other, not with the clause before."""
    for token in tree.tokens:
        if token.pos != "CCONJ" or token.dep != "cc" or token.index == 0:
            continue
        left = tree.tokens[token.index - 1]
        right = next((t for t in tree.tokens if t.index > token.index and t.pos in ("NOUN", "PROPN")), None)
        if right is None or left.head != token.head or right.head != token.head:
            continue
        same = tree.preposition(left.index) == tree.preposition(right.index) != ""
        if same and left.dep == right.dep == "obl" and token.index + 1 in tree.children(right.index, "case"):
            tokens[right.index] = replace(right, head=left.index, dep="conj")
            tokens[token.index] = replace(token, head=right.index)
