"""Whether a claim and a piece of evidence speak of one matter, a given part left aside.

Record linkage after Fellegi and Sunter (1969): each part that is compared has a level, each level a weight,
about the binary logarithm of how much likelier it is among pairs on one matter than among other pairs on the
same entity. Their sum decides. What agrees speaks for one matter, what has no answer a little against it, a
second part that differs makes it another: two differing parts are two matters, not two errors. The weights
are round numbers for all kinds of claims; the sets under `benchmarks/` measure them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.languages.lightness import is_light
from factcheck.languages.measures import is_property
from factcheck.languages.recurrence import again
from factcheck.matching.alignment import Alignment, Pair, Part
from factcheck.matching.converse import is_symmetric
from factcheck.matching.facts import lasts
from factcheck.matching.measures import properties
from factcheck.matching.parts import AGENT_ROLES, Name, Parts, Word
from factcheck.model import Ordinal
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Precision, TimeMention, TimeRelation, near_miss
from factcheck.values.quantities import Quantity

Granting = Pair[Name] | Pair[Word] | Pair[TimeMention] | Pair[Quantity] | Pair[Ordinal]

Aside = Granting | None

Weight = tuple[str, float]
"""What was compared with its level, and the bits for (or, below zero, against) one matter."""

SAME = 5.0
"""The least sum at which two frames are taken to speak of one matter."""

MARGIN = 1.5
"""By how many bits one piece of evidence must outweigh another to be heard alone."""

NEVER = float("-inf")
DIFFERS = -8.0
"""A part that differs beside the one in question: more than a name and a predicate can outweigh together."""

NAME, FURTHER_NAME, NAME_RESOLVED = 4.0, 2.5, 2.5
"""A name in the frame in a like role; another one (they come together); one that a pronoun means."""

NAME_OF_PLACE, NAME_BESIDE, NAME_ELSEWHERE, ADJECTIVE = 1.5, 2.5, 1.0, 1.0
"""A place; a name in an unlike role; one that another clause of the statement has; an adjective of a name."""

ACTOR_UNANSWERED, NAME_UNANSWERED, UNANCHORED, UNPATIENTED = -2.5, -1.5, -2.5, -4.0
"""A name without an answer, at the centre and aside; none of the claim's names in the frame; what the frame
is about left unsaid.
"""

ACTOR_UNSAID, RANK_UNSAID = -1.0, -2.0
"""Another actor, a rank that only the evidence has, or that only the claim has among fewer."""

PREDICATE, PREDICATE_WITHIN, MEASURED, PREDICATE_LIGHT, PREDICATE_UNKNOWN = 4.0, 2.5, 3.0, 0.5, -2.0
"""The same predicate; one that answers to another word of the frame; a measure or count that says itself what
is meant; a light verb whose other words agree; two predicates that nothing is known of.
"""

WORD, ACTANT, ACTANTS_UNANSWERED, WORD_UNANSWERED = 1.0, 2.0, -4.0, -0.5
"""A content word; one for who does it or to what it is done; all the words for what it is done to
unanswered; another word unanswered.
"""

WORDS_MOST, WORDS_LEAST = 4.0, -2.0
"""Words that only describe can't make up for more, nor weigh down more."""

DAY, MONTH, YEAR, WITHIN = 5.0, 4.0, 2.0, 1.0
"""A time that agrees, by its precision; one that lies in a longer one."""

COUNT, RANK, BARE_RANK, ALIKE, SLIP = 3.0, 3.0, 1.0, 2.0, 3.0
"""A quantity and a rank that agree; a rank of nobody says what; the part in question counts or ranks the same
thing; it differs by no more than a slip of a day, a month or one end.
"""

TELLING = frozenset({"mass", "area", "volume", "speed", "temperature", "power", "energy", "money", "data"})
"""Dimensions in which a thing has one measure that a text gives.

Lengths, times and counts need the property said.
"""


def word_weight(word: Word) -> float:
    """How much a content word says: 0 for a light word, half for a modifier."""
    if is_light(word.term.lemma, word.term.language):
        return 0.0
    return 0.5 if word.term.pos in ("ADV", "ADJ", "DET", "PRON", "NUM", "ADP") else 1.0


def weights(alignment: Alignment, aside: Aside = None) -> Iterator[Weight]:
    """The weight of every part that was compared, `aside` left out."""
    yield from _of_names(alignment, aside)
    yield "predicate", _of_predicate(alignment, aside)
    yield from _of_words(alignment, aside)
    yield from (("time", _of_time(pair)) for pair in _rest(alignment.times, aside))
    yield from (("count", _of_measure(pair, COUNT)) for pair in _rest(alignment.quantities, aside))
    yield from (("rank", _of_rank(alignment, pair)) for pair in _rest(alignment.ordinals, aside))
    yield "aside", _of_aside(aside)
    yield from _of_unsaid(alignment, aside)


def weight(alignment: Alignment, aside: Aside = None) -> float:
    """The bits for one matter, all parts taken together."""
    return sum(bits for _, bits in weights(alignment, aside))


def stated(alignment: Alignment) -> float:
    """The bits for one matter, the evidence free to say more than the claim."""
    return weight(alignment) - sum(bits for _, bits in _of_unsaid(alignment, None))


def same_matter(alignment: Alignment, aside: Aside = None, least: float = SAME) -> bool:
    """Whether claim and evidence speak of one thing, leaving `aside` out of the question."""
    return weight(alignment, aside) >= least


def _rest(pairs: Sequence[Pair[Part]], aside: Aside) -> list[Pair[Part]]:
    """All but the part in question."""
    return [pair for pair in pairs if aside is None or pair.claim is not aside.claim]


def _of_names(alignment: Alignment, aside: Aside) -> Iterator[Weight]:
    names = _rest(alignment.names, aside)
    seen: set[object] = set()
    first = True
    for pair in names:
        bearer = pair.claim.entities or pair.claim.text
        if pair.level.holds and bearer not in seen:
            seen.add(bearer)
            bits = _of_name(pair)
            yield f"name {pair.claim.text}", bits if first else min(bits, FURTHER_NAME)
            first = first and bits < NAME
        elif not pair.level.holds and pair.claim.mention.kind != "adjective":
            differs = pair.level is Comparison.DIFFERENT
            yield f"name {pair.claim.text}", DIFFERS if differs else _unanswered(pair.claim)
    if not anchored(alignment, aside):
        yield "no name", UNANCHORED


def _unanswered(name: Name) -> float:
    return ACTOR_UNANSWERED if name.role in ("subject", "object", "by") else NAME_UNANSWERED


def _of_name(pair: Pair[Name]) -> float:
    if pair.claim.mention.kind == "adjective":
        return ADJECTIVE
    if not pair.here or not _identifies(pair):
        return NAME_ELSEWHERE
    if pair.claim.mention.kind in ("pronoun", "description") or pair.claim.role == "topic":
        return NAME_RESOLVED
    if pair.other is not None and pair.other.mention.kind == "adjective":
        return NAME_BESIDE
    if pair.claim.role == "place" or (pair.other is not None and pair.other.role == "place"):
        return NAME_OF_PLACE
    return NAME if pair.other is None or _at_centre(pair.claim) == _at_centre(pair.other) else NAME_BESIDE


def _at_centre(name: Name) -> bool:
    return name.role not in ("place", "time", "with", "other")


def anchored(alignment: Alignment, aside: Aside = None) -> bool:
    """Whether a name of the claim stands in this very frame; without names, whether it has none either."""
    every = _rest(alignment.names, aside)
    names = [pair for pair in every if pair.claim.mention.kind != "adjective"] or every
    if names:
        return any(pair.here and _identifies(pair) for pair in names)
    return not alignment.names and not _about_a_name(alignment.evidence.parts)


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


def _of_predicate(alignment: Alignment, aside: Aside) -> float:
    core = [pair for pair in alignment.words if pair.claim.core and word_weight(pair.claim)]
    if not core:
        return _of_light_predicate(alignment)
    if any(pair.level is Comparison.DIFFERENT for pair in _rest(core, aside)):
        return DIFFERS
    held = [pair for pair in core if pair.level.holds and (pair.here or _is_measure(pair, alignment))]
    if any(pair.other is not None and pair.other.core for pair in held) or _spans_it(alignment, core):
        return PREDICATE
    if held and _bare(alignment.evidence.parts):
        return PREDICATE
    if held:
        return PREDICATE_WITHIN
    return MEASURED if _measured(alignment) or _numbers_it(alignment) else PREDICATE_UNKNOWN


def _of_light_predicate(alignment: Alignment) -> float:
    """A claim that only says that something took place, or was there."""
    others = [pair for pair in alignment.words if word_weight(pair.claim) >= 1]
    if any(pair.level.holds and pair.here and pair.other and pair.other.core for pair in others):
        return PREDICATE_WITHIN
    if _measured(alignment) or _counts_it(alignment):
        return MEASURED
    if others and not any(pair.level.holds and pair.here for pair in others):
        return PREDICATE_UNKNOWN
    core = [pair for pair in alignment.words if pair.claim.core]
    if any(pair.level.holds and pair.other and pair.other.core for pair in core):
        return PREDICATE_WITHIN
    if others:
        return PREDICATE_LIGHT if core else 0.0
    return PREDICATE if (_lasting(alignment) if core else alignment.evidence.origin == "entity") else 0.0


def core_holds(alignment: Alignment) -> bool:
    """Whether both are known to name the same happening or property."""
    return _of_predicate(alignment, None) > 0


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


def _of_words(alignment: Alignment, aside: Aside) -> Iterator[Weight]:
    words = [pair for pair in _rest(alignment.words, aside) if not pair.claim.core]
    said = [pair for pair in words if word_weight(pair.claim)]
    rival = aside.other if aside is not None else None
    others = [n for n in alignment.evidence.parts.names if n is not rival and n.mention.kind == "name"]
    named = _rest(alignment.names, aside) or others
    actant, other = (ACTANT, WORD) if named else (NAME, ACTANT)
    bits = sum(_of_word(pair, actant, other) for pair in said)
    yield "words", max(WORDS_LEAST, min(WORDS_MOST, bits))
    if any(differs(pair, alignment) or _numbered_apart(pair, alignment) for pair in said):
        yield "word differs", DIFFERS
    objects = [pair.level.holds for pair in said if pair.claim.role == "object"]
    objects += [pair.level.holds for pair in _rest(alignment.names, aside) if pair.claim.role == "object"]
    if objects and not any(objects):
        yield "object", ACTANTS_UNANSWERED


def differs(pair: Pair[Word], alignment: Alignment) -> bool:
    """Whether a word excludes one in the same role that no other word of the claim answers to."""
    if pair.level is not Comparison.DIFFERENT or pair.other is None:
        return False
    roles = {pair.claim.role, pair.other.role}
    if len(roles) > 1 and roles.isdisjoint(("predicate", "other")):
        return False
    return not any(each.other is pair.other and each.level.holds for each in alignment.words)


def _numbered_apart(pair: Pair[Word], alignment: Alignment) -> bool:
    """Whether a bare number, which only says which thing is meant, is another: "box 31" is not "box 33"."""
    if pair.claim.term.pos != "NUM" or pair.level.holds:
        return False
    return any(word.term.pos == "NUM" for word in alignment.evidence.parts.words)


def _of_word(pair: Pair[Word], actant: float, other: float) -> float:
    full = actant if pair.claim.role in ("subject", "object") else other
    if pair.level.holds:
        return word_weight(pair.claim) * (full if pair.here else full / 2)
    return WORD_UNANSWERED * word_weight(pair.claim)


def _of_time(pair: Pair[TimeMention]) -> float:
    if pair.level is Comparison.DIFFERENT:
        return DIFFERS
    if not pair.level.holds:
        return 0.0
    if pair.claim.interval is None:
        return MONTH  # a distance in time that the references confirm
    if (
        pair.other is not None
        and pair.other.relation is TimeRelation.SPAN
        and pair.level is not Comparison.EQUAL
    ):
        return WITHIN
    return {Precision.DAY: DAY, Precision.MONTH: MONTH}.get(pair.claim.interval.precision, YEAR)


def fine(time: TimeMention) -> bool:
    """Whether a time is a day or a month: it identifies more than a year."""
    return time.interval is not None and time.interval.precision <= Precision.MONTH


def _of_measure(pair: Pair[Quantity] | Pair[Ordinal], full: float) -> float:
    if pair.level.holds:
        return full if pair.here else full / 2
    return DIFFERS if pair.level is Comparison.DIFFERENT else WORD_UNANSWERED


def _of_rank(alignment: Alignment, pair: Pair[Ordinal]) -> float:
    if _narrowed(alignment, pair) if pair.level.holds else pair.claim.noun and pair.other is None:
        return RANK_UNSAID
    return _of_measure(pair, RANK if pair.claim.noun and pair.level is Comparison.EQUAL else BARE_RANK)


def _narrowed(alignment: Alignment, pair: Pair[Ordinal]) -> bool:
    """Whether the claim ranks among fewer than the evidence: "the first *American* station"."""
    rank = pair.claim
    head = next((w.claim.term.start for w in alignment.words if w.claim.term.lemma == rank.noun), rank.end)
    said = [(name.claim.mention.start, name.level) for name in alignment.names]
    said += [(word.claim.term.start, word.level) for word in alignment.words]
    return any(rank.end <= start < head and not level.holds for start, level in said)


def _of_aside(aside: Aside) -> float:
    """What the part in question itself says for one matter, though it differs."""
    if aside is None or aside.other is None:
        return 0.0
    claim, other = aside.claim, aside.other
    if isinstance(claim, TimeMention) and isinstance(other, TimeMention):
        exact = claim.relation is TimeRelation.SPAN or fine(claim)
        return SLIP if exact and slip(claim, other) else 0.0
    if isinstance(claim, Name) and isinstance(other, Name):
        return SLIP if _namesakes(claim, other) else 0.0
    if isinstance(claim, Ordinal):
        return ALIKE if claim.noun else 0.0
    if isinstance(claim, Quantity):
        return ALIKE
    return 0.0


def slip(a: TimeMention, b: TimeMention) -> bool:
    """Whether two dates are alike but for one slip, which is evidence of one matter itself."""
    return a.interval is not None and b.interval is not None and near_miss(a.interval, b.interval)


def _namesakes(a: Name, b: Name) -> bool:
    """Whether two names share their last word, as those of a family do."""
    first, second = a.text.casefold().split(), b.text.casefold().split()
    return len(first) > 1 and len(second) > 1 and first[-1] == second[-1]


def _of_unsaid(alignment: Alignment, aside: Aside) -> Iterator[Weight]:
    """What the evidence says beyond the claim and that may make it another matter."""
    rival = aside.other if aside is not None else None
    frame = alignment.evidence.parts
    ranks = len(frame.ordinals) - sum(pair.other is not None for pair in alignment.ordinals)
    yield "rank unsaid", RANK_UNSAID * max(0, ranks)
    actors = [n for n in alignment.unclaimed_names if n.role in ("subject", "object") and n is not rival]
    yield "actors unsaid", ACTOR_UNSAID * len(actors)
    if not _patient_said(alignment, rival):
        yield "patient unsaid", UNPATIENTED


def _patient_said(alignment: Alignment, rival: object) -> bool:
    """Whether the claim names whom or what the evidence is about.

    The one to whom it was done, else who did it. Another agent may be left unsaid ("it was founded in 1958");
    another patient makes another matter. An entity's fields do not tell of what is but a place in the claim.
    """
    unclaimed = {id(name) for name in alignment.unclaimed_names if not _worded(name, alignment)}
    if alignment.evidence.origin == "entity":
        unclaimed |= {id(pair.other) for pair in alignment.names if pair.claim.role == "place"}
    for role in ("object", "subject", "of", "other"):
        names = [
            name
            for name in alignment.evidence.parts.names
            if name.role == role and name.mention.kind != "adjective"
        ]
        if names:
            return any(id(name) not in unclaimed or name is rival for name in names)
    return True


def _worded(name: Name, alignment: Alignment) -> bool:
    """Whether the claim says a part of the name as a word."""
    lemmas = name.mention.lemma.split()
    return any(
        pair.level.holds and pair.other is None and pair.claim.term.lemma in lemmas
        for pair in alignment.words
    )


def granted(alignments: Sequence[Alignment], values: Iterable[Granting]) -> float:
    """The most bits with which any evidence has the claim's own value, that value counted."""
    having = (each for each, value in zip(alignments, values, strict=True) if _has(value))
    return max(map(weight, having), default=NEVER)


def _has(value: Granting) -> bool:
    """Whether the evidence has the claim's value, be it as a bound ("since 1847")."""
    claim, other = value.claim, value.other
    if isinstance(claim, TimeMention) and isinstance(other, TimeMention):
        return value.level.holds or (claim.interval is not None and claim.interval == other.interval)
    return value.level.holds


def anew(parts: Parts) -> bool:
    """Whether the claim speaks of a further occasion ("once more", «вновь»).

    Its time and place are its own.
    """
    return any(again(word.term.lemma, word.term.language) for word in parts.words)


def bearers(pairs: Iterable[Pair[Name]]) -> int:
    """How many bearers of names both share in this very frame."""
    return len(
        {
            pair.claim.entities or pair.claim.text
            for pair in pairs
            if pair.level.holds and pair.here and pair.claim.mention.kind != "adjective"
        }
    )


def pinned(alignment: Alignment) -> bool:
    """Whether other parts identify the matter without its predicate.

    Two of names, dates to the month, quantities and ranks.
    """
    times = [pair for pair in alignment.times if pair.level.holds and fine(pair.claim)]
    others = [pair for pair in alignment.measures if pair.level.holds and pair.here]
    count = bearers(alignment.names)
    return count >= 1 and count + len(times) + len(others) >= 2


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
