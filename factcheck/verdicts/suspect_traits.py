"""What speaks for and against a part of a claim being wrong for what the evidence has in its stead.

Numbers of parts, or bits; of a trait that a kind of part does not have, 0.
"""

from __future__ import annotations

from math import log2
from typing import cast

from factcheck.languages.differences import is_of_some
from factcheck.languages.recurrence import leads_on
from factcheck.languages.vectors import nearness
from factcheck.matching.alignment import AnyPair, Pair
from factcheck.matching.parts import Name
from factcheck.matching.rivalry import standing
from factcheck.matching.words import compare_lemmas
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeMention, slip_of
from factcheck.values.quantities import Quantity, slip
from factcheck.verdicts import quantities
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.exclusivity import dated
from factcheck.verdicts.matter import fine, granted, stated, weight, weights
from factcheck.verdicts.nearness import are_apart, nearnesses
from factcheck.verdicts.slots import evened, slot_bits
from factcheck.verdicts.suspects import COLUMNS, Suspect, is_well_known
from factcheck.verdicts.trees import Traits

FLOOR, CEILING = -20.0, 40.0
"""Between these bits are told apart."""

FARTHEST = 6.0
"""The most doublings by which two values are told apart."""

_TRAITS_OF_NAMES = (
    "slot", "standing", "preposition", "leads on", "known", "well known", "other well known", "guessed alike",
)  # fmt: skip

_RESOLVED = ("pronoun", "description")


def suspect_traits(case: Case, suspect: Suspect) -> Traits:
    """All traits of a suspect, by name."""
    return {
        **_of_matter(case, suspect),
        **_of_weights(suspect),
        **_of_hard_parts(suspect),
        **_of_words(suspect),
        **_of_company(case, suspect),
        **_of_names(case, suspect),
        **_of_values(case, suspect),
    }


def _of_matter(case: Case, suspect: Suspect) -> dict[str, float]:
    """The bits for one matter, the part left aside: with and without what only the evidence says; by how many
    more than any statement has that grants the part, and than any other has at all."""
    alignment, pair = suspect.alignment, suspect.pair
    column = COLUMNS[suspect.kind]
    pairs = [getattr(each, column)[suspect.number] for each in case.alignments]
    told = max(granted(case.alignments, pairs), FLOOR)
    matter, without = weight(alignment, pair), stated(alignment, pair)
    others = (stated(each) for each in case.alignments if each.evidence.id != alignment.evidence.id)
    return {
        "matter": matter,
        "stated": without,
        "told": told,
        "margin": min(matter - told, CEILING),
        "lead": min(without - max(others, default=0.0), CEILING),
    }


def _of_weights(suspect: Suspect) -> dict[str, float]:
    """The bits of each sort of part that is beside the one in question, and of the two being alike."""
    bits = dict.fromkeys(("name", "predicate", "words", "time", "aside"), 0.0)
    for label, told in weights(suspect.alignment, suspect.pair):
        sort = "name" if label.startswith("name ") and label != "name told before" else label
        if sort in bits:
            bits[sort] += max(told, FLOOR)
    return {f"{sort} bits": told for sort, told in bits.items()}


def _of_hard_parts(suspect: Suspect) -> dict[str, float]:
    """The names, times, quantities and ranks beside the one in question: without an answer, and with one in
    another clause; names that a pronoun means; times with an answer, days and months among them, and without.
    """
    alignment = suspect.alignment
    hard = [pair for pair in alignment.hard if pair.claim is not suspect.pair.claim and not _describes(pair)]
    names = [pair.claim for pair in hard if isinstance(pair.claim, Name) and pair.level.holds]
    held = [pair for pair in alignment.times if pair.level.holds]
    return {
        "hard open": float(sum(not pair.level.holds for pair in hard)),
        "hard far": float(sum(pair.level.holds and not pair.here for pair in hard)),
        "resolved": float(sum(name.mention.kind in _RESOLVED for name in names)),
        "times held": float(len(held)),
        "times fine": float(sum(fine(pair.claim) for pair in held)),
        "times open": float(len(alignment.times) - len(held)),
    }


def _describes(pair: AnyPair) -> bool:
    return isinstance(pair.claim, Name) and pair.claim.mention.kind == "adjective"


def _of_words(suspect: Suspect) -> dict[str, float]:
    """How many words there are; the weight of those without an answer; the share of those with one; whether
    the predicates are one word, or two known ones."""
    pairs = [pair for pair in suspect.alignment.words if word_weight(pair.claim)]
    left = sum(word_weight(pair.claim) for pair in pairs if not pair.level.holds)
    held = sum(word_weight(pair.claim) for pair in pairs if pair.level.holds and pair.here)
    open_words = [pair.claim for pair in pairs if not pair.level.holds]
    exact = any(pair.claim.core and pair.level is Comparison.EQUAL for pair in suspect.alignment.words)
    return {
        "words": float(len(pairs)),
        "words open": left,
        "words share": held / (left + held) if left + held else 0.5,
        "predicate exact": float(exact),
        "predicate apart": float(are_apart(open_words, suspect.alignment.evidence.parts.words)),
        **nearnesses(open_words, suspect.alignment.evidence),
    }


def _of_company(case: Case, suspect: Suspect) -> dict[str, float]:
    """How many frames there are beside the claim; how many names only the evidence has, and how many of those
    that it leaves unsaid the text has told before; whether both give one time."""
    alignment, other = suspect.alignment, suspect.pair.other
    further = (name for name in alignment.unclaimed_names if name is not other)
    return {
        "frames": float(len(case.alignments)),
        "further names": float(sum(name.mention.kind != "adjective" for name in further)),
        "told before": float(len(alignment.told)),
        "dated": float(dated(alignment)),
    }


def _of_names(case: Case, suspect: Suspect) -> dict[str, float]:
    """Of two names: the bits for one slot, and for how they stand; whether a preposition leads the claim's,
    and whether but up to it; whether the set knows what the other is; whether each is a place well known;
    whether a model guesses the two of one type (1) or not (-1)."""
    traits = dict.fromkeys(_TRAITS_OF_NAMES, 0.0)
    name, other = suspect.pair.claim, suspect.pair.other
    if not (isinstance(name, Name) and isinstance(other, Name)):
        return traits
    alignment = suspect.alignment
    a, b = evened(name, other, alignment, case), evened(other, name, alignment, case)
    guesses = name.mention.ner, other.mention.ner
    return traits | {
        "slot": max(slot_bits(alignment, cast(Pair[Name], suspect.pair), other, case), FLOOR),
        "standing": standing(a, b),
        "preposition": float(bool(name.preposition)),
        "leads on": float(leads_on(name.preposition.casefold(), case.parts.language)),
        "known": float(bool(case.knowledge.types(other.entities))),
        "well known": float(is_well_known(name)),
        "other well known": float(is_well_known(other)),
        "guessed alike": 0.0 if not all(guesses) else 1.0 if guesses[0] == guesses[1] else -1.0,
    }


def _of_values(case: Case, suspect: Suspect) -> dict[str, float]:
    """Of two values: whether one looks like the other miswritten. Of two quantities: the doublings between
    them, whether they count the same (1) or not (-1) and how near that is, whether the rules hold that they
    exclude each other, and whether the claim tells but of some of the thing."""
    traits = dict.fromkeys(("slip", "doublings", "noun", "noun nearness", "excludes", "of some"), 0.0)
    value, other = suspect.pair.claim, suspect.pair.other
    if isinstance(value, TimeMention) and isinstance(other, TimeMention):
        return traits | {"slip": float(slip_of(value, other) is not None)}
    if not (isinstance(value, Quantity) and isinstance(other, Quantity)):
        return traits
    pair = cast(Pair[Quantity], suspect.pair)
    nouns = value.noun, other.noun
    languages = suspect.alignment.claim.language, suspect.alignment.evidence.parts.language
    alike = all(nouns) and compare_lemmas(nouns[0], languages[0], nouns[1], languages[1]).holds
    return traits | {
        "slip": float(bool(slip(value, other))),
        "doublings": min(FARTHEST, abs(log2(max(value.base, 1e-9) / max(other.base, 1e-9)))),
        "noun": 0.0 if not all(nouns) else 1.0 if alike else -1.0,
        "excludes": float(quantities.may_exclude(suspect.alignment, pair, case)),
        "of some": float(is_of_some(case.passage.text, value, case.parts.language)),
        "noun nearness": nearness(nouns[0], languages[0], nouns[1], languages[1]) if all(nouns) else 0.0,
    }
