"""Which of the referents that agree with an anaphor is clearly the nearest at hand; none where two are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from factcheck.claims.cues import Agreement
from factcheck.claims.discourse import ANY, Key, Referent

PARALLEL = 35
"""What the same role adds, a subject for a subject (Lappin and Leass 1994)."""

_FADING = 0.5
"""How much of its salience a referent keeps from one sentence to the next (Lappin and Leass 1994)."""

_CONTINUED = 0.2
"""What each further sentence that speaks of it adds: less than a subject is ahead of an object."""

_CENTRAL = 1.25
"""What a pronoun's referent gains for the next sentence: the text is about it (centering, Grosz 1995)."""

_AHEAD = 1.1
"""How much more salient than the next the antecedent must be: a subject than an object of its sentence."""

_UNKNOWN = 0.75
"""How much of its salience a referent of unknown kind, or sex, keeps where that is asked for."""

_MODEL = 0.6
"""The same where only a statistical model says that it is of another kind."""

OWNER = 80
"""What a possessive adds to the subject of its own clause ("Amazon sold its first book")."""

NEAR = 50
"""What the clause that a converb belongs to adds, as much as a direct object (Lappin and Leass 1994)."""

_UNSEXED = 0.5
"""How much a name that a model takes for a person's keeps where nothing tells the sex that is asked for."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A bearer with what all its mentions tell, and its salience."""

    referent: Referent
    salience: float


def candidates(known: Iterable[Referent], now: int, reach: int) -> list[Candidate]:
    """Everyone spoken of in the last `reach` sentences, with the salience of their mentions."""
    mentioned: dict[Key, list[Referent]] = {}
    for referent in known:
        mentioned.setdefault(referent.key, []).append(referent)
    return [
        Candidate(_merged(all_of_it), _salience(all_of_it, now))
        for all_of_it in mentioned.values()
        if now - max(each.sentence for each in all_of_it) <= reach
    ]


def _salience(mentions: Iterable[Referent], now: int) -> float:
    strongest: dict[int, float] = {}
    for each in mentions:
        weight = each.weight * (_CENTRAL if each.central and each.sentence < now else 1.0)
        strongest[each.sentence] = max(weight, strongest.get(each.sentence, 0.0))
    faded = [weight * _FADING ** (now - sentence) for sentence, weight in strongest.items()]
    return max(faded) + _CONTINUED * (sum(faded) - max(faded))


def _merged(mentions: list[Referent]) -> Referent:
    latest = max(mentions, key=lambda each: (each.sentence, each.position))
    nouns = frozenset[str]().union(*(each.nouns for each in mentions))
    sure = next((each for each in mentions if each.sure), None)
    kinds = sure.kinds if sure is not None else latest.kinds
    gender = latest.gender or next((each.gender for each in mentions if each.gender), "")
    return replace(
        latest,
        nouns=nouns,
        kinds=kinds,
        sure=sure is not None,
        gender=gender,
        topical=any(each.topical for each in mentions),
    )


def nearest(
    found: Iterable[Candidate], fit: Callable[[Referent], float], ahead: float = _AHEAD
) -> Referent | None:
    """The candidate of most salience, weighed by how it fits (0: not at all); None where two come close."""
    ranked = sorted(
        ((each.salience * fit(each.referent), each.referent) for each in found), key=lambda pair: -pair[0]
    )
    ranked = [pair for pair in ranked if pair[0] > 0]
    if not ranked:
        return None
    (best, referent), rival = ranked[0], ranked[1][0] if len(ranked) > 1 else 0.0
    return referent if best >= rival * ahead else None


def fits(referent: Referent, asked: Agreement, expected: frozenset[str]) -> float:
    """How well a referent agrees with a pronoun and with what is said of it, from 0 (not) to 1."""
    if asked.number == "plur" and referent.number not in ("plur", ANY):
        return 0.0
    if asked.number and referent.number not in ("", ANY, asked.number):
        return 0.0
    if asked.gender and referent.gender and asked.gender != referent.gender:
        return 0.0
    wanted = expected
    if asked.animate is not None:
        wanted = _PERSON if asked.animate else (expected or _THINGS) - _PERSON
    if asked.animate and not (referent.kinds or referent.mentions):
        return 0.0
    if asked.animate and asked.gender and not referent.gender:
        return _of_kind(referent, wanted) * (_UNKNOWN if referent.sure else _UNSEXED)
    return _of_kind(referent, wanted)


_PERSON = frozenset({"person"})
_THINGS = frozenset({"organisation", "place", "event", "work", "product"})


def _of_kind(referent: Referent, wanted: frozenset[str]) -> float:
    if not wanted or referent.kinds & wanted:
        return 1.0
    if not referent.kinds:
        return 0.0 if referent.inanimate and wanted == _PERSON else _UNKNOWN
    if wanted == _PERSON:
        return 0.0
    unsure = not referent.sure and referent.mentions and not any(m.entities for m in referent.mentions)
    return _MODEL if unsure else 0.0
