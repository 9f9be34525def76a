"""Results of contests as two numbers: "beat them 3–1", «со счётом 2:1», "by 52 votes to 23"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.languages.counted import counted_noun
from factcheck.languages.number_lexicon import language_data
from factcheck.model import Language

_SCORE = re.compile(r"(\d{1,3}(?:[.,]5)?|\d{1,2}½)[–−:-](\d{1,3}(?:[.,]5)?|\d{1,2}½)(?![\w–−:-]|[.,/]\d)")
_CLOCK = re.compile(r"\d{1,2}:\d\d")


@dataclass(frozen=True, slots=True)
class ScoreWords:
    """The `scores` section of `numbers.yaml`: what tells of a contest, what a score may stand before, two
    counts of votes, and what leads a time of day.
    """

    cues: re.Pattern[str]
    nouns: frozenset[str]
    votes: re.Pattern[str]
    clock: frozenset[str]


@dataclass(frozen=True, slots=True)
class Score:
    """The lower and the higher number, and where the score ends."""

    low: float
    high: float
    end: int


@cache
def _words(language: Language) -> ScoreWords:
    raw = language_data(language, "numbers")["scores"]
    return ScoreWords(
        re.compile(rf"(?<!\w)(?:{'|'.join(raw['cues'])})"),
        frozenset(raw["nouns"]),
        re.compile(raw["votes"]),
        frozenset(raw["clock"]),
    )


def score_at(text: str, low: str, start: int, language: Language) -> Score | None:
    """The score that begins at `start`, where the text tells of a contest."""
    words = _words(language)
    if votes := words.votes.match(low, start):
        return _score(votes[1], votes[2], votes.end())
    match = _SCORE.match(low, start)
    if match is None or not words.cues.search(low):
        return None
    led = low[:start].split()[-1:]
    if _CLOCK.fullmatch(match[0]) and led and led[0] in words.clock:
        return None
    found = counted_noun(text, match.end(), 2, language)
    ranges = "-" in match[0] or "–" in match[0] or "−" in match[0]
    if ranges and found is not None and found.noun not in words.nouns:
        return None
    return _score(match[1], match[2], match.end())


def _score(one: str, other: str, end: int) -> Score:
    first, second = sorted(float(side.replace(",", ".").replace("½", ".5")) for side in (one, other))
    return Score(first, second, end)
