"""How scorecards are fitted: the rows to learn from, and additive steps learnt from them."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))
