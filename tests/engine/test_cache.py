"""The store: entries come back or are no entries, and it keeps within its bound."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.cache import Store, files_key, key_of

KEY = "ab" * 32


def entry(store: Store) -> Path:
    (found,) = store.folder.glob("*/*")
    return found


def test_a_value_comes_back(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.get(KEY) is None
    store.put(KEY, {"a": (1, 2)})
    assert store.get(KEY) == {"a": (1, 2)}


@pytest.mark.parametrize("cut", [0, 10, 40, -1])
def test_a_cut_entry_is_no_entry(tmp_path: Path, cut: int) -> None:
    store = Store(tmp_path)
    store.put(KEY, list(range(100)))
    data = entry(store).read_bytes()
    entry(store).write_bytes(data[:cut])
    assert store.get(KEY) is None


def test_a_changed_byte_makes_it_no_entry(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(KEY, list(range(100)))
    data = bytearray(entry(store).read_bytes())
    data[50] ^= 1
    entry(store).write_bytes(data)
    assert store.get(KEY) is None


def test_a_folder_that_cannot_be_used_is_an_empty_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "cache")
    store.put(KEY, 1)
    assert store.get(KEY) is None
    store.prune()


def test_the_least_recently_used_go_first(tmp_path: Path) -> None:
    store = Store(tmp_path, bound=5000)
    for number in range(6):
        key = key_of([str(number)])
        store.put(key, bytes(1000))
        os.utime(tmp_path / key[:2] / key[2:], (number, number))
    assert store.get(key_of(["0"])) is not None
    store.prune()
    left = [number for number in range(6) if store.get(key_of([str(number)])) is not None]
    assert left == [0, 5]


def test_keys_do_not_run_into_each_other() -> None:
    assert key_of(["ab", "c"]) != key_of(["a", "bc"])
    assert key_of([]) != key_of([""])


def test_the_references_count_by_name_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x: 1")
    first = files_key([tmp_path])
    os.utime(tmp_path / "a.yaml", (1, 1))
    assert files_key([tmp_path]) == first
    (tmp_path / "a.yaml").write_text("x: 2")
    changed = files_key([tmp_path])
    assert changed != first
    (tmp_path / "a.yaml").rename(tmp_path / "b.yaml")
    assert files_key([tmp_path]) not in {first, changed}
