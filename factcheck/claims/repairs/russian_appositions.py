"""Russian nouns in apposition to a name that the parser made subjects or conjuncts beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.claims.tree import Tree
from factcheck.languages.russian.dictionary import is_accusative_too
from factcheck.model import Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_DASHES = frozenset("—–")


def described_subjects(tree: Tree, tokens: list[Token]) -> None:
    """«Химик по образованию, Лосев стал …», «Лосев, химик, стал …»: a verb in the singular has one subject;
    the noun beside its name says what it is.
    """
    for verb in tree.tokens:
        if verb.feat("Number") != "Sing":
            continue
        for subject in tree.children(verb.index, *_SUBJECTS):
            for other in _beside(tree, verb.index, subject):
                name, noun = (other, subject) if _is_named(tree, other) else (subject, other)
                tokens[name] = replace(tree.tokens[name], head=verb.index, dep=tree.tokens[subject].dep)
                feats = tree.tokens[noun].feats.replace("Case=Acc", "Case=Nom")
                tokens[noun] = replace(tree.tokens[noun], head=name, dep="appos", feats=feats)


def names_between_dashes(tree: Tree, tokens: list[Token]) -> None:
    """«Первый экипаж — Лосев и Бобров — прибыл»: names between two dashes say whom the noun before means."""
    for name in tree.tokens:
        noun = tree.tokens[name.head]
        if name.dep != "parataxis" or name.pos != "PROPN" or noun.pos != "NOUN" or noun.index > name.index:
            continue
        words = [w for w in tree.subtree(name.index) if tree.tokens[w].pos != "PUNCT"]
        before, after = words[0] - 1, words[-1] + 1
        if after < len(tree) and {tree.tokens[before].text, tree.tokens[after].text} <= _DASHES:
            tokens[name.index] = replace(name, dep="appos")


def _beside(tree: Tree, verb: int, subject: int) -> Iterator[int]:
    """What stands beside a subject after a bare comma, the one named and the other not.

    «Порт страны, Рига лежит …»: a noun that opens the clause may have been taken for its object.
    """
    opening = [n for n in tree.children(verb, "obj") if _may_open(tree, n, subject)]
    for other in (*tree.children(verb, *_SUBJECTS), *tree.children(subject, "conj"), *opening):
        first, second = sorted((subject, other))
        one, two = tree.tokens[subject], tree.tokens[other]
        apart = other != subject and _is_apart(tree, first, second)
        nominative = one.feat("Case") == "Nom" and (two.feat("Case") == "Nom" or other in opening)
        alike = (one.feat("Animacy") == "Anim") == (two.feat("Animacy") == "Anim")
        nominal = {one.pos, two.pos} <= {"NOUN", "PROPN"}
        told = _is_named(tree, subject) != _is_named(tree, other) or _is_enclosed(tree, verb, subject, other)
        if apart and nominative and alike and nominal and told:
            yield other


def _is_enclosed(tree: Tree, verb: int, subject: int, other: int) -> bool:
    """«Башня, детище Лосева, заработала»: an only "conjunct" between two commas, before its verb."""
    after = max(w for w in tree.subtree(other) if tree.tokens[w].pos != "PUNCT") + 1
    closed = after < verb and tree.tokens[after].text == ","
    return closed and tree.tokens[other].dep == "conj" and len(tree.children(subject, "conj")) == 1


def _may_open(tree: Tree, noun: int, subject: int) -> bool:
    begins = all(tree.tokens[w].pos == "PUNCT" for w in range(min(tree.subtree(noun))))
    return begins and noun < subject and is_accusative_too(tree.tokens[noun].text)


def _is_apart(tree: Tree, first: int, second: int) -> bool:
    """Whether a comma and no conjunction stands right before the second of two phrases."""
    own = set(tree.subtree(second)) - set(tree.subtree(first) if tree.tokens[second].head != first else ())
    words = [w for w in own if w > first and tree.tokens[w].pos != "PUNCT"]
    return tree.tokens[min(words) - 1].text == "," and not tree.has(second, "cc")


def _is_named(tree: Tree, index: int) -> bool:
    """Whether a phrase is a name, or a noun with a name («химик Лосев»)."""
    named = (tree.tokens[n].pos == "PROPN" for n in tree.children(index, "appos", "flat"))
    return tree.tokens[index].pos == "PROPN" or any(named)
