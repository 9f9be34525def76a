"""Phrases that a clause tells nothing by.

Whose word it is ("according to X"), what it goes against ("despite these tensions"), what may never have been
("against a possible attack").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.claims.items import SentenceItems

_PHRASES = ("obl", "nmod", "advmod", "advcl", "parataxis")


def spare_words(items: SentenceItems, head: int) -> Iterator[int]:
    """The words of such phrases below the head of a clause."""
    for child in items.tree.children(head, *_PHRASES):
        words = items.tree.subtree(child)
        text = " ".join(items.tree.tokens[word].text for word in words).casefold()
        source = _leads(items.cues.source_phrases, text)
        backward = _leads(items.cues.contrast_phrases, text) and _points_back(items, words)
        if source or backward or _is_only_possible(items, child, words):
            yield from words


def _leads(phrases: Iterable[str], text: str) -> bool:
    return any(text.startswith(f"{phrase} ") for phrase in phrases)


def _points_back(items: SentenceItems, words: tuple[int, ...]) -> bool:
    """Whether a phrase only takes up what was told before: a demonstrative, and nothing by name or number."""
    tokens = [items.tree.tokens[word] for word in words]
    verbal = any(token.dep.startswith(("acl", "advcl", "nsubj")) for token in tokens)
    told = any(items.item(word) is not None for word in words)
    return not verbal and not told and any(t.lemma in items.cues.demonstratives for t in tokens)


def _is_only_possible(items: SentenceItems, head: int, words: tuple[int, ...]) -> bool:
    """Whether a phrase behind a preposition is called merely possible, and names nobody."""
    tree = items.tree
    called = any(
        tree.tokens[child].lemma in items.cues.possibilities for child in tree.children(head, "amod")
    )
    return called and bool(tree.preposition(head)) and all(items.item(word) is None for word in words)
