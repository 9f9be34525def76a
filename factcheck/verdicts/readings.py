"""A claim that does not say by name whom it tells of, read of each of those whom it may mean.

A reader takes the antecedent with which a sentence agrees with what is known. So the claim is granted where a
statement tells all of it of somebody named before, and agrees with it in more than that one's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.matching import Reading
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.parts import Name
from factcheck.model import CheckedClaim, Claim, Verdict, VerdictKind
from factcheck.verdicts import judge
from factcheck.verdicts.case import Case
from factcheck.verdicts.granted import divided
from factcheck.verdicts.matter import SAME, weight

UNRESOLVED = 3.5
"""The least bits of agreement beside the name for a pronoun that nothing else was found for: a predicate and
a year. Elsewhere `SAME` bits are asked for."""

ENOUGH = 2
"""How many names, times, quantities and ranks must agree, for a statement to tell what a claim tells of
somebody else than the one whom it was read of, and contradicts."""


def as_meant(case: Case, verdict: Verdict, readings: Iterable[Reading]) -> Iterator[CheckedClaim]:
    """The claim with its verdict, and what the references grant of it otherwise; read of the nearest one of
    whom a statement tells all of it, else, where nothing is granted of it as it stands, some of it.
    """
    divisible = verdict.kind in (VerdictKind.UNVERIFIED, VerdictKind.CONTRADICTED)
    partly: Sequence[CheckedClaim] = ()
    for reading in readings if divisible else ():
        telling = {each.evidence.id for each in reading.alignments if _tells(each, reading, verdict)}
        if not telling:
            continue
        read = _read(case, reading)
        found = judge(read)
        if found.kind is VerdictKind.SUPPORTED and not telling.isdisjoint(found.statements[:1]):
            trace = (*verdict.trace, *found.trace, f"read of {reading.mention.text}")
            yield CheckedClaim(read.claim, replace(found, trace=trace))
            return
        if not partly and verdict.kind is found.kind is VerdictKind.UNVERIFIED:
            open_part, *granted = divided(read, found)
            kept = [each for each in granted if not telling.isdisjoint(each.verdict.statements[:1])]
            partly = [replace(open_part, verdict=verdict), *kept] if kept else ()
    whole, *granted = divided(case, verdict)
    yield from (whole, *granted) if granted or not partly else partly


def _read(case: Case, reading: Reading) -> Case:
    """The claim as one that names the one whom it is read of."""
    claim = replace(case.claim, text=_text(case, reading))
    return replace(
        case, claim=claim, parts=reading.parts, alignments=reading.alignments, lists=(), versions=()
    )


def _text(case: Case, reading: Reading) -> str:
    """The claim's text with the name in its place; behind it where the claim has no words for that one."""
    gap, text = reading.gap, case.claim.text
    name = _label(reading, case.claim, case.knowledge)
    words = gap.filled.text if gap.filled is not None else case.words(gap.span)
    before, met, after = text.partition(words) if words else (text, "", "")
    return f"{before}{name}{after}" if met else f"{text.rstrip('.')} ({name})."


def _label(reading: Reading, claim: Claim, knowledge: Knowledge) -> str:
    entity = knowledge.entity(reading.mention.entities[0]) if reading.mention.entities else None
    label = entity.label.get(claim.frame.language) if entity is not None else None
    return label or reading.mention.text


def _tells(alignment: Alignment, reading: Reading, verdict: Verdict) -> bool:
    """Whether evidence tells of the one named, and agrees with the claim in enough beside."""
    pair = next((each for each in alignment.names if each.claim is reading.name), None)
    if pair is None or not pair.level.holds or not pair.here or not _is_in_like_role(pair):
        return False
    if verdict.kind is VerdictKind.CONTRADICTED and not _tells_the_same(alignment, pair):
        return False
    unresolved = reading.gap.asked is not None and reading.gap.filled is None
    return weight(alignment, pair) >= (UNRESOLVED if unresolved else SAME)


def _is_in_like_role(pair: Pair[Name]) -> bool:
    """Whether somebody stands in the evidence where the claim leaves a place for them: a place is no doer."""
    mine, other = pair.claim.role, pair.other.role if pair.other else ""
    return "place" not in (mine, other) or mine == other


def _tells_the_same(alignment: Alignment, pair: Pair[Name]) -> bool:
    """Whether all names, times, quantities and ranks beside the one named agree, and enough of them."""
    hard = [
        each
        for each in alignment.hard
        if each is not pair and not (isinstance(each.claim, Name) and each.claim.mention.kind == "adjective")
    ]
    return len(hard) >= ENOUGH and all(each.level.holds and each.here for each in hard)
