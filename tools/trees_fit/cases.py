"""The cases of the tests as material: claims with their verdicts, in worlds of few statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from factcheck.documents import read_text
from factcheck.model import Document
from factcheck.pipeline import Checker
from factcheck.verdicts.case import Case
from tests.test_cases import MARK, SCENE, blocks, references


@dataclass(frozen=True)
class Judged:
    """A claim of a case file, the checker of its world, and its verdict as a line of gold: `statement` is
    that which decides, None where there are several."""

    file: str
    checker: Checker
    document: Document
    case: Case
    line: dict[str, Any]


def judged(folder: Path) -> Iterator[Judged]:
    """The claims that state a fact, of all files of a folder (their notation is that of `tests/cases`)."""
    with TemporaryDirectory() as scratch:
        for path in sorted(folder.glob("*.case")):
            for number, block in enumerate(blocks(path)):
                place = Path(scratch) / f"{path.stem}-{number}"
                place.mkdir()
                (place / "set.yaml").write_text(references(block), encoding="utf-8")
                checker = Checker.from_directory(place)
                for claim in block.claims if block.statements else ():
                    yield from _judged(checker, path.stem, claim)


def _judged(checker: Checker, file: str, claim: tuple[str, str, str]) -> Iterator[Judged]:
    verdict, marked, _ = claim
    scene = max(marked.find(SCENE), 0)
    marked = marked.replace(SCENE, " ")
    mark = MARK.search(marked)
    wrong = (mark.start(), mark.start() + len(mark[1])) if mark is not None else (-1, -1)
    text = MARK.sub(lambda found: found[1], marked)
    ids = [*checker.references.statements]
    line = {"doc": marked, "start": scene, "end": len(text), "verdict": verdict}
    line |= {"wrong_start": wrong[0], "wrong_end": wrong[1], "statement": ids[0] if len(ids) == 1 else None}
    document = read_text(text, marked)
    for case in checker.cases(document):
        if case.claim.kind == "fact" and case.claim.start >= scene:
            yield Judged(file, checker, document, case, line)
