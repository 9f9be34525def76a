"""Whom claim and evidence name, as evidence for one matter: what agrees, has no answer, is left unsaid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from factcheck.claims.kinds import is_somebody, kinds_of_noun
from factcheck.languages import detect
from factcheck.languages.recurrence import is_shared
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.converse import has_converse, is_symmetric
from factcheck.matching.names import GUESSED, is_given_name
from factcheck.matching.parts import AGENT_ROLES, Name, Parts, Word
from factcheck.model import Term
from factcheck.values.comparison import Comparison
from factcheck.verdicts.compared import DIFFERS, Aside, Weight, rest

NAME, FURTHER_NAME, NAME_RESOLVED = 4.0, 2.5, 2.5
"""A name in the frame in a like role; another one (they come together); one that a pronoun means."""

NAME_OF_PLACE, NAME_BESIDE, NAME_ELSEWHERE, ADJECTIVE = 1.5, 2.5, 1.0, 1.0
"""A place; a name in an unlike role; one that another clause of the statement has; an adjective of a name."""

ACTOR_UNANSWERED, NAME_UNANSWERED, UNANCHORED = -2.5, -1.5, -2.5
"""A name without an answer, at the centre and aside; none of the claim's names in the frame."""

REPLACED = -6.0
"""A name without an answer in whose place the evidence has another: two things differ, so two matters do."""

_CENTRE = frozenset({"subject", "object", "by", "of", "other"})

_PERSON = frozenset({"person"})


def of_names(alignment: Alignment, aside: Aside) -> Iterator[Weight]:
    """The weight of every name of the claim, and of none of them being in the frame."""
    names = rest(alignment.names, aside)
    seen: set[object] = set()
    first = True
    for pair in names:
        bearer = pair.claim.entities or pair.claim.text
        if pair.level.holds and bearer not in seen:
            seen.add(bearer)
            bits = _of_name(pair, alignment, aside)
            yield f"name {pair.claim.text}", bits if first else min(bits, FURTHER_NAME)
            first = first and bits < NAME
        elif not pair.level.holds and pair.claim.mention.kind != "adjective":
            differs = pair.level is Comparison.DIFFERENT
            yield f"name {pair.claim.text}", DIFFERS if differs else _unanswered(pair.claim, alignment, aside)
    if not anchored(alignment, aside):
        yield "no name", UNANCHORED


def _unanswered(name: Name, alignment: Alignment, aside: Aside) -> float:
    rival = aside.other if aside is not None else None
    if any(other is not rival and _in_its_place(name, other) for other in alignment.unclaimed_names):
        return REPLACED
    if name.role in AGENT_ROLES and any(_is_shared(word) for word in alignment.evidence.parts.words):
        return REPLACED
    return ACTOR_UNANSWERED if name.role in ("subject", "object", "by") else NAME_UNANSWERED


def _is_shared(word: Word) -> bool:
    """Whether a predicate tells of what many do, each by himself and in his own time: join, receive."""
    return word.core and is_shared(word.term.lemma, word.term.language)


def _in_its_place(name: Name, other: Name) -> bool:
    """Whether another stands where the claim has the name: who signed it, what it was about."""
    if "adjective" in (name.mention.kind, other.mention.kind):
        return False
    if name.role in AGENT_ROLES:
        return other.role in AGENT_ROLES
    if name.role != other.role:
        return False
    a, b = name.preposition, other.preposition
    translated = name.role == "place" and bool(a and b) and detect(a) != detect(b)
    return name.role == "object" or translated or (bool(a) and a == b)


def _of_name(pair: Pair[Name], alignment: Alignment, aside: Aside) -> float:
    if pair.claim.mention.kind == "adjective":
        return ADJECTIVE
    if not pair.here and _carries_on(pair, alignment, aside):
        return NAME_RESOLVED
    if not pair.here or not _identifies(pair) or _of_another(pair, alignment):
        return NAME_ELSEWHERE
    if pair.claim.mention.kind in ("pronoun", "description") or pair.claim.role == "topic":
        return NAME_RESOLVED
    if pair.other is not None and pair.other.mention.kind == "adjective":
        return ADJECTIVE if _only_describes(pair, alignment) else NAME_BESIDE
    if pair.claim.role == "place" or (pair.other is not None and pair.other.role == "place"):
        return NAME_OF_PLACE
    return NAME if pair.other is None or _at_centre(pair.claim) == _at_centre(pair.other) else NAME_BESIDE


def _only_describes(pair: Pair[Name], alignment: Alignment) -> bool:
    """Whether the evidence has the name as an adjective of what the claim does not speak of: that "*Soviet*
    aid" fell says nothing of the Soviet Union."""
    adjective = pair.other
    kinds = [name.mention.kind for name in (pair.claim, pair.other) if name is not None]
    if adjective is None or kinds != ["name", "adjective"]:
        return False
    nouns = {(term.start, term.end) for term in adjective.beside if term.pos == "NOUN"}
    unsaid = {(word.term.start, word.term.end) for word in alignment.unclaimed_words}
    return bool(nouns) and nouns <= unsaid


def _carries_on(pair: Pair[Name], alignment: Alignment, aside: Aside) -> bool:
    """Whether a clause that names nobody but the one in question goes on about a name of the clause before,
    left out or called by a noun of its kind: "«Birches» is by Ilyin; *the picture* hangs in Tula". Of another
    time it may tell because it tells of another event.
    """
    name, rival = pair.other, aside.other if aside is not None else None
    if (
        not isinstance(rival, Name)
        or name is None
        or pair.here
        or name.role not in ("subject", "object", "topic")
    ):
        return False
    if name.mention.kind == "adjective" or pair.claim.role == "place" or not pair.level.holds:
        return False
    frame = alignment.evidence.parts
    if any(n is not rival and n.role in _CENTRE and n.mention.kind != "adjective" for n in frame.names):
        return False
    open_words = {id(word) for word in alignment.unclaimed_words}
    nouns = [
        w.term for w in frame.words if not w.core and w.role in ("subject", "object") and id(w) in open_words
    ]
    kind = GUESSED.get(name.mention.ner)
    return all(noun.pos != "NOUN" or _may_be_of(noun, kind) for noun in nouns)


def _may_be_of(noun: Term, kind: frozenset[str] | None) -> bool:
    """Whether a noun may mean somebody of a kind; one of whom no kind is known is no person."""
    own = kinds_of_noun(noun.lemma, noun.language)
    return not own.isdisjoint(kind) if kind is not None else bool(own - _PERSON)


def _of_another(pair: Pair[Name], alignment: Alignment) -> bool:
    """Whether the claim tells of somebody beside the name ("X's *brother*") of whom the evidence does not."""
    noun = pair.claim.governor
    if noun is None or pair.claim.within not in ("subject", "object"):
        return False
    if not is_somebody(noun.lemma, noun.language):
        return False
    return not any(word.claim.term.start == noun.start and word.level.holds for word in alignment.words)


def _at_centre(name: Name) -> bool:
    return name.role not in ("place", "time", "with", "other")


@lru_cache(maxsize=4096)
def anchored(alignment: Alignment, aside: Aside = None) -> bool:
    """Whether a name of the claim stands in this very frame; without names, whether it has none either."""
    every = rest(alignment.names, aside)
    names = [pair for pair in every if pair.claim.mention.kind != "adjective"] or every
    if names:
        return any(
            (pair.here or _carries_on(pair, alignment, aside))
            and _identifies(pair)
            and not (_of_another(pair, alignment) or _only_describes(pair, alignment))
            for pair in names
        )
    return not alignment.names and not _about_a_name(alignment.evidence.parts)


def _identifies(pair: Pair[Name]) -> bool:
    """Whether the evidence names the same one; for a topic, which the claim leaves unsaid, the very same. A
    given name alone may be another's.
    """
    if pair.other is not None and is_given_name(pair.claim, pair.other):
        return False
    return pair.level is Comparison.EQUAL if pair.claim.role == "topic" else pair.level.holds


def _about_a_name(parts: Parts) -> bool:
    """Whether a frame tells of somebody by name.

    A claim that names nobody can't be known to tell of the same one.
    """
    patients = (
        ("object", "of")
        if any(word.role == "object" for word in parts.words)
        else ("object", "of", "subject")
    )
    return any(name.mention.kind == "name" and name.role in patients for name in parts.names)


def bearers(pairs: Iterable[Pair[Name]]) -> int:
    """How many bearers of names both share in this very frame."""
    return len(
        {
            pair.claim.entities or pair.claim.text
            for pair in pairs
            if pair.level.holds and pair.here and pair.claim.mention.kind != "adjective"
        }
    )


def undergone(alignment: Alignment) -> bool:
    """Whether the one who does it in the claim has it done to them by another in the evidence: "X won", of a
    match in which Y beat X."""
    cores = [pair for pair in alignment.words if pair.claim.core]
    if not all(pair.level.holds and pair.claim.term.pos == "VERB" for pair in cores):
        return False
    if any(is_symmetric(pair.claim.term) or not has_converse(pair.claim.term) for pair in cores):
        return False
    done = any(
        pair.here
        and pair.level.holds
        and pair.claim.role == "subject"
        and pair.other is not None
        and pair.other.role == "object"
        for pair in alignment.names
    )
    said = any(name.role in AGENT_ROLES for name in alignment.unclaimed_names)
    return done and said and not any(pair.claim.role == "object" for pair in alignment.names)


def crossed(alignment: Alignment) -> tuple[Pair[Name], Pair[Name]] | None:
    """Two names whose roles have changed places.

    Who did it in the claim has it done to them in the evidence, and the reverse. What says the same when its
    participants change places ("borders") can't be crossed.
    """
    if any(is_symmetric(pair.claim.term) for pair in alignment.words if pair.claim.core):
        return None
    pairs = [pair for pair in alignment.names if pair.level.holds and pair.here and pair.other is not None]
    doers = [
        pair
        for pair in pairs
        if pair.claim.role in AGENT_ROLES and pair.other and pair.other.role == "object"
    ]
    done = [
        pair
        for pair in pairs
        if pair.claim.role == "object" and pair.other and pair.other.role in AGENT_ROLES
    ]
    return (doers[0], done[0]) if doers and done else None


def other_company(alignment: Alignment, placed: bool = True) -> bool:
    """Whether claim and evidence each name somebody whom the other does not know: two occasions. `placed`:
    or somewhere."""
    mine = [p.claim for p in alignment.names if not p.level.holds]
    return all(
        any(name.mention.kind == "name" and (placed or name.role != "place") for name in names)
        for names in (mine, alignment.unclaimed_names)
    )
