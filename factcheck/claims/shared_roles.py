"""What each of several is: "X and Y became members of Z" says of each that it became a member of Z."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from factcheck.claims.items import SentenceItems
from factcheck.claims.pairs import agreeing_with
from factcheck.claims.phrases import trimmed
from factcheck.claims.propositions import SUBJECTS, Proposition
from factcheck.languages.russian.inflection import singular

_VOWELS = "aeio"


def said_of_members(items: SentenceItems, proposition: Proposition) -> tuple[Proposition, ...]:
    """The proposition once for each of the names that share a role; itself where they share none."""
    tree, own = items.tree, frozenset(proposition.words)
    subject = tree.child(proposition.clause.head, *SUBJECTS)
    names = tree.conjuncts(subject) if subject is not None and subject in own else ()
    role = _role(items, proposition)
    if role is None or len(names) < 2 or not _are_names(items, names):
        return (proposition,)
    phrases = {name: frozenset(tree.subtree(name)) - _others(items, name, names) for name in names}
    forms = [_forms(items, proposition, name, role) for name in names]
    if any(form is None for form in forms):
        return (proposition,)
    every = frozenset(tree.subtree(names[0]))
    return tuple(
        replace(
            proposition,
            words=trimmed(tree, [w for w in proposition.words if w not in every or w in phrases[name]]),
            forms=form or {},
            instead=None if name == names[0] else (names[0], name),
        )
        for name, form in zip(names, forms, strict=True)
    )


def _role(items: SentenceItems, proposition: Proposition) -> int | None:
    """The plural noun, with somebody's name below it, that tells what the subjects are or became."""
    tree, head = items.tree, proposition.clause.head
    noun = head if tree.has(head, "cop") else tree.child(head, "xcomp")
    if noun is None or tree.tokens[noun].pos not in ("NOUN", "PART"):
        return None
    counted = tree.has(noun, "det", "nummod", "nummod:gov", "conj")
    below = [w for child in tree.children(noun, "nmod") for w in tree.subtree(child)]
    named = any(items.mention(w) is not None for w in below)
    apart = any(tree.has(w, "conj") for w in below)  # "capitals of Peru and Ecuador"
    return noun if named and not counted and not apart and items.item(noun) is None else None


def _are_names(items: SentenceItems, names: tuple[int, ...]) -> bool:
    """Whether all are names, joined by "and"."""
    mentions = [items.mention(name) for name in names]
    joining = {items.tree.tokens[c].lemma for name in names for c in items.tree.children(name, "cc")}
    return joining == {items.cues.and_text} and all(m is not None and m.kind == "name" for m in mentions)


def _others(items: SentenceItems, name: int, names: tuple[int, ...]) -> frozenset[int]:
    """What belongs to the names joined to one, and the words and marks that join them."""
    tree = items.tree
    others = {w for other in names if other > name for w in tree.subtree(other)}
    return frozenset(others.union(tree.children(name, "cc", "punct", "cc:preconj")))


def _forms(items: SentenceItems, proposition: Proposition, name: int, role: int) -> Mapping[int, str] | None:
    """The verb and the noun as they are said of one; None where the form is not known."""
    tree, head = items.tree, proposition.clause.head
    verb = tree.child(head, "aux", "aux:pass", "cop")
    agreed = agreeing_with(items, head if verb is None else verb, name)
    one = _one(items, role)
    return {**agreed, **one} if agreed is not None and one else None


def _one(items: SentenceItems, role: int) -> Mapping[int, str]:
    """The noun in the singular, in English with an article before its phrase."""
    tree, token = items.tree, items.tree.tokens[role]
    if tree.sentence.language == "ru":
        form = singular(token) if not tree.has(role, "amod") else None
        return {role: form} if form else {}
    if token.lemma == token.text.casefold():
        return {}
    first = min((role, *(w for w in tree.children(role, "amod", "compound") if w < role)))
    noun = {role: token.lemma}
    word = noun.get(first, tree.tokens[first].text)
    article = "an" if word[0].casefold() in _VOWELS else "a"
    return {**noun, first: f"{article} {word}"}
