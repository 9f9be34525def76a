"""English noun phrases whose parts the parser hung the wrong way round."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.cues import cues
from factcheck.claims.tree import Tree
from factcheck.languages.lexicon import concepts
from factcheck.model import Token

_NAMED = ("PROPN", "NOUN")


def joined_happenings(tree: Tree, tokens: list[Token]) -> None:
    """ "It arose after the fall of X, and *the occupation* of Y": both stand behind the word of order."""
    words = cues("en")
    for token in tree.tokens:
        verb = tree.tokens[token.head]
        happening = token.lemma in words.object_nouns or token.lemma in words.subject_nouns
        joined = token.dep == "conj" and token.pos == "NOUN" and verb.pos == "VERB" and happening
        if not joined or tree.has(token.index, "nsubj", "cop", "aux", "case"):
            continue
        anchors = [w for w in tree.children(verb.index, "obl") if verb.index < w < token.index]
        anchors = [w for w in anchors if tree.preposition(w) in words.ordering_markers]
        if anchors and not any(t.pos == "VERB" for t in tree.tokens[anchors[-1] : token.index]):
            tokens[token.index] = replace(token, head=anchors[-1])


def owned_kinds(tree: Tree, tokens: list[Token]) -> None:
    """ "Saturn's moon *Titan*", "his wife *Anna*": the name says which of them, and stands in apposition."""
    for name in tree.tokens:
        kind = _kind_before(tree, name)
        if kind is None:
            continue
        root = name.head == name.index
        tokens[kind.index] = replace(kind, head=kind.index if root else name.head, dep=name.dep, pos="NOUN")
        tokens[name.index] = replace(name, head=kind.index, dep="appos")
        for child in tree.children(name.index):
            if child != kind.index and not kind.index < child < name.index:
                tokens[child] = replace(tokens[child], head=kind.index)


def names_called(tree: Tree, tokens: list[Token]) -> None:
    """ "A man *called* Ann Bell": the name stands in apposition, and the word between adds nothing."""
    for word in tree.tokens:
        noun = tree.tokens[word.head]
        naming = word.dep == "acl" and word.lemma in cues("en").naming_words and word.index > noun.index
        name = _capitals_after(tree, word.index) if naming and noun.pos in _NAMED else []
        if not name or noun.index == word.index:
            continue
        tokens[word.index] = replace(word, dep="punct", pos="PUNCT")
        for part in name:
            host, dep = (noun.index, "appos") if part is name[-1] else (name[-1].index, "compound")
            tokens[part.index] = replace(part, head=host, dep=dep)
        for child in tree.children(word.index):
            if tokens[child].head == word.index:
                tokens[child] = replace(tokens[child], head=noun.head)


def _capitals_after(tree: Tree, index: int) -> list[Token]:
    """The capitalised words right behind one."""
    found: list[Token] = []
    for token in tree.tokens[index + 1 :]:
        if token.pos not in _NAMED or not token.text[0].isupper():
            break
        found.append(token)
    return found


def _kind_before(tree: Tree, name: Token) -> Token | None:
    """The common noun before a name, where an owner stands before both."""
    if name.pos not in _NAMED or not name.text[0].isupper():
        return None
    before = [tree.tokens[child] for child in tree.children(name.index) if child < name.index]
    kinds = [t for t in before if t.text.islower() and t.dep in ("compound", "amod") and _is_noun(t)]
    hosts = [name.index, *(kind.index for kind in kinds)]
    owners = [child for host in hosts for child in tree.children(host, "nmod:poss")]
    if not kinds or not any(owner < kinds[-1].index for owner in owners):
        return None
    rest = tree.tokens[kinds[-1].index + 1 : name.index]
    return kinds[-1] if all(t.pos in _NAMED and t.text[0].isupper() for t in rest) else None


def _is_noun(token: Token) -> bool:
    return token.pos == "NOUN" or (token.pos == "ADJ" and bool(concepts(token.lemma, "en", "NOUN")))
