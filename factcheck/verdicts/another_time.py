"""Whether a time that is no slip of the statement's may be that of another happening.

Who writes a date wrong mostly writes most of it right: of 110 wrong dates that were found in 43 development
sets, 81 had the right day or month of another year, the right day of another month, or a year just decades
off. Of 97 times of other happenings, those of true statements judged by the others of their sets, it was 14.
So a time that has nothing of the evidence's is an error only where the evidence has all that the claim tells.
"""

from __future__ import annotations

from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.names import is_same
from factcheck.matching.parts import TOLD_OF
from factcheck.matching.rivalry import rivalry
from factcheck.values.calendars import civil
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Precision, Slip, TimeMention, distance, slip_of
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.displaced import SLOT
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.matter import fine
from factcheck.verdicts.slip_weights import decade_off, grain, of_slip

FAR = 50 * 365.25
"""The days between two years or periods from which on one is not written for the other: of 254 wrong dates in
43 development sets none lay farther off but for one wrong digit."""


def of_another(alignment: Alignment, pair: Pair[TimeMention], case: Case) -> bool:
    """Whether the claim's time, which differs from the evidence's, may be when something else happened."""
    if pair.other is None or _is_slip(pair.claim, pair.other):
        return False
    if not _tells_of_it(alignment) or _has_rival_beside(alignment, case):
        return True
    if slip_of(pair.claim, pair.other) is Slip.YEAR:
        return False
    if not fine(pair.claim) and not _lies_far(pair.claim, pair.other):
        return False
    if _is_bare(alignment, case) and not _is_long(pair.other):
        return True
    return not (core_holds(alignment) and _has_all(alignment))


def _lies_far(claim: TimeMention, other: TimeMention) -> bool:
    """Whether two times lie so far apart that who means the one does not write the other."""
    if claim.interval is None or other.interval is None:
        return False
    least, most = distance(claim.interval, other.interval)
    return least > FAR or most < -FAR


def _is_long(time: TimeMention) -> bool:
    """Whether a time begins in one month and ends in another."""
    span = time.interval
    if span is None or span.earliest is None or span.latest is None:
        return True
    return civil(span.earliest)[:2] != civil(span.latest)[:2]


def _is_slip(claim: TimeMention, other: TimeMention) -> bool:
    """Whether two times are so alike that it is hardly by chance: many other things happen in one month, some
    in the same month of another year."""
    found = slip_of(claim, other)
    of_month = found is Slip.YEAR and grain(claim) is not Precision.DAY and fine(claim)
    alike = found not in (None, Slip.DAY) and not of_month and of_slip(claim, other) > 0
    return alike or decade_off(claim, other)


def _tells_of_it(alignment: Alignment) -> bool:
    """Whether the evidence has all names, quantities and ranks of the claim, those who do it and to whom it
    is done in the same clause."""
    held = all(pair.level.holds for pair in (*alignment.names, *alignment.measures))
    return held and all(pair.here for pair in alignment.names if pair.claim.role in TOLD_OF)


def _has_all(alignment: Alignment) -> bool:
    """Whether the evidence has all words of the claim, and its very names."""
    said = (pair for pair in alignment.words if word_weight(pair.claim))
    very = all(pair.level is Comparison.EQUAL for pair in alignment.names)
    return very and all(pair.level.holds for pair in said)


def _is_bare(alignment: Alignment, case: Case) -> bool:
    """Whether the claim is cut out of a sentence that says more, and only says who did it, or what
    happened: "on 19 March X declared [that …]"."""
    words = [p for p in alignment.words if word_weight(p.claim) and not p.claim.core]
    return bool(case.beside) and len(alignment.names) + len(words) <= 1


def _has_rival_beside(alignment: Alignment, case: Case) -> bool:
    """Whether the claim's sentence has a name beside it that the evidence has not, where that has another:
    "the mill, built *at Orm*, opened in 1935" beside "the mill *at Corve* opened in 1937"."""
    frames = [each for each in case.alignments if each.evidence.id == alignment.evidence.id]
    told = [name for frame in frames for name in frame.evidence.parts.names]
    further = [
        name
        for parts in case.beside
        for name in parts.names
        if not any(is_same(name, other, case.knowledge) for other in told)
    ]
    open_names = (name for frame in frames for name in frame.unclaimed_names)
    return any(rivalry(a, b, case.knowledge) >= SLOT for b in open_names for a in further)
