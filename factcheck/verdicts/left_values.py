"""The times, quantities and ranks of a claim that the evidence leaves over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.languages.number_lexicon import number_words
from factcheck.languages.ordinals import counts_own
from factcheck.languages.relative_times import relative_time
from factcheck.matching.alignment import Alignment
from factcheck.matching.facts import begins
from factcheck.model import Ordinal, Span
from factcheck.values.comparison import Comparison
from factcheck.values.quantities import compare_quantities, same_kind
from factcheck.verdicts.case import Case
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.leftover import left, unplaced
from factcheck.verdicts.matter import pinned
from factcheck.verdicts.order import narrowing


def values_left(case: Case, alignments: Sequence[Alignment], placed: Sequence[Span]) -> Iterable[str]:
    """The times, quantities and ranks that no frame grants; `placed` as in `names_left`."""
    parts = case.parts
    yield from left(
        [a.times for a in _telling(alignments)],
        [unplaced(t.text, (t.start, t.end), placed) for t in parts.times],
    )
    if not parts.times and not placed and (words := relative_time(case.claim.text, parts.language)):
        yield words
    yield from left(
        [a.quantities for a in alignments],
        [
            unplaced(_measured(n, case, alignments), (q.start, q.end), placed)
            for n, q in enumerate(parts.quantities)
        ],
    )
    yield from left(
        [a.ordinals for a in alignments if not narrowing(a)],
        [
            unplaced(_ranked(n, case, alignments), (o.start, o.end), placed)
            for n, o in enumerate(parts.ordinals)
        ],
    )


def _telling(alignments: Sequence[Alignment]) -> list[Alignment]:
    """The frames whose time is that of what the claim tells: when a war was fought is not when it ended."""
    return [a for a in alignments if core_holds(a)] or [a for a in alignments if pinned(a)]


def _measured(number: int, case: Case, alignments: Sequence[Alignment]) -> str:
    """The quantity, or "" for the pronoun "one", and for a granted value in another unit."""
    parts = case.parts.quantities
    own = parts[number]
    if own.dimension == "count" and own.value == 1 and not own.noun:
        return ""
    granted = (
        other
        for n, other in enumerate(parts)
        if own.unit != other.unit and same_kind(own, other) and compare_quantities(own, other).holds
        if any(alignment.quantities[n].level.holds for alignment in alignments)
    )
    return own.text if next(granted, None) is None else ""


def _ranked(number: int, case: Case, alignments: Sequence[Alignment]) -> str:
    """The rank; "" for "a third partner", one more of them, unless the evidence ranks it otherwise, and for a
    "first" that only tells of a beginning."""
    ordinal = case.parts.ordinals[number]
    if _is_beginning(ordinal, case, alignments):
        return ""
    before = case.passage.text[: ordinal.start].split()[-1:]
    further = bool(before) and before[0].casefold() in number_words(case.parts.language).articles
    other = any(a.ordinals[number].level is Comparison.DIFFERENT for a in alignments)
    return "" if further and not other else ordinal.text


def _is_beginning(ordinal: Ordinal, case: Case, alignments: Sequence[Alignment]) -> bool:
    """Whether "first" only says that it began then, as its own field tells: "Aster first sailed in 1911"."""
    core = next((word.term for word in case.parts.words if word.core), None)
    if ordinal.rank != 1 or core is None:
        return False
    own = counts_own(case.passage.text, ordinal, (core.start, core.end), case.parts.language)
    return (own or ordinal.noun == core.lemma) and any(
        begins(a.evidence) and core_holds(a) and any(pair.level.holds for pair in a.times) for a in alignments
    )
