"""Fits the scorecards of `factcheck/verdicts/scorecards.tsv` to labelled packs.

The card is a sum of steps, so that it can be read and checked by hand. With `--cross` it is fitted without
one pack at a time, and what it says of that pack is printed: only this tells what it will say of a pack that
nobody has seen. The packs are the project's own and those of the development material; no other text is
used.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from scorecard_fit.rows import Row, rows_of
from scorecard_fit.stumps import fit, rows_of_card

from factcheck.verdicts import scorecards
from factcheck.verdicts.scorecards import Scorecard

TARGET = Path(scorecards.__file__).with_name("scorecards.tsv")
LEVELS = (-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0)
"""Bits at which a crossed card is looked at."""

CARD = "support"


def main() -> None:
    """Runs the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packs", nargs="+", type=Path, help="folders with references/, docs/ and gold.jsonl")
    parser.add_argument("--cross", action="store_true", help="print what the card says of unseen packs")
    parser.add_argument("--write", action="store_true", help="replace the shipped card")
    arguments = parser.parse_args()
    rows = [row for pack in arguments.packs for row in rows_of(pack)]
    print(f"{len(rows)} rows, {sum(row.right for row in rows)} right")
    if arguments.cross:
        print("\n".join(crossed(rows)))
    if arguments.write:
        lines = rows_of_card(CARD, fitted(rows))
        TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def fitted(rows: Sequence[Row]) -> Scorecard:
    """The card that tells the right rows from the others."""
    return fit([row.traits for row in rows], [row.right for row in rows])


def crossed(rows: Sequence[Row]) -> list[str]:
    """For some levels of bits, of how many gold lines of each verdict a card that never saw their pack says
    that a statement tells them, where all rules are silent."""
    bits: dict[tuple[str, str, str], float] = {}
    for pack in sorted({row.pack for row in rows}):
        card = fitted([row for row in rows if row.pack != pack])
        for row in rows:
            if row.pack == pack and row.heard and not row.own:
                key = (pack, row.line, row.gold)
                bits[key] = max(bits.get(key, float("-inf")), card.bits(row.traits))
    lines = []
    for level in LEVELS:
        met = Counter(gold for (_, _, gold), told in bits.items() if told >= level)
        lines.append(f"{level:5.1f} bits: " + ", ".join(f"{gold} {n}" for gold, n in sorted(met.items())))
    return lines


if __name__ == "__main__":
    main()
