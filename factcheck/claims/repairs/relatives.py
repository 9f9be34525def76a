"""Relative clauses hung on the noun that they can be told of: "the siege of the town, which lasted"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.claims.cues import cues
from factcheck.claims.kinds import NOTHING, kind_words, kinds_of_ner, kinds_of_noun, kinds_of_subject
from factcheck.claims.tree import Tree
from factcheck.model import Token

_SUBJECTS = ("nsubj", "nsubj:pass")


def relatives_by_kind(tree: Tree, tokens: list[Token]) -> None:
    """A relative clause told of what its verb can't be said of belongs to another noun of the phrase."""
    for verb in tree.tokens:
        pronoun = _relative_pronoun(tree, verb) if verb.dep == "acl:relcl" else None
        if pronoun is None:
            continue
        if tree.tokens[verb.head].pos == "NUM" and pronoun.dep in (*_SUBJECTS, "obj"):
            tokens[verb.index] = replace(verb, head=_before_year(tree, verb.head))
            continue
        asked = _asked(tree, verb.index) if pronoun.dep in _SUBJECTS else NOTHING
        if not _misfits(tree, verb.head, asked, pronoun):
            continue
        hosts = (host for host in _hosts(tree, verb) if not _misfits(tree, host, asked, pronoun))
        tokens[verb.index] = replace(verb, head=next(hosts, verb.head))


def _before_year(tree: Tree, year: int) -> int:
    """What "won a prize in 1945, *which* he shared" is told of: no year, but the object before it."""
    top = tree.tokens[year].head
    things = [c for c in tree.children(top, "obj", *_SUBJECTS) if c < year]
    return things[-1] if tree.tokens[year].dep in ("obl", "nmod") and things else year


def _relative_pronoun(tree: Tree, verb: Token) -> Token | None:
    """The relative pronoun that stands for something in a verb's clause."""
    pronouns = cues(tree.sentence.language).relative_pronouns
    found = (tree.tokens[c] for c in tree.children(verb.index) if tree.tokens[c].lemma in pronouns)
    return next((token for token in found if token.index < verb.index), None)


def _hosts(tree: Tree, verb: Token) -> Iterator[int]:
    """The nouns that a relative clause may describe, inside its phrase from the nearest on, then above it."""
    start = min(tree.subtree(verb.index))
    for word in range(start - 1, verb.head, -1):
        if tree.tokens[word].pos == "NOUN" and tree.below(word, verb.head):
            yield word
    current = verb.head
    while tree.tokens[current].dep in ("nmod", "conj", "appos"):
        current = tree.tokens[current].head
        if tree.tokens[current].pos == "NOUN":
            yield current


def _asked(tree: Tree, verb: int) -> frozenset[str]:
    """What kinds a verb is said of; only what goes on begins, continues and ends."""
    lemma = tree.tokens[verb].lemma.split(" ")[0]  # of "continue for" the verb alone
    if lemma in kind_words(tree.sentence.language).phases and not tree.has(
        verb, "obj", "xcomp", "ccomp", "obl:agent"
    ):
        return frozenset({"event"})
    return kinds_of_subject(tree, verb)


def _misfits(tree: Tree, index: int, asked: frozenset[str], pronoun: Token) -> bool:
    """Whether a noun disagrees with the pronoun, or is known to be of kinds other than those asked for."""
    token = tree.tokens[index]
    kinds = kinds_of_noun(token.lemma, tree.sentence.language) or kinds_of_ner(token.ner)
    return not _agrees(token, pronoun) or bool(kinds and asked and not kinds & asked)


def _agrees(noun: Token, pronoun: Token) -> bool:
    """Whether nothing tells that a pronoun is of another number or gender than a noun."""
    pairs = ((noun.feat(key), pronoun.feat(key)) for key in ("Number", "Gender"))
    return all(not one or not other or one == other for one, other in pairs)
