"""Quantities of a claim beside those of the evidence: what counts the same thing, and which value wins.

Some quantities no text gives: how long a span of time lasts, how many names an enumeration holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import inf

from factcheck.languages.lightness import is_light
from factcheck.languages.measures import properties_of
from factcheck.languages.membership import is_anybody
from factcheck.languages.name_words import titles
from factcheck.languages.numerals import frequency_words
from factcheck.languages.recurrence import is_journey
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.measures import numbered, other_matter, other_property, other_substance, properties
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.words import compare_lemmas, compare_terms
from factcheck.model import Language, Term
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeRelation, distance
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

SPAN = "(from one time to another)"
"""The noun of a quantity that no text counts: the length of a span of time."""

LISTED = "(persons named side by side)"
"""The noun of a number that no text gives: how many a frame names."""

TELLING_DIGITS = 3
"""With so many digits a value that agrees is hardly another thing's."""

_JOURNEY = "travel"
"""What "went to X twice" counts."""

JOINT = len(", and ")
"""How many characters may lie between two names of one enumeration."""

DAY = 86_400.0

FEW, DOZEN = 4, 12
"""Numbers up to these are too common to tell what is counted: where all else agrees; by themselves."""

COARSER = 1.1
"""How many of its own units each end may leave open for a duration to be told by them."""


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
        low, high = distance(*boundaries(interval))
        length = spanning(low - 1, high + 1)  # of the first and the last day some, all or nothing counts
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


def compare_counted(
    claim: Quantity, other: Quantity, parts: Parts, evidence: Parts, knowledge: Knowledge
) -> Comparison:
    """How a quantity of the claim stands to one of the evidence; SILENT where they measure other things."""
    if other.noun == SPAN:
        return (
            within(claim, other) if claim.dimension == "time" and claim.noun != "age" else Comparison.SILENT
        )
    if not same_kind(claim, other):
        return Comparison.SILENT
    if other.noun == LISTED:
        level = compare_quantities(claim, other)
        persons = is_person(claim.noun, parts.language) or claim.noun in titles(parts.language)
        return level if persons and level.holds else Comparison.SILENT  # a statement need not name them all
    if (claim.noun == "age") != (other.noun == "age") or is_difference(claim) != is_difference(other):
        return Comparison.SILENT
    if claim.dimension == "count" and not _same_noun(claim, other, parts, evidence):
        telling = claim.value > DOZEN and is_elided(claim, parts)
        level = compare_quantities(claim, other) if telling else Comparison.SILENT
        return level if level.holds else Comparison.SILENT
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
    at most; SILENT where the ends are too coarse to tell so fine a one ("16 hours" on two days).
    """
    slack = max(0.1 * claim.base, claim.base / max(claim.value, 1) / 2)
    low, high = span.base - slack, (span.base_high or span.base) + slack
    least, most = claim.base, claim.base
    if claim.bound in (Bound.MORE, Bound.AT_LEAST):
        most = claim.base * (1 + NEAR) if is_near(claim) else inf
    if claim.bound in (Bound.LESS, Bound.AT_MOST):
        least = claim.base * (1 - NEAR) if is_near(claim) else 0.0
    if least > high or most < low:
        return Comparison.DIFFERENT
    coarse = (span.base_high or span.base) - span.base > 2 * COARSER * claim.resolution
    return Comparison.SILENT if coarse and claim.bound is Bound.EXACT else Comparison.ENTAILED


def _same_noun(claim: Quantity, other: Quantity, parts: Parts, evidence: Parts) -> bool:
    """Counts are comparable where they count the same thing, people by whatever name, or how often the same
    thing happened.
    """
    times = frequency_words(parts.language).time
    if claim.noun == other.noun not in ("", times) and parts.language == evidence.language:
        return True
    mine, its = _counted(claim, parts), _counted(other, evidence)
    if any(compare_terms(a, b).holds for a in mine for b in its):
        return True
    if is_light(claim.noun, parts.language):
        journeys = [term for term in its if compare_terms(_term(_JOURNEY, "en"), term).holds]
        if any(compare_terms(b, a).holds for a in mine for b in journeys):
            return True  # "sailed four times", "made four voyages"
    if not properties(claim, parts).isdisjoint(properties(other, evidence)):
        return _countless(claim, parts) and _countless(other, evidence)
    if not claim.noun or not other.noun:
        return False
    people = (claim.noun, parts.language), (other.noun, evidence.language)
    return all(is_person(*each) for each in people) and any(is_anybody(*each) for each in people)


def is_elided(claim: Quantity, parts: Parts) -> bool:
    """Whether it goes without saying what is counted ("around three thousand died"), and it is no few."""
    return not claim.noun and claim.value > FEW and not properties(claim, parts)


def _countless(quantity: Quantity, parts: Parts) -> bool:
    """Whether a number counts what the property is about, people or nothing said ("a population of 84,000
    people"), or the property's own noun ("84,000 inhabitants")."""
    noun, language = quantity.noun, parts.language
    return not noun or is_person(noun, language) or bool(properties_of(noun, language, "count"))


def akin(claim: Quantity, others: Sequence[Quantity], parts: Parts, evidence: Parts) -> tuple[Quantity, ...]:
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


def counted_words(parts: Parts) -> tuple[Word, ...]:
    """The counted nouns of a frame as words: who "wrote twelve novels" wrote novels."""
    return tuple(
        Word(Term(q.noun, q.noun, q.start, q.end, "NOUN", parts.language), "object")
        for q in parts.quantities
        if q.dimension == "count" and q.noun and not is_light(q.noun, parts.language)
    )


def _counted(quantity: Quantity, parts: Parts) -> tuple[Term, ...]:
    """What is counted: the noun, or for "twice", "five times" the happenings of the frame."""
    language = parts.language
    if is_light(quantity.noun, language):
        cores = tuple(word.term for word in parts.words if word.core)
        journey = any(is_journey(term.lemma, language) for term in cores)
        return (*cores, _term(_JOURNEY, "en")) if journey else cores
    nouns = (quantity.noun,) if quantity.noun else numbered(quantity, parts)
    return tuple(_term(noun, language) for noun in nouns)


def _term(noun: str, language: Language) -> Term:
    return Term(noun, noun, 0, 0, "NOUN", language)


@lru_cache(maxsize=4096)
def is_person(noun: str, language: Language) -> bool:
    """Whether a counted noun is one for people: "people", "men", «человек»."""
    return compare_lemmas("person", "en", noun, language, "NOUN", "NOUN").holds
