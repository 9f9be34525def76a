"""Datelines of news reports."""

from __future__ import annotations

import pytest

from factcheck.documents import read_text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("BERLIN, May 3, 2021 — The wall fell in 1989.", "The wall fell in 1989."),
        ("SAN JOSÉ (Reuters) – The wall fell in 1989.", "The wall fell in 1989."),
        ("МОСКВА, 12 апреля — Стена пала в 1989 году.", "Стена пала в 1989 году."),
        ("Berlin — The wall fell in 1989.", "Berlin — The wall fell in 1989."),
        ("NATO, in 1949, grew.", "NATO, in 1949, grew."),
    ],
)
def test_datelines_are_no_prose(text: str, left: str) -> None:
    assert [passage.text for passage in read_text(text).passages] == [left]
