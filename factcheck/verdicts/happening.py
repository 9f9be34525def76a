"""What claim and evidence tell to have happened or to be so, as evidence for one matter: their predicates."""

from __future__ import annotations

from functools import lru_cache

from factcheck.languages.lexicon import Relation, relate
from factcheck.languages.lightness import is_light
from factcheck.languages.measures import has_so_many, holds_in_itself, is_property, only_has
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.facts import lasts
from factcheck.matching.measures import properties, same_thing
from factcheck.matching.parts import Parts, Word, inside
from factcheck.model import Term
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeRelation
from factcheck.values.quantities import Quantity
from factcheck.verdicts.compared import DIFFERS, Aside, rest, word_weight

PREDICATE, PREDICATE_WITHIN, MEASURED, PREDICATE_LIGHT, PREDICATE_UNKNOWN = 4.0, 2.5, 3.0, 0.5, -2.0
"""The same predicate; one that answers to another word of the frame; a measure or count that says itself what
is meant; a light verb whose other words agree; two predicates that nothing is known of.
"""

TELLING = frozenset({"mass", "area", "volume", "speed", "temperature", "power", "energy", "money", "data"})
"""Dimensions in which a thing has one measure that a text gives.

Lengths, times and counts need the property said.
"""


@lru_cache(maxsize=4096)
def of_predicate(alignment: Alignment, aside: Aside) -> float:
    """The weight of what both tell to have happened or to be so."""
    core = [pair for pair in alignment.words if pair.claim.core and word_weight(pair.claim)]
    core = [pair for pair in core if pair.level.holds or not _joins(pair.claim, alignment.claim)]
    if not core:
        return _of_light_predicate(alignment)
    if any(pair.level is Comparison.DIFFERENT for pair in rest(core, aside)):
        return DIFFERS
    held = [
        pair
        for pair in core
        if pair.level.holds
        and (pair.here or _is_measure(pair, alignment))
        and not _answers_other(pair, alignment)
    ]
    if any(pair.other is not None and pair.other.core for pair in held) or _spans_it(alignment):
        return PREDICATE
    if held and _bare(alignment.evidence.parts):
        return PREDICATE
    if held:
        return PREDICATE_WITHIN
    told = _measured(alignment) or _numbers_it(alignment) or holds_it(alignment)
    return MEASURED if told else PREDICATE_UNKNOWN


def _answers_other(pair: Pair[Word], alignment: Alignment) -> bool:
    """Whether the word that answers to a predicate is none itself and another word's very own: who "was *ill*
    with malaria" did not "die of malaria"."""
    if pair.other is None or pair.other.core:
        return False
    return any(
        each is not pair and each.other is pair.other and each.level is Comparison.EQUAL
        for each in alignment.words
    )


def _joins(word: Word, parts: Parts) -> bool:
    """Whether a verb only joins a value right behind it to what it is a value of ("*amounted to* 15,000")."""
    lemma, language = word.term.lemma, word.term.language
    if not any(only_has(lemma, language, q.dimension) for q in parts.quantities):
        return False
    between = [each.term.start for each in parts.words] + [name.mention.start for name in parts.names]
    nearest = min((start for start in between if start >= word.term.end), default=None)
    behind = [q.start for q in parts.quantities if q.start >= word.term.end]
    return bool(behind) and (nearest is None or min(behind) <= nearest)


def _of_light_predicate(alignment: Alignment) -> float:
    """A claim that only says that something took place, or was there."""
    others = [pair for pair in alignment.words if word_weight(pair.claim) >= 1 and not pair.claim.core]
    if any(pair.level.holds and pair.here and pair.other and pair.other.core for pair in others):
        return PREDICATE_WITHIN
    if _measured(alignment) or _counts_it(alignment):
        return MEASURED
    if others and not any(pair.level.holds and pair.here for pair in others):
        return PREDICATE_UNKNOWN
    core = [pair for pair in alignment.words if pair.claim.core]
    if any(pair.level.holds and pair.here and pair.other and pair.other.core for pair in core):
        return PREDICATE_WITHIN
    if others:
        held = sum(pair.level.holds for pair in others)
        return PREDICATE_UNKNOWN if 2 * held < len(others) else PREDICATE_LIGHT if core else 0.0
    if core:
        return PREDICATE if _lasting(alignment) else 0.0
    if _only_places(alignment):
        return PREDICATE_WITHIN
    return PREDICATE if alignment.evidence.origin == "entity" or _only_dates(alignment) else 0.0


def _only_dates(alignment: Alignment) -> bool:
    """Whether both do no more than put one thing into one time ("*the 1936 Games* were short")."""
    told = alignment.claim.words or alignment.evidence.parts.words
    times = [pair for pair in alignment.times if pair.here]
    return not told and bool(times) and all(pair.level.holds for pair in times)


def _only_places(alignment: Alignment) -> bool:
    """Whether a claim without a predicate puts something into a place, and the evidence tells where it lies
    ("Kilimanjaro: in Kenya")."""
    cores = [word.term for word in alignment.evidence.parts.words if word.core]
    located = any(relate(c.lemma, c.language, "locate", "en", c.pos) is Relation.SAME for c in cores)
    return located and any(name.role == "place" for name in alignment.claim.names)


def happening(parts: Parts) -> tuple[Term, ...]:
    """The words for what a frame tells to have happened; beside a light verb ("took place") its nouns."""
    cores = [word for word in parts.words if word.core]
    if any(word_weight(word) for word in cores):
        return tuple(word.term for word in cores)
    return tuple(word.term for word in parts.words if word.core or word.role in ("subject", "object"))


def core_holds(alignment: Alignment) -> bool:
    """Whether both are known to name the same happening or property."""
    return of_predicate(alignment, None) > 0


def _is_measure(pair: Pair[Word], alignment: Alignment) -> bool:
    """Whether the predicate only names the property of a value that this frame gives."""
    term = pair.claim.term
    given = any(q.here and q.level is not Comparison.SILENT for q in alignment.quantities)
    return given and is_property(term.lemma, term.language)


def _numbers_it(alignment: Alignment) -> bool:
    """Whether both count, or rank, the same."""
    ranked = {
        pair.claim.noun
        for pair in alignment.ordinals
        if pair.here and pair.level is not Comparison.SILENT and pair.other and pair.other.noun
    }
    return _counts_it(alignment) or any(
        pair.claim.core and pair.claim.term.lemma in ranked for pair in alignment.words
    )


def _counts_it(alignment: Alignment) -> bool:
    """Whether both count one happening, told by a verb or by the counted noun ("flew twice", "made two
    flights", «нанёс два удара»), or both only say how many there are.
    """
    other_parts = alignment.evidence.parts
    bare = _bare(alignment.claim) and _bare(other_parts)
    for pair in alignment.quantities:
        if pair.other is None or pair.level is Comparison.SILENT or pair.claim.dimension != "count":
            continue
        often = is_light(pair.claim.noun, alignment.claim.language) or is_light(
            pair.other.noun, other_parts.language
        )
        if pair.here and (often or bare or _is_counted(pair.claim, alignment.claim)):
            return True
    return False


def _is_counted(count: Quantity, parts: Parts) -> bool:
    """Whether the predicate is the count itself («был *двухвинтовым*»), or what is counted with a verb that
    only says that it was done («*нанёс* пять *ударов*»)."""
    cores = [word.term for word in parts.words if word.core]
    return bool(cores) and all(
        inside((term.start, term.end), (count.start, count.end))
        or (" " in term.lemma and count.noun in term.lemma.split())
        for term in cores
    )


def holds_it(alignment: Alignment) -> bool:
    """Whether both say how much or how many of the same something has in it, by whatever verb of having."""
    for parts in (alignment.claim, alignment.evidence.parts):
        verbs = [word.term for word in parts.words if word.core and word.term.pos == "VERB"]
        if not all(is_light(t.lemma, t.language) or holds_in_itself(t.lemma, t.language) for t in verbs):
            return False
    things = [pair for pair in alignment.words if not pair.claim.core and word_weight(pair.claim)]
    given = any(q.here and q.other and q.level is not Comparison.SILENT for q in alignment.quantities)
    return given and bool(things) and all(pair.level.holds and pair.here for pair in things)


def _bare(parts: Parts) -> bool:
    """Whether every predicate of a frame is a light word ("make", "have", "there are", "consist of")."""
    cores = (word.term for word in parts.words if word.core)
    return all(
        is_light(term.lemma, term.language) or has_so_many(term.lemma, term.language) for term in cores
    )


def _lasting(alignment: Alignment) -> bool:
    """Whether the claim says no more than that something was there at a time ("was under way in 1915"), and
    the evidence how long it was.
    """
    spans = any(time.relation is TimeRelation.SPAN for time in alignment.evidence.parts.times)
    cores = (word.term for word in alignment.evidence.parts.words if word.core)
    return bool(alignment.times) and spans and any(lasts(core) for core in cores)


def _spans_it(alignment: Alignment) -> bool:
    """Whether both only say from when to when the same thing was.

    "it lasted", "it was fought", "it existed" from … to …
    """
    core = (pair for pair in alignment.words if pair.claim.core and word_weight(pair.claim))
    return any(lasts(pair.claim.term) for pair in core) and any(
        pair.other is not None and pair.claim.relation is pair.other.relation is TimeRelation.SPAN
        for pair in alignment.times
    )


def _measured(alignment: Alignment) -> bool:
    """Whether both give the value of one property: a mass, a price, a temperature by its dimension, a length
    by a word for it."""
    return any(pair.other and pair.here and _tells(pair, alignment) for pair in alignment.quantities)


def _tells(pair: Pair[Quantity], alignment: Alignment) -> bool:
    measures = [q for q in alignment.evidence.parts.quantities if q.dimension == pair.claim.dimension]
    if pair.claim.dimension in TELLING and len(measures) < 2:
        return True
    if pair.other is None or pair.level is Comparison.SILENT:
        return False
    mine, its = properties(pair.claim, alignment.claim), properties(pair.other, alignment.evidence.parts)
    if not mine and any(_joins(word, alignment.claim) for word in alignment.claim.words if word.core):
        return bool(its) and pair.level.holds  # "it reaches 5,642 m"
    if not mine and not its:
        return same_thing(pair.claim, pair.other, alignment.claim, alignment.evidence.parts)
    return not mine.isdisjoint(its)
