"""FC201 existence: what a complete list does not hold is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.languages.number_lexicon import language_data
from factcheck.matching.list_marks import names_type
from factcheck.matching.lists import ListMatch, Place, beside, label_of
from factcheck.matching.parts import Name
from factcheck.model import Conflict, Mention
from factcheck.verdicts.case import Case
from factcheck.verdicts.listings import about, says_all
from factcheck.verdicts.referents import is_sure
from factcheck.verdicts.wording import Wrong, reckoned, span_of

_JOINED = re.compile(r"\W*(?:\w{1,3})?\W*")

MANY = 4
"""A row of at least so many names, as many as the list has, all but one of them members, gives the list."""


SHORT = 6
"""The most members of a list that are all quoted as what is right."""


def existence(case: Case) -> Iterator[Conflict]:
    """One conflict for each name that the claim puts on a closed list and that is not on it."""
    if case.parts.negative:
        return
    for match in case.lists:
        strangers = [
            place
            for place in match.strangers
            if is_sure(case, place.name) and is_put_there(place, match, case)
        ]
        for place in strangers:
            yield _conflict(case, match, place)
        if strangers:
            return


def is_put_there(place: Place, match: ListMatch, case: Case) -> bool:
    """Whether the claim says of the name what the list says of its members."""
    row = _row(place, match, case)
    members = [other for other in row if other.rank is not None]
    if len(members) == len(row) - 1 and len(row) == len(match.list.members) >= MANY:
        return about(match, case, place, least=0.5)
    if match.members:
        return len(members) >= 2 and says_all(match, case, place)
    return _stands_for_member(place, case) and says_all(match, case, place)


def _stands_for_member(place: Place, case: Case) -> bool:
    """Whether the name stands where the claim tells of a member: as its subject, or beside the list's own
    noun."""
    return place.name.role in ("subject", "by", "as") or bool(beside(place.name, case.parts))


def _row(place: Place, match: ListMatch, case: Case) -> list[Place]:
    """The names that are coordinated with this one: nothing but commas and one short word stand between."""
    ordered = sorted(match.places, key=lambda each: each.name.mention.start)
    rows: list[list[Place]] = [[]]
    for other in ordered:
        gap = case.passage.text[rows[-1][-1].name.mention.end : other.name.mention.start] if rows[-1] else ""
        if rows[-1] and _JOINED.fullmatch(gap) is None:
            rows.append([])
        rows[-1].append(other)
    return next(row for row in rows if place in row)


def _conflict(case: Case, match: ListMatch, place: Place) -> Conflict:
    text = match.list.text.get(case.parts.language) or next(iter(match.list.text.values()))
    return reckoned(
        case,
        "existence",
        Wrong(span_of(place.name), _instead(case, match)),
        match.list.id,
        message=f"{place.name.text} is not on the complete list: {text}",
        reason=f"the claim says of it what the list says of its members: {text}",
    )


def _instead(case: Case, match: ListMatch) -> str | None:
    """The one member that the claim leaves out beside all others; of a short list, all."""
    ranks = range(1, len(match.list.members) + 1)
    left = [rank for rank in ranks if rank not in {member.rank for member in match.members}]
    if (match.members and len(left) == 1) or (not match.members and len(left) <= SHORT):
        *others, last = [_label(match, rank, case) for rank in left]
        joiner = language_data(case.parts.language, "claims")["and_text"]
        return f"{', '.join(others)} {joiner} {last}" if others else last
    return None


def _label(match: ListMatch, rank: int, case: Case) -> str:
    """A member's name, without the list's type where it has more ("Lake Superior" among lakes)."""
    label = label_of(match.list, rank, case.parts.language, case.knowledge)
    name = Name(Mention(label, 0, 0, 0, 0, 0), "other")
    words = [word for word in label.split() if not names_type(word.casefold(), name, match.list)]
    return " ".join(words) if words and len(match.list.members) > 1 and not match.members else label
