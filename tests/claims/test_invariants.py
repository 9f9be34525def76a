"""What holds of every claim, whatever the parse."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from factcheck.model import PassageKind, Sentence
from tests.claims.notation import cases, read

Parse = Callable[[str], tuple[Sentence, ...]]

ENGLISH = [case.text for case in cases("english.cases")]
RUSSIAN = [case.text for case in cases("russian.cases")]


@pytest.fixture
def parsed(
    request: pytest.FixtureRequest, parse_en: Parse, parse_ru: Parse
) -> tuple[str, tuple[Sentence, ...]]:
    text = str(request.param)
    return text, (parse_en if text in ENGLISH else parse_ru)(text)


@pytest.mark.parametrize("parsed", [*ENGLISH, *RUSSIAN], indirect=True)
def test_every_part_slices_to_its_own_words(parsed: tuple[str, tuple[Sentence, ...]]) -> None:
    text, sentences = parsed
    for claim in read(text, sentences):
        assert 0 <= claim.start < claim.end <= len(text)
        frame = claim.frame
        assert all(text[term.start : term.end] == term.text for term in frame.terms)
        assert all(text[time.start : time.end] == time.text for time in frame.times)
        named = [mention for mention in frame.mentions if mention.kind in ("name", "adjective")]
        assert all(text[mention.start : mention.end] == mention.text for mention in named)


@pytest.mark.parametrize("parsed", [*ENGLISH, *RUSSIAN], indirect=True)
def test_no_word_is_told_twice_in_a_frame(parsed: tuple[str, tuple[Sentence, ...]]) -> None:
    for claim in read(*parsed):
        frame = claim.frame
        spans = [(t.start, t.end) for t in (*frame.terms, *frame.times, *frame.quantities)]
        spans += [(m.start, m.end) for m in frame.mentions if m.kind in ("name", "adjective")]
        spans.sort()
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_ids_are_stable_and_count_repetitions(parse_en: Parse) -> None:
    text = "Oslo lies in Norway. Oslo lies in Norway."
    first, second = read(text, parse_en(text))
    assert second.id == f"{first.id}-2"
    moved = f"Bergen lies in Norway. {text}"
    assert [claim.id for claim in read(moved, parse_en(moved))[1:]] == [first.id, second.id]


def test_headings_claim_nothing(parse_en: Parse) -> None:
    text = "Oslo became the capital in 1814."
    assert read(text, parse_en(text), PassageKind.HEADING) == ()


def test_quoted_passages_are_attributed(parse_en: Parse) -> None:
    text = "Oslo became the capital in 1814."
    assert all(claim.attributed for claim in read(text, parse_en(text), PassageKind.QUOTE))


def test_a_label_dates_its_item(parse_en: Parse) -> None:
    text = "1953 – Hillary climbs Everest, 29 May."
    times = [time for claim in read(text, parse_en(text), PassageKind.ITEM) for time in claim.frame.times]
    days = {time.interval.earliest for time in times if time.interval and time.interval.earliest}
    assert 713102 in days  # 29 May 1953
