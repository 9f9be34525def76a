"""The content words of a claim that a statement leaves over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.claims.kinds import is_somebody
from factcheck.languages.dates import names_time, season_of
from factcheck.languages.lightness import is_general
from factcheck.languages.numbers import is_number
from factcheck.matching.alignment import Alignment
from factcheck.matching.knowledge import PERSON_TYPES
from factcheck.matching.names import types
from factcheck.matching.parts import Word
from factcheck.matching.words import are_siblings, compare_lemmas
from factcheck.model import Span
from factcheck.values.calendars import civil
from factcheck.values.comparison import Comparison
from factcheck.values.intervals import contains
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.leftover import unplaced


def words_left(
    case: Case, own: Sequence[Alignment], placed: Sequence[Span]
) -> tuple[float, list[Word], list[Word]]:
    """The share of the words by weight that the statement grants, the words without which it does not grant
    the claim, and those that it leaves over in all.

    `own` are the frames of the statement; `placed` the spans of order or age that the references confirm.
    """
    total = held = 0.0
    needed: list[Word] = []
    missing: list[Word] = []
    for number, word in enumerate(case.parts.words):
        weight = word_weight(word)
        total += weight
        levels = [alignment.words[number].level for alignment in own]
        told = not unplaced("word", (word.term.start, word.term.end), placed)
        if told or any(level.holds for level in levels):
            held += weight
        elif weight:
            missing.append(word)
            excluded = Comparison.DIFFERENT in levels or any(_beside_sibling(word, each) for each in own)
            if excluded or not goes_without_saying(word, case, own):
                needed.append(word)
    return held / total if total else 1.0, needed, missing


def goes_without_saying(word: Word, case: Case, own: Sequence[Alignment]) -> bool:
    """Whether a word adds nothing that could be wrong.

    It is of general meaning, it only says what kind of thing a granted name is ("the *entrepreneur* X", "X, a
    *magazine*"), it means whom the text is about ("*the machine* sold well"), or it is a season or month of
    the statement's own. A predicate may be told by its value or span: "it *lasted* from 1919 to 1923".
    """
    term = word.term
    if (agrees := _in_season(word, own)) is not None:
        return agrees
    if term.pos == "NUM" and is_number(term.text, term.language):
        return False
    if is_general(term.lemma, term.language, term.pos) or any(_kinds(word, case, own)):
        return True
    if word.core:
        return any(core_holds(alignment) for alignment in own)
    return _says_first(word, own) or (word.role == "subject" and _is_about_topic(case))


def _says_first(word: Word, own: Sequence[Alignment]) -> bool:
    """Whether a word ranks as the statement does in other words: "its *maiden* flight", "flew first"."""
    first = compare_lemmas(word.term.lemma, word.term.language, "first", "en", word.term.pos).holds
    return first and any(rank.rank == 1 for alignment in own for rank in alignment.evidence.parts.ordinals)


def _is_about_topic(case: Case) -> bool:
    """Whether the claim leaves out the name of whom it is about."""
    subjects = any(name.role in ("subject", "object") for name in case.parts.names)
    return not subjects and any(name.role == "topic" for name in case.parts.names)


def _kinds(word: Word, case: Case, own: Sequence[Alignment]) -> Iterator[bool]:
    """For each granted name that the noun stands beside, whether it may be of that kind."""
    if word.term.pos != "NOUN":
        return
    somebody = is_somebody(word.term.lemma, word.term.language)
    for number, name in enumerate(case.parts.names):
        granted = any(alignment.names[number].level.holds for alignment in own)
        if granted and word.term in name.beside and name.mention.kind == "name" and name.role != "of":
            kinds = types(name, case.knowledge)
            yield bool(kinds) and somebody is not kinds.isdisjoint(PERSON_TYPES)


def _beside_sibling(word: Word, alignment: Alignment) -> bool:
    """Whether the statement has another thing of the word's kind in its role, which the claim leaves out."""
    return any(
        other.role == word.role and are_siblings(word.term, other.term) for other in alignment.unclaimed_words
    )


def _in_season(word: Word, own: Sequence[Alignment]) -> bool | None:
    """Whether a season or month that was not read as a time is one of the statement's times; None for another
    word."""
    text, language = word.term.text, word.term.language
    if word.term.pos not in ("NOUN", "PROPN") or not names_time(text, language):
        return None
    days = [t.interval for a in own for t in a.evidence.parts.times if t.interval and t.interval.earliest]
    seasons = [(day, season_of(text, civil(day.earliest or 1)[0], language)) for day in days]
    return any(season is not None and contains(season, day) for day, season in seasons)
