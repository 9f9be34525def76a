"""What the trees of wrong parts learn from: the part of a claim that a statement seems to contradict in, and
whether it stands in a contradicted clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from factcheck.pipeline import Checker
from factcheck.verdicts.case import Case
from factcheck.verdicts.contrary import LEAST, against, heard, pointed
from factcheck.verdicts.contrary_traits import contrary_traits
from factcheck.verdicts.reading import reading
from factcheck.verdicts.suspects import suspects
from factcheck.verdicts.trees import Trees
from trees_fit.cases import judged
from trees_fit.rows import Row
from trees_fit.suspect_rows import ERROR, facts_of, left_out_facts, meet


def pointed_rows(pack: Path, contrary: Trees) -> Iterator[Row]:
    """The rows of all documents of a pack, by trees that say how likely a claim is contradicted."""
    for checker, _, lines, case in facts_of(pack):
        yield from _rows(pack.name, checker, case, lines, contrary)


def pointed_left_rows(pack: Path, contrary: Trees) -> Iterator[Row]:
    """The rows of a pack's statements, each judged by the others."""
    for checker, _, case in left_out_facts(pack):
        yield from _rows(pack.name, checker, case, (), contrary)


def pointed_case_rows(folder: Path, contrary: Trees) -> Iterator[Row]:
    """The rows of the cases in a folder: each file is a pack."""
    for each in judged(folder):
        yield from _rows(each.file, each.checker, each.case, [each.line], contrary)


def _rows(
    pack: str, checker: Checker, case: Case, lines: Sequence[dict[str, Any]], contrary: Trees
) -> Iterator[Row]:
    if checker.ruled(case)[0].verdict.kind != "unverified":
        return
    every = suspects(case)
    weighed = []
    for rank, frames in enumerate(heard(case)):
        traits = contrary_traits(case, frames, rank, against(frames, every))
        weighed.append((contrary.bits({**traits, **reading(case, frames[0].evidence.id)}), frames))
    bits, frames = max(weighed, key=lambda found: found[0], default=(LEAST, ()))
    found = pointed(case, frames, bits) if bits > LEAST else None
    if found is None:
        return
    part, traits = found
    there = [line for line in lines if meet(case.source(part.span), (line["start"], line["end"]))]
    wrong = [line for line in there if line["verdict"] == "contradicted"]
    yield Row(
        pack=pack,
        line=f"{wrong[0]['doc']}:{wrong[0]['start']}" if wrong else f"{case.claim.id}:{case.claim.start}",
        gold=ERROR if wrong else "/".join(sorted({line["verdict"] for line in there})),
        right=bool(wrong),
        unsure=False,
        silent=True,
        about=f"{case.claim.text} | {case.words(part.span)} | {frames[0].evidence.id}",
        traits=traits,
    )
