"""No text makes the whole path fail: whatever comes in, claims and verdicts come out."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.documents import read
from factcheck.pipeline import Checker
from factcheck.references.plain import from_sentences

DOCS = Path(__file__).parent.parent / "docs"
ODD = (
    "",
    ".",
    "«»",
    "— — —",
    "1921",
    "1. 2. 3.",
    "before after since until",
    "after 1921 before 1922",
    "\x1b[31mred\x1b[0m \u202eback\u202c",
    "😀 e\u0301 ﬁ",
    "Не не ни нет.",
    "до после с 1921 по",
    '"' * 200,
    "a" * 3000,
    "The the the of of by by.",
    "Turkey joined NATO in 1952, and " * 94,  # over-long sentences are cut, and their pieces may lack a root
    'Poems are known: "The Train" and "The Song", both in After Rain, and The Piper (Krysar, 1925–1926), a long tale.',
)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(from_sentences(["The bridge was opened in 1883.", "Мост открыт в 1883 году."]))


@pytest.mark.parametrize("text", ODD)
def test_odd_text(checker: Checker, text: str) -> None:
    (document,) = checker.check_text(text).documents
    for checked in document.claims:
        assert 0 <= checked.claim.start <= checked.claim.end <= len(text)


@pytest.mark.parametrize("name", ["ci.md", "configuration.md", "formats.md"])
def test_own_page(checker: Checker, name: str) -> None:
    (document,) = checker.check([read(DOCS / name)]).documents
    assert document.claims
