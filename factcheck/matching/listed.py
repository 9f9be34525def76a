"""What closed lists say, as evidence: that each member is what is listed, at its time, and how many they are.

A list is no sentence, so its description is the frame: its words, its names, and in the place of what it
lists the members that the claim names, or their number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.languages.lasting import only_holds
from factcheck.languages.lightness import is_light
from factcheck.languages.membership import may_be_anybody
from factcheck.languages.numerals import frequency_words
from factcheck.matching.evidence import Evidence, lone
from factcheck.matching.knowledge import HAPPENING_TYPES, Knowledge
from factcheck.matching.lists import ListMatch, Place
from factcheck.matching.parts import Parts, Word
from factcheck.matching.words import compare_lemmas
from factcheck.values.comparison import Comparison
from factcheck.values.dates import (
    Interval,
    TimeMention,
    TimeRelation,
    compare_times,
    contains,
    overlap,
)
from factcheck.values.quantities import Quantity, quantity


def list_evidence(claim: Parts, match: ListMatch, knowledge: Knowledge) -> Iterator[Evidence]:
    """What the list says of the members that the claim names, and of their number if it counts them."""
    if not (match.answered or _only_holds(claim)) or match.ends:
        return
    base = _frame(match)
    if base is None:
        return
    frames = [*_of_members(claim, base, match, knowledge), *_of_number(claim, base, match, knowledge)]
    yield from (lone(match.list.id, "list", frame, structured=True) for frame in frames)


def _only_holds(claim: Parts) -> bool:
    """Whether the claim says of somebody no more than how long they held a post: "reigned for 44 years"."""
    told = (word.term for word in claim.words if not is_light(word.term.lemma, claim.language))
    timed = any(quantity.dimension == "time" and quantity.noun != "age" for quantity in claim.quantities)
    return timed and all(only_holds(term.lemma, term.language) for term in told)


def member_span(match: ListMatch, rank: int, knowledge: Knowledge) -> Interval | None:
    """When the member at a rank was one: its own time on the list, else that of a happening."""
    member = match.list.members[rank - 1]
    if member.time is not None:
        return member.time
    id = member.entity
    return knowledge.time(id) if id and knowledge.type(id) in HAPPENING_TYPES else None


def _frame(match: ListMatch) -> Parts | None:
    """The description as a frame about nobody yet; its verb, else the noun for a member, is the predicate."""
    parts = match.description.parts
    core = next((w for w in parts.words if w.term.pos == "VERB"), None) or next(
        (w for w in parts.words if _is_head(w, match)), None
    )
    if core is None:
        return None
    told = [w for w in parts.words if w is not core and not is_light(w.term.lemma, parts.language)]
    words = (replace(core, role="predicate", core=True), *told)
    times = tuple(time for time in parts.times if time.relation is TimeRelation.AT)
    return replace(parts, words=words, times=times, quantities=(), ordinals=())


def _is_head(word: Word, match: ListMatch) -> bool:
    marks = (*match.answered, *match.unsaid)
    return word.term.pos in ("NOUN", "PROPN") and any(mark.word == word for mark in marks)


def _of_members(claim: Parts, base: Parts, match: ListMatch, knowledge: Knowledge) -> Iterator[Parts]:
    """Each member that the claim names, at its time; all of them together at the claim's, or at none."""
    spans = [(place, member_span(match, place.rank or 0, knowledge)) for place in match.members]
    if len(spans) > 1:
        times = claim.times if _all_hold(claim.times, [span for _, span in spans]) else ()
        yield _told(base, match.members, times or base.times)
    for place, span in spans:
        yield _told(base, (place,), (_mention(span),) if span else base.times)


def _all_hold(times: Sequence[TimeMention], spans: Sequence[Interval | None]) -> bool:
    """Whether the claim's one time holds of every one of the spans."""
    return len(times) == 1 and all(
        span is not None and compare_times(times[0], _mention(span)).holds for span in spans
    )


def _told(base: Parts, members: Sequence[Place], times: Sequence[TimeMention]) -> Parts:
    own = tuple(replace(place.name, role="subject") for place in members)
    return replace(base, names=(*own, *base.names), times=tuple(times))


def _mention(span: Interval) -> TimeMention:
    relation = TimeRelation.SPAN if span.extent else TimeRelation.AT
    return TimeMention("", 0, 0, (0, 0), relation, span)


def _of_number(claim: Parts, base: Parts, match: ListMatch, knowledge: Knowledge) -> Iterator[Parts]:
    """How many members there are, at the claim's own time where the list dates each of them."""
    counts = [q for q in claim.quantities if q.dimension == "count" and _counts(q, claim, match)]
    if len(counts) != 1 or match.members or match.strangers:
        return
    spans = [member_span(match, rank, knowledge) for rank, _ in enumerate(match.list.members, 1)]
    number, times = len(spans), base.times
    if len(claim.times) == 1 and None not in spans:
        among = _among(claim.times[0], [span for span in spans if span is not None])
        number, times = (among, claim.times) if among else (number, base.times)
    if number:
        yield replace(base, quantities=(_quantity(number, counts[0], base),), times=tuple(times))


def _counts(own: Quantity, claim: Parts, match: ListMatch) -> bool:
    """Whether a counted noun is what is listed, or how often it happened."""
    language = claim.language
    if own.noun == frequency_words(language).time:
        return match.list.type in HAPPENING_TYPES
    if match.list.type == "person" and may_be_anybody(own.noun, language):
        return True
    described = [w.term for w in match.description.parts.words if w.term.pos in ("NOUN", "PROPN")]
    typed = bool(match.list.type) and compare_lemmas(own.noun, language, match.list.type, "en").holds
    return typed or any(
        compare_lemmas(own.noun, language, term.lemma, term.language) is Comparison.EQUAL
        for term in described
    )


def _among(time: TimeMention, spans: Sequence[Interval]) -> int | None:
    """How many of the spans lie in a time; None where one lies in it only in part."""
    if time.interval is None or time.relation not in (TimeRelation.AT, TimeRelation.SPAN):
        return None
    whole = replace(time.interval, extent=False)
    inner = [span for span in spans if contains(whole, span)]
    across = [span for span in spans if span not in inner and overlap(span, whole)]
    return None if across else len(inner)


def _quantity(number: int, own: Quantity, base: Parts) -> Quantity:
    """The number of the claim's own noun; of "three times" that of what happened."""
    often = is_light(own.noun, base.language)
    nouns = [w.term.lemma for w in base.words if often and w.term.pos in ("NOUN", "PROPN")]
    noun = nouns[-1] if nouns else own.noun
    return quantity(str(number), 0, 0, (0, 0), float(number), noun=noun)
