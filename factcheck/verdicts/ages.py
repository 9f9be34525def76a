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
    falls_short,
    gives_age,
    introduces_age,
    is_genitive_number,
    occasion,
    reaches_age,
)
from factcheck.languages.lasting import counts_anew
from factcheck.languages.measures import is_property
from factcheck.languages.quantities import render
from factcheck.matching.knowledge import PERSON_TYPES
from factcheck.matching.parts import Name, Parts, Word
from factcheck.model import Conflict, Span, Term
from factcheck.values.dates import Interval
from factcheck.values.intervals import boundaries
from factcheck.values.quantities import Bound, Quantity
from factcheck.verdicts.case import Case, Moment
from factcheck.verdicts.chronology import told_before
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.moments import event_time, moments
from factcheck.verdicts.stretches import only
from factcheck.verdicts.wording import Wrong, reckoned

YEAR = 365.2425
OLDEST = 120
YOUNGEST = 5
"""The least bare number that is taken for an age where nothing but the verb says so."""
_HAIR = 0.004
"""A birthday more or less: a day and a half in years."""

_STOPS = ".;:!?()"
_LOOSE = 2
"""How many years "about", "nearly" and "over" may be off."""


@dataclass(frozen=True, slots=True)
class Age:
    """An age that the claim gives, and the ages, low to high in whole years, that the dates allow."""

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
            case Bound.MORE | Bound.AT_LEAST:
                return least <= self.high
            case Bound.LESS | Bound.AT_MOST:
                return self.low <= most
        return least <= self.high and self.low <= most


def age(case: Case) -> Iterator[Conflict]:
    """One conflict for each age that the dates exclude."""
    for each in ages(case):
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
    found = [each for each in ages(case) if each.possible and each.high - each.low <= 1]
    if len(found) != 1 or len(parts.quantities) != 1 or parts.ordinals:
        return ()
    told = [
        word
        for word in parts.words
        if word_weight(word)
        and not age_word(word.term.lemma, parts.language)
        and not (word.core and reaches_age(word.term.lemma, parts.language))
    ]
    alone = len({name.entities or name.text for name in parts.names}) == 1
    return found[0].statements if alone and not told and len(parts.times) <= 1 else ()


def ages(case: Case) -> Iterator[Age]:
    """The ages of the claim whose bearer's birth and whose occasion are known."""
    predicate = case.claim.frame.predicate
    reached = predicate is not None and reaches_age(predicate.lemma, case.parts.language)
    for each in case.parts.quantities:
        if not _is_age(case, each) or (case.parts.negative and not _is_unreached(case, each, reached)):
            continue
        quantity = replace(each, bound=Bound.EXACT) if reached else each  # «дожил до 68 лет» bounds nothing
        quantity = replace(quantity, bound=Bound.LESS) if case.parts.negative else quantity
        bearer = _bearer(case, quantity)
        births = _births(case, bearer) if bearer else ()
        occasions = _occasions(case, quantity)
        found = [(_range(b.interval, o.interval), b, o) for b in births for o in occasions if o.once]
        known = [(span, b, o) for span, b, o in found if span is not None]
        if known and all(span == known[0][0] for span, _, _ in known):
            (low, high), birth, occasion = known[0]
            ids = tuple(dict.fromkeys(id for id in (occasion.statement, birth.statement) if id))
            yield Age(quantity, low, high, ids)


def _is_unreached(case: Case, quantity: Quantity, reached: bool) -> bool:
    """Whether a denied age is one that was not reached: "did not live to be fifty", "was not yet fifty"."""
    exact = quantity.bound is Bound.EXACT and quantity.high is None
    short = falls_short(case.passage.text[: quantity.start], case.parts.language)
    return reached or (exact and short)


def _is_age(case: Case, quantity: Quantity) -> bool:
    """Whether a number of years, or a bare number, is an age.

    By its own words, what precedes it, or the verb.
    """
    if quantity.noun == "age":
        return True
    bare = quantity.dimension == "count" and not quantity.noun and not quantity.unit
    if not (bare or quantity.unit == "year") or not 0 < quantity.value < OLDEST:
        return False
    language, predicate = case.parts.language, case.claim.frame.predicate
    if introduces_age(case.passage.text[max(0, quantity.start - 12) : quantity.start], language):
        return True
    verb = predicate is not None and gives_age(predicate.lemma, language)
    weighty = [word for word in case.parts.words if not word.core and word.term.start < quantity.start]
    if quantity.unit != "year":
        return verb and quantity.value >= YOUNGEST and _says_nothing_else(case, quantity)
    reached = predicate is not None and reaches_age(predicate.lemma, language)
    if reached and counts_anew(case.passage.text[max(0, quantity.start - 25) : quantity.end + 10], language):
        return False
    return ((verb or reached) and not weighty) or _is_bare_genitive(case, quantity)


def _says_nothing_else(case: Case, quantity: Quantity) -> bool:
    """Whether a claim only gives one person a number, and says at most on what occasion behind it: "he was
    twenty-eight", "she was thirty at the première"."""
    placed = occasion(case.parts.language).match(case.passage.text, quantity.end) is not None
    names = [name for name in case.parts.names if not placed or name.mention.end <= quantity.start]
    words = [w for w in case.parts.words if word_weight(w) and not (placed and w.term.start > quantity.end)]
    return not words and len(names) == 1 and names[0].role == "subject" and _is_person(names[0], case)


def _is_bare_genitive(case: Case, quantity: Quantity) -> bool:
    """«получил диплом двадцати четырёх лет»: genitive years right after a word that measures nothing."""
    if not is_genitive_number(case.words(quantity.number), case.parts.language):
        return False
    before = quantity.start - 1
    words = [word.term for word in case.parts.words if word.term.end == before]
    names = [name for name in case.parts.names if name.mention.end == before]
    return bool(names or words) and not any(is_property(t.lemma, t.language) for t in words)


def _bearer(case: Case, quantity: Quantity) -> Name | None:
    """Whose age it is.

    Who is named right after it («девятилетнего Йозефа»), else the subject, else the last person named before.
    Of somebody without a name («девятилетнего мальчика») nothing is known.
    """
    described = _described(case, quantity)
    if described is not None and not isinstance(described, Name):
        return None
    persons = [name for name in case.parts.names if _is_person(name, case)]
    if described is not None:
        return described if described in persons else None
    subjects = [name for name in persons if name.role in ("subject", "object", "topic")]
    before = [name for name in persons if name.mention.end <= quantity.start]
    if _stands_alone(quantity):
        subjects, persons = [name for name in subjects if name.role == "subject"], before
    if len({name.entities or name.text for name in subjects}) == 1:
        return subjects[0]
    return before[-1] if before else persons[0] if len(persons) == 1 else None


def _stands_alone(quantity: Quantity) -> bool:
    """Whether an age may itself be somebody: "*a nine-year-old* was brought to X"."""
    return quantity.noun == "age" and "-" in quantity.text


def _is_person(name: Name, case: Case) -> bool:
    types = {case.knowledge.type(id) for id in name.entities}
    return not types.isdisjoint(PERSON_TYPES) if types else name.mention.ner == "PERSON"


def _described(case: Case, quantity: Quantity) -> Name | Word | None:
    """Who stands right behind the age, which describes him: a name, or a noun other than the subject."""
    follows = quantity.end + 1
    names = [name for name in case.parts.names if name.mention.start == follows]
    nouns = [w for w in case.parts.words if w.term.start == follows and w.term.pos == "NOUN"]
    others = [w for w in nouns if w.role != "subject" and not age_word(w.term.lemma, case.parts.language)]
    return (*names, *others, None)[0]


def _births(case: Case, bearer: Name) -> tuple[Moment, ...]:
    for id in bearer.entities:
        time = case.knowledge.time(id)
        if time is not None and time.extent and case.knowledge.type(id) in PERSON_TYPES:
            return (Moment(boundaries(time)[0], id),)
    language = case.parts.language
    words = tuple(
        Word(Term(lemma, lemma, 0, 0, "VERB", language), "predicate", core=True)
        for lemma in birth_words(language)
    )
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
    if predicate is None or not reaches_age(predicate.lemma, language):
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
    expected = replacement or (str(age.low) if exact else f"{age.low}–{age.high}")
    return reckoned(
        case,
        "quantity",
        Wrong(claim.number, expected, replacement),
        age.statements[0] if age.statements else None,
        message=f"by the dates the age is {expected}, not {case.words(claim.number)}",
        reason="the age follows from the birth and from the date of what is told",
    )
