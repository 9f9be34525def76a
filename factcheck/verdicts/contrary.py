"""A second opinion on a claim as a whole: how likely a statement contradicts it, and in which part.

Of most errors no pair of words is known that excludes each other. There it counts how much of the claim the
statement has, and how a model reads both (`trees.py`, "contrary"). Then the parts without an answer in the
statement are left out one by one: what is wrong is that without which the model reads least of a
contradiction, and the more of it goes with that part, the likelier it is an error ("pointed").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.entailment import Entailment, entailments
from factcheck.languages.membership import joining_words
from factcheck.matching.alignment import Alignment
from factcheck.matching.parts import Name
from factcheck.model import Conflict
from factcheck.verdicts.case import Case
from factcheck.verdicts.contrary_traits import contrary_traits
from factcheck.verdicts.exclusivity import recurring
from factcheck.verdicts.matter import stated
from factcheck.verdicts.open_parts import OpenPart, open_parts
from factcheck.verdicts.participants import is_place
from factcheck.verdicts.reading import bits_if
from factcheck.verdicts.suspects import Suspect, conflict_of
from factcheck.verdicts.trees import Traits, trees
from factcheck.verdicts.wording import Wrong, conflict

HEARD = 2
"""Of how many statements, of those that agree best, it is asked whether they contradict the claim."""

LEAST = -1.0
"""The bits of the first trees from which parts are left out to see what is wrong: of the claims above, two
of three are contradicted."""

WEIGHED = 5
"""How many parts without an answer are tried at most as what is wrong."""

RULES = {"times": "date", "quantities": "quantity", "ordinals": "order", "words": "entity"}
"""The rules of the kinds of parts; a name is one of a place or not."""

TOLD = ("names", "times", "quantities", "words")
"""The kinds of parts that are told apart where it is weighed whether one is wrong."""


@dataclass(frozen=True, slots=True)
class Contrary:
    """What of a claim is wrong for a statement: the statement's frames, the part, and the bits for it."""

    frames: tuple[Alignment, ...]
    part: OpenPart
    bits: float

    @property
    def id(self) -> str:
        """The id of the statement."""
        return self.frames[0].evidence.id


def contrary(case: Case, every: Sequence[Suspect]) -> Contrary | None:
    """The part of a claim that is likeliest wrong for the statement that is likeliest to contradict it; None
    where none is likely at all. `every` are the claim's suspects."""
    weighed = (
        (_bits(case, frames, rank, against(frames, every)), frames) for rank, frames in enumerate(heard(case))
    )
    bits, frames = max(weighed, key=lambda found: found[0], default=(LEAST, ()))
    found = pointed(case, frames, bits) if bits > LEAST else None
    return Contrary(frames, found[0], trees("pointed").bits(found[1])) if found is not None else None


def pointed(case: Case, frames: Sequence[Alignment], bits: float) -> tuple[OpenPart, Traits] | None:
    """The part without an answer in the frames of a statement without which the model reads least of a
    contradiction, and what speaks for it being wrong; `bits` are those for a contradiction. None where there
    is none, or where the same may be told with another word as well."""
    statement = case.statement(frames[0].evidence.id) if frames else None
    parts = open_parts(case, frames)[:WEIGHED]
    if statement is None or not parts:
        return None
    without = {part: _without(case, part, statement) for part in parts}
    part = min(parts, key=lambda part: without[part].contradicted)
    if part.column == "words" and (any(map(recurring, frames)) or _is_in_row(case, part)):
        return None
    (whole,) = entailments(case.claim.text, (statement,))
    return part, pointed_traits(part, len(parts), bits, whole, without[part])


def _is_in_row(case: Case, part: OpenPart) -> bool:
    """Whether a word may be one of several: a comma or a joining word stands beside it."""
    text, (start, end) = case.passage.text, part.span
    joining = joining_words(case.parts.language)
    before, behind = text[:start].split()[-1:], text[end:].split()[:1]
    commas = text[:start].rstrip().endswith(",") or text[end:].lstrip().startswith(",")
    return commas or any(word.casefold() in joining for word in (*before, *behind))


def heard(case: Case) -> list[tuple[Alignment, ...]]:
    """The frames of the statements that agree best with a claim."""
    groups: dict[str, list[Alignment]] = {}
    for alignment in case.alignments:
        if alignment.evidence.origin == "statement":
            groups.setdefault(alignment.evidence.id, []).append(alignment)
    return [tuple(g) for g in sorted(groups.values(), key=lambda group: -max(map(stated, group)))[:HEARD]]


def against(frames: Sequence[Alignment], every: Sequence[Suspect]) -> tuple[Suspect, ...]:
    """The suspects beside one statement."""
    return tuple(each for each in every if each.alignment.evidence.id == frames[0].evidence.id)


def pointed_traits(
    part: OpenPart, number: int, bits: float, whole: Entailment, without: Entailment
) -> Traits:
    """What speaks for a part being wrong: the bits for a contradiction, what the model reads of the claim
    with and without the part, and how many parts have no answer."""
    return {
        "contrary": bits,
        "fall": whole.contradicted - without.contradicted,
        "contradicted": whole.contradicted,
        "supported": whole.supported,
        "supported without": without.supported,
        "open": float(number),
        **{column: float(part.column == column) for column in TOLD},
    }


def conflict_with(case: Case, found: Contrary, every: Sequence[Suspect]) -> Conflict:
    """The conflict of a claim with a statement that contradicts it in a part."""
    beside = against(found.frames, every)
    suspect = next((each for each in beside if each.pair.claim is found.part.part), None)
    if suspect is not None:
        return conflict_of(case, suspect)
    words = case.statement(found.id) or ""
    message = f"the statement has no “{case.words(found.part.span)}”: {words}"
    best = max(found.frames, key=stated)
    return conflict(case, _rule(case, found.part), Wrong(found.part.span, words), best, message)


def _bits(case: Case, frames: tuple[Alignment, ...], rank: int, suspected: Sequence[Suspect]) -> float:
    traits = contrary_traits(case, frames, rank, suspected)
    return bits_if(LEAST, trees("contrary"), traits, case, frames[0].evidence.id)


def _without(case: Case, part: OpenPart, statement: str) -> Entailment:
    """What the model reads of a claim without the words of a part."""
    left = re.sub(r"\s+", " ", case.claim.text.replace(case.words(part.span), "", 1)).strip()
    return entailments(left, (statement,))[0]


def _rule(case: Case, part: OpenPart) -> str:
    if isinstance(part.part, Name):
        return "place" if is_place(part.part, case.knowledge) else "entity"
    return RULES[part.column]
