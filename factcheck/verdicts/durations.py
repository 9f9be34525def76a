"""FC401 quantity: how long something lasted, reckoned from its beginning and its end.

"lived for nine years", "stayed in orbit for four years", «строительство заняло двадцать лет»: where the claim
tells no more of it, the references date both ends, and every pair of their dates agrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from factcheck.languages.lasting import counts_anew, destructions, is_state, lasts_as
from factcheck.languages.lexicon import names_happening
from factcheck.languages.sequence import distance_text
from factcheck.matching.counts import DAY, spanning, within
from factcheck.matching.facts import life_words
from factcheck.matching.knowledge import PERSON_TYPES
from factcheck.matching.parts import Parts, Word
from factcheck.model import Conflict, Term
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Precision, TimeRelation, distance
from factcheck.values.intervals import boundaries
from factcheck.values.quantities import Bound, Quantity
from factcheck.verdicts.case import Case, Moment
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.moments import moments
from factcheck.verdicts.naming import anchored
from factcheck.verdicts.wording import Wrong, reckoned

LIVES = {"live": "person", "exist": "thing", "in": "thing", "last": "event"}
"""Whose beginning and end are asked for, by what the verb says."""


@dataclass(frozen=True, slots=True)
class Lasting:
    """A time that the claim gives to something, and the moments between which it lasted."""

    quantity: Quantity
    begin: Moment
    end: Moment

    @property
    def level(self) -> Comparison:
        """ENTAILED where the dates allow the claim's time, else DIFFERENT."""
        low, high = self.days
        return within(self.quantity, spanning(low - 1, high + 1))  # some, all or nothing of the end days

    @property
    def days(self) -> tuple[float, float]:
        """The least and the most days that the dates leave between the two."""
        return distance(self.begin.interval, self.end.interval)

    @property
    def once(self) -> bool:
        """Whether either moment comes but once."""
        return self.begin.once and self.end.once

    @property
    def statements(self) -> tuple[str, ...]:
        """What dates the two."""
        ids = (self.begin.statement, self.end.statement)
        return tuple(dict.fromkeys(id for id in ids if id))


def duration(case: Case) -> Iterator[Conflict]:
    """One conflict where every pair of dates excludes the claim's time."""
    found = lastings(case)
    sure = [each for each in found if each.once and each.statements]
    if sure and all(each.level is Comparison.DIFFERENT for each in found):
        yield _conflict(case, sure[0])
    for each in _between_own_ends(case):
        if each.level is Comparison.DIFFERENT:
            yield _conflict(case, each)


def _between_own_ends(case: Case) -> Iterator[Lasting]:
    """The times of a claim that gives both ends right behind, which a statement grants: "18 years, from 2005
    to 2021".
    """
    for quantity in case.parts.quantities:
        if quantity.dimension != "time" or quantity.noun == "age" or case.parts.negative:
            continue
        for number, time in enumerate(case.parts.times):
            close = 0 <= time.whole[0] - quantity.end <= len(" — ")
            if not close or time.relation is not TimeRelation.SPAN or time.interval is None:
                continue
            held = (a for a in case.alignments if a.times[number].level.holds and anchored(a))
            for alignment in islice(held, 1):
                begin, end = boundaries(time.interval)
                id = alignment.evidence.id
                yield Lasting(quantity, Moment(begin, id), Moment(end, id))


def granted_duration(case: Case) -> tuple[str, ...]:
    """What dates both ends of something of which the claim tells only how long it lasted."""
    found = lastings(case)
    agree = found and all(each.level.holds and each.once for each in found)
    return found[0].statements if agree and not case.parts.names[1:] else ()


def lastings(case: Case) -> tuple[Lasting, ...]:
    """The time that the claim gives, between each beginning and end that the references know."""
    parts = case.parts
    if parts.negative or len(parts.quantities) != 1 or parts.times or parts.ordinals:
        return ()
    (quantity,), (kind, told) = parts.quantities, _told(case)
    if told is None or quantity.dimension != "time" or quantity.noun == "age" or quantity.per:
        return ()
    if counts_anew(case.passage.text[_start(case) : quantity.end + 10], parts.language):
        return ()
    begins, ends = (_edge(case, told, LIVES[kind], edge) for edge in ("begin", "end"))
    found = (Lasting(quantity, a, b) for a in begins for b in ends)
    return tuple(each for each in found if each.days[0] > 0 and each.days[1] < float("inf"))


def _verb(parts: Parts) -> tuple[str, Word | None]:
    """As what it lasted, and the word that says so: the predicate, or one beside a happening that is the
    predicate itself (there the verb may go without saying: "the work *took* a year").
    """
    said = [(lasts_as(word.term.lemma, parts.language), word) for word in parts.words]
    for kind, word in said:
        if kind and (word.core or kind == "last"):
            return kind, word
    core = next((word.term for word in parts.words if word.core), None)
    happens = core is not None and core.pos == "NOUN" and names_happening(core.lemma, parts.language)
    return ("last" if happens else ""), None


def _told(case: Case) -> tuple[str, Parts | None]:
    """Of whom or what the claim tells nothing but how long it was there, and as what; None where it tells
    more.
    """
    parts = case.parts
    kind, verb = _verb(parts)
    words = [word for word in parts.words if word is not verb and word_weight(word) >= 1]
    if kind == "last":
        happening = [word for word in words if word.core or word.role in ("subject", "object", "of")]
        known = len(happening) == len(words) if happening else not words and _is_happening(case)
        return kind, replace(parts, words=tuple(happening), quantities=()) if known else None
    if not kind or len(parts.names) != 1 or parts.names[0].role not in ("subject", "object", "topic"):
        return kind, None
    persons = any(case.knowledge.type(id) in PERSON_TYPES for id in parts.names[0].entities)
    states = [word for word in words if is_state(word.term.lemma, parts.language)]
    more = [word for word in words if word not in states and word.role != "subject"]
    if more or bool(states) != (kind == "in") or persons:
        return kind, None  # a life is as long as an age
    return kind, replace(parts, words=(), quantities=())


def _is_happening(case: Case) -> bool:
    """Whether all that the claim names is one thing that is no person: "the Thirty Years' War"."""
    names = case.parts.names
    persons = any(case.knowledge.type(id) in PERSON_TYPES for name in names for id in name.entities)
    return len(names) == 1 and names[0].role in ("subject", "object") and not persons


def _edge(case: Case, told: Parts, life: str, edge: str) -> tuple[Moment, ...]:
    """When what the parts tell of began or ended."""
    lemmas = (*life_words(life)[edge], *(destructions() if (life, edge) == ("thing", "end") else ()))
    verbs = (Term(lemma, lemma, 0, 0, "VERB", "en") for lemma in lemmas)
    nouns = tuple(replace(word, core=False, role="subject") for word in told.words)
    asked = (replace(told, words=(Word(verb, "predicate", core=True), *nouns)) for verb in verbs)
    found = dict.fromkeys(moment for parts in asked for moment in moments(case, parts))
    return tuple(moment for moment in found if _tells_of(case, told, moment))


def _tells_of(case: Case, told: Parts, moment: Moment) -> bool:
    """Whether what gives the moment says every noun of what lasted."""
    asked = [number for number, word in enumerate(case.parts.words) if word in told.words]
    own = [alignment for alignment in case.alignments if alignment.evidence.id == moment.statement]
    return all(any(alignment.words[number].level.holds for alignment in own) for number in asked)


def _start(case: Case) -> int:
    spans = [(word.term.start, word.term.end) for word in case.parts.words if word.term.end]
    return min((start for start, _ in spans), default=0)


def _conflict(case: Case, lasting: Lasting) -> Conflict:
    claim = lasting.quantity
    fine = max(lasting.begin.interval.precision, lasting.end.interval.precision) < Precision.YEAR
    over = claim.base / max(claim.value, 1) / DAY / 2 if claim.bound is Bound.MORE else 0.0
    expected = distance_text(sum(lasting.days) / 2 - over, case.parts.language, fine)
    return reckoned(
        case,
        "quantity",
        Wrong(claim.number, expected),
        lasting.statements[0],
        message=f"by the dates it lasted {expected}, not {claim.text}",
        reason="the time follows from the dates of its beginning and its end",
    )
