"""Builds the data of `factcheck.languages.lexicon`.

`compile` joins `concepts.yaml` with the induced concepts kept in `tools/lexicon_build/induced.gz`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from lexicon_build import compiler, curated
from lexicon_build.model import Graph

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ROOT / "factcheck" / "languages"


def main() -> None:
    """Runs the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.parse_args()
    compiler.write(
        compiler.join(curated.read(LANGUAGES / "concepts.yaml"), Graph()), LANGUAGES / "lexicon"
    )


if __name__ == "__main__":
    main()
