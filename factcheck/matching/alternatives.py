"""What a statement would say if another serious source were right: its evidence with one value exchanged.

Sources that differ on a day or a height decide nothing between them. So a claim is judged against each
version of the statement, and a verdict stands only where all versions give it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.languages.quantities import find_quantities
from factcheck.matching.alignment import Part
from factcheck.matching.evidence import Evidence
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.names import compare_names
from factcheck.matching.parts import Name, Word
from factcheck.model import Language, Mention, Term
from factcheck.references.model import Alternative, Statement
from factcheck.values.dates import Interval, TimeMention, TimeRelation, overlap
from factcheck.values.quantities import Quantity, same_kind


@dataclass(frozen=True, slots=True)
class _Exchange:
    """A function for each kind of part, from what the statement says to what the other source says."""

    times: Callable[[TimeMention], TimeMention]
    quantities: Callable[[Quantity], Quantity]
    names: Callable[[Name], Name]
    words: Callable[[Word], Word]


def versions(
    statement: Statement, evidence: Sequence[Evidence], knowledge: Knowledge
) -> Iterator[tuple[Evidence, ...]]:
    """All evidence of a claim as each alternative of one statement would have it.

    An entity's own fields repeat what the statement says, and change with it.
    """
    for alternative in statement.alternatives:
        yield tuple(
            _exchanged(each, _exchange(statement, alternative, each.parts.language, knowledge))
            if each.id == statement.id
            else _redated(each, statement, alternative)
            for each in evidence
        )


def _exchanged(evidence: Evidence, exchange: _Exchange) -> Evidence:
    """The evidence with what the other source says; itself where that source says no other."""
    parts = evidence.parts
    exchanged = replace(
        evidence,
        parts=replace(
            parts,
            times=_each(exchange.times, parts.times),
            quantities=_each(exchange.quantities, parts.quantities),
            names=_each(exchange.names, parts.names),
            words=_each(exchange.words, parts.words),
        ),
        times=_each(exchange.times, evidence.times),
        quantities=_each(exchange.quantities, evidence.quantities),
        names=_each(exchange.names, evidence.names),
        words=_each(exchange.words, evidence.words),
    )
    return evidence if exchanged == evidence else exchanged


def _each(exchange: Callable[[Part], Part], parts: Sequence[Part]) -> tuple[Part, ...]:
    return tuple(map(exchange, parts))


def _redated(evidence: Evidence, statement: Statement, alternative: Alternative) -> Evidence:
    if evidence.origin != "entity" or alternative.time is None or statement.time is None:
        return evidence
    parts = evidence.parts
    times = tuple(
        _mention(time, alternative) if time.interval == statement.time else time for time in parts.times
    )
    return (
        evidence
        if times == parts.times
        else replace(evidence, parts=replace(parts, times=times), times=times)
    )


def _exchange(
    statement: Statement, alternative: Alternative, language: Language, knowledge: Knowledge
) -> _Exchange:
    said = find_quantities(statement.quantity or "", language)
    other = find_quantities(alternative.quantity or "", language)
    bearers = (
        (statement.subject, alternative.subject),
        (statement.object, alternative.object),
        ((statement.place,) if statement.place else (), (alternative.place,) if alternative.place else ()),
    )
    exchanged = [(old[0], new[0]) for old, new in bearers if old and new]

    def quantities(quantity: Quantity) -> Quantity:
        if not other or not same_kind(quantity, other[0]) or (said and said[0].base != quantity.base):
            return quantity
        return replace(other[0], noun=quantity.noun, start=quantity.start, end=quantity.end)

    def names(name: Name) -> Name:
        found = (new for old, new in exchanged if _bears(name, old, knowledge))
        return next((_renamed(name, new, knowledge) for new in found), name)

    def words(word: Word) -> Word:
        said = "" if word.core else word.term.text.casefold()
        found = (new for old, new in exchanged if old.casefold() == said)
        return next((_reworded(word, new) for new in found), word)

    return _Exchange(lambda time: _retimed(time, statement.time, alternative), quantities, names, words)


def _retimed(time: TimeMention, said: Interval | None, alternative: Alternative) -> TimeMention:
    if alternative.time is None or time.interval is None or (said and not overlap(said, time.interval)):
        return time
    return _mention(time, alternative)


def _mention(time: TimeMention, alternative: Alternative) -> TimeMention:
    interval = alternative.time
    assert interval is not None
    relation = TimeRelation.SPAN if interval.extent else TimeRelation.AT
    text = alternative.time_text or ""
    return replace(time, text=text, interval=interval, relation=relation, partial=None, alternative=None)


def _bears(name: Name, value: str, knowledge: Knowledge) -> bool:
    """Whether the name is of the entity of that id, or the free words themselves."""
    if value in name.entities:
        return True
    if knowledge.entity(value):
        return False
    return compare_names(name, _renamed(name, value, knowledge), knowledge).holds


def _renamed(name: Name, value: str, knowledge: Knowledge) -> Name:
    entity = knowledge.entity(value)
    text = next(iter(entity.label.values())) if entity else value
    ids = (value,) if entity else ()
    mention = Mention(text, 0, 0, 0, 0, 0, ids, ner=name.mention.ner, lemma=text.casefold())
    return replace(name, mention=mention)


def _reworded(word: Word, value: str) -> Word:
    return replace(word, term=Term(value, value, 0, 0, word.term.pos, word.term.language))
