"""What the trees of errors learn from: suspects of the packs' claims, and whether they are errors."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from left_out import told_apart

from factcheck.documents import find, read
from factcheck.model import Document, Span
from factcheck.pipeline import Checker
from factcheck.verdicts.case import Case
from factcheck.verdicts.reading import reading
from factcheck.verdicts.suspect_traits import suspect_traits
from factcheck.verdicts.suspects import Suspect, suspects
from trees_fit.cases import judged
from trees_fit.rows import Row

ERROR = "error"
"""What the gold says of its wrong words; of others it is its verdicts on the clauses where they stand."""

WRONG = ("contradicted", "disputed")


def suspect_rows(pack: Path) -> Iterator[Row]:
    """The rows of all documents of a pack."""
    for checker, document, lines, case in facts_of(pack):
        yield from _rows_of(checker, pack.name, document, case, lines)


def stranger_rows(pack: Path, packs: Sequence[Path]) -> Iterator[Row]:
    """The rows of a pack's true words beside the references of another pack, that which names most of the
    same: none is an error, however much they talk of."""
    names = {each: _names(each) for each in packs}
    other = max((each for each in packs if each != pack), key=lambda each: len(names[each] & names[pack]))
    checker = Checker.from_directory(other / "references")
    for document in map(read, find([pack / "docs"])):
        wrong = [line for line in _of(_lines(pack), document) if line["verdict"] in WRONG]
        for case in facts(checker, document):
            yield from (row for row in _rows_of(checker, pack.name, document, case, wrong) if not row.gold)


def left_rows(pack: Path) -> Iterator[Row]:
    """The rows of a pack's statements, each judged by the others: none is an error."""
    for checker, document, case in left_out_facts(pack):
        yield from (row for row in _rows_of(checker, pack.name, document, case, ()) if row.silent)


def left_out_facts(pack: Path) -> Iterator[tuple[Checker, Document, Case]]:
    """The claims of a pack's statements that state a fact, their own statement hidden from them."""
    checker = Checker.from_directory(pack / "references")
    for _, document in told_apart(checker):
        for case in facts(checker, document):
            yield checker, document, case


def _names(pack: Path) -> frozenset[str]:
    entities = Checker.from_directory(pack / "references").references.entities.values()
    return frozenset(
        name for entity in entities for language in ("en", "ru") for name in entity.names(language)
    )


Fact = tuple[Checker, Document, list[dict[str, Any]], Case]
"""A claim of a document that states a fact, its checker, and the gold lines of the document."""


def facts_of(pack: Path) -> Iterator[Fact]:
    """The claims of all documents of a pack that state a fact."""
    checker = Checker.from_directory(pack / "references")
    lines = _lines(pack)
    for document in map(read, find([pack / "docs"])):
        own = _of(lines, document)
        for case in facts(checker, document):
            yield checker, document, own, case


def facts(checker: Checker, document: Document) -> Iterator[Case]:
    """The claims of a document that state a fact."""
    return (case for case in checker.cases(document) if case.claim.kind == "fact")


def _lines(pack: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (pack / "gold.jsonl").read_text("utf-8").splitlines()]


def _of(lines: Sequence[dict[str, Any]], document: Document) -> list[dict[str, Any]]:
    return [line for line in lines if Path(line["doc"]).name == Path(document.path).name]


def _rows_of(
    checker: Checker, pack: str, document: Document, case: Case, lines: Sequence[dict[str, Any]]
) -> Iterator[Row]:
    silent = checker.ruled(case)[0].verdict.kind == "unverified"
    for suspect in suspects(case):
        yield _row(pack, document, case, suspect, lines, silent=silent)


def case_rows(folder: Path) -> Iterator[Row]:
    """The rows of the cases in a folder: each file is a pack."""
    for each in judged(folder):
        yield from _rows_of(each.checker, each.file, each.document, each.case, [each.line])


def _row(
    pack: str,
    document: Document,
    case: Case,
    suspect: Suspect,
    lines: Sequence[dict[str, Any]],
    *,
    silent: bool,
) -> Row:
    span = case.source(_span(suspect))
    there = [line for line in lines if meet(span, (line["start"], line["end"]))]
    wrong = [
        line
        for line in there
        if line["verdict"] == "contradicted" and meet(span, (line["wrong_start"], line["wrong_end"]))
    ]
    id = suspect.alignment.evidence.id
    right = any(line["statement"] == id for line in wrong)
    claim, other = suspect.pair.claim, suspect.pair.other
    return Row(
        pack=pack,
        line=f"{wrong[0]['doc']}:{wrong[0]['start']}" if wrong else f"{document.path}:{case.claim.id}",
        gold=ERROR if wrong else "/".join(sorted({line["verdict"] for line in there})),
        right=right,
        unsure=bool(wrong) and not right,
        silent=silent,
        about=f"{case.claim.text} | {getattr(claim, 'text', '')} -> {getattr(other, 'text', '')} | {id}",
        traits={**suspect_traits(case, suspect), **reading(case, id)},
    )


def _span(suspect: Suspect) -> Span:
    part = suspect.pair.claim
    mention = getattr(part, "mention", part)
    return mention.start, mention.end


def meet(one: Span, other: Span) -> bool:
    """Whether two spans have a place in common."""
    return one[0] < other[1] and other[0] < one[1]
