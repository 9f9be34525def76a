"""What a clause denies: the whole of it, or one of its phrases."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from factcheck.claims.items import SentenceItems
from factcheck.claims.predicates import Core
from factcheck.model import Span


@dataclass(frozen=True, slots=True)
class Negation:
    """Whether the clause as a whole is denied, the words that deny it, and the words denied on their own."""

    negative: bool = False
    span: Span | None = None
    denied: frozenset[int] = frozenset()


def find_negation(items: SentenceItems, words: Collection[int], core: Core) -> Negation:
    """Read the negation of a clause.

    In English two negations cancel ("never without"); in Russian negative pronouns only agree with the verb's «не».
    """
    tree, cues = items.tree, items.cues
    denied = _denied_phrases(items, words)
    marks = [w for w in words if _negates(items, w) and w not in denied and not _only_contrasts(items, w)]
    verbs = [w for w in core.chain if tree.tokens[w].lemma in cues.negative_verbs and len(core.chain) > 1]
    if cues.agreeing_negators:
        particles = [w for w in marks if tree.tokens[w].lemma not in cues.negative_pronouns and not _agreeing(items, w)]
        count = (len(particles) or (1 if marks else 0)) + len(verbs)
    else:
        count = len(marks) + len(verbs)
    found = sorted([*marks, *verbs])
    if not found:
        return Negation(denied=denied)
    first, last = tree.tokens[found[0]], tree.tokens[found[-1]]
    span = (first.start, last.end) if last.start - first.end < 2 else (first.start, first.end)
    return Negation(count % 2 == 1, span, denied)


def _negates(items: SentenceItems, index: int) -> bool:
    token = items.tree.tokens[index]
    if token.lemma in items.cues.negative_pronouns and token.pos in ("PRON", "DET", "NOUN", "ADJ", "ADV"):
        return True
    return token.lemma in items.cues.negators and token.pos not in ("NOUN", "PROPN") and items.item(index) is None


def _agreeing(items: SentenceItems, index: int) -> bool:
    """«ни» and «никогда» beside «не» add nothing."""
    return items.tree.tokens[index].lemma in items.cues.agreeing_negators


def _denied_phrases(items: SentenceItems, words: Collection[int]) -> frozenset[int]:
    """The words under "without", and those of X in "not X but Y"."""
    tree, cues = items.tree, items.cues
    denied: set[int] = set()
    for word in words:
        token = tree.tokens[word]
        if token.dep in ("case", "mark") and token.lemma in cues.negative_prepositions:
            denied.update(w for w in tree.subtree(token.head) if w > word and w in words)
    for word in words:
        if _negates(items, word):
            denied.update(w for w in _contrasted(items, word, words) if w in words)
    return frozenset(denied)


def _contrasted(items: SentenceItems, mark: int, words: Collection[int]) -> tuple[int, ...]:
    """The words that a negation takes away in favour of what follows "but"; empty where it denies the clause."""
    tree = items.tree
    but = next((w for w in words if w > mark and tree.tokens[w].lemma in items.cues.contrast_words), None)
    if but is None or tree.tokens[but].dep not in ("cc", "advmod", "mark", "case"):
        return ()
    chosen = tree.tokens[but].head
    rejected = tree.tokens[chosen].head if tree.tokens[chosen].dep == "conj" else None
    if rejected is not None and mark < rejected < but:
        kept = set(tree.subtree(chosen))
        return tuple(w for w in tree.subtree(rejected) if w not in kept and mark <= w < but)
    return tuple(w for w in words if mark <= w < but) if rejected is not None and rejected < mark else ()


def _only_contrasts(items: SentenceItems, index: int) -> bool:
    """"Not only X but also Y" denies nothing."""
    tree = items.tree
    following = index + 1
    return following < len(tree) and tree.tokens[following].lemma in items.cues.only_words
