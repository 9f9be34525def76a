"""FC401 quantity: how many a complete list has."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages.lightness import is_light
from factcheck.languages.membership import is_anybody, makes, may_be_anybody
from factcheck.matching.lists import ListMatch
from factcheck.matching.names import compare_names
from factcheck.matching.parts import Name, Word
from factcheck.model import Conflict
from factcheck.values.comparison import Comparison
from factcheck.values.quantities import Quantity, compare_quantities, quantity
from factcheck.verdicts.case import Case
from factcheck.verdicts.listings import beyond, core_is_told, core_of, names_members
from factcheck.verdicts.wording import Wrong, reckoned


def count(case: Case) -> Iterator[Conflict]:
    """One conflict where the claim counts the members of a list otherwise than the list."""
    for match in case.lists:
        found = counted(match, case)
        if (
            found is not None
            and found[1] is Comparison.DIFFERENT
            and _is_whole(match, found[0])
            and not case.parts.negative
        ):
            yield _conflict(case, match, found[0])
            return


def _is_whole(match: ListMatch, own: Quantity) -> bool:
    """Whether the claim counts all that the list lists, and no part of it: nothing of the description but
    the counted noun is left unsaid."""
    return match.titled or all(
        mark.word is not None and mark.word.term.lemma == own.noun for mark in match.unsaid
    )


def counted(match: ListMatch, case: Case) -> tuple[Quantity, Comparison] | None:
    """The claim's number of members beside the list's, where the claim counts just what the list lists."""
    parts = case.parts
    if len(parts.quantities) != 1 or parts.times or parts.ordinals or match.strangers:
        return None
    if any(part for part in beyond(match) if not _is_making(part, match, case)):
        return None
    own = parts.quantities[0]
    if (
        own.dimension != "count"
        or not names_members(own.noun, match, case.parts.language)
        or not _says_how_many(match, case)
    ):
        return None
    total = float(len(match.list.members))
    level = compare_quantities(own, quantity("", 0, 0, (0, 0), total, noun=own.noun))
    if level is Comparison.DIFFERENT and own.value < total and not _counts_all(own, match, case):
        return None
    return own, level


def _counts_all(own: Quantity, match: ListMatch, case: Case) -> bool:
    """Whether the counted noun can mean all that are listed: ten of twelve people may be men."""
    language = case.parts.language
    return (
        match.list.type != "person"
        or is_anybody(own.noun, language)
        or not may_be_anybody(own.noun, language)
    )


def _is_making(part: Name | Word, match: ListMatch, case: Case) -> bool:
    """Whether a word tells that the works listed were made by whom the list names ("wrote three operas")."""
    if not isinstance(part, Word) or not part.core or not makes(part.term.lemma, case.parts.language):
        return False
    makers = [mark.name for mark in match.answered if mark.name]
    subjects = [name for name in case.parts.names if name.role in ("subject", "by")]
    return any(compare_names(name, maker, case.knowledge).holds for name in subjects for maker in makers)


def _says_how_many(match: ListMatch, case: Case) -> bool:
    """Whether the claim only counts: there are so many, it has so many, so many did what the list says."""
    core = core_of(case)
    if core is None:
        return core_is_told(match, case)
    light = is_light(core.term.lemma, core.term.language)
    return light or core_is_told(match, case) or _is_making(core, match, case)


def _conflict(case: Case, match: ListMatch, own: Quantity) -> Conflict:
    number = str(len(match.list.members))
    return reckoned(
        case,
        "quantity",
        Wrong(own.number, number),
        match.list.id,
        message=f"the complete list has {number}, not {case.words(own.number)}",
        reason="the claim counts what the list lists",
    )
