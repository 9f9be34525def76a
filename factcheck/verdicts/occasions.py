"""Whether a claim tells of another occasion than the evidence, whose time then says nothing against its own.

What somebody does often is told apart by what it is done to, with or where: a firm that "settled with the
ministry" did not "move from Orm to Corve", nor is the day on which it "opened two shops" that of its opening.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.alignment import Alignment, AnyPair
from factcheck.matching.facts import makes
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.parts import Name, Word
from factcheck.matching.rivalry import competes
from factcheck.values.comparison import Comparison
from factcheck.verdicts.compared import word_weight

_ACTANTS = frozenset({"subject", "object"})
_BESIDE = frozenset({"other", "with", "place", "time"})


def not_its_own(alignment: Alignment) -> bool:
    """Whether what the claim tells is not the beginning or end of the entity whose field is the evidence.

    The entity does it to something ("opened a shop", "made a statement"), founds or proclaims it, or
    something of the entity's is what begins ("its shops opened", "talks between the Allies started"), be it
    a version ("Orbis 2.0").
    """
    if alignment.evidence.origin != "entity":
        return False
    own = [pair.claim for pair in alignment.names if pair.level.holds and pair.here]
    does = any(name.role == "subject" and not name.preposition for name in own)
    if any(_is_version(pair.claim, own) for pair in alignment.words if not pair.level.holds):
        return True
    if does and (_has_object(alignment) or _makes(alignment)):
        return True
    if own and all(_is_only_owner(name, alignment) for name in own):
        return True
    return any(
        pair.claim.role in _ACTANTS and not pair.level.holds and word_weight(pair.claim) >= 1
        for pair in alignment.words
        if not pair.claim.core
    )


def _is_only_owner(name: Name, alignment: Alignment) -> bool:
    """Whether a name only says whose or part of what something else is: "the mint *of Orm* announced"."""
    told = [pair.claim.term for pair in alignment.words if pair.level.holds]
    return name.role == "of" and name.governor is not None and name.governor not in told


def _is_version(word: Word, names: Sequence[Name]) -> bool:
    """Whether a number stands right behind a name: "Orbis *2.0*"."""
    return word.term.pos == "NUM" and any(word.term.start == name.mention.end + 1 for name in names)


def of_rival(alignment: Alignment, knowledge: Knowledge) -> bool:
    """Whether a name of the claim has no answer and the evidence has another in its place: who died in the
    sinking *of the Orm* did not die in that *of the Corve*."""
    mine = [pair.claim for pair in alignment.names if not pair.level.holds]
    return any(competes(name, other, knowledge) for name in mine for other in alignment.unclaimed_names)


def of_other_course(alignment: Alignment) -> bool:
    """Whether the evidence is the beginning or end of something of which the claim does not speak: a fire
    that broke out in a tower is not when its building began, nor did the Orbis begin when something "came out
    *for the Orbis*"."""
    own = [pair.claim for pair in alignment.names if pair.level.holds and pair.here]
    if alignment.evidence.origin == "entity" and own and all(name.role in _BESIDE for name in own):
        return True
    course = (w for w in alignment.unclaimed_words if w.role == "predicate" and not w.core)
    return alignment.evidence.edge and any(word_weight(word) for word in course)


def _has_object(alignment: Alignment) -> bool:
    """Whether the claim says to what or to how many it was done."""
    said: list[AnyPair] = [p for p in alignment.said if p.claim.role == "object" and not p.level.holds]
    said += [pair for pair in alignment.quantities if pair.claim.dimension in ("count", "money")]
    return bool(said)


def _makes(alignment: Alignment) -> bool:
    """Whether the entity itself founds or proclaims something, be it by a noun: "made a proclamation"."""
    cores = [pair for pair in alignment.words if pair.claim.core]
    return any(makes(p.claim.term) or p.level is not Comparison.EQUAL for p in cores)
