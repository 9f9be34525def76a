"""One thread for the sums of floats: how threads share them out would change them, and threads that spin are
slow beside other work."""

from __future__ import annotations

import os

_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def one_thread() -> None:
    """Lets numeric libraries loaded from now on use one thread, unless the environment says otherwise."""
    for variable in _VARIABLES:
        os.environ.setdefault(variable, "1")
