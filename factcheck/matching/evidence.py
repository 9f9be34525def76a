"""Evidence: one frame of a statement, beside everything else that the statement says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.matching.parts import Name, Parts, Word
from factcheck.values.dates import TimeMention
from factcheck.values.quantities import Quantity

Origin = Literal["statement", "entity", "list"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one frame of the reference set says.

    `id` is the statement's (entity's, list's) id; `parts` the frame itself; `names`, `words`, `times`,
    `quantities` all that the whole statement holds, this frame included, so that a detail said in a
    neighbouring clause counts as said. `unique` is the curator's own word on whether another value
    contradicts. `nameless` marks a statement that begins with a pronoun ("He joined the club in 1931"): whom
    it means may be any bearer of the claim. `edge` marks the begin or end of what the statement says lasted,
    for claims of just that.
    """

    id: str
    origin: Origin
    parts: Parts
    names: tuple[Name, ...] = ()
    words: tuple[Word, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    unique: bool | None = None
    confidence: str = "high"
    structured: bool = False
    nameless: bool = False
    edge: bool = False


def lone(id: str, origin: Origin, parts: Parts, *, structured: bool = False) -> Evidence:
    """Evidence that is all in one frame."""
    return Evidence(
        id=id,
        origin=origin,
        parts=parts,
        names=parts.names,
        words=parts.words,
        times=parts.times,
        quantities=parts.quantities,
        structured=structured,
    )
