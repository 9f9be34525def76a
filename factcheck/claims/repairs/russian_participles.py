"""Russian converbs and participles hung on the words that they can belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from factcheck.claims.tree import Tree
from factcheck.languages.russian.dictionary import parses
from factcheck.model import Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_CASES = {"nomn": "Nom", "gent": "Gen", "datv": "Dat", "accs": "Acc", "ablt": "Ins", "loct": "Loc"}
_GENDERS = {"masc": "Masc", "femn": "Fem", "neut": "Neut"}

Agreement = tuple[str, str]


def converbs(tree: Tree, tokens: list[Token]) -> None:
    """A converb («обезопасив») taken for a participle describes no noun: it hangs on the verb before it."""
    for token in tree.tokens:
        full = token.feat("VerbForm") == "Part" and token.feat("Variant") != "Short"
        if not full or not _is_converb(token.text):
            continue
        verb = next((v for v in _verbs_before(tree, token.index)), None)
        if verb is not None:
            feats = token.feats.replace("VerbForm=Part", "VerbForm=Conv")
            tokens[token.index] = replace(token, feats=feats, dep="advcl", head=verb)


def converbs_at_root(tree: Tree, tokens: list[Token]) -> None:
    """«Родившись в Перми, он уехал»: a converb is no predicate, the finite verb joined to it is."""
    for root in tree.roots():
        joined = [v for v in tree.children(root, "conj") if tree.tokens[v].feat("VerbForm") == "Fin"]
        if tree.tokens[root].feat("VerbForm") != "Conv" or not joined or tree.has(joined[0], "cc"):
            continue
        verb = joined[0]
        tokens[verb] = replace(tree.tokens[verb], head=verb, dep="root")
        tokens[root] = replace(tree.tokens[root], head=verb, dep="advcl")
        for child in tree.children(root):
            if child > verb:
                tokens[child] = replace(tree.tokens[child], head=verb)


def _verbs_before(tree: Tree, index: int) -> Iterator[int]:
    for token in reversed(tree.tokens[:index]):
        if token.pos == "VERB" and token.feat("VerbForm") in ("Fin", "Inf"):
            yield token.index


def converb_phrases(tree: Tree, tokens: list[Token]) -> None:
    """«…, но и желая потеснить Y, задумали …»: a converb joined to an infinitive modifies the next verb."""
    for token in tree.tokens:
        if token.feat("VerbForm") != "Conv":
            continue
        if token.dep == "conj" and tree.tokens[token.head].feat("VerbForm") == "Inf":
            verb = next((t for t in tree.tokens[token.index :] if t.feat("VerbForm") == "Fin"), None)
            if verb is not None:
                tokens[token.index] = replace(token, dep="advcl", head=verb.index)
        after = tree.tokens[token.index + 1] if token.index + 1 < len(tree) else token
        if after.feat("VerbForm") == "Inf" and after.head != token.index:
            tokens[after.index] = replace(after, dep="xcomp", head=token.index)


def subjects_of_converbs(tree: Tree, tokens: list[Token]) -> None:
    """A converb has no subject: one that hangs on it belongs to the verb that the converb modifies."""
    for token in tree.tokens:
        governor = tree.tokens[token.head]
        if token.dep not in _SUBJECTS or governor.feat("VerbForm") != "Conv" or governor.dep != "advcl":
            continue
        if not tree.has(governor.head, *_SUBJECTS):
            tokens[token.index] = replace(token, head=governor.head)


def participles(tree: Tree, tokens: list[Token]) -> None:
    """A participle behind a comma, or its adverbs, describes the nearest noun before that it agrees with."""
    for token in tree.tokens:
        first = min((token.index, *tree.children(token.index, "advmod")))
        after_comma = first > 0 and tree.tokens[first - 1].text == ","
        full = token.feat("VerbForm") == "Part" and token.feat("Variant") != "Short"
        if not full or not after_comma or token.dep not in ("acl", "conj", "amod"):
            continue
        asked = _agreements(token.text.lower())
        governor = tree.tokens[token.head]
        if not asked or (governor.pos != "NOUN" and token.dep == "conj"):
            continue
        if governor.pos in ("NOUN", "PROPN") and _agrees(governor, asked):
            tokens[token.index] = replace(token, dep="acl")
            continue
        noun = next((n for n in _nouns_before(tree, token.index) if _agrees(tree.tokens[n], asked)), None)
        if noun is not None:
            tokens[token.index] = replace(token, dep="acl", head=noun)


def _nouns_before(tree: Tree, index: int) -> Iterator[int]:
    """The nouns before a token, nearest first, back to the verb that they depend on."""
    for token in reversed(tree.tokens[:index]):
        if token.feat("VerbForm") in ("Fin", "Inf"):
            return
        if token.pos in ("NOUN", "PROPN"):
            yield token.index


def _agrees(noun: Token, asked: frozenset[Agreement]) -> bool:
    gender = "Plur" if noun.feat("Number") == "Plur" else noun.feat("Gender")
    return (noun.feat("Case"), gender) in asked


@lru_cache(maxsize=5_000)
def _agreements(participle: str) -> frozenset[Agreement]:
    """The cases and genders (or "Plur") in which a participle can stand."""
    found: set[Agreement] = set()
    for reading in parses(participle):
        tag = reading.tag
        if str(tag.POS) == "PRTF":
            gender = "Plur" if "plur" in tag else _GENDERS.get(str(tag.gender), "")
            found.add((_CASES.get(str(tag.case), ""), gender))
    return frozenset(found)


@lru_cache(maxsize=5_000)
def _is_converb(text: str) -> bool:
    classes = {str(reading.tag.POS) for reading in parses(text.lower())}
    return "GRND" in classes and not classes & {"PRTF", "PRTS"}
