"""FC301 entity: who followed whom on an ordered list of those who held one office or title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.languages.lightness import is_light
from factcheck.languages.membership import holds_post, precedes, succeeds
from factcheck.matching.facts import edge_of
from factcheck.matching.list_marks import answers
from factcheck.matching.lists import ListMatch, Place, label_of
from factcheck.matching.parts import Word
from factcheck.model import Conflict
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeMention, TimeRelation, compare_times
from factcheck.verdicts.case import Case
from factcheck.verdicts.listings import about, core_of
from factcheck.verdicts.referents import is_sure
from factcheck.verdicts.wording import Wrong, reckoned, span_of

MOST = 2 / 3
"""The least share of a list's marks that claim and context must say, where the claim does not say in what one
followed the other."""


@dataclass(frozen=True, slots=True)
class Succession:
    """Two members that the claim has follow one another, beside their places on the list.

    `level` is SILENT where the claim gives a time that the list cannot confirm.
    """

    earlier: Place
    later: Place
    level: Comparison


def succession(case: Case) -> Iterator[Conflict]:
    """One conflict where the claim has a member of a list follow another than the one before it."""
    for match in case.lists:
        told = succeeded(match, case)
        if told is None or told.level is not Comparison.DIFFERENT or case.parts.negative:
            continue
        meant = _names_post(match, case) or about(match, case, replace(told.later, said=None), least=MOST)
        if meant and all(is_sure(case, place.name) for place in (told.earlier, told.later)):
            yield _conflict(case, match, told)
            return


def succeeded(match: ListMatch, case: Case) -> Succession | None:
    """The succession that the claim tells of two members of a list of offices, and nothing else."""
    core = core_of(case)
    if core is None or len(match.members) != 2 or match.strangers or match.strays or not _is_of_posts(match):
        return None
    sign = _sign(core)
    subjects = [place for place in match.members if place.name.role in ("subject", "by")]
    if not sign or len(subjects) != 1 or case.parts.quantities or case.parts.ordinals:
        return None
    if any(_adds(word) for word in match.extra):
        return None
    (subject,), (other,) = subjects, [place for place in match.members if place not in subjects]
    earlier, later = (other, subject) if sign > 0 else (subject, other)
    return Succession(earlier, later, _level(match, case, earlier, later))


def _is_of_posts(match: ListMatch) -> bool:
    """Whether the list gives in order who held one office or title, each once."""
    names = [member.entity or str(member.label) for member in match.list.members]
    posts = any(mark.office or mark.holder for mark in (*match.answered, *match.unsaid))
    return match.list.ordered and posts and len(set(names)) == len(names)


def _names_post(match: ListMatch, case: Case) -> bool:
    """Whether the claim says, beside that one followed the other, in what."""
    rest = replace(case.parts, words=tuple(word for word in case.parts.words if not word.core))
    return any(answers(rest, mark, case.knowledge) for mark in match.answered)


def _sign(core: Word) -> int:
    """1 where the subject follows, -1 where it goes before, 0 where the predicate says neither."""
    lemma, language = core.term.lemma, core.term.language
    return 1 if succeeds(lemma, language) else -1 if precedes(lemma, language) else 0


def _adds(word: Word) -> bool:
    lemma, language = word.term.lemma, word.term.language
    return not (word.core or is_light(lemma, language) or holds_post(lemma, language))


def _level(match: ListMatch, case: Case, earlier: Place, later: Place) -> Comparison:
    assert earlier.rank is not None
    assert later.rank is not None
    if later.rank != earlier.rank + 1:
        return Comparison.DIFFERENT
    term = match.list.members[later.rank - 1].time
    begin = edge_of(term, "begin") if term is not None else None
    known = TimeMention("", 0, 0, (0, 0), TimeRelation.AT, begin) if begin is not None else None
    timed = all(known is not None and compare_times(time, known).holds for time in case.parts.times)
    return Comparison.EQUAL if timed else Comparison.SILENT


def _conflict(case: Case, match: ListMatch, told: Succession) -> Conflict:
    """The one before the later member is right in the place of the other; of the first, nobody is."""
    rank = (told.later.rank or 1) - 1
    right = label_of(match.list, rank, case.parts.language, case.knowledge) if rank else None
    text = match.list.text.get(case.parts.language) or next(iter(match.list.text.values()))
    return reckoned(
        case,
        "entity",
        Wrong(span_of(told.earlier.name), right),
        match.list.id,
        message=f"{told.later.name.text} followed {right or 'nobody'}, not {told.earlier.name.text}",
        reason=f"the order of: {text}",
    )
