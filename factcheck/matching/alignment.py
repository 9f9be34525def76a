"""A claim beside one piece of evidence, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.languages.ages import lives_years
from factcheck.languages.lasting import only_holds
from factcheck.languages.lexicon import names_happening
from factcheck.languages.lightness import is_light
from factcheck.languages.measures import only_has, properties_of
from factcheck.matching.asked import Asked
from factcheck.matching.counts import (
    SPAN,
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
from factcheck.matching.knowledge import PERSON_TYPES, Knowledge
from factcheck.matching.measures import properties
from factcheck.matching.names import is_made_of, is_spelled
from factcheck.matching.pairs import SPEAKING, Pairing
from factcheck.matching.pairs import AnyPair as AnyPair
from factcheck.matching.pairs import Pair as Pair
from factcheck.matching.pairs import Part as Part
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.ranks import compare_ordinals, first_anyway, first_of_both, ranked
from factcheck.matching.rivalry import competes
from factcheck.matching.words import compare_lemmas
from factcheck.model import Language, Ordinal, Term
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeMention, TimeRelation
from factcheck.values.quantities import Bound, Quantity, compare_quantities


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """All parts of a claim aligned with one piece of evidence. An alignment equals itself only.

    `unclaimed_*` are the parts of the evidence that no part of the claim answers to; `told` the names among
    them that the claim's passage tells around it.
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
    told: tuple[Name, ...] = ()

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


_LASTING = frozenset({TimeRelation.SINCE, TimeRelation.UNTIL})
"""Relations of times at which something begins or ends that lasts."""

_INNER = frozenset({"of", "place", "time"})
"""Roles of nouns in phrases beside what a frame tells of: a noun there says nothing of who does it."""


def align(asked: Asked, evidence: Evidence) -> Alignment:
    """The claim's parts, each with the counterpart that grants it best."""
    return _aligned(asked, evidence, _align_names(asked, evidence))


def related(asked: Asked, evidence: Iterable[Evidence]) -> Iterator[Alignment]:
    """The claim aligned with each piece of evidence that has one of its names, its predicate or one of its
    values. What has none tells of another matter.
    """
    for each in evidence:
        names = _align_names(asked, each)
        if _shares_name(names) or _shares_word(asked, each) or _shares_value(asked, each):
            yield _aligned(asked, each, names)


def _shares_name(pairs: tuple[Pair[Name], ...]) -> bool:
    return any(pair.level.holds and pair.claim.mention.kind != "adjective" for pair in pairs)


def _shares_word(asked: Asked, evidence: Evidence) -> bool:
    """Whether the statement has the claim's predicate, or any word of a claim that names nobody."""
    named = any(name.mention.kind != "adjective" for name in asked.claim.names)
    words = (word for word in asked.claim.words if word.core or not named)
    found = (asked.words.anywhere(word, evidence.words) for word in words)
    return any(best is not None and best[0].holds for best in found)


def _shares_value(asked: Asked, evidence: Evidence) -> bool:
    """Whether the statement has a time, a value or a rank of the claim, be it of another thing."""
    claim = asked.claim
    times = (asked.times.anywhere(time, evidence.times) for time in claim.times)
    return (
        any(best is not None and best[0].holds for best in times)
        or any(
            a.dimension == b.dimension and compare_quantities(a, b).holds
            for a in claim.quantities
            for b in evidence.quantities
        )
        or any(a.rank == b.rank for a in claim.ordinals for b in evidence.parts.ordinals)
    )


def _aligned(asked: Asked, evidence: Evidence, names: tuple[Pair[Name], ...]) -> Alignment:
    claim, other, knowledge = asked.claim, evidence.parts, asked.knowledge
    quantities = _align_quantities(claim, evidence, knowledge)
    words = tuple(_measured(pair, quantities, other) for pair in _align_words(asked, evidence, names))
    ranking: Pairing[Ordinal] = Pairing(lambda a, b: compare_ordinals(a, b, claim, other), SPEAKING)
    ranks = [ranking.pair(each, other.ordinals, None) for each in claim.ordinals]
    words = tuple(ranked(pair, ranks, other.words) for pair in words)
    answered_names = {id(pair.other) for pair in names if pair.level.holds}
    unclaimed = tuple(n for n in other.names if id(n) not in answered_names and not _met(n, names, asked))
    answered_words = {id(pair.other) for pair in words if pair.level.holds}
    return Alignment(
        claim=claim,
        evidence=evidence,
        names=tuple(_rivalled(pair, unclaimed, knowledge) for pair in names),
        words=words,
        times=_times(asked, evidence, words),
        quantities=quantities,
        ordinals=tuple(first_of_both(first_anyway(pair, words), words) for pair in ranks),
        unclaimed_names=unclaimed,
        unclaimed_words=tuple(w for w in other.words if id(w) not in answered_words),
        told=tuple(name for name in unclaimed if _is_told(name, asked)),
    )


def _align_names(asked: Asked, evidence: Evidence) -> tuple[Pair[Name], ...]:
    pairs = (_name(asked, name, evidence) for name in asked.claim.names)
    return tuple(_spelled(pair, asked.claim, evidence.parts) for pair in pairs)


def _name(asked: Asked, name: Name, evidence: Evidence) -> Pair[Name]:
    """A name with who grants it; whether one that none does has a rival is asked when all are known."""
    far = asked.names.anywhere(name, evidence.names)
    if far is None or not far[0].holds:
        return Pair(name, None, Comparison.SILENT)
    return asked.names.pair(name, evidence.parts.names, far)


def _align_words(asked: Asked, evidence: Evidence, names: tuple[Pair[Name], ...]) -> tuple[Pair[Word], ...]:
    other = evidence.parts
    counted = counted_words(other)
    named = frozenset((lemma, other.language) for name in other.names for lemma in name.mention.lemma.split())
    frame = (*other.words, *counted)
    pairs = (_word(asked, word, evidence, counted, frame) for word in asked.claim.words)
    told = (_predicated(pair, names) for pair in pairs)
    described = (_described(pair, names, named, asked.knowledge) for pair in told)
    return tuple(
        Pair(pair.claim, None, Comparison.ENTAILED)
        if not pair.level.holds and is_named(pair.claim.term, other.names, other.language)
        else pair
        for pair in described
    )


def _word(
    asked: Asked, word: Word, evidence: Evidence, counted: tuple[Word, ...], frame: tuple[Word, ...]
) -> Pair[Word]:
    """A word with its counterpart in a frame with its counted nouns; what no word of the statement can be
    compared with has none but among these."""
    far = asked.words.anywhere(word, evidence.words)
    mute = far is None or far[0] is Comparison.SILENT
    return asked.words.pair(word, counted if mute else frame, far)


def _predicated(pair: Pair[Word], names: tuple[Pair[Name], ...]) -> Pair[Word]:
    """What the claim says that its subject is, granted only where the statement says it of the same one: who
    owned "the house of a *painter*" is no painter by that."""
    word, other = pair.claim, pair.other
    if other is None or other.core or other.role not in _INNER or not pair.here or not pair.level.holds:
        return pair
    if (
        word.role != "predicate"
        or word.term.pos != "NOUN"
        or names_happening(word.term.lemma, word.term.language)
    ):
        return pair
    roles = {
        each.other.role for each in names if each.claim.role == "subject" and each.level.holds and each.other
    }
    return pair if not roles or other.role in roles else Pair(word, None, Comparison.SILENT)


def _align_quantities(claim: Parts, evidence: Evidence, knowledge: Knowledge) -> tuple[Pair[Quantity], ...]:
    if not claim.quantities:
        return ()
    other = evidence.parts
    spans = () if _is_life(claim, evidence, knowledge) else durations(other)
    counts = (*other.quantities, *spans, *enumerated(other), *listed(other))
    pairing: Pairing[Quantity] = Pairing(
        lambda a, b: compare_counted(a, b, claim, other, knowledge), SPEAKING
    )
    pairs = (
        pairing.pair(
            q,
            akin(q, counts, claim, other),
            pairing.best(q, akin(q, evidence.quantities, claim, other)),
        )
        for q in claim.quantities
    )
    return tuple(_at_its_bound(pair, other.quantities) for pair in pairs)


def _is_life(claim: Parts, evidence: Evidence, knowledge: Knowledge) -> bool:
    """Whether the claim tells how long somebody lived and the evidence from when to when: that is an age."""
    told = any(word.core and lives_years(word.term.lemma, claim.language) for word in claim.words)
    return told and evidence.origin == "entity" and knowledge.type(evidence.id) in PERSON_TYPES


def _at_its_bound(pair: Pair[Quantity], stated: Iterable[Quantity]) -> Pair[Quantity]:
    """Silence where another value of the frame is just where the claim draws its line: of "4 million here and
    9 million elsewhere" it is the former that "less than 4 million" speaks of."""
    if pair.level is not Comparison.DIFFERENT or pair.claim.bound is Bound.EXACT:
        return pair
    mine = pair.claim
    line = next((q for q in stated if (q.unit, q.value, q.high) == (mine.unit, mine.value, mine.high)), None)
    return pair if line is None or line is pair.other else Pair(mine, line, Comparison.SILENT)


def _times(asked: Asked, evidence: Evidence, words: tuple[Pair[Word], ...]) -> tuple[Pair[TimeMention], ...]:
    """Each time with its counterpart, none that another time of the claim has.

    Of "in 1958, 1959 and 1970" the second differs from the second of "in 1958, 1962 and 1970". Where the
    frame tells what the claim tells, its own time is heard; who died did not die at any time of "ruling *from
    777* until his death", but what stood until 1990 did not stand until 1980.
    """
    claim = asked.claim
    if not claim.times:
        return ()
    cores = [pair for pair in words if pair.claim.core and pair.level.holds and pair.other is not None]
    tells = any(pair.here and pair.other is not None and pair.other.core for pair in cores)
    ends = {time.relation for time in claim.times}
    here, there = (
        tuple(
            time
            for time in times
            if not _is_of_other_phase(time, asked, evidence)
            and (tells or not cores or time.relation not in _LASTING - ends)
        )
        for times in (evidence.parts.times, evidence.times)
    )
    pairs = [_time(asked, time, here, there, tells) for time in claim.times]
    held = {id(pair.other) for pair in pairs if pair.level.holds}
    free = tuple(time for time in here if id(time) not in held)
    return tuple(
        pair
        if pair.level.holds or id(pair.other) not in held or not free
        else asked.times.pair(pair.claim, free, None)
        for pair in pairs
    )


def _time(
    asked: Asked,
    time: TimeMention,
    here: tuple[TimeMention, ...],
    there: tuple[TimeMention, ...],
    tells: bool,
) -> Pair[TimeMention]:
    """A time with its counterpart; elsewhere in the statement only where the frame that tells it has none."""
    near = asked.times.best(time, here) if tells else None
    timed = near is not None and near[0] is Comparison.DIFFERENT and near[1].relation is TimeRelation.AT
    return asked.times.pair(time, here, None if timed else asked.times.best(time, there))


def _is_of_other_phase(time: TimeMention, asked: Asked, evidence: Evidence) -> bool:
    """Whether a time is of the whole of what the claim tells only the begin or the end of, or the reverse."""
    if time.relation is not TimeRelation.SPAN:
        return evidence.edge and not (asked.phases or asked.changes)
    return bool(asked.phases) and asked.phases.isdisjoint(phase_of(word) for word in evidence.parts.words)


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
    return Pair(pair.claim, rival, Comparison.SILENT if rival is None else Comparison.DIFFERENT)


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
    of_name = term.pos == "ADJ" and any(
        is_made_of(term.lemma, lemma) or compare_lemmas(term.lemma, term.language, lemma, language).holds
        for lemma, language in named
    )
    if of_name or any(term.lemma == lemma for lemma, _ in named):
        return Pair(pair.claim, None, Comparison.ENTAILED)
    for name in names:
        ids = name.claim.entities[:1] if name.level.holds else ()
        if any(knowledge.describes(id, term.lemma, term.language) for id in ids):
            return Pair(pair.claim, None, Comparison.ENTAILED, here=False)
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
            stays = q.other.noun == SPAN and only_holds(term.lemma, term.language)
            if told or stays or not named.isdisjoint(properties(q.other, evidence)):
                return Pair(pair.claim, None, Comparison.ENTAILED)
    return pair


def _only_told(value: Quantity, parts: Parts) -> bool:
    """Whether a frame has no predicate but one that only says that something has the value."""
    cores = [word.term for word in parts.words if word.core]
    return all(
        only_has(term.lemma, term.language, value.dimension) or is_light(term.lemma, term.language)
        for term in cores
    )


def _is_told(name: Name, asked: Asked) -> bool:
    """Whether what surrounds a claim names the same one."""
    return any(asked.is_same(each, name) for each in asked.claim.around)


def _met(name: Name, pairs: tuple[Pair[Name], ...], asked: Asked) -> bool:
    """Whether some name of the claim grants this one too (two mentions of one bearer)."""
    return any(pair.level.holds and asked.names.compare(pair.claim, name).holds for pair in pairs)
