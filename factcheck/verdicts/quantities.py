"""FC401 quantity: another value after unit conversion, rounding words and bounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.claims.kinds import is_somebody
from factcheck.languages.lasting import counts_anew
from factcheck.languages.lightness import is_light
from factcheck.languages.quantities import render
from factcheck.languages.recurrence import comes_once
from factcheck.languages.sequence import distance_text
from factcheck.matching.alignment import Alignment, AnyPair, Pair
from factcheck.matching.counts import SPAN, is_elided, is_person
from factcheck.matching.parts import Parts, Word
from factcheck.matching.words import compare_lemmas, compare_terms
from factcheck.model import Conflict, Language, Ordinal
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeMention
from factcheck.values.quantities import Quantity, compare_quantities, slip, written
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.happening import PREDICATE, core_holds, happening, of_predicate
from factcheck.verdicts.matter import BOUNDS, MARGIN, SAME, anew, fine, granted, same_matter, weight
from factcheck.verdicts.naming import other_company
from factcheck.verdicts.occasions import of_rival
from factcheck.verdicts.wording import Wrong, conflict

LEAST, UNTOLD, ALIKE = 4.0, 7.0, 2.0
"""The least bits for one matter; where the predicates, or who took part, are not known to be one; where one
value may be the other miswritten. Two values of one measure or count are seldom of two matters: over fifteen
development sets all that these bounds let in was right."""

KIND = 3.0
"""The least bits where the claim counts more of one kind of things, which are no people, than the evidence
("four *crews*" beside three): fewer may be some of them. Over 43 development sets it lets in five errors and
nothing else."""


ELIDED = 10.0
"""The least bits where it goes without saying what the claim counts: over 43 development sets four errors and
nothing else."""

_AROUND = 10
"""Within so many characters of a time stands the word that counts it anew."""


def quantity(case: Case) -> Iterator[Conflict]:
    """One conflict for each quantity of the claim that a statement measures otherwise."""
    for number, _ in enumerate(case.parts.quantities):
        against = [a for a in case.alignments if _excludes(a, a.quantities[number], case)]
        against = against or [a for a in _elided(case, number) if _excludes_elided(a, number, case)]
        best = max(against, key=lambda a: weight(a, a.quantities[number]), default=None)
        if best is None:
            continue
        told = granted(case.alignments, [a.quantities[number] for a in case.alignments])
        if weight(best, best.quantities[number]) > told + MARGIN:
            yield of_value(case, best, best.quantities[number])


def _elided(case: Case, number: int) -> Iterator[Alignment]:
    """The alignments with a number that leaves unsaid what it counts beside the one count of the evidence
    that is another: "of its founding states there were *nine*"."""
    claim = case.parts.quantities[number]
    if claim.dimension != "count" or not is_elided(claim, case.parts):
        return
    for alignment in case.alignments:
        counts = [q for q in alignment.evidence.parts.quantities if q.dimension == "count" and q.end]
        pairs = alignment.quantities
        free = len(counts) == 1 and not any(p.level.holds and p.other is counts[0] for p in pairs)
        silent = pairs[number].level is Comparison.SILENT and alignment.evidence.origin == "statement"
        if free and silent and compare_quantities(claim, counts[0]) is Comparison.DIFFERENT:
            pair = Pair(claim, counts[0], Comparison.DIFFERENT)
            yield replace(alignment, quantities=(*pairs[:number], pair, *pairs[number + 1 :]))


def _excludes_elided(alignment: Alignment, number: int, case: Case) -> bool:
    """Whether much else agrees, a time or another value among it."""
    pair = alignment.quantities[number]
    values = (*(time for time in alignment.times if not is_bound(time)), *alignment.measures)
    agrees = any(value.level.holds and value.here for value in values)
    return agrees and may_exclude(alignment, pair, case) and same_matter(alignment, pair, ELIDED)


def is_bound(time: Pair[TimeMention]) -> bool:
    """Whether a time only says until or since when: by the next day there may be more."""
    return time.claim.relation in BOUNDS and time.level is not Comparison.EQUAL


def _excludes(alignment: Alignment, pair: Pair[Quantity], case: Case) -> bool:
    if not may_exclude(alignment, pair, case):
        return False
    return same_matter(alignment, pair, _least(alignment, pair, _is_age_then(case, alignment, pair.claim)))


def may_exclude(alignment: Alignment, pair: Pair[Quantity], case: Case) -> bool:
    """Whether the evidence's value rules out the claim's if both tell of one matter."""
    if pair.level is not Comparison.DIFFERENT or pair.other is None:
        return False
    if case.parts.negative or alignment.evidence.parts.negative:
        return False
    if _is_of_some(alignment, pair) or _is_other_time(alignment, pair.claim):
        return False
    whole = alignment.words and all(other.level.holds for other in alignment.said)
    if alignment.evidence.origin == "entity" and (not whole or _counts_anew(case, pair.claim)):
        return False
    if pair.claim.dimension == "score" and not _one_contest(alignment):
        return False
    near, aged = slip(pair.claim, pair.other), _is_age_then(case, alignment, pair.claim)
    if _other_bearer(alignment) or _other_time(alignment) or of_rival(alignment, case.knowledge):
        return False
    if any(_ranks_a_part(alignment, rank) and not rank.level.holds for rank in alignment.ordinals):
        return False  # what holds of the whole need not hold of its first part
    told = near or aged or core_holds(alignment)
    if not (near or aged) and _part_of_whole(alignment, pair.claim, pair.other):
        return False
    if not told and (alignment.evidence.origin != "statement" or pair.claim.dimension == "ratio"):
        return False  # who supplies half of it need not hold half of it
    return not anew(case.parts)


def _counts_anew(case: Case, claim: Quantity) -> bool:
    """Whether a time is counted from another moment than the beginning: "lived for *another* two years"."""
    around = case.passage.text[max(0, claim.start - _AROUND) : claim.end + _AROUND]
    return claim.dimension == "time" and counts_anew(around, case.parts.language)


def _least(alignment: Alignment, pair: Pair[Quantity], aged: bool) -> float:
    """The least bits for one matter: fewer where both have one predicate, count one kind of thing or the
    values look alike, more where nothing is known of the predicates, or of whom the claim
    tells, or each side has company of its own."""
    assert pair.other is not None
    if slip(pair.claim, pair.other):
        return ALIKE
    nobody = pair.claim.dimension == "count" and _of_nobody(alignment)
    if other_company(alignment) or nobody:
        return UNTOLD - PREDICATE * aged
    if _is_of_one_kind(alignment, pair.claim, pair.other) and pair.claim.value > pair.other.value:
        return KIND
    bits = of_predicate(alignment, None)
    if bits <= 0 and not aged:
        return SAME if pair.other.noun == SPAN else UNTOLD
    return (LEAST if bits >= PREDICATE else SAME) - PREDICATE * aged


def _is_of_one_kind(alignment: Alignment, claim: Quantity, other: Quantity) -> bool:
    """Whether both count things by one noun that is neither light nor one for people, and the claim has no
    other noun that the evidence does not know."""
    language, its = alignment.claim.language, alignment.evidence.parts.language
    if any(_is_told_of(pair) and not pair.level.holds for pair in alignment.words):
        return False
    if claim.dimension != "count" or not _is_thing(claim.noun, language) or not _is_thing(other.noun, its):
        return False
    return compare_lemmas(claim.noun, language, other.noun, its) is Comparison.EQUAL


def _is_told_of(pair: Pair[Word]) -> bool:
    return pair.claim.term.pos == "NOUN" and not pair.claim.core and word_weight(pair.claim) >= 1


def _is_thing(noun: str, language: Language) -> bool:
    return bool(noun) and not (
        is_light(noun, language) or is_person(noun, language) or is_somebody(noun, language)
    )


def _ranks_a_part(alignment: Alignment, rank: Pair[Ordinal]) -> bool:
    """Whether a rank says which of several things is meant, and not which time: "the last *time* in 1972"."""
    return bool(rank.claim.noun) and not is_light(rank.claim.noun, alignment.claim.language)


def _is_of_some(alignment: Alignment, pair: Pair[Quantity]) -> bool:
    """Whether either side itself has the other's number for some of what it counts: "fifteen members: *five
    permanent ones*", "*two* of the three goals"."""
    its, mine = alignment.evidence.parts, alignment.claim
    return pair.other is not None and (
        any(not q.noun or is_light(q.noun, its.language) for q in _as_many(its, pair.other, pair.claim))
        or any(not q.noun for q in _as_many(mine, pair.claim, pair.other))
    )


def _as_many(parts: Parts, whole: Quantity, value: Quantity) -> Iterator[Quantity]:
    """The counts of a frame beside that of the whole that are so many."""
    for other in parts.quantities:
        counts = other.dimension == value.dimension == "count"
        if other is not whole and counts and other.value == value.value:
            yield other


def _is_other_time(alignment: Alignment, claim: Quantity) -> bool:
    """Whether two durations are told of one name and nothing else: a story has many."""
    if claim.dimension != "time" or claim.noun == "age" or core_holds(alignment):
        return False
    words = [pair for pair in alignment.words if word_weight(pair.claim)]
    others: list[AnyPair] = [*words, *alignment.times, *alignment.ordinals]
    names = [pair for pair in alignment.names if pair.level.holds and pair.here]
    return len(names) < 2 and not any(pair.level.holds and pair.here for pair in others)


def _is_age_then(case: Case, alignment: Alignment, claim: Quantity) -> bool:
    """Whether an age is told for the happening at which the evidence gives another, be it in another clause
    of the sentence: "was eleven *when he was inoculated*"."""
    if claim.noun != "age":
        return False
    told = [word.term for word in alignment.evidence.parts.words if word_weight(word)]
    words = (word for parts in (case.parts, *case.beside) for word in parts.words if word_weight(word))
    said = [word.term for word in words if word.core or word.role == "time"]
    return any(compare_terms(mine, its).holds for mine in said for its in told)


def _other_bearer(alignment: Alignment) -> bool:
    """Whether the claim has subjects and the evidence knows none of them."""
    names = [p for p in alignment.names if p.claim.role == "subject" and p.claim.mention.kind == "name"]
    nouns = [p for p in alignment.words if p.claim.role == "subject" and word_weight(p.claim) >= 1]
    held = [*(pair.level.holds for pair in names), *(pair.level.holds for pair in nouns)]
    return bool(held) and not any(held)


def _one_contest(alignment: Alignment) -> bool:
    """Whether a time, a place or another word says which of their contests it was."""
    places = [p for p in alignment.names if p.claim.role in ("place", "time")]
    words = [p for p in alignment.words if not p.claim.core and word_weight(p.claim)]
    held: list[AnyPair] = [*places, *words, *alignment.times]
    return any(pair.level.holds and pair.here for pair in held)


def _of_nobody(alignment: Alignment) -> bool:
    """Whether the evidence names somebody or something, and the claim nothing of it."""
    named = any(name.mention.kind == "name" for name in alignment.evidence.parts.names)
    return named and not any(p.level.holds and p.claim.mention.kind != "adjective" for p in alignment.names)


def _part_of_whole(alignment: Alignment, claim: Quantity, other: Quantity) -> bool:
    """Whether the two may count a whole and a part of it: the part has no more than the whole.

    "Five medals" is no error beside "two *gold* medals", nor "40 people *in Hull*" beside "300 people"; but
    "five gold medals" is beside "three medals".
    """
    if claim.dimension != "count":
        return False
    mine, its = _narrower_claim(alignment, claim), _narrower_evidence(alignment, other)
    if mine and its:
        return True
    low, high = (other, claim) if its else (claim, other)
    return (mine or its) and not (high.high or high.value) < low.value


def _narrower_claim(alignment: Alignment, claim: Quantity) -> bool:
    """Whether the claim counts by words or in a place that the evidence does not know."""
    within = (w for w in alignment.words if claim.number[1] <= w.claim.term.start < claim.end)
    places = (n for n in alignment.names if n.claim.role == "place" and not _takes_place_once(alignment))
    return not all([*(w.level.holds for w in within), *(n.level.holds for n in places)])


def _narrower_evidence(alignment: Alignment, other: Quantity) -> bool:
    """Whether the evidence counts by words or in a place that the claim does not say."""
    within = [
        w
        for w in alignment.unclaimed_words
        if other.number[1] <= w.term.start < other.end and w.term.lemma != other.noun
    ]
    placed = any(name.role == "place" for name in alignment.unclaimed_names)
    return bool(within) or (placed and not _takes_place_once(alignment))


def _takes_place_once(alignment: Alignment) -> bool:
    """Whether a place is where the one happening took place that both tell, and parts off nothing: it comes
    but once, as a founding does, or both date it to the day or month."""
    told = happening(alignment.evidence.parts)
    once = bool(told) and all(comes_once(term.lemma, term.language) for term in told)
    return once or any(pair.level.holds and pair.here and fine(pair.claim) for pair in alignment.times)


def _other_time(alignment: Alignment) -> bool:
    """Whether the claim dates its value and the evidence, which gives times too, does not date it so."""
    undated = any(not pair.level.holds for pair in alignment.times)
    return undated and bool(alignment.evidence.parts.times)


def of_value(case: Case, alignment: Alignment, pair: Pair[Quantity]) -> Conflict:
    """That the claim gives a value where the statement gives another."""
    claim, other = pair.claim, pair.other
    assert other is not None
    same = other.high is None and written(claim).value == other.value
    if same and claim.unit != other.unit and claim.number[1] < claim.end:
        return _wrong_unit(case, alignment, claim, other)
    replacement = render(other, claim, case.parts.language)
    value = _length(case, other) if other.noun == SPAN else other.text or replacement
    wrong = Wrong(claim.number, value, replacement)
    return conflict(case, "quantity", wrong, alignment, f"the value is {value}, not {claim.text}")


def _length(case: Case, span: Quantity) -> str:
    """A span of time by its length in days, as a text would give it, or by its two ends."""
    low, high = span.value, span.high or span.value
    return distance_text((low + high) / 2, case.parts.language, fine=high - low < 300) or span.text


def _wrong_unit(case: Case, alignment: Alignment, claim: Quantity, other: Quantity) -> Conflict:
    """The number is right and its unit is not: the unit is what to point at."""
    start = (
        claim.number[1]
        + len(case.words((claim.number[1], claim.end)))
        - len(case.words((claim.number[1], claim.end)).lstrip())
    )
    wrong = Wrong((start, claim.end), other.text)
    return conflict(case, "quantity", wrong, alignment, f"the value is {other.text}, not {claim.text}")
