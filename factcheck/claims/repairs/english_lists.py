"""Members of English lists, and persons set beside the noun that they are."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.tree import Tree
from factcheck.model import Token

_NOUNS = ("NOUN", "PROPN", "PRON", "NUM")


def persons_beside_places(tree: Tree, tokens: list[Token]) -> None:
    """ "Two friends from Leeds, Ann and Joan": people are called by name, not the place they come from."""
    for place in tree.tokens:
        noun = tree.tokens[place.head]
        if place.dep == "obl" and noun.dep == "acl":  # "a woman born in Cracow, Maria"
            noun = tree.tokens[noun.head]
        if place.dep not in ("nmod", "obl") or place.ner != "PLACE" or noun.pos != "NOUN":
            continue
        beside = tree.children(place.index, "appos", "conj")
        people = [child for child in beside if tree.tokens[child].ner == "PERSON"]
        if len(people) < len(beside):
            continue
        for person in people:
            first = person == people[0]
            head, dep = (noun.index, "appos") if first else (people[0], "conj")
            tokens[person] = replace(tokens[person], head=head, dep=dep)


def titled_subjects(tree: Tree, tokens: list[Token]) -> None:
    """ "The Swedish chemist Lars Nilson found it": a verb has one subject; its noun is the name's title."""
    for name in tree.tokens:
        subject = name.pos == "PROPN" and name.dep in ("nsubj", "nsubj:pass")
        before = min(tree.subtree(name.index)) - 1
        if not subject or before < 0 or tree.tokens[before].head != name.head:
            continue
        noun = tree.tokens[before]
        if noun.pos == "NOUN" and noun.dep == name.dep:
            tokens[name.index] = replace(name, head=noun.index, dep="appos")


def bracketed_participles(tree: Tree, tokens: list[Token]) -> None:
    """ "He and Lodin (born 1939)": a participle in brackets tells of the name right before them."""
    for token in tree.tokens:
        opened = token.dep == "acl" and token.index >= 2 and tree.tokens[token.index - 1].text == "("
        if not opened:
            continue
        host = tree.tokens[token.index - 2]
        while host.dep in ("flat", "flat:name", "compound") and host.head < host.index:
            host = tree.tokens[host.head]
        if host.pos == "PROPN" and host.index != token.head:
            tokens[token.index] = replace(token, head=host.index)


def listed_members(tree: Tree, tokens: list[Token]) -> None:
    """ "…, including A, B's C for D, and E's F": between the commas of a list stand its members."""
    mark = next((t for t in tree.tokens[2:-1] if t.lemma == "include" and t.dep == "case"), None)
    if mark is None or any(t.feat("VerbForm") == "Fin" for t in tree.tokens[mark.index :]):
        return
    host = next((t for t in reversed(tree.tokens[: mark.index]) if t.pos == "NOUN"), None)
    parts = _between_commas(tree, mark.index + 1)
    tops = [_top_of(tree, part) for part in parts]
    if host is None or len(parts) < 2 or any(tree.tokens[top].pos not in _NOUNS for top in tops):
        return
    root = next((top for top in tops if tree.tokens[top].dep == "root"), None)
    if root is not None and not _move_root(tree, tokens, root, mark.index):
        return
    for part, top in zip(parts, tops, strict=True):
        first = top == tops[0]
        head, dep = (host.index, "nmod") if first else (tops[0], "conj")
        tokens[top] = replace(tokens[top], head=head, dep=dep)
        for word in part:
            if tokens[word].head not in part and word != top:
                tokens[word] = replace(tokens[word], head=top)
    tokens[mark.index] = replace(mark, head=tops[0])


def likened_subjects(tree: Tree, tokens: list[Token]) -> None:
    """ "X, like Y, lives in Z" tells of Y what it tells of X: Y is coordinated with X."""
    for like in tree.tokens[2:-1]:
        second, before = tree.tokens[like.head], tree.tokens[like.index - 2]
        after = max(tree.subtree(second.index)) + 1
        set_off = tree.tokens[like.index - 1].text == "," and after < len(tree)
        if like.lemma != "like" or like.dep != "case" or not set_off or tree.tokens[after].text != ",":
            continue
        subjects = [n for n in (before.index, *tree.ancestors(before.index)) if _is_subject(tree, n)]
        indefinite = any(tree.tokens[d].lemma in ("a", "an") for d in tree.children(second.index, "det"))
        if subjects and subjects[0] < like.index and not indefinite and second.pos in _NOUNS:
            first = tree.tokens[subjects[0]]
            verb = first.head if first.dep != "root" else second.head
            tokens[first.index] = replace(first, head=verb, dep="nsubj")
            tokens[second.index] = replace(second, head=first.index, dep="conj")
            tokens[like.index] = replace(like, dep="cc", pos="CCONJ")


def _is_subject(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.pos in _NOUNS and token.dep in ("nsubj", "nsubj:pass", "obl:npmod", "obl:tmod")


def _between_commas(tree: Tree, start: int) -> list[range]:
    """The stretches of a list from a token to the end, cut at its commas and at the "and" before its last."""
    parts: list[range] = []
    for token in tree.tokens[start:]:
        last = token.text in ".;"
        if token.text == "," or last:
            lead = start + (tree.tokens[start].pos == "CCONJ")
            parts.append(range(lead, token.index))
            start = token.index + 1
        if last:
            break
    return [part for part in parts if len(part)]


def _top_of(tree: Tree, part: range) -> int:
    return next((w for w in part if tree.tokens[w].head not in part or tree.tokens[w].head == w), part[0])


def _move_root(tree: Tree, tokens: list[Token], root: int, mark: int) -> bool:
    """Let what stands before the list be the predicate, where a member was taken for it."""
    before = [c for c in tree.children(root) if c < mark]
    top = next((c for c in before if tree.tokens[c].dep in ("xcomp", "obl", "advmod", "conj")), None)
    if top is None:
        return False
    tokens[top] = replace(tokens[top], head=top, dep="root")
    for child in before:
        if child != top:
            tokens[child] = replace(tokens[child], head=top)
    tokens[-1] = replace(tokens[-1], head=top)
    return True
