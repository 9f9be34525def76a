"""FC102 order: which place a member has on an ordered list, and which of two members comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.languages.lightness import is_light
from factcheck.languages.membership import (
    begins_relative,
    belongs,
    closes,
    follows_whole,
    holds_post,
    is_arranged,
    makes,
    rank_word,
    succeeds,
)
from factcheck.languages.ordinals import counts_own, is_superlative
from factcheck.languages.sequence import direction, opposite, ordering
from factcheck.matching.knowledge import HAPPENING_TYPES
from factcheck.matching.list_marks import is_head_of, is_type
from factcheck.matching.lists import ListMatch, Place, label_of
from factcheck.matching.parts import Word, inside
from factcheck.matching.words import compare_lemmas
from factcheck.model import Conflict, Ordinal, Span
from factcheck.values.comparison import Comparison
from factcheck.verdicts.case import Case
from factcheck.verdicts.list_rows import is_counted
from factcheck.verdicts.listings import about, beyond, core_is_told, core_of, entered
from factcheck.verdicts.referents import is_sure
from factcheck.verdicts.wording import Wrong, reckoned, span_of

HALF = 0.5
"""The least share of a list's marks that a claim must say to rank persons, where it names no mark."""

LISTING = 3
"""So many members, all that a list has, named one after the other, tell its order."""

MOST = 2 / 3
"""The least share of a list's marks that claim and context must say, where the claim itself says too few."""

_APPOSED = re.compile(r",\s+(?:\w{1,3}\s+)?$")
_OF_GROUP = re.compile(r"\s+\w+\s+(?:\w{1,3}\s+)?")


@dataclass(frozen=True, slots=True)
class Ranking:
    """A rank or an order that the claim gives members, beside the list: whether it is right, what is
    wrong, and what it should be.

    `aside` where the claim says something else, and the rank only beside it ("X, the second of the four,
    is the longest").
    """

    match: ListMatch
    level: Comparison
    span: Span
    expected: str | None
    message: str
    aside: bool = False


def rank(case: Case) -> Iterator[Conflict]:
    """One conflict where an ordered list gives a member another rank, or two members the other order."""
    for ranking in rankings(case):
        if ranking.level is Comparison.DIFFERENT and not case.parts.negative and _is_plain_who(ranking, case):
            yield _conflict(case, ranking)
            return


def rankings(case: Case) -> Iterator[Ranking]:
    """What the claim says of the order of members, list by list."""
    for match in case.lists:
        if not match.list.ordered or match.strangers:
            continue
        yield from _listing(case, match)
        if _ranks_one(match, case):
            yield from (_ranking(case, match, own, match.members[0]) for own in case.parts.ordinals)
        elif len(match.members) == 1:
            asides = [own for own in case.parts.ordinals if _ranks_aside(own, match, case)]
            yield from (replace(_ranking(case, match, own, match.members[0]), aside=True) for own in asides)
        if _says_list(match, case) and not case.parts.ordinals and len(match.members) == 2:
            yield from _sequence(case, match)


def _says_list(match: ListMatch, case: Case) -> bool:
    held = any(_holds_office(word, match, case) for word in match.extra)
    return (bool(match.answered) or held) and _plain(match, case)


def _ranks_one(match: ListMatch, case: Case) -> bool:
    """Whether the claim does no more than give one member its rank on the list."""
    if len(match.members) != 1 or not (_says_list(match, case) and _is_meant(match, case)):
        return False
    return all(_counts(own, match, case) for own in case.parts.ordinals)


def _ranks_aside(own: Ordinal, match: ListMatch, case: Case) -> bool:
    """Whether the claim gives the member, beside what it says, a rank among all that are listed: "the second
    of the four", or behind a comma "the second of *what is listed*"."""
    text = case.passage.text
    if own.noun or own.rank < 1 or is_superlative(own, case.parts.language):
        return False
    if follows_whole(text[own.end :], case.parts.language) and is_counted(match, case):
        return about(match, case, match.members[0], least=HALF)
    for counted in case.parts.quantities:
        if counted.value == len(match.list.members) and _OF_GROUP.fullmatch(text, own.end, counted.number[0]):
            behind = text[counted.number[1] :]
            if _ends_there(own, match, case) if counted.noun else _is_alone(behind):
                return about(match, case, match.members[0], least=HALF)
    return match.share >= 1 and bool(_APPOSED.search(text, 0, own.start)) and _ends_there(own, match, case)


def _is_alone(behind: str) -> bool:
    """Whether no word follows."""
    return not behind.lstrip()[:1].isalnum()


def _ends_there(own: Ordinal, match: ListMatch, case: Case) -> bool:
    """Whether the claim ends with a rank and what the list lists."""
    ends = [word.term.end for word in case.parts.words] + [name.mention.end for name in case.parts.names]
    within = [part for part in beyond(match) if not isinstance(part, Word) or part.term.start > own.start]
    return not within and _is_alone(case.passage.text[max(ends) :])


def _is_plain_who(ranking: Ranking, case: Case) -> bool:
    return all(is_sure(case, place.name) for place in ranking.match.members)


def _is_meant(match: ListMatch, case: Case) -> bool:
    """Whether the claim says half of what the list does, or names what it is about, or tells of a beginning,
    or its context says the rest of an office: "the third Russian writer" may be so in anything."""
    named = any(mark.name and mark.name.mention.kind == "name" for mark in match.answered)
    begun = any(entered(word) for word in match.extra)
    if match.list.type != "person" or named or begun or match.share >= HALF:
        return True
    office = any(mark.office for mark in match.answered)
    office = office or any(_holds_office(word, match, case) for word in match.extra)
    return office and about(match, case, match.members[0], least=MOST)


def _plain(match: ListMatch, case: Case) -> bool:
    """Whether the claim says nothing that would count the members in another way."""
    core = core_of(case)
    more = [part for part in beyond(match) if part != core and not _orders(part, case)]
    if more and not all(_holds_office(part, match, case) for part in more):
        return False
    if core is None or _is_rank_or_member(core, match, case):
        return True
    lemma, language = core.term.lemma, core.term.language
    said = (
        core not in match.extra
        or is_type(core, match.list)
        or core_is_told(match, case)
        or any(core != w for w in match.extra if entered(w))
    )
    return said or is_light(lemma, language) or belongs(lemma, language) or entered(core)


def _holds_office(part: object, match: ListMatch, case: Case) -> bool:
    """Whether a word belongs to "hold the office", where the list is of those who held one."""
    office = any(mark.office for mark in (*match.answered, *match.unsaid))
    post = any(holds_post(word.term.lemma, case.parts.language) for word in case.parts.words)
    if not (office and post and isinstance(part, Word)):
        return False
    return holds_post(part.term.lemma, case.parts.language) or belongs(part.term.lemma, case.parts.language)


def _is_rank_or_member(core: Word, match: ListMatch, case: Case) -> bool:
    """Whether the predicate is the rank itself ("X was *the last* of them") or a word of a member's name."""
    span = (core.term.start, core.term.end)
    wholes = [(rank.start, rank.end) for rank in case.parts.ordinals]
    wholes += [span_of(place.name) for place in match.members]
    return any(inside(span, whole) for whole in wholes)


def _orders(part: object, case: Case) -> bool:
    return isinstance(part, Word) and direction(part.term.text, case.parts.language) is not None


def _counts(ordinal: Ordinal, match: ListMatch, case: Case) -> bool:
    """Whether the ordinal counts what the list lists; "for the first time" counts what one thing did."""
    language, core = case.parts.language, core_of(case)
    verb = (core.term.start, core.term.end) if core else None
    if counts_own(case.passage.text, ordinal, verb, language) or is_superlative(ordinal, language):
        return False
    if _is_restricted(case):
        return False
    if not ordinal.noun:
        return True
    words = [word for word in case.parts.words if word.term.lemma == ordinal.noun]
    offices = [mark.word.term for mark in match.answered if mark.word and mark.office]
    if any(is_type(w, match.list) or any(is_head_of(w.term, o) for o in offices) for w in words):
        return True
    marks = [mark.word.term for mark in match.answered if mark.word and mark.word.term.pos == "NOUN"]
    return any(
        compare_lemmas(ordinal.noun, language, term.lemma, term.language) is Comparison.EQUAL
        for term in marks
    )


def _is_restricted(case: Case) -> bool:
    """Whether a relative clause follows what the claim ranks: "the second ballet *that Petipa staged*"."""
    ends = [word.term.end for word in case.parts.words] + [name.mention.end for name in case.parts.names]
    return begins_relative(case.passage.text[max(ends, default=0) :], case.parts.language)


def _ranking(case: Case, match: ListMatch, ordinal: Ordinal, place: Place) -> Ranking:
    """What is wrong is the rank; of the first or last, told before the name, the name."""
    assert place.rank is not None
    total, language = len(match.list.members), case.parts.language
    wanted = ordinal.rank if ordinal.rank > 0 else total + 1 + ordinal.rank
    level = _level(case, match, ordinal, place.rank, wanted)
    name = span_of(place.name)
    if ordinal.start < name[0] and ordinal.rank in (1, -1):
        holder = label_of(match.list, wanted, language, case.knowledge)
        return Ranking(match, level, name, holder, f"{ordinal.text} was {holder}, not {place.name.text}")
    right = rank_word(place.rank, language)
    return Ranking(
        match,
        level,
        (ordinal.start, ordinal.end),
        right,
        f"{place.name.text} was {right}, not {ordinal.text}",
    )


def _level(case: Case, match: ListMatch, ordinal: Ordinal, rank: int, wanted: int) -> Comparison:
    """The last to begin need not be the last to end: one of the later members is not surely wrong as "the
    last", unless they are happenings."""
    if rank == wanted:
        return Comparison.EQUAL
    total = len(match.list.members)
    if (
        ordinal.rank < 0
        and rank > total / 2
        and match.list.type not in HAPPENING_TYPES
        and not any(entered(word) and word in match.extra for word in case.parts.words)
    ):
        return Comparison.SILENT
    return Comparison.DIFFERENT


def _listing(case: Case, match: ListMatch) -> Iterator[Ranking]:
    """All members, said to be named in order: the first that stands in another's place. The reverse order
    may be meant."""
    named = sorted(match.members, key=lambda place: place.name.mention.start)
    ranks = [place.rank for place in named if place.rank is not None]
    right = list(range(1, len(match.list.members) + 1))
    if len(right) < LISTING or sorted(ranks) != right or match.strays:
        return
    in_order = _is_in_order(match, case) or _is_closed(match, case, span_of(named[-1].name)[0])
    if not in_order or ranks in (right, right[::-1]):
        return
    wrong = next(place for place, rank in zip(named, right, strict=True) if place.rank != rank)
    holder = label_of(match.list, ranks.index(wrong.rank or 0) + 1, case.parts.language, case.knowledge)
    yield Ranking(
        match,
        Comparison.DIFFERENT,
        span_of(wrong.name),
        holder,
        f"{holder} stands in the place of {wrong.name.text}",
    )


def _is_closed(match: ListMatch, case: Case, last: int) -> bool:
    """Whether the claim tells how the members came, the last with a word for that ("and, finally,")."""
    core, language = core_of(case), case.parts.language
    if core is None or not closes(case.passage.text[:last], language):
        return False
    lemma = core.term.lemma
    came = entered(core) or makes(lemma, language) or succeeds(lemma, language)
    orders = [found.span() for found in ordering(language).finditer(case.passage.text, 0, last)]
    rest = [
        word
        for word in match.extra
        if not (word.core or word.role in ("subject", "by"))
        and not any(inside((word.term.start, word.term.end), span) for span in orders)
    ]
    return (came or core_is_told(match, case)) and not rest


def _is_in_order(match: ListMatch, case: Case) -> bool:
    """Whether the claim says that it names things in order, or speaks of their order."""
    if any(not word.core for word in match.extra):
        return False
    arranged = {word.term.lemma for word in match.description.arrangement if word.term.pos == "NOUN"}
    spoken = any(word.term.lemma in arranged for word in case.parts.words if word.term.pos == "NOUN")
    return spoken or is_arranged(case.claim.text, case.parts.language)


def _sequence(case: Case, match: ListMatch) -> Iterator[Ranking]:
    """ "A came before B": the word before the second name orders the two."""
    first, second = sorted(match.members, key=lambda place: place.name.mention.start)
    start, end = first.name.mention.end, second.name.mention.start
    words = case.passage.text[start:end].split()
    sign = direction(words[-1], case.parts.language) if words else None
    if not sign or first.rank is None or second.rank is None or first.rank == second.rank:
        return
    level = Comparison.EQUAL if (first.rank < second.rank) == (sign < 0) else Comparison.DIFFERENT
    at = case.passage.text.rindex(words[-1], start, end)
    expected = opposite(words[-1], case.parts.language)
    ranks = [rank_word(rank, case.parts.language) for rank in (first.rank, second.rank)]
    message = f"{first.name.text} was {ranks[0]}, {second.name.text} {ranks[1]}"
    yield Ranking(match, level, (at, at + len(words[-1])), expected, message)


def _conflict(case: Case, ranking: Ranking) -> Conflict:
    text = ranking.match.list.text.get(case.parts.language) or next(iter(ranking.match.list.text.values()))
    return reckoned(
        case,
        "order",
        Wrong(ranking.span, ranking.expected),
        ranking.match.list.id,
        message=ranking.message,
        reason=f"the order of: {text}",
    )
