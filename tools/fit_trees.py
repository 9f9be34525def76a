"""Fits the trees of the second opinions to labelled packs: `errors` and `support`, each to a file beside
`factcheck/verdicts/trees.py`.

They learn from the cases (`tests/cases`) too, which hold what looks so and is not more often than any text
does, and those on errors from texts beside the references of another pack. With `--cross` the trees are
fitted without some of the packs at a time, and what they say of those is counted: only this tells what they
will say of a pack that nobody has seen. `--show` lists the likeliest of it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from trees_fit import ROOT
from trees_fit.boosting import fit
from trees_fit.rows import Row
from trees_fit.support_rows import support_rows, told_rows
from trees_fit.suspect_rows import case_rows, stranger_rows, suspect_rows

from factcheck.verdicts import trees
from factcheck.verdicts.trees import Trees

LEVELS = (3.5, 3.0, 2.5, 2.0, 1.5, 1.0, 0.5, 0.0, -0.5, -1.0)
"""Bits at which crossed trees are looked at."""

CASES = ROOT / "tests" / "cases"

FOLDS = 8
"""Into how many groups the packs are divided, each of which is left out once."""


def main() -> None:
    """Runs the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trees", choices=("errors", "support"))
    parser.add_argument("packs", nargs="+", type=Path, help="folders with references/, docs/ and gold.jsonl")
    parser.add_argument("--cross", action="store_true", help="print what the trees say of unseen packs")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="with --cross: the likeliest N")
    parser.add_argument("--write", action="store_true", help="replace the shipped trees")
    arguments = parser.parse_args()
    rows, beside = READERS[arguments.trees](arguments.packs)
    print(f"{len(rows) + len(beside)} rows, {sum(row.right for row in (*rows, *beside))} right")
    if arguments.cross:
        print("\n".join(crossed(rows, beside, arguments.show)))
    if arguments.write:
        target = Path(trees.__file__).with_name(f"{arguments.trees}.tsv")
        target.write_text("\n".join(fitted([*rows, *beside]).lines()) + "\n", encoding="utf-8")


def of_errors(packs: Sequence[Path]) -> tuple[list[Row], list[Row]]:
    """The rows that trees on errors are tried on, and those that they learn from beside."""
    rows = [row for pack in packs for row in suspect_rows(pack)]
    strangers = (row for pack in packs for row in stranger_rows(pack, packs))
    return rows, [*case_rows(CASES), *strangers]


def of_support(packs: Sequence[Path]) -> tuple[list[Row], list[Row]]:
    """The rows that trees on support are tried on, and those that they learn from beside."""
    return [row for pack in packs for row in support_rows(pack)], [*told_rows(CASES)]


READERS = {"errors": of_errors, "support": of_support}


def fitted(rows: Iterable[Row]) -> Trees:
    """The trees that tell the right rows from the others."""
    sure = [row for row in rows if not row.unsure]
    return fit([row.traits for row in sure], [row.right for row in sure])


def crossed(rows: Sequence[Row], beside: Sequence[Row], show: int = 0) -> list[str]:
    """For some levels of bits, of how many gold lines of each verdict trees that never saw their pack say yes
    where all rules are silent."""
    likeliest: dict[tuple[str, str, str], tuple[float, Row]] = {}
    packs = sorted({row.pack for row in rows})
    for fold in range(FOLDS):
        out = frozenset(packs[fold::FOLDS])
        model = fitted([*(row for row in rows if row.pack not in out), *beside])
        for row in (row for row in rows if row.pack in out and row.silent):
            bits, key = model.bits(row.traits), (row.pack, row.line, row.gold)
            if bits > likeliest.get(key, (float("-inf"),))[0]:
                likeliest[key] = bits, row
    ranked = sorted(likeliest.items(), key=lambda each: -each[1][0])
    lines = [f"{gold} {bits:4.1f} {row.pack} {row.about}" for (*_, gold), (bits, row) in ranked[:show]]
    for level in LEVELS:
        met = Counter(gold for (*_, gold), (bits, _) in ranked if bits >= level)
        lines.append(f"{level:4.1f} bits: " + ", ".join(f"{gold} {n}" for gold, n in sorted(met.items())))
    return lines


if __name__ == "__main__":
    main()
