"""Whether what claim and evidence tell leaves room for one holder of a slot only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.claims.kinds import is_somebody
from factcheck.languages.lexicon import Relation, relate
from factcheck.languages.membership import names_some
from factcheck.languages.recurrence import (
    comes_once,
    is_authorship,
    is_making,
    is_ruling,
    is_shared,
    is_victory,
    leads_on,
    recurs,
)
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.parts import AGENT_ROLES, Name, Word
from factcheck.model import Language, Term
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeRelation
from factcheck.verdicts.matter import BOUNDS, fine
from factcheck.verdicts.naming import bearers

_DOERS = AGENT_ROLES | {"with"}
_THINGS = frozenset({"object", "of", "other"})
_CIRCUMSTANCES = frozenset({"place", "time", "with"})


def exclusive(alignment: Alignment, claim: Name) -> bool:
    """Whether the slot of a name of the claim has one holder here.

    Who does it first is one; what somebody was the first to do may be many things, at another time at least.
    """
    if claim.role in _DOERS and _any(alignment, is_shared) and not _is_ruling(alignment):
        return False
    if alignment.evidence.unique and not claim.entities and claim.role != "object":
        return True
    identified = _identified(alignment, claim)
    if alignment.evidence.unique and identified and (claim.role != "object" or dated(alignment)):
        return True
    if not identified or _was_for_a_time(alignment) or _any(alignment, names_some):
        return False
    if claim.role == "place" and leads_on(claim.preposition.casefold(), alignment.claim.language):
        return False
    if dated(alignment):
        return claim.role != "place" or not _is_stay(alignment)
    if len(alignment.evidence.parts.ordinals) > sum(pair.other is not None for pair in alignment.ordinals):
        return False  # who was the first laureate is not the only one
    ranked = any(pair.level.holds for pair in alignment.ordinals)
    if claim.role == "place" and not ranked and _any(alignment, _is_arrival):
        return False
    if ranked or claim.role == "object" or _is_work(alignment, claim):
        return ranked and claim.role != "object"
    if _any(alignment, is_victory) and not all(pair.level.holds for pair in alignment.words):
        return False  # "beat them in a qualifying match"
    return not recurring(alignment) or (claim.role in AGENT_ROLES and _any(alignment, is_authorship))


def _was_for_a_time(alignment: Alignment) -> bool:
    """Whether the evidence says what something was for some years, and the claim of no time: "the capital
    from 1712 to 1918"."""
    spans = [
        time.relation in (TimeRelation.SPAN, TimeRelation.UNTIL) for time in alignment.evidence.parts.times
    ]
    told = [pair.claim.term for pair in alignment.words if pair.claim.core]
    state = any(term.pos in ("NOUN", "PROPN") for term in (*told, *_cores(alignment)))
    return state and bool(spans) and all(spans) and not alignment.times


def _is_work(alignment: Alignment, claim: Name) -> bool:
    """Whether a name is one of what somebody may have done, or been in, many of: "the author *of X*"."""
    makers = [core for core in _cores(alignment) if core.pos == "NOUN"]
    makers += [claim.governor] if claim.governor else []
    return claim.role == "of" and any(is_somebody(maker.lemma, maker.language) for maker in makers)


def dated(alignment: Alignment) -> bool:
    """Whether both give one time, be it as a bare year ("the prize for 1921")."""
    years = (pair for pair in alignment.words if pair.claim.term.pos == "NUM" and pair.here)
    own = alignment.evidence.parts.times
    times = (pair for pair in alignment.times if (pair.here or not own) and pair.claim.relation not in BOUNDS)
    return any(pair.level.holds for pair in times) or any(pair.level.holds for pair in years)


def _is_stay(alignment: Alignment) -> bool:
    """Whether the claim tells of a time within the years that somebody lived somewhere, by no word for that:
    who lived in a village spent a winter by the sea."""
    spans = [
        pair.other.relation is TimeRelation.SPAN and pair.level is not Comparison.EQUAL
        for pair in alignment.times
        if pair.level.holds and pair.other is not None
    ]
    told = any(pair.claim.core and pair.level.holds for pair in alignment.words)
    return bool(spans) and all(spans) and not told


def is_one_of_some(alignment: Alignment, claim: Name) -> bool:
    """Whether a name is what somebody may have got several of in the year that both give: two prizes."""
    day = any(pair.level.holds and fine(pair.claim) for pair in alignment.times)
    return claim.role == "object" and not day and _any(alignment, _is_award)


def _is_award(lemma: str, language: Language) -> bool:
    return relate(lemma, language, "award", "en") is Relation.SAME


def _is_arrival(lemma: str, language: Language) -> bool:
    return relate(lemma, language, "arrive", "en") is Relation.SAME


def recurring(alignment: Alignment) -> bool:
    """Whether the same can be told of the same ones again."""
    return _any(alignment, recurs)


def happens_once(alignment: Alignment) -> bool:
    """Whether what is told happens but once to whom it happens, whenever it was."""
    return _any(alignment, comes_once)


def befalls_once(alignment: Alignment) -> bool:
    """Whether what is told happens but once, or at a time that both give: whoever else did it is left out."""
    return dated(alignment) or happens_once(alignment)


def _has_one_doer(alignment: Alignment) -> bool:
    """Whether a thing without a name has one to whom this can be done ("discovered the neutron")."""
    if _any(alignment, comes_once) or _any(alignment, is_authorship):
        return True
    if _any(alignment, is_making) and _told_apart(alignment):
        return True
    return dated(alignment) and (_any(alignment, is_victory) or _is_ruling(alignment))


def _is_ruling(alignment: Alignment) -> bool:
    """Whether it is done to a paper of one ruler, which none signs beside him: "signed the *decree*"."""
    things = [pair.claim.term for pair in alignment.words if pair.level.holds and pair.claim.role == "object"]
    return any(is_ruling(thing.lemma, thing.language) for thing in things)


def _told_apart(alignment: Alignment) -> bool:
    """Whether both say what is done to by a noun with the same words to it: "the *decisive* goal *of the
    final*"."""
    said = [pair for pair in alignment.said if pair.claim.role in _THINGS]
    unsaid = [word.role for word in alignment.unclaimed_words]
    unsaid += [name.role for name in alignment.unclaimed_names]
    nouns = sum(isinstance(pair.claim, Word) and pair.claim.term.pos == "NOUN" for pair in said)
    alike = all(pair.level.holds for pair in said) and _THINGS.isdisjoint(unsaid)
    return nouns > 0 and len(said) > 1 and alike


def _any(alignment: Alignment, kind: Callable[[str, Language], bool]) -> bool:
    return any(kind(core.lemma, core.language) for core in _cores(alignment))


def _cores(alignment: Alignment) -> Iterator[Term]:
    return (word.term for word in alignment.evidence.parts.words if word.core)


def _identified(alignment: Alignment, claim: Name) -> bool:
    """Whether more than a place or a year says which happening is meant, where it is asked who took part.

    Many were born in one town and flow into one sea, many mills were built with Soviet help. What it is done
    to, a day, or a rank tells which it is; where it comes but once, so does a thing without a name
    ("discovered the neutron").
    """
    if any(pair.level.holds for pair in alignment.ordinals):
        return True
    if any(pair.level.holds and fine(pair.claim) for pair in alignment.times):
        return True
    if claim.role in ("place", "of", "other"):
        return bearers(alignment.names) > 0 or not _only_adjectives(alignment)
    if any(_is_party(pair, claim) for pair in alignment.names):
        return True
    thing = "subject" if claim.role == "object" else "object"
    if not any(pair.level.holds and pair.here for pair in alignment.words if pair.claim.role == thing):
        return False
    return (dated if claim.role == "object" else _has_one_doer)(alignment)


def _only_adjectives(alignment: Alignment) -> bool:
    """Whether all that is named of the matter is whose it was: "built with *Soviet* help"."""
    held = [pair.claim.mention.kind for pair in alignment.names if pair.level.holds]
    return bool(held) and all(kind == "adjective" for kind in held)


def _is_party(pair: Pair[Name], claim: Name) -> bool:
    """Whether a name that both share is more than where, when or with whom it was."""
    if pair.claim is claim or not pair.level.holds or not pair.here or pair.claim.mention.kind == "adjective":
        return False
    return pair.claim.role not in _CIRCUMSTANCES
