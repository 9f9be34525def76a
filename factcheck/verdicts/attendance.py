"""When a claim without a time of its own took place, where it tells that somebody was there.

"The premiere was on 5 March 1942. X applauded from a box": who applauds is there when it happens.
"""

from __future__ import annotations

from factcheck.languages.presence import (
    dates_the_rest,
    goes_back,
    is_occasion,
    is_unspecific,
    may_attend,
    responds,
)
from factcheck.matching.parts import Word
from factcheck.model import PassageKind
from factcheck.values.dates import TimeMention, TimeRelation
from factcheck.verdicts.case import Case

BACK = 3
"""How many sentences back the occasion may have been dated."""

NEAR = 3
"""So many words before a verb may take it back in time."""


def attended(case: Case) -> tuple[TimeMention, ...]:
    """The times that the occasion may have had at which the claim has somebody be there, the likeliest first;
    none where it tells of no presence, or nothing dates it."""
    core = next((word for word in case.parts.words if word.core), None)
    if core is None or case.parts.times or _is_past(case, core):
        return ()
    lemma, language = core.term.lemma, core.term.language
    verbs = [word.term.lemma for word in case.parts.words if word.core or word.term.pos == "VERB"]
    responding = any(responds(verb, language) for verb in verbs)
    if not (responding or may_attend(lemma, language)):
        return ()
    beside = tuple(time for parts in case.beside for time in parts.times if _dates(time))
    named = _names_occasion(case)
    if not (responding or named):
        opening = case.passage.text[_opening(case) :]
        return beside if len(beside) == 1 and dates_the_rest(opening, language) else ()
    return beside or _told_last(case, BACK if named else 1)


def _is_past(case: Case, core: Word) -> bool:
    return goes_back(case.passage.text[: core.term.start].split()[-NEAR:], core.term.language)


def _opening(case: Case) -> int:
    """Where the claim's sentence begins in its passage."""
    return next((n for n, at in enumerate(case.passage.offsets) if at >= case.claim.sentence[0]), 0)


def _names_occasion(case: Case) -> bool:
    return any(
        is_occasion(word.term.lemma, word.term.language)
        and word.role in ("place", "time")
        and not _is_one_of_many(word, case)
        for word in case.parts.words
        if not word.core
    )


def _is_one_of_many(word: Word, case: Case) -> bool:
    before = case.passage.text[: word.term.start].split()
    return bool(before) and is_unspecific(before[-1], word.term.language)


def _dates(time: TimeMention) -> bool:
    told = time.relation in (TimeRelation.AT, TimeRelation.SPAN)
    return told and time.interval is not None and time.alternative is None


def _told_last(case: Case, back: int) -> tuple[TimeMention, ...]:
    """The times told in the last so many dated ones of the sentences before, the last first."""
    if case.passage.kind is PassageKind.QUESTION:
        return ()
    sentences = list(dict.fromkeys(each.claim.sentence for each in reversed(case.earlier)))
    near = [sentence for sentence in sentences if sentence != case.claim.sentence][:BACK]
    told = (
        [t for each in case.earlier if each.claim.sentence == one for t in each.parts.times] for one in near
    )
    dated = [times for some in told if (times := [time for time in some if _dates(time)])][:back]
    return tuple(sorted((t for times in dated for t in times), key=lambda time: -time.start))
