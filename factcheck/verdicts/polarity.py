"""FC501 polarity: the claim affirms what a statement denies, or the reverse. FC201 where nothing such exists.

A denial is contradicted only by what implies its opposite: a statement that denies less than the claim
affirms ("X never landed", "X landed
at noon"), or a claim that denies less than the statement affirms. What the denying side says more may be
just what it denies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.languages.denial import completes
from factcheck.languages.lightness import is_light
from factcheck.languages.presence import is_present
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.facts import phase_of
from factcheck.matching.parts import AGENT_ROLES, Name, Word, inside
from factcheck.matching.words import compare_lemmas
from factcheck.model import Conflict, Span
from factcheck.values.comparison import Comparison
from factcheck.values.dates import TimeRelation
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.denials import plainly_denies
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.matter import same_matter
from factcheck.verdicts.naming import anchored, bearers, crossed
from factcheck.verdicts.wording import Wrong, conflict, own_words

LATER = frozenset({TimeRelation.SINCE, TimeRelation.AFTER})
"""How a time is named that only bounds what is told or denied from below."""

_TOLD_OF = AGENT_ROLES | {"object", "topic"}
"""Roles of whom or what a clause tells."""

LEAST = 6.0
"""How many bits must agree with another statement that says just what the claim says, to let it stand."""


def polarity(case: Case) -> Iterator[Conflict]:
    """The first statement that says the opposite."""
    for alignment in case.alignments:
        if alignment.evidence.origin != "statement" or not anchored(alignment) or crossed(alignment):
            continue
        span = _denied(case, alignment)
        if span is not None and not _said(case, alignment):
            yield _conflict(case, alignment, span)
            return


def _denied(case: Case, alignment: Alignment) -> Span | None:
    """The words of the claim that the statement turns round; None where it does not."""
    if _of_nobody(case):
        return None
    ours, theirs = case.parts.negative, alignment.evidence.parts.negative
    if ours == theirs:
        return _turned(case, alignment)
    if theirs and (counted := _counted_none(case, alignment)) is not None:
        return counted
    if not _same_predicate(alignment) or _is_last_time(alignment):
        return None
    if ours:
        denies = plainly_denies(case) and _all_hold(alignment) and _is_whole(alignment)
        return (_own_negation(case) or _core_span(case)) if denies else None
    return _core_span(case) if _implied(alignment) else None


def _is_last_time(alignment: Alignment) -> bool:
    """Whether the one tells of a time and the other denies it of all times after: "none *since* 1662"."""
    return any(
        pair.other is not None and (pair.claim.relation in LATER) != (pair.other.relation in LATER)
        for pair in alignment.times
    )


def _own_negation(case: Case) -> Span | None:
    """The claim's negation, unless another clause lends it."""
    if case.parts.negation is None or case.source(case.parts.negation)[0] < case.claim.start:
        return None
    return case.parts.negation


def _counted_none(case: Case, alignment: Alignment) -> Span | None:
    """The number of what the claim says to be there ("it has eleven locks") and the statement says is not."""
    if any(word_weight(word) for word in case.parts.words) or case.parts.ordinals:
        return None
    counts = [q for q in case.parts.quantities if q.dimension == "count" and q.noun and q.value > 0]
    denial = alignment.evidence.parts.negation or (0, 0)
    left = [
        word
        for word in alignment.unclaimed_words
        if word_weight(word) and not inside((word.term.start, word.term.end), denial)
    ]
    if len(counts) != 1 or len(left) != 1 or alignment.unclaimed_names or alignment.evidence.parts.times:
        return None
    (own,), (other,) = counts, left
    same = compare_lemmas(own.noun, case.parts.language, other.term.lemma, other.term.language)
    names = [pair for pair in alignment.names if pair.claim.mention.kind != "adjective"]
    agree = bool(names) and all(pair.level is Comparison.EQUAL and pair.here for pair in names)
    return own.number if agree and same is Comparison.EQUAL and not case.parts.times else None


def _of_nobody(case: Case) -> bool:
    """Whether the claim says of whom it speaks by a pronoun only that nobody could resolve."""
    roles = {name.role for name in case.parts.names} | {word.role for word in case.parts.words}
    return roles.isdisjoint({"subject", "object", "by", "topic", "of", "other"})


def _same_predicate(alignment: Alignment) -> bool:
    """Whether both have one predicate that says something; where the claim's says little, what is done
    ("make a landing") must be the statement's predicate."""
    if _completes(alignment) or _is_there(alignment):
        return True
    if not core_holds(alignment):
        return False
    core = [pair for pair in alignment.words if pair.claim.core and word_weight(pair.claim)]
    if core:
        return all(pair.level.holds and pair.here for pair in core)
    if any(phase_of(word) == "begin" for word in alignment.claim.words):
        return _same_light(alignment)  # what never was done may have been begun
    done = any(
        pair.level.holds and pair.here and pair.claim.role == "object" and pair.other and pair.other.core
        for pair in alignment.words
    )
    return done or _same_light(alignment)


def _completes(alignment: Alignment) -> bool:
    """Whether the claim has that brought to its end which the statement tells of: "completed its
    *construction*"."""
    done = any(
        pair.level.holds and pair.here and pair.claim.role == "object" and pair.other and pair.other.core
        for pair in alignment.words
    )
    return done and any(w.core and completes(w.term.lemma, w.term.language) for w in alignment.claim.words)


def _is_there(alignment: Alignment) -> bool:
    """Whether one says that somebody was somewhere, and the other, of the same place, that they attended."""
    placed = any(
        pair.level is Comparison.EQUAL and pair.here and pair.claim.role == "place" and not pair.claim.core
        for pair in alignment.words
    )
    if not placed:
        return False
    frames = (alignment.claim, alignment.evidence.parts)
    cores = [[word.term for word in parts.words if word.core] for parts in frames]
    present = [any(is_present(term.lemma, term.language) for term in some) for some in cores]
    plain = [all(is_light(term.lemma, term.language) for term in some) for some in cores]
    return (present[0] and plain[1]) or (present[1] and plain[0])


def _same_light(alignment: Alignment) -> bool:
    """Whether both say little by one verb ("is", "has", "lies") of one thing and another."""
    same = any(
        pair.claim.core and pair.level.holds and pair.here and pair.other and pair.other.core
        for pair in alignment.words
    )
    told = any(pair.level.holds and pair.here and word_weight(pair.claim) >= 1 for pair in alignment.words)
    return same and (told or bearers(alignment.names) > 1)


def _all_hold(alignment: Alignment) -> bool:
    """Whether every part of the claim answers to one of the statement's: the statement implies what the
    claim denies."""
    words = [pair for pair in alignment.words if word_weight(pair.claim)]
    levels = [pair.level for pair in words] + [pair.level for pair in alignment.names]
    levels += [pair.level for pair in alignment.times] + [pair.level for pair in alignment.quantities]
    levels += [pair.level for pair in alignment.ordinals]
    return all(level.holds for level in levels)


def _is_whole(alignment: Alignment) -> bool:
    """Whether one clause tells all of it, of who does it in the claim, and a rank is not one among fewer: the
    last to catch it *naturally* need not be the last."""
    clauses = {word.term.start for word in alignment.evidence.parts.words if word.core}
    doers = [pair for pair in alignment.names if pair.claim.role in AGENT_ROLES]
    ranked = any(pair.other is not None for pair in alignment.ordinals)
    more = any(word_weight(word) for word in alignment.unclaimed_words)
    return len(clauses) < 2 and all(pair.here for pair in doers) and not (ranked and more)


def _implied(alignment: Alignment) -> bool:
    """Whether every part of the statement's denial answers to one of the claim's: the claim implies what
    the statement denies."""
    frame = alignment.evidence.parts
    left = [word for word in alignment.unclaimed_words if not is_light(word.term.lemma, word.term.language)]
    counts = len(alignment.quantities) >= len(frame.quantities) and len(alignment.ordinals) >= len(
        frame.ordinals
    )
    timed = not frame.times or any(pair.level.holds for pair in alignment.times)
    levels = [pair.level for pair in alignment.quantities] + [pair.level for pair in alignment.ordinals]
    levels += [pair.level for pair in alignment.times]
    differ = Comparison.DIFFERENT in levels
    told = not alignment.unclaimed_names and _is_of_its_doer(alignment)
    return not left and told and counts and timed and not differ


def _is_of_its_doer(alignment: Alignment) -> bool:
    """Whether who does not do it in the statement's denial is the one of whom the claim tells: that Norway
    never joined says nothing of others "in Europe", or "together with Norway"."""
    doers = [name for name in alignment.evidence.parts.names if name.role in _TOLD_OF]
    nouns = [word for word in alignment.evidence.parts.words if word.role in _TOLD_OF]
    told = {id(pair.other) for pair in alignment.names if _is_told_of(pair)}
    return any(id(name) in told for name in doers) or (not doers and bool(nouns))


def _is_told_of(pair: Pair[Name]) -> bool:
    """Whether the claim tells of a name of the statement, not of what lies in it or comes with it."""
    told = pair.claim.role in _TOLD_OF or pair.claim.mention.kind == "adjective"
    return pair.level.holds and told


def _turned(case: Case, alignment: Alignment) -> Span | None:
    """The one phrase that claim and statement have with opposite signs ("with a crew", "without a crew"),
    all else agreeing."""
    turned = [pair for pair in alignment.words if _is_turned(pair)]
    if not turned or case.parts.negative or len({pair.claim.role for pair in turned}) > 1:
        return None
    rest = replace(alignment, words=tuple(pair for pair in alignment.words if pair not in turned[1:]))
    if not same_matter(rest, turned[0], LEAST):
        return None
    denied = {word.term.lemma for word in alignment.evidence.parts.words if word.term.negated}
    names = [pair for pair in alignment.names if not denied.issuperset(pair.claim.mention.lemma.split())]
    words = [pair for pair in rest.words if pair is not turned[0] and word_weight(pair.claim)]
    words = [pair for pair in words if not pair.claim.term.negated]  # "without *the need for* extra time"
    levels = [pair.level for pair in names] + [pair.level for pair in words]
    if not all(level.holds for level in (*levels, *(pair.level for pair in alignment.times))):
        return None
    return turned[0].claim.term.start, turned[0].claim.term.end


def _is_turned(pair: Pair[Word]) -> bool:
    if pair.other is None or pair.claim.term.negated == pair.other.term.negated:
        return False
    return pair.level is Comparison.DIFFERENT


def _said(case: Case, against: Alignment) -> bool:
    """Whether a statement says just what the claim says, with its polarity."""
    return any(
        a.evidence.parts.negative == case.parts.negative
        and a.evidence.parts is not against.evidence.parts
        and _all_hold(a)
        and same_matter(a, least=LEAST)
        for a in case.alignments
        if a.evidence.origin == "statement"
    )


def _conflict(case: Case, alignment: Alignment, span: Span) -> Conflict:
    rule = "existence" if _denies_all(alignment) else "polarity"
    said, other = ("denies", "affirms") if case.parts.negative else ("affirms", "denies")
    wrong = Wrong(span, own_words(case, alignment))
    return conflict(case, rule, wrong, alignment, f"the text {said} what the statement {other}")


def _denies_all(alignment: Alignment) -> bool:
    """Whether the statement says that nobody or nothing of a kind did it ("No ship ever …"): its negation
    stands before its subject."""
    frame = alignment.evidence.parts
    if not frame.negative or frame.negation is None:
        return False
    if any(word.core and inside((word.term.start, word.term.end), frame.negation) for word in frame.words):
        return False
    starts = [word.term.start for word in frame.words if word.role == "subject"]
    starts += [name.mention.start for name in frame.names if name.role == "subject"]
    return bool(starts) and 0 <= min(starts) - frame.negation[1] <= 1


def _core_span(case: Case) -> Span | None:
    return next(((word.term.start, word.term.end) for word in case.parts.words if word.core), None)
