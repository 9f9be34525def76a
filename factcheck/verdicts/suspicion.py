"""A second opinion where no rule decides: how likely a part of a claim is wrong by what a statement has.

The rules are asked first. Of a claim that they leave unverified the likeliest suspect is named where it was
an error often enough in labelled texts (`trees.py`): a warning, never more, and nothing that could be put
right by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

from factcheck.matching.alignment import Pair
from factcheck.matching.parts import Name
from factcheck.model import CheckedClaim, Conflict, Level, Verdict, VerdictKind
from factcheck.values.dates import TimeMention
from factcheck.values.quantities import Quantity
from factcheck.verdicts import grants
from factcheck.verdicts.case import Case
from factcheck.verdicts.dispute import weighed
from factcheck.verdicts.participants import of_bearer
from factcheck.verdicts.quantities import of_value
from factcheck.verdicts.reading import bits_if
from factcheck.verdicts.suspect_traits import suspect_traits
from factcheck.verdicts.suspects import Suspect, suspects
from factcheck.verdicts.times import of_time
from factcheck.verdicts.trees import trees

LIKELY = 2.0
"""The least bits for an error: nine of ten such suspects of packs that the trees had not seen were errors
(`tools/fit_trees.py errors --cross`)."""


def doubted(case: Case, checked: Sequence[CheckedClaim]) -> Iterator[CheckedClaim]:
    """A checked claim with what of it was granted, called wrong where that is likely and no rule decides."""
    whole, *granted = checked
    found = likeliest(case) if whole.verdict.kind is VerdictKind.UNVERIFIED else None
    if found is not None and found[0] >= LIKELY:
        against = _conflict(case, found[1])
        if against.found != against.expected:  # else only the year differs, which the text does not say
            whole = replace(whole, verdict=_verdict(case, whole.verdict, against, *found))
    yield from (whole, *granted)


def likeliest(case: Case) -> tuple[float, Suspect] | None:
    """The suspect that is likeliest an error, with the bits for that."""
    weighed_up = ((_bits(case, each), each) for each in suspects(case))
    return max(weighed_up, key=lambda found: found[0], default=None)


def _bits(case: Case, suspect: Suspect) -> float:
    id = suspect.alignment.evidence.id
    return bits_if(LIKELY, trees("errors"), suspect_traits(case, suspect), case, id)


def _verdict(case: Case, silent: Verdict, found: Conflict, bits: float, suspect: Suspect) -> Verdict:
    """That the claim is wrong there, beside what each other serious source has."""
    against = replace(found, level=Level.WARNING, replacement=None)
    line = f"{against.rule}: {against.message} ({against.statement}); {bits:.1f} bits for a slip"
    statements = (suspect.alignment.evidence.id,)
    verdict = replace(
        silent,
        kind=VerdictKind.CONTRADICTED,
        statements=statements,
        conflicts=(against,),
        trace=(*silent.trace, line),
    )
    return weighed(verdict, case, grants)


def _conflict(case: Case, suspect: Suspect) -> Conflict:
    alignment, pair = suspect.alignment, suspect.pair
    claim, other = pair.claim, pair.other
    if isinstance(claim, Name) and isinstance(other, Name):
        return of_bearer(case, alignment, cast(Pair[Name], pair), other)
    if isinstance(claim, TimeMention):
        return of_time(case, alignment, cast(Pair[TimeMention], pair))
    assert isinstance(claim, Quantity)
    return of_value(case, alignment, cast(Pair[Quantity], pair))
