"""What the trees of contradictions learn from: claims of the packs beside the statements that agree best, and
whether these contradict them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from factcheck.pipeline import Checker
from factcheck.verdicts.case import Case
from factcheck.verdicts.contrary import against, heard
from factcheck.verdicts.contrary_traits import contrary_traits
from factcheck.verdicts.reading import reading
from factcheck.verdicts.suspects import suspects
from trees_fit.cases import judged
from trees_fit.rows import Row
from trees_fit.suspect_rows import ERROR, facts_of, left_out_facts, meet

PART = "part"
"""What is said of a clause beside the wrong words of its gold line."""


def contrary_rows(pack: Path) -> Iterator[Row]:
    """The rows of all documents of a pack."""
    for checker, document, lines, case in facts_of(pack):
        yield from _rows(pack.name, document.path, checker, case, lines)


def contrary_left_rows(pack: Path) -> Iterator[Row]:
    """The rows of a pack's statements, each judged by the others: none is contradicted."""
    for checker, document, case in left_out_facts(pack):
        yield from (row for row in _rows(pack.name, document.path, checker, case, ()) if row.silent)


def contrary_case_rows(folder: Path) -> Iterator[Row]:
    """The rows of the cases in a folder: each file is a pack."""
    for each in judged(folder):
        yield from _rows(each.file, each.document.path, each.checker, each.case, [each.line])


def _rows(
    pack: str, path: str, checker: Checker, case: Case, lines: Sequence[dict[str, Any]]
) -> Iterator[Row]:
    own = (case.claim.start, case.claim.end)
    there = [line for line in lines if meet(own, (line["start"], line["end"]))]
    contradicted = [line for line in there if line["verdict"] == "contradicted"]
    wrong = [line for line in contradicted if meet(own, (line["wrong_start"], line["wrong_end"]))]
    silent = checker.ruled(case)[0].verdict.kind == "unverified"
    verdicts = "/".join(sorted({line["verdict"] for line in there}))
    every = suspects(case)
    for rank, frames in enumerate(heard(case)):
        id = frames[0].evidence.id
        right = any(line["statement"] == id for line in wrong)
        yield Row(
            pack=pack,
            line=f"{wrong[0]['doc']}:{wrong[0]['start']}" if wrong else f"{path}:{case.claim.id}",
            gold=ERROR if wrong else PART if contradicted else verdicts,
            right=right,
            unsure=bool(contradicted) and not right,
            silent=silent,
            about=f"{case.claim.text} | {id}",
            traits={**contrary_traits(case, frames, rank, against(frames, every)), **reading(case, id)},
        )
