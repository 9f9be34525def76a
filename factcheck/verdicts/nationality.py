"""FC301 entity: somebody or something called by another country than the statement does.

"The Kenyan Abebe Bikila" for "the Ethiopian runner Abebe Bikila": the adjective stands right before the name,
or before the noun that the name follows. Countries of which one lies in the other, or once did, may both be
right.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages.gazetteer import Place, may_coincide
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.parts import Name, Parts
from factcheck.model import Conflict
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.origin import people_of
from factcheck.verdicts.wording import Wrong, conflict, span_of


def nationality(case: Case) -> Iterator[Conflict]:
    """One conflict for each country that a bearer is said to be of, and no statement says."""
    for number, name in enumerate(case.parts.names):
        if name.mention.kind != "name":
            continue
        told = _country(name, case.parts)
        known = [
            (a, country) for a in case.alignments if (country := _of_other(a.names[number], a)) is not None
        ]
        if told is None or not known or any(may_coincide(told[1], country[1]) for _, country in known):
            continue
        alignment, (right, _) = known[0]
        wrong = Wrong(span_of(told[0]), right.text)
        yield conflict(case, "entity", wrong, alignment, f"{name.text} is {right.text}, not {told[0].text}")


def _of_other(pair: Pair[Name], alignment: Alignment) -> tuple[Name, Place] | None:
    """The country by which the evidence calls the same one."""
    same = (
        pair.level.holds and pair.here and pair.other is not None and alignment.evidence.origin == "statement"
    )
    if not same or pair.other is None or pair.other.mention.kind != "name":
        return None
    return _country(pair.other, alignment.evidence.parts)


def _country(name: Name, parts: Parts) -> tuple[Name, Place] | None:
    """The adjective of a country that stands before a name, at most one noun between."""
    for other in parts.names:
        if other.mention.kind != "adjective" or not other.mention.end < name.mention.start:
            continue
        place = people_of(other, parts.language)
        if place is not None and _is_before(other, name, parts):
            return other, place
    return None


def _is_before(adjective: Name, name: Name, parts: Parts) -> bool:
    """Whether only the noun that an adjective describes may stand between it and a name."""
    gap = adjective.mention.end + 1
    if gap == name.mention.start:
        return True
    nouns = [w for w in parts.words if w.term.start == gap and w.term.pos == "NOUN" and word_weight(w)]
    return any(noun.term.end + 1 == name.mention.start for noun in nouns)
