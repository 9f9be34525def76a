"""What a valid set can still have wrong: names that two bear without a reason, and contradictions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.errors import ReferenceSetError
from factcheck.languages.detect import detect
from factcheck.languages.quantities import find_quantities
from factcheck.references.model import Entity, ReferenceSet, Statement
from factcheck.references.persons import PERSON, split_person
from factcheck.references.words import Word, words
from factcheck.values.dates import Interval, contains, overlap

_TOLERANCE = 0.005  # two quantities that differ by less than this share are one, written in two units


def name_collisions(references: ReferenceSet) -> tuple[ReferenceSetError, ...]:
    """Names of one language that two entities bear without a reason, one warning a pair.

    Reasons are: one precedes the other or is a part of it (also at some removes), they existed at different
    times, or they are persons of one surname.
    """
    bearers: dict[tuple[str, ...], list[Entity]] = {}
    for entity in references.entities.values():
        for name in dict.fromkeys(_keys(entity)):
            bearers.setdefault(name, []).append(entity)
    seen: dict[tuple[str, str], ReferenceSetError] = {}
    for name, entities in bearers.items():
        for one, other in combinations(entities, 2):
            if (one.id, other.id) not in seen and not _may_share(one, other, name, references):
                seen[one.id, other.id] = _collision(one, other, name[1:])
    return tuple(seen.values())


def _keys(entity: Entity) -> Iterator[tuple[str, ...]]:
    for language in dict.fromkeys((*entity.label, *entity.aliases)):
        for name in entity.names(language):
            yield (language, *_folded(words(name)))


def _folded(found: Sequence[Word]) -> tuple[str, ...]:
    """Abbreviations keep their capitals: "US" is not "us"."""
    return tuple(word.text if word.abbreviation else word.folded for word in found)


def _may_share(one: Entity, other: Entity, name: tuple[str, ...], references: ReferenceSet) -> bool:
    if one.id in _relatives(other, references) or other.id in _relatives(one, references):
        return True
    if one.time is not None and other.time is not None and not overlap(one.time, other.time):
        return True
    if one.type == other.type == PERSON:
        return all(name[1:] in _surnames(person) for person in (one, other))
    return False


def _relatives(entity: Entity, references: ReferenceSet) -> set[str]:
    """All that an entity followed or belongs to, directly or through others."""
    found: set[str] = set()
    open_ids = [entity.id]
    while open_ids:
        near = references.entities.get(open_ids.pop())
        for relative in (*near.predecessors, *near.part_of) if near is not None else ():
            if relative not in found:
                found.add(relative)
                open_ids.append(relative)
    return found


def _surnames(person: Entity) -> set[tuple[str, ...]]:
    names = [split_person(label) for label in person.label.values()]
    return {_folded(name.surname) for name in names if name is not None}


def _collision(one: Entity, other: Entity, name: tuple[str, ...]) -> ReferenceSetError:
    message = (
        f'"{" ".join(name)}" names both "{one.id}" ({one.location}) and "{other.id}"; '
        "drop one alias, or say how they are related (predecessors, part_of, time)"
    )
    return ReferenceSetError("FE220", message, other.location)


def contradictions(references: ReferenceSet) -> tuple[ReferenceSetError, ...]:
    """Statements that give one matter two times or two quantities where it can have only one.

    Only structured statements are compared: the same subject, relation, object and place, both `unique`.
    """
    matters: dict[tuple[object, ...], list[Statement]] = {}
    for statement in references.statements.values():
        if statement.unique and statement.relation and not statement.negative:
            matters.setdefault(_matter(statement), []).append(statement)
    pairs = (pair for group in matters.values() for pair in combinations(group, 2))
    return tuple(fault for one, other in pairs if (fault := _contradiction(one, other)) is not None)


def _matter(statement: Statement) -> tuple[object, ...]:
    relation = " ".join((statement.relation or "").casefold().split())
    return frozenset(statement.subject), relation, frozenset(statement.object), statement.place


def _contradiction(one: Statement, other: Statement) -> ReferenceSetError | None:
    if not _times_agree(one, other):
        values = f"{one.time_text} and {other.time_text}"
    elif not _quantities_agree(one, other):
        values = f"{one.quantity} and {other.quantity}"
    else:
        return None
    message = (
        f'"{one.id}" ({one.location}) and "{other.id}" contradict each other: {values}; '
        "correct one, or give the second value as an alternative of the first"
    )
    return ReferenceSetError("FE221", message, other.location)


def _times_agree(one: Statement, other: Statement) -> bool:
    ours, theirs = (_times(statement) for statement in (one, other))
    return not ours or not theirs or any(_compatible(a, b) for a in ours for b in theirs)


def _times(statement: Statement) -> list[Interval]:
    alternatives = [alternative.time for alternative in statement.alternatives]
    return [time for time in (statement.time, *alternatives) if time is not None]


def _compatible(a: Interval, b: Interval) -> bool:
    if a.extent and b.extent:
        return contains(a, b) or contains(b, a)
    return overlap(a, b)


def _quantities_agree(one: Statement, other: Statement) -> bool:
    ours, theirs = (_quantities(statement) for statement in (one, other))
    return not ours or not theirs or any(_same_quantity(a, b) for a in ours for b in theirs)


def _quantities(statement: Statement) -> list[str]:
    alternatives = [alternative.quantity for alternative in statement.alternatives]
    return [quantity for quantity in (statement.quantity, *alternatives) if quantity is not None]


def _same_quantity(a: str, b: str) -> bool:
    """Whether two quantities are the same, or measure different things and so cannot contradict."""
    ours, theirs = find_quantities(a, detect(a)), find_quantities(b, detect(b))
    if not ours or not theirs:
        return a.casefold() == b.casefold()
    one, other = ours[0], theirs[0]
    if one.dimension != other.dimension or (one.dimension == "count" and one.noun != other.noun):
        return True
    return abs(one.base - other.base) <= _TOLERANCE * max(abs(one.base), abs(other.base))
