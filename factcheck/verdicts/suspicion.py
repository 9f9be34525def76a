"""A second opinion where no rule decides: how likely a part of a claim is wrong by what a statement has.

The rules are asked first. Of a claim that they leave unverified the likeliest suspect is named where it was
an error often enough in labelled texts (`trees.py`): a warning, never more, and nothing that could be put
right by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.entailment import entailments
from factcheck.model import CheckedClaim, Conflict, Level, Verdict, VerdictKind
from factcheck.verdicts import grants
from factcheck.verdicts.case import Case
from factcheck.verdicts.contrary import conflict_with, contrary
from factcheck.verdicts.dispute import weighed
from factcheck.verdicts.granted import divided
from factcheck.verdicts.reading import bits_if
from factcheck.verdicts.suspect_traits import suspect_traits
from factcheck.verdicts.suspects import Suspect, conflict_of, suspects
from factcheck.verdicts.trees import trees

LIKELY = 1.5
"""The least bits for an error: six of seven such suspects of packs that the trees had not seen were errors
(`tools/fit_trees.py errors --cross`), and of their true statements, each judged by the others of its set, one
in a thousand had one."""

POINTED = 2.0
"""The least bits for a part that is wrong for a statement which contradicts the claim: of fourteen such parts
of packs that neither the trees nor the model had seen thirteen were in contradicted clauses."""


UNREAD = 3.0
"""The bits for a statement being silent of a claim from which what a rule finds by it is but a warning: of
the errors of labelled packs one of twenty lies above, of false ones half (`benchmarks/left_out.py`)."""


def doubted(case: Case, checked: Sequence[CheckedClaim]) -> Iterator[CheckedClaim]:
    """A checked claim with what of it was granted, called wrong where that is likely and no rule decides.
    What a rule finds by a statement that the model reads as silent of the claim is a warning."""
    whole, *granted = checked
    conflicts = tuple(_softened(case, each) for each in whole.verdict.conflicts)
    whole = replace(whole, verdict=replace(whole.verdict, conflicts=conflicts))
    found = _doubt(case) if whole.verdict.kind is VerdictKind.UNVERIFIED else None
    if found is not None:
        whole, *rest = divided(case, _verdict(case, whole.verdict, *found))
        granted = rest or granted
    yield from (whole, *granted)


def _softened(case: Case, found: Conflict) -> Conflict:
    words = case.statement(found.statement) if found.statement and found.level is Level.ERROR else None
    if words is None or entailments(case.claim.text, (words,))[0].silent < UNREAD:
        return found
    return replace(found, level=Level.WARNING, replacement=None)


def _doubt(case: Case) -> tuple[Conflict, str, float] | None:
    """What is likely wrong with a claim, the statement that it is wrong for, and the bits for that."""
    every = suspects(case)
    found = likeliest(case, every)
    if found is not None and found[0] >= LIKELY:
        against = conflict_of(case, found[1])
        if against.found != against.expected:  # else only the year differs, which the text does not say
            return against, found[1].alignment.evidence.id, found[0]
    whole = contrary(case, every)
    if whole is not None and whole.bits >= POINTED:
        return conflict_with(case, whole, every), whole.id, whole.bits
    return None


def likeliest(case: Case, every: Sequence[Suspect]) -> tuple[float, Suspect] | None:
    """The suspect of a claim that is likeliest an error, with the bits for that."""
    weighed_up = ((_bits(case, each), each) for each in every)
    return max(weighed_up, key=lambda found: found[0], default=None)


def _bits(case: Case, suspect: Suspect) -> float:
    id = suspect.alignment.evidence.id
    return bits_if(LIKELY, trees("errors"), suspect_traits(case, suspect), case, id)


def _verdict(case: Case, silent: Verdict, found: Conflict, statement: str, bits: float) -> Verdict:
    """That the claim is wrong there, beside what each other serious source has."""
    against = replace(found, level=Level.WARNING, replacement=None)
    line = f"{against.rule}: {against.message} ({against.statement}); {bits:.1f} bits for a slip"
    verdict = replace(
        silent,
        kind=VerdictKind.CONTRADICTED,
        statements=(statement,),
        conflicts=(against,),
        trace=(*silent.trace, line),
    )
    return weighed(verdict, case, grants)
