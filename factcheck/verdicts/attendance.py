"""When a claim without a time of its own took place, where it tells that somebody was there.

"The premiere was on 5 March 1942. X applauded from a box": who applauds is there when it happens.
"""

from __future__ import annotations

from factcheck.languages.apart import attends
from factcheck.languages.presence import dates_the_rest, is_occasion, may_attend, responds
from factcheck.languages.sequence import direction
from factcheck.matching.parts import Word
from factcheck.model import PassageKind
from factcheck.values.dates import TimeMention, TimeRelation
from factcheck.verdicts.case import Case

BACK = 3
"""How many sentences back the occasion may have been dated."""


def attended(case: Case) -> TimeMention | None:
    """The time of the occasion at which the claim has somebody be there; None where it tells of no presence,
    or nothing dates it."""
    core = next((word for word in case.parts.words if word.core), None)
    if core is None or case.parts.times or _is_past(case, core):
        return None
    lemma, language = core.term.lemma, core.term.language
    verbs = [word.term.lemma for word in case.parts.words if word.core or word.term.pos == "VERB"]
    responding = any(responds(verb, language) for verb in verbs)
    beside = [time for parts in case.beside for time in parts.times if _dates(time)]
    if not responding and may_attend(lemma, language) and not _names_occasion(case):
        opening = case.passage.text[_opening(case) :]
        return beside[0] if len(beside) == 1 and dates_the_rest(opening, language) else None
    if not (responding or may_attend(lemma, language)):
        return None
    return beside[0] if len(beside) == 1 else None if beside else _told_last(case)


def _is_past(case: Case, core: Word) -> bool:
    """Whether the clause goes back to what had been before: "had watched"."""
    before = case.passage.text[: core.term.start].casefold().split()[-3:]
    return "had" in before or "once" in before


def _opening(case: Case) -> int:
    """Where the claim's sentence begins in its passage."""
    return next((n for n, at in enumerate(case.passage.offsets) if at >= case.claim.sentence[0]), 0)


def _names_occasion(case: Case) -> bool:
    return any(
        is_occasion(word.term.lemma, word.term.language)
        and (
            attends(word.preposition, word.term.language)
            or direction(word.preposition, word.term.language) == 0
            or word.role == "place"
        )
        for word in case.parts.words
        if not word.core
    )


def _dates(time: TimeMention) -> bool:
    told = time.relation in (TimeRelation.AT, TimeRelation.SPAN)
    return told and time.interval is not None and time.alternative is None


def _told_last(case: Case) -> TimeMention | None:
    """The last time told in the sentences before."""
    if case.passage.kind is PassageKind.QUESTION:
        return None
    sentences = list(dict.fromkeys(each.claim.sentence for each in reversed(case.earlier)))
    near = [sentence for sentence in sentences if sentence != case.claim.sentence][:BACK]
    times = [
        time
        for each in case.earlier
        if each.claim.sentence in near
        for time in each.parts.times
        if _dates(time)
    ]
    return max(times, key=lambda time: time.start, default=None)
