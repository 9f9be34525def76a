"""FC601 consistency: the documents of a run against themselves: two claims that cannot both hold, a citation that is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.documents.citations import bibliography, citations
from factcheck.matching.alignment import Alignment, align
from factcheck.matching.evidence import Evidence
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.parts import Parts, parts_of
from factcheck.model import CheckedClaim, CheckedDocument, Document, Finding, Level
from factcheck.values.comparison import Comparison
from factcheck.verdicts.matter import same_matter

ALIKE = 0.7
"""The least agreement of two claims of a run that are held against each other."""

CODE = "FC601"


def consistency(documents: Sequence[CheckedDocument], knowledge: Knowledge) -> tuple[tuple[Finding, ...], ...]:
    """For each document the findings that come from the run itself."""
    earlier: dict[str, list[tuple[CheckedDocument, CheckedClaim, Parts]]] = {}
    return tuple(
        (*_claims(document, earlier, knowledge), *_citations(document.document)) for document in documents
    )


def _claims(
    checked: CheckedDocument,
    earlier: dict[str, list[tuple[CheckedDocument, CheckedClaim, Parts]]],
    knowledge: Knowledge,
) -> Iterator[Finding]:
    for claim in checked.claims:
        parts = parts_of(claim.claim.frame)
        if claim.claim.kind != "fact" or parts.negative or not parts.times:
            continue
        keys = {id for name in parts.names if name.mention.kind != "adjective" for id in name.entities[:1]}
        for key in sorted(keys):
            for home, other, its in earlier.get(key, ()):
                finding = _disagreement(checked, claim, parts, home, other, its, knowledge)
                if finding is not None:
                    yield finding
            earlier.setdefault(key, []).append((checked, claim, parts))


def _disagreement(
    checked: CheckedDocument,
    claim: CheckedClaim,
    parts: Parts,
    home: CheckedDocument,
    other: CheckedClaim,
    its: Parts,
    knowledge: Knowledge,
) -> Finding | None:
    alignment: Alignment = align(parts, Evidence("", "statement", its), knowledge)
    for pair in alignment.times:
        if pair.level is Comparison.DIFFERENT and pair.other and same_matter(alignment, pair, ALIKE):
            passage = checked.document.passages[claim.claim.passage]
            start, end = passage.source(pair.claim.start, pair.claim.end)
            place = "" if home is checked else f" in {home.document.path}"
            who = f" by {other.claim.speaker}" if other.claim.speaker and other.claim.speaker != claim.claim.speaker else ""
            return Finding(
                rule="consistency",
                code=CODE,
                level=Level.NOTE,
                start=start,
                end=end,
                message=f"elsewhere{place} the same is dated {pair.other.text}{who}: “{other.claim.text}”",
                found=passage.text[pair.claim.start : pair.claim.end],
                claim=claim.claim.id,
                reason="two claims of the run date one matter differently",
            )
    return None


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
            message=f"citation [{number}] is missing: the text cites up to [{max(used)}] and never [{number}]",
            found=document.text[mark.start : mark.end],
            reason="the numbers of citations leave a gap",
        )
