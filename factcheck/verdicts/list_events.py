"""FC201 existence: an event that a complete list of its kind between its parties does not hold ("the war
of X and Y of 1941")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.matching.list_marks import is_type
from factcheck.matching.lists import ListMatch
from factcheck.matching.parts import Name, Word, inside
from factcheck.matching.words import compare_lemmas, compare_terms
from factcheck.model import Conflict, Language, Span
from factcheck.references.model import Entity, ReferenceList
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Interval, TimeMention, TimeRelation, compare_intervals
from factcheck.verdicts.case import Case
from factcheck.verdicts.wording import Wrong, reckoned, span_of

STEM = 3
"""So many last letters of an adjective may give way to a linking vowel in a compound
(«турецк-о-советский»)."""


def event(case: Case) -> Iterator[Conflict]:
    """One conflict where claim speaks of an event of the list's type, between the list's parties, at a
    time when no member was."""
    if case.parts.negative or len(case.parts.times) != 1:
        return
    for match in case.lists:
        span = _event_span(match, case)
        if span is not None and not _at_any(case.parts.times[0], match.list, case):
            yield _conflict(case, match, span)
            return


def _event_span(match: ListMatch, case: Case) -> Span | None:
    """The words for the event, its parties and its time, where nothing else stands among them."""
    if any(mark.word or (mark.name and not mark.name.entities) for mark in match.unsaid):
        return None
    parts, time = case.parts, case.parts.times[0]
    nouns = [word for word in parts.words if is_type(word, match.list) and word.term.pos in ("NOUN", "PROPN")]
    heads = [name for name in parts.names if _is_headed(name, match.list, case)]
    named = [name for name in parts.names if _groups((name,), match.list, case)]
    compounds = [word for word in parts.words if _compound(word, match.list, case)]
    represented = _groups(named, match.list, case).union(*(_compound(w, match.list, case) for w in compounds))
    wanted = {case.knowledge.kin(id) for id in match.list.of}
    if len(wanted) < 2 or represented != wanted or len(nouns) + len(heads) != 1:
        return None
    spans = [span_of(name) for name in (*named, *heads)]
    spans += [(word.term.start, word.term.end) for word in (*nouns, *compounds)]
    whole = min(start for start, _ in spans), max(time.end, *(end for _, end in spans))
    if min(start for start, _ in spans) > time.start:
        return None
    allowed = (*nouns, *compounds)
    others = [word for word in parts.words if word not in allowed and not _repeats(word, nouns)]
    stray = [name for name in parts.names if name not in named and name not in heads]
    inner = [w for w in others if inside((w.term.start, w.term.end), whole)]
    return None if inner or any(inside(span_of(name), whole) for name in stray) else whole


def _is_headed(name: Name, candidate: ReferenceList, case: Case) -> bool:
    """Whether an unknown name ends in the list's type ("the Turkish-Soviet *War*")."""
    words = name.mention.lemma.split()
    language = case.parts.language
    return not name.entities and bool(words) and _is_type(words[-1], candidate, language)


def _is_type(lemma: str, candidate: ReferenceList, language: Language) -> bool:
    """Whether a dictionary form names the list's type."""
    return bool(candidate.type) and compare_lemmas(lemma, language, candidate.type, "en") is Comparison.EQUAL


def _repeats(word: Word, nouns: list[Word]) -> bool:
    """Whether a verb only repeats the noun ("fought a war")."""
    return any(
        compare_terms(word.term, noun.term).holds or compare_terms(noun.term, word.term).holds
        for noun in nouns
    )


def _groups(names: Iterable[Name], candidate: ReferenceList, case: Case) -> set[frozenset[str]]:
    """The parties of the list that the names stand for, each with its predecessors and successors."""
    parties = {id: case.knowledge.kin(id) for id in candidate.of}
    return {kin for name in names for id in name.entities for kin in parties.values() if id in kin}


def _compound(word: Word, candidate: ReferenceList, case: Case) -> set[frozenset[str]]:
    """The parties in an adjective made of their adjectives («турецко-советский»)."""
    pieces = word.term.lemma.split("-")
    if word.term.pos != "ADJ" or len(pieces) < 2:
        return set()
    found = set()
    for id in candidate.of:
        for kin in sorted(case.knowledge.kin(id)):
            entity = case.knowledge.entity(kin)
            if entity is not None and any(_names(piece, entity, case.parts.language) for piece in pieces):
                found.add(case.knowledge.kin(id))
    return found


def _names(piece: str, entity: Entity, language: str) -> bool:
    return any(
        piece == adjective or piece[:-1] == adjective[: -STEM + 1]
        for adjective in entity.adjectives.get(language, ())
    )


def _at_any(time: TimeMention, candidate: ReferenceList, case: Case) -> bool:
    """Whether some member was, or may have been, at the claim's time."""
    for member in candidate.members:
        own = member.time or (case.knowledge.time(member.entity) if member.entity else None)
        if own is None or _meets(time, own):
            return True
    return False


def _meets(time: TimeMention, own: Interval) -> bool:
    if time.interval is None:
        return True
    return (
        compare_intervals(time.interval, TimeRelation.AT, own, TimeRelation.SPAN) is not Comparison.DIFFERENT
    )


def _conflict(case: Case, match: ListMatch, span: Span) -> Conflict:
    text = match.list.text.get(case.parts.language) or next(iter(match.list.text.values()))
    return reckoned(
        case,
        "existence",
        Wrong(span, None),
        match.list.id,
        message=f"there was no such {match.list.type}: it is not on the complete list: {text}",
        reason=f"the list holds every {match.list.type} between these parties, and none at this time",
    )
