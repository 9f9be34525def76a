"""How the trees of the second opinions are fitted: the rows to learn from, and the trees learnt from them."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]
