"""Whether a claim and a piece of evidence speak of one matter, a given part left aside.

Agreement on everything but one part is strong evidence that both speak of the same thing; two differing parts
mean two matters, not two errors. The weights say how much each kind of part identifies a matter; they are
round numbers, chosen on the development packs once and for all kinds of claims.
"""

from __future__ import annotations

from factcheck.languages.lightness import is_light
from factcheck.languages.measures import is_property
from factcheck.languages.recurrence import again
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.converse import is_symmetric
from factcheck.matching.facts import lasts
from factcheck.matching.measures import properties
from factcheck.matching.names import siblings
from factcheck.matching.parts import AGENT_ROLES, Name, Parts, Word
from factcheck.model import Ordinal
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Precision, TimeMention, TimeRelation
from factcheck.values.quantities import Quantity

Aside = Pair[Name] | Pair[Word] | Pair[TimeMention] | Pair[Quantity] | Pair[Ordinal] | None

SAME = 0.65
"""The least share of agreeing weight at which two frames are taken to speak of one matter."""

NAME, ADJECTIVE, STRAY, ORDINAL, CORE = 2.0, 1.0, 1.0, 1.0, 1.5
"""What a name, an adjective of a name, a name without an answer, a rank, and a predicate (against another
word) weigh.
"""

WITHOUT_CORE = 0.1
"""How much more must agree where the predicates are not known to be the same."""

TELLING = frozenset({"mass", "area", "volume", "speed", "temperature", "power", "energy", "money", "data"})
"""Dimensions in which a thing has one measure that a text gives.

Lengths, times and counts need the property said.
"""

ELSEWHERE, UNSAID = 0.6, 0.4
"""A part that another clause of the statement grants counts less.

A word without an answer is no proof of another matter.
"""


def word_weight(word: Word) -> float:
    """How much a content word says: 0 for a light word, half for a modifier."""
    if is_light(word.term.lemma, word.term.language):
        return 0.0
    return 0.5 if word.term.pos in ("ADV", "ADJ", "DET", "PRON", "NUM", "ADP") else 1.0


def name_weight(name: Name) -> float:
    """How much a name identifies: an adjective ("Turkish") half as much as a name."""
    return ADJECTIVE if name.mention.kind == "adjective" else NAME


def anchored(alignment: Alignment, aside: Aside = None) -> bool:
    """Whether a name of the claim stands in this very frame; without names, whether most of its words do."""
    every = [pair for pair in alignment.names if pair is not aside]
    names = [pair for pair in every if pair.claim.mention.kind != "adjective"] or every
    if names:
        return any(pair.here and _identifies(pair) for pair in names)
    nameless = not alignment.names and _about_a_name(alignment.evidence.parts)
    return not nameless and _worded(alignment)


def _identifies(pair: Pair[Name]) -> bool:
    """Whether the evidence names the same one; for a topic, which the claim leaves unsaid, the very same."""
    return pair.level is Comparison.EQUAL if pair.claim.role == "topic" else pair.level.holds


def _about_a_name(parts: Parts) -> bool:
    """Whether a frame tells of somebody by name.

    A claim that names nobody can't be known to tell of the same one.
    """
    patients = (
        ("object", "of")
        if any(word.role == "object" for word in parts.words)
        else ("object", "of", "subject")
    )
    return any(name.mention.kind == "name" and name.role in patients for name in parts.names)


def _worded(alignment: Alignment) -> bool:
    """Whether most content words of the claim stand in the frame, two things at least."""
    held = [
        weight
        for pair in alignment.words
        if pair.level.holds and pair.here and (weight := word_weight(pair.claim))
    ]
    total = sum(word_weight(pair.claim) for pair in alignment.words)
    measured = any(pair.other is not None and pair.here for pair in alignment.quantities)
    return len(held) + measured > 1 and sum(held) >= SAME * total


def core_holds(alignment: Alignment) -> bool:
    """Whether both name the same happening or property.

    The claim's predicate must answer to a word of the frame; where it is a light word ("took place") or
    missing, another content word must, or the evidence must be what an entity's own fields say.
    """
    core = [pair for pair in alignment.words if pair.claim.core and word_weight(pair.claim) > 0]
    if core:
        said = any(pair.level.holds and (pair.here or _is_measure(pair, alignment)) for pair in core)
        return said or _measured(alignment) or _spans_it(alignment, core) or _numbers_it(alignment)
    others = [pair for pair in alignment.words if word_weight(pair.claim) >= 1]
    if others:
        return any(pair.level.holds and pair.here for pair in others) or _counts_it(alignment)
    if _counts_it(alignment):
        return True
    named = any(pair.claim.core for pair in alignment.words)
    if len(alignment.names) != 1:
        return False
    return _lasting(alignment) if named else alignment.evidence.origin == "entity"


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
    flights"), or both only say how many there are.
    """
    other_parts = alignment.evidence.parts
    bare = _bare(alignment.claim) and _bare(other_parts)
    for pair in alignment.quantities:
        if pair.other is None or pair.level is Comparison.SILENT or pair.claim.dimension != "count":
            continue
        often = is_light(pair.claim.noun, alignment.claim.language) or is_light(
            pair.other.noun, other_parts.language
        )
        if pair.here and (often or bare):
            return True
    return False


def _bare(parts: Parts) -> bool:
    """Whether every predicate of a frame is a light word ("make", "have", "there are")."""
    return all(is_light(word.term.lemma, word.term.language) for word in parts.words if word.core)


def _lasting(alignment: Alignment) -> bool:
    """Whether the claim says no more than that something was there at a time ("was under way in 1915"), and
    the evidence how long it was.
    """
    spans = any(time.relation is TimeRelation.SPAN for time in alignment.evidence.parts.times)
    cores = (word.term for word in alignment.evidence.parts.words if word.core)
    return bool(alignment.times) and spans and any(lasts(core) for core in cores)


def _spans_it(alignment: Alignment, core: list[Pair[Word]]) -> bool:
    """Whether both only say from when to when the same thing was.

    "it lasted", "it was fought", "it existed" from … to …
    """
    lasting = any(lasts(pair.claim.term) for pair in core)
    return lasting and any(
        pair.other is not None and pair.claim.relation is pair.other.relation is TimeRelation.SPAN
        for pair in alignment.times
    )


def anew(parts: Parts) -> bool:
    """Whether the claim speaks of a further occasion ("once more", «вновь»).

    Its time and place are its own.
    """
    return any(again(word.term.lemma, word.term.language) for word in parts.words)


def central(alignment: Alignment) -> bool:
    """Whether a name that both share does or suffers what is told in both, or stands aside in both.

    A name that only describes in one ("an Ottoman victory") and acts in the other is not shared in that
    sense.
    """
    shared = [(pair.claim, pair.other) for pair in alignment.names if pair.level.holds and pair.here]
    return not shared or any(
        other is not None
        and _at_centre(claim) == _at_centre(other)
        and (claim.mention.kind == "adjective") == (other.mention.kind == "adjective")
        for claim, other in shared
    )


def _at_centre(name: Name) -> bool:
    return name.role not in ("place", "time", "with", "other")


def patient_holds(alignment: Alignment, rival: Name | None = None) -> bool:
    """Whether the claim names whom or what the evidence is about.

    The one to whom it was done, else who did it, else whoever is named in no role that is known.

    Another agent may be left unsaid ("it was founded in 1958"); another patient makes another matter.
    """
    unclaimed = {id(name) for name in alignment.unclaimed_names}
    for role in ("object", "subject", "other"):
        names = [
            name
            for name in alignment.evidence.parts.names
            if name.role == role and name.mention.kind == "name"
        ]
        if names:
            return any(id(name) not in unclaimed or name is rival for name in names)
    return True


def object_holds(alignment: Alignment, aside: Aside = None) -> bool:
    """Whether what the claim says is done or made ("established *diplomatic relations*") is what the evidence
    speaks of.
    """
    names = [pair for pair in alignment.names if pair.claim.role == "object" and pair is not aside]
    words = [
        pair
        for pair in alignment.words
        if pair.claim.role == "object" and word_weight(pair.claim) and pair is not aside
    ]
    every = [*(pair.level.holds for pair in names), *(pair.level.holds for pair in words)]
    return not every or any(every)


def _measured(alignment: Alignment) -> bool:
    """Whether both give the value of one property: a mass, a price, a temperature by its dimension, a length
    by a word for it."""
    return any(pair.other and pair.here and _tells(pair, alignment) for pair in alignment.quantities)


def _tells(pair: Pair[Quantity], alignment: Alignment) -> bool:
    if pair.claim.dimension in TELLING:
        return True
    if pair.other is None or pair.level is Comparison.SILENT:
        return False
    mine = properties(pair.claim, alignment.claim)
    return not mine.isdisjoint(properties(pair.other, alignment.evidence.parts))


def pinned(alignment: Alignment, aside: Aside = None) -> bool:
    """Whether other parts identify the matter without its predicate.

    Two of names, dates to the month, quantities and ranks.
    """
    names = [p for p in alignment.names if p is not aside and p.level.holds and p.here]
    bearers = {p.claim.entities or p.claim.text for p in names if p.claim.mention.kind != "adjective"}
    times = [p for p in alignment.times if p is not aside and p.level.holds and time_weight(p.claim) > 1]
    others = [p for p in alignment.measures if p is not aside and p.level.holds and p.here]
    return len(bearers) >= 1 and len(bearers) + len(times) + len(others) >= 2


def agreement(alignment: Alignment, aside: Aside = None) -> float:
    """The share of agreeing weight, 0–1, among all parts that agree or disagree; `aside` is not counted."""
    for_it = against = 0.0
    for name in alignment.names:
        if name is aside:
            continue
        if name.level.holds:
            for_it += name_weight(name.claim) * (1 if name.here else ELSEWHERE)
        else:
            against += STRAY if name.claim.mention.kind != "adjective" else STRAY / 2
    for word in alignment.words:
        if word is aside:
            continue
        weight = word_weight(word.claim) * (CORE if word.claim.core else 1)
        if word.level.holds:
            for_it += weight * (1 if word.here else ELSEWHERE)
        else:
            against += weight * (1 if word.level is Comparison.DIFFERENT else UNSAID)
    for time in alignment.times:
        if time is not aside:
            for_it += time_weight(time.claim) if time.level.holds else 0
            against += 1.5 if time.level is Comparison.DIFFERENT else 0
    for quantity in alignment.quantities:
        if quantity is not aside:
            for_it += 1 if quantity.level.holds else 0
            against += 0 if quantity.level.holds else 1 if quantity.level is Comparison.DIFFERENT else 0.5
    for ordinal in alignment.ordinals:
        if ordinal is not aside:
            for_it += ORDINAL if ordinal.level.holds else 0
            against += ORDINAL if ordinal.level is not Comparison.EQUAL else 0
    against += _unsaid(alignment)
    return for_it / (for_it + against) if for_it else 0.0


def time_weight(time: TimeMention) -> float:
    """A day identifies more than a year."""
    fine = time.interval is not None and time.interval.precision <= Precision.MONTH
    return 2.0 if fine else 1.0


def _unsaid(alignment: Alignment) -> float:
    """What the evidence says beyond the claim and that may make it another matter: a rank, another actor."""
    ranks = len(alignment.evidence.parts.ordinals) - len(
        [pair for pair in alignment.ordinals if pair.level.holds]
    )
    actors = [name for name in alignment.unclaimed_names if name.role in ("subject", "object")]
    return 0.5 * max(0, ranks) + 0.5 * len(actors)


def _of_series(alignment: Alignment, aside: Aside) -> bool:
    """Whether another name of the claim has a sibling in the evidence: "Mark 5" is not told of "Mark 4"."""
    others = [pair.claim for pair in alignment.names if pair is not aside and not pair.level.holds]
    return any(siblings(one.text, other.text) for one in others for other in alignment.unclaimed_names)


def same_matter(alignment: Alignment, aside: Aside = None, least: float = SAME) -> bool:
    """Whether claim and evidence speak of one thing, leaving `aside` out of the question."""
    if not anchored(alignment, aside) or not object_holds(alignment, aside) or _of_series(alignment, aside):
        return False
    if not core_holds(alignment):
        return pinned(alignment, aside) and agreement(alignment, aside) >= least + WITHOUT_CORE
    return agreement(alignment, aside) >= least


def crossed(alignment: Alignment) -> tuple[Pair[Name], Pair[Name]] | None:
    """Two names whose roles have changed places.

    Who did it in the claim has it done to them in the evidence, and the reverse. What says the same when its
    participants change places ("borders") can't be crossed.
    """
    if any(is_symmetric(pair.claim.term) for pair in alignment.words if pair.claim.core):
        return None
    pairs = [pair for pair in alignment.names if pair.level.holds and pair.here and pair.other is not None]
    doers = [
        pair
        for pair in pairs
        if pair.claim.role in AGENT_ROLES and pair.other and pair.other.role == "object"
    ]
    done = [
        pair
        for pair in pairs
        if pair.claim.role == "object" and pair.other and pair.other.role in AGENT_ROLES
    ]
    return (doers[0], done[0]) if doers and done else None
