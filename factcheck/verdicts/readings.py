"""A claim that does not say by name whom it tells of, read of each of those whom it may mean.

A reader takes the antecedent with which a sentence agrees with what is known. So the claim is granted where a
statement tells all of it of somebody named before, and agrees with it in more than that one's name.
"""

from __future__ import annotations

import re
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
from factcheck.verdicts.matter import SAME, stated
from factcheck.verdicts.opposed import meant_wrongly

BARE = 3.5
"""The least bits of agreement beside the name, for somebody who is known to fit the place: a predicate. Where
that is not known, `SAME` bits are asked for."""

ENOUGH = 2
"""How many names, times, quantities and ranks must agree, for a statement to tell what a claim tells of
somebody else than the one whom it was read of, and contradicts."""

_OPPOSING = frozenset({"date", "quantity", "entity", "place"})
"""The rules by which a claim can be wrong of somebody whom it does not name."""


def as_meant(case: Case, verdict: Verdict, readings: Iterable[Reading]) -> Iterator[CheckedClaim]:
    """The claim with its verdict, and what the references grant of it otherwise; read of the nearest one of
    whom a statement tells all of it, else, where nothing is granted of it as it stands, some of it; else of
    the one whom it must mean, of whom a statement tells otherwise.
    """
    divisible = verdict.kind in (VerdictKind.UNVERIFIED, VerdictKind.CONTRADICTED)
    partly: Sequence[CheckedClaim] = ()
    tried: list[Reading] = []
    for reading in readings if divisible else ():
        tried.append(reading)
        least = BARE if reading.sure else SAME
        telling = {each.evidence.id for each in reading.alignments if _tells(each, reading, verdict, least)}
        if not (telling or _is_reckoned(reading)):
            continue
        read = _read(case, reading)
        found = judge(read)
        if found.kind is VerdictKind.SUPPORTED and not {*telling, *reading.mention.entities}.isdisjoint(
            found.statements
        ):
            yield CheckedClaim(read.claim, _traced(found, verdict, reading))
            return
        if not partly and verdict.kind is found.kind is VerdictKind.UNVERIFIED:
            partly = _partly(read, found, reading, verdict)
    if not partly and verdict.kind is VerdictKind.UNVERIFIED:
        partly = _against(case, verdict, tried)
    whole, *granted = divided(case, verdict)
    yield from (whole, *granted) if granted or not partly else partly


def _against(case: Case, verdict: Verdict, readings: Sequence[Reading]) -> Sequence[CheckedClaim]:
    """The claim as wrong of the one whom it must mean, of whom a statement tells otherwise."""
    reading = meant_wrongly(case, readings)
    if reading is None:
        return ()
    read = _read(case, reading)
    found = judge(read)
    wrong = bool(found.conflicts) and all(each.rule in _OPPOSING for each in found.conflicts)
    return tuple(divided(read, _traced(found, verdict, reading))) if wrong else ()


def _partly(read: Case, found: Verdict, reading: Reading, verdict: Verdict) -> Sequence[CheckedClaim]:
    """The claim with its own verdict, and what a statement that plainly tells of the one named grants."""
    plainly = {each.evidence.id for each in reading.alignments if _tells(each, reading, verdict, SAME)}
    open_part, *granted = divided(read, found)
    kept = [each for each in granted if not plainly.isdisjoint(each.verdict.statements[:1])]
    return [replace(open_part, verdict=verdict), *kept] if kept else ()


def _traced(found: Verdict, verdict: Verdict, reading: Reading) -> Verdict:
    return replace(found, trace=(*verdict.trace, *found.trace, f"read of {reading.mention.text}"))


def _is_reckoned(reading: Reading) -> bool:
    """Whether the claim may be granted by what is reckoned from the dates of the one named."""
    return reading.sure and any(each.evidence.id in reading.mention.entities for each in reading.alignments)


def _read(case: Case, reading: Reading) -> Case:
    """The claim as one that names the one whom it is read of."""
    claim = replace(case.claim, text=_text(case, reading))
    return replace(
        case, claim=claim, parts=reading.parts, alignments=reading.alignments, lists=(), versions=()
    )


def _text(case: Case, reading: Reading) -> str:
    """The claim's text with the name in its place; behind a noun, and where the claim has no words for it."""
    gap, text = reading.gap, case.claim.text
    name = _label(reading, case.claim, case.knowledge)
    words = gap.filled.text if gap.filled is not None else case.words(gap.span)
    met = re.search(rf"\b{re.escape(words)}\b", text) if words else None
    if met is None:
        return f"{text.rstrip('.')} ({name})."
    put = f"{words} ({name})" if gap.noun is not None else name
    return f"{text[: met.start()]}{put}{text[met.end() :]}"


def _label(reading: Reading, claim: Claim, knowledge: Knowledge) -> str:
    entity = knowledge.entity(reading.mention.entities[0]) if reading.mention.entities else None
    label = entity.label.get(claim.frame.language) if entity is not None else None
    return label or reading.mention.text


def _tells(alignment: Alignment, reading: Reading, verdict: Verdict, least: float) -> bool:
    """Whether evidence tells of the one named, and agrees with the claim in enough beside: `least` bits."""
    pair = next((each for each in alignment.names if each.claim is reading.name), None)
    if pair is None or not pair.level.holds or not _is_in_like_role(pair):
        return False
    doubtful = verdict.kind is VerdictKind.CONTRADICTED or not pair.here
    if doubtful and not _tells_the_same(alignment, pair):
        return False
    return stated(alignment, pair) >= least


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
