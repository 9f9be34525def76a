"""What the trees learn from: suspects of the packs' claims, and whether the gold calls them wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from factcheck.documents import find, read, read_text
from factcheck.model import Document, Span
from factcheck.pipeline import Checker
from factcheck.verdicts.case import Case
from factcheck.verdicts.scorecards import Traits
from factcheck.verdicts.suspect_traits import suspect_traits
from factcheck.verdicts.suspects import Suspect, suspects
from tests.test_cases import MARK, SCENE, blocks, references


@dataclass(frozen=True)
class SuspectRow:
    """A suspect of a claim, and what the gold says there.

    `line` is the contradicted gold line at whose wrong words it stands, "" for none; `right` whether the line
    is decided by its statement; one of another statement teaches nothing (`unsure`). `silent` is whether all
    rules leave the claim unverified. `gold` are the verdicts of the lines there, `about` what it says.
    """

    pack: str
    claim: str
    line: str
    right: bool
    silent: bool
    gold: str
    about: str
    traits: Traits

    @property
    def unsure(self) -> bool:
        """Whether the words are wrong, but not by this statement."""
        return bool(self.line) and not self.right


def suspect_rows(pack: Path) -> Iterator[SuspectRow]:
    """The rows of all documents of a pack."""
    checker = Checker.from_directory(pack / "references")
    lines = [json.loads(line) for line in (pack / "gold.jsonl").read_text("utf-8").splitlines()]
    for document in map(read, find([pack / "docs"])):
        own = [line for line in lines if Path(line["doc"]).name == Path(document.path).name]
        for case in checker.cases(document):
            if case.claim.kind == "fact":
                silent = checker.ruled(case)[0].verdict.kind == "unverified"
                for suspect in suspects(case):
                    yield _row(pack.name, document, case, suspect, own, silent=silent)


def case_rows(folder: Path) -> Iterator[SuspectRow]:
    """The rows of the cases in a folder (their notation is that of `tests/cases`): each file is a pack."""
    with TemporaryDirectory() as scratch:
        for path in sorted(folder.glob("*.case")):
            for number, block in enumerate(blocks(path)):
                place = Path(scratch) / f"{path.stem}-{number}"
                place.mkdir()
                (place / "set.yaml").write_text(references(block), encoding="utf-8")
                checker = Checker.from_directory(place)
                for claim in block.claims if block.statements else ():
                    yield from _rows_of_claim(checker, path.stem, claim)


def _rows_of_claim(checker: Checker, pack: str, claim: tuple[str, str, str]) -> Iterator[SuspectRow]:
    verdict, marked, _ = claim
    scene = max(marked.find(SCENE), 0)
    marked = marked.replace(SCENE, " ")
    mark = MARK.search(marked)
    wrong = (mark.start(), mark.start() + len(mark[1])) if mark is not None else (-1, -1)
    text = MARK.sub(lambda found: found[1], marked)
    line = {"doc": pack, "start": scene, "end": len(text), "verdict": verdict}
    line |= {"wrong_start": wrong[0], "wrong_end": wrong[1]}
    document = read_text(text, marked)
    for case in checker.cases(document):
        if case.claim.kind == "fact" and case.claim.start >= scene:
            silent = checker.ruled(case)[0].verdict.kind == "unverified"
            only = len(checker.references.statements) == 1
            for suspect in suspects(case):
                decides = suspect.alignment.evidence.id if only else None
                yield _row(pack, document, case, suspect, [line | {"statement": decides}], silent=silent)


def _row(
    pack: str,
    document: Document,
    case: Case,
    suspect: Suspect,
    lines: Sequence[dict[str, Any]],
    *,
    silent: bool,
) -> SuspectRow:
    span = case.source(_span(suspect))
    there = [line for line in lines if _meet(span, (line["start"], line["end"]))]
    wrong = [
        line
        for line in there
        if line["verdict"] == "contradicted" and _meet(span, (line["wrong_start"], line["wrong_end"]))
    ]
    id = suspect.alignment.evidence.id
    claim, other = suspect.pair.claim, suspect.pair.other
    return SuspectRow(
        pack=pack,
        claim=f"{Path(document.path).name}:{case.claim.id}",
        line=f"{wrong[0]['doc']}:{wrong[0]['start']}" if wrong else "",
        right=any(line["statement"] == id for line in wrong),
        silent=silent,
        gold="/".join(sorted({line["verdict"] for line in there})),
        about=f"{case.claim.text} | {getattr(claim, 'text', '')} -> {getattr(other, 'text', '')} | {id}",
        traits=suspect_traits(case, suspect),
    )


def _span(suspect: Suspect) -> Span:
    part = suspect.pair.claim
    mention = getattr(part, "mention", part)
    return mention.start, mention.end


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
