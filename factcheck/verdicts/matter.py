"""Whether a claim and a piece of evidence speak of one matter, a given part left aside.

Record linkage after Fellegi and Sunter (1969): each part that is compared has a level, each level a weight,
about the binary logarithm of how much likelier it is among pairs on one matter than among other pairs on the
same entity. Their sum decides. What agrees speaks for one matter, what has no answer a little against it, a
second part that differs makes it another: two differing parts are two matters, not two errors. The weights
are round numbers for all kinds of claims; the sets under `benchmarks/` measure them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from factcheck.languages.lexicon import names_place
from factcheck.languages.measures import is_property
from factcheck.languages.recurrence import again
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.names import siblings
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.words import are_siblings
from factcheck.model import Ordinal
from factcheck.values.comparison import Comparison
from factcheck.values.dates import (
    Precision,
    TimeMention,
    TimeRelation,
    contains,
    is_before,
)
from factcheck.values.quantities import Quantity, likeness
from factcheck.verdicts.compared import (
    DIFFERS,
    NEVER,
    Aside,
    Granting,
    Weight,
    has_other_noun,
    rest,
    word_weight,
)
from factcheck.verdicts.happening import of_predicate
from factcheck.verdicts.naming import NAME, REPLACED, bearers, of_names
from factcheck.verdicts.slip_weights import of_slip
from factcheck.verdicts.unsaid import RANK_UNSAID, of_unsaid

SAME = 5.0
"""The least sum at which two frames are taken to speak of one matter."""

MARGIN = 1.5
"""By how many bits one piece of evidence must outweigh another to be heard alone."""

WORD, ACTANT, ACTANTS_UNANSWERED, WORD_UNANSWERED = 1.0, 2.0, -4.0, -0.5
"""A content word; one for who does it or to what it is done; all the words for what it is done to
unanswered; another word unanswered.
"""

LOOSE, CAUSES = frozenset({"by", "of", "place", "as"}), frozenset({"by", "of"})
"""Roles of phrases beside a predicate between which parsers of two languages, or of one, may waver."""

WORDS_MOST, WORDS_LEAST = 4.0, -2.0
"""Words that only describe can't make up for more, nor weigh down more."""

DAY, MONTH, YEAR, WITHIN = 5.0, 4.0, 2.0, 1.0
"""A time that agrees, by its precision; one that lies in a longer one."""

COUNT, RANK, BARE_RANK, ALIKE, NAMESAKE = 3.0, 3.0, 1.0, 2.0, 3.0
"""A quantity and a rank that agree; a rank of nobody says what; the part in question counts or ranks the same
thing; it is a name of the same family or series.
"""

BOUNDS = frozenset({TimeRelation.BY, TimeRelation.BEFORE, TimeRelation.AFTER})
"""How a time is named that only bounds when something happened."""

MISWRITTEN, MISWRITTEN_MOST = 1.5, 5.0
"""For each digit of a value that is the other miswritten: chance has hit upon it once in ten."""


def weights(alignment: Alignment, aside: Aside = None) -> Iterator[Weight]:
    """The weight of every part that was compared, `aside` left out."""
    yield from of_names(alignment, aside)
    yield "predicate", of_predicate(alignment, aside)
    yield from _of_words(alignment, aside)
    dated = bool(alignment.evidence.parts.times)
    dated |= aside is not None and _has_several_times(alignment)
    yield from (
        ("time", _of_time(pair, dated)) for pair in rest(alignment.times, aside) if not _of_it(pair, aside)
    )
    yield from (("count", _of_measure(pair, COUNT)) for pair in rest(alignment.quantities, aside))
    yield from (("rank", _of_rank(alignment, pair, aside)) for pair in rest(alignment.ordinals, aside))
    yield "aside", _of_aside(aside)
    yield from of_unsaid(alignment, aside)


@lru_cache(maxsize=4096)
def weight(alignment: Alignment, aside: Aside = None) -> float:
    """The bits for one matter, all parts taken together."""
    return sum(bits for _, bits in weights(alignment, aside))


@lru_cache(maxsize=4096)
def stated(alignment: Alignment, aside: Aside = None) -> float:
    """The bits for one matter, `aside` left out, the evidence free to say more than the claim."""
    return weight(alignment, aside) - sum(bits for _, bits in of_unsaid(alignment, aside))


def same_matter(alignment: Alignment, aside: Aside = None, least: float = SAME) -> bool:
    """Whether claim and evidence speak of one thing, leaving `aside` out of the question."""
    return weight(alignment, aside) >= least


def _of_words(alignment: Alignment, aside: Aside) -> Iterator[Weight]:
    words = [pair for pair in rest(alignment.words, aside) if not pair.claim.core]
    said = [pair for pair in words if word_weight(pair.claim)]
    rival = aside.other if aside is not None else None
    others = [n for n in alignment.evidence.parts.names if n is not rival and n.mention.kind == "name"]
    named = rest(alignment.names, aside) or others
    actant, other = (ACTANT, WORD) if named else (NAME, ACTANT)
    bits = sum(_of_word(pair, actant, other) for pair in said)
    yield "words", max(WORDS_LEAST, min(WORDS_MOST, bits))
    if any(differs(pair, alignment) or _numbered_apart(pair, alignment) for pair in said):
        yield "word differs", DIFFERS
    objects = [pair.level.holds for pair in said if pair.claim.role == "object"]
    objects += [pair.level.holds for pair in rest(alignment.names, aside) if pair.claim.role == "object"]
    if objects and not any(objects):
        yield "object", ACTANTS_UNANSWERED
    elif aside is not None and (
        _other_object(said, alignment, aside) or (not objects and _object_elided(alignment))
    ):
        yield "other object", ACTANTS_UNANSWERED
    if _other_doer(said, alignment, aside):
        yield "doer", ACTANTS_UNANSWERED
    if any(_in_its_place(pair, alignment) for pair in said):
        yield "word replaced", REPLACED


def _in_its_place(pair: Pair[Word], alignment: Alignment) -> bool:
    """Whether the evidence has another noun after the claim's preposition: "talks *with miners*"."""
    word = pair.claim
    telling = word.term.pos == "NOUN" and bool(word.preposition) and word_weight(word) >= 1
    return telling and has_other_noun(pair, alignment)


def _other_object(said: Sequence[Pair[Word]], alignment: Alignment, aside: Aside) -> bool:
    """Whether nothing answers the common nouns for what the evidence has done, and the claim has something
    else beside its predicate that has no answer: "worked *on Orbis*" beside "developed *a language*".
    """
    its = [
        w for w in alignment.evidence.parts.words if w.role == "object" and word_weight(w) >= 1 and not w.core
    ]
    open_words = {id(word) for word in alignment.unclaimed_words}
    if not its or not all(id(word) in open_words for word in its):
        return False
    if any(name.role == "object" for name in alignment.evidence.parts.names):
        return False
    beside = ("place", "other", "with", "as")
    named = [p for p in rest(alignment.names, aside) if p.claim.role in beside]
    nouns = [p for p in said if p.claim.role in beside and word_weight(p.claim) >= 1]
    return any(not p.level.holds for p in named) or any(not p.level.holds for p in nouns)


def _object_elided(alignment: Alignment) -> bool:
    """Whether somebody does something in the claim and it is not said to what, beside a noun for that in the
    evidence: "X announced in May [that …]" is not "X announced *a wage*"."""
    doers = (
        pair for pair in alignment.names if pair.claim.role == "subject" and pair.level.holds and pair.here
    )
    if not any(pair.other is not None and pair.other.role == "subject" for pair in doers):
        return False
    if not any(
        pair.claim.core and pair.claim.term.pos == "VERB" and pair.level.holds for pair in alignment.words
    ):
        return False
    return any(
        word.role == "object" and word_weight(word) >= 1 and not word.core
        for word in alignment.unclaimed_words
    )


def _other_doer(said: Sequence[Pair[Word]], alignment: Alignment, aside: Aside) -> bool:
    """Whether who does it in the claim is called by a noun, and in the evidence by another or by name: "debts
    rose"."""
    mine = [pair for pair in said if pair.claim.role == "subject" and word_weight(pair.claim) >= 1]
    if not mine or any(pair.level.holds for pair in mine):
        return False
    if any(pair.claim.role in ("subject", "by", "topic") for pair in rest(alignment.names, aside)):
        return False
    its = [w for w in alignment.unclaimed_words if w.role == "subject" and word_weight(w) >= 1 and not w.core]
    named = any(n.role == "subject" and not n.preposition for n in alignment.evidence.parts.names)
    named = named and aside is not None and not all(_may_be_agent(pair.claim, alignment) for pair in mine)
    return named or bool(its)


def _may_be_agent(doer: Word, alignment: Alignment) -> bool:
    """Whether a passive may be done by or with what is read as its subject: «напечатан *одной книгой*»."""
    if doer.term.language != "ru":
        return bool(doer.preposition)
    return any(part.claim.role == "object" for part in alignment.said)


def differs(pair: Pair[Word], alignment: Alignment) -> bool:
    """Whether a word excludes one in the same slot that no other word of the claim answers to."""
    if pair.level is not Comparison.DIFFERENT or pair.other is None or not _one_slot(pair.claim, pair.other):
        return False
    return not any(each.other is pair.other and each.level.holds for each in alignment.words)


def of_other(alignment: Alignment, pair: Pair[Word]) -> bool:
    """Whether a word beside the one in question makes another the claim's subject ("*her husband*")."""
    others = [each for each in alignment.words if each is not pair and each.claim.role == "subject"]
    return any(word_weight(each.claim) >= 1 and not each.level.holds for each in others)


def _one_slot(claim: Word, other: Word) -> bool:
    """Whether two words stand in one role, or beside their predicates in phrases that do not tell apart what
    they are to it: "died *of* it", «умер *от* неё»."""
    roles = {claim.role, other.role}
    if not roles.isdisjoint(("predicate", "other")):
        return True
    foreign = claim.term.language != other.term.language
    alike = foreign or claim.preposition == other.preposition
    if len(roles) > 1:
        return roles <= LOOSE and (alike or roles <= CAUSES)
    where = any(names_place(word.term.lemma, word.term.language, word.term.pos) for word in (claim, other))
    return alike or not where or not (claim.preposition and other.preposition)


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


def _of_time(pair: Pair[TimeMention], dated: bool) -> float:
    """What a time says; nothing where another clause of the statement has it, and this one is `dated` too."""
    if pair.level is Comparison.DIFFERENT:
        return DIFFERS
    if not pair.level.holds or (dated and not pair.here):
        return 0.0
    if pair.claim.interval is None:
        return MONTH  # a distance in time that the references confirm
    if pair.claim.relation in BOUNDS and pair.level is not Comparison.EQUAL:
        return 0.0  # much has happened by a year
    if (
        pair.other is not None
        and pair.other.relation is not TimeRelation.AT
        and pair.level is not Comparison.EQUAL
    ):
        return WITHIN
    return {Precision.DAY: DAY, Precision.MONTH: MONTH}.get(pair.claim.interval.precision, YEAR)


def _has_several_times(alignment: Alignment) -> bool:
    """Whether the statement gives times apart, of which a clause without one may have either."""
    intervals = [time.interval for time in alignment.evidence.times if time.interval is not None]
    return any(is_before(a, b) for a in intervals for b in intervals)


def _of_it(pair: Pair[TimeMention], aside: Aside) -> bool:
    """Whether a time is no more than the year of the day in question."""
    if aside is None or not isinstance(aside.claim, TimeMention):
        return False
    outer, inner = pair.claim.interval, aside.claim.interval
    return outer is not None and inner is not None and contains(outer, inner)


def fine(time: TimeMention) -> bool:
    """Whether a time is a day or a month: it identifies more than a year."""
    return time.interval is not None and time.interval.precision <= Precision.MONTH


def _of_measure(pair: Pair[Quantity] | Pair[Ordinal], full: float) -> float:
    if pair.level.holds:
        return full if pair.here else full / 2
    return DIFFERS if pair.level is Comparison.DIFFERENT else WORD_UNANSWERED


def _of_rank(alignment: Alignment, pair: Pair[Ordinal], aside: Aside) -> float:
    if _narrowed(alignment, pair) if pair.level.holds else pair.claim.noun and pair.other is None:
        return RANK_UNSAID
    whose = aside is not None and isinstance(aside.claim, Name)
    if whose and pair.level.holds and pair.other is not None and _narrowed_there(alignment, pair.other):
        return RANK_UNSAID
    if pair.level.holds and _is_first_to(alignment, pair.claim):
        return ACTANTS_UNANSWERED
    return _of_measure(pair, RANK if pair.claim.noun and pair.level is Comparison.EQUAL else BARE_RANK)


def _narrowed_there(alignment: Alignment, rank: Ordinal) -> bool:
    """Whether the evidence ranks among fewer than the claim: "the first *American* satellite"."""
    return _stands_within(
        rank, alignment.evidence.parts.words, (name.mention.start for name in alignment.unclaimed_names)
    )


def _stands_within(rank: Ordinal, words: Iterable[Word], starts: Iterable[int]) -> bool:
    """Whether something begins between a rank and the noun that it counts."""
    head = next((word.term.start for word in words if word.term.lemma == rank.noun), rank.end)
    return any(rank.end <= start < head for start in starts)


def _is_first_to(alignment: Alignment, rank: Ordinal) -> bool:
    """Whether what somebody was the first to do is not what the evidence tells: "the first *to drive*"."""
    deeds = (w for w in alignment.words if w.claim.term.pos == "VERB" and w.claim.term.start > rank.end)
    return any(not (deed.claim.core or deed.level.holds) for deed in deeds)


def _narrowed(alignment: Alignment, pair: Pair[Ordinal]) -> bool:
    """Whether the claim ranks among fewer than the evidence: "the first *American* station"."""
    open_parts = [name.claim.mention.start for name in alignment.names if not name.level.holds]
    open_parts += [word.claim.term.start for word in alignment.words if not word.level.holds]
    return _stands_within(pair.claim, (word.claim for word in alignment.words), open_parts)


def _of_aside(aside: Aside) -> float:
    """What the part in question itself says for one matter, though it differs."""
    if aside is None or aside.other is None:
        return 0.0
    claim, other = aside.claim, aside.other
    if isinstance(claim, TimeMention) and isinstance(other, TimeMention):
        return of_slip(claim, other)
    if isinstance(claim, Name) and isinstance(other, Name):
        return NAMESAKE if _namesakes(claim, other) or siblings(claim.text, other.text) else 0.0
    if isinstance(claim, Ordinal):
        return ALIKE if claim.noun else 0.0
    if isinstance(claim, Word) and isinstance(other, Word):
        property_told = is_property(claim.term.lemma, claim.term.language)
        return ALIKE if are_siblings(claim.term, other.term) and not property_told else 0.0
    if isinstance(claim, Quantity) and isinstance(other, Quantity):
        return max(ALIKE, min(MISWRITTEN_MOST, MISWRITTEN * likeness(claim, other)))
    return 0.0


def _namesakes(a: Name, b: Name) -> bool:
    """Whether two names share their last word, as those of a family do; of two bodies it tells the kind."""
    bodies = "ORG" in (a.mention.ner, b.mention.ner)
    first, second = a.text.casefold().split(), b.text.casefold().split()
    return not bodies and len(first) > 1 and len(second) > 1 and first[-1] == second[-1]


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


def pinned(alignment: Alignment) -> bool:
    """Whether other parts identify the matter without its predicate.

    Two of names, dates to the month, quantities and ranks.
    """
    times = [pair for pair in alignment.times if pair.level.holds and fine(pair.claim)]
    others = [pair for pair in alignment.measures if pair.level.holds and pair.here]
    count = bearers(alignment.names)
    return count >= 1 and count + len(times) + len(others) >= 2
