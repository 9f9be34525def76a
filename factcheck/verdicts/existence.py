"""FC201 existence: what a complete list does not hold is not so."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.matching.lists import TOPIC, ListMatch, Place
from factcheck.model import Conflict, Level
from factcheck.verdicts.case import Case
from factcheck.verdicts.wording import span_of


def existence(case: Case) -> Iterator[Conflict]:
    """One conflict for each name that the claim puts on a closed list and that is not on it."""
    if case.parts.negative:
        return
    for match in case.lists:
        strangers = [place for place in match.places if place.rank is None and _put_there(place, match)]
        if not match.list.complete or not strangers or not _about(match):
            continue
        for place in strangers:
            yield _conflict(case, match, place)
        return


def _about(match: ListMatch) -> bool:
    """Whether the claim speaks of what the list lists: its words say so, or it names several members."""
    return match.share >= TOPIC + 0.2 or (len(match.members) >= 2 and match.share >= 0.3)


def _put_there(place: Place, match: ListMatch) -> bool:
    """Whether the name stands where members stand: as the subject, or beside members."""
    roles = {member.name.role for member in match.members}
    return place.name.role in roles if roles else place.name.role in ("subject", "by", "as")


def _conflict(case: Case, match: ListMatch, place: Place) -> Conflict:
    start, end = case.source(span_of(place.name))
    text = match.list.text.get(case.parts.language) or next(iter(match.list.text.values()))
    return Conflict(
        rule="existence",
        start=start,
        end=end,
        found=case.words(span_of(place.name)),
        expected=None,
        statement=match.list.id,
        message=f"{place.name.text} is not on the complete list: {text}",
        reason=f"the claim is about what the list names: {text}",
        level=Level.ERROR,
    )
