"""Supported means entailed: every checkable part of the claim is found in statements on the same matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.matching.alignment import Alignment
from factcheck.matching.excerpts import alignment_without
from factcheck.matching.names import types
from factcheck.model import Span
from factcheck.values.comparison import Comparison
from factcheck.verdicts.ages import granted_age, granted_spans
from factcheck.verdicts.case import Case
from factcheck.verdicts.chronology import Placement, placements, unproven
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.comparisons import compares_alone, granted_comparison
from factcheck.verdicts.durations import granted_duration
from factcheck.verdicts.existing import granted_existence
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.left_names import names_left
from factcheck.verdicts.left_values import values_left
from factcheck.verdicts.left_words import words_left
from factcheck.verdicts.leftover import told_apart
from factcheck.verdicts.likely import told_otherwise
from factcheck.verdicts.matter import stated
from factcheck.verdicts.members import granted_by_list
from factcheck.verdicts.naming import anchored, bearers, crossed, undergone
from factcheck.verdicts.origin import granted_origin
from factcheck.verdicts.replaced import replaced
from factcheck.verdicts.reworded import reworded
from factcheck.verdicts.scraps import bystands, of_nobody, only_exists
from factcheck.verdicts.support_traits import excludes, has_not

UNTOLD = "?"
"""What stays uncovered where nothing shows that the statement tells what the claim tells."""

ENOUGH = 5.0
"""The least bits of agreement of a claim with one frame of the statement that grants it."""

HEARD, LEAST = 2, -8.0
"""Of how many statements, of those that agree best, a second opinion is asked, and how many bits must agree:
of 2,600 claims that statements of labelled packs tell 94 are told by the second, 256 in less than no bits."""

COMMON = 3
"""How many bearers of names, values and content words, one value among them, both must share where their
predicates are not known to be one: a name and a date have more than one thing to tell of them."""


@dataclass(frozen=True, slots=True)
class Support:
    """How far the references grant a claim: the statements that do, and the parts left over, which a
    `reworded` claim only tells in other words. `barred` are those of them that no other word can stand for.
    """

    statements: tuple[str, ...]
    uncovered: tuple[str, ...]
    share: float
    reworded: bool = False
    barred: tuple[str, ...] = ()

    @property
    def entails(self) -> bool:
        """Whether nothing is left over but other words for what a statement tells."""
        return bool(self.statements) and (self.reworded or not self.uncovered)


def support(case: Case) -> Support:
    """The best support that a closed list, or one statement with what its entities' own fields add, gives the
    claim.
    """
    listed = granted_by_list(case)
    if listed is not None:
        return Support((listed,), (), 1.0)
    ordered = placements(case)
    told = next((p for p in ordered if p.level.holds and _is_all(case, p)), None)
    if told is not None and (told.order.denied or not case.parts.negative):
        return Support(told.statements, (), 1.0)
    reckoned = granted_age(case) or granted_duration(case) or granted_comparison(case)
    if decided := reckoned or granted_existence(case) or granted_origin(case):
        return Support(decided, (), 1.0)
    if compares_alone(case):
        return Support((), (), 0.0)
    found = [support_by(case, group) for group in _groups(case, anywhere=False).values()]
    best = max(found, key=lambda s: (s.entails, -len(s.uncovered), s.share), default=Support((), (), 0.0))
    return best if best.entails else next(_likely(case), best)


def _likely(case: Case) -> Iterator[Support]:
    """The support by statements that are likely to tell the claim in other words."""
    for support, frames, rank in retellings(case):
        if told_otherwise(case, frames, rank, support.uncovered, support.barred):
            yield replace(support, reworded=True)


def retellings(case: Case) -> Iterator[tuple[Support, Sequence[Alignment], int]]:
    """The statements that may tell the claim in other words, those first that agree best, each with its
    frames and how many agree better: none that has a name, time or number of the claim nowhere, or tells
    otherwise what it tells."""
    for rank, (group, own) in enumerate(_heard(_groups(case, anywhere=True).values())):
        if has_not(case, own) or _is_denied(case, own[0].evidence.id):
            continue
        found = support_by(case, group)
        if not excludes(case, own, found.uncovered):
            yield found, own, rank


def _is_denied(case: Case, id: str) -> bool:
    """Whether a frame of a statement has the claim's predicate, and denies it where the claim does not."""
    frames = (alignment for alignment in case.alignments if alignment.evidence.id == id)
    return any(each.evidence.parts.negative != case.parts.negative and core_holds(each) for each in frames)


def _heard(
    groups: Iterable[Sequence[Alignment]],
) -> Iterator[tuple[Sequence[Alignment], Sequence[Alignment]]]:
    """All frames of the statements that agree best, and those of them that are the statement's own words."""
    for group in sorted(groups, key=lambda each: -max(map(stated, each)))[:HEARD]:
        own = _own(group)
        if own and max(map(stated, own)) >= LEAST:
            yield group, own


def _own(group: Iterable[Alignment]) -> list[Alignment]:
    return [alignment for alignment in group if alignment.evidence.origin == "statement"]


def support_by(case: Case, group: Sequence[Alignment]) -> Support:
    """How far the frames of one statement, with what the entities' own fields add, grant the claim."""
    return _support(case, [*group, *_further(_facts(case), group)], group[0].evidence.id, granted_spans(case))


def _facts(case: Case) -> list[Alignment]:
    """What the entities' own fields tell of the claim, and the rows of lists that tell of no more names."""
    told = [a for a in case.alignments if a.evidence.origin != "statement" and anchored(a) and core_holds(a)]
    return [a for a in told if a.evidence.origin != "list" or not a.unclaimed_names]


def _further(facts: Sequence[Alignment], group: Sequence[Alignment]) -> Iterator[Alignment]:
    return (fact for fact in facts if fact not in group)


def _groups(case: Case, anywhere: bool) -> dict[str, list[Alignment]]:
    """The frames of each statement that do not deny what the claim says, or say it of others; `anywhere` also
    those that name nobody whom the claim names, and beside a denial those that deny nothing."""
    ordered = placements(case)
    groups: dict[str, list[Alignment]] = {}
    for alignment in case.alignments:
        agrees_in_kind = (
            (alignment.evidence.parts.negative == case.parts.negative or (anywhere and case.parts.negative))
            and crossed(alignment) is None
            and not undergone(alignment)
            and (ordered or not only_exists(alignment))
            and not bystands(alignment)
        )
        if agrees_in_kind and (anywhere or anchored(alignment) or _continues(case, alignment)):
            groups.setdefault(alignment.evidence.id, []).append(alignment)
    return groups


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


def _support(case: Case, alignments: Sequence[Alignment], id: str, aged: Sequence[Span]) -> Support:
    """What one statement grants, with facts of the entities; `aged` are the words of ages that are right."""
    parts = case.parts
    own = [alignment for alignment in alignments if alignment.evidence.id == id]
    told = _placements(case, alignments)
    placed = [span for p in told if p.level.holds for span in (p.covers, p.span)] + [*aged]
    placed += told_apart(case)
    ranks = [(rank.start, rank.end) for rank in parts.ordinals]
    share, needed, missing = words_left(case, own, [*placed, *ranks])
    barred = [
        *(case.words(p.span) for p in unproven(told)),
        *names_left(case, alignments, own, placed),
        *replaced(parts, own),
        *of_nobody(parts, own),
    ]
    ordered = [p.covers for p in told if p.level.holds]
    rest = [alignment_without(alignment, ordered) for alignment in own] if ordered else own
    enough = any(map(_tells, rest)) and any(stated(each) >= ENOUGH for each in (*own, *rest))
    left = needed if enough else missing
    words = tuple(dict.fromkeys(word.term.text for word in left))
    used = tuple(dict.fromkeys([id, *(a.evidence.id for a in alignments if _adds(a))]))
    if not barred and reworded(left, own):
        return Support(used, words, share, reworded=True)
    unsaid = words or (() if enough else (UNTOLD,))
    barred += values_left(case, alignments, placed)
    return Support(used, (*barred, *unsaid), share, barred=tuple(barred))


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


def _tells(alignment: Alignment) -> bool:
    """Whether the frame tells what the claim tells, and not only of the same names: by its predicate, or by
    a value and so many names that it can tell of nothing else."""
    if core_holds(alignment) or not any(pair.claim.core for pair in alignment.words):
        return True
    values = sum(pair.level.holds and pair.here for pair in (*alignment.times, *alignment.measures))
    words = sum(pair.level.holds and pair.here and word_weight(pair.claim) >= 1 for pair in alignment.words)
    common = bearers(alignment.names) + values + words
    return values > 0 and common >= COMMON and stated(alignment) >= ENOUGH


def _adds(alignment: Alignment) -> bool:
    times = any(pair.level.holds for pair in alignment.times)
    return times or any(pair.level.holds for pair in alignment.quantities)
