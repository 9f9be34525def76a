"""Errors cross from one process to another unchanged."""

from __future__ import annotations

import pickle

from factcheck.errors import InputError, ReferenceSetError


def test_errors_survive_pickling() -> None:
    fault = InputError("FE101", "cannot be opened", "a.md:3")
    whole = ReferenceSetError("FE200", "one fault", faults=(fault,))
    copy = pickle.loads(pickle.dumps(whole))
    assert type(copy) is ReferenceSetError
    assert str(copy) == str(whole)
    assert str(copy.faults[0]) == "a.md:3: FE101 cannot be opened"
