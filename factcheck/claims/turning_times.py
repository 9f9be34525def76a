"""The time at which a clause goes on: "it was lost until *1995, when a diver found it*": found in 1995."""

from __future__ import annotations

from factcheck.claims.clauses import ClauseKind
from factcheck.claims.items import SentenceItems
from factcheck.claims.propositions import Proposition
from factcheck.values.dates import TimeMention, TimeRelation

_LASTING = frozenset({TimeRelation.UNTIL, TimeRelation.BEFORE, TimeRelation.SINCE})


def turning_words(proposition: Proposition) -> tuple[int, ...]:
    """The words of the clause above that say when a clause of time, or one relative to a time, happened."""
    borrowed = proposition.borrowed
    if borrowed is not None and borrowed.role == "time":
        return borrowed.words
    return proposition.fronted if proposition.clause.kind is ClauseKind.ADVERBIAL else ()


def turning_time(items: SentenceItems, proposition: Proposition) -> TimeMention | None:
    """The time till or from which the clause above lasted, and at which what this clause tells happened."""
    told = (items.item(word) for word in turning_words(proposition))
    return next((t for t in told if isinstance(t, TimeMention) and t.relation in _LASTING), None)
