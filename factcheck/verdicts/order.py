"""FC102 order: first, second, last; before and after; a distance in time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.languages.dates import in_words
from factcheck.languages.recurrence import recurs
from factcheck.languages.sequence import distance_text, opposite, ordering
from factcheck.matching.alignment import Alignment, AnyPair, Pair, align
from factcheck.matching.asked import ask
from factcheck.matching.parts import Name, Parts
from factcheck.matching.words import compare_lemmas
from factcheck.model import Conflict, Level, Ordinal, Span
from factcheck.values.comparison import Comparison
from factcheck.values.dates import Precision, distance
from factcheck.verdicts.case import Case
from factcheck.verdicts.chronology import Placement, placements
from factcheck.verdicts.compared import NEVER, word_weight
from factcheck.verdicts.matter import MARGIN, same_matter, weight
from factcheck.verdicts.naming import anchored
from factcheck.verdicts.wording import Wrong, conflict, reckoned


def order(case: Case) -> Iterator[Conflict]:
    """Ranks, sequences and distances in time that the references give otherwise."""
    if not case.parts.negative:
        yield from _ranks(case)
    for placement in placements(case):
        if case.parts.negative and not placement.order.denied:
            continue
        if placement.level is Comparison.DIFFERENT and placement.statements:
            yield _misplaced(case, placement)


def _misplaced(case: Case, placement: Placement) -> Conflict:
    """The wrong word of order, or the wrong distance (then the rule is `date`)."""
    span, expected = (
        _turned(case, placement) if placement.turned else (placement.span, _distance(case, placement))
    )
    main, anchor = placement.main, placement.anchor
    dates = [in_words(moment.interval) for moment in (main, anchor) if moment]
    if case.source(span)[1] <= case.claim.sentence[0]:
        return _of_member(case, placement, dates[0])
    return reckoned(
        case,
        "order" if placement.turned else "date",
        Wrong(span, expected),
        placement.statements[0],
        message=f"the references date the one to {dates[0]}"
        + (f" and the other to {dates[1]}" if dates[1:] else ""),
        reason="the order and the distance follow from the two dates",
    )


def _of_member(case: Case, placement: Placement, date: str) -> Conflict:
    """What is wrong is the member named: the words of order were said of its group, in a sentence before."""
    claim, words = case.claim, case.words(placement.covers)
    own = [n for n, at in enumerate(case.passage.offsets) if claim.start <= at < claim.end]
    return Conflict(
        rule="order",
        start=claim.start,
        end=claim.end,
        found=case.words((own[0], own[-1] + 1)),
        expected=date,
        statement=placement.statements[0],
        message=f"the text puts it “{words}”; it is dated {date}",
        reason=f"the group that it is named as one of is dated “{words}”",
        level=Level.WARNING,
    )


def _turned(case: Case, placement: Placement) -> tuple[Span, str | None]:
    """The last word of order in the cue, and its opposite."""
    language = case.parts.language
    low, high = placement.span
    for match in reversed(list(ordering(language).finditer(case.passage.text, low, high))):
        words = match[0].split()
        for word in (match[0], words[0].rstrip(","), words[-1]):
            if expected := opposite(word, language):
                return match.span(), expected
    return placement.span, opposite(case.words(placement.span), language)


def _distance(case: Case, placement: Placement) -> str | None:
    """How far apart they really were, in words that a text would use."""
    main, anchor, offset = placement.main, placement.anchor, placement.order.offset
    if main is None or anchor is None or offset is None:
        return None
    first, last = (main, anchor) if placement.order.sign < 0 else (anchor, main)
    low, high = distance(first.interval, last.interval)
    if high == float("inf") or low == float("-inf"):
        return None
    fine = max(first.interval.precision, last.interval.precision) < Precision.YEAR
    return distance_text((low + high) / 2, case.parts.language, fine)


def narrowing(alignment: Alignment, level: Comparison | None = None) -> tuple[str, ...]:
    """The words that make the evidence's rank a rank among fewer, of ranks that hold or are of a level.

    "first *American* woman" beside a claimed "first woman".
    """
    found: list[tuple[int, str]] = []
    for pair in alignment.ordinals:
        if pair.other is None or not (pair.level is level if level else pair.level.holds):
            continue
        begin = pair.other.start
        heads = [w.term.start for w in alignment.evidence.parts.words if w.term.lemma == pair.other.noun]
        head = min((start for start in heads if start > begin), default=begin)
        left = [(n.mention.start, n.text) for n in alignment.unclaimed_names if not _worded(n, alignment)]
        left += [(word.term.start, word.term.text) for word in alignment.unclaimed_words]
        found += [each for each in left if begin <= each[0] < head]
    return tuple(text for _, text in sorted(set(found)))


def _worded(name: Name, alignment: Alignment) -> bool:
    """Whether a common noun of the claim says a word of the name: "shuttle" for "Space Shuttle"."""
    language = alignment.evidence.parts.language
    nouns = [word.claim.term for word in alignment.words if word.claim.term.pos == "NOUN"]
    return not name.entities and any(
        compare_lemmas(noun.lemma, noun.language, lemma, language) is Comparison.EQUAL
        for noun in nouns
        for lemma in name.mention.lemma.casefold().split()
    )


def _ranks(case: Case) -> Iterator[Conflict]:
    for number, ordinal in enumerate(case.parts.ordinals):
        held = [a for a in case.alignments if a.ordinals[number].level.holds and anchored(a)]
        limits = _limits(case, ordinal)
        against = [
            a for a in case.alignments if _excludes(a, a.ordinals[number]) and _tells_all(a, limits, case)
        ]
        best = max(against, key=lambda a: weight(a, a.ordinals[number]), default=None)
        told = weight(best, best.ordinals[number]) - MARGIN if best is not None else NEVER
        if any(not narrowing(a) and weight(a) >= told for a in held):
            continue
        if held and any(_unnarrowed(a, number) for a in case.alignments):
            yield _narrowed(case, held[0], number)
        elif best is not None and all(weight(a) < told for a in held):
            pair = best.ordinals[number]
            assert pair.other is not None
            wrong = Wrong((pair.claim.start, pair.claim.end), pair.other.text)
            yield conflict(case, "order", wrong, best, f"it was {pair.other.text}, not {pair.claim.text}")


def _limits(case: Case, ordinal: Ordinal) -> tuple[Parts, ...]:
    """The clauses that say, right behind the ranked noun, of which it is the second: "liner *built here*"."""
    heads = [
        w.term.end for w in case.parts.words if w.term.lemma == ordinal.noun and w.term.start >= ordinal.end
    ]
    end = min(heads, default=ordinal.end)
    return tuple(
        parts
        for parts in case.beside
        if any(word.core and word.term.start == end + 1 for word in parts.words)
    )


def _tells_all(alignment: Alignment, limits: tuple[Parts, ...], case: Case) -> bool:
    """Whether the evidence tells all that limits the rank."""
    for parts in limits:
        words = [word for word in parts.words if word_weight(word)]
        told = align(ask(replace(parts, words=tuple(words)), case.knowledge), alignment.evidence)
        if not all(pair.level.holds for pair in told.words):
            return False
    return True


def _unnarrowed(alignment: Alignment, number: int) -> bool:
    """Whether the evidence gives the claimed rank, among all, to somebody else."""
    subjects = [pair for pair in alignment.names if pair.claim.role in ("subject", "object")]
    others = subjects and all(pair.level is Comparison.DIFFERENT for pair in subjects)
    words = [pair for pair in alignment.words if word_weight(pair.claim)]
    said = bool(words) and all(pair.level.holds and pair.here for pair in words)
    return bool(others) and said and alignment.ordinals[number].level.holds and not narrowing(alignment)


def _narrowed(case: Case, alignment: Alignment, number: int) -> Conflict:
    pair = alignment.ordinals[number]
    assert pair.other is not None
    expected = " ".join((pair.other.text, *narrowing(alignment), pair.other.noun))
    wrong = Wrong((pair.claim.start, pair.claim.end), expected)
    return conflict(case, "order", wrong, alignment, f"it was {expected}, not {pair.claim.text} of all")


def _excludes(alignment: Alignment, pair: Pair[Ordinal]) -> bool:
    if pair.level is not Comparison.DIFFERENT or not pair.here or pair.other is None:
        return False
    if alignment.evidence.parts.negative:
        return False
    if recurs(pair.claim.noun, alignment.claim.language) and not any(t.level.holds for t in alignment.times):
        return False  # a second visit is another one
    return same_class(alignment, pair) and same_matter(alignment, pair)


def same_class(alignment: Alignment, pair: Pair[Ordinal]) -> bool:
    """Whether both rank among the same: what stands between rank and noun agrees ("second *deepest* lake"),
    every name and at least half of the words that the claim says after them ("to launch a satellite").
    """
    heads = [w.claim.term for w in alignment.words if w.claim.term.lemma == pair.claim.noun]
    head = min((t.start for t in heads if t.start >= pair.claim.end), default=pair.claim.end)
    within = [w for w in alignment.words if pair.claim.start <= w.claim.term.start < head]
    if not all(w.level is Comparison.EQUAL for w in within) or narrowing(alignment, Comparison.DIFFERENT):
        return False
    if not all(n.level.holds for n in alignment.names if n.claim.mention.start > pair.claim.end):
        return False
    told: list[AnyPair] = [w for w in alignment.words if w.claim.term.start > head and word_weight(w.claim)]
    told += [q for q in alignment.quantities if q.claim.start > head]
    return 2 * sum(each.level.holds for each in told) >= len(told)
