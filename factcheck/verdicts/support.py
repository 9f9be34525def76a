"""Supported means entailed: every checkable part of the claim is found in statements on the same matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.languages.dates import names_time, season_of
from factcheck.languages.membership import is_anybody
from factcheck.languages.number_lexicon import number_words
from factcheck.languages.numbers import is_number
from factcheck.languages.ordinals import counts_own
from factcheck.matching.alignment import Alignment
from factcheck.matching.facts import begins
from factcheck.matching.names import types
from factcheck.matching.parts import Name, Parts, Word, inside
from factcheck.matching.words import are_siblings
from factcheck.model import Ordinal, Span
from factcheck.values.calendars import civil
from factcheck.values.comparison import Comparison
from factcheck.values.intervals import contains
from factcheck.values.quantities import compare_quantities, same_kind
from factcheck.verdicts.ages import granted_age, granted_spans
from factcheck.verdicts.case import Case
from factcheck.verdicts.chronology import Placement, placements, unproven
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.comparisons import compares_alone, granted_comparison
from factcheck.verdicts.displaced import displaced
from factcheck.verdicts.durations import granted_duration
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.matter import pinned, stated
from factcheck.verdicts.members import granted_by_list
from factcheck.verdicts.naming import anchored, bearers, crossed, undergone
from factcheck.verdicts.order import narrowing
from factcheck.verdicts.replaced import replaced
from factcheck.verdicts.wording import span_of

ENOUGH = 5.0
"""The least bits of agreement of a claim with one frame of the statement that grants it."""

COMMON = 3
"""How many bearers of names, values and content words, one value among them, both must share where their
predicates are not known to be one: a name and a date have more than one thing to tell of them."""


@dataclass(frozen=True, slots=True)
class Support:
    """How far the references grant a claim: the statements that do, and the parts left over."""

    statements: tuple[str, ...]
    uncovered: tuple[str, ...]
    share: float

    @property
    def entails(self) -> bool:
        """Whether nothing that must be granted is left over."""
        return bool(self.statements) and not self.uncovered


def support(case: Case) -> Support:
    """The best support that a closed list, or one statement with what its entities' own fields add, gives the
    claim.
    """
    listed = granted_by_list(case)
    if listed is not None:
        return Support((listed,), (), 1.0)
    ordered = next((p for p in placements(case) if p.level.holds and _is_all(case, p)), None)
    if ordered is not None and not case.parts.negative:
        return Support(ordered.statements, (), 1.0)
    if reckoned := granted_age(case) or granted_duration(case) or granted_comparison(case):
        return Support(reckoned, (), 1.0)
    if compares_alone(case):
        return Support((), (), 0.0)
    groups: dict[str, list[Alignment]] = {}
    facts = [a for a in case.alignments if a.evidence.origin == "entity" and anchored(a) and core_holds(a)]
    for alignment in case.alignments:
        agrees_in_kind = (
            alignment.evidence.parts.negative == case.parts.negative
            and crossed(alignment) is None
            and not undergone(alignment)
        )
        if agrees_in_kind and (anchored(alignment) or _continues(case, alignment)):
            groups.setdefault(alignment.evidence.id, []).append(alignment)
    aged = granted_spans(case)
    found = [
        _support(case, [*group, *(fact for fact in facts if fact not in group)], id, aged)
        for id, group in groups.items()
    ]
    return max(found, key=lambda s: (s.entails, -len(s.uncovered), s.share), default=Support((), (), 0.0))


def _is_all(case: Case, placement: Placement) -> bool:
    """Whether the order is all that the claim's own words say ("on 3 May, *a week after the flight*")."""
    start, end = case.source(placement.covers)
    told = start <= case.claim.start and case.claim.end <= end
    return placement.order.whole or (told and bool(placement.statements))


def _continues(case: Case, alignment: Alignment) -> bool:
    """Whether a clause tells of the claim's names without naming them: "X reported it; *the paper was
    printed later*". Whoever else it tells of must be of another kind than they are.
    """
    pairs = [pair for pair in alignment.names if pair.claim.mention.kind != "adjective"]
    if not pairs or not core_holds(alignment) or not all(pair.level.holds for pair in pairs):
        return False
    if any(word.role in ("subject", "object") and word_weight(word) for word in alignment.unclaimed_words):
        return False
    mine = frozenset[str]().union(*(types(pair.claim, case.knowledge) for pair in pairs))
    others = [types(name, case.knowledge) for name in alignment.unclaimed_names]
    return all(mine and kinds and mine.isdisjoint(kinds) for kinds in others)


def _others_deed(case: Case, own: Sequence[Alignment]) -> Iterable[str]:
    """The names in whose place every clause of the statement that tells the same has somebody else."""
    telling = [alignment for alignment in own if core_holds(alignment)]
    for number, name in enumerate(case.parts.names):
        if telling and all(displaced(each, number, case.alignments, case.knowledge) for each in telling):
            yield name.text


def _support(case: Case, alignments: Sequence[Alignment], id: str, aged: Sequence[Span]) -> Support:
    """What one statement grants, with facts of the entities; `aged` are the words of ages that are right."""
    parts = case.parts
    own = [alignment for alignment in alignments if alignment.evidence.id == id]
    told = _placements(case, alignments)
    placed = [span for p in told if p.level.holds for span in (p.covers, p.span)] + [*aged]
    uncovered = [
        *(case.words(p.span) for p in unproven(told)),
        *_left(
            [a.names for a in alignments],
            [_unplaced(_needed(name, case), span_of(name), placed) for name in parts.names],
        ),
        *_left([a.names for a in own], _actors(parts)),
        *_left(
            [a.times for a in _telling(alignments)],
            [_unplaced(t.text, (t.start, t.end), placed) for t in parts.times],
        ),
        *_left(
            [a.quantities for a in alignments],
            [
                _unplaced(_measured(n, case, alignments), (q.start, q.end), placed)
                for n, q in enumerate(parts.quantities)
            ],
        ),
        *_left(
            [a.ordinals for a in alignments if not narrowing(a)],
            [_ranked(n, case, alignments) for n in range(len(parts.ordinals))],
        ),
    ]
    share, missing, excluded = _words(parts, own, placed)
    uncovered += [*excluded, *_unknown_actors(parts, own), *_others_deed(case, own)]
    uncovered += [*_ungranted(case, own), *replaced(parts, own)]
    if max(stated(alignment) for alignment in own) < ENOUGH or not any(_tells(each) for each in own):
        uncovered += missing or ["?"]
    used = tuple(dict.fromkeys([id, *(a.evidence.id for a in alignments if _adds(a))]))
    return Support(used, tuple(uncovered), share)


def _placements(case: Case, alignments: Sequence[Alignment]) -> tuple[Placement, ...]:
    """The claim's orders, confirmed only where what dates the happening is what grants the rest.

    "After the war they signed treaties" is not granted by one treaty of before and another of after.
    """
    used = {alignment.evidence.id for alignment in alignments}
    found = placements(case)
    alien = [p.main is not None and bool(p.main.statement) and p.main.statement not in used for p in found]
    return tuple(
        replace(p, level=Comparison.SILENT) if other else p for p, other in zip(found, alien, strict=True)
    )


def _telling(alignments: Sequence[Alignment]) -> list[Alignment]:
    """The frames whose time is that of what the claim tells: when a war was fought is not when it ended."""
    return [a for a in alignments if core_holds(a)] or [a for a in alignments if pinned(a)]


def _unknown_actors(parts: Parts, own: Sequence[Alignment]) -> list[str]:
    """The words for who does it where only the statement names somebody: "a Swede" may be anybody."""
    numbers = [
        n
        for n, word in enumerate(parts.words)
        if word.role == "subject"
        and word_weight(word)
        and not is_anybody(word.term.lemma, word.term.language)
    ]
    others = [name for alignment in own for name in alignment.unclaimed_names if name.role == "subject"]
    if not others or any(name.role == "subject" for name in parts.names):
        return []
    if any(alignment.words[n].level.holds for alignment in own for n in numbers):
        return []
    return [parts.words[n].term.text for n in numbers]


def _actors(parts: Parts) -> list[str]:
    """The names of who does something to another: that each began or ended some day does not grant it."""
    done = any(name.role == "object" for name in parts.names)
    return [name.text if done and name.role == "subject" else "" for name in parts.names]


def _ungranted(case: Case, own: Sequence[Alignment]) -> Iterable[str]:
    """The adjectives of names where neither they nor what they describe is granted ("*Danish* money").

    A value that is granted tells well enough what is meant.
    """
    if any(pair.level.holds for a in own for pair in (*a.times, *a.measures)):
        return
    for number, name in enumerate(case.parts.names):
        if name.mention.kind != "adjective" or any(a.names[number].level.holds for a in own):
            continue
        at = span_of(name)
        hosts = [p for p in case.claim.frame.participants if inside(at, (p.start, p.end))]
        described = [
            n
            for n, word in enumerate(case.parts.words)
            if word_weight(word)
            and any(inside((word.term.start, word.term.end), (p.start, p.end)) for p in hosts)
        ]
        if described and not any(a.words[n].level.holds for a in own for n in described):
            yield name.text


def _tells(alignment: Alignment) -> bool:
    """Whether the frame tells what the claim tells, and not only of the same names: by its predicate, or by
    a value and so many names that it can tell of nothing else."""
    if core_holds(alignment) or not any(pair.claim.core for pair in alignment.words):
        return True
    values = sum(pair.level.holds and pair.here for pair in (*alignment.times, *alignment.measures))
    words = sum(pair.level.holds and pair.here and word_weight(pair.claim) >= 1 for pair in alignment.words)
    common = bearers(alignment.names) + values + words
    return values > 0 and common >= COMMON and stated(alignment) >= ENOUGH


def _words(
    parts: Parts, own: Sequence[Alignment], placed: Sequence[Span]
) -> tuple[float, list[str], list[str]]:
    """The share of the words by weight that the statement grants; those left over; those it excludes."""
    total = held = 0.0
    missing, excluded = [], []
    for number, word in enumerate(parts.words):
        weight, text = word_weight(word), word.term.text
        total += weight
        levels = [alignment.words[number].level for alignment in own]
        stated = not _unplaced("word", (word.term.start, word.term.end), placed)
        if stated or any(level.holds for level in levels):
            held += weight
        elif weight:
            missing.append(text)
            other = Comparison.DIFFERENT in levels or any(_beside_sibling(word, each) for each in own)
            excluded += [text] if _is_value(word, own) or other else []
    return held / total if total else 1.0, missing, excluded


def _beside_sibling(word: Word, alignment: Alignment) -> bool:
    """Whether the statement has another thing of the word's kind in its role, which the claim leaves out."""
    return any(
        other.role == word.role and are_siblings(word.term, other.term) for other in alignment.unclaimed_words
    )


def _is_value(word: Word, own: Sequence[Alignment]) -> bool:
    """Whether a word is a number or a time that was not read as such; a season of the evidence's own is
    none."""
    text, language = word.term.text, word.term.language
    if word.term.pos == "NUM" and is_number(text, language):
        return True
    known = [t.interval for a in own for t in a.evidence.parts.times if t.interval and t.interval.earliest]
    seasons = [(day, season_of(text, civil(day.earliest or 1)[0], language)) for day in known]
    if any(season for _, season in seasons):
        return not any(season and contains(season, day) for day, season in seasons)
    return word.term.pos == "NOUN" and names_time(text, language)


def _unplaced(text: str, span: Span, placed: Sequence[Span]) -> str:
    """The text, or "" where the part stands in words of order or age that the references confirm."""
    return "" if any(inside(span, each) for each in placed) else text


def _needed(name: Name, case: Case) -> str:
    """The name, or "" for an adjective of a known one, or for whose kin or kind another name is said to be
    ("*its* sister Luna 3"): both only describe, and the latter is told in a claim of its own.
    """
    if name.mention.kind == "adjective" and name.entities:
        return ""
    at = span_of(name)
    hosts = [p for p in case.claim.frame.participants if inside(at, (p.start, p.end))]
    beside = any(
        p.mention is not None and p.mention.start >= at[1] and p.mention.kind == "name" for p in hosts
    )
    return "" if beside and name.mention.kind == "pronoun" else name.text


def _measured(number: int, case: Case, alignments: Sequence[Alignment]) -> str:
    """The quantity, or "" for the pronoun "one", and for a granted value in another unit."""
    parts = case.parts.quantities
    own = parts[number]
    if own.dimension == "count" and own.value == 1 and not own.noun:
        return ""
    granted = (
        other
        for n, other in enumerate(parts)
        if own.unit != other.unit and same_kind(own, other) and compare_quantities(own, other).holds
        if any(alignment.quantities[n].level.holds for alignment in alignments)
    )
    return own.text if next(granted, None) is None else ""


def _ranked(number: int, case: Case, alignments: Sequence[Alignment]) -> str:
    """The rank; "" for "a third partner", one more of them, unless the evidence ranks it otherwise, and for a
    "first" that only tells of a beginning."""
    ordinal = case.parts.ordinals[number]
    if _is_beginning(ordinal, case, alignments):
        return ""
    before = case.passage.text[: ordinal.start].split()[-1:]
    further = bool(before) and before[0].casefold() in number_words(case.parts.language).articles
    other = any(a.ordinals[number].level is Comparison.DIFFERENT for a in alignments)
    return "" if further and not other else ordinal.text


def _is_beginning(ordinal: Ordinal, case: Case, alignments: Sequence[Alignment]) -> bool:
    """Whether "first" only says that it began then, as its own field tells: "Aster first sailed in 1911"."""
    core = next((word.term for word in case.parts.words if word.core), None)
    if ordinal.rank != 1 or core is None:
        return False
    own = counts_own(case.passage.text, ordinal, (core.start, core.end), case.parts.language)
    return (own or ordinal.noun == core.lemma) and any(
        begins(a.evidence) and core_holds(a) and any(pair.level.holds for pair in a.times) for a in alignments
    )


def _adds(alignment: Alignment) -> bool:
    times = any(pair.level.holds for pair in alignment.times)
    return times or any(pair.level.holds for pair in alignment.quantities)


def _left(columns: Sequence[Sequence[object]], texts: Sequence[str]) -> Iterable[str]:
    """The parts that no alignment grants."""
    for number, text in enumerate(texts):
        if text and not any(_holds(column[number]) for column in columns):
            yield text


def _holds(pair: object) -> bool:
    level = getattr(pair, "level", Comparison.SILENT)
    return isinstance(level, Comparison) and level.holds
