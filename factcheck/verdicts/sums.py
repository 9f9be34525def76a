"""FC601 consistency: a total that the numbers after it do not add up to ("seven crates: four from Lyon and
two from Ghent")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.languages import detect
from factcheck.languages.quantities import find_quantities
from factcheck.matching.stems import stem
from factcheck.model import CheckedDocument, Finding, Level, Passage
from factcheck.values.quantities import Bound, Quantity

CODE = "FC601"

FAR = 120
"""So many characters may stand between a total and the colon after it."""

_END = re.compile(r"[.!?](?:\s|$)|;\s")
_COLON = re.compile(r":\s")


def sums(checked: CheckedDocument) -> Iterator[Finding]:
    """A note for each total before a colon that the counts of the same thing after it do not add up to."""
    for passage in checked.document.passages:
        colons = list(_COLON.finditer(passage.text))
        counts = _counts(passage) if colons else []
        for colon in colons:
            yield from _wrong_total(passage, colon.start(), counts)


def _counts(passage: Passage) -> list[Quantity]:
    found = find_quantities(passage.text, detect(passage.text))
    return [each for each in found if each.dimension == "count" and each.noun]


def _noun(counted: Quantity) -> str:
    return stem(counted.noun, detect(counted.noun))


def _wrong_total(passage: Passage, colon: int, counts: list[Quantity]) -> Iterator[Finding]:
    before = [each for each in counts if each.end <= colon and colon - each.end < FAR]
    stop = _END.search(passage.text, colon)
    end = stop.start() if stop else len(passage.text)
    if not before or _END.search(passage.text, before[-1].end, colon):
        return
    total = before[-1]
    parts = [
        each for each in counts if colon < each.start and each.end <= end and _noun(each) == _noun(total)
    ]
    if len(parts) < 2 or any(
        each.bound is not Bound.EXACT or each.high is not None for each in (total, *parts)
    ):
        return
    amount = sum(each.value for each in parts)
    if amount == total.value:
        return
    start, stop_at = passage.source(*total.number)
    yield Finding(
        rule="consistency",
        code=CODE,
        level=Level.NOTE,
        start=start,
        end=stop_at,
        message=f"the parts after the colon add up to {amount:g}, not {total.value:g}",
        found=passage.text[slice(*total.number)],
        expected=f"{amount:g}",
        reason="a total and its parts in one sentence",
    )
