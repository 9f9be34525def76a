"""The words of a conflict: what to point at, what to expect, what to put instead, and how to say it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.matching.alignment import Alignment
from factcheck.matching.parts import Name
from factcheck.model import Conflict, Level, Span
from factcheck.verdicts.case import Case

_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Wrong:
    """The words at fault: a passage span, what stands there, what is right, and what may replace it."""

    span: Span
    expected: str | None
    replacement: str | None = None


def narrowed(wrong: Wrong, text: str) -> Wrong:
    """The same with the words that found and replacement share at either end left out.

    "19 April 1972" → "1972".
    """
    if wrong.replacement is None:
        return wrong
    start, end = wrong.span
    old, new = list(_TOKEN.finditer(text[start:end])), list(_TOKEN.finditer(wrong.replacement))
    head = 0
    while head < min(len(old), len(new)) and old[head][0] == new[head][0]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail][0] == new[-1 - tail][0]:
        tail += 1
    kept_old, kept_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if not kept_old or not kept_new:
        return wrong
    replacement = wrong.replacement[kept_new[0].start() : kept_new[-1].end()]
    return Wrong((start + kept_old[0].start(), start + kept_old[-1].end()), wrong.expected, replacement)


def level_for(confidence: str) -> Level:
    """A statement that is not of high confidence gives a warning, not an error."""
    return Level.ERROR if confidence == "high" else Level.WARNING


def conflict(case: Case, rule: str, wrong: Wrong, alignment: Alignment, message: str) -> Conflict:
    """The conflict of a claim with one piece of evidence."""
    start, end = case.source(wrong.span)
    return Conflict(
        rule=rule,
        start=start,
        end=end,
        found=case.words(wrong.span),
        expected=wrong.expected,
        statement=alignment.evidence.id,
        message=message,
        reason=shared(alignment),
        replacement=wrong.replacement if alignment.evidence.confidence == "high" else None,
        level=level_for(alignment.evidence.confidence),
    )


def shared(alignment: Alignment) -> str:
    """Why both speak of one matter: the words they share."""
    words = [pair.claim.text for pair in alignment.names if pair.level.holds]
    words += [pair.claim.term.text for pair in alignment.words if pair.level.holds]
    words += [pair.claim.text for pair in alignment.times if pair.level.holds]
    return "both speak of " + ", ".join(dict.fromkeys(words)) if words else ""


def span_of(name: Name) -> Span:
    """Where a name stands in the passage."""
    return name.mention.start, name.mention.end
