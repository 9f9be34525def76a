"""Members told of a group: "several metals, including zinc", "cities such as Rome", "among them X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.claims.clauses import is_predicate
from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import phrase_words, without_loose_marks
from factcheck.claims.propositions import Proposition


@dataclass(frozen=True, slots=True)
class Inclusion:
    """A group's head, the heads of the members named, all words naming them, and the first of these."""

    host: int
    members: tuple[int, ...]
    words: frozenset[int]
    start: int


def find_inclusion(items: SentenceItems, proposition: Proposition) -> Inclusion | None:
    """The first group in a clause of which members are named."""
    tree = items.tree
    words = proposition.words
    for word in words:
        length = _marker_length(items, word)
        if not length or word == words[0]:
            continue
        start = word + length
        first = _member(items, start)
        if first is None or first not in words:
            continue
        host = _host(items, tree.tokens[first].head)
        members = tuple(
            m for m in (*tree.conjuncts(first), *_stray(items, first, words)) if m in words and m >= start
        )
        if (
            host >= word
            or not members
            or host not in words
            or tree.tokens[host].pos not in ("NOUN", "PRON", "NUM")
        ):
            continue
        told = {w for m in members for w in tree.subtree(m)}
        told.update(range(word, start))
        return Inclusion(host, members, frozenset(w for w in told if w in words and w >= word), start)
    return None


def _host(items: SentenceItems, head: int) -> int:
    """The whole group's head: "a number of metals" stands for the metals."""
    tree = items.tree
    above = tree.tokens[head].head
    counted = tree.tokens[head].dep == "nmod" and tree.tokens[above].lemma in items.cues.quantifying_nouns
    return above if counted else head


def _stray(items: SentenceItems, first: int, words: tuple[int, ...]) -> tuple[int, ...]:
    """Later members that the parser coordinated with something before the list."""
    tree = items.tree
    return tuple(
        word
        for word in words
        if word > first
        and tree.tokens[word].dep == "conj"
        and tree.tokens[word].head < first
        and tree.tokens[word].pos in ("NOUN", "PROPN")
        and not is_predicate(tree, word)
    )


def _marker_length(items: SentenceItems, index: int) -> int:
    """How many tokens from here on introduce members; 0 for none."""
    tokens = items.tree.tokens
    for marker in items.cues.inclusion:
        length = marker.count(" ") + 1
        if " ".join(t.text.casefold() for t in tokens[index : index + length]) == marker:
            return length
    return 0


def _member(items: SentenceItems, start: int) -> int | None:
    """The head of the phrase that begins at a token."""
    tree = items.tree
    if start >= len(tree):
        return None
    current = start
    while tree.tokens[current].head >= start and tree.tokens[current].head != current:
        above = tree.tokens[current].head
        if tree.tokens[current].dep == "conj":
            break
        current = above
    return current if tree.tokens[current].pos in ("NOUN", "PROPN", "NUM", "X", "ADJ") else None


def is_bare_group(items: SentenceItems, found: Inclusion) -> bool:
    """Whether a group says nothing beyond its members: "a number of issues"."""
    tree = items.tree
    if tree.tokens[found.host].lemma not in items.cues.quantifying_nouns:
        return False
    counted = tree.children(found.host, "nmod")
    told = {w for c in counted for w in tree.subtree(c)} - found.words
    return len([w for w in told if items.is_content(w) or items.item(w) is not None]) <= 1


def without_members(items: SentenceItems, proposition: Proposition, found: Inclusion) -> Proposition:
    """What is said of the group as a whole."""
    left = [word for word in proposition.words if word not in found.words]
    return replace(proposition, words=without_loose_marks(items.tree, left))


def of_members(items: SentenceItems, proposition: Proposition, found: Inclusion) -> Iterator[Proposition]:
    """What is said of each member: the clause with the member in the place of the group."""
    tree = items.tree
    group = {w for w in tree.subtree(found.host) if w in proposition.words}
    case = set(tree.children(found.host, "case"))
    heads = frozenset({proposition.clause.head})
    for member in found.members:
        own = tuple(w for w in phrase_words(tree, member, heads) if w >= found.start)
        kept = [w for w in proposition.words if (w not in group and w not in found.words) or w in case]
        at = next((n for n, w in enumerate(kept) if w > found.host), len(kept))
        ordered = (*kept[:at], *own, *kept[at:])
        yield replace(proposition, words=without_loose_marks(tree, ordered), instead=(found.host, member))
