"""Enumerations of a claim all but one of whose items are on one closed list: "A, B, C and X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.languages.lightness import is_light
from factcheck.languages.membership import belongs, is_holder, names
from factcheck.matching.enumerations import Item, enumerations
from factcheck.matching.list_marks import is_type
from factcheck.matching.lists import ListMatch, Place
from factcheck.matching.parts import Name, Parts, Word, inside
from factcheck.model import Span
from factcheck.verdicts.case import Case
from factcheck.verdicts.listings import about, core_is_told, core_of, names_members
from factcheck.verdicts.referents import is_sure
from factcheck.verdicts.wording import span_of

MANY = 4
"""A row of at least so many names, as many as the list has, all but one of them members, gives the list."""

MOST = 2 / 3
"""The least share of a list's marks that claim and context must say, for a row to name members of that list
where it is shorter than `MANY`, or than the list."""

HALF = 0.5
"""The least of it for a row of `MANY`."""

SOME = 1 / 3
"""The least of it where the text has just counted as many of what is listed as the list has."""

REACH = 2
"""How many clauses back a group may have been counted."""


@dataclass(frozen=True, slots=True)
class OddOne:
    """A row of names, the one of them that is no member, and those that are."""

    place: Place
    members: tuple[Place, ...]


def odd_ones(match: ListMatch, case: Case) -> Iterator[OddOne]:
    """The one item that is not on the list, of each row of the claim's sentence that gives all that are
    listed or some of them."""
    for row in _rows(match, case):
        odd = _odd(row)
        if odd is None or opens(odd.place, case) or not _is_said_here(odd.place, case):
            continue
        if _gives(row, odd, match, case):
            yield odd


def names_all(match: ListMatch, case: Case) -> bool:
    """Whether the claim does no more than name all that are listed, each once."""
    parts, total = case.parts, len(match.list.members)
    if match.strangers or parts.ordinals or any(word.term.negated for word in parts.words):
        return False
    if parts.times and not match.description.parts.times:
        return False
    for row in _rows(match, case):
        ranks = {item.place.rank for item in row if item.place.exact}
        if len(row) == len(ranks) == total >= 2 and None not in ranks:
            said = all(_is_said_here(item.place, case) for item in row)
            bare = core_of(case) is None and _says_no_more(row, match, case) and not _beside(row, match)
            if said and (bare or _names_some(row, match, case)):
                return about(match, case, row[0].place, least=MOST)
    return False


def _rows(match: ListMatch, case: Case) -> tuple[tuple[Item, ...], ...]:
    """The rows of the claim's sentence; of one that is longer than the list, what goes before the first
    member is none of it ("in 1950, A, B and C")."""
    return _read(match.list.id, case)


@lru_cache(maxsize=64)
def _read(list_id: str, case: Case) -> tuple[tuple[Item, ...], ...]:
    """The same by the list's id: a match of it has no hash."""
    told = [name for parts in (case.parts, *case.beside) for name in parts.names if name.role != "topic"]
    meant = {span_of(name): name for name in reversed(told) if name.mention.kind in ("name", "description")}
    names, listed = tuple(meant.values()), case.knowledge.references.lists[list_id]
    rows = enumerations(case.passage.text, case.placed(case.claim.sentence), names, listed, case.knowledge)
    before = ((row, len(row) > len(listed.members) and row[0].place.rank is None) for row in rows)
    return tuple(row[1:] if alien else row for row, alien in before)


def _odd(row: tuple[Item, ...]) -> OddOne | None:
    """The one that is surely no member, where all others are, each another one."""
    members = [item.place for item in row if item.place.rank is not None]
    others = [item.place for item in row if item.place.rank is None]
    if len(others) != 1 or len({each.rank for each in members}) < max(len(members), 1):
        return None
    return None if others[0].doubtful else OddOne(others[0], tuple(members))


def opens(place: Place, case: Case) -> bool:
    """Whether a name with a preposition opens the sentence, and so no row: "*In* A, B, C and D met"."""
    begin = case.placed(case.claim.sentence)[0]
    before = case.passage.text[begin : place.name.mention.start].strip()
    return bool(before) and before.casefold() == place.name.preposition


def _is_said_here(place: Place, case: Case) -> bool:
    """Whether it is this claim of the sentence that names it, or calls it by a noun."""
    begin, end = span_of(place.name)
    if any(span_of(name) == (begin, end) for name in case.parts.names):
        return is_sure(case, place.name)
    nouns = (w.term for w in case.parts.words if w.term.pos in ("NOUN", "PROPN"))
    return any(
        begin <= term.start and term.end <= end and not is_light(term.lemma, term.language) for term in nouns
    )


def _gives(row: tuple[Item, ...], odd: OddOne, match: ListMatch, case: Case) -> bool:
    """Whether the row gives what is listed: as many as the list has, one more than all of them, or some."""
    total, near = len(match.list.members), _known_place(odd.place, match)
    plain = _names_some(row, match, case)
    counted = is_counted(match, case)
    if counted and len(row) == total:
        return about(match, case, near, least=SOME if total >= MANY else MOST)
    if len(row) == total >= MANY and match.answered and _counts_no_more(case.parts, match):
        return True
    if len(row) == total >= MANY and (plain or core_is_told(match, case)):
        return about(match, case, near, least=HALF)
    if len(row) >= 3 and len(odd.members) in (total - 1, total) and _says_no_more(row, match, case):
        return about(match, case, near, least=MOST)
    if len(odd.members) < 2 or not plain:
        return False
    return about(match, case, near, least=SOME if counted else MOST)


def _known_place(place: Place, match: ListMatch) -> Place:
    """The same with what the statements say of its bearer."""
    return next((each for each in match.places if span_of(each.name) == span_of(place.name)), place)


def is_counted(match: ListMatch, case: Case) -> bool:
    """Whether the sentence or what is told before counts as many of what is listed as the list has."""
    near = (case.parts, *case.beside, *(each.parts for each in case.earlier[-REACH:]))
    return any(_counts(parts, match) for parts in near)


def _counts(parts: Parts, match: ListMatch) -> bool:
    counted = [q for q in parts.quantities if q.dimension == "count" and q.value == len(match.list.members)]
    return any(not q.noun or names_members(q.noun, match, parts.language) for q in counted)


def _counts_no_more(parts: Parts, match: ListMatch) -> bool:
    """Whether the claim's one number is how many the list has."""
    return [q.value for q in parts.quantities if q.dimension == "count"] == [len(match.list.members)]


def _names_some(row: tuple[Item, ...], match: ListMatch, case: Case) -> bool:
    """Whether the claim says no more than that the names are some of a group ("among them were A and B")."""
    core, language = core_of(case), case.parts.language
    if core is None or not _says_no_more(row, match, case):
        return False
    lemma, spans = core.term.lemma, [span_of(item.place.name) for item in row]
    named = any(inside((core.term.start, core.term.end), span) for span in spans)
    light = is_light(lemma, language) or belongs(lemma, language) or is_type(core, match.list)
    if not (named or light or names(lemma, language) or core_is_told(match, case)):
        return False
    lists = names(lemma, language)
    others = (word for word in _beside(row, match) if not word.core)
    return all(is_holder(w.term.lemma, language) or (lists and w.role in ("subject", "by")) for w in others)


def _beside(row: tuple[Item, ...], match: ListMatch) -> list[Word]:
    """The words of the claim, numbers apart, that are neither the list's nor any of the row."""
    spans = [span_of(item.place.name) for item in row]
    return [
        word
        for word in match.extra
        if not word.term.lemma.isdecimal()
        and not any(inside((word.term.start, word.term.end), span) for span in spans)
    ]


def _says_no_more(row: tuple[Item, ...], match: ListMatch, case: Case) -> bool:
    """Whether the claim has no name and no number beyond the row and the list."""
    spans = [span_of(item.place.name) for item in row]
    others = (*match.strays, *(place.name for place in match.strangers))
    strays = [name for name in others if not _lies(name, spans)]
    return not strays and (not case.parts.quantities or _counts_no_more(case.parts, match))


def _lies(name: Name, spans: Sequence[Span]) -> bool:
    return any(inside(span_of(name), span) for span in spans)
