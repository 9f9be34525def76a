"""FC301 entity and FC302 place in common words: another of a family whose members shut each other out.

"Died of tuberculosis" for "of cancer", "the left wing" for the right one, "a Swede" for a Dane.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages.gazetteer import find_demonym
from factcheck.languages.lexicon import counterpart, names_place
from factcheck.languages.measures import multiplies
from factcheck.languages.recurrence import of_many, recurs
from factcheck.matching.alignment import Alignment, Pair
from factcheck.matching.parts import Word
from factcheck.matching.words import are_outcomes
from factcheck.model import Conflict, Term
from factcheck.values.comparison import Comparison
from factcheck.verdicts.case import Case
from factcheck.verdicts.matter import MARGIN, SAME, anew, differs, granted, of_other, same_matter, weight
from factcheck.verdicts.naming import anchored
from factcheck.verdicts.wording import Wrong, conflict, phrase_span

NATION = 4.0
"""The bits by which two words for a person's country are themselves one matter, whatever the predicates."""


def exclusive_word(case: Case) -> Iterator[Conflict]:
    """The word that the statement which agrees best otherwise rules out."""
    if case.parts.negative or anew(case.parts):
        return
    best: tuple[float, Alignment, Pair[Word]] | None = None
    for alignment in case.alignments:
        if alignment.evidence.parts.negative or alignment.evidence.origin != "statement":
            continue  # an entity's own field and a list have the words of their kind, not of what is told
        for number, pair in enumerate(alignment.words):
            if not _rules_out(alignment, pair):
                continue
            bits = weight(alignment, pair)
            if bits <= _granted(case, number) + MARGIN:
                continue
            if best is None or bits > best[0]:
                best = bits, alignment, pair
    if best is not None:
        yield _conflict(case, *best[1:])


def _rules_out(alignment: Alignment, pair: Pair[Word]) -> bool:
    if pair.other is None or not pair.here or not differs(pair, alignment):
        return False
    if "time" in (pair.claim.role, pair.other.role):
        return False  # "after the flood" tells when, and it was after the fire too
    if pair.claim.term.negated != pair.other.term.negated:
        return False
    if _tells_nation(alignment, pair):
        return same_matter(alignment, pair, SAME - NATION)
    if pair.claim.core and not _grown(alignment, pair.claim):
        return False
    if are_outcomes(pair.claim.term, pair.other.term):
        return False
    return _has_one(alignment, pair) and not of_other(alignment, pair) and same_matter(alignment, pair)


def _grown(alignment: Alignment, word: Word) -> bool:
    """Whether the predicate says how many times over something grew, at the time that the evidence gives."""
    return _multiplies(word) and all(pair.level.holds for pair in alignment.times)


def _multiplies(word: Word) -> bool:
    return multiplies(word.term.lemma, word.term.language)


def _tells_nation(alignment: Alignment, pair: Pair[Word]) -> bool:
    """Whether both say from what country the same one is: "X is a Dane", "X, a Swede, …"."""
    words = (pair.claim, pair.other) if pair.other is not None else ()
    of_nations = all(_is_nation(word) for word in words)
    return of_nations and any(
        name.level.holds and name.here and name.other and name.claim.role == name.other.role == "subject"
        for name in alignment.names
    )


def _is_nation(word: Word) -> bool:
    stands = word.core or (word.term.pos == "NOUN" and word.role in ("as", "subject", "other"))
    return stands and find_demonym(word.term.lemma, word.term.language) is not None


def _has_one(alignment: Alignment, pair: Pair[Word]) -> bool:
    """Whether one thing fills the place in the sentence.

    What is made, studied or played may be many things, at another time at least.
    """
    if alignment.evidence.unique or any(time.level.holds for time in alignment.times):
        return True
    if pair.claim.role not in ("object", "with") or any(rank.level.holds for rank in alignment.ordinals):
        return True
    words = (*alignment.claim.words, *alignment.evidence.parts.words)
    cores = [(word.term.lemma, word.term.language) for word in words if word.core]
    return not any(recurs(*core) or of_many(*core) for core in cores)


def _granted(case: Case, number: int) -> float:
    """The most bits with which a statement on the claim's names, of no other time, has the word itself."""
    told = [
        alignment
        for alignment in case.alignments
        if anchored(alignment) and not any(t.level is Comparison.DIFFERENT for t in alignment.times)
    ]
    return granted(told, [alignment.words[number] for alignment in told])


def _conflict(case: Case, alignment: Alignment, pair: Pair[Word]) -> Conflict:
    claim, other = pair.claim.term, (pair.other or pair.claim).term
    span = phrase_span(claim, case.passage.text)
    right = _translated(other, claim) or _stated(case, alignment, other)
    places = all(_says_where(word) for word in (pair.claim, pair.other))
    rule = "quantity" if _multiplies(pair.claim) else "place" if places else "entity"
    return conflict(case, rule, Wrong(span, right), alignment, f"it is {right}, not {case.words(span)}")


def _says_where(word: Word | None) -> bool:
    if word is None:
        return False
    term = word.term
    of_land = word.role == "place" and find_demonym(term.lemma, term.language) is not None
    return of_land or names_place(term.lemma, term.language, term.pos)


def _translated(term: Term, claim: Term) -> str | None:
    """The claim's language's word for a term of another language."""
    if term.language == claim.language:
        return None
    return counterpart(term.lemma, term.language, claim.lemma, claim.language)


def _stated(case: Case, alignment: Alignment, term: Term) -> str:
    """The words of the statement for a term."""
    statement = case.knowledge.references.statements.get(alignment.evidence.id)
    text = statement.text.get(term.language, "") if statement is not None else ""
    start, end = phrase_span(term, text)
    return text[start:end] if term.text in text[start:end] else term.text
