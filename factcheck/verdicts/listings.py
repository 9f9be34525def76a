"""Whether a claim says of its names just what a closed list says of its members."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages.lightness import is_light
from factcheck.languages.membership import (
    belongs,
    enters,
    is_holder,
    is_planned,
    may_be_anybody,
    takes_office,
)
from factcheck.languages.ordinals import ordinal_at
from factcheck.matching.facts import edge_of
from factcheck.matching.index import text_keys
from factcheck.matching.list_marks import Mark, answers, is_type, leads
from factcheck.matching.lists import ListMatch, Place, beside
from factcheck.matching.parts import Name, Word, inside
from factcheck.matching.words import compare_lemmas, compare_terms
from factcheck.model import Language
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeMention, TimeRelation, compare_times, overlap
from factcheck.verdicts.case import Case
from factcheck.verdicts.wording import span_of

ASIDE = 2
"""So many words beyond the list's own may stand in a claim that says all that the list says."""


def core_of(case: Case) -> Word | None:
    """The claim's predicate."""
    return next((word for word in case.parts.words if word.core), None)


def core_is_told(match: ListMatch, case: Case) -> bool:
    """Whether the claim's predicate is the list's: one of its words, its type, or a verb of belonging
    beside a noun for members."""
    core = core_of(case)
    if core is None:
        return False
    if any(mark.word and compare_terms(core.term, mark.word.term).holds for mark in match.answered):
        return not core.term.negated
    if leads(core.term) and any(mark.office for mark in match.answered):
        return not core.term.negated
    if is_type(core, match.list) and core.term.pos in ("NOUN", "PROPN"):
        return bool(match.answered)
    if match.titled and is_light(core.term.lemma, core.term.language):
        return True
    holders = any(mark.holder for mark in (*match.answered, *match.unsaid))
    return holders and belongs(core.term.lemma, core.term.language)


def names_members(noun: str, match: ListMatch, language: Language) -> bool:
    """Whether a counted noun is the list's type or its describing noun."""
    if match.list.type == "person" and may_be_anybody(noun, language):
        return True
    if match.list.type and compare_lemmas(noun, language, match.list.type, "en") is Comparison.EQUAL:
        return True
    words = [mark.word.term for mark in (*match.answered, *match.unsaid) if mark.word]
    return any(
        t.pos == "NOUN" and compare_lemmas(noun, language, t.lemma, t.language) is Comparison.EQUAL
        for t in words
    )


def says_all(match: ListMatch, case: Case, place: Place) -> bool:
    """Whether the claim says of the name all that makes a member: every mark is answered, by the claim,
    its context or what is known of the name."""
    whole = _counts_whole(match, case)
    if match.ends or not (whole or (_in_time(match, case) and _in_limits(match, case))):
        return False
    if any(word.term.negated for word in case.parts.words) or _is_planned(case):
        return False
    if _named_so(match, case, place):
        return True
    core = core_of(case)
    named = core is not None and inside((core.term.start, core.term.end), span_of(place.name))
    if core is None or not match.answered or not (core_is_told(match, case) or (named and whole)):
        return False
    lemma, language = core.term.lemma, core.term.language
    implied = belongs(lemma, language) or leads(core.term) or is_holder(lemma, language)
    unsaid = [
        mark
        for mark in match.unsaid
        if not (mark.holder and implied)
        and not (match.titled and mark.name)
        and not (whole or _is_counted(mark, match, case))
    ]
    around = surroundings(case) if place.kin and not (match.extra or match.strays) else frozenset()
    if not all(_is_granted(mark, place, implied) or (mark.keys and mark.keys <= around) for mark in unsaid):
        return False
    extra = [word for word in match.extra if not word.core]
    if any(word.term.pos == "VERB" for word in extra) or (
        implied and any(w.term.pos == "NOUN" for w in extra)
    ):
        return False
    return len(extra) <= ASIDE


def _is_planned(case: Case) -> bool:
    core = core_of(case)
    return core is not None and is_planned(case.passage.text[: core.term.start], case.parts.language)


def _is_counted(mark: Mark, match: ListMatch, case: Case) -> bool:
    """Whether an adjective goes without saying of a group that the claim counts as the list does ("one of the
    *six* programmers")."""
    if mark.word is None or mark.word.term.pos != "ADJ":
        return False
    return any(q.dimension == "count" and q.value == len(match.list.members) for q in case.parts.quantities)


def _counts_whole(match: ListMatch, case: Case) -> bool:
    """Whether the claim counts all that are listed, as those of a name that the list is about ("one of
    *Magellan's five ships*"): that says which they are."""
    owned = any(mark.name and mark.name.entities for mark in match.answered)
    return owned and any(
        q.value == len(match.list.members) and names_members(q.noun, match, case.parts.language)
        for q in case.parts.quantities
    )


def _is_granted(mark: Mark, place: Place, implied: bool) -> bool:
    """Whether what is known of the name grants a mark that the claim leaves unsaid:
    what kind of thing it is, never where or what it did.

    `implied` where the claim's verb only says that the name belongs, so that the nouns tell the kind.
    """
    if mark.word is None:
        return False
    pos = mark.word.term.pos
    if place.kin and pos in ("ADJ", "VERB"):
        return True
    return (pos == "ADJ" or (implied and pos == "NOUN")) and bool(mark.keys) and mark.keys <= place.known


def _named_so(match: ListMatch, case: Case, place: Place) -> bool:
    """Whether the name's own phrase holds all that the list says ("Tchaikovsky's ballet *Undine*")."""
    words = [word.term for word in beside(place.name, case.parts)]
    listed = [t for t in words if any(m.word and compare_terms(t, m.word.term).holds for m in match.answered)]
    nouns = [mark for mark in match.answered if mark.word]
    return bool(listed) and not match.unsaid and len(nouns) == 1


def about(match: ListMatch, case: Case, place: Place, least: float) -> bool:
    """Whether claim and context together speak of that share of the list's marks."""
    around = surroundings(case) | place.known
    marks = (*match.answered, *match.unsaid)
    near = (*case.beside, *(each.parts for each in case.earlier))
    held = sum(
        mark in match.answered
        or (bool(mark.keys) and mark.keys <= around)
        or any(answers(parts, mark, case.knowledge) for parts in near)
        for mark in marks
    )
    return bool(marks) and held >= least * len(marks)


def surroundings(case: Case) -> frozenset[str]:
    """The index keys of the claim's passage and of the headings above it."""
    return text_keys(" ".join((case.passage.text, *case.passage.context)), case.parts.language)


def _in_time(match: ListMatch, case: Case) -> bool:
    """Whether the claim speaks of the time for which the list was drawn up, where it gives one."""
    times = match.description.parts.times
    return not times or any(compare_times(own, time).holds for own in case.parts.times for time in times)


def _in_limits(match: ListMatch, case: Case) -> bool:
    """Whether the claim ranks or counts among so many as the list does, where it names "the *first four*"."""
    total, described = len(match.list.members), match.description.parts
    if not described.ordinals and not any(_ranks(word) for word in described.words):
        return True
    counts = [q for q in case.parts.quantities if q.dimension == "count"]
    if counts:
        return any(q.value == total for q in counts)
    return any(0 < ordinal.rank <= total for ordinal in case.parts.ordinals) or any(
        _ranks(word) for word in case.parts.words
    )


def _ranks(word: Word) -> bool:
    return ordinal_at(word.term.text.casefold(), 0, word.term.language) is not None


def is_told(match: ListMatch, case: Case) -> bool:
    """Whether the claim says nothing of its members beyond what the list says."""
    if not match.answered or not core_is_told(match, case) or case.parts.quantities:
        return False
    return not match.extra and not match.strays and not match.strangers


def member_time(match: ListMatch, case: Case) -> Iterator[tuple[TimeMention, Place, Comparison]]:
    """The claim's one time beside that of the one member that it names, where the list gives it.

    Beside the first year of it, where the claim tells how an office was taken.
    """
    if len(match.members) != 1 or len(case.parts.times) != 1:
        return
    place, time = match.members[0], case.parts.times[0]
    assert place.rank is not None
    known = match.list.members[place.rank - 1].time
    begin = edge_of(known, "begin") if known is not None else None
    open_ended = known is not None and known.extent and known.latest is None
    begun = open_ended and begin is not None and time.interval is not None and overlap(begin, time.interval)
    if begun or _takes_office(match, case):
        known = begin
    if known is not None and time.interval is not None:
        other = TimeMention("", 0, 0, (0, 0), TimeRelation.SPAN if known.extent else TimeRelation.AT, known)
        yield time, place, compare_times(time, other)


def _takes_office(match: ListMatch, case: Case) -> bool:
    office = any(mark.office for mark in match.answered)
    return office and any(takes_office(w.term.lemma, w.term.language) for w in case.parts.words)


def entered(word: Word) -> bool:
    """Whether a word, or a set phrase with one, tells of the beginning that ranks are counted by ("enter
    service")."""
    return any(enters(lemma, word.term.language) for lemma in word.term.lemma.split())


def beyond(match: ListMatch) -> tuple[Name | Word, ...]:
    """What the claim says beyond the list, words of beginning apart."""
    return (*(word for word in match.extra if not entered(word)), *match.strays)
