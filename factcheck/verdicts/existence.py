"""FC201 existence: what a complete list does not hold is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.languages.lightness import is_light
from factcheck.languages.number_lexicon import language_data
from factcheck.matching.knowledge import PLACE_TYPES
from factcheck.matching.list_marks import names_type
from factcheck.matching.lists import ListMatch, Place, beside, label_of
from factcheck.matching.names import types
from factcheck.matching.parts import Name
from factcheck.model import Conflict, Mention, Ordinal
from factcheck.verdicts.case import Case
from factcheck.verdicts.inclusions import is_included
from factcheck.verdicts.list_rows import odd_ones, opens
from factcheck.verdicts.listings import names_members, says_all
from factcheck.verdicts.referents import is_sure
from factcheck.verdicts.wording import Wrong, reckoned, span_of

_JOINED = re.compile(r"[^\w(]*(?:\w{1,3}[^\w(]+){0,2}")

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
        rows = () if strangers else tuple(odd_ones(match, case))
        for place in strangers:
            yield _conflict(case, match, place, match.members)
        for odd in rows:
            yield _conflict(case, match, odd.place, odd.members)
        beyond = None if strangers or rows else _beyond_last(match, case)
        if beyond is not None:
            yield _too_many(case, match, beyond)
        if strangers or rows or beyond is not None:
            return


def _beyond_last(match: ListMatch, case: Case) -> Ordinal | None:
    """The claim's rank where it says no more than that there was one of what is listed, and there were
    fewer."""
    if len(case.parts.ordinals) != 1 or match.places or match.strays or not _says_what(match, case):
        return None
    (own,) = case.parts.ordinals
    counted = bool(own.noun) and names_members(own.noun, match, case.parts.language)
    plain = all(is_light(word.term.lemma, case.parts.language) for word in match.extra)
    return own if counted and plain and own.rank > len(match.list.members) else None


def _says_what(match: ListMatch, case: Case) -> bool:
    """Whether the claim says what the list lists, a name with it, if not where: "the ninth exhibition" may be
    any."""
    kinds = (types(m.name, case.knowledge) if m.name else frozenset() for m in match.unsaid)
    places = all(kind and kind <= PLACE_TYPES for kind in kinds)
    return places and any(mark.name for mark in match.answered)


def is_put_there(place: Place, match: ListMatch, case: Case) -> bool:
    """Whether the claim says of the name what the list says of its members."""
    if is_included(place, match, case):
        return True
    if match.members:
        members = [other for other in _row(place, match, case) if other.rank is not None]
        return len(members) >= 2 and not opens(place, case) and says_all(match, case, place)
    return _stands_for_member(place, case) and says_all(match, case, place)


def _stands_for_member(place: Place, case: Case) -> bool:
    """Whether the name stands where the claim tells of a member: as its subject, or beside the list's own
    noun."""
    return place.name.role in ("subject", "by", "as") or bool(beside(place.name, case.parts))


def _row(place: Place, match: ListMatch, case: Case) -> list[Place]:
    """The names that are coordinated with this one: nothing but commas, one short word and the title of the
    second stand between."""
    ordered = sorted(match.places, key=lambda each: each.name.mention.start)
    rows: list[list[Place]] = [[]]
    for other in ordered:
        titles = [word.term.start for word in beside(other.name, case.parts) if word.term.pos == "NOUN"]
        begin = min([*titles, other.name.mention.start])
        gap = case.passage.text[rows[-1][-1].name.mention.end : begin] if rows[-1] else ""
        if rows[-1] and _JOINED.fullmatch(gap) is None:
            rows.append([])
        rows[-1].append(other)
    return next(row for row in rows if place in row)


def _conflict(case: Case, match: ListMatch, place: Place, members: Sequence[Place]) -> Conflict:
    text = match.list.text.get(case.parts.language) or next(iter(match.list.text.values()))
    return reckoned(
        case,
        "existence",
        Wrong(span_of(place.name), _instead(case, match, members)),
        match.list.id,
        message=f"{place.name.text} is not on the complete list: {text}",
        reason=f"the claim says of it what the list says of its members: {text}",
    )


def _too_many(case: Case, match: ListMatch, own: Ordinal) -> Conflict:
    total = len(match.list.members)
    return reckoned(
        case,
        "existence",
        Wrong((own.start, own.end), None),
        match.list.id,
        message=f"the complete list has {total}: there was none that was {own.text}",
        reason="the claim ranks what the list lists",
    )


def _instead(case: Case, match: ListMatch, members: Sequence[Place]) -> str | None:
    """The one member that the claim leaves out beside all others; of a short list, all."""
    ranks = range(1, len(match.list.members) + 1)
    left = [rank for rank in ranks if rank not in {member.rank for member in members}]
    if (members and len(left) == 1) or (not members and len(left) <= SHORT):
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
