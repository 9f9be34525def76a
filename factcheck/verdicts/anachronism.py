"""FC103 anachronism: a name used outside its bearer's lifetime."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.parts import Name
from factcheck.model import Conflict, Level
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Interval, TimeMention, TimeRelation, compare_intervals, format_edtf
from factcheck.verdicts.case import Case
from factcheck.verdicts.wording import span_of

LIVING = frozenset({"person", "state", "organisation", "government", "company", "movement", "vehicle", "station", "product", "institution"})
"""Types whose bearers act, and act only while they exist. A name of any other type may be spoken of at any time."""

ACTING = frozenset({"subject", "by", "object", "with", "place"})


def anachronism(case: Case) -> Iterator[Conflict]:
    """One warning for each name that no bearer bore at the claim's time."""
    times = [time for time in case.parts.times if _dates_it(time)]
    if len(times) != 1 or case.parts.negative or case.claim.kind != "fact":
        return
    for name in case.parts.names:
        if name.role in ACTING and name.entities and name.mention.kind == "name":
            lives = [life for id in name.entities if (life := _life(case, id)) is not None]
            if len(lives) == len(name.entities) and not any(_alive(times[0], life) for life in lives):
                yield _conflict(case, name, times[0], lives[0])


def _dates_it(time: TimeMention) -> bool:
    return time.interval is not None and time.relation in (TimeRelation.AT, TimeRelation.SPAN)


def _life(case: Case, id: str) -> Interval | None:
    entity = case.knowledge.entity(id)
    return entity.time if entity and entity.type in LIVING else None


def _alive(time: TimeMention, life: Interval) -> bool:
    assert time.interval is not None
    within = compare_intervals(time.interval, TimeRelation.AT, life, TimeRelation.SPAN)
    return within is not Comparison.DIFFERENT


def _conflict(case: Case, name: Name, time: TimeMention, life: Interval) -> Conflict:
    start, end = case.source(span_of(name))
    bounds = format_edtf(life)
    return Conflict(
        rule="anachronism",
        start=start,
        end=end,
        found=case.words(span_of(name)),
        expected=bounds,
        statement=name.entities[0],
        message=f"{name.text} existed {bounds}, not at the time of {time.text}",
        reason=f"the text dates this to {time.text}",
        level=Level.WARNING,
    )
