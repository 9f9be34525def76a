"""Distances in time that a parser hangs on the wrong clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.claims.clauses import ClauseKind
from factcheck.claims.items import SentenceItems
from factcheck.claims.propositions import Proposition
from factcheck.values.dates import TimeMention, TimeRelation


def give_distances(items: SentenceItems, propositions: Sequence[Proposition]) -> tuple[Proposition, ...]:
    """The propositions with the distance before "after" and "before" in the clause that it dates.

    In "It opened two years after work began" the two years tell when it opened, not for how long work began.
    """
    propositions = [_unmarked(items, each) for each in propositions]
    by_head = {each.clause.head: each for each in propositions}
    changed: dict[int, Proposition] = {}
    for each in propositions:
        distance = _distance(items, each)
        above = by_head.get(each.clause.governor) if each.clause.governor is not None else None
        if distance and above is not None:
            told = [items.item(word) for word in distance]
            rest = tuple(
                w for w in each.words if not any(items.item(w) is item for item in told if item is not None)
            )
            changed[each.clause.head] = replace(each, words=tuple(w for w in rest if w not in distance))
            changed[above.clause.head] = replace(above, words=tuple(sorted({*above.words, *distance})))
            by_head |= changed
    return tuple(changed.get(each.clause.head, each) for each in propositions)


def _unmarked(items: SentenceItems, proposition: Proposition) -> Proposition:
    """An ordered clause without its marker, where that is part of a distance said before the clause."""
    marker = _marker(items, proposition)
    if marker is None:
        return proposition
    item = items.item(marker)
    told = isinstance(item, TimeMention) and item.relation is TimeRelation.OFFSET
    if not told or any(word < marker for word in proposition.words):
        return proposition
    return replace(proposition, words=tuple(word for word in proposition.words if word != marker))


def _marker(items: SentenceItems, proposition: Proposition) -> int | None:
    """The word of order that begins an adverbial clause."""
    clause = proposition.clause
    if clause.kind not in (ClauseKind.ADVERBIAL, ClauseKind.CONVERB):
        return None
    if clause.marker.split(" ")[0] not in items.cues.ordering_markers:
        return None
    return min(items.tree.children(clause.head, "mark"), default=0)


def _distance(items: SentenceItems, proposition: Proposition) -> tuple[int, ...]:
    """The words before the marker of an ordered clause, if they are nothing but a distance in time."""
    marker = _marker(items, proposition)
    if marker is None:
        return ()
    lead = tuple(word for word in proposition.words if word < marker)
    times = [item for word in lead if isinstance(item := items.item(word), TimeMention)]
    return lead if times and all(time.relation is TimeRelation.OFFSET for time in times) else ()
