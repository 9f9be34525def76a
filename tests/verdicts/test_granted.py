"""What is granted of a claim that is not granted whole."""

import pytest

from factcheck.pipeline import Checker
from factcheck.references.plain import from_sentences

EVIDENCE = [
    "Martha Quill was born in Dunmore on 4 May 1871.",
    "Инженер Олег Дымов построил Каменский мост в 1932 году.",
    "The company Alcot was founded in Leeds in 1921 by Ann Alcot and Peter Hale.",
    "Sally Reed climbed Mount Orr in 1960.",
    "The Swedish chemist Karl Lund discovered orbium in 1879.",
    "Адам Лоу умер в Риге 5 января 1922 года, в возрасте 47 лет.",
    "The first edition was printed in Leeds in 1731.",
]


def granted(text: str) -> list[tuple[str, str]]:
    """The claims that a text's own claims were cut down to, each with its words in the text."""
    (document,) = Checker(from_sentences(EVIDENCE)).check_text(text).documents
    return [
        (item.claim.text, text[item.claim.start : item.claim.end])
        for item in document.claims
        if "." in item.claim.id
    ]


@pytest.mark.parametrize(
    ("text", "rest", "words"),
    [
        (
            "Martha Quill was born in Dunmore on 4 May 1871 to a miller from Leeds.",
            "Martha Quill was born in Dunmore on 4 May 1871.",
            "Martha Quill was born in Dunmore on 4 May 1871",
        ),
        (
            "Martha Quill was born in Bristol on 4 May 1871.",
            "Martha Quill was born on 4 May 1871.",
            "on 4 May 1871",
        ),
        (
            "Каменский мост в 1932 году построил Павел Лозин.",
            "Каменский мост в 1932 году построил.",
            "Каменский мост в 1932 году построил",
        ),
        (
            "The Finnish chemist Karl Lund discovered orbium in 1879.",
            "The chemist Karl Lund discovered orbium in 1879.",
            "chemist Karl Lund discovered orbium in 1879",
        ),
        (
            "Адам Лоу умер в Риге 5 января 1922 года, сорока шести лет от роду.",
            "Адам Лоу умер в Риге 5 января 1922 года.",
            "Адам Лоу умер в Риге 5 января 1922 года",
        ),
        (
            "The first edition was printed in Leeds in 1713.",
            "The first edition was printed in Leeds.",
            "The first edition was printed in Leeds",
        ),
    ],
)
def test_what_is_granted_is_a_claim_of_its_own(text: str, rest: str, words: str) -> None:
    assert granted(text) == [(rest, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Martha Quill was born in Dunmore on 4 May 1871.",
        "Martha Quill was not born in Dunmore in a mill.",
        "Sally Reed climbed Mount Orr again in 1975.",
        "Martha Quill was born in a mill.",
        "Martha Quill ran a mill in Dunmore.",
    ],
)
def test_nothing_is_cut_from_what_is_granted_denied_repeated_or_tells_nothing_else(text: str) -> None:
    assert granted(text) == []


def test_what_is_wrong_is_told_apart_from_what_is_granted() -> None:
    text = "Martha Quill was born in Bristol on 4 May 1871."
    (document,) = Checker(from_sentences(EVIDENCE)).check_text(text).documents
    told = [(str(i.verdict.kind), i.claim.text, text[i.claim.start : i.claim.end]) for i in document.claims]
    assert told == [
        ("contradicted", "Martha Quill was born in Bristol.", "in Bristol"),
        ("supported", "Martha Quill was born on 4 May 1871.", "on 4 May 1871"),
    ]


def test_nothing_is_granted_of_a_claim_that_keeps_its_wrong_words() -> None:
    assert granted("Olga Dymova built the Stone Bridge in 1932.") == []


@pytest.mark.parametrize(
    ("text", "rest", "left"),
    [
        (
            "Martha Quill was born in Dunmore on 4 May 1871 to a miller from Leeds.",
            "Martha Quill was born in Dunmore on 4 May 1871",
            "to a miller from Leeds",
        ),
        (
            "Fifty years later Sally Reed climbed Mount Orr.",
            "Sally Reed climbed Mount Orr",
            "Fifty years later",
        ),
        (
            "Amos Hill's Mount Orr was climbed by Sally Reed in 1960.",
            "Mount Orr was climbed by Sally Reed in 1960",
            "Amos Hill's",
        ),
        ("Sally Reed from Leeds climbed Mount Orr in 1960.", "climbed Mount Orr in 1960", "from Leeds"),
        ("Sally Reed climbed Mount Orr the year after.", "Sally Reed climbed Mount Orr", "the year after"),
        (
            "By then Sally Reed had already climbed Mount Orr.",
            "Sally Reed had already climbed Mount Orr",
            "By then",
        ),
        (
            "Двумя годами позже инженер Олег Дымов построил Каменский мост.",
            "инженер Олег Дымов построил Каменский мост",
            "Двумя годами позже",
        ),
        (
            "К тому времени Олег Дымов уже построил Каменский мост.",
            "Олег Дымов уже построил Каменский мост",
            "К тому времени",
        ),
        (
            "Олег Дымов построил Каменский мост через год после наводнения.",
            "Олег Дымов построил Каменский мост",
            "через год после наводнения",
        ),
    ],
)
def test_what_stays_open_is_told_apart(text: str, rest: str, left: str) -> None:
    (document,) = Checker(from_sentences(EVIDENCE)).check_text(text).documents
    said = {text[item.claim.start : item.claim.end]: str(item.verdict.kind) for item in document.claims}
    assert said == {left: "unverified", rest: "supported"}


@pytest.mark.parametrize(
    "text",
    [
        "Three years later Sally Reed ran a mill.",
        "Two years later Ann Alcot climbed Mount Orr.",
        "By then Martha Quill had left Dunmore.",
        "К тому времени Олег Дымов продал Каменский мост.",
    ],
)
def test_no_relative_time_is_cut_from_what_is_not_granted(text: str) -> None:
    assert granted(text) == []
