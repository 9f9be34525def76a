"""What a quantity measures: which property, and of what ("the *mirror* is 2.4 m *across*").

Places in the text decide, as far as they go: the property word nearest to the value, and the noun phrase
before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages.measures import is_property, properties_of
from factcheck.languages.numerals import frequency_words
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.names import compare_names
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.words import compare_terms
from factcheck.model import Language, Term
from factcheck.values.quantities import Quantity

_CHAIN = 8
"""How many characters may lie between the nouns of one phrase: " of the ", « у »."""

_COMMA = len(", ")
"""A property word so far behind a value may begin what comes next: "length 10 km, width 3 km"."""

_ASIDE = frozenset({"with", "time"})
"""Roles of phrases that do not belong to the noun before them."""


def properties(quantity: Quantity, parts: Parts) -> frozenset[str]:
    """The properties that the value may be of, by the word nearest to it; empty where no word says so."""
    own = properties_of(quantity.noun, parts.language, quantity.dimension)
    if own:
        return own
    named = [
        (_distance(w.term, quantity), said)
        for w in parts.words
        if (said := properties_of(w.term.lemma, w.term.language, quantity.dimension))
    ]
    return min(named, key=lambda each: each[0])[1] if named else frozenset()


def _distance(term: Term, quantity: Quantity) -> tuple[bool, int]:
    """How far a word is from a value, one behind a comma farther than any other."""
    behind = term.start - quantity.end
    return behind == _COMMA, max(behind, quantity.start - term.end)


def counts_happenings(quantity: Quantity, language: Language) -> bool:
    """Whether it says how often something happened: "twice"."""
    return quantity.noun == frequency_words(language).time


def numbered(quantity: Quantity, parts: Parts) -> tuple[str, ...]:
    """What a number without a noun is: "a *population* of 84,000", "the atomic *number* is 79"."""
    nouns = (w.term for w in parts.words if w.term.pos == "NOUN" or " " in w.term.lemma)
    before = sorted((t for t in nouns if 0 < t.end <= quantity.start), key=lambda term: -term.start)
    at, near = quantity.start, []
    for term in before:
        if at - term.end <= _CHAIN:
            at = term.start
            near.append(term.lemma)
    cores = (w.term.lemma for w in parts.words if w.core and w.term in before)
    return tuple(dict.fromkeys((*near, *cores)))


def other_property(claim: Quantity, other: Quantity, parts: Parts, evidence: Parts) -> bool:
    """Whether two values are known to be of different properties."""
    mine, its = properties(claim, parts), properties(other, evidence)
    return bool(mine and its) and mine.isdisjoint(its)


def same_thing(claim: Quantity, other: Quantity, parts: Parts, evidence: Parts) -> bool:
    """Whether both values stand right behind the same noun ("a *mirror* 2.4 m across")."""
    mine, its = (
        [w for w in each.words if w.term.pos == "NOUN" and w.term.end and 0 <= q.start - w.term.end <= 1]
        for q, each in ((claim, parts), (other, evidence))
    )
    return any(_alike(a, b) for a in mine for b in its)


def other_matter(claim: Quantity, other: Quantity, parts: Parts, evidence: Parts, know: Knowledge) -> bool:
    """Whether two values are known to be of different properties, or of different things."""
    if other_property(claim, other, parts, evidence):
        return True
    own, others = bearer(claim, parts), bearer(other, evidence)
    if not own or not others or any(one_thing(a, b, know) for a in own for b in others):
        return False
    return not (_named(own, evidence, know) and _named(others, parts, know))


def _named(items: tuple[Name | Word, ...], parts: Parts, knowledge: Knowledge) -> bool:
    """Whether the other frame names one of them too: "X bought *Y* for so much", "Y cost *X* so much"."""
    return any(
        compare_names(item, name, knowledge).holds
        for item in items
        if isinstance(item, Name)
        for name in parts.names
    )


def other_substance(claim: Quantity, other: Quantity, parts: Parts, evidence: Parts) -> bool:
    """Whether so much is told of different things ("300 g of *flour*", "200 g of *sugar*")."""
    mine, its = _substance(claim, parts), _substance(other, evidence)
    heads = [(mine[0], b) for b in its] + [(a, its[0]) for a in mine] if mine and its else []
    return bool(heads) and not any(_alike(a, b) for a, b in heads)


def _substance(quantity: Quantity, parts: Parts) -> tuple[Word, ...]:
    """The nouns of the phrase directly after the value."""
    at, reach, found = quantity.end, 2 * _CHAIN, []
    for word in sorted(parts.words, key=lambda word: word.term.start):
        term = word.term
        if term.start < at or not term.end:
            continue
        if term.start - at > reach or word.core or term.pos not in ("NOUN", "ADJ"):
            break
        at, reach = term.end, 1
        if term.pos == "NOUN":
            found.append(word)
    return tuple(found)


def _alike(a: Word, b: Word) -> bool:
    return compare_terms(a.term, b.term).holds or compare_terms(b.term, a.term).holds


def bearer(quantity: Quantity, parts: Parts) -> tuple[Name | Word, ...]:
    """The head of the noun phrase before the value, as a name, a word or both ("the *Orion telescope*")."""
    before = [item for item in _things(parts) if _span(item)[1] <= quantity.start]
    if not before:
        return ()
    at = len(before) - 1
    while at and before[at].role not in _ASIDE and _gap(before[at - 1], before[at]) <= _CHAIN:
        at -= 1
    head = [item for item in before[at:] if _gap(before[at], item) <= 1]
    if any(isinstance(item, Word) and item.core for item in head):  # "was the first *craft* to exceed 100 km"
        head += [name for name in parts.names if name.role == "subject"]
    return tuple(head)


def _things(parts: Parts) -> list[Name | Word]:
    """The names and nouns of a frame that may have properties, in the order of the text."""
    nouns = (w for w in parts.words if w.term.pos in ("NOUN", "PROPN") and w.term.end and not _is_property(w))
    named = (n for n in parts.names if n.mention.end and n.role not in ("place", "topic"))
    found: Iterator[Name | Word] = (item for group in (nouns, named) for item in group)
    return sorted(found, key=_span)


def _is_property(word: Word) -> bool:
    return is_property(word.term.lemma, word.term.language)


def _gap(first: Name | Word, second: Name | Word) -> int:
    return _span(second)[0] - _span(first)[1]


def _span(item: Name | Word) -> tuple[int, int]:
    part = item.mention if isinstance(item, Name) else item.term
    return part.start, part.end


def one_thing(a: Name | Word, b: Name | Word, knowledge: Knowledge) -> bool:
    """Whether two heads may mean one thing."""
    if isinstance(a, Name):
        return compare_names(a, b, knowledge).holds if isinstance(b, Name) else _describes(a, b, knowledge)
    if isinstance(b, Name):
        return _describes(b, a, knowledge)
    return _alike(a, b)


def _describes(name: Name, word: Word, knowledge: Knowledge) -> bool:
    return any(knowledge.describes(id, word.term.lemma, word.term.language) for id in name.entities[:1])
