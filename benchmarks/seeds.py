"""The two seed documents against their hand-split gold claims."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

from factcheck.documents import read
from factcheck.pipeline import Checker
from factcheck.reports.json import as_object
from factcheck.reports.view import Options

GOLD = {"en": "002_487799881db14e86.txt", "ru": "000_4f5aa29e817a050d.txt"}
COVERED = Path(__file__).parent / "seeds_covered.yaml"
QUIET = ("supported", "disputed", "unverifiable-opinion", "opinion")


def seeds(material: Path, show: str | None) -> dict[str, Any]:
    """Claim recall and precision, the share of supported lines found supported (of all, and of those that
    `seeds_covered.yaml` says the references cover), errors on quiet lines."""
    checker = Checker.from_directories([Path("references")])
    covered = yaml.safe_load(COVERED.read_text(encoding="utf-8"))
    figures = {}
    for language, name in GOLD.items():
        gold_path = material / "research" / f"gold_{language}.jsonl"
        gold = [json.loads(line) for line in gold_path.read_text(encoding="utf-8").splitlines() if line]
        report = as_object(checker.check([read(Path("seeds") / name)]), Options(all_claims=True))
        split, listing = _split(material, gold_path, report)
        document = report["documents"][0]
        said = [(line, _said(line, document["claims"])) for line in gold]
        supported = [line for line, _ in said if line["verdict"] == "supported"]
        found = [line for line, verdict in said if line["verdict"] == "supported" and verdict == "supported"]
        wrong = [f for f in document["findings"] if f["level"] == "error" and _quiet(f, gold)]
        figures[f"seed {language}"] = {
            **split,
            "supported": round(len(found) / len(supported), 4),
            "supported_of_covered": _share(covered[language], found),
            "wrongly_supported": sum(g["verdict"] == "conflict" and v == "supported" for g, v in said),
            "errors_on_quiet_lines": len(wrong),
            "findings": len(document["findings"]),
        }
        if show == f"seed-{language}":
            print(listing)
            for line, verdict in said:
                mark = " [covered]" if line["id"] in covered[language] else ""
                print(f"{line['verdict']} said {verdict}{mark}: {line['claim']}")
    return figures


def _split(material: Path, gold: Path, report: dict[str, Any]) -> tuple[dict[str, Any], str]:
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(report, file)
        file.flush()
        command = [sys.executable, material / "packs" / "score_claims.py", gold, file.name, "--show"]
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return json.loads(lines[-1]), "\n".join(lines[:-1])


def _overlap(a: dict[str, Any], b: dict[str, Any]) -> int:
    return int(min(a["end"], b["end"]) - max(a["start"], b["start"]))


def _share(covered: dict[str, list[str]], found: list[dict[str, Any]]) -> float:
    return round(sum(line["id"] in covered for line in found) / len(covered), 4)


def _said(line: dict[str, Any], claims: list[dict[str, Any]]) -> str | None:
    """The verdict on the claim most like the line in wording and in span together, of those that touch it."""
    touching = [claim for claim in claims if _overlap(claim, line) > 0]
    best = max(touching, key=lambda c: _likeness(c["text"], line["claim"]) + _jaccard(c, line), default=None)
    return str(best["verdict"]) if best else None


def _likeness(a: str, b: str) -> float:
    """Token F1, words cut to five letters as `score_claims.py` does."""
    ours, theirs = ([w[:5] for w in re.findall(r"\w+", text.casefold())] for text in (a, b))
    same = sum(min(ours.count(word), theirs.count(word)) for word in set(ours))
    return 2 * same / (len(ours) + len(theirs))


def _jaccard(a: dict[str, Any], b: dict[str, Any]) -> float:
    return _overlap(a, b) / (max(a["end"], b["end"]) - min(a["start"], b["start"]))


def _quiet(finding: dict[str, Any], gold: list[dict[str, Any]]) -> bool:
    """Whether the finding touches quiet lines only."""
    touched = [line["verdict"] for line in gold if _overlap(finding, line) > 0]
    return bool(touched) and all(verdict in QUIET for verdict in touched)
