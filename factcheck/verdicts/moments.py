"""When something happened, as the references know it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.languages.lightness import is_light
from factcheck.languages.numerals import frequency_words
from factcheck.languages.recurrence import comes_once, recurs
from factcheck.languages.sequence import puts_inside
from factcheck.matching.alignment import Alignment, align
from factcheck.matching.asked import ask
from factcheck.matching.derived import is_named
from factcheck.matching.evidence import Evidence
from factcheck.matching.facts import entity_evidence, life_words
from factcheck.matching.knowledge import HAPPENING_TYPES, PERSON_TYPES, Knowledge
from factcheck.matching.parts import Name, Parts
from factcheck.matching.words import compare_lemmas
from factcheck.model import Language
from factcheck.values.dates import Interval, TimeMention, TimeRelation, overlap
from factcheck.verdicts.case import Case, Moment
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.happening import core_holds, happening
from factcheck.verdicts.matter import anew, pinned, weight
from factcheck.verdicts.naming import NAME, UNANCHORED, anchored
from factcheck.verdicts.occasions import not_its_own

LEAST = 5.0
"""The least bits of agreement at which evidence is taken to date a happening."""

CLOSE = 4.0
"""Evidence that agrees by no more bits less than the best is as good."""


def moments(case: Case, parts: Parts, borrowed: bool = False, least: float = LEAST) -> tuple[Moment, ...]:
    """When what the parts tell of happened, by the evidence that agrees best.

    Several where the references give several times.

    `borrowed`: the names are those of another clause, and not all of them need take part. `least`: the bits
    of agreement that evidence needs; with fewer than `LEAST` it must tell the very predicate.
    """
    if named := _named(case, parts):
        return named
    if not parts.words and any(
        case.knowledge.type(id) in PERSON_TYPES for name in parts.names for id in name.entities
    ):
        return ()  # nobody is a happening
    found: list[tuple[float, Moment]] = []
    asked = ask(parts, case.knowledge)
    for evidence in _evidence(case, parts, borrowed):
        time = event_time(evidence.parts) or _time_within(evidence, case.knowledge)
        if time is None or evidence.parts.negative:
            continue
        alignment = align(asked, evidence)
        if not_its_own(alignment):
            continue
        itself = _happens_in(alignment, case)
        if itself or (tells(alignment, borrowed) and (least >= LEAST or core_holds(alignment))):
            same = (core_holds(alignment) and _told_itself(alignment)) or not alignment.words
            once = same and (evidence.unique is True or not _recurs(alignment))
            once = once and not _comes_again(alignment) and (not borrowed or _single(case, alignment))
            found.append((_agreement(alignment, borrowed or itself), Moment(time, evidence.id, once)))
    least = least if parts.words else 0.0
    best = max((score for score, _ in found), default=0.0)
    found.sort(key=lambda each: -each[0])
    kept = [moment for score, moment in found if score >= max(least, best - CLOSE)]
    sure = {(moment.interval, moment.statement) for moment in kept if moment.once}
    return tuple(dict.fromkeys(replace(m, once=(m.interval, m.statement) in sure) for m in kept))


def _time_within(evidence: Evidence, knowledge: Knowledge) -> Interval | None:
    """The time of the one event in which evidence without a date of its own says that something happened:
    "X was defeated *in the war*".
    """
    if evidence.origin != "statement" or evidence.parts.times:
        return None
    found = [
        replace(time, extent=False)
        for name in evidence.parts.names
        if name.role in ("place", "time") and puts_inside(name.preposition, evidence.parts.language)
        for id in name.entities[:1]
        if knowledge.type(id) in HAPPENING_TYPES and (time := knowledge.time(id)) is not None
    ]
    return found[0] if len(found) == 1 else None


def dated_by_name(case: Case, parts: Parts) -> tuple[Moment, ...]:
    """Every time at which a statement has all that the parts name do something, whatever it was."""
    names = [name for name in parts.names if name.mention.kind != "adjective"]
    found = []
    asked = ask(replace(parts, names=tuple(names)), case.knowledge)
    for evidence in _evidence(case, parts) if names else ():
        time = event_time(evidence.parts)
        if time is None or evidence.origin != "statement" or evidence.parts.negative:
            continue
        alignment = align(asked, evidence)
        if anchored(alignment) and all(pair.level.holds for pair in alignment.names):
            found.append(Moment(time, evidence.id, once=False))
    return tuple(dict.fromkeys(found))


def _agreement(alignment: Alignment, borrowed: bool) -> float:
    """The bits for one happening; names that need not take part say nothing where they have no answer, and
    what a common noun names is named.
    """
    names = tuple(pair for pair in alignment.names if pair.level.holds or not borrowed)
    named = NAME - UNANCHORED if not names and _worded(alignment) else 0.0
    return weight(replace(alignment, names=names)) + named


def _comes_again(alignment: Alignment) -> bool:
    """Whether the evidence tells of another time than the first, and the claim does not say so."""
    its = alignment.evidence.parts
    time = frequency_words(its.language).time
    later = any(each.rank != 1 and each.noun in ("", time) for each in its.ordinals)
    said = any(pair.level.holds for pair in alignment.ordinals) or anew(alignment.claim)
    return not said and (later or anew(its))


def _single(case: Case, alignment: Alignment) -> bool:
    """Whether what is told without a name of its own can only be the one: of a person, or by its nature.

    A rocket is launched many times.
    """
    if any(_is_person(case, pair.claim) for pair in alignment.names if pair.level.holds):
        return True
    cores = (
        word.term
        for parts in (alignment.claim, alignment.evidence.parts)
        for word in parts.words
        if word.core
    )
    return any(comes_once(core.lemma, core.language) for core in cores)


def _is_person(case: Case, name: Name) -> bool:
    types = {case.knowledge.type(id) for id in name.entities}
    return not types.isdisjoint(PERSON_TYPES) if types else name.mention.ner == "PERSON"


def tells(alignment: Alignment, borrowed: bool = False) -> bool:
    """Whether the evidence tells of the very happening.

    Its names (some of them, if borrowed) and its main word are all there.
    """
    names = [pair for pair in alignment.names if pair.claim.mention.kind != "adjective"]
    if (any(not pair.level.holds for pair in names) and not borrowed) or _is_done_by_another(alignment):
        return False
    if not names:
        told = [pair for pair in alignment.words if word_weight(pair.claim) >= 1]
        if not all(pair.level.holds for pair in told):
            return False
        if len(told) > 1 and core_holds(alignment) and _worded(alignment):
            return True
    if not alignment.words:
        return anchored(alignment) and _merely_happens(alignment.evidence)
    return anchored(alignment) and (core_holds(alignment) or (not borrowed and pinned(alignment)))


def _is_done_by_another(alignment: Alignment) -> bool:
    """Whether the evidence only mentions whom the claim tells of, and says who else did it: "six days before
    *A's* crossing, B came down"."""
    aside = any(
        pair.claim.role == "subject" and pair.level.holds and pair.other and pair.other.role in ("of", "time")
        for pair in alignment.names
    )
    return aside and any(name.role == "subject" for name in alignment.unclaimed_names)


def _worded(alignment: Alignment) -> bool:
    """Whether the claim says all the names of a frame by common nouns: "the discovery of *streptomycin*"."""
    parts = alignment.evidence.parts
    named = [name for name in parts.names if name.role in ("object", "of")]
    words = [pair.claim.term for pair in alignment.words]
    return bool(named) and all(
        any(term.lemma in n.mention.lemma.split() or is_named(term, (n,), parts.language) for term in words)
        for n in named
    )


def _happens_in(alignment: Alignment, case: Case) -> bool:
    """Whether the claim tells of a named happening that it took place, whoever took part in it.

    "X and Y signed the Treaty of Z": the treaty's own date is that of the signing.
    """
    evidence = alignment.evidence
    if evidence.origin != "entity" or case.knowledge.type(evidence.id) not in HAPPENING_TYPES:
        return False
    bearers = [pair.claim for pair in alignment.names if pair.level.holds]
    return core_holds(alignment) and any(name.role in ("subject", "object") for name in bearers)


def _told_itself(alignment: Alignment) -> bool:
    """Whether the happening is what the evidence tells, not what its predicate is about.

    Who called for a landing dates the call.
    """
    cores = [word for word in alignment.evidence.parts.words if word.core and word_weight(word)]
    return not cores or any(pair.level.holds and pair.other and pair.other.core for pair in alignment.words)


def _merely_happens(evidence: Evidence) -> bool:
    """Whether the evidence says of its subject no more than that it took place.

    That dates the bearer of the name itself.
    """
    cores = [word for word in evidence.parts.words if word.core]
    return evidence.origin == "statement" and all(
        _occurs(word.term.lemma, word.term.language) for word in cores
    )


def _occurs(lemma: str, language: Language) -> bool:
    if is_light(lemma, language):
        return True
    return any(compare_lemmas(word, "en", lemma, language).holds for word in life_words("event")["whole"])


def event_time(parts: Parts) -> Interval | None:
    """The one time of a frame; None where it has none, or several that exclude one another."""
    times = [_interval(time) for time in parts.times]
    known = [time for time in times if time is not None]
    if not known or any(not overlap(a, b) for a in known for b in known):
        return None
    return min(known, key=lambda time: (time.precision, not time.extent))


def _interval(time: TimeMention) -> Interval | None:
    if time.interval is None or time.relation not in (TimeRelation.AT, TimeRelation.SPAN):
        return None
    return replace(time.interval, extent=True) if time.relation is TimeRelation.SPAN else time.interval


def _named(case: Case, parts: Parts) -> tuple[Moment, ...]:
    """A name that is a happening itself: "the First World War"."""
    if len(parts.names) != 1 or any(word.role == "time" for word in parts.words):
        return ()
    for id in parts.names[0].entities:
        time = case.knowledge.time(id)
        if time is not None and case.knowledge.type(id) in HAPPENING_TYPES:
            return (Moment(time, id),)
    return ()


def _evidence(case: Case, parts: Parts, borrowed: bool = False) -> Iterator[Evidence]:
    """What was retrieved for the claim and may name whom the parts name, and what the fields of these say."""
    for alignment in case.alignments:
        if alignment.evidence.origin != "entity" and not _lacks(alignment, parts, borrowed):
            yield alignment.evidence
    names = [name for name in parts.names if name.mention.kind != "adjective"]
    own = [name for name in names if any(name is each for each in case.parts.names)]
    if not own or (borrowed and len(own) < len(names)):
        yield from (evidence for evidence in case.apart if evidence.origin != "entity")
    yield from entity_evidence(parts, case.knowledge)


def _lacks(alignment: Alignment, parts: Parts, borrowed: bool) -> bool:
    """Whether the evidence is known not to name all of the claim's names that the parts have; if they are
    borrowed, any of the parts' names."""
    names = [name for name in parts.names if name.mention.kind != "adjective"]
    asked = {id(name) for name in names}
    held = [pair.level.holds for pair in alignment.names if id(pair.claim) in asked]
    if borrowed:
        return bool(names) and len(held) == len(names) and not any(held)
    return not all(held)


def _recurs(alignment: Alignment) -> bool:
    return any(recurs(term.lemma, term.language) for term in happening(alignment.evidence.parts))
