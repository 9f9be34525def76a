"""Whether there is what a claim says no more of than that there is: "there are letters of X", «существуют
произведения X». Whatever a statement tells of such a thing grants it."""

from __future__ import annotations

from factcheck.claims.kinds import kind_words
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.words import compare_lemmas
from factcheck.verdicts.case import Case

_TIED = frozenset({"of", "with", "other"})
"""The roles of those whose thing it is, or between whom it is."""


def granted_existence(case: Case) -> tuple[str, ...]:
    """The statement that tells of the very thing, as something of the very ones; none if there is none."""
    if not _only_exists(case.parts):
        return ()
    found = (a.evidence.id for a in case.alignments if _tells_of_it(a))
    return tuple(found)[:1]


def _only_exists(parts: Parts) -> bool:
    """Whether a claim says that something common of somebody's exists, and nothing more of it."""
    if parts.negative or parts.doubted or parts.times or parts.quantities or parts.ordinals:
        return False
    cores = [word.term for word in parts.words if word.core]
    exists = [compare_lemmas(core.lemma, core.language, "exist", "en", core.pos).holds for core in cores]
    things = [word for word in parts.words if not word.core]
    tied = {name.role for name in parts.names} <= _TIED and bool(parts.names)
    return exists == [True] and tied and [word.role for word in things] == ["subject"]


def _tells_of_it(alignment: Alignment) -> bool:
    evidence = alignment.evidence
    if evidence.origin != "statement" or evidence.parts.negative or evidence.parts.doubted:
        return False
    thing = next(pair for pair in alignment.words if not pair.claim.core)
    if not (thing.level.holds and thing.here):
        return False
    return all(
        pair.level.holds and pair.here and _is_tied(pair, thing, evidence.parts) for pair in alignment.names
    )


def _is_tied(pair: Pair[Name], thing: Pair[Word], evidence: Parts) -> bool:
    """Whether it is a thing of the name's in the evidence too, or its bearer made it."""
    name, word = pair.other, thing.other
    if name is None or word is None:
        return False
    if name.role in _TIED:
        return name.governor is None or name.governor == word.term
    makers = kind_words(evidence.language).makers
    return name.role == "subject" and any(w.core and w.term.lemma in makers for w in evidence.words)
