"""FC102 order, FC401 quantity: which of two things has more of a property, reckoned from what each one has.

"X is 11 m taller than Y", «глубина X больше высоты Y», "X is two centuries older than Y": one statement
measures or dates the one, another the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.languages.comparison import beginnings, opposite_comparative
from factcheck.languages.quantities import render
from factcheck.languages.sequence import distance_text
from factcheck.matching.comparisons import AGE, Contrast, Thing, contrast_of, is_comparing
from factcheck.matching.counts import spanning, within
from factcheck.matching.facts import life_words
from factcheck.matching.knowledge import PERSON_TYPES
from factcheck.matching.measures import bearer, one_thing, properties
from factcheck.matching.names import compare_names
from factcheck.matching.parts import Name, Parts, Word
from factcheck.model import Conflict, Term
from factcheck.values.comparison import Comparison
from factcheck.values.quantities import Bound, Quantity, compare_quantities, possible_range, quantity
from factcheck.values.units import DAY, factor
from factcheck.verdicts.case import Case
from factcheck.verdicts.moments import moments
from factcheck.verdicts.wording import Wrong, reckoned


@dataclass(frozen=True, slots=True)
class Measure:
    """How much a thing has of a property, from `low` to `high`, as which statement says in which words.

    In base units; of an age in seconds, the earlier the more.
    """

    low: float
    high: float
    statement: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What two measures make of a contrast; `turned` where it is wrong which has more."""

    level: Comparison
    contrast: Contrast
    first: Measure
    second: Measure
    turned: bool = False

    @property
    def statements(self) -> tuple[str, ...]:
        """What measures the two."""
        return tuple(dict.fromkeys((self.first.statement, self.second.statement)))


def comparison(case: Case) -> Iterator[Conflict]:
    """One conflict where every pair of measures excludes the claim's comparison."""
    found = () if case.parts.negative else reckonings(case)
    if (
        found
        and found[0].contrast.second is not None
        and all(each.level is Comparison.DIFFERENT for each in found)
    ):
        yield _conflict(case, found[0])


def granted_comparison(case: Case) -> tuple[str, ...]:
    """What measures both things of a claim that only compares them, where every pair of measures agrees."""
    found = () if case.parts.negative else reckonings(case)
    held = [each for each in found if each.level.holds]
    told = bool(held) and (len(held) == len(found) or held[0].contrast.second is None)
    return held[0].statements if told else ()


def compares_alone(case: Case) -> bool:
    """Whether the claim compares two things and no evidence does: what is told of one can't grant it."""
    if contrast_of(case.parts) is None:
        return False
    return not any(is_comparing(a.evidence.parts) for a in case.alignments)


def reckonings(case: Case) -> tuple[Reckoning, ...]:
    """The claim's comparison beside each pair of measures of the two things."""
    contrast = contrast_of(case.parts)
    if contrast is None:
        return ()
    return tuple(
        _reckoned(contrast, sign, a, b)
        for (mine, its), sign in contrast.properties.items()
        for a in _measures(case, contrast.first, mine)
        for told, other in _seconds(case, contrast)
        for b in _measures(told, other, its)
    )


def _seconds(case: Case, contrast: Contrast) -> Iterator[tuple[Case, Thing]]:
    """What the first thing is compared with: where the claim does not say it, what was named before."""
    if contrast.second is not None:
        yield case, contrast.second
        return
    for earlier in reversed(case.earlier):
        for name in earlier.parts.names:
            first = contrast.first
            own = isinstance(first, Name) and compare_names(first, name, case.knowledge).holds
            if isinstance(first, Name) and not own:
                yield earlier, name


def _reckoned(contrast: Contrast, sign: int, first: Measure, second: Measure) -> Reckoning:
    more, less = (first, second) if sign > 0 else (second, first)
    low, high = more.low - less.high, more.high - less.low
    level = Comparison.ENTAILED if low > 0 else Comparison.DIFFERENT if high < 0 else Comparison.SILENT
    if contrast.difference is None or level is not Comparison.ENTAILED:
        return Reckoning(level, contrast, first, second, turned=True)
    return Reckoning(_apart(contrast.difference, low, high), contrast, first, second)


def _apart(claimed: Quantity, low: float, high: float) -> Comparison:
    """The claimed difference beside the least and the greatest that the measures leave open."""
    if claimed.dimension == "time":
        return within(claimed, spanning(low / DAY, high / DAY))
    middle = compare_quantities(claimed, _difference(claimed, (low + high) / 2))
    if middle.holds:
        return middle
    unit = factor(claimed.unit)
    ends = replace(_difference(claimed, low), high=high / unit, base_high=high)
    return Comparison.DIFFERENT if compare_quantities(claimed, ends) is middle else Comparison.SILENT


def _difference(claimed: Quantity, base: float) -> Quantity:
    return quantity("", 0, 0, (0, 0), base / factor(claimed.unit), unit=claimed.unit)


def _measures(case: Case, thing: Thing, label: str) -> tuple[Measure, ...]:
    """All that the references give for a property of a thing."""
    if label == AGE:
        return tuple(_ages(case, thing))
    found = (
        Measure(*possible_range(value), alignment.evidence.id, value.text)
        for alignment in case.alignments
        if alignment.evidence.origin == "statement" and not alignment.evidence.parts.negative
        for value in alignment.evidence.parts.quantities
        if value.bound in (Bound.EXACT, Bound.ABOUT)
        if label in properties(value, alignment.evidence.parts)
        and _is_of(thing, value, alignment.evidence.parts, case)
    )
    return tuple(dict.fromkeys(found))


def _is_of(thing: Thing, value: Quantity, parts: Parts, case: Case) -> bool:
    """Whether a frame gives the value to this very thing, and not to a part of it."""
    heads = bearer(value, parts)
    if isinstance(thing, Word):
        return any(isinstance(head, Word) and one_thing(thing, head, case.knowledge) for head in heads)
    named = any(compare_names(thing, name, case.knowledge) is Comparison.EQUAL for name in parts.names)
    if not heads:
        return named and len({name.entities or name.text for name in parts.names}) == 1
    return named and any(
        compare_names(thing, head, case.knowledge) is Comparison.EQUAL
        if isinstance(head, Name)
        else one_thing(thing, head, case.knowledge)
        for head in heads
    )


def _ages(case: Case, thing: Thing) -> Iterator[Measure]:
    """How long ago a thing began or somebody was born."""
    if not isinstance(thing, Name):
        return
    person = any(case.knowledge.type(id) in PERSON_TYPES for id in thing.entities)
    life = life_words("person" if person else "thing")["begin"]
    for verb in life if person else dict.fromkeys((*life, *beginnings())):
        word = Word(Term(verb, verb, 0, 0, "VERB", "en"), "predicate", core=True)
        parts = replace(case.parts, names=(thing,), words=(word,), quantities=())
        for moment in moments(case, parts):
            time = moment.interval
            if moment.statement and time.earliest is not None and time.latest is not None and moment.once:
                yield Measure(-time.latest * DAY, -time.earliest * DAY, moment.statement)


def _conflict(case: Case, found: Reckoning) -> Conflict:
    contrast, language = found.contrast, case.parts.language
    word = contrast.word.term
    if found.turned:
        wrong = Wrong((word.start, word.end), opposite_comparative(word.text, language))
    else:
        assert contrast.difference is not None
        wrong = Wrong(contrast.difference.number, _expected(case, found, contrast.difference))
    texts = " and ".join(text for text in (found.first.text, found.second.text) if text)
    return reckoned(
        case,
        "order" if found.turned else "quantity",
        wrong,
        found.first.statement,
        message=f"the references give {texts} for the two"
        if texts
        else "the references date the two otherwise",
        reason="which has more, and by how much, follows from the two",
    )


def _expected(case: Case, found: Reckoning, claimed: Quantity) -> str | None:
    """The difference in the claim's own unit, and its own words where those can be made."""
    middle = abs(found.first.low + found.first.high - found.second.low - found.second.high) / 2
    if claimed.dimension == "time":
        return distance_text(middle / DAY, case.parts.language, fine=False)
    right = _difference(claimed, round(middle / factor(claimed.unit), 6))
    words = render(right, replace(claimed, bound=Bound.EXACT), case.parts.language)
    return words or f"{right.value:g} {right.unit}"
