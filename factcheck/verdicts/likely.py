"""A second opinion where no rule decides: how likely a statement tells a claim in other words.

The rules know which words say the same and which exclude each other. Of most pairs of words nothing is known;
there it counts how much else agrees and how near the words are, as it did in labelled texts (`trees.py`). A
part that no other word can stand for, a name, a number, a time, must be granted all the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.alignment import Alignment
from factcheck.verdicts.case import Case
from factcheck.verdicts.support_traits import support_traits
from factcheck.verdicts.trees import trees

LIKELY = 1.0
"""The least bits for a claim to be told in other words: nine of ten such claims of packs that the trees had
not seen were supported (`tools/fit_trees.py support --cross`)."""


def told_otherwise(case: Case, own: Sequence[Alignment], uncovered: Sequence[str]) -> bool:
    """Whether the frames of a statement, `own`, are likely to tell the whole of a claim, the words that they
    leave `uncovered` included."""
    return trees("support").bits(support_traits(case, own, uncovered)) >= LIKELY
