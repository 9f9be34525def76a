"""A claim beside one piece of evidence, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import inf
from typing import Generic, TypeVar

from factcheck.languages.lightness import is_light
from factcheck.languages.measures import properties_of
from factcheck.languages.membership import is_anybody
from factcheck.languages.name_words import titles
from factcheck.languages.numerals import frequency_words
from factcheck.languages.recurrence import comes_once
from factcheck.matching.derived import is_named, is_worded
from factcheck.matching.evidence import Evidence
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.measures import numbered, other_matter, other_property, other_substance, properties
from factcheck.matching.names import compare_names, is_spelled
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.rivalry import competes
from factcheck.matching.times import compare_said, is_many
from factcheck.matching.words import compare_lemmas, compare_words
from factcheck.model import Language, Ordinal, Term
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeMention, TimeRelation, distance
from factcheck.values.intervals import boundaries
from factcheck.values.quantities import (
    NEAR,
    Bound,
    Quantity,
    compare_quantities,
    is_difference,
    is_near,
    quantity,
    same_kind,
    significant,
)

Part = TypeVar("Part", Name, Word, TimeMention, Quantity, Ordinal)

SPAN = "(from one time to another)"
"""The noun of a quantity that no text counts: the length of a span of time."""

LISTED = "(persons named side by side)"
"""The noun of a number that no text gives: how many a frame names."""

TELLING_DIGITS = 3
"""With so many digits a value that agrees is hardly another thing's."""

JOINT = len(", and ")
"""How many characters may lie between two names of one enumeration."""

DAY = 86_400.0

_ORDER = (Comparison.EQUAL, Comparison.ENTAILED, Comparison.SILENT, Comparison.DIFFERENT)

_SPEAKING = (Comparison.EQUAL, Comparison.ENTAILED, Comparison.DIFFERENT, Comparison.SILENT)
"""The order for parts that may be of another kind altogether.

What can be compared speaks before what cannot.
"""


@dataclass(frozen=True, slots=True)
class Pair(Generic[Part]):
    """A part of the claim with its counterpart, if any.

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


@dataclass(frozen=True, slots=True)
class Alignment:
    """All parts of a claim aligned with one piece of evidence.

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


def durations(parts: Parts) -> tuple[Quantity, ...]:
    """How long what the frame tells of lasted, where it gives both ends."""
    found = []
    for time in parts.times:
        interval = time.interval
        if (
            interval is None
            or time.relation is not TimeRelation.SPAN
            or None in (interval.earliest, interval.latest)
        ):
            continue
        length = spanning(*distance(*boundaries(interval)))
        found.append(replace(length, text=time.text, start=time.start, end=time.end))
    return tuple(found)


def spanning(low: float, high: float) -> Quantity:
    """A length of time between two moments that lie from `low` to `high` days apart."""
    least, most = max(0.0, low) * DAY, high * DAY
    return Quantity(
        "", 0, 0, (0, 0), low, high, unit="day", dimension="time", base=least, base_high=most, noun=SPAN
    )


def enumerated(parts: Parts) -> tuple[Quantity, ...]:
    """How many a plural noun before their names says that they are: "the astronauts A and B" are two."""
    found = []
    names = sorted((n.mention.start, n.mention.end) for n in parts.names if n.mention.kind == "name")
    for term in (word.term for word in parts.words if word.term.pos == "NOUN" and word.term.end):
        end, members = term.end + 1, 0
        for name in names:
            if name[0] == term.end + 1 or (members and 1 < name[0] - end <= JOINT):
                end, members = name[1], members + 1
        if members > 1:
            span = (term.end + 1, end)
            found.append(quantity(str(members), *span, span, float(members), noun=term.lemma))
    return tuple(found)


def listed(parts: Parts) -> tuple[Quantity, ...]:
    """How many persons stand side by side in one role: "A, B and C died" are three."""
    names = sorted(
        (n for n in parts.names if n.mention.kind == "name" and n.mention.ner == "PERSON" and n.mention.end),
        key=lambda name: name.mention.start,
    )
    runs: list[list[Name]] = []
    for name in names:
        gap = name.mention.start - runs[-1][-1].mention.end if runs else 0
        if 1 < gap <= JOINT and runs[-1][-1].role == name.role:
            runs[-1].append(name)
        else:
            runs.append([name])
    spans = ((run[0].mention.start, run[-1].mention.end, len(run)) for run in runs if len(run) > 1)
    return tuple(
        quantity(str(count), start, end, (start, end), float(count), noun=LISTED)
        for start, end, count in spans
    )


def _compare_quantities(
    claim: Quantity, other: Quantity, parts: Parts, evidence: Parts, knowledge: Knowledge
) -> Comparison:
    if other.noun == SPAN:
        return (
            within(claim, other) if claim.dimension == "time" and claim.noun != "age" else Comparison.SILENT
        )
    if not same_kind(claim, other):
        return Comparison.SILENT
    if other.noun == LISTED:
        level = compare_quantities(claim, other)
        persons = _person(claim.noun, parts.language) or claim.noun in titles(parts.language)
        return level if persons and level.holds else Comparison.SILENT  # a statement need not name them all
    if (claim.noun == "age") != (other.noun == "age") or is_difference(claim) != is_difference(other):
        return Comparison.SILENT
    if claim.dimension == "count" and not _same_noun(claim, other, parts, evidence):
        return Comparison.SILENT
    borne = claim.dimension not in ("count", "time", "score")
    level = compare_quantities(claim, other)
    told = level.holds and (claim.dimension == "money" or significant(claim) >= TELLING_DIGITS)
    if borne and other_matter(claim, other, parts, evidence, knowledge):
        return level if told and not other_property(claim, other, parts, evidence) else Comparison.SILENT
    if level is Comparison.DIFFERENT and other_substance(claim, other, parts, evidence):
        return Comparison.SILENT
    return level


def within(claim: Quantity, span: Quantity) -> Comparison:
    """A claimed duration against the least and the greatest that two ends allow, a tenth or half a unit off
    at most.
    """
    slack = max(0.1 * claim.base, claim.base / max(claim.value, 1) / 2)
    low, high = span.base - slack, (span.base_high or span.base) + slack
    least, most = claim.base, claim.base
    if claim.bound in (Bound.MORE, Bound.AT_LEAST):
        most = claim.base * (1 + NEAR) if is_near(claim) else inf
    if claim.bound in (Bound.LESS, Bound.AT_MOST):
        least = claim.base * (1 - NEAR) if is_near(claim) else 0.0
    return Comparison.ENTAILED if least <= high and most >= low else Comparison.DIFFERENT


def _same_noun(claim: Quantity, other: Quantity, parts: Parts, evidence: Parts) -> bool:
    """Counts are comparable where they count the same thing, people by whatever name, or how often the same
    thing happened.
    """
    times = frequency_words(parts.language).time
    if claim.noun == other.noun not in ("", times) and parts.language == evidence.language:
        return True
    mine, its = _counted(claim, parts), _counted(other, evidence)
    for a, a_pos in mine:
        for b, b_pos in its:
            if compare_lemmas(a, parts.language, b, evidence.language, a_pos, b_pos).holds:
                return True
    if not properties(claim, parts).isdisjoint(properties(other, evidence)):
        return _countless(claim, parts) and _countless(other, evidence)
    if not claim.noun or not other.noun:
        return False
    people = (claim.noun, parts.language), (other.noun, evidence.language)
    return all(_person(*each) for each in people) and any(is_anybody(*each) for each in people)


def _countless(quantity: Quantity, parts: Parts) -> bool:
    """Whether a number counts what the property is about, people or nothing said ("a population of 84,000
    people"), or the property's own noun ("84,000 inhabitants")."""
    noun, language = quantity.noun, parts.language
    return not noun or _person(noun, language) or bool(properties_of(noun, language, "count"))


def _akin(claim: Quantity, others: Sequence[Quantity], parts: Parts, evidence: Parts) -> tuple[Quantity, ...]:
    """The counts of the very thing that the claim counts, where there are any: plays beside plays, not
    beside novels, though both are works.
    """
    same = [
        other
        for other in others
        if claim.dimension == other.dimension == "count"
        and compare_lemmas(claim.noun, parts.language, other.noun, evidence.language) is Comparison.EQUAL
    ]
    return tuple(same or others)


def _counted_words(parts: Parts) -> tuple[Word, ...]:
    """The counted nouns of a frame as words: who "wrote twelve novels" wrote novels."""
    return tuple(
        Word(Term(q.noun, q.noun, q.start, q.end, "NOUN", parts.language), "object")
        for q in parts.quantities
        if q.dimension == "count" and q.noun and not is_light(q.noun, parts.language)
    )


def _counted(quantity: Quantity, parts: Parts) -> tuple[tuple[str, str], ...]:
    """What is counted, with its word class: the noun, or for "twice", "five times" the happenings of the
    frame.
    """
    if is_light(quantity.noun, parts.language):
        return tuple((word.term.lemma, word.term.pos) for word in parts.words if word.core)
    nouns = (quantity.noun,) if quantity.noun else numbered(quantity, parts)
    return tuple((noun, "NOUN") for noun in nouns)


@lru_cache(maxsize=4096)
def _person(noun: str, language: Language) -> bool:
    return compare_lemmas("person", "en", noun, language, "NOUN", "NOUN").holds


def align(claim: Parts, evidence: Evidence, knowledge: Knowledge, memo: Memo | None = None) -> Alignment:
    """The claim's parts, each with the counterpart that grants it best.

    `memo` holds what earlier calls for the same claim found; all their evidence must still be alive.
    """
    other, memo = evidence.parts, memo or Memo()
    names = tuple(
        _pair(
            name, other.names, evidence.names, lambda a, b: compare_names(a, b, knowledge), known=memo.names
        )
        for name in claim.names
    )
    names = tuple(_spelled(pair, other) for pair in names)
    told = (*other.words, *_counted_words(other))
    names = tuple(
        Pair(pair.claim, None, Comparison.ENTAILED)
        if not pair.level.holds and is_worded(pair.claim, claim.language, other.words)
        else pair
        for pair in names
    )
    counts = (*other.quantities, *durations(other), *enumerated(other), *listed(other))
    words = tuple(
        _pair(word, told, evidence.words, compare_words, _SPEAKING, memo.words) for word in claim.words
    )
    named = frozenset((lemma, other.language) for name in other.names for lemma in name.mention.lemma.split())
    words = tuple(_described(pair, names, named, knowledge) for pair in words)
    words = tuple(
        Pair(pair.claim, None, Comparison.ENTAILED)
        if not pair.level.holds and is_named(pair.claim.term, other.names, other.language)
        else pair
        for pair in words
    )
    quantities = tuple(
        _pair(
            q,
            _akin(q, counts, claim, other),
            _akin(q, evidence.quantities, claim, other),
            lambda a, b: _compare_quantities(a, b, claim, other, knowledge),
            _SPEAKING,
        )
        for q in claim.quantities
    )
    words = tuple(_measured(pair, quantities, other) for pair in words)
    ranks = [
        _pair(o, other.ordinals, (), lambda a, b: _compare_ordinals(a, b, claim, other), _SPEAKING)
        for o in claim.ordinals
    ]
    words = tuple(_ranked(pair, ranks, other.words) for pair in words)
    answered_names = {id(pair.other) for pair in names if pair.level.holds}
    unclaimed = tuple(n for n in other.names if id(n) not in answered_names and not _met(n, names, knowledge))
    names = tuple(_rivalled(pair, unclaimed, knowledge) for pair in names)
    answered_words = {id(pair.other) for pair in words if pair.level.holds}
    return Alignment(
        claim=claim,
        evidence=evidence,
        names=names,
        words=words,
        times=_times(claim, evidence),
        quantities=quantities,
        ordinals=tuple(_first_anyway(pair, words) for pair in ranks),
        unclaimed_names=unclaimed,
        unclaimed_words=tuple(w for w in other.words if id(w) not in answered_words),
    )


def _times(claim: Parts, evidence: Evidence) -> tuple[Pair[TimeMention], ...]:
    """Each time with its counterpart, none that another time of the claim has.

    Of "in 1958, 1959 and 1970" the second differs from the second of "in 1958, 1962 and 1970".
    """
    filled, here = is_many(claim), evidence.parts.times

    def compare(a: TimeMention, b: TimeMention) -> Comparison:
        return compare_said(a, b, filled)

    pairs = [_pair(time, here, evidence.times, compare) for time in claim.times]
    held = {id(pair.other) for pair in pairs if pair.level.holds}
    free = [time for time in here if id(time) not in held]
    return tuple(
        pair
        if pair.level.holds or id(pair.other) not in held or not free
        else _pair(pair.claim, free, (), compare)
        for pair in pairs
    )


def _spelled(pair: Pair[Name], evidence: Parts) -> Pair[Name]:
    """A name that the set does not know is granted by the common words that it is made of."""
    if pair.level.holds or pair.claim.entities or pair.claim.mention.kind != "name":
        return pair
    said = [word.term for word in evidence.words]
    said += [
        Term(lemma, name.text, 0, 0, "ADJ", evidence.language)  # «Нобелевскую» may be taken for a name
        for name in evidence.names
        if not name.entities
        for lemma in name.mention.lemma.split()
    ]
    told = is_spelled(pair.claim.text, tuple(said))
    return Pair(pair.claim, None, Comparison.ENTAILED) if told else pair


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
    across")."""
    term = pair.claim.term
    for q in quantities:
        if q.level.holds and q.other is not None and q.here and not pair.level.holds:
            named = properties_of(term.lemma, term.language, q.claim.dimension)
            if not named.isdisjoint(properties(q.other, evidence)):
                return Pair(pair.claim, None, Comparison.ENTAILED)
    return pair


def _met(name: Name, pairs: tuple[Pair[Name], ...], knowledge: Knowledge) -> bool:
    """Whether some name of the claim grants this one too (two mentions of one bearer)."""
    return any(pair.level.holds and compare_names(pair.claim, name, knowledge).holds for pair in pairs)
