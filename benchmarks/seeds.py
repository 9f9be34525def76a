"""The two seed documents against their hand-split gold claims."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from factcheck.documents import read
from factcheck.pipeline import Checker
from factcheck.reports.json import as_object
from factcheck.reports.view import Options

GOLD = {"en": "002_487799881db14e86.txt", "ru": "000_4f5aa29e817a050d.txt"}
QUIET = ("supported", "disputed", "unverifiable-opinion", "opinion")


def seeds(material: Path, show: str | None) -> dict[str, Any]:
    """Claim recall and precision, the share of supported lines found supported, errors on quiet lines."""
    checker = Checker.from_directories([Path("references")])
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
            "wrongly_supported": sum(g["verdict"] == "conflict" and v == "supported" for g, v in said),
            "errors_on_quiet_lines": len(wrong),
            "findings": len(document["findings"]),
        }
        if show == f"seed-{language}":
            print(listing)
            for line, verdict in said:
                print(f"{line['verdict']} said {verdict}: {line['claim']}")
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


def _said(line: dict[str, Any], claims: list[dict[str, Any]]) -> str | None:
    """The verdict on the claim that shares most of its span with the line."""
    touching = [claim for claim in claims if _overlap(claim, line) > 0]
    best = max(
        touching,
        key=lambda c: _overlap(c, line) / (max(c["end"], line["end"]) - min(c["start"], line["start"])),
        default=None,
    )
    return str(best["verdict"]) if best else None


def _quiet(finding: dict[str, Any], gold: list[dict[str, Any]]) -> bool:
    """Whether the finding touches quiet lines only."""
    touched = [line["verdict"] for line in gold if _overlap(finding, line) > 0]
    return bool(touched) and all(verdict in QUIET for verdict in touched)
