"""Small packs that were written for the model by hand, each as a few lines of `texts/*.txt`.

`### title` begins a pack; `= words` is a statement, numbered from 0; `## language kind: title` begins a text,
whose sentences follow in their order: `S 3 | words` is supported by statement 3, `S 3,5 | words` by both
together; `C 3 date | words [wrong=>right] words` is contradicted by it in the words in brackets; of
`N 3 | words [words]` the words in brackets are told by none, 3 being nearest; `O | words` is an opinion.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

BRACKETS = re.compile(r"\[([^\[\]]*?)(?:=>([^\[\]]*))?\]")
VERDICTS = {"S": "supported", "C": "contradicted", "N": "unverified"}

PARAGRAPH = 5
"""After how many sentences a paragraph ends at the latest."""

_ROW = re.compile(r"^[\w ]+: .*; \w+: |^[\d«\"—-]")
"""What stands in a line of its own: the row of a table, an entry of a timeline."""


@dataclass
class Text:
    """A text: its language, its title, and its sentences with what is said of each."""

    language: str
    title: str
    sentences: list[tuple[list[str], str]] = field(default_factory=list)


@dataclass
class Small:
    """A small pack: its statements and its texts."""

    statements: list[str] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)


def small_packs(path: Path) -> list[Small]:
    """The packs of a file."""
    found: list[Small] = []
    for line in filter(None, map(str.strip, path.read_text("utf-8").splitlines())):
        if line.startswith("### "):
            found.append(Small())
        elif line.startswith("## "):
            language, _, title = line[3:].partition(" ")
            found[-1].texts.append(Text(language, title.partition(": ")[2]))
        elif line.startswith("= "):
            found[-1].statements.append(line[2:])
        else:
            mark, _, sentence = line.partition("| ")
            found[-1].texts[-1].sentences.append((mark.split(), sentence))
    return found


def write_packs(folder: Path, target: Path) -> list[Path]:
    """Writes each small pack of a folder of files as a pack with references, documents and gold."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        for number, small in enumerate(small_packs(path)):
            found.append(target / f"{path.stem}{number:02}")
            _write(small, found[-1])
    return found


def _write(small: Small, pack: Path) -> None:
    (pack / "references").mkdir(parents=True, exist_ok=True)
    (pack / "docs").mkdir(exist_ok=True)
    statements = [{"id": f"s{n}", "text": text, "source": "own"} for n, text in enumerate(small.statements)]
    data = {"sources": {"own": {"title": "Written by hand", "type": "book"}}, "statements": statements}
    (pack / "references" / "plain.yaml").write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False))
    gold: list[dict[str, Any]] = []
    for number, text in enumerate(small.texts):
        name = f"docs/{number}-{text.language}.md"
        words, lines = _read(text)
        (pack / name).write_text(words, encoding="utf-8")
        gold += ({"doc": name, **line} for line in lines)
    lines_of_gold = (json.dumps(line, ensure_ascii=False) for line in gold)
    (pack / "gold.jsonl").write_text("\n".join(lines_of_gold) + "\n", encoding="utf-8")


def _read(text: Text) -> tuple[str, list[dict[str, Any]]]:
    """The text, and the lines of its gold."""
    words, lines = f"# {text.title}\n\n", []
    for number, (mark, sentence) in enumerate(text.sentences):
        lines += _line(mark, sentence, len(words))
        words += BRACKETS.sub(lambda found: found[1], sentence)
        ends = mark[0] == "O" or number % PARAGRAPH == PARAGRAPH - 1 or _ROW.match(sentence)
        words += "\n\n" if ends else " "
    return words, lines


def _line(mark: list[str], sentence: str, start: int) -> Iterator[dict[str, Any]]:
    """The line of gold of a sentence that begins at `start`; none of an opinion."""
    if mark[0] not in VERDICTS:
        return
    claim = BRACKETS.sub(lambda found: found[1], sentence)
    line: dict[str, Any] = {"start": start, "end": start + len(claim), "claim": claim}
    line |= {"verdict": VERDICTS[mark[0]], "kind": None, "statement": None}
    brackets = BRACKETS.search(sentence)
    span = (start + brackets.start(), start + brackets.start() + len(brackets[1])) if brackets else None
    if mark[0] == "N" and span is not None:
        line |= {"start": span[0], "end": span[1], "near": f"s{mark[1]}"}
    elif mark[0] == "C" and span is not None and brackets is not None:
        line |= {"kind": mark[2], "wrong_start": span[0], "wrong_end": span[1], "expected": brackets[2]}
        line |= {"statement": f"s{mark[1]}", "twin": BRACKETS.sub(lambda found: found[2], sentence)}
    elif "," in mark[1]:
        line["several"] = mark[1]
    else:
        line["statement"] = f"s{mark[1]}"
    yield line
