"""FC601 consistency: the documents of a run against themselves: two claims that cannot both hold, a
citation that is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from factcheck.documents.citations import bibliography, citations
from factcheck.languages.lightness import is_light
from factcheck.languages.recurrence import again, goes_on, recurs
from factcheck.matching.alignment import Alignment, align
from factcheck.matching.asked import ask
from factcheck.matching.evidence import lone
from factcheck.matching.facts import life_words
from factcheck.matching.knowledge import HAPPENING_TYPES, Knowledge
from factcheck.matching.parts import Parts, parts_of
from factcheck.matching.words import compare_lemmas, compare_words
from factcheck.model import CheckedClaim, CheckedDocument, Document, Finding, Level
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Interval, TimeMention, TimeRelation, compare_intervals, compare_times
from factcheck.values.intervals import boundaries
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.matter import same_matter
from factcheck.verdicts.sums import CODE, sums

ALIKE = 6.0
"""The least bits of agreement of two claims of a run that are held against each other."""


def consistency(
    documents: Sequence[CheckedDocument], knowledge: Knowledge
) -> tuple[tuple[Finding, ...], ...]:
    """For each document the findings that come from the run itself."""
    earlier: dict[frozenset[str], list[_Told]] = {}
    return tuple(
        (*_claims(document, earlier, knowledge), *sums(document), *_citations(document.document))
        for document in documents
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """A dated claim of the run."""

    home: CheckedDocument
    claim: CheckedClaim
    parts: Parts


def _claims(
    checked: CheckedDocument, earlier: dict[frozenset[str], list[_Told]], knowledge: Knowledge
) -> Iterator[Finding]:
    """A note where a claim dates a matter otherwise than one before it: one a claim."""
    for claim in checked.claims:
        parts = parts_of(claim.claim.frame)
        repeated = any(again(word.term.lemma, parts.language) for word in parts.words)
        if claim.claim.kind != "fact" or parts.negative or not parts.times or repeated:
            continue
        told = _Told(checked, claim, parts)
        bearers = _bearers(parts, knowledge)
        if not bearers:
            continue
        before = earlier.setdefault(bearers, [])
        found = (_disagreement(told, other, knowledge) for other in before)
        yield from islice((finding for finding in found if finding is not None), 1)
        before.append(told)


def _bearers(parts: Parts, knowledge: Knowledge) -> frozenset[str]:
    """Whom a claim names, each with its predecessors and successors as one: two claims on one matter name
    the same, and only those are held against each other.
    """
    named = (name for name in parts.names if name.mention.kind != "adjective")
    return frozenset(min(knowledge.kin(id)) for name in named for id in name.entities[:1])


def _disagreement(told: _Told, other: _Told, knowledge: Knowledge) -> Finding | None:
    if _dates_event(told, knowledge) and _dates_event(other, knowledge):
        time, its = told.parts.times[0], other.parts.times[0]
        return _finding(told, other, time, its) if _differ(time, its) else None
    if not (_may_differ(told, other) and _share_predicate(told.parts, other.parts)):
        return None
    alignment: Alignment = align(ask(told.parts, knowledge), lone("", "statement", other.parts))
    for pair in alignment.times:
        if (
            pair.level is Comparison.DIFFERENT
            and pair.other
            and _is_same(alignment)
            and same_matter(alignment, pair, ALIKE)
        ):
            return _finding(told, other, pair.claim, pair.other)
    return None


def _may_differ(told: _Told, other: _Told) -> bool:
    """Whether any time of the one excludes any of the other; to see that costs less than to align both."""
    pairs = ((time, its) for time in told.parts.times for its in other.parts.times)
    return any(compare_times(time, its) is Comparison.DIFFERENT for time, its in pairs)


def _share_predicate(parts: Parts, other: Parts) -> bool:
    """Whether the other tells the predicate too; claims of one matter do."""
    cores = [word for word in parts.words if word.core and word_weight(word)]
    return all(any(compare_words(core, word).holds for word in other.words) for core in cores)


def _differ(time: TimeMention, its: TimeMention) -> bool:
    """Whether two times of one event exclude each other; of two that have both ends, either end decides
    ("fought between 1919 and 1922")."""
    if time.interval is None or its.interval is None:
        return False
    ranges = [_is_range(each.interval) for each in (time, its) if each.interval is not None]
    if all(ranges):
        level = compare_intervals(time.interval, TimeRelation.SPAN, its.interval, TimeRelation.SPAN)
    else:
        level = compare_times(time, its)
    return level is Comparison.DIFFERENT


def _is_range(interval: Interval) -> bool:
    first, last = boundaries(interval)
    return interval.extent or first != last


def _dates_event(told: _Told, knowledge: Knowledge) -> bool:
    """Whether the claim says of one known event when it was, and nothing else."""
    ids = {id for name in told.parts.names for id in name.entities[:1]}
    if len(ids) != 1 or len(told.parts.times) != 1 or len(told.parts.names) != 1:
        return False
    type = knowledge.type(next(iter(ids)))
    language = told.parts.language
    words = [word.term.lemma for word in told.parts.words if not is_light(word.term.lemma, language)]
    whole = life_words(type)["whole"]
    return type in HAPPENING_TYPES and all(
        any(compare_lemmas(word, language, other, "en").holds for other in whole) for word in words
    )


def _is_same(alignment: Alignment) -> bool:
    """Whether both tell of one happening that is over at once: each part of either answers to one of the
    other, and nothing recurs or goes on."""
    cores = [word.term for word in alignment.evidence.parts.words if word.core]
    if not cores or any(
        recurs(term.lemma, term.language) or goes_on(term.lemma, term.language) for term in cores
    ):
        return False
    words = [pair for pair in alignment.words if word_weight(pair.claim)]
    left = [word for word in alignment.unclaimed_words if word_weight(word)]
    named = all(pair.level.holds for pair in alignment.names) and not alignment.unclaimed_names
    return named and bool(words) and not left and all(pair.level.holds for pair in words)


def _finding(told: _Told, other: _Told, time: TimeMention, its: TimeMention) -> Finding:
    passage = told.home.document.passages[told.claim.claim.passage]
    start, end = passage.source(time.start, time.end)
    place = "" if other.home is told.home else f" in {other.home.document.path}"
    speaker = other.claim.claim.speaker
    who = f" by {speaker}" if speaker and speaker != told.claim.claim.speaker else ""
    return Finding(
        rule="consistency",
        code=CODE,
        level=Level.NOTE,
        start=start,
        end=end,
        message=f"elsewhere{place} the same is dated {its.text}{who}: “{other.claim.claim.text}”",
        found=passage.text[time.start : time.end],
        claim=told.claim.claim.id,
        reason="two claims of the run date one matter differently",
    )


def _citations(document: Document) -> Iterator[Finding]:
    """Numbers that are skipped: cited are [1] to [9] and [11], never [10]; or listed and never cited."""
    marks = citations(document)
    used = {number for mark in marks for number in mark.numbers}
    if len(used) < 3 or min(used) > 2:
        return
    listed = {entry.number for entry in bibliography(document)}
    missing = sorted((set(range(1, max(used) + 1)) | listed) - used)
    if not missing or len(missing) > len(used) // 2:
        return
    for number in missing:
        mark = next(m for m in marks if any(n > number for n in m.numbers))
        yield Finding(
            rule="consistency",
            code=CODE,
            level=Level.NOTE,
            start=mark.start,
            end=mark.end,
            message=f"citation [{number}] is missing: the text cites up to [{max(used)}], never [{number}]",
            found=document.text[mark.start : mark.end],
            reason="the numbers of citations leave a gap",
        )
