"""Parts of a claim that may be wrong though no rule says so, each beside what evidence has of its kind.

A rule speaks where enough tells that both are of one matter. Of most claims less is known. Here a name
without an answer is set against each of the evidence that it cannot be another way to say, a time or quantity
against the one that it differs from; `suspicion.py` asks how likely it is a slip for that. What the rules
hold to be no error in any case, they hold here as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import cast

from factcheck.claims.kinds import is_somebody
from factcheck.languages.gazetteer import find_place
from factcheck.languages.lexicon import concepts
from factcheck.languages.russian.dictionary import is_ordinary
from factcheck.matching.alignment import Alignment, AnyPair, Pair
from factcheck.matching.knowledge import PERSON_TYPES
from factcheck.matching.measures import counts_happenings
from factcheck.matching.names import compare_names, same_text, siblings, types
from factcheck.matching.parts import Name
from factcheck.matching.rivalry import NO_RIVAL
from factcheck.matching.words import compare_lemmas
from factcheck.model import Conflict
from factcheck.values.calendars import civil
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeMention, slip_of
from factcheck.values.intervals import Precision
from factcheck.values.quantities import Quantity, compare_quantities, same_kind, slip
from factcheck.verdicts import participants, quantities, times
from factcheck.verdicts.bynames import may_go_by
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import DIFFERS
from factcheck.verdicts.displaced import displaced
from factcheck.verdicts.exclusivity import exclusive, is_one_of_some
from factcheck.verdicts.happening import core_holds, of_predicate
from factcheck.verdicts.matter import weight
from factcheck.verdicts.participants import is_one_of_many, is_place, is_unsaid, names_holder
from factcheck.verdicts.slots import completes, slot_bits

LEAST = -6.0
"""The bits for one matter below which nothing is suspected: of the errors in the labelled packs that a
statement shows, about 15 % lie below, and half of all other pairs."""

COLUMNS = {"name": "names", "time": "times", "quantity": "quantities"}
"""Where an alignment holds the parts of each kind."""

_BEGINNING = 4
"""So many letters alike make two words of one root."""

_YEAR = re.compile(r"\d{3}")

_SENTENCE_ENDS = ".!?:;|—»”\n"


@dataclass(frozen=True, slots=True, eq=False)
class Suspect:
    """A part of a claim beside what the evidence has in its stead: the pair `number` of its kind, with that
    for its counterpart, taken to differ. A suspect equals itself only."""

    kind: str
    number: int
    alignment: Alignment
    pair: AnyPair


def suspects(case: Case) -> tuple[Suspect, ...]:
    """The suspects of a claim, for each pair of words in one statement the one in the frame that agrees best.

    Denials have none: what did not happen may differ in any part.
    """
    if case.parts.negative:
        return ()
    best: dict[tuple[str, int, str, str], tuple[float, Suspect]] = {}
    for suspect in chain.from_iterable(_found(case, alignment) for alignment in case.alignments):
        other = suspect.pair.other
        text = other.text if isinstance(other, (Name, Quantity)) else str(other)
        key = (suspect.kind, suspect.number, suspect.alignment.evidence.id, text)
        bits = weight(suspect.alignment, suspect.pair)
        if bits > best.get(key, (LEAST,))[0]:
            best[key] = bits, suspect
    return tuple(suspect for _, suspect in best.values())


def conflict_of(case: Case, suspect: Suspect) -> Conflict:
    """That a part of a claim is wrong for what the evidence has in its stead."""
    alignment, pair = suspect.alignment, suspect.pair
    claim, other = pair.claim, pair.other
    if isinstance(claim, Name) and isinstance(other, Name):
        return participants.of_bearer(case, alignment, cast(Pair[Name], pair), other)
    if isinstance(claim, TimeMention):
        return times.of_time(case, alignment, cast(Pair[TimeMention], pair))
    assert isinstance(claim, Quantity)
    return quantities.of_value(case, alignment, cast(Pair[Quantity], pair))


def _found(case: Case, alignment: Alignment) -> Iterator[Suspect]:
    if alignment.evidence.parts.negative or of_predicate(alignment, None) <= DIFFERS:
        return
    found: tuple[tuple[str, Iterator[tuple[int, AnyPair]]], ...] = (
        ("name", _names(case, alignment)),
        ("time", _times(case, alignment)),
        ("quantity", _quantities(case, alignment)),
    )
    for kind, pairs in found:
        for number, pair in pairs:
            yield Suspect(kind, number, alignment, pair)


def _names(case: Case, alignment: Alignment) -> Iterator[tuple[int, Pair[Name]]]:
    """Names of whom or what the evidence does not tell; none where its rank is not the claim's: the third to
    do so is not the first."""
    if not all(pair.level.holds for pair in alignment.ordinals):
        return
    for number, pair in enumerate(alignment.names):
        name = pair.claim
        if is_unsaid(name) or name.mention.kind == "adjective" or name.role == "time":
            continue
        if _may_be_no_name(name, case):
            continue
        if pair.level.holds and not displaced(alignment, number, case.alignments, case.knowledge):
            continue
        if not names_holder(alignment, name) or is_one_of_many(case, name):
            continue
        if _may_be_named(name, alignment, case):
            continue
        for other in alignment.unclaimed_names:
            if _may_be_wrong_for(alignment, pair, other, case):
                yield number, replace(pair, other=other, level=Comparison.DIFFERENT)


def _may_be_wrong_for(alignment: Alignment, pair: Pair[Name], other: Name, case: Case) -> bool:
    """Whether a name of the evidence is another bearer, of no other kind, whom the claim can't mean."""
    name = pair.claim
    if other.mention.kind == "adjective" or other.role == "time":
        return False
    mine, its = types(name, case.knowledge), types(other, case.knowledge)
    told, unlike = core_holds(alignment), bool(mine and its) and not mine & its
    if (told or unlike) and slot_bits(alignment, pair, other, case) == NO_RIVAL:
        return False
    if _may_lie_in(name, other) or _is_whence(name, other) or may_go_by(name, other, case):
        return False
    if _may_hold(name, other) and compare_names(name, other, case.knowledge) is not Comparison.DIFFERENT:
        return False
    if is_place(name, case.knowledge) and not is_place(other, case.knowledge):
        return False
    if told and not _has_one_holder(alignment, pair, other, case):
        return False
    return bool((mine | its) & PERSON_TYPES) or not _share_root(name.text, other.text)


def _has_one_holder(alignment: Alignment, pair: Pair[Name], other: Name, case: Case) -> bool:
    """Whether the slot of a name has but one holder, where it is known what both tell."""
    if is_one_of_some(alignment, pair.claim) and not siblings(pair.claim.text, other.text):
        return False
    return exclusive(alignment, pair.claim) or completes(alignment, pair, other, case)


def _may_be_named(name: Name, alignment: Alignment, case: Case) -> bool:
    """Whether the statement has a name, anywhere, that the claim's may stand for."""
    return any(
        (
            compare_names(name, other, case.knowledge) is not Comparison.DIFFERENT
            and not _may_hold(name, other)
        )
        or _abbreviates(name.text, other.text)
        for other in alignment.evidence.names
    )


def _may_be_no_name(name: Name, case: Case) -> bool:
    """Whether one word that the set does not know has its capital from its place, and is in a dictionary."""
    if name.entities or " " in name.text:
        return False
    before = case.passage.text[: name.mention.start].rstrip(" «“\"'*_#-–")
    if before and before[-1] not in _SENTENCE_ENDS:
        return False
    word, language = name.text.casefold().replace("ё", "е"), case.parts.language
    return is_ordinary(word) if language == "ru" else bool(concepts(word, language))


def _may_lie_in(name: Name, other: Name) -> bool:
    """Whether a place that no table has may lie in a well-known one: a district, a hall, a street."""
    return is_well_known(other) and not is_well_known(name)


def _may_hold(name: Name, other: Name) -> bool:
    """Whether a well-known place may have one in it that no table has, which the name then does not mean."""
    return is_well_known(name) and not is_well_known(other)


def _is_whence(name: Name, other: Name) -> bool:
    """Whether the name only says more of somebody ("two friends *from X*"), and the other of no noun."""
    noun = name.governor
    return noun is not None and is_somebody(noun.lemma, noun.language) and other.governor is None


def is_well_known(name: Name) -> bool:
    """Whether a name is that of a place of the gazetteer."""
    return any(find_place(text) is not None for text in (name.mention.lemma, name.text) if text)


def _abbreviates(a: str, b: str) -> bool:
    """Whether one name is capitals of which the other's words begin with two at least: «МГУ», «Московский
    университет»."""
    short, long = (a, b) if a.isupper() else (b, a)
    first = {word[0].casefold() for word in long.replace("-", " ").split()}
    return short.isupper() and sum(letter.casefold() in first for letter in short) > 1


def _share_root(a: str, b: str) -> bool:
    """Whether two names, not of one series, have a word of one root."""
    if siblings(a, b):
        return False
    return any(
        same_text(x, y) or x[:_BEGINNING] == y[:_BEGINNING] for x in _long_words(a) for y in _long_words(b)
    )


def _long_words(name: str) -> list[str]:
    return [word for word in name.casefold().replace("-", " ").split() if len(word) >= _BEGINNING]


def _times(case: Case, alignment: Alignment) -> Iterator[tuple[int, AnyPair]]:
    """Times that the claim gives in figures and the evidence otherwise: of the same, or miswritten."""
    told = core_holds(alignment)
    for number, pair in enumerate(alignment.times):
        if pair.other is None or not times.may_exclude(alignment, pair, case):
            continue
        if _is_same_day(pair.claim, pair.other):
            continue
        figures = any(letter.isdigit() for letter in pair.claim.text)
        if figures and (told or slip_of(pair.claim, pair.other) is not None):
            yield number, pair


def _is_same_day(claim: TimeMention, other: TimeMention) -> bool:
    """Whether two times are one day or month of the year, and the claim leaves the year to be guessed."""
    mine, its = claim.interval, other.interval
    if mine is None or its is None or mine.earliest is None or its.earliest is None:
        return False
    if mine.precision > Precision.MONTH or _YEAR.search(claim.text):
        return False
    (_, month, day), (_, its_month, its_day) = civil(mine.earliest), civil(its.earliest)
    return month == its_month and (day == its_day or Precision.MONTH in (mine.precision, its.precision))


def _quantities(case: Case, alignment: Alignment) -> Iterator[tuple[int, AnyPair]]:
    """Quantities without an answer, beside those that the statement gives of one dimension: where they look
    like those miswritten, or both tell the same of one thing."""
    told = core_holds(alignment) and not any(map(quantities.is_bound, alignment.times))
    mine, its = alignment.claim.language, alignment.evidence.parts.language
    answered = [pair.other for pair in alignment.quantities if pair.level.holds]
    for number, pair in enumerate(alignment.quantities):
        if pair.level.holds:
            continue
        differs = pair.level is Comparison.DIFFERENT and pair.other is not None
        others = (pair.other,) if differs else alignment.evidence.quantities
        for other in others:
            if other is None or other in answered or not same_kind(pair.claim, other):
                continue
            if counts_happenings(pair.claim, mine) is not counts_happenings(other, its):
                continue
            against = replace(pair, other=other, level=Comparison.DIFFERENT)
            if compare_quantities(pair.claim, other) is not Comparison.DIFFERENT:
                continue
            miswritten = slip(pair.claim, other) and not _count_apart(pair.claim, other, alignment)
            if miswritten or (told and quantities.may_exclude(alignment, against, case)):
                yield number, against


def _count_apart(claim: Quantity, other: Quantity, alignment: Alignment) -> bool:
    """Whether both count something, and not the same."""
    mine, its = alignment.claim.language, alignment.evidence.parts.language
    both = claim.dimension == "count" and bool(claim.noun and other.noun)
    return both and not compare_lemmas(claim.noun, mine, other.noun, its).holds
