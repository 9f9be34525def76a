"""A predicate told in another verb of its family where one frame of a statement grants all the rest.

Names, times, quantities and ranks are hard: nothing but themselves says them. Who "went to the bottom of the
trench" in the year in which a statement has them reach it did what the statement tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.languages.kindred import are_kindred, is_lasting
from factcheck.matching.alignment import Alignment
from factcheck.matching.parts import Word
from factcheck.matching.words import are_siblings, compare_words
from factcheck.values.comparison import Comparison
from factcheck.verdicts.naming import bearers

HARD = 2
"""How many bearers of names and values must be one for both to tell one deed."""


def reworded(left: Sequence[Word], own: Sequence[Alignment]) -> bool:
    """Whether the predicate is all that a statement leaves over of a claim, and one of its frames, among
    `own`, tells the same of the same in a kindred verb."""
    cores = [word for word in left if word.core and not word.term.negated]
    return bool(cores) and len(cores) == len(left) and any(_tells(frame, cores) for frame in own)


def _tells(frame: Alignment, cores: Sequence[Word]) -> bool:
    if frame.evidence.origin != "statement" or frame.claim.negative or frame.claim.doubted:
        return False
    named = [pair for pair in frame.names if pair.claim.mention.kind != "adjective"]
    values = [*frame.times, *frame.measures]
    if not named or not all(pair.level.holds and pair.here for pair in (*named, *values)):
        return False
    if any(pair.claim.role == "subject" and pair.other and pair.other.role == "place" for pair in named):
        return False
    if any(pair.level is Comparison.DIFFERENT for pair in frame.words):
        return False
    enough = bearers(frame.names) + len(values) >= HARD
    return enough and all(is_told(core, frame) for core in cores)


def is_told(core: Word, frame: Alignment) -> bool:
    """Whether a predicate of the frame is of the family of the claim's, and none tells of something apart.

    How long it lasted may be said of any deed that took so long.
    """
    told = [other for other in frame.evidence.parts.words if other.core]
    if any(
        compare_words(core, other) is Comparison.DIFFERENT or are_siblings(core.term, other.term)
        for other in told
    ):
        return False
    if is_lasting(core.term.lemma, core.term.language) and any(
        quantity.claim.dimension == "time" for quantity in frame.quantities
    ):
        return True
    return any(are_kindred(core.term, other.term) for other in told)
