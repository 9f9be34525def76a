"""Parts of a claim that a statement does not grant, but has: another noun beside the number, half of a name.

Where that is so, other words may tell the same ("*two of which* are kept there" beside "*two* copies"); a
number or a name that a statement does not have at all cannot be told by it.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.alignment import Alignment
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.measures import counts_happenings
from factcheck.matching.names import compare_names, has_words_of
from factcheck.matching.parts import Name
from factcheck.matching.words import compare_lemmas
from factcheck.model import Language, Ordinal
from factcheck.values.dates import TimeMention, compare_times
from factcheck.values.quantities import Quantity, compare_quantities
from factcheck.verdicts.case import Case

KINDS = ("names", "times", "quantities", "ordinals")
"""The kinds of parts that a statement has or has not, whatever words stand around them."""

HardPart = Name | TimeMention | Quantity | Ordinal
"""A part of one of these kinds."""


def is_met(case: Case, own: Sequence[Alignment], part: HardPart) -> bool:
    """Whether a statement, of which `own` are the frames, has a part of the claim anywhere."""
    evidence = own[0].evidence
    if isinstance(part, Name):
        return any(_is_one_name(part, other, case.knowledge) for other in evidence.names)
    if isinstance(part, TimeMention):
        return any(compare_times(part, other).holds for other in evidence.times)
    if isinstance(part, Quantity):
        mine, its = case.parts.language, evidence.parts.language
        alike = (o for o in evidence.quantities if counts_happenings(part, mine) is counts_happenings(o, its))
        return any(_is_one_number(part, other) for other in alike)
    ranks = (ordinal for frame in own for ordinal in frame.evidence.parts.ordinals)
    return any(_is_one_rank(part, other, case.parts.language, evidence.parts.language) for other in ranks)


def _is_one_name(claim: Name, other: Name, knowledge: Knowledge) -> bool:
    """Whether two names may be one bearer's, so far as their words tell."""
    return compare_names(claim, other, knowledge).holds or has_words_of(claim, other)


def _is_one_rank(claim: Ordinal, other: Ordinal, mine: Language, its: Language) -> bool:
    """Whether two ranks are one, among things of one name where both say among which."""
    unsaid = not (claim.noun and other.noun)
    return claim.rank == other.rank and (unsaid or compare_lemmas(claim.noun, mine, other.noun, its).holds)


def _is_one_number(claim: Quantity, other: Quantity) -> bool:
    """Whether two numbers are one, where maybe but one has a unit ("bought for *a million and a half*")."""
    if claim.dimension == other.dimension or "count" not in (claim.dimension, other.dimension):
        return compare_quantities(claim, other).holds
    return (claim.value, claim.high) == (other.value, other.high)
