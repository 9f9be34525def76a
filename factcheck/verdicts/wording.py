"""The words of a conflict: what to point at, what to expect, what to put instead, and how to say it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.matching.alignment import Alignment
from factcheck.matching.parts import Name
from factcheck.model import Conflict, Level, Span, Term
from factcheck.verdicts.case import Case

_WORD = re.compile(r"\w[\w'’-]*")
_TOKEN = re.compile(r"\w+|[^\w\s]")

SHORT = 90
"""The most characters of a statement's own words that are quoted as what is right."""


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
    evidence = alignment.evidence
    sure = wrong if evidence.confidence == "high" else replace(wrong, replacement=None)
    level = level_for(evidence.confidence)
    return reckoned(case, rule, sure, evidence.id, message=message, reason=shared(alignment), level=level)


def reckoned(
    case: Case,
    rule: str,
    wrong: Wrong,
    statement: str | None,
    *,
    message: str,
    reason: str,
    level: Level = Level.ERROR,
) -> Conflict:
    """The conflict with what follows from several statements, or from a list; `reason` says how."""
    start, end = case.source(wrong.span)
    return Conflict(
        rule=rule,
        start=start,
        end=end,
        found=case.words(wrong.span),
        expected=wrong.expected,
        statement=statement,
        message=message,
        reason=reason,
        replacement=wrong.replacement,
        level=level,
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


def own_words(case: Case, alignment: Alignment) -> str | None:
    """The statement's own words from its predicate on, where they are short."""
    statement = case.knowledge.references.statements.get(alignment.evidence.id)
    frame = alignment.evidence.parts
    text = statement.text.get(frame.language, "") if statement else ""
    core = [word.term.start for word in frame.words if word.core]
    begin = min((*core, *(() if frame.negation is None else (frame.negation[0],))), default=0)
    ends = [word.term.end for word in frame.words] + [name.mention.end for name in frame.names]
    ends += [time.end for time in frame.times] + [quantity.end for quantity in frame.quantities]
    words = text[begin : max(ends, default=0)].strip() or text
    return words if len(words) <= SHORT else None


def phrase_span(term: Term, text: str) -> Span:
    """Where the whole expression of a term stands: "high jump", of which the term gives but the head."""
    expression = term.lemma.split()
    if len(expression) < 2 or not text.startswith(term.text, term.start):
        return term.start, term.end
    head = max(range(len(expression)), key=lambda n: _shared(expression[n], term.text.casefold()))
    before = [match.span() for match in _WORD.finditer(text[: term.start])][-head:] if head else []
    after = [match.span() for match in _WORD.finditer(text, term.end)][: len(expression) - 1 - head]
    spans = [*before, (term.start, term.end), *after]
    return spans[0][0], spans[-1][1]


def _shared(a: str, b: str) -> int:
    """How many first letters two words share."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
