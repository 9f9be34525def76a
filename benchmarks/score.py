"""Score packs, probes, seeds and pair sets with one command, and compare with the last committed figures.

    python benchmarks/score.py [--material ../shared] [--only PART] [--show PACK] [--write]

PART is packs, held-out, probes, seeds, pairs or left-out. The material (labelled packs, probes, pair sets,
with their scorers) lies outside the project; more packs lie beside this file: `packs/` to develop on,
`held_out/` to be scored only, never read. `--write` replaces benchmarks/results.json; without it the
difference to the committed figures is printed beside each.
"""

from __future__ import annotations

import argparse
import collections
import importlib.util
import json
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from invented import invented
from left_out import left_out

from factcheck.documents import find, read
from factcheck.pipeline import Checker, verify
from factcheck.reports.json import as_object as to_object
from factcheck.reports.view import Options
from seeds import seeds

OWN = Path(__file__).parent
RESULTS = Path(__file__).with_name("results.json")
PAIR_SOURCES = ("vitaminc_sample", "fever_dev", "fm2", "factcheck_bench_stance", "terra", "rsg_rcb_silver")
PAIR_LIMIT = 300


def scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer_" + path.parent.name, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def packs(material: Path, show: str | None) -> dict[str, Any]:
    return score_packs(material, [material / "packs", OWN / "packs"], show)


def held_out(material: Path, show: str | None) -> dict[str, Any]:
    del show
    return score_packs(material, [OWN / "held_out"], None)


def score_packs(material: Path, folders: list[Path], show: str | None) -> dict[str, Any]:
    score = scorer(material / "packs" / "score.py").score
    figures = {}
    found = [pack for folder in folders if folder.is_dir() for pack in folder.iterdir()]
    for pack in sorted(p for p in found if (p / "gold.jsonl").exists()):
        checker = Checker.from_directories([pack / "references"])
        report = checker.check([read(path) for path in find([pack / "docs"])])
        judged = to_object(report, Options(all_claims=True))
        result, notes = score(pack, judged)
        praised = wrongly_supported(pack, judged)
        figures[f"pack {pack.name}"] = {k: v for k, v in result.items() if k != "pack"}
        figures[f"pack {pack.name}"]["wrongly_supported"] = len(praised)
        notes += praised
        for language in ("en", "ru"):
            part = [d for d in report.documents if d.language == language]
            names = {Path(d.document.path).name for d in part}
            figures[f"pack {pack.name} [{language}]"] = _subset(score, pack, judged, names)
        if show == pack.name:
            print("\n".join(notes))
    return figures


def wrongly_supported(pack: Path, report: dict[str, Any]) -> list[str]:
    """A note on each contradicted gold line of which the claim around its wrong words is called supported."""
    documents = {Path(each["path"]).name: each["claims"] for each in report["documents"]}
    found = []
    for line in load_rows(pack / "gold.jsonl"):
        if line["verdict"] != "contradicted":
            continue
        start, end = line["start"], line["end"]
        around = [
            claim
            for claim in documents.get(Path(line["doc"]).name, ())
            if claim["start"] < line["wrong_end"] and line["wrong_start"] < claim["end"]
        ]
        best = max(
            around,
            key=lambda c: (
                (min(c["end"], end) - max(c["start"], start)) / (max(c["end"], end) - min(c["start"], start))
            ),
            default=None,
        )
        if best is not None and best["verdict"] == "supported":
            found.append(f"{Path(line['doc']).name}:{start} WRONGLY SUPPORTED: {line['claim']}")
    return found


def _subset(score: Any, pack: Path, report: dict[str, Any], names: set[str]) -> dict[str, Any]:
    """The same score over some documents of a pack only."""
    lines = (pack / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.strip() and Path(json.loads(line)["doc"]).name in names]

    class Part:
        name = pack.name

        def __truediv__(self, _: str) -> Part:
            return self

        def read_text(self, encoding: str) -> str:
            del encoding
            return "\n".join(kept)

    result, _ = score(Part(), report)
    return {k: v for k, v in result.items() if k != "pack"}


GOLD = {"supported": "S", "refuted": "R", "nei": "N", "not-in-evidence": "N", "not_supported": "X"}
SAID = {"supported": "S", "disputed": "S", "contradicted": "R", "unverified": "N", "opinion": "N"}


def ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def figures_of(rows: list[tuple[str, str]]) -> dict[str, Any]:
    """What the scorer of the probes counts.

    X is a flag of a binary set, where refuted and silent are one label.
    """
    flagged = [s != "S" for g, s in rows if g != "S"]
    passed = [s == "S" for g, s in rows if g == "S"]
    named = [g for g, s in rows if s == "R"]
    wrong = [s for g, s in rows if g == "R"]
    balanced = (sum(flagged) / len(flagged) + sum(passed) / len(passed)) / 2 if flagged and passed else None
    return {
        "pairs": len(rows),
        "accuracy": ratio(sum(s in ("R", "N") if g == "X" else g == s for g, s in rows), len(rows)),
        "balanced": round(balanced, 4) if balanced is not None else None,
        "contradicted_recall": ratio(wrong.count("R"), len(wrong)),
        "contradicted_precision": ratio(sum(g in ("R", "X") for g in named), len(named)),
        "false_alarms": sum(g == "S" and s == "R" for g, s in rows),
        "supported": len(passed),
    }


def pairs(rows: list[dict[str, Any]]) -> tuple[dict[str, Any], list[str]]:
    judged, notes = [], []
    for row in rows:
        evidence = row["evidence"] if isinstance(row["evidence"], list) else [row["evidence"]]
        verdict = SAID[verify(row["claim"], evidence).verdict]
        expected = GOLD[row["label"].lower()]
        judged.append((expected, verdict))
        if verdict != expected:
            notes.append(f"{row.get('id')} gold {expected} said {verdict} | {row['claim']} | {evidence}")
    return figures_of(judged), notes


def load_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def probes(material: Path, show: str | None) -> dict[str, Any]:
    figures = {}
    for name in ("templated", "handwritten"):
        figures[f"probes {name}"], notes = pairs(load_rows(material / "probes" / f"{name}.jsonl"))
        if show == name:
            print("\n".join(notes))
    return figures


def pair_sets(material: Path, show: str | None) -> dict[str, Any]:
    by_source = collections.defaultdict(list)
    for language in ("en", "ru"):
        for row in load_rows(material / "data" / f"pairs_{language}.jsonl"):
            by_source[row["source"]].append(row)
    figures = {}
    for source in PAIR_SOURCES:
        figures[f"pairs {source}"], notes = pairs(by_source[source][:PAIR_LIMIT])
        if show == source:
            print("\n".join(notes))
    return figures


def table(figures: dict[str, Any], last: dict[str, Any]) -> str:
    lines = []
    for name, row in figures.items():
        cells = []
        for key, value in row.items():
            before = last.get(name, {}).get(key)
            changed = isinstance(value, int | float) and isinstance(before, int | float) and value != before
            cells.append(f"{key} {value}" + (f" ({value - before:+.4g})" if changed else ""))
        lines.append(f"{name}\n    " + "  ".join(cells))
    return "\n".join(lines)


PARTS = {
    "packs": packs,
    "held-out": held_out,
    "probes": probes,
    "seeds": seeds,
    "pairs": pair_sets,
    "left-out": left_out,
    "invented": invented,
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--material", type=Path, default=Path("../shared"))
    parser.add_argument("--only", choices=tuple(PARTS))
    parser.add_argument("--show", help="print every miss of this pack, probe file or pair source")
    parser.add_argument("--write", action="store_true", help="replace benchmarks/results.json")
    options = parser.parse_args()
    began, figures = time.perf_counter(), {}
    for name, part in PARTS.items():
        if options.only in (None, name):
            figures |= part(options.material, options.show)
    last = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    print(table(figures, last))
    print(f"{time.perf_counter() - began:.1f} s", file=sys.stderr)
    if options.write:
        RESULTS.write_text(json.dumps(last | figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
