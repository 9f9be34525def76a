"""Sentences of many domains and the claims that a careful reader would list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.model import Sentence
from tests.claims.notation import HERE, Case, cases, framed, read, shown

Parse = Callable[[str], tuple[Sentence, ...]]


ENGLISH = [case for file in sorted(HERE.glob("english*.cases")) for case in cases(file.name)]
RUSSIAN = [case for file in sorted(HERE.glob("russian*.cases")) for case in cases(file.name)]


@pytest.mark.parametrize("case", ENGLISH, ids=lambda case: case.text[:50])
def test_english(case: Case, parse_en: Parse) -> None:
    assert _lines(case, parse_en) == list(case.lines)


@pytest.mark.parametrize("case", RUSSIAN, ids=lambda case: case.text[:50])
def test_russian(case: Case, parse_ru: Parse) -> None:
    assert _lines(case, parse_ru) == list(case.lines)


def _lines(case: Case, parse: Parse) -> list[str]:
    """The claims in the case's notation, with the frames that the case asks for."""
    found: list[str] = []
    for claim in read(case.text, parse(case.text)):
        found.append(shown(claim))
        wanted = len(found) < len(case.lines) and case.lines[len(found)].startswith("=")
        if wanted:
            found.append(framed(claim.frame))
    return found
