"""Coordinated complements of one verb tell several things: "helped to design and to build it"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import trimmed, without_connectives, without_loose_marks
from factcheck.claims.propositions import Proposition
from factcheck.languages.lexicon import names_happening

_COMPLEMENTS = ("xcomp", "csubj", "ccomp", "advcl")


def coordinated_complements(items: SentenceItems, proposition: Proposition) -> tuple[Proposition, ...]:
    """The proposition with its first complement only, then one for each complement coordinated with it."""
    tree = items.tree
    scope = frozenset(proposition.words)
    first = _complement(items, proposition.clause.head, scope)
    if first is None:
        return (proposition,)
    others = [c for c in tree.children(first, "conj") if c in scope and tree.tokens[c].pos == "VERB"]
    if not others:
        return (proposition,)
    parts = {each: frozenset(tree.subtree(each)) & scope for each in others}
    if any(
        word > min(part) and not any(word in other for other in parts.values())
        for part in parts.values()
        for word in scope
        if tree.tokens[word].pos != "PUNCT"
    ):
        return (proposition,)  # words of the first after those of the second: the parse is not to be trusted
    rest = [word for word in proposition.words if not any(word in part for part in parts.values())]
    kept = without_loose_marks(tree, rest)
    below = frozenset(tree.subtree(first))
    frame = tuple(word for word in kept if word not in below)
    proposition = replace(proposition, setting=_setting(items, proposition))
    found = [replace(proposition, words=trimmed(tree, kept))]
    for each in others:
        joining = {j for c in tree.children(each, "cc") for j in (c, *tree.children(c, "fixed"))}
        own = without_connectives(items, [w for w in sorted(parts[each]) if w not in joining])
        words = without_loose_marks(tree, (*(w for w in frame if w < first), *own))
        found.append(replace(proposition, words=words, instead=(first, each)))
    return tuple(found)


def coordinated_existents(items: SentenceItems, proposition: Proposition) -> tuple[Proposition, ...]:
    """ "There were X and Y", «имелось немало X и Y»: one proposition for each thing that there was."""
    tree, head = items.tree, proposition.clause.head
    things = [c for c in tree.children(head, "nsubj") if c > head and tree.tokens[c].pos == "NOUN"]
    if tree.tokens[head].lemma not in items.cues.existence_verbs or len(things) != 1:
        return (proposition,)
    scope = frozenset(proposition.words)
    others = [c for c in tree.children(things[0], "conj") if c in scope and tree.tokens[c].pos == "NOUN"]
    told = {each: frozenset(tree.subtree(each)) & scope for each in others}
    later = {w for part in told.values() for w in part}
    if not others or any(w > min(later) and w not in later for w in scope):
        return (proposition,)
    first = frozenset(w for w in tree.subtree(things[0]) if w in scope)
    rest = [w for w in proposition.words if w not in first]
    kept = trimmed(tree, [w for w in proposition.words if not any(w in part for part in told.values())])
    found = [replace(proposition, words=kept)]
    for each in others:
        own = [w for w in sorted(told[each]) if tree.tokens[w].dep != "cc"]
        found.append(replace(proposition, words=trimmed(tree, (*rest, *own)), instead=(things[0], each)))
    return tuple(found)


def coordinated_anchors(items: SentenceItems, proposition: Proposition) -> tuple[Proposition, ...]:
    """ "It arose after X and the fall of Y": one proposition for each happening that it came after."""
    tree, head = items.tree, proposition.clause.head
    scope = frozenset(proposition.words)
    for first in tree.children(head, "obl"):
        others = [c for c in tree.children(first, "conj") if c in scope]
        ordering = tree.preposition(first) in items.cues.ordering_markers
        if first not in scope or not ordering or not others:
            continue
        if not all(_is_happening(items, each) for each in (first, *others)):
            continue
        told = {each: frozenset(tree.subtree(each)) & scope for each in others}
        later = {word for part in told.values() for word in part}
        later |= {w for w in scope if first < w < max(others) and tree.tokens[w].text == ","}
        kept = trimmed(tree, [word for word in proposition.words if word not in later])
        found = [replace(proposition, words=kept)]
        below = frozenset(tree.subtree(first)) - {*tree.children(first, "case")}
        for each in others:
            own = {word for word in told[each] if tree.tokens[word].dep not in ("cc", "case")}
            own |= {word for word in told[each] if tree.tokens[word].head != each}
            words = sorted(({*proposition.words} - below - later) | own)
            found.append(replace(proposition, words=trimmed(tree, words), instead=(first, each)))
        return tuple(found)
    return (proposition,)


def _is_happening(items: SentenceItems, index: int) -> bool:
    token = items.tree.tokens[index]
    noun = items.item(index) is None and token.pos == "NOUN"
    return noun and names_happening(token.lemma, items.tree.sentence.language)


def _setting(items: SentenceItems, proposition: Proposition) -> frozenset[int]:
    """The phrases with a preposition that stand before a verb and its subject: when and under what it was."""
    tree, head = items.tree, proposition.clause.head
    own = frozenset(proposition.words)
    found: set[int] = set()
    for child in tree.children(head, "obl"):
        if child < head and tree.preposition(child):
            found.update(w for w in tree.subtree(child) if w in own)
    marks = {w for w in own if tree.tokens[w].text == "," and w - 1 in found}
    return frozenset(found | marks)


def _complement(items: SentenceItems, head: int, scope: frozenset[int]) -> int | None:
    """The lowest infinitive complement of a clause."""
    tree, current = items.tree, head
    found: int | None = None
    while True:
        below = [
            child
            for child in tree.children(current, *_COMPLEMENTS)
            if child in scope
            and tree.tokens[child].pos == "VERB"
            and tree.tokens[child].feat("VerbForm") == "Inf"
        ]
        if not below:
            return found
        found = current = below[0]
