"""Conflicts as findings: with code, statement, place and source, gravest words first."""

from __future__ import annotations

from dataclasses import replace

from factcheck.model import CheckedClaim, CheckedDocument, Citation, Cited, Conflict, Finding, Level
from factcheck.references.citations import citations_of
from factcheck.references.model import ReferenceSet
from factcheck.verdicts.rules import RULES

_CODES = {rule.name: rule.code for rule in RULES}


def findings_of(checked: CheckedDocument, references: ReferenceSet) -> CheckedDocument:
    """The document with a finding for each conflict of its claims, in the order of the claims.

    Its claims get the statements that their verdicts name.
    """
    found: dict[tuple[str, int, int], Finding] = {}
    for claim in checked.claims:
        for conflict in claim.verdict.conflicts:
            finding = _finding(claim, conflict, references)
            found.setdefault((finding.rule, finding.start, finding.end), finding)
    claims = tuple(replace(claim, cited=_cited(claim, references)) for claim in checked.claims)
    return replace(checked, claims=claims, findings=tuple(found.values()))


def _cited(checked: CheckedClaim, references: ReferenceSet) -> tuple[Cited, ...]:
    language = checked.claim.frame.language
    return tuple(Cited(id, *_evidence(id, references, language)) for id in checked.verdict.statements)


def _finding(checked: CheckedClaim, conflict: Conflict, references: ReferenceSet) -> Finding:
    text, location, sources = _evidence(conflict.statement, references, checked.claim.frame.language)
    level = Level.NOTE if checked.claim.attributed else conflict.level
    return Finding(
        rule=conflict.rule,
        code=_CODES[conflict.rule],
        level=level,
        start=conflict.start,
        end=conflict.end,
        message=conflict.message,
        found=conflict.found,
        expected=conflict.expected,
        replacement=conflict.replacement,
        claim=checked.claim.id,
        statement=conflict.statement,
        statement_text=text,
        reason=conflict.reason,
        location=location,
        sources=sources,
    )


def _evidence(
    id: str | None, references: ReferenceSet, language: str
) -> tuple[str | None, str | None, tuple[Citation, ...]]:
    """The text, the place and the sources of a statement, entity or list."""
    if id is None:
        return None, None, ()
    item = references.statements.get(id) or references.lists.get(id) or references.entities.get(id)
    if item is None:
        return None, None, ()
    texts = getattr(item, "text", None) or getattr(item, "label", {})
    text = texts.get(language) or next(iter(texts.values()), None)
    return text, item.location, citations_of(item.sources, references)
