"""FC401 quantity: an age that does not follow from the birth and from the time of what is told.

"aged 25", "at thirty-five", «Лермонтову было 26 лет», "died at 37": the years between a birth and another
happening, both dated by the references. Nobody's age is known to a year where a date is given by its year
only: the range of ages that the dates allow decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import floor

from factcheck.languages.ages import (
    age_word,
    birth_words,
    death_word,
    occasion,
)
from factcheck.languages.quantities import render
from factcheck.matching.knowledge import PERSON_TYPES
from factcheck.matching.parts import Name, Parts, Word
from factcheck.model import Conflict, Span, Term
from factcheck.values.dates import Interval
from factcheck.values.intervals import boundaries
from factcheck.values.quantities import Bound, Quantity, is_near
from factcheck.verdicts.case import Case, Moment
from factcheck.verdicts.chronology import told_before
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.dating import told_lately
from factcheck.verdicts.given_ages import OLDEST, bearer_of, ends_life, exact_ages, given_ages
from factcheck.verdicts.moments import event_time, moments
from factcheck.verdicts.stretches import only
from factcheck.verdicts.wording import Wrong, reckoned

YEAR = 365.2425
_HAIR = 0.004
"""A birthday more or less: a day and a half in years."""

_STOPS = ".;:!?()"
_LOOSE = 2
"""How many years "about", "nearly" and "over" may be off."""


@dataclass(frozen=True, slots=True)
class Age:
    """An age that the claim gives, and the ages, low to high in whole years, that the dates allow; low is 0
    where all that they tell is up to what age somebody lived.
    """

    quantity: Quantity
    low: int
    high: int
    statements: tuple[str, ...]

    @property
    def possible(self) -> bool:
        """Whether the claim's age is one of them."""
        least = self.quantity.value
        most = self.quantity.high if self.quantity.high is not None else least
        match self.quantity.bound:
            case Bound.ABOUT:
                return least - _LOOSE <= self.high and self.low <= most + _LOOSE
            case Bound.MORE if is_near(self.quantity):
                return least <= self.high and self.low <= least + _LOOSE
            case Bound.LESS if is_near(self.quantity):
                return self.low <= most and most - _LOOSE <= self.high
            case Bound.MORE | Bound.AT_LEAST:
                return least <= self.high
            case Bound.LESS | Bound.AT_MOST:
                return self.low <= most
        return least <= self.high and self.low <= most


def age(case: Case) -> Iterator[Conflict]:
    """One conflict for each age that the dates exclude, be it only that nobody so old has lived."""
    dated = tuple(ages(case))
    for each in dated or _lifelong(case):
        if not each.possible:
            yield _conflict(case, each)


def granted_spans(case: Case) -> tuple[Span, ...]:
    """The words of the ages that the dates confirm to the year."""
    return tuple(
        _covers(case, each.quantity) for each in ages(case) if each.possible and each.high - each.low <= 1
    )


def granted_age(case: Case) -> tuple[str, ...]:
    """What dates birth and occasion where the claim tells nothing but an age that follows from them."""
    parts = case.parts
    dated = tuple(ages(case)) or tuple(_of_late(case))
    found = [each for each in dated if each.possible and each.high - each.low <= 1][:1]
    if not found or len(parts.quantities) != 1 or parts.ordinals:
        return ()
    told = [
        word
        for word in parts.words
        if word_weight(word)
        and not age_word(word.term.lemma, parts.language)
        and not (word.core and ends_life(word.term.lemma, parts.language))
        and not _only_describes(word, parts)
    ]
    alone = len({name.entities or name.text for name in parts.names}) == 1
    return found[0].statements if alone and not told and len(parts.times) <= 1 else ()


def ages(case: Case) -> Iterator[Age]:
    """The ages of the claim whose bearer's birth and whose occasion are known."""
    for quantity in given_ages(case):
        births = _born(case, quantity)
        occasions = _occasions(case, quantity) if births else ()
        found = [(_range(b.interval, o.interval), b, o) for b in births for o in occasions if o.once]
        known = [(span, b, o) for span, b, o in found if span is not None]
        if known and all(span == known[0][0] for span, _, _ in known):
            (low, high), birth, occasion = known[0]
            ids = tuple(dict.fromkeys(id for id in (occasion.statement, birth.statement) if id))
            yield Age(quantity, low, high, ids)


def _born(case: Case, quantity: Quantity) -> tuple[Moment, ...]:
    bearer = bearer_of(case, quantity)
    return _edges(case, bearer, birth_words(case.parts.language)) if bearer else ()


def _died(case: Case, quantity: Quantity) -> tuple[Moment, ...]:
    """When the bearer of an age died, if the claim itself says who that is."""
    bearer = bearer_of(case, quantity)
    named = bearer is not None and bearer.role != "topic"
    found = _edges(case, bearer, (death_word(case.parts.language),)) if bearer and named else ()
    return tuple(moment for moment in found if moment.once)


def _lifelong(case: Case) -> Iterator[Age]:
    """The ages of a claim that gives no time, of those whose death is known, as ages up to that at death."""
    if case.parts.times or case.parts.negative:
        return
    for quantity in exact_ages(case):
        deaths = _died(case, quantity)
        spans = [_range(b.interval, d.interval) for b in _born(case, quantity) for d in deaths]
        known = [span for span in spans if span is not None]
        ids = tuple(dict.fromkeys(death.statement for death in deaths if death.statement))
        if known:
            yield Age(quantity, 0, max(high for _, high in known), ids)


def _of_late(case: Case) -> Iterator[Age]:
    """The ages of a claim at what was told before it, if only a few sentences ago, or at the bearer's death:
    one that fits to the year is no coincidence."""
    if case.parts.times:
        return
    for quantity in exact_ages(case):
        times = (*told_lately(case), *(death.interval for death in _died(case, quantity)))
        for birth in _born(case, quantity):
            for time in times:
                span = _range(birth.interval, time)
                if span is not None and span[0] <= quantity.value <= span[1]:
                    yield Age(quantity, *span, (birth.statement,) if birth.statement else ())


def _only_describes(word: Word, parts: Parts) -> bool:
    """Whether an adjective stands before the one name of the claim: "the *famous* X"."""
    return word.term.pos == "ADJ" and all(word.term.end <= name.mention.start for name in parts.names)


def _edges(case: Case, bearer: Name, verbs: tuple[str, ...]) -> tuple[Moment, ...]:
    """When somebody was born, or died, whichever the verbs say."""
    language = case.parts.language
    for id in bearer.entities:
        time = case.knowledge.time(id)
        if time is not None and time.extent and case.knowledge.type(id) in PERSON_TYPES:
            return (Moment(boundaries(time)[0 if verbs == birth_words(language) else 1], id),)
    words = tuple(Word(Term(verb, verb, 0, 0, "VERB", language), "predicate", core=True) for verb in verbs)
    return moments(
        case, replace(case.parts, names=(bearer,), words=words, times=(), quantities=(), ordinals=())
    )


def _occasions(case: Case, quantity: Quantity) -> tuple[Moment, ...]:
    """When they were so old.

    At what the claim tells; if it tells of nothing else, at what was told before.
    """
    telling = _telling(case.parts, _told(case), quantity)
    time = event_time(case.parts)
    if not any(word_weight(word) for word in telling.words):
        return (Moment(time),) if time else _behind(case, quantity) or told_before(case)
    known = moments(case, telling)
    if time is not None and any(_apart(time, moment.interval) for moment in known):
        return ()  # another date is an error of its own
    return known or ((Moment(time),) if time else ())


def _behind(case: Case, quantity: Quantity) -> tuple[Moment, ...]:
    """When that happened which the clause behind an age tells: "was forty-seven *when he found it*"."""
    text = case.passage.text
    cue = occasion(case.parts.language).match(text, quantity.end)
    if cue is None:
        return ()
    end = next((n for n in range(cue.end(), len(text)) if text[n] in _STOPS), len(text))
    told = only(case, (cue.end(), end), cue.span())
    return moments(case, told) if told.words else ()


def _told(case: Case) -> tuple[Word, ...]:
    """The words for what somebody did at the age, a death where it was reached."""
    language, predicate = case.parts.language, case.claim.frame.predicate
    words = tuple(word for word in case.parts.words if not age_word(word.term.lemma, language))
    if predicate is None or not ends_life(predicate.lemma, language):
        return words
    death = Term(death_word(language), predicate.text, predicate.start, predicate.end, "VERB", language)
    return tuple(replace(word, term=death) if word.core else word for word in words)


def _telling(parts: Parts, words: tuple[Word, ...], quantity: Quantity) -> Parts:
    kept = tuple(
        word for word in words if not (quantity.start <= word.term.start and word.term.end <= quantity.end)
    )
    return replace(parts, words=kept, times=(), quantities=(), ordinals=(), negative=False)


def _apart(a: Interval, b: Interval) -> bool:
    return _years(a.latest, b.earliest) > 0 or _years(b.latest, a.earliest) > 0


def _years(first: int | None, last: int | None) -> float:
    return -1.0 if first is None or last is None else (last - first) / YEAR


def _range(birth: Interval, occasion: Interval) -> tuple[int, int] | None:
    """The whole years that may lie between the two; None in the first of them, for a birth is no age."""
    if None in (birth.earliest, birth.latest, occasion.earliest, occasion.latest) or birth.approximate:
        return None
    low, high = _years(birth.latest, occasion.earliest), _years(birth.earliest, occasion.latest)
    return (floor(low - _HAIR), floor(high + _HAIR)) if low >= 1 and high < OLDEST else None


def _covers(case: Case, quantity: Quantity) -> Span:
    """The number with the words that only say that it is an age."""
    own = [w.term for w in case.parts.words if age_word(w.term.lemma, case.parts.language)]
    near = [term.start for term in own if 0 <= quantity.start - term.end < 8]
    after = [term.end for term in own if 0 <= term.start - quantity.end < 8]
    return min([quantity.start, *near]), max([quantity.end, *after])


def _conflict(case: Case, age: Age) -> Conflict:
    claim = age.quantity
    exact = age.low == age.high
    right = replace(
        claim, value=float(age.low), high=None, base=claim.base / claim.value * age.low, bound=Bound.EXACT
    )
    replacement = render(right, replace(claim, bound=Bound.EXACT), case.parts.language) if exact else None
    allowed = f"{age.low}–{age.high}" if age.low else f"≤ {age.high}"
    expected = replacement or (str(age.low) if exact else allowed)
    return reckoned(
        case,
        "quantity",
        Wrong(claim.number, expected, replacement),
        age.statements[0] if age.statements else None,
        message=f"by the dates the age is {expected}, not {case.words(claim.number)}",
        reason="the age follows from the birth and from the date of what is told",
    )
