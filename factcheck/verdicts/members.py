"""What a closed list grants and denies: membership, its time, and the denial of either."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages.dates import render
from factcheck.matching.lists import ListMatch, Place, label_of
from factcheck.model import Conflict, Span
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeMention, TimeRelation, contains, format_edtf, overlap
from factcheck.verdicts.case import Case
from factcheck.verdicts.denials import plainly_denies
from factcheck.verdicts.list_counts import counted
from factcheck.verdicts.list_ranks import rankings
from factcheck.verdicts.list_rows import names_all
from factcheck.verdicts.list_successions import succeeded
from factcheck.verdicts.listings import is_told, member_time, says_all
from factcheck.verdicts.referents import is_sure
from factcheck.verdicts.wording import Wrong, reckoned, span_of


def membership(case: Case) -> Iterator[Conflict]:
    """One conflict where the claim denies that a member is one, or gives its membership another time."""
    for match in case.lists:
        if not match.members or not is_told(match, case) or case.parts.ordinals:
            continue
        if case.parts.negative:
            named = all(place.exact and is_sure(case, place.name) for place in match.members)
            if named and not case.parts.times and plainly_denies(case):
                yield _denied(case, match)
                return
            continue
        for time, place, level in member_time(match, case):
            if level is Comparison.DIFFERENT and place.rank is not None and is_sure(case, place.name):
                yield _mistimed(case, match, time, place)
                return


def _mistimed(case: Case, match: ListMatch, time: TimeMention, place: Place) -> Conflict:
    """The wrong holder of an office at that time, where one other held it; else the wrong time."""
    assert place.rank is not None
    holder = _holder_at(match, time) if time.relation is TimeRelation.AT else None
    if holder is not None and holder != place.rank:
        right = label_of(match.list, holder, case.parts.language, case.knowledge)
        return _conflict(case, match, "entity", span_of(place.name), right, f"at that time it was {right}")
    known = match.list.members[place.rank - 1].time
    assert known is not None
    right = render(known, time.style, case.parts.language) or format_edtf(known)
    return _conflict(case, match, "date", (time.start, time.end), right, f"{place.name.text}: {right}")


def _holder_at(match: ListMatch, time: TimeMention) -> int | None:
    """The rank of the one member that held the office listed through the whole of a time."""
    if time.interval is None or not any(mark.office for mark in (*match.answered, *match.unsaid)):
        return None
    terms = [member.time for member in match.list.members]
    held = [rank for rank, term in enumerate(terms, 1) if term is not None and overlap(term, time.interval)]
    (rank,) = held if len(held) == 1 else (None,)
    term = terms[rank - 1] if rank is not None else None
    return rank if term is not None and term.extent and contains(term, time.interval) else None


def granted_by_list(case: Case) -> str | None:
    """The id of a list that grants the claim whole: its membership, its count, its rank, or its denial."""
    return next((match.list.id for match in case.lists if _grants(match, case)), None)


def _grants(match: ListMatch, case: Case) -> bool:
    parts = case.parts
    if parts.negative:
        strangers = bool(match.strangers) and not match.members and not parts.times and plainly_denies(case)
        return strangers and all(says_all(match, case, place) for place in match.strangers)
    if (followed := succeeded(match, case)) is not None:
        return followed.level.holds
    if names_all(match, case):
        return True
    count = counted(match, case)
    if count is not None:
        return count[1].holds and match.share >= 0.5
    if parts.ordinals:
        ranks = [ranking.level for ranking in rankings(case) if ranking.match is match and not ranking.aside]
        return bool(ranks) and all(level.holds for level in ranks)
    if parts.times:
        return is_told(match, case) and any(level.holds for _, _, level in member_time(match, case))
    ordered = [ranking.level for ranking in rankings(case) if ranking.match is match]
    return all(level.holds for level in ordered) if ordered else bool(match.members) and is_told(match, case)


def _denied(case: Case, match: ListMatch) -> Conflict:
    span = case.parts.negation or next((w.term.start, w.term.end) for w in case.parts.words if w.core)
    names = ", ".join(place.name.text for place in match.members)
    return _conflict(case, match, "polarity", span, None, f"{names}: on the complete list")


def _conflict(
    case: Case, match: ListMatch, rule: str, span: Span, expected: str | None, message: str
) -> Conflict:
    text = match.list.text.get(case.parts.language) or next(iter(match.list.text.values()))
    return reckoned(
        case,
        rule,
        Wrong(span, expected),
        match.list.id,
        message=f"{message}: {text}",
        reason=f"the claim is about what the list names: {text}",
    )
