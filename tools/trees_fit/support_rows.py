"""What the trees of support learn from: claims of the packs beside statements that may tell them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from altered import altered

from factcheck.documents import find, read, read_text
from factcheck.pipeline import Checker
from factcheck.verdicts import judge
from factcheck.verdicts.case import Case
from factcheck.verdicts.reading import reading
from factcheck.verdicts.support import retellings, support
from factcheck.verdicts.support_traits import support_traits
from trees_fit.cases import judged
from trees_fit.rows import Row
from trees_fit.suspect_rows import left_out_facts, meet

CHECKED = ("supported", "contradicted", "unverified")

SAMPLED = 3
"""Of how many altered statements one is taken."""


MUCH = 6.0
"""With so many bits of agreement one statement may well tell another one over again."""


def support_rows(pack: Path) -> Iterator[Row]:
    """The rows of a pack: its gold lines as they are read in their documents and in their own words, and some
    of its statements altered."""
    checker = Checker.from_directory(pack / "references")
    text = (pack / "gold.jsonl").read_text("utf-8")
    lines = [line for each in text.splitlines() if (line := json.loads(each))["verdict"] in CHECKED]
    for document in map(read, find([pack / "docs"])):
        cases = checker.cases(document)
        for line in lines:
            case = met(cases, line) if Path(line["doc"]).name == Path(document.path).name else None
            if case is not None:
                yield from _rows(pack.name, line, case, own=False)
    for line in lines:
        cases = checker.cases(read_text(line["claim"], "<gold>"))
        if len(cases) == 1:
            yield from _rows(pack.name, line, cases[0], own=True)
    yield from _altered_rows(pack.name, checker)


def support_left_rows(pack: Path) -> Iterator[Row]:
    """The rows of a pack's statements, each judged by the others: where little agrees, none tells it."""
    for _, document, case in left_out_facts(pack):
        line = {"doc": document.path, "start": case.claim.start, "verdict": "left", "statement": None}
        for row in _rows(pack.name, line, case, own=False):
            if row.silent and (row.traits["agreement"] < MUCH or row.traits["of nobody"]):
                yield row


def told_rows(folder: Path) -> Iterator[Row]:
    """The rows of the cases in a folder: each file is a pack."""
    for each in judged(folder):
        yield from _rows(each.file, each.line, each.case, own=False)


def met(cases: Sequence[Case], line: dict[str, Any]) -> Case | None:
    """The case that covers a gold line best; of a contradicted one it must have some of the wrong words:
    the other clauses of its sentence may be right."""
    wrong = (line["wrong_start"], line["wrong_end"]) if line["verdict"] == "contradicted" else None

    def share(case: Case) -> float:
        inner = min(case.claim.end, line["end"]) - max(case.claim.start, line["start"])
        return inner / (max(case.claim.end, line["end"]) - min(case.claim.start, line["start"]))

    held = (case for case in cases if wrong is None or meet((case.claim.start, case.claim.end), wrong))
    return max((case for case in held if share(case) > 0), key=share, default=None)


def _altered_rows(pack: str, checker: Checker) -> Iterator[Row]:
    texts = [each.text["en"] for each in checker.references.statements.values() if "en" in each.text]
    changes = (change for text in texts for change in altered(text))
    for number, change in enumerate(islice(changes, 0, None, SAMPLED)):
        line = {"doc": "altered", "start": number, "verdict": "altered", "statement": None}
        at = change.text.find(change.words)
        for case in checker.cases(read_text(change.text, "<altered>")):
            if case.claim.start <= at < case.claim.end:
                yield from _rows(pack, line, case, own=False)


def _rows(pack: str, line: dict[str, Any], case: Case, own: bool) -> Iterator[Row]:
    """The rows of a claim beside the statements that agree best. That a supported line is told by another
    statement than the gold's is not known: it may be."""
    if case.claim.kind != "fact":
        return
    found = support(case)
    silent = not judge(case).conflicts and (found.reworded or not found.entails)
    for each, frames, rank in retellings(case):
        told = line["verdict"] == "supported"
        by_it = each.statements[0] == line["statement"]
        yield Row(
            pack=pack,
            line=f"{line['doc']}:{line['start']}",
            gold="own words" if own else line["verdict"],
            right=told and by_it,
            unsure=told and not by_it,
            silent=silent,
            about=f"{case.claim.text} | {each.statements[0]}",
            traits={
                **support_traits(case, frames, rank, each.uncovered, each.barred),
                **reading(case, each.statements[0]),
            },
        )
