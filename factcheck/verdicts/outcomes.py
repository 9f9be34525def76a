"""FC501 polarity without a "not": the claim tells one outcome, the statement another ("won" and "lost")."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages.recurrence import recurs
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.parts import Word
from factcheck.matching.words import are_outcomes
from factcheck.model import Conflict
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.matter import SAME, anew, fine, of_other, same_matter
from factcheck.verdicts.naming import anchored, bearers, crossed
from factcheck.verdicts.wording import Wrong, conflict, own_words, phrase_span

OPPOSED = 4.0
"""The bits by which two outcomes of one happening are themselves one matter."""


def outcome(case: Case) -> Iterator[Conflict]:
    """The first statement of the same happening that ends otherwise."""
    if case.parts.negative or anew(case.parts):
        return
    for alignment in case.alignments:
        if alignment.evidence.parts.negative or not anchored(alignment) or crossed(alignment):
            continue
        for number, pair in enumerate(alignment.words):
            if _ends_otherwise(pair) and _rest_holds(alignment, pair) and not _told(case, number):
                yield _conflict(case, alignment, pair)
                return


def _ends_otherwise(pair: Pair[Word]) -> bool:
    """Whether two words, one a predicate and the other one too or how it was done, are two outcomes."""
    if pair.other is None or not pair.here or not (pair.claim.core or pair.other.core):
        return False
    a, b = pair.claim.term, pair.other.term
    return a.negated == b.negated and are_outcomes(a, b)


def _rest_holds(alignment: Alignment, pair: Pair[Word]) -> bool:
    """Whether all else that the claim says is granted, and that is more than a name and a year."""
    words = [each for each in alignment.words if each is not pair and word_weight(each.claim) >= 1]
    names = [each for each in alignment.names if each.claim.mention.kind != "adjective"]
    rest = (*words, *names, *alignment.times, *alignment.measures)
    if not all(each.level.holds for each in rest):
        return False
    if (_recurs(pair) and not alignment.times) or _of_another(alignment) or of_other(alignment, pair):
        return False
    pinned = bool(words) or bearers(names) > 1 or any(fine(time.claim) for time in alignment.times)
    return pinned and same_matter(alignment, pair, SAME - OPPOSED)


def _of_another(alignment: Alignment) -> bool:
    """Whether the statement tells it of something that the claim does not speak of."""
    return any(word.role == "object" and word_weight(word) >= 1 for word in alignment.unclaimed_words)


def _recurs(pair: Pair[Word]) -> bool:
    terms = [word.term for word in (pair.claim, pair.other) if word is not None]
    return any(recurs(term.lemma, term.language) for term in terms)


def _told(case: Case, number: int) -> bool:
    """Whether a statement has the claim's own outcome."""
    return any(
        alignment.words[number].level.holds and _rest_holds(alignment, alignment.words[number])
        for alignment in case.alignments
    )


def _conflict(case: Case, alignment: Alignment, pair: Pair[Word]) -> Conflict:
    wrong = Wrong(phrase_span(pair.claim.term, case.passage.text), own_words(case, alignment))
    return conflict(case, "polarity", wrong, alignment, "the statement tells another outcome")
