"""Names that a statement has in another clause than the one that tells what the claim tells.

"X was born in A and died in B" grants neither that X died in A nor that B is where X was born.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.matching.alignment import Alignment
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.names import compare_names
from factcheck.matching.parts import Name
from factcheck.matching.rivalry import rivalry
from factcheck.values.comparison import Comparison
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.naming import anchored

SLOT = 0.0
"""The least bits for one slot where both tell the same."""


def displaced(
    alignment: Alignment, number: int, alignments: Sequence[Alignment], knowledge: Knowledge
) -> bool:
    """Whether a clause that tells what the claim tells has another in the place of a name of the claim, which
    stands only in clauses of the statement that tell something else, or of others.
    """
    pair = alignment.names[number]
    if not pair.level.holds or pair.here or not core_holds(alignment):
        return False
    rivals = [name for name in alignment.unclaimed_names if rivalry(pair.claim, name, knowledge) >= SLOT]
    homes = tuple(_homes(alignment, number, alignments))
    return bool(rivals and homes) and not any(
        _tells(home, number) or _has_any(home, rivals, knowledge) for home in homes
    )


def crosses(alignment: Alignment, number: int, alignments: Sequence[Alignment]) -> bool:
    """Whether the name's own clause tells the same of others: "A commanded X, and *B commanded Y*"."""
    return any(core_holds(home) for home in _homes(alignment, number, alignments))


def _homes(alignment: Alignment, number: int, alignments: Sequence[Alignment]) -> Iterator[Alignment]:
    """The clauses of the statement in which the name stands."""
    for each in alignments:
        pair = each.names[number]
        if each.evidence.id == alignment.evidence.id and pair.level.holds and pair.here:
            yield each


def _tells(home: Alignment, number: int) -> bool:
    return core_holds(home) and anchored(home, home.names[number])


def _has_any(home: Alignment, names: Sequence[Name], knowledge: Knowledge) -> bool:
    """Whether a clause names one of them, and so may say how the two belong together."""
    own = home.evidence.parts.names
    return any(compare_names(a, b, knowledge) is not Comparison.DIFFERENT for a in names for b in own)
