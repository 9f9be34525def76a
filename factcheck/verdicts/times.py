"""FC101 date: the claim's time and the statement's never overlap."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages.dates import in_words, render
from factcheck.languages.ordinals import rank_of
from factcheck.languages.recurrence import again, comes_once, is_motion, recurs
from factcheck.matching.alignment import Alignment, AnyPair, Pair
from factcheck.matching.facts import begins, begins_thing, is_begun, lasts, proclaims
from factcheck.model import Conflict
from factcheck.values.comparison import Comparison
from factcheck.values.dates import (
    Precision,
    Slip,
    TimeMention,
    TimeRelation,
    compare_intervals,
    contains,
    slip_of,
)
from factcheck.verdicts.another_time import of_another
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.exclusivity import recurring
from factcheck.verdicts.happening import core_holds, happening
from factcheck.verdicts.matter import MARGIN, SAME, anew, fine, granted, same_matter, weight
from factcheck.verdicts.naming import other_company
from factcheck.verdicts.occasions import not_its_own, of_other_course
from factcheck.verdicts.order import narrowing, same_class
from factcheck.verdicts.slip_weights import DECADE, grain, of_slip
from factcheck.verdicts.wording import Wrong, conflict, narrowed

UNTOLD = 7.0
"""The least bits for one matter where the predicates are not known to be one, or each side has company of its
own, and two days of one month, or two unlike years, are all that speaks for it."""

_PARTIES = frozenset({"subject", "object", "by", "with"})
"""Roles of those who take part in what is told."""

_ASIDE = frozenset({"with", "time", "other"})
"""Roles of what only stands beside what a clause tells."""


def date(case: Case) -> Iterator[Conflict]:
    """One conflict for each time of the claim that a statement excludes."""
    for number, time in enumerate(case.parts.times):
        if time.interval is None or not _own(time):
            continue
        against = [
            alignment for alignment in case.alignments if _excludes(alignment, alignment.times[number], case)
        ]
        best = _decisive(against, number)
        if best is None:
            continue
        told = granted(case.alignments, [a.times[number] for a in case.alignments])
        if weight(best, best.times[number]) <= told + MARGIN:
            continue
        found = of_time(case, best, best.times[number])
        if found.found != found.expected:  # else only the year differs, which the text does not say
            yield found


def _own(time: TimeMention) -> bool:
    """Whether the claim says the time itself; "in April of the next year" rests on what was said before, and
    a century without a preposition («рисунки, XIII век») may be that of a thing."""
    phrase = time.whole[0] < time.start
    named = "spelled}" in time.style or (phrase and "{century" in time.style)
    return named or any(character.isdigit() for character in time.text)


def _is_later(case: Case) -> bool:
    """Whether the claim tells of another time than the first: "Aster last flew in 2011"."""
    words = [rank_of(word.term.text, word.term.language) for word in case.parts.words]
    ranks = [ordinal.rank for ordinal in case.parts.ordinals] + [rank for rank in words if rank is not None]
    return any(rank != 1 for rank in ranks)


def _excludes(alignment: Alignment, pair: Pair[TimeMention], case: Case) -> bool:
    if not may_exclude(alignment, pair, case) or pair.other is None:
        return False
    if of_another(alignment, pair, case):
        return False
    apart = slip_of(pair.claim, pair.other) is None and other_company(alignment, placed=False)
    told = core_holds(alignment) and not apart
    told = told or _is_miswritten(pair) or _is_misdated(alignment, pair)
    return same_matter(alignment, pair, SAME if told else UNTOLD)


def _is_miswritten(pair: Pair[TimeMention]) -> bool:
    """Whether two days or months differ in one thing only, so that both are likely of one happening."""
    assert pair.other is not None
    alike = slip_of(pair.claim, pair.other) in (Slip.MONTH, Slip.YEAR)
    return alike and fine(pair.claim) and grain(pair.claim) is grain(pair.other)


def _is_misdated(alignment: Alignment, pair: Pair[TimeMention]) -> bool:
    """Whether somebody took part in both, and the claim has the month of another year, or the year of a
    neighbouring decade."""
    assert pair.other is not None
    shared = (each for each in alignment.names if each.level.holds and each.here)
    return any(p.claim.role in _PARTIES for p in shared) and of_slip(pair.claim, pair.other) >= DECADE


def _is_further(case: Case) -> bool:
    """Whether the claim says that it was not the first time: "came there *again* in May 1926"."""
    said = case.claim.text.casefold().split()
    return any(again(word.strip(",.;:"), case.parts.language) for word in said)


def may_exclude(alignment: Alignment, pair: Pair[TimeMention], case: Case) -> bool:
    """Whether the evidence's time rules out the claim's if both tell of one matter."""
    if pair.level is not Comparison.DIFFERENT or not pair.here or pair.other is None:
        return False
    if case.parts.negative or alignment.evidence.parts.negative:
        return False
    if begins(alignment.evidence) and _is_later(case):
        return False
    if alignment.evidence.origin == "entity" and not _is_its_own(alignment, case):
        return False  # what its bearer did on another day is no error in when it began or ended
    if _began_otherwise(alignment, pair) or _ranked_elsewhere(alignment, pair):
        return False
    if of_other_course(alignment) or _is_caption(alignment, pair, case) or _has_passed(alignment):
        return False
    if any(each.level.holds and each.other is pair.other and _apart(each, pair) for each in alignment.times):
        return False
    if any(quantity.level is Comparison.DIFFERENT for quantity in alignment.quantities):
        return False  # another value at another time is no error
    alike = slip_of(pair.claim, pair.other) is not None
    if alike and grain(pair.claim) is not Precision.DAY and _is_further(case):
        return False
    miswritten = alike and (grain(pair.claim) is grain(pair.other) or not recurring(alignment))
    return not anew(case.parts) and (miswritten or _happens_once(alignment))


def _is_its_own(alignment: Alignment, case: Case) -> bool:
    """Whether the claim tells the very beginning or end of the entity whose field is the evidence."""
    if not core_holds(alignment) or not_its_own(alignment):
        return False
    if not begins_thing(alignment.evidence):
        return True
    type = case.knowledge.type(alignment.evidence.id) or ""
    cores = [pair.claim.term for pair in alignment.words if pair.claim.core]
    done = any(pair.claim.role == "subject" and not pair.level.holds for pair in alignment.names)
    return all(is_begun(core, type) and not (done and proclaims(core)) for core in cores)


def _has_passed(alignment: Alignment) -> bool:
    """Whether the claim only counts the time since what the evidence tells: "26 years passed *since the
    death*"."""
    counts = any(quantity.dimension == "time" for quantity in alignment.claim.quantities)
    held = [pair.claim for pair in alignment.words if pair.level.holds and word_weight(pair.claim)]
    return counts and bool(held) and all(word.role in _ASIDE and not word.core for word in held)


def _began_otherwise(alignment: Alignment, pair: Pair[TimeMention]) -> bool:
    """Whether the claim tells since when something was so, and the evidence when another thing happened: who
    worked somewhere from 1846 washed his hands there in 1847."""
    point = pair.other is not None and pair.other.relation is TimeRelation.AT
    same = any(p.claim.core and p.level is Comparison.EQUAL for p in alignment.words)
    return pair.claim.relation is TimeRelation.SINCE and point and bool(alignment.words) and not same


def _ranked_elsewhere(alignment: Alignment, pair: Pair[TimeMention]) -> bool:
    """Whether the claim tells until when something held a rank among others than the evidence: the tallest
    *of the port*."""
    ranks = [rank for rank in alignment.ordinals if rank.level.holds and rank.claim.noun]
    until = pair.claim.relation is TimeRelation.UNTIL
    return until and any(not same_class(alignment, rank) for rank in ranks)


def _is_caption(alignment: Alignment, pair: Pair[TimeMention], case: Case) -> bool:
    """Whether a place and a year behind a comma, without a verb, only say of when a picture is."""
    before = case.passage.text[: pair.claim.whole[0]].rstrip()
    bare = not case.parts.words and pair.claim.relation is TimeRelation.AT
    return bare and alignment.evidence.origin == "entity" and before.endswith(",")


def _apart(other: Pair[TimeMention], pair: Pair[TimeMention]) -> bool:
    """Whether another time of the claim is one of its own, and not the year of the day in question, nor the
    distance from elsewhere that gives it once more.
    """
    outer, inner = other.claim.interval, pair.claim.interval
    if other.claim.offset is not None:
        return False
    return outer is None or inner is None or not contains(outer, inner)


def _happens_once(alignment: Alignment) -> bool:
    """Whether the matter has one time: the curator says so, it is nothing that recurs, or its first time."""
    if alignment.evidence.unique is not None:
        return alignment.evidence.unique
    if any(pair.level is Comparison.EQUAL and pair.claim.noun for pair in alignment.ordinals):
        return not narrowing(alignment)
    told = happening(alignment.evidence.parts)
    if any(is_motion(term.lemma, term.language) for term in told) and not _same_way(alignment):
        return False
    if _is_whole(alignment):
        return True
    if not any(recurs(term.lemma, term.language) for term in told):
        return True
    return all(comes_once(term.lemma, term.language) for term in told) and _adds_nothing(alignment)


def _is_whole(alignment: Alignment) -> bool:
    """Whether both say of one thing only from when to when it was: "the war lasted from … to …"."""
    said = [pair for pair in alignment.words if word_weight(pair.claim)]
    spans = any(
        pair.other is not None and pair.claim.relation is pair.other.relation is TimeRelation.SPAN
        for pair in alignment.times
    )
    alone = len(alignment.names) == 1 and alignment.names[0].level is Comparison.EQUAL
    return spans and alone and not alignment.unclaimed_names and all(lasts(p.claim.term) for p in said)


def _same_way(alignment: Alignment) -> bool:
    """Whether both tell whither or whence somebody went."""
    ways: list[AnyPair] = [p for p in alignment.names if p.claim.role in ("place", "object", "other")]
    ways += [
        p for p in alignment.words if p.claim.role in ("place", "object", "other") and word_weight(p.claim)
    ]
    return any(pair.level.holds and pair.here for pair in ways)


def _adds_nothing(alignment: Alignment) -> bool:
    """Whether the statement has all that the claim says beside the time: a release in another land, or of
    another version, is one of its own.
    """
    words = [pair for pair in alignment.words if word_weight(pair.claim)]
    return all(pair.level.holds for pair in (*alignment.names, *words, *alignment.measures))


def _decisive(against: list[Alignment], number: int) -> Alignment | None:
    """The statement that agrees best.

    None where the set gives the matter several times and no statement stands out.
    """
    ranked = sorted(against, key=lambda a: -weight(a, a.times[number]))
    if not ranked:
        return None
    best = ranked[0]
    for rival in ranked[1:]:
        close = weight(best, best.times[number]) - weight(rival, rival.times[number]) < MARGIN
        if close and not _same_time(best.times[number], rival.times[number]):
            return None
    return best


def _same_time(a: Pair[TimeMention], b: Pair[TimeMention]) -> bool:
    if a.other is None or b.other is None or a.other.interval is None or b.other.interval is None:
        return False
    first, second = a.other, b.other
    assert first.interval is not None
    assert second.interval is not None
    level = compare_intervals(first.interval, first.relation, second.interval, second.relation)
    return level is not Comparison.DIFFERENT


def of_time(case: Case, alignment: Alignment, pair: Pair[TimeMention]) -> Conflict:
    """That the claim gives a time where the statement gives another."""
    claim, other = pair.claim, pair.other
    assert other is not None
    interval = other.interval
    replacement = render(interval, claim.style, case.parts.language) if interval is not None else None
    expected = replacement or other.text or (in_words(interval) if interval is not None else "")
    wrong = narrowed(Wrong((claim.start, claim.end), expected, replacement), case.passage.text)
    return conflict(case, "date", wrong, alignment, f"the time is {expected}, not {claim.text}")
