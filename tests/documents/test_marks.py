"""Signs that are no prose, the citations among them, and the list of sources."""

from __future__ import annotations

import pytest

from factcheck.documents import read_text
from factcheck.documents.citations import bibliography, citations

PROSE = {
    "Iron [1], tin [1; 2] and lead [1, с. 14] melt [2–4].": "Iron, tin and lead melt.",
    "Files [1,2,3,5] and one [4] more [12, pp. 3–4].": "Files and one more.",
    "It shut in 1862 г. [2].": "It shut in 1862 г.",
    "See [1, т. 2, с. 5; 3, л. 4 об.] there.": "See there.",
    "Пушкин [26.5(6.6).1799 – 29.1(10.2).1837] жил.": "Пушкин [26.5(6.6).1799 – 29.1(10.2).1837] жил.",
    "It opened [in 1905] and shut [1912].": "It opened [in 1905] and shut [1912].",
    "A number in [0, 1] is small.": "A number in [0, 1] is small.",
    "The act (ф. 970, оп. 1, д. 5, л. 3) was signed.": "The act was signed.",
    "The act (ГАРФ. Ф. 130. Оп. 4. Д. 496. Л. 12 об.) was signed.": "The act was signed.",
    "The act, f. 970, op. 1, d. 5, was signed.": "The act, was signed.",
    "The club (f. 1920, d. 1935) and п. 5, п. 6 of it.": "The club (f. 1920, d. 1935) and п. 5, п. 6 of it.",
    "Пять дел из фонда №970 и д. 5 по улице.": "Пять дел из фонда №970 и д. 5 по улице.",
    "So he says (p. 12) and (Smith, pp. 3–4) and (с. 14).": "So he says and (Smith) and.",
    "He ran with 5 p. 12 s.": "He ran with 5 p. 12 s.",
    "At https://e.org/1924?a=1, www.e.org/x_(y) or a.b@e.co.uk.": "At, or.",
    "The doi:10.1000/182 and ISBN 978-5-17-118366-4 of it.": "The and of it.",
    "Booking.com was founded in 1996.": "Booking.com was founded in 1996.",
    "Tin is soft.² It is white.[citation needed] Yes.": "Tin is soft. It is white. Yes.",
    "An area of 4 km² here.": "An area of 4 km² here.",
    "On June 5 , 2003 ( a Thursday ) the dog 's owner did n't sell 5 % of it .": (
        "On June 5, 2003 (a Thursday) the dog's owner didn't sell 5% of it."
    ),
    "Он умер 5 июня , в среду ( по новому стилю ) .": "Он умер 5 июня, в среду (по новому стилю).",
    "He won 2 : 1 , and so on ... as told by Ann 's son": "He won 2 : 1, and so on ... as told by Ann's son",
    "The `year = 1924` code.": "The code.",
    "Гага\u0301рин по\u00adлетел\u200b.": "Гагарин полетел.",
    "He died (accessed 26 July 2013). Проверено 5 мая 2010.": "He died.",
    "It was retrieved on 5 May 1901 from a well.": "It was retrieved on 5 May 1901 from a well.",
    "He died. Category:1850 deaths Category:Events of 1972": "He died.",
    "A  wide\u00a0space\tand ( ) nothing.": "A wide space and nothing.",
}


@pytest.mark.parametrize(("source", "expected"), PROSE.items())
def test_marks_are_no_prose(source: str, expected: str) -> None:
    assert [passage.text for passage in read_text(source).passages] == [expected]


def test_citations_and_their_sources() -> None:
    text = "Tin [1, с. 14; 3] is soft [2–4], `a[9]`.\n\n## Литература\n\n1. Smith [7], 1963.\n2. Jones.\n"
    document = read_text(text, "a.md")
    assert [mark.numbers for mark in citations(document)] == [(1, 3), (2, 3, 4)]
    assert [text[mark.start : mark.end] for mark in citations(document)] == ["[1, с. 14; 3]", "[2–4]"]
    entries = bibliography(document)
    assert [(entry.number, text[entry.start : entry.end]) for entry in entries] == [
        (1, "Smith [7], 1963."),
        (2, "Jones."),
    ]


def test_sources_numbered_in_brackets() -> None:
    text = "Tin is soft [2].\n\nReferences\n\n[1] Smith, J. Tin.\n[2] Jones, K. Lead.\n"
    document = read_text(text)
    assert [entry.number for entry in bibliography(document)] == [1, 2]
    assert [passage.text for passage in document.passages] == ["Tin is soft.", "References"]


def test_entries_may_be_wrapped_and_their_heading_end_with_a_colon() -> None:
    text = "Олово мягкое.\n\nСписок литературы:\n1. Иванов И. И. Олово.\nМ., 1963.\n2. Петров П. П."
    document = read_text(text)
    assert [entry.number for entry in bibliography(document)] == [1, 2]
    assert [passage.text for passage in document.passages] == ["Олово мягкое.", "Список литературы:"]


def test_an_ordinary_numbered_list_is_no_bibliography() -> None:
    assert bibliography(read_text("Metals\n\n1. Tin is soft.\n2. Iron is hard.")) == ()


def test_cited_notes_without_a_heading_are_no_prose() -> None:
    text = "Ann was born.[1] She fell.[2]\n\n[1] Brown, K. _Ann_. 320 pp.\n\n[2] He was her son, who was ill."
    assert [passage.text for passage in read_text(text).passages] == [
        "Ann was born. She fell.",
        "He was her son, who was ill.",
    ]
