"""What speaks for and against a statement contradicting a claim as a whole: numbers of parts, or bits."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.alignment import Alignment
from factcheck.verdicts.case import Case
from factcheck.verdicts.matter import weight
from factcheck.verdicts.support import support_by
from factcheck.verdicts.support_traits import lacks_name_or_value, support_traits, tells_apart
from factcheck.verdicts.suspects import COLUMNS, Suspect
from factcheck.verdicts.trees import Traits

NO_SUSPECT = -10.0
"""The bits for one matter where no part of the statement stands against one of the claim's."""


def contrary_traits(case: Case, own: Sequence[Alignment], rank: int, suspected: Sequence[Suspect]) -> Traits:
    """What speaks for and against the frames of one statement, `own`, contradicting the claim. `rank` is how
    many statements agree better with it; `suspected` are its parts that stand against one of this statement.
    """
    found = support_by(case, own)
    lacks = bool(found.barred) and lacks_name_or_value(case, own)
    kinds = [each.kind for each in suspected]
    return {
        **support_traits(case, own, rank, found.uncovered, found.barred),
        "apart": float(tells_apart(case, own)),
        "lacks": float(lacks),
        "suspect weight": max((weight(s.alignment, s.pair) for s in suspected), default=NO_SUSPECT),
        **{f"suspect {kind}": float(kinds.count(kind)) for kind in COLUMNS},
    }
