"""What the model learns from: a claim beside a statement, and what the statement says of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from altered import altered
from trees_fit.support_rows import met

from factcheck.documents import find, read
from factcheck.model import Language
from factcheck.pipeline import Checker
from factcheck.references import ReferenceSet
from factcheck.verdicts.case import Case
from factcheck.verdicts.matter import stated
from tests.test_cases import MARK, SCENE, blocks

ANSWERS = ("supported", "contradicted", "unverified")
"""The verdicts in the order of the model's answers."""

SILENT = 2
"""The answer of a statement that neither supports nor contradicts."""

OTHER = 3
"""The answer of an example of which only this is known, that it is not supported."""

LETTERS = "SCN"
"""The same in the files of pairs: supported, contradicted, and neither."""

FURTHER = {"supported": 1, "contradicted": 1, "unverified": 3}
"""How many statements that were retrieved for a line, but are not the gold's, are taken as silent of it."""

NEAREST = 5
"""Among how many retrieved statements those are."""

DOUBTFUL = 0.5
"""The weight of an example whose answer no person has given."""

SAMPLED = 3
"""Of how many statements with an invented detail one is taken."""

SEED = 1


@dataclass(frozen=True)
class Example:
    """A claim, a statement, the number of the answer (or `OTHER`), what it counts, and where it is from."""

    source: str
    statement: str
    claim: str
    answer: int
    weight: float = 1.0


def of_pairs(folder: Path) -> Iterator[Example]:
    """The pairs that were written for this by hand: each line a statement with some claims."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            for letter, claim in row["c"]:
                yield Example(f"pairs {path.stem}", row["s"], claim, LETTERS.index(letter))


def of_groups(folder: Path) -> Iterator[Example]:
    """The groups that were written for this by hand: each line some statements of one subject, and what texts
    say of it, each claim beside the statement that is nearest; and beside another, which is silent of it."""
    chance = Random(SEED)
    for path in sorted(folder.glob("*.jsonl")):
        for row in map(json.loads, path.read_text("utf-8").splitlines()):
            for letter, own, claim in row["c"]:
                yield Example(f"groups {path.stem}", row["s"][own], claim, LETTERS.index(letter))
                others = [text for number, text in enumerate(row["s"]) if number != own]
                other = max(others, key=lambda text: (_alike(text, claim), chance.random()))
                yield Example(f"groups {path.stem}", other, claim, LETTERS.index("N"), DOUBTFUL)


def _alike(text: str, other: str) -> int:
    """How many words of five letters or more begin alike in two texts."""
    first, second = ({word[:5] for word in re.findall(r"\w+", each.casefold())} for each in (text, other))
    return len(first & second)


LABELS = {"SUPPORTED": 0, "REFUTED": 1, "NEI": 2, "NOT_SUPPORTED": OTHER}
"""The answers of public sets of pairs."""

PUBLIC = ("fm2", "terra", "rsg_lidirus_silver", "rsg_rcb_silver")
"""The public sets that are learnt from, those of short evidence: Fool Me Twice (Eisenschlos et al. 2021,
Apache-2.0); TERRa, LiDiRus and RCB of Russian SuperGLUE (Shavrina et al. 2020, MIT)."""

LONGEST = 60
"""How many words their evidence may have."""


def of_public(path: Path) -> Iterator[Example]:
    """The pairs of public sets, of a file with `source`, `claim`, `evidence` and `label` in each line."""
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        if row["source"] in PUBLIC and len(row["evidence"].split()) <= LONGEST:
            yield Example(f"public {row['source']}", row["evidence"], row["claim"], LABELS[row["label"]])


def of_cases(folder: Path) -> Iterator[Example]:
    """The claims of the cases that are judged by one statement, without those that need a scene."""
    for path in sorted(folder.glob("*.case")):
        for block in blocks(path):
            for verdict, marked, _ in block.claims if len(block.statements) == 1 else ():
                if verdict in ANSWERS and SCENE not in marked:
                    claim = MARK.sub(lambda found: found[1], marked)
                    yield Example("cases", block.statements[0], claim, ANSWERS.index(verdict))


def of_pack(pack: Path) -> Iterator[Example]:
    """The gold lines of a pack, in their own words and as they are read, beside the gold's statement and
    beside others that were retrieved; and its statements with a detail that none of them has."""
    checker, chance = Checker.from_directory(pack / "references"), Random(SEED)
    text = (pack / "gold.jsonl").read_text("utf-8")
    lines = [line for each in text.splitlines() if (line := json.loads(each))["verdict"] in ANSWERS]
    for document in map(read, find([pack / "docs"])):
        cases = checker.cases(document)
        for line in lines:
            if Path(line["doc"]).name == Path(document.path).name:
                yield from _of_line(pack.name, line, met(cases, line), checker.references, chance)
    texts = [each.text["en"] for each in checker.references.statements.values() if "en" in each.text]
    changes = ((text, change.text) for text in texts for change in altered(text))
    for statement, changed in islice(changes, 0, None, SAMPLED):
        yield Example(pack.name, statement, changed, ANSWERS.index("unverified"), DOUBTFUL)


def _of_line(
    pack: str, line: dict[str, Any], case: Case | None, references: ReferenceSet, chance: Random
) -> Iterator[Example]:
    language: Language = _language(line["claim"])
    claims = [line["claim"]]
    if case is not None and case.claim.kind == "fact" and case.claim.text not in claims:
        claims.append(case.claim.text)
    verdict, own = line["verdict"], line.get("statement") or line.get("near")
    if "several" in line:
        return  # no one statement tells it, and which others are silent is not known
    yield from _of_own_words(pack, line, references, language)
    if verdict != "unverified" and own in references.statements:
        for claim in claims:
            yield Example(pack, _text(references, own, language), claim, ANSWERS.index(verdict))
    others = [id for id in _retrieved(case) if id != own][:NEAREST]
    silent = verdict == "unverified"
    picked = (
        others[: FURTHER[verdict]] if silent else chance.sample(others, min(len(others), FURTHER[verdict]))
    )
    for number, id in enumerate(picked):
        claim = claims[number % len(claims)]
        yield Example(pack, _text(references, id, language), claim, SILENT, 1.0 if silent else DOUBTFUL)


def _of_own_words(
    pack: str, line: dict[str, Any], references: ReferenceSet, language: Language
) -> Iterator[Example]:
    """Of a line of `texts`: that the statement nearest to an unverified one is silent of it, and that a
    contradicted one is supported with the right words."""
    if "near" in line:
        yield Example(pack, _text(references, line["near"], language), line["claim"], SILENT)
    if "twin" in line:
        yield Example(pack, _text(references, line["statement"], language), line["twin"], 0, DOUBTFUL)


def _retrieved(case: Case | None) -> list[str]:
    """The statements aligned with a claim, those first that agree best."""
    best: dict[str, float] = {}
    for alignment in case.alignments if case is not None else ():
        if alignment.evidence.origin == "statement":
            id = alignment.evidence.id
            best[id] = max(best.get(id, float("-inf")), stated(alignment))
    return sorted(best, key=lambda id: -best[id])


def _text(references: ReferenceSet, id: str, language: Language) -> str:
    texts = references.statements[id].text
    return texts.get(language) or next(iter(texts.values()))


def _language(text: str) -> Language:
    return "ru" if any("а" <= letter <= "я" for letter in text.casefold()) else "en"


def written(examples: Iterable[Example], path: Path) -> None:
    """Keeps examples in a file."""
    lines = (json.dumps(asdict(example), ensure_ascii=False) for example in examples)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def kept(path: Path) -> list[Example]:
    """The examples of a file that `written` wrote."""
    return [Example(**json.loads(line)) for line in path.read_text("utf-8").splitlines() if line]
