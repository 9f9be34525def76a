"""Findings that the author has answered in the text itself: suppression comments and [sic]."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from factcheck.config import unknown
from factcheck.findings.comments import Comment, Scope, find_comments
from factcheck.findings.fingerprints import with_fingerprints
from factcheck.findings.positions import Lines
from factcheck.findings.sentences import sentences_of
from factcheck.model import CheckedDocument, Finding, Span
from factcheck.rules import RULES, find_rules, rule_of

UNUSED, UNEXPLAINED = "FC901", "FC902"


@dataclass(frozen=True, slots=True)
class _Reach:
    """A comment and the part of the text that it covers."""

    comment: Comment
    area: Span
    codes: frozenset[str]


def suppress(checked: CheckedDocument) -> tuple[CheckedDocument, int]:
    """The document without the findings that its author has answered, and how many those were.

    Comments that silence nothing, or give no reason, become findings (FC901, FC902).
    """
    lines = Lines(checked.document.text)
    sentences = dict(zip(checked.findings, sentences_of(checked, lines), strict=True))
    reaches = list(_reaches(checked, lines))
    silenced = {
        finding: [reach for reach in reaches if _covers(reach, finding, sentence)]
        for finding, sentence in sentences.items()
    }
    meant = _meant(checked.document.text, sentences)
    kept = tuple(item for item in checked.findings if not silenced[item] and item not in meant)
    used = {(reach.comment, item.code) for item, hits in silenced.items() for reach in hits}
    complaints = tuple(
        finding for reach in reaches for finding in _complaints(reach, used, checked.document.text)
    )
    named = with_fingerprints(replace(checked, findings=complaints)).findings
    ordered = sorted((*kept, *named), key=lambda item: (item.start, item.end, item.code))
    return replace(checked, findings=tuple(ordered)), len(checked.findings) - len(kept)


def _reaches(checked: CheckedDocument, lines: Lines) -> Iterator[_Reach]:
    text = checked.document.text
    comments = find_comments(checked.document.path, text)
    for number, comment in enumerate(comments):
        codes = frozenset(rule.code for word in comment.rules for rule in find_rules(word))
        every = frozenset(rule.code for rule in RULES)
        if comment.scope is Scope.FILE:
            yield _Reach(comment, (0, len(text) + 1), codes if comment.rules else every)
        elif comment.scope is Scope.LINE:
            yield _Reach(comment, _line_area(comment, text, lines), codes if comment.rules else every)
        elif comment.scope is Scope.OFF:
            yield _Reach(comment, (comment.span[1], _range_end(comment, comments[number + 1 :], text)), codes)


def _line_area(comment: Comment, text: str, lines: Lines) -> Span:
    """The comment's line; for a comment alone on its lines, the next line that has words."""
    first = lines.position(comment.span[0]).line
    last = lines.position(comment.span[1]).line
    before = text[lines.span(first)[0] : comment.span[0]]
    after = text[comment.span[1] : lines.span(last)[1]]
    if before.strip() or after.strip():
        return lines.span(first)[0], lines.span(last)[1] + 1
    below = (lines.span(number) for number in range(last + 1, len(lines) + 1))
    start, end = next((span for span in below if text[slice(*span)].strip()), (len(text), len(text)))
    return start, end + 1


def _range_end(comment: Comment, later: tuple[Comment, ...], text: str) -> int:
    """Where the rules are switched on again: at an `on` that names one of them, or none."""
    for other in later:
        if other.scope is Scope.ON and (not other.rules or set(other.rules) & set(comment.rules)):
            return other.span[0]
    return len(text) + 1


def _covers(reach: _Reach, finding: Finding, sentence: Span) -> bool:
    if finding.code not in reach.codes:
        return False
    if reach.comment.scope is Scope.LINE:
        return sentence[0] < reach.area[1] and reach.area[0] < max(sentence[1], sentence[0] + 1)
    return reach.area[0] <= finding.start < reach.area[1]


def _meant(text: str, sentences: dict[Finding, Span]) -> set[Finding]:
    """The findings that an author means by [sic]: for each mark, the nearest before it in its sentence."""
    found: set[Finding] = set()
    for mark in _sic().finditer(text) if sentences else ():
        before = [
            finding
            for finding, (start, end) in sentences.items()
            if start <= finding.end <= mark.start() and not text[end : mark.start()].strip()
        ]
        nearest = max((finding.end for finding in before), default=-1)
        found |= {finding for finding in before if finding.end == nearest}
    return found


@cache
def _sic() -> re.Pattern[str]:
    lines = (files("factcheck.findings") / "sic.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    return re.compile(rf"[\[(]\s*(?:{'|'.join(map(re.escape, words))})\s*[.!]*\s*[\])]", re.IGNORECASE)


def _complaints(reach: _Reach, used: set[tuple[Comment, str]], text: str) -> Iterator[Finding]:
    """What is wrong with a suppression itself."""
    comment = reach.comment
    idle = [
        word for word in comment.rules if not any((comment, rule.code) in used for rule in find_rules(word))
    ]
    for word in idle:
        known = find_rules(word)
        reason = (
            f"{word} finds nothing here" if known else unknown("rule", word, [rule.code for rule in RULES])
        )
        yield _finding(UNUSED, comment.span, text, f"unused suppression: {reason}")
    if not comment.rules and not any(item is comment for item, _ in used):
        range_ = comment.scope is Scope.OFF
        reason = "a range must name its rules" if range_ else "nothing is found here"
        yield _finding(UNUSED, comment.span, text, f"unused suppression: {reason}")
    if not comment.reason:
        yield _finding(UNEXPLAINED, comment.span, text, "the suppression gives no reason")


def _finding(code: str, span: Span, text: str, message: str) -> Finding:
    rule = rule_of(code)
    return Finding(rule.name, code, rule.level, *span, message, text[slice(*span)])
