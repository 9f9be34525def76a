"""FC301 entity and FC302 place: another bearer of the same role, or the roles swapped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.languages.membership import may_be_anybody
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.knowledge import PLACE_TYPES, Knowledge
from factcheck.matching.names import series, siblings, types
from factcheck.matching.parts import AGENT_ROLES, Name
from factcheck.matching.rivalry import NO_RIVAL
from factcheck.matching.words import compare_lemmas
from factcheck.model import Conflict
from factcheck.values.comparison import Comparison
from factcheck.verdicts.bynames import describes_noun, may_go_by
from factcheck.verdicts.case import Case
from factcheck.verdicts.displaced import SLOT, crosses, displaced
from factcheck.verdicts.exclusivity import (
    befalls_once,
    exclusive,
    happens_once,
    is_one_of_some,
    recurring,
)
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.matter import MARGIN, SAME, anew, granted, same_matter, weight
from factcheck.verdicts.naming import anchored, crossed
from factcheck.verdicts.slots import TURNED, completes, evened, joined, same_bearer, slot_bits
from factcheck.verdicts.wording import Wrong, conflict, span_of

SEATS = frozenset({"state", "organisation"})
"""Types whose bearers are places where a phrase of place names them."""

SLOT_ALONE, CLEAR, TOLD_OF = 4.0, 1.0, 1.5
"""The least bits for a slot that has to tell the matter itself, where the predicates are not known to be the
same; by how many a rival must stand out among the names that could be it; of two doers and two things done
crosswise, what is told of the doer.
"""

PLAIN, LENIENT = 8.0, 1.0
"""The bits at which both plainly tell of one matter, and by how much less the slot then needs."""

ALONE, LEFT = 7.0, 1.0
"""The bits at which both plainly tell of one matter though one name on each side is left without an answer,
and by how much less the slot then needs: what else would it be?"""

_WAVERING = frozenset({"subject", "as", "place"})
"""Roles of who or what does it or is it: "printed in X" is printed by X."""


def participant(case: Case) -> Iterator[Conflict]:
    """The name of the claim whose role another one holds, by the statement that agrees best otherwise."""
    if case.parts.negative or anew(case.parts):
        return
    best: tuple[float, Alignment, Pair[Name], Name] | None = None
    for number, name in enumerate(case.parts.names):
        if is_unsaid(name) or is_one_of_many(case, name):
            continue
        granting = [a for a in case.alignments if not displaced(a, number, case.alignments, case.knowledge)]
        told = granted(granting, [a.names[number] for a in granting])
        for alignment in case.alignments:
            found = _rival(alignment, number, case)
            if found is None or found[0] <= max(told + MARGIN, best[0] if best else NO_RIVAL):
                continue
            best = found[0], alignment, alignment.names[number], found[1]
    if best is not None:
        yield of_bearer(case, *best[1:])


def is_one_of_many(case: Case, name: Name) -> bool:
    """Whether the claim only says that somebody is one of a kind: "X was *a* president"."""
    predicate = case.claim.frame.predicate
    return predicate is not None and predicate.indefinite and name.role == "subject"


def is_unsaid(name: Name) -> bool:
    """Whether the claim does not name the bearer itself: it is a guess whom it means."""
    return name.mention.kind in ("pronoun", "description") or name.role == "topic"


def _rival(alignment: Alignment, number: int, case: Case) -> tuple[float, Name] | None:
    """Who holds the role instead, with the bits for one matter and one slot."""
    pair = alignment.names[number]
    elsewhere = displaced(alignment, number, case.alignments, case.knowledge)
    if not names_holder(alignment, pair.claim) or (pair.level.holds and not elsewhere):
        return None
    if _knows_nobody(alignment, pair):
        return None
    found = _nearest(alignment, pair, case)
    if found is None:
        return None
    bits, rival = found
    crossed_over = elsewhere and crosses(alignment, number, case.alignments) and not recurring(alignment)
    listed = any(completes(alignment, pair, name, case) for name in alignment.unclaimed_names)
    slots = (pair.claim, evened(pair.claim, rival, alignment, case))
    if not (crossed_over or listed or any(exclusive(alignment, slot) for slot in slots)):
        return None
    if is_one_of_some(alignment, pair.claim) and not siblings(pair.claim.text, rival.text):
        return None
    if is_place(pair.claim, case.knowledge) and _of_other_party(alignment, pair.claim, case.knowledge):
        return None
    about = weight(alignment, replace(pair, other=rival))
    if not _is_one_slot(alignment, pair.claim, rival, (bits, about), case):
        return None
    told_of = TOLD_OF if crossed_over and pair.claim.role not in AGENT_ROLES else 0.0
    return bits + about + told_of, rival


def _of_other_party(alignment: Alignment, claim: Name, knowledge: Knowledge) -> bool:
    """Whether claim and evidence each name somebody of one type whom the other does not name: where one state
    signed with a second says nothing of where it signed with a third."""
    mine = [p.claim for p in alignment.names if not p.level.holds and p.claim is not claim]
    told = [name for name in mine if _is_party(name)]
    others = [name for name in alignment.unclaimed_names if _is_party(name)]
    return any(types(name, knowledge) & types(other, knowledge) for name in told for other in others)


def _is_party(name: Name) -> bool:
    return name.mention.kind != "adjective" and name.role not in ("place", "time")


def names_holder(alignment: Alignment, claim: Name) -> bool:
    """Whether evidence may say who holds a name's role instead: it names who, and ranks among as many."""
    if _is_mute(alignment) or describes_noun(alignment, claim):
        return False
    return not (_ranks_fewer(alignment) or _ranks_alone(alignment))


def _nearest(alignment: Alignment, pair: Pair[Name], case: Case) -> tuple[float, Name] | None:
    """The name that looks most like the holder of the claim's slot, with the bits for that; none where
    another looks like it as well."""
    rivals = sorted(
        (
            (slot_bits(alignment, pair, name, case), number, name)
            for number, name in enumerate(alignment.unclaimed_names)
            if not may_go_by(pair.claim, name, case)
        ),
        key=lambda each: (-each[0], each[1]),
    )
    if not rivals or rivals[0][0] == NO_RIVAL:
        return None
    bits, _, rival = rivals[0]
    others = [
        name for b, _, name in rivals[1:] if b > bits - CLEAR and not same_bearer(rival, name, case.knowledge)
    ]
    if any(not (joined(rival, name) and befalls_once(alignment)) for name in others):
        return None
    return bits, rival


def _is_one_slot(
    alignment: Alignment, claim: Name, rival: Name, bits: tuple[float, float], case: Case
) -> bool:
    """Whether `bits`, those for one slot and those for one matter, are enough for both."""
    slot, about = bits
    least = _least(alignment, claim, rival, about, case)
    if about >= ALONE and core_holds(alignment) and _are_left(alignment, claim, rival, case.knowledge):
        least -= LEFT
    return slot >= least and about >= SAME


def _is_mute(alignment: Alignment) -> bool:
    """Whether a frame says nothing of who did it: a denial, one that names nobody or is of another time, a
    begin or end, which is reckoned for its time only."""
    evidence = alignment.evidence
    return evidence.parts.negative or evidence.nameless or evidence.edge or _undated(alignment)


def _knows_nobody(alignment: Alignment, pair: Pair[Name]) -> bool:
    """Whether the claim names others too, and the statement not one of them: two stories."""
    others = [p for p in alignment.names if p is not pair and p.claim.mention.kind != "adjective"]
    return bool(others) and not any(each.level.holds for each in others)


def _are_left(alignment: Alignment, claim: Name, rival: Name, knowledge: Knowledge) -> bool:
    """Whether the two, of one sort, are the only names on either side that the other does not answer."""
    kinds, others = types(claim, knowledge), types(rival, knowledge)
    mine = [pair.claim for pair in alignment.names if not pair.level.holds]
    its = [name for name in alignment.unclaimed_names if not same_bearer(rival, name, knowledge)]
    named = [name for name in (*mine, *its) if name.mention.kind != "adjective" and name is not claim]
    roles = {claim.role, rival.role}
    return bool(kinds & others) and not named and "of" not in roles and roles != TURNED


def _least(alignment: Alignment, claim: Name, rival: Name, about: float, case: Case) -> float:
    """The least bits for one slot; fewer where so much tells of one matter that a wrong guess at what two
    unknown names are, or in which role they stand, is likelier than two slots."""
    told = core_holds(alignment)
    least = SLOT if told else SLOT_ALONE
    if about < PLAIN:
        return least
    places = _are_places(claim, rival, case.knowledge)
    doers = claim.role in _WAVERING and rival.role in _WAVERING
    doers = doers and not any(is_place(name, case.knowledge) for name in (claim, rival))
    return least - LENIENT if doers or (places and not told) else least


def _ranks_fewer(alignment: Alignment) -> bool:
    """Whether the claim ranks among fewer than the evidence: the first person may not be the first woman."""
    language, other = alignment.claim.language, alignment.evidence.parts.language
    return any(
        pair.level is Comparison.ENTAILED
        and pair.other is not None
        and bool(pair.claim.noun and pair.other.noun)
        and not compare_lemmas(pair.claim.noun, language, pair.other.noun, other).holds
        and not (may_be_anybody(pair.claim.noun, language) and may_be_anybody(pair.other.noun, other))
        for pair in alignment.ordinals
    )


def _ranks_alone(alignment: Alignment) -> bool:
    """Whether the claim tells of the first or largest of its kind, and the evidence of one without a rank.

    The largest city is not the capital.
    """
    cores = {word.claim.term.lemma for word in alignment.words if word.claim.core}
    return any(pair.other is None and pair.claim.noun in cores for pair in alignment.ordinals)


def _undated(alignment: Alignment) -> bool:
    """Whether the claim tells of a time that the evidence does not give.

    Another may then have held the role, unless it comes but once; or the time is that of another clause, and
    this one has its own.
    """
    apart = bool(alignment.evidence.parts.times) and not any(pair.here for pair in alignment.times)
    if apart and any(pair.level.holds for pair in alignment.times):
        return True
    return not happens_once(alignment) and any(
        pair.claim.interval is not None and not pair.level.holds for pair in alignment.times
    )


def is_place(name: Name, knowledge: Knowledge) -> bool:
    """Whether a name is that of a place; of unknown type, whether it stands where places stand."""
    kinds = types(name, knowledge)
    if kinds:
        return bool(kinds & PLACE_TYPES) or (name.role == "place" and not kinds.isdisjoint(SEATS))
    return name.role == "place" and series(name.text) is None


def _are_places(claim: Name, rival: Name, knowledge: Knowledge) -> bool:
    """Whether both are places; standing where places stand, one that is known for one tells of the other.

    What only says more of a noun ("a moon of X") is not where it is.
    """
    if claim.role == rival.role == "of":
        return False
    both = [is_place(name, knowledge) for name in (claim, rival)]
    return all(both) or (any(both) and claim.role == rival.role == "place" and _guessed(claim, rival))


def _guessed(claim: Name, rival: Name) -> bool:
    """Whether only a statistical model says what they are, and takes none for an organisation or a work."""
    return not any(name.entities or name.mention.ner in ("ORG", "WORK") for name in (claim, rival))


def of_bearer(case: Case, alignment: Alignment, pair: Pair[Name], rival: Name) -> Conflict:
    """That the claim has a name where the statement has another."""
    rule = "place" if _are_places(pair.claim, rival, case.knowledge) else "entity"
    wrong = Wrong(span_of(pair.claim), rival.text)
    return conflict(case, rule, wrong, alignment, f"it is {rival.text}, not {pair.claim.text}")


def swapped(case: Case) -> Iterator[Conflict]:
    """Roles swapped: who did it and to whom it was done have changed places."""
    for alignment in case.alignments:
        if case.parts.negative or alignment.evidence.parts.negative:
            continue
        pair = crossed(alignment)
        if pair is None or not core_holds(alignment):
            continue
        if not _straight(case, pair[0]) and same_matter(alignment):
            other = pair[1].other
            assert other is not None
            wrong = Wrong(span_of(pair[0].claim), other.text)
            yield conflict(case, "entity", wrong, alignment, f"the roles are swapped: {other.text} did it")
            return


def _straight(case: Case, doer: Pair[Name]) -> bool:
    """Whether another statement has the roles as the claim has them."""
    return any(
        pair.claim is doer.claim
        and pair.level.holds
        and pair.other is not None
        and pair.other.role in AGENT_ROLES
        for alignment in case.alignments
        if core_holds(alignment) and anchored(alignment)
        for pair in alignment.names
    )
