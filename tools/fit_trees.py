"""Fits the trees of the second opinions to labelled packs: `errors`, `support`, `contrary` and `pointed`,
each to a file beside `factcheck/verdicts/trees.py`.

They learn from the cases (`tests/cases`) too, which hold what looks so and is not more often than any text
does; from the packs' statements, each judged by the others of its set; and those on errors from texts beside
the references of another pack. The packs are those of `benchmarks/packs`, of the material, and those that
`fit_entailment.py texts` writes. With `--cross` the trees are fitted without some of the packs at a time,
and what they say of those is counted: only this tells what they will say of a pack that nobody has seen.
`--show` lists the likeliest of it. `--models` are what `fit_entailment.py fit --fold 0/M`, `1/M`, … has
fitted and `write` has written: each pack is read by the one that has not learnt from it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from trees_fit import ROOT
from trees_fit.boosting import fit
from trees_fit.contrary_rows import contrary_case_rows, contrary_left_rows, contrary_rows
from trees_fit.pointed_rows import pointed_case_rows, pointed_left_rows, pointed_rows
from trees_fit.rows import Row
from trees_fit.support_rows import support_left_rows, support_rows, told_rows
from trees_fit.suspect_rows import case_rows, left_rows, stranger_rows, suspect_rows
from trees_fit.unseen import read_by

from factcheck.verdicts import trees
from factcheck.verdicts.trees import Trees

LEVELS = (3.5, 3.0, 2.5, 2.0, 1.5, 1.0, 0.5, 0.0, -0.5, -1.0)
"""Bits at which crossed trees are looked at."""

CASES = ROOT / "tests" / "cases"

OFTEN = 6
"""How often a case is taken for a claim of a pack."""

FOLDS = 8
"""Into how many groups the packs are divided, each of which is left out once."""


def main() -> None:
    """Runs the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trees", choices=tuple(READERS))
    parser.add_argument("packs", nargs="+", type=Path, help="folders with references/, docs/ and gold.jsonl")
    parser.add_argument("--models", nargs="*", type=Path, default=[], help="models that left packs out")
    parser.add_argument("--cross", action="store_true", help="print what the trees say of unseen packs")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="with --cross: the likeliest N")
    parser.add_argument("--write", action="store_true", help="replace the shipped trees")
    arguments = parser.parse_args()
    rows, beside = READERS[arguments.trees](arguments.packs, arguments.models)
    print(f"{len(rows) + len(beside)} rows, {sum(row.right for row in (*rows, *beside))} right")
    if arguments.cross:
        print("\n".join(crossed(rows, beside, arguments.show)))
    if arguments.write:
        target = Path(trees.__file__).with_name(f"{arguments.trees}.tsv")
        target.write_text("\n".join(fitted([*rows, *beside]).lines()) + "\n", encoding="utf-8")


Rows = tuple[list[Row], list[Row]]
"""The rows that trees are tried on, and those that they learn from beside."""


def of_errors(packs: Sequence[Path], models: Sequence[Path]) -> Rows:
    """The rows of trees on errors."""
    rows, strangers = [], []
    for pack, model in _readers(packs, models):
        with read_by(model):
            rows += suspect_rows(pack)
            strangers += [*stranger_rows(pack, packs), *left_rows(pack)]
    return rows, [*(list(case_rows(CASES)) * OFTEN), *strangers]


def of_support(packs: Sequence[Path], models: Sequence[Path]) -> Rows:
    """The rows of trees on support."""
    rows, left = [], []
    for pack, model in _readers(packs, models):
        with read_by(model):
            rows += support_rows(pack)
            left += support_left_rows(pack)
    return rows, [*(list(told_rows(CASES)) * OFTEN), *left]


def of_contradictions(packs: Sequence[Path], models: Sequence[Path]) -> Rows:
    """The rows of trees on claims that a statement contradicts as a whole."""
    rows, left = [], []
    for pack, model in _readers(packs, models):
        with read_by(model):
            rows += contrary_rows(pack)
            left += contrary_left_rows(pack)
    return rows, [*(list(contrary_case_rows(CASES)) * OFTEN), *left]


def of_wrong_parts(packs: Sequence[Path], models: Sequence[Path]) -> Rows:
    """The rows of trees on the part of a claim that is wrong, by trees on contradictions that have not seen
    the pack."""
    rows, beside = of_contradictions(packs, models)
    readers = list(_readers(packs, models))
    found, left = [], []
    for fold in range(FOLDS):
        out = readers[fold::FOLDS]
        names = {pack.name for pack, _ in out}
        contrary = fitted([*(row for row in rows if row.pack not in names), *beside])
        for pack, model in out:
            with read_by(model):
                found += pointed_rows(pack, contrary)
                left += pointed_left_rows(pack, contrary)
    return found, [*(list(pointed_case_rows(CASES, fitted([*rows, *beside]))) * OFTEN), *left]


def _readers(packs: Sequence[Path], models: Sequence[Path]) -> Iterator[tuple[Path, Path | None]]:
    """Each pack with the model that left it out: the K-th of M models, each M-th pack from the K-th on."""
    ordered = sorted(packs, key=lambda pack: pack.name)
    return ((pack, models[n % len(models)] if models else None) for n, pack in enumerate(ordered))


READERS = {
    "errors": of_errors,
    "support": of_support,
    "contrary": of_contradictions,
    "pointed": of_wrong_parts,
}


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
