"""What the page tells: a note for each claim, with its findings, and one for each finding without a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import CheckedClaim, Span, VerdictKind
from factcheck.reports.view import DocumentView, Placed

REMARK = "remark"
"""The kind of a note on a finding that belongs to no claim."""

KINDS: tuple[str, ...] = (*(str(kind) for kind in VerdictKind), REMARK)
"""What a note can be, gravest first."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number on the page."""

    number: int
    placed: Placed


@dataclass(frozen=True, slots=True)
class Note:
    """A claim with its findings, or a finding alone. `id` is that of its place in the list of notes."""

    id: str
    span: Span
    claim: CheckedClaim | None
    findings: tuple[Numbered, ...] = ()

    @property
    def kind(self) -> str:
        """The verdict, or `remark`."""
        return self.claim.verdict.verdict if self.claim else REMARK

    @property
    def speaker(self) -> str | None:
        """Who says it, where the document tells."""
        return self.claim.claim.speaker if self.claim else None

    @property
    def rules(self) -> str:
        """The codes of its findings."""
        return " ".join(dict.fromkeys(item.placed.finding.code for item in self.findings))


def notes_of(view: DocumentView, prefix: str, first: int) -> tuple[Note, ...]:
    """The notes of a document in the order of its text; its findings are numbered from `first`."""
    claims = view.checked.claims
    by_id: dict[str, list[int]] = {}
    for index, item in enumerate(claims):
        by_id.setdefault(item.claim.id, []).append(index)
    owned: dict[int | None, list[Numbered]] = {}
    for number, placed in enumerate(view.findings, first):
        owner = _owner(claims, by_id.get(placed.finding.claim or "", []), placed.finding.start)
        owned.setdefault(owner, []).append(Numbered(number, placed))
    drafts: list[tuple[Span, CheckedClaim | None, tuple[Numbered, ...]]] = [
        ((item.claim.start, item.claim.end), item, tuple(owned.get(index, ())))
        for index, item in enumerate(claims)
    ]
    drafts += [
        ((found.placed.finding.start, found.placed.finding.end), None, (found,))
        for found in owned.get(None, ())
    ]
    drafts.sort(key=lambda draft: draft[0][0])
    return tuple(Note(f"{prefix}-n{n}", *draft) for n, draft in enumerate(drafts, 1))


def _owner(claims: Sequence[CheckedClaim], same: Sequence[int], offset: int) -> int | None:
    """Of the claims with the finding's claim id, the one around the finding, else the first."""
    around = (n for n in same if claims[n].claim.start <= offset < claims[n].claim.end)
    return next(around, same[0] if same else None)


def findings_in(notes: tuple[Note, ...]) -> Iterator[tuple[Note, Numbered]]:
    """Every finding with its note, by number."""
    pairs = [(note, item) for note in notes for item in note.findings]
    yield from sorted(pairs, key=lambda pair: pair[1].number)
