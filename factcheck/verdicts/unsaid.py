"""What evidence says beyond a claim, as evidence for another matter: actors, ranks, whom it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache

from factcheck.languages.lexicon import Relation, relate
from factcheck.matching.alignment import Alignment
from factcheck.matching.parts import Name, Parts, Word
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeMention
from factcheck.verdicts.compared import DIFFERS, Aside, Weight
from factcheck.verdicts.naming import REPLACED, UNANCHORED, anchored

UNPATIENTED, TOLD_BEFORE, DESCRIBED = -4.0, -1.0, -1.0
"""What the frame is about left unsaid; but told around the claim; or called by the nouns it stands with."""

ACTOR_UNSAID, RANK_UNSAID = -1.0, -2.0
"""Another actor, a rank that only the evidence has, or that only the claim has among fewer."""


@lru_cache(maxsize=4096)
def of_unsaid(alignment: Alignment, aside: Aside) -> tuple[Weight, ...]:
    """What the evidence says beyond the claim and that may make it another matter."""
    return (*_of_further(alignment, aside), *_of_patient(alignment, aside))


def _of_further(alignment: Alignment, aside: Aside) -> Iterator[Weight]:
    """Ranks, actors and joiners that only the evidence has."""
    rival = aside.other if aside is not None else None
    frame = alignment.evidence.parts
    ranks = len(frame.ordinals) - sum(pair.other is not None for pair in alignment.ordinals)
    asked = aside is not None and isinstance(aside.claim, TimeMention | Name)
    other = asked and (_is_of_series(alignment) or _is_ranked_apart(alignment))
    yield "rank unsaid", DIFFERS if other else RANK_UNSAID * max(0, ranks)
    actors = [n for n in alignment.unclaimed_names if n.role in ("subject", "object") and n is not rival]
    yield "actors unsaid", ACTOR_UNSAID * len(actors)
    if aside is not None and isinstance(aside.claim, TimeMention) and not _is_joiner_said(alignment):
        yield "joiner unsaid", REPLACED


def _of_patient(alignment: Alignment, aside: Aside) -> Iterator[Weight]:
    """Whom or what the evidence is about, where the claim does not name them."""
    unsaid = _unsaid_patients(alignment, aside)
    if unsaid is None:
        return
    if _is_one_of(unsaid, alignment.told):
        yield "patient told before", TOLD_BEFORE
        yield "name told before", 0.0 if anchored(alignment, aside) else -UNANCHORED
    elif unsaid and _is_one_of(unsaid, _described(alignment)):
        yield "patient described", DESCRIBED
    else:
        yield "patient unsaid", UNPATIENTED


def _is_one_of(names: Sequence[Name], others: Iterable[Name]) -> bool:
    return any(name is each for each in others for name in names)


def _is_of_series(alignment: Alignment) -> bool:
    """Whether the evidence counts what its own name calls ("the first World Cup"), and the claim does not."""
    frame = alignment.evidence.parts
    said = {id(pair.other) for pair in alignment.ordinals if pair.level is not Comparison.SILENT}
    named = {lemma for name in frame.names for lemma in name.mention.lemma.split()}
    return any(rank.noun in named and id(rank) not in said for rank in frame.ordinals)


def _is_ranked_apart(alignment: Alignment) -> bool:
    """Whether the claim counts otherwise than the evidence: the second patient is not that of the first
    operation."""
    ranks = {rank.rank for rank in alignment.evidence.parts.ordinals}
    mine = [pair.claim.rank for pair in alignment.ordinals if pair.level is Comparison.SILENT]
    return bool(ranks and mine) and ranks.isdisjoint(mine)


def _unsaid_patients(alignment: Alignment, aside: Aside) -> list[Name] | None:
    """Whom or what the evidence is about, where the claim names none of them; None where it does.

    The one to whom it was done, else who did it. Another agent may be left unsaid ("it was founded in 1958");
    another patient makes another matter. What is but a place in the claim is not what an entity's fields tell
    of, nor what tells of whom a date is; nobody named as such is given.
    """
    patients = _patients(alignment.evidence.parts)
    if not patients:
        return None
    rival = aside.other if aside is not None else None
    unclaimed = {id(name) for name in alignment.unclaimed_names}
    placed = _only_placed(alignment, aside)
    unsaid = []
    for name in patients:
        if id(name) in placed and name is not rival:
            continue
        if name is rival or id(name) not in unclaimed or _worded(name, alignment):
            return None
        unsaid.append(name)
    return unsaid


def _patients(frame: Parts) -> list[Name]:
    """The names of those to whom what a frame tells was done, else of those who did it."""
    named = [name for name in frame.names if name.mention.kind != "adjective"]
    in_roles = (
        [name for name in named if name.role == role] for role in ("object", "subject", "of", "other")
    )
    return next((names for names in in_roles if names), [])


def _only_placed(alignment: Alignment, aside: Aside) -> Set[int]:
    """The identities of names of the evidence that are but places in the claim, where that does not do."""
    central = any(p.level.holds and p.claim.role != "place" for p in alignment.names)
    central = central or all(name.role != "subject" for name in alignment.unclaimed_names)
    dates = aside is not None and isinstance(aside.claim, TimeMention) and not central
    if alignment.evidence.origin != "entity" and not dates:
        return frozenset()
    return {id(pair.other) for pair in alignment.names if pair.claim.role == "place"}


def _described(alignment: Alignment) -> Iterator[Name]:
    """The names that the claim leaves unsaid, but calls by all the nouns beside them, and by one more word:
    "the *motor company*" for "the motor company X", "the *assembly line*" for "X's assembly line"."""
    held = {id(pair.other) for pair in alignment.words if pair.level.holds and pair.here}
    words = {(word.term.start, word.term.end): word for word in alignment.evidence.parts.words}
    for name in alignment.unclaimed_names:
        beside = [*name.beside, *([name.governor] if name.role == "of" and name.governor else [])]
        nouns = [word for term in beside if (word := words.get((term.start, term.end))) is not None]
        roles = {word.role for word in nouns}
        alike = [w for w in words.values() if w.role in roles and not w.core and id(w) in held]
        said = sum(len(word.term.lemma.split()) for word in alike)
        if nouns and all(id(word) in held for word in nouns) and said > 1:
            yield name


def _worded(name: Name, alignment: Alignment) -> bool:
    """Whether the claim says a part of the name as a word."""
    lemmas = name.mention.lemma.split()
    return any(
        pair.level.holds and pair.other is None and pair.claim.term.lemma in lemmas
        for pair in alignment.words
    )


def _is_joiner_said(alignment: Alignment) -> bool:
    """Whether the claim names who became a member, where the evidence tells that: others do at times."""
    cores = [word.term for word in alignment.evidence.parts.words if word.core and word.term.pos == "VERB"]
    if not any(relate(core.lemma, core.language, "join", "en") is Relation.SAME for core in cores):
        return True
    others: list[Name | Word | None] = [p.other for p in alignment.names if p.level.holds]
    others += [p.other for p in alignment.words if p.level.holds]
    return any(other is not None and other.role == "subject" for other in others)
