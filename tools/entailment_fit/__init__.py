"""How the model of `factcheck.entailment` is fitted: the examples, the network, and how it learns."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

PAIRS = Path(__file__).with_name("pairs")
GROUPS = Path(__file__).with_name("groups")

TEXTS = Path(__file__).with_name("texts")
"""Where the small packs are that were written for the model."""
