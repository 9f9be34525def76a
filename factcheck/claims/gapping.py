"""Clauses that leave out their verb: "Norway joined in 1949 and *Spain in 1982*".

Parsers have no good tree for them. They are found by the parallel: a noun phrase, then a phrase with the
preposition and the kind of value (a time, a quantity) that the clause before has.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.claims.items import SentenceItems
from factcheck.claims.propositions import SUBJECTS, Proposition
from factcheck.values.dates import TimeMention
from factcheck.values.quantities import Quantity

_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART"})


@dataclass(frozen=True, slots=True)
class Gap:
    """The words of a clause without a verb, and what it tells with the verb of the clause before."""

    words: tuple[int, ...]
    told: Proposition


def find_gaps(items: SentenceItems, proposition: Proposition) -> tuple[Gap, ...]:
    """The verbless clauses coordinated with an affirmative English clause, in text order."""
    tree, head = items.tree, proposition.clause.head
    subject = tree.child(head, *SUBJECTS)
    if tree.sentence.language != "en" or subject is None or subject > head:
        return ()
    starts = [w for w in proposition.words if w > head and _begins(items, w)]
    stops = [*starts[1:], proposition.words[-1] + 1]
    found: list[Gap] = []
    for start, stop in zip(starts, stops, strict=False):
        words = tuple(w for w in range(start, stop) if tree.tokens[w].pos not in ("PUNCT", "CCONJ"))
        rest = _remnant(items, words)
        parallel = _parallel(items, proposition, rest, starts[0]) if rest else ()
        host = _host(items, proposition, subject, words, parallel) if parallel else None
        if host is None:
            return ()
        found.append(Gap(words, _told(items, proposition, words, parallel, host, starts[0])))
    return tuple(found)


def _begins(items: SentenceItems, word: int) -> bool:
    """Whether a noun phrase begins right after a comma or conjunction."""
    before, token = items.tree.tokens[word - 1], items.tree.tokens[word]
    joined = before.text == "," or before.pos == "CCONJ"
    return joined and token.pos in _NOMINAL and not items.is_time(word)


def _remnant(items: SentenceItems, words: tuple[int, ...]) -> tuple[int, ...]:
    """The words from the preposition on; none where a verb or nothing stands there."""
    tokens = items.tree.tokens
    if any(tokens[w].pos in ("VERB", "AUX") for w in words):
        return ()
    for place, word in enumerate(words[1:], start=1):
        token = tokens[word]
        if token.pos in ("ADP", "SCONJ"):
            return words[place:]
        if token.pos not in _NOMINAL:
            return ()
    return ()


def _kinds(items: SentenceItems, words: tuple[int, ...]) -> frozenset[type]:
    """What sorts of values a phrase has."""
    kinds = (TimeMention, Quantity)
    return frozenset(kind for kind in kinds for w in words if isinstance(items.item(w), kind))


def _parallel(
    items: SentenceItems, proposition: Proposition, rest: tuple[int, ...], end: int
) -> tuple[int, ...]:
    """The words of the clause before that the remnant stands in place of: as many phrases, the last ones."""
    tree, head = items.tree, proposition.clause.head
    leads = [tree.tokens[w].lemma for w in rest if tree.tokens[w].pos in ("ADP", "SCONJ")]
    phrases: list[tuple[int, ...]] = []
    for child in tree.children(head, "obl", "nmod"):
        phrase = tuple(w for w in tree.subtree(child) if w < end and w in proposition.words)
        if child > head and phrase and tree.tokens[phrase[0]].lemma in leads:
            phrases.append(phrase)
    taken = tuple(w for phrase in phrases[-len(leads) :] for w in phrase)
    return taken if _kinds(items, rest) & _kinds(items, taken) else ()


def _host(
    items: SentenceItems,
    proposition: Proposition,
    subject: int,
    words: tuple[int, ...],
    parallel: tuple[int, ...],
) -> int | None:
    """Which phrase the new one stands in for: the subject, or another of its own kind; None if open."""
    tree, head = items.tree, proposition.clause.head
    kind = _type(items, _member(items, words))
    others = [c for c in tree.children(head, "obj", "obl") if c < words[0] and c not in parallel]
    rivals = [c for c in others if kind and _type(items, c) == kind]
    if not rivals:
        return subject
    return None if _type(items, subject) == kind else rivals[-1]


def _type(items: SentenceItems, head: int) -> str:
    mention = items.mention(head)
    person = items.cues.descriptions.get(items.tree.tokens[head].lemma) == "person"
    return mention.ner if mention is not None else "PERSON" if person else ""


def _member(items: SentenceItems, words: tuple[int, ...]) -> int:
    """The head of the phrase before the remnant."""
    tree, rest = items.tree, _remnant(items, words)
    inside = range(words[0], rest[0])
    return next((w for w in reversed(inside) if tree.tokens[w].head not in inside), inside[-1])


def _told(
    items: SentenceItems,
    proposition: Proposition,
    words: tuple[int, ...],
    parallel: tuple[int, ...],
    host: int,
    end: int,
) -> Proposition:
    """The clause before with the new phrases in the place of the old."""
    rest = _remnant(items, words)
    named = tuple(w for w in words if w not in rest)
    host_words = {w for w in items.tree.subtree(host) if w < end}
    kept: list[int] = []
    for word in (w for w in proposition.words if w < end and items.tree.tokens[w].text != ","):
        if word in host_words:
            kept += [w for w in named if w not in kept]
        elif word in parallel:
            kept += [w for w in rest if w not in kept]
        elif items.tree.tokens[word].pos != "CCONJ":
            kept.append(word)
    return replace(proposition, words=tuple(kept), instead=(host, _member(items, words)), fronted=())
