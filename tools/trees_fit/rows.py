"""What trees are fitted to."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.verdicts.trees import Traits


@dataclass(frozen=True)
class Row:
    """A comparison with its traits, and whether the gold says yes to it (`right`), which of some is not known
    (`unsure`).

    `line` is what it is counted for, a line of the gold or a claim, `gold` the verdict there, `silent`
    whether all rules are silent; `about` tells a reader what is compared.
    """

    pack: str
    line: str
    gold: str
    right: bool
    unsure: bool
    silent: bool
    about: str
    traits: Traits
