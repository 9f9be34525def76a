"""FC102 order, across two claims: what is said of a group holds for the members named after it.

"After the war they signed several treaties. These treaties included the Treaty of X": so X came after the
war. The references may date X and the war otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages.sequence import names_members
from factcheck.matching.knowledge import HAPPENING_TYPES
from factcheck.matching.parts import Name
from factcheck.matching.words import same_concept
from factcheck.model import Conflict, Level
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Interval, format_edtf
from factcheck.verdicts.anchors import Order, orders
from factcheck.verdicts.case import Case
from factcheck.verdicts.chronology import anchor_moments, compare_order
from factcheck.verdicts.wording import span_of


def member_order(case: Case) -> Iterator[Conflict]:
    """A warning for each named member that the group's own time rules out."""
    language = case.parts.language
    if not any(word.core and names_members(word.term.lemma, language) for word in case.parts.words):
        return
    told = _group(case)
    for order in orders(told) if told else ():
        for name in case.parts.names:
            id, time = _dated(case, name)
            if told and time and id and _ruled_out(told, order, time):
                yield _conflict(case, told, order, name, id, time)


def _group(case: Case) -> Case | None:
    """The nearest claim before that makes or does the things that this one names members of."""
    nouns = [word for word in case.parts.words if word.role == "subject"]
    for earlier in reversed(case.earlier):
        made = [word for word in earlier.parts.words if word.role == "object"]
        if any(same_concept(noun, other) for noun in nouns for other in made):
            return earlier
    return None


def _dated(case: Case, name: Name) -> tuple[str | None, Interval | None]:
    for id in name.entities:
        if case.knowledge.type(id) in HAPPENING_TYPES and case.knowledge.time(id):
            return id, case.knowledge.time(id)
    return None, None


def _ruled_out(told: Case, order: Order, time: Interval) -> bool:
    anchors = anchor_moments(told, order)
    levels = [compare_order(time, moment.interval, order)[0] for moment in anchors]
    return bool(levels) and all(level is Comparison.DIFFERENT for level in levels)


def _conflict(case: Case, told: Case, order: Order, name: Name, id: str, time: Interval) -> Conflict:
    start, end = case.source(span_of(name))
    words = told.words(order.covers)
    return Conflict(
        rule="order",
        start=start,
        end=end,
        found=case.words(span_of(name)),
        expected=format_edtf(time),
        statement=id,
        message=f"the text puts {name.text} “{words}”; it is dated {format_edtf(time)}",
        reason=f"the group that it is named as one of is dated “{words}”",
        level=Level.WARNING,
    )
