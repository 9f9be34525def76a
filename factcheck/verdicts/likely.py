"""A second opinion where no rule decides: how likely a statement tells a claim in other words.

The rules know which words say the same and which exclude each other. Of most pairs of words nothing is
known; there it counts how much else agrees, how near the words are, and how a model reads the claim beside
the statement, as it did in labelled texts (`trees.py`). A name, a number and a rank must stand in the
statement all the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.alignment import Alignment
from factcheck.verdicts.case import Case
from factcheck.verdicts.reading import bits_if
from factcheck.verdicts.support_traits import support_traits
from factcheck.verdicts.trees import trees

LIKELY = 0.7
"""The least bits for a claim to be told in other words: nine of ten such claims of packs that
neither the trees nor the model had seen were supported (`tools/fit_trees.py support --cross`)."""


def told_otherwise(
    case: Case, own: Sequence[Alignment], rank: int, uncovered: Sequence[str], barred: Sequence[str]
) -> bool:
    """Whether the frames of a statement, `own`, are likely to tell the whole of a claim, the words that they
    leave `uncovered` included."""
    traits = support_traits(case, own, rank, uncovered, barred)
    return bits_if(LIKELY, trees("support"), traits, case, own[0].evidence.id) >= LIKELY
