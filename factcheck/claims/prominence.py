"""How prominent its role makes a phrase in its sentence: subjects before objects before all else."""

from __future__ import annotations

from factcheck.claims.discourse import HEAD, RECENT, SUBJECT
from factcheck.claims.items import SentenceItems
from factcheck.claims.kinds import kind_words
from factcheck.model import Token

_OBJECT, _OBLIQUE, _NOT_ADVERBIAL = 50, 40, 50
"""Salience factors of Lappin and Leass (1994), table 1, beside those of `discourse`."""


def weight(items: SentenceItems, index: int) -> int:
    """The prominence that its role gives a phrase; half of it for what is denied or only supposed."""
    tree, cues = items.tree, items.cues
    denied = any(tree.tokens[child].lemma in cues.negators for child in tree.children(index))
    supposed = any(
        token.lemma in (*cues.conditional_particles, *cues.conditional_markers) for token in tree.tokens
    )
    return _role_weight(items, index) // (2 if denied or supposed else 1)


def _role_weight(items: SentenceItems, index: int) -> int:
    tree, token = items.tree, items.tree.tokens[index]
    if token.dep in ("conj", "appos", "flat") and token.head != index:
        return _role_weight(items, token.head)
    if is_subject(items, index):
        return RECENT + SUBJECT + HEAD + (_NOT_ADVERBIAL if is_topical(items, index) else 0)
    if is_shown(items, token):
        return _role_weight(items, token.head)
    if _is_whereabouts(items, token):
        return RECENT // 2
    if token.dep in ("obj", "iobj", "obl", "obl:agent"):
        role = _OBJECT if token.dep == "obj" else _OBLIQUE
        return RECENT + role + HEAD + (0 if tree.preposition(index) else _NOT_ADVERBIAL)
    if token.dep == "nmod:poss" and is_subject(items, token.head):
        return RECENT + _OBJECT + HEAD
    return RECENT


def _is_whereabouts(items: SentenceItems, token: Token) -> bool:
    """Whether a place's name only tells where something was: "That was at St Mary's *in Paddington*"."""
    mention, preposition = items.mention(token.index), items.tree.preposition(token.index)
    located = token.dep in ("obl", "nmod") and items.cues.prepositions.get(preposition) == "place"
    return located and mention is not None and mention.ner == "PLACE"


def is_shown(items: SentenceItems, token: Token) -> bool:
    """Whether a name tells whose likeness or life the head noun is, or in a caption whose thing: «Портрет
    Луи Пастера», «Микроскоп Р. Коха».
    """
    head = items.tree.tokens[token.head]
    if token.dep != "nmod" or items.tree.preposition(token.index):
        return False
    captioned = head.dep == "root" and all(each.pos not in ("VERB", "AUX") for each in items.tree.tokens)
    depicted = head.lemma in kind_words(items.tree.sentence.language).depictions
    return depicted or (captioned and items.tree.sentence.language == "ru")


def is_subject(items: SentenceItems, index: int) -> bool:
    """Whether a phrase is what its clause is about: a subject, what stands alone, or what is put in front."""
    token = items.tree.tokens[index]
    if token.dep in ("conj", "appos", "flat", "flat:name") and token.head != index:
        return is_subject(items, token.head)
    if token.dep == "root":
        named = items.mention(index) is not None
        others = ("nsubj", "nsubj:pass") if named else ("nsubj", "nsubj:pass", "cop")
        alone = not items.tree.has(index, *others) and not items.tree.preposition(index)
        return token.pos in ("NOUN", "PROPN") and (alone or _is_identified(items, index))
    return token.dep in ("nsubj", "nsubj:pass") or _is_fronted(items, token)


def _is_identified(items: SentenceItems, index: int) -> bool:
    """Whether a name says who or what a nameless subject is: "the holder has been *the Burj Khalifa*"."""
    tree = items.tree
    subjects = tree.children(index, "nsubj")
    called = [index, *tree.children(index, "appos", "flat", "compound")]
    named = any((each := items.mention(i)) is not None and each.kind == "name" for i in called)
    return named and tree.has(index, "cop") and bool(subjects) and not any(map(items.mention, subjects))


def _is_fronted(items: SentenceItems, token: Token) -> bool:
    """A Russian object or addressee before its verb is the topic: «Павлову премию дали в 1904-м»."""
    bare = token.dep in ("obj", "iobj", "obl") and not items.tree.preposition(token.index)
    return bare and token.index < token.head and items.tree.sentence.language == "ru" and token.index < 3


def is_topical(items: SentenceItems, index: int) -> bool:
    """Whether the subject is that of the main clause or of one beside it."""
    tree = items.tree
    current = index
    while tree.tokens[current].dep in ("conj", "appos", "flat", "flat:name", "nsubj", "nsubj:pass"):
        above = tree.tokens[current].head
        if above == current:
            break
        current = above
    return tree.tokens[current].dep in ("root", "conj", "parataxis", "obj", "iobj", "obl")
