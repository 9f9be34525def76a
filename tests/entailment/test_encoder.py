"""The encoder, against the formulas that it is made of."""

from pathlib import Path

import numpy as np
import pytest

from factcheck.entailment import as_read
from factcheck.entailment.encoder import Linear, Norm
from factcheck.entailment.weights import load, packed, shipped

PAIRS = [
    ("The bridge opened in 1911.", "The bridge was opened to traffic on 3 May 1911."),
    (
        "Мост построил Ланге.",
        "The bridge was designed by Karl Lange and built in 1909–1911 by a Danish firm.",
    ),
    ("It stands.", "Мост стоит до сих пор."),
]


def test_pairs_are_read_alike_together_and_alone() -> None:
    read = [as_read(*pair) for pair in PAIRS]
    alone = np.concatenate([shipped()([each]) for each in read])
    assert shipped()(read) == pytest.approx(alone, abs=1e-4)


def test_a_norm_has_mean_and_variance_of_its_own() -> None:
    norm = Norm(np.full(64, 3, np.float32), np.full(64, 5, np.float32))
    row = norm(np.arange(128, dtype=np.float32).reshape(2, 64))
    assert row.mean(-1) == pytest.approx([5, 5], abs=1e-4)
    assert row.std(-1) == pytest.approx([3, 3], abs=1e-4)


def test_a_linear_map_adds_what_each_input_gives() -> None:
    double = Linear(np.eye(2, dtype=np.float32) * 2, np.array([1, 0], np.float32))
    assert double(np.array([[1, 2]], np.float32)).tolist() == [[3, 4]]


@pytest.mark.parametrize(("bits", "error"), [(4, 0.13), (8, 0.009)])
def test_a_packed_table_comes_back_nearly_the_same(tmp_path: Path, bits: int, error: float) -> None:
    from factcheck.entailment.weights import _table

    table = np.random.default_rng(1).normal(size=(8, 96)).astype(np.float32)
    path = tmp_path / "table.npz"
    np.savez(path, **packed("table", table, bits))
    blocks = table.reshape(-1, 32)
    with np.load(path, allow_pickle=False) as stored:
        back = _table(dict(stored), "table").reshape(-1, 32)
    assert (np.abs(back - blocks).max(-1) <= error * np.abs(blocks).max(-1)).all()


def test_a_file_that_is_no_model_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "weights.npz"
    np.savez(path, other=np.zeros(3))
    with pytest.raises(KeyError):
        load(path)
