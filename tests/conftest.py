"""Fixtures that every part of the test suite may use: the parsers load their models once a session."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.languages import analyse
from factcheck.model import Sentence

Parse = Callable[[str], tuple[Sentence, ...]]


@pytest.fixture(scope="session")
def parse_en() -> Parse:
    """English text to sentences."""
    return lambda text: analyse([text], "en")[0]


@pytest.fixture(scope="session")
def parse_ru() -> Parse:
    """Russian text to sentences."""
    return lambda text: analyse([text], "ru")[0]
