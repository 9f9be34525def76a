"""Fits the trees of `factcheck/verdicts/trees.tsv`, the second opinion on errors, to packs and cases.

The cases (`tests/cases`) are learned from beside the packs: they hold what looks like an error and is none
more often than any text does. With `--cross` the trees are fitted without one pack at a time, and what they
say of that pack is counted: only this tells what they will say of a pack that nobody has seen. `--show`
lists its suspects, likeliest first.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from scorecard_fit import ROOT
from scorecard_fit.boosting import fit
from scorecard_fit.suspect_rows import SuspectRow, case_rows, suspect_rows

from factcheck.verdicts import trees
from factcheck.verdicts.trees import Trees

TARGET = Path(trees.__file__).with_name("trees.tsv")

LEVELS = (3.5, 3.0, 2.5, 2.0, 1.5, 1.0, 0.5, 0.0)
"""Bits at which crossed trees are looked at."""


def main() -> None:
    """Runs the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packs", nargs="+", type=Path, help="folders with references/, docs/ and gold.jsonl")
    parser.add_argument("--cross", action="store_true", help="print what the trees say of unseen packs")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="with --cross: the likeliest N")
    parser.add_argument("--write", action="store_true", help="replace the shipped trees")
    arguments = parser.parse_args()
    rows = [row for pack in arguments.packs for row in suspect_rows(pack)]
    cases = list(case_rows(ROOT / "tests" / "cases"))
    print(
        f"{len(rows)} rows of packs and {len(cases)} of cases, {sum(row.right for row in rows + cases)} right"
    )
    if arguments.cross:
        print("\n".join(crossed(rows, cases, arguments.show)))
    if arguments.write:
        TARGET.write_text("\n".join(fitted(rows + cases).lines()) + "\n", encoding="utf-8")


def fitted(rows: Sequence[SuspectRow]) -> Trees:
    """The trees that tell the errors from the other suspects."""
    sure = [row for row in rows if not row.unsure]
    return fit([row.traits for row in sure], [row.right for row in sure])


def crossed(rows: Sequence[SuspectRow], cases: Sequence[SuspectRow], show: int = 0) -> list[str]:
    """For some levels of bits, how many errors that all rules pass over are found by trees that never saw
    their pack, and how many claims without an error there are called wrong."""
    likeliest: dict[tuple[str, str], tuple[float, SuspectRow]] = {}
    for pack in sorted({row.pack for row in rows}):
        model = fitted([*(row for row in rows if row.pack != pack), *cases])
        for row in (row for row in rows if row.pack == pack and row.silent):
            bits = model.bits(row.traits)
            if bits > likeliest.get((pack, row.claim), (float("-inf"),))[0]:
                likeliest[pack, row.claim] = bits, row
    ranked = sorted(likeliest.values(), key=lambda found: -found[0])
    lines = [
        f"{'right' if row.line else 'wrong'} {bits:4.1f} {row.pack} {row.about} ({row.gold})"
        for bits, row in ranked[:show]
    ]
    for level in LEVELS:
        met = [row for bits, row in ranked if bits >= level]
        found = {(row.pack, row.line) for row in met if row.line}
        wrong = sum(not row.line for row in met)
        lines.append(f"{level:4.1f} bits: {len(found)} errors found, {wrong} claims wrongly called wrong")
    return lines


if __name__ == "__main__":
    main()
