"""Which numbers of a claim are ages, and whose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.languages.ages import (
    age_word,
    falls_short,
    gives_age,
    introduces_age,
    is_genitive_number,
    lives_years,
    occasion,
    reaches_age,
    tells_more,
)
from factcheck.languages.lasting import counts_anew
from factcheck.languages.measures import is_property
from factcheck.matching.knowledge import PERSON_TYPES
from factcheck.matching.parts import Name, Word
from factcheck.model import Language
from factcheck.values.quantities import Bound, Quantity
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight

OLDEST = 120
YOUNGEST = 5
"""The least bare number that is taken for an age where nothing but the verb says so."""


def given_ages(case: Case) -> Iterator[Quantity]:
    """The age that a claim gives; of one that was not reached, the bound. Of several ages none is told of
    what the whole clause tells."""
    predicate = case.claim.frame.predicate
    reached = predicate is not None and ends_life(predicate.lemma, case.parts.language)
    given = [each for each in case.parts.quantities if _is_age(case, each)]
    for each in given[: len(given) == 1]:
        if case.parts.negative and not _is_unreached(case, each, reached):
            continue
        bounds = predicate is None or not reaches_age(predicate.lemma, case.parts.language)
        quantity = each if bounds else replace(each, bound=Bound.EXACT)  # «дожил до 68 лет» bounds nothing
        yield replace(quantity, bound=Bound.AT_MOST) if case.parts.negative else quantity


def exact_ages(case: Case) -> Iterator[Quantity]:
    """The ages of a claim that are given as one number of years."""
    return (each for each in given_ages(case) if each.bound is Bound.EXACT and each.high is None)


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
    before: list[Name | Word] = [word for word in case.parts.words if not word.core]
    before += [name for name in case.parts.names if name.role not in ("subject", "object", "topic")]
    weighty = [each for each in before if _begins(each) < quantity.start]
    if quantity.unit != "year":
        return verb and quantity.value >= YOUNGEST and _says_nothing_else(case, quantity)
    reached = predicate is not None and ends_life(predicate.lemma, language)
    if reached and counts_anew(case.passage.text[max(0, quantity.start - 25) : quantity.end + 10], language):
        return False
    if predicate is not None and lives_years(predicate.lemma, language):
        return reached and _is_life(case)
    return ((verb or reached) and not weighty) or _is_bare_genitive(case, quantity)


def _begins(part: Name | Word) -> int:
    return part.mention.start if isinstance(part, Name) else part.term.start


def ends_life(lemma: str, language: Language) -> bool:
    """Whether somebody died at the age that stands beside the verb."""
    return reaches_age(lemma, language) or lives_years(lemma, language)


def _is_life(case: Case) -> bool:
    """Whether nothing else is told of the years of somebody: "X lived for 68 years", not "X lived there for
    20", nor "it lived for 70", which may be meant of a thing.
    """
    names, text = case.parts.names, case.claim.text.rstrip(".")
    if len(names) != 1 or names[0].role == "topic" or not _is_person(names[0], case):
        return False
    if case.parts.times or len(case.parts.quantities) > 1 or tells_more(text, case.parts.language):
        return False
    behind = [w for w in case.parts.words if word_weight(w) and w.term.start >= names[0].mention.end]
    return all(word.core for word in behind)


def _says_nothing_else(case: Case, quantity: Quantity) -> bool:
    """Whether a claim only gives one person a number, and says at most on what occasion behind it: "he was
    twenty-eight", "she was thirty at the première"."""
    placed = occasion(case.parts.language).match(case.passage.text, quantity.end) is not None
    names = [name for name in case.parts.names if not placed or name.mention.end <= quantity.start]
    words = [w for w in case.parts.words if word_weight(w) and not (placed and w.term.start > quantity.end)]
    return not words and len(names) == 1 and names[0].role == "subject" and _is_person(names[0], case)


def _is_bare_genitive(case: Case, quantity: Quantity) -> bool:
    """«получил диплом двадцати четырёх лет»: genitive years right after a word that measures nothing, or a
    comma after it.
    """
    if not is_genitive_number(case.words(quantity.number), case.parts.language):
        return False
    before = len(case.passage.text[: quantity.start].rstrip(", "))
    if any(time.end == before for time in case.parts.times):
        return before < quantity.start - 1  # «в 1899 году, восьмидесяти двух лет»
    words = [word.term for word in case.parts.words if word.term.end == before]
    names = [name for name in case.parts.names if name.mention.end == before]
    return bool(names or words) and not any(is_property(t.lemma, t.language) for t in words)


def bearer_of(case: Case, quantity: Quantity) -> Name | None:
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
