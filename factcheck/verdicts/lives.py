"""When somebody lived or something existed, as its own field or else a statement tells it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.matching.alignment import Pair
from factcheck.matching.facts import life_words, made_words
from factcheck.matching.knowledge import PERSON_TYPES
from factcheck.matching.parts import TOLD_OF, Name, Word
from factcheck.model import Term
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Interval
from factcheck.verdicts.case import Case, Moment
from factcheck.verdicts.moments import event_time, moments


@dataclass(frozen=True, slots=True)
class Life:
    """From when to when a bearer existed (either end may be open), and which entity or statement says so."""

    time: Interval
    source: str


def life(case: Case, name: Name, id: str) -> Life | None:
    """The life of the bearer `id` of a name; None where nothing dates it."""
    entity = case.knowledge.entity(id)
    if entity is None:
        return None
    if entity.time is not None:
        return Life(entity.time, id)
    if len(name.entities) > 1:
        return None  # what is told of a city is not told of the government that is called by it
    person = entity.type in PERSON_TYPES
    if person:
        begin = _told(case, name, "subject", life_words("person")["begin"])
        end = _told(case, name, "subject", life_words("person")["end"])
    else:
        begin, end = _told(case, name, "object", made_words()), None
    known = end or begin
    if known is None or known.statement is None:
        return None
    first = begin.interval.earliest if begin else None
    last = end.interval.latest if end else None
    return Life(replace(known.interval, earliest=first, latest=last, extent=True), known.statement)


def _told(case: Case, name: Name, role: str, verbs: list[str]) -> Moment | None:
    """The one time at which statements have the bearer do, or undergo, what the verbs mean."""
    words = tuple(Word(Term(verb, verb, 0, 0, "VERB", "en"), "predicate", core=True) for verb in verbs)
    parts = replace(
        case.parts,
        names=(replace(name, role=role),),
        words=words,
        times=(),
        quantities=(),
        ordinals=(),
        negative=False,
        negation=None,
    )
    found = [moment for moment in moments(case, parts) if moment.once and _is_its_own(case, name, moment)]
    return found[0] if len({moment.interval for moment in found}) == 1 else None


def _is_its_own(case: Case, name: Name, moment: Moment) -> bool:
    """Whether a statement tells of the bearer itself, and not from when to when it did something: "the talks
    of *Orm* lasted from … to …"."""
    number = case.parts.names.index(name)
    shown = [
        alignment
        for alignment in case.alignments
        if alignment.evidence.id == moment.statement
        and event_time(alignment.evidence.parts) == moment.interval
    ]
    return moment.statement is not None and (
        not shown or any(not each.evidence.edge and _is_told_of(each.names[number]) for each in shown)
    )


def _is_told_of(pair: Pair[Name]) -> bool:
    """Whether a statement tells it of the bearer, not of what belongs to it or is there: "the bank was
    founded *at Orm*", "the hull *of the Vane* was raised"."""
    return pair.level is Comparison.EQUAL and pair.other is not None and pair.other.role in TOLD_OF
