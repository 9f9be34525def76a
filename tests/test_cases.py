"""Every sentence of tests/cases/*.case gets the verdict that the file says."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from factcheck.pipeline import Checker
from factcheck.references import load

CASES = Path(__file__).parent / "cases"
MARK = re.compile(r"\[([^\]|]*)(?:\|([^\]]*))?\]")
SCENE = " // "
VERDICTS = {
    "+": "supported",
    "-": "contradicted",
    "?": "unverified",
    "^": "suspected",
    "*": "presumed",
    "~": "disputed",
    "!": "opinion",
}


@dataclass
class Block:
    statements: list[str] = field(default_factory=list)
    entities: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    claims: list[tuple[str, str, str]] = field(default_factory=list)


def blocks(path: Path) -> list[Block]:
    found = [Block()]
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if not line.strip():
            found.append(Block())
        elif mark == "=":
            found[-1].statements.append(rest)
        elif mark == "@":
            found[-1].entities.append(rest)
        elif mark == "%":
            found[-1].lists.append(rest)
        elif mark in VERDICTS:
            sentence, rule = rest, ""
            if mark == "-":
                sentence, _, rule = rest.rpartition(" ")
            found[-1].claims.append((VERDICTS[mark], sentence, rule))
    return [block for block in found if block.claims]


def entity_yaml(line: str) -> str:
    head, _, names = line.partition(" en: ")
    id, type, *time = head.split()
    english, _, russian = names.partition(" ru: ")
    label, *aliases = [name.strip() for name in english.split(",")]
    other, *others = [name.strip() for name in russian.split(",")]
    fields = [
        f"    type: {type}",
        f'    label: {{en: "{label}"' + (f', ru: "{other}"' if other else "") + "}",
    ]
    if aliases or others:
        fields.append(f"    aliases: {{en: {aliases!r}, ru: {others!r}}}")
    fields += [f'    time: "{time[0]}"'] if time else []
    return f"  {id}:\n" + "\n".join(fields)


def member_yaml(text: str) -> str:
    """An entity's id, or a name in one language or two ("neon / неон"), and a time."""
    time = re.fullmatch(r"(.*?)\s+([\d/.X~-]+)", text) if re.search(r"\s\d{4}", text) else None
    name, when = (time[1], time[2]) if time else (text, "")
    if re.fullmatch(r"[a-z][a-z0-9-]*", name):
        fields = [f"id: {name}"]
    else:
        english, _, russian = name.partition(" / ")
        fields = [f'label: {{en: "{english}"' + (f', ru: "{russian}"' if russian else "") + "}"]
    return "{" + ", ".join([*fields, *([f'time: "{when}"'] if when else [])]) + "}"


def list_yaml(line: str) -> str:
    head, _, rest = line.partition(" en: ")
    texts, _, members = rest.partition(" | ")
    english, _, russian = texts.partition(" ru: ")
    id, *options = head.split()
    flags = dict(option.partition("=")[::2] for option in options)
    fields = [f'text: {{en: "{english}"' + (f', ru: "{russian}"' if russian else "") + "}", "source: book"]
    fields += [f"type: {flags['type']}"] if "type" in flags else []
    fields += [f"of: [{flags['of']}]"] if "of" in flags else []
    fields += [f"{flag}: true" for flag in ("complete", "ordered") if flag in flags]
    fields.append(f"members: [{', '.join(member_yaml(name.strip()) for name in members.split(','))}]")
    return f"  - {{id: {id}, {', '.join(fields)}}}"


def references(block: Block) -> str:
    lines = ["sources:", '  book: {title: "A book"}', "statements:"]
    lines += [
        f"  - {{id: s{n}, text: {json.dumps(text, ensure_ascii=False)}, source: book}}"
        for n, text in enumerate(block.statements, start=1)
    ]
    if not block.statements:
        lines[-1] = "statements: []"
    if block.entities:
        lines += ["entities:", *map(entity_yaml, block.entities)]
    if block.lists:
        lines += ["lists:", *map(list_yaml, block.lists)]
    return "\n".join(lines) + "\n"


def parameters() -> list[object]:
    return [
        pytest.param(block, claim, id=f"{path.stem}:{number}:{claim[1][:50]}")
        for path in sorted(CASES.glob("*.case"))
        for number, block in enumerate(blocks(path), start=1)
        for claim in block.claims
    ]


@pytest.fixture(scope="session")
def checkers(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Checker]:
    return {}


@pytest.mark.parametrize(("block", "claim"), parameters())
def test_case(
    block: Block, claim: tuple[str, str, str], checkers: dict[int, Checker], tmp_path: Path
) -> None:
    if id(block) not in checkers:
        (tmp_path / "set.yaml").write_text(references(block), encoding="utf-8")
        checkers[id(block)] = Checker(load([tmp_path]))
    verdict, marked, rule = claim
    text = MARK.sub(lambda m: m[1], marked)
    scene = text.find(SCENE)
    text, marked = text.replace(SCENE, " "), marked.replace(SCENE, " ")
    (document,) = checkers[id(block)].check_text(text).documents
    said = [str(checked.verdict.kind) for checked in document.claims if checked.claim.start > scene]
    if verdict == "suspected":
        assert {finding.level for finding in document.findings} == {"warning"}, document.findings
        return
    if verdict == "presumed":
        assert said == ["supported"], said
        return
    if verdict != "contradicted":
        gravest = min(
            said,
            key=["contradicted", "disputed", "unverified", "supported", "opinion"].index,
            default="opinion",
        )
        assert gravest == verdict, [c.verdict.trace for c in document.claims]
        return
    assert "contradicted" in said, [c.verdict.trace for c in document.claims]
    finding = document.findings[0]
    assert finding.rule == rule
    mark = MARK.search(marked)
    if mark:
        start = mark.start()
        assert finding.start < start + len(mark[1]), finding.found
        assert finding.end > start, finding.found
        if mark[2]:
            assert mark[2] in (finding.expected or "") or mark[2] == finding.replacement
