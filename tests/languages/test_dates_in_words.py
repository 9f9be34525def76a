"""Times as messages say them."""

from __future__ import annotations

import pytest

from factcheck.languages.dates import in_words
from factcheck.values.edtf import parse_edtf


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1921-03-16", "16 March 1921"),
        ("1921-10", "October 1921"),
        ("192X", "the 1920s"),
        ("1919-05-19/1923-07-24", "19 May 1919 – 24 July 1923"),
        ("1914/1918-11-11", "1914 – 11 November 1918"),
        ("1991-12-25/..", "since 25 December 1991"),
        ("../1922", "until 1922"),
        ("[1920..1922]", "[1920..1922]"),
        ("1920~", "about 1920"),
        ("-0043", "-0043"),
    ],
)
def test_a_time_is_said_in_words_or_as_edtf(edtf: str, words: str) -> None:
    assert in_words(parse_edtf(edtf)) == words
