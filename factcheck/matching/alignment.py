"""A claim beside one piece of evidence, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from factcheck.languages.lightness import is_light
from factcheck.languages.measures import only_has, properties_of
from factcheck.languages.recurrence import comes_once
from factcheck.matching.counts import (
    akin,
    compare_counted,
    counted_words,
    durations,
    enumerated,
    listed,
)
from factcheck.matching.derived import is_named, is_worded
from factcheck.matching.evidence import Evidence
from factcheck.matching.facts import phase_of
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.measures import properties
from factcheck.matching.names import compare_names, is_spelled
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.rivalry import competes
from factcheck.matching.times import compare_said, is_many
from factcheck.matching.words import compare_lemmas, compare_words
from factcheck.model import Language, Ordinal, Term
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeMention, TimeRelation
from factcheck.values.quantities import Quantity

Part = TypeVar("Part", Name, Word, TimeMention, Quantity, Ordinal)

_ORDER = (Comparison.EQUAL, Comparison.ENTAILED, Comparison.SILENT, Comparison.DIFFERENT)

_SPEAKING = (Comparison.EQUAL, Comparison.ENTAILED, Comparison.DIFFERENT, Comparison.SILENT)
"""The order for parts that may be of another kind altogether.

What can be compared speaks before what cannot.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Pair(Generic[Part]):
    """A part of the claim with its counterpart, if any. A pair equals itself only.

    `here` is false where that stands elsewhere in the statement.
    """

    claim: Part
    other: Part | None
    level: Comparison
    here: bool = True


Known = dict[tuple[int, int], tuple[Comparison, Part] | None]
"""The best counterparts of a claim's parts in whole statements, by the identity of the part and of the
statement's parts.
"""


@dataclass(frozen=True, slots=True)
class Memo:
    """What was found for one claim in whole statements, whose frames all share it."""

    names: Known[Name] = field(default_factory=dict)
    words: Known[Word] = field(default_factory=dict)


AnyPair = Pair[Name] | Pair[Word] | Pair[TimeMention] | Pair[Quantity] | Pair[Ordinal]


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """All parts of a claim aligned with one piece of evidence. An alignment equals itself only.

    `unclaimed_*` are the parts of the evidence that no part of the claim answers to.
    """

    claim: Parts
    evidence: Evidence
    names: tuple[Pair[Name], ...]
    words: tuple[Pair[Word], ...]
    times: tuple[Pair[TimeMention], ...]
    quantities: tuple[Pair[Quantity], ...]
    ordinals: tuple[Pair[Ordinal], ...]
    unclaimed_names: tuple[Name, ...]
    unclaimed_words: tuple[Word, ...]

    @property
    def hard(self) -> tuple[AnyPair, ...]:
        """Names, times, quantities and ranks: the parts that no other word can stand for."""
        return (*self.names, *self.times, *self.measures)

    @property
    def measures(self) -> tuple[Pair[Quantity] | Pair[Ordinal], ...]:
        """Quantities and ranks."""
        return (*self.quantities, *self.ordinals)

    @property
    def said(self) -> tuple[Pair[Name] | Pair[Word], ...]:
        """Names and words."""
        return (*self.names, *self.words)


def _best(
    part: Part,
    others: Iterable[Part],
    compare: Callable[[Part, Part], Comparison],
    order: Sequence[Comparison],
) -> tuple[Comparison, Part] | None:
    """The highest level with its counterpart; the first of equals."""
    best: tuple[Comparison, Part] | None = None
    for other in others:
        level = compare(part, other)
        if level is order[0]:
            return level, other
        if best is None or order.index(level) < order.index(best[0]):
            best = level, other
    return best


def _pair(
    part: Part,
    here: Iterable[Part],
    there: Iterable[Part],
    compare: Callable[[Part, Part], Comparison],
    order: Sequence[Comparison] = _ORDER,
    known: Known[Part] | None = None,
) -> Pair[Part]:
    """The best counterpart in the frame, else one elsewhere in the statement that grants the part."""
    near = _best(part, here, compare, order)
    if near is not None and near[0].holds:
        return Pair(part, near[1], near[0])
    known, key = {} if known is None else known, (id(part), id(there))
    if key not in known:
        known[key] = _best(part, there, compare, order)
    far = known[key]
    if far is not None and far[0].holds:
        return Pair(part, far[1], far[0], here=False)
    if near is None or near[0] is Comparison.SILENT:
        return Pair(part, near[1] if near else None, Comparison.SILENT)
    return Pair(part, near[1], near[0])


def _compare_ordinals(claim: Ordinal, other: Ordinal, parts: Parts, evidence: Parts) -> Comparison:
    if bool(claim.noun) != bool(other.noun):
        return Comparison.ENTAILED if claim.rank == other.rank else Comparison.SILENT
    if not claim.noun:
        return Comparison.EQUAL if claim.rank == other.rank else Comparison.DIFFERENT
    narrower = compare_lemmas(claim.noun, parts.language, other.noun, evidence.language)
    if narrower is Comparison.EQUAL:
        return Comparison.EQUAL if claim.rank == other.rank else Comparison.DIFFERENT
    wider = compare_lemmas(other.noun, evidence.language, claim.noun, parts.language)
    return _compare_ranks(claim.rank, other.rank, narrower.holds, wider.holds)


def _compare_ranks(claim: int, other: int, narrower: bool, wider: bool) -> Comparison:
    """Ranks among unlike sets, where the evidence counts a narrower or a wider one than the claim.

    The third spacecraft may be the first probe, but is no later than the third probe; the first spacecraft is
    the first probe.
    """
    if claim == other and (narrower or (wider and abs(claim) == 1)):
        return Comparison.ENTAILED
    if min(claim, other) > 0 and ((narrower and claim < other) or (wider and claim > other)):
        return Comparison.DIFFERENT
    return Comparison.SILENT


def _first_anyway(pair: Pair[Ordinal], words: tuple[Pair[Word], ...]) -> Pair[Ordinal]:
    """A bare "first" is granted where the happening itself comes but once ("first published")."""
    if pair.other is not None or pair.claim.rank != 1 or pair.claim.noun:
        return pair
    cores = [each for each in words if each.claim.core and each.level.holds and each.here and each.other]
    once = any(
        comes_once(word.term.lemma, word.term.language)
        for each in cores
        for word in (each.claim, each.other)
        if word is not None
    )
    return Pair(pair.claim, None, Comparison.ENTAILED) if once else pair


def align(claim: Parts, evidence: Evidence, knowledge: Knowledge, memo: Memo | None = None) -> Alignment:
    """The claim's parts, each with the counterpart that grants it best.

    `memo` holds what earlier calls for the same claim found; all their evidence must still be alive.
    """
    other, memo = evidence.parts, memo or Memo()
    names = _align_names(claim, evidence, knowledge, memo)
    words = _align_words(claim, evidence, names, knowledge, memo)
    quantities = _align_quantities(claim, evidence, knowledge)
    words = tuple(_measured(pair, quantities, other) for pair in words)
    ranks = [
        _pair(o, other.ordinals, (), lambda a, b: _compare_ordinals(a, b, claim, other), _SPEAKING)
        for o in claim.ordinals
    ]
    words = tuple(_ranked(pair, ranks, other.words) for pair in words)
    answered_names = {id(pair.other) for pair in names if pair.level.holds}
    unclaimed = tuple(n for n in other.names if id(n) not in answered_names and not _met(n, names, knowledge))
    answered_words = {id(pair.other) for pair in words if pair.level.holds}
    return Alignment(
        claim=claim,
        evidence=evidence,
        names=tuple(_rivalled(pair, unclaimed, knowledge) for pair in names),
        words=words,
        times=_times(claim, evidence),
        quantities=quantities,
        ordinals=tuple(_first_anyway(pair, words) for pair in ranks),
        unclaimed_names=unclaimed,
        unclaimed_words=tuple(w for w in other.words if id(w) not in answered_words),
    )


def _align_names(
    claim: Parts, evidence: Evidence, knowledge: Knowledge, memo: Memo
) -> tuple[Pair[Name], ...]:
    other = evidence.parts
    pairs = (
        _pair(
            name, other.names, evidence.names, lambda a, b: compare_names(a, b, knowledge), known=memo.names
        )
        for name in claim.names
    )
    return tuple(_spelled(pair, claim, other) for pair in pairs)


def _align_words(
    claim: Parts, evidence: Evidence, names: tuple[Pair[Name], ...], knowledge: Knowledge, memo: Memo
) -> tuple[Pair[Word], ...]:
    other = evidence.parts
    told = (*other.words, *counted_words(other))
    named = frozenset((lemma, other.language) for name in other.names for lemma in name.mention.lemma.split())
    pairs = (_pair(word, told, evidence.words, compare_words, _SPEAKING, memo.words) for word in claim.words)
    described = (_described(pair, names, named, knowledge) for pair in pairs)
    return tuple(
        Pair(pair.claim, None, Comparison.ENTAILED)
        if not pair.level.holds and is_named(pair.claim.term, other.names, other.language)
        else pair
        for pair in described
    )


def _align_quantities(claim: Parts, evidence: Evidence, knowledge: Knowledge) -> tuple[Pair[Quantity], ...]:
    if not claim.quantities:
        return ()
    other = evidence.parts
    counts = (*other.quantities, *durations(other), *enumerated(other), *listed(other))
    return tuple(
        _pair(
            q,
            akin(q, counts, claim, other),
            akin(q, evidence.quantities, claim, other),
            lambda a, b: compare_counted(a, b, claim, other, knowledge),
            _SPEAKING,
        )
        for q in claim.quantities
    )


def _times(claim: Parts, evidence: Evidence) -> tuple[Pair[TimeMention], ...]:
    """Each time with its counterpart, none that another time of the claim has.

    Of "in 1958, 1959 and 1970" the second differs from the second of "in 1958, 1962 and 1970".
    """
    if not claim.times:
        return ()
    filled = is_many(claim)
    here, there = (
        tuple(time for time in times if not _is_of_other_phase(time, claim, evidence))
        for times in (evidence.parts.times, evidence.times)
    )

    def compare(a: TimeMention, b: TimeMention) -> Comparison:
        return compare_said(a, b, filled)

    pairs = [_pair(time, here, there, compare) for time in claim.times]
    held = {id(pair.other) for pair in pairs if pair.level.holds}
    free = [time for time in here if id(time) not in held]
    return tuple(
        pair
        if pair.level.holds or id(pair.other) not in held or not free
        else _pair(pair.claim, free, (), compare)
        for pair in pairs
    )


def _is_of_other_phase(time: TimeMention, claim: Parts, evidence: Evidence) -> bool:
    """Whether a time is of the whole of what the claim tells only the begin or the end of, or the reverse."""
    asked = {phase_of(word) for word in claim.words} - {""}
    if time.relation is not TimeRelation.SPAN:
        return evidence.edge and not asked
    return bool(asked) and asked.isdisjoint(phase_of(word) for word in evidence.parts.words)


def _spelled(pair: Pair[Name], claim: Parts, evidence: Parts) -> Pair[Name]:
    """A name that the set does not know is granted by the common words that it is made of."""
    if pair.level.holds:
        return pair
    told = is_worded(pair.claim, claim.language, evidence.words)
    if not told and not pair.claim.entities and pair.claim.mention.kind == "name":
        told = is_spelled(pair.claim.text, _terms(evidence))
    return Pair(pair.claim, None, Comparison.ENTAILED) if told else pair


def _terms(evidence: Parts) -> tuple[Term, ...]:
    """The words of a frame, those of unknown names too: «Нобелевскую» may be taken for a name."""
    named = (
        Term(lemma, name.text, 0, 0, "ADJ", evidence.language)
        for name in evidence.names
        if not name.entities
        for lemma in name.mention.lemma.split()
    )
    return (*(word.term for word in evidence.words), *named)


def _rivalled(pair: Pair[Name], unclaimed: Iterable[Name], knowledge: Knowledge) -> Pair[Name]:
    """A name differs only from one that stands in its slot; otherwise nothing answers it."""
    if pair.level.holds:
        return pair
    rival = next((name for name in unclaimed if competes(pair.claim, name, knowledge)), None)
    level = Comparison.SILENT if rival is None else Comparison.DIFFERENT
    return Pair(pair.claim, rival, level)


def _described(
    pair: Pair[Word],
    names: tuple[Pair[Name], ...],
    named: frozenset[tuple[str, Language]],
    knowledge: Knowledge,
) -> Pair[Word]:
    """A word that only says what a granted name already is ("the *ship* Aurora"), or that is part of a name
    (one of `named`, dictionary forms with their language) or its adjective («лунный», "Moon"), is granted.
    """
    if (pair.level.holds and pair.here) or pair.claim.core:
        return pair
    term = pair.claim.term
    of_name = term.pos == "ADJ" and any(compare_lemmas(term.lemma, term.language, *n).holds for n in named)
    if of_name or any(term.lemma == lemma for lemma, _ in named):
        return Pair(pair.claim, None, Comparison.ENTAILED)
    for name in names:
        ids = name.claim.entities[:1] if name.level.holds else ()
        if any(knowledge.describes(id, term.lemma, term.language) for id in ids):
            return Pair(pair.claim, None, Comparison.ENTAILED, here=False)
    return pair


def _ranked(pair: Pair[Word], ranks: Iterable[Pair[Ordinal]], told: Iterable[Word]) -> Pair[Word]:
    """The noun of a rank that is granted is granted with it: "the last *man*" is "the last person"."""
    for rank in ranks:
        if rank.other is None or not rank.level.holds or rank.claim.noun != pair.claim.term.lemma:
            continue
        noun = next((word for word in told if word.term.lemma == rank.other.noun), None)
        if noun is not None and not pair.level.holds:
            return Pair(pair.claim, noun, Comparison.ENTAILED)
    return pair


def _measured(pair: Pair[Word], quantities: tuple[Pair[Quantity], ...], evidence: Parts) -> Pair[Word]:
    """A word for the property of a value that is granted is granted with it ("a *diameter* of 2 m", "2 m
    across"), and so is a verb that says no more than that something has the value."""
    term = pair.claim.term
    for q in quantities:
        if q.level.holds and q.other is not None and q.here and not pair.level.holds:
            named = properties_of(term.lemma, term.language, q.claim.dimension)
            bare = pair.claim.core and only_has(term.lemma, term.language, q.claim.dimension)
            told = bare and _only_told(q.other, evidence)
            if told or not named.isdisjoint(properties(q.other, evidence)):
                return Pair(pair.claim, None, Comparison.ENTAILED)
    return pair


def _only_told(value: Quantity, parts: Parts) -> bool:
    """Whether a frame has no predicate but one that only says that something has the value."""
    cores = [word.term for word in parts.words if word.core]
    return all(
        only_has(term.lemma, term.language, value.dimension) or is_light(term.lemma, term.language)
        for term in cores
    )


def _met(name: Name, pairs: tuple[Pair[Name], ...], knowledge: Knowledge) -> bool:
    """Whether some name of the claim grants this one too (two mentions of one bearer)."""
    return any(pair.level.holds and compare_names(pair.claim, name, knowledge).holds for pair in pairs)
