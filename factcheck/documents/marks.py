"""Signs in running text that are no prose: citations, addresses, archive signatures, page references.

Each pattern is tried only on texts that hold one of its needles, and each is linear in the length of the
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.documents.vocabulary import alternation, words
from factcheck.model import Span

_RANGE = r"\d{1,3}(?:\s?[-–—]\s?\d{1,3})?"
_LOCATOR = (
    rf"(?:{alternation('locators')})\.?\s?\d{{1,5}}(?:\s?[-–—]\s?\d{{1,5}})?"
    rf"(?:\s?(?:{alternation('sides')})\b\.?)?"
)
# "[1]", "[1; 2]", "[1–3]", "[1, с. 14]", "[5: 12]"; "[1837]" and "[26.5.1799 …]" are prose.
_CITATION = re.compile(
    rf"\[\s?{_RANGE}(?:\s?[,;]\s?(?:{_LOCATOR}|{_RANGE})|\s?:\s?{_RANGE})*\s?\](?![(\[])", re.IGNORECASE
)
_NUMBERS = re.compile(
    rf"(?:(?<![^\W\d_]){_LOCATOR})|:\s?{_RANGE}|(?P<first>\d{{1,3}})(?:\s?[-–—]\s?(?P<last>\d{{1,3}}))?",
    re.IGNORECASE,
)
_LONGEST_RANGE = 100

_DAY = r"(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}|(?:\d{1,2}\s)?[^\W\d_]{3,9}\s(?:\d{1,2},\s)?\d{4})"
_ADDRESS = r"[^\s<>«»\"“”]"
_PATTERNS = (
    (
        ("[",),
        re.compile(
            rf"\[\s?(?:\^[^\[\]\s]{{1,80}}|(?:{alternation('bracket_marks')})\s?\d{{0,3}})\s?\]",
            re.IGNORECASE,
        ),
    ),
    (tuple("⁰¹²³⁴⁵⁶⁷⁸⁹"), re.compile(r"(?<=[.,;:!?»”\")])[⁰¹²³⁴-⁹]{1,3}")),
    (
        tuple(str(digit) for digit in range(10)),
        re.compile(
            rf"(?<=[.;(»”\"])\s?(?:{alternation('access')})(?:\s?:|\s(?:on|от))?\s?{_DAY}",
            re.IGNORECASE,
        ),
    ),
    (
        ("ategory:", "атегория:"),
        re.compile(rf"(?:^|(?<=\s))(?:{alternation('categories')}):.*", re.IGNORECASE),
    ),
    (("@",), re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}")),
    (("ISBN",), re.compile(r"\bISBN(?:-1[03])?:?\s?[\d–X-]{10,17}")),
    (("`",), re.compile(r"(?<!`)`[^`'\n]{1,300}`(?!`)")),
    (
        (".",),
        re.compile(
            rf"(?:(?<=[(\[])\s?|[,;:]\s?)(?:{alternation('page_marks')})\.\s?"
            r"\d{1,5}(?:\s?[-–—]\s?\d{1,5})?(?=\s?[,;:)\]])",
            re.IGNORECASE,
        ),
    ),
)
_ADDRESSES = (
    (
        ("://", "www.", "WWW."),
        re.compile(rf"(?:\b(?:https?|ftps?|file)://|\bwww\.(?=\w)){_ADDRESS}{{1,2048}}", re.I),
    ),
    (("10.",), re.compile(rf"\b(?:doi:\s?)?10\.\d{{4,9}}/{_ADDRESS}{{1,256}}", re.I)),
)
_TRAILING = ".,;:!?)]}'’"

_ARCHIVE_PART = re.compile(
    rf"(?<![\w.])(?:{alternation('archive')})\.\s?(?:№\s?)?\d{{1,6}}(?:\s?[-–]\s?\d{{1,6}})?(?:\s?об\.?)?",
    re.IGNORECASE,
)
_INVENTORY = re.compile(rf"(?:{alternation('archive_inventory')})\.", re.IGNORECASE)
_BETWEEN_PARTS = re.compile(r"[,;.]?\s{0,2}")
_ARCHIVE_NAME = re.compile(r"\b[A-ZА-ЯЁ]{3,12}[.,]?\s{1,2}$")
_LONGEST_ARCHIVE_NAME = 16

_INVISIBLE = re.compile(
    "[\\x00-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
_STRESS = re.compile("(?<=[А-яЁё])\u0301")
_STRAY_SPACE = re.compile(
    r"(?<=\S)[ ](?=[,;!?)\]](?:\s|$)|\.(?!\.)(?:\s|$)|%(?:\W|$))"
    r"|(?<=[(\[])[ ](?=\S)"
    r"|(?<=[A-Za-z])[ ](?=(?:n't|'(?:s|re|ve|ll|d|m))\b)"
)
_EMPTY_BRACKETS = re.compile(r"[ \t\xa0]?(?:\(\s{0,4}[,;.]?\s{0,4}\)|\[\s{0,4}[,;.]?\s{0,4}\])")


def citation_numbers(mark: str) -> tuple[int, ...]:
    """The source numbers of a bracketed citation in the order given; a range counts each of its numbers.

    Empty where a number is 0 or a range runs backwards, so that "[0, 1]" is no citation.
    """
    numbers: list[int] = []
    for match in _NUMBERS.finditer(mark):
        if match["first"] is None:
            continue
        first = int(match["first"])
        last = int(match["last"] or first)
        if first == 0 or not first <= last < first + _LONGEST_RANGE:
            return ()
        numbers.extend(range(first, last + 1))
    return tuple(numbers)


def citation_spans(text: str) -> Iterator[tuple[tuple[int, ...], int, int]]:
    """Numbers, start and end of each numeric citation in square brackets."""
    for match in _CITATION.finditer(text):
        if numbers := citation_numbers(match[0]):
            yield numbers, match.start(), match.end()


def mark_spans(text: str) -> list[Span]:
    """The spans of all that is no prose, each with the space that would be left over before it."""
    spans = [(start, end) for _, start, end in citation_spans(text)]
    spans.extend(_archive_spans(text))
    for needles, pattern in _PATTERNS:
        if any(needle in text for needle in needles):
            spans.extend(match.span() for match in pattern.finditer(text))
    for needles, pattern in _ADDRESSES:
        if any(needle in text for needle in needles):
            spans.extend(
                (match.start(), match.end() - _trailing(match[0])) for match in pattern.finditer(text)
            )
    return [_with_space(text, start, end) for start, end in spans]


def invisible_spans(text: str) -> list[Span]:
    """Control and format characters, and the stress marks of Russian teaching texts."""
    spans = [match.span() for match in _INVISIBLE.finditer(text)]
    return spans + [match.span() for match in _STRESS.finditer(text)] if "\u0301" in text else spans


def stray_space_spans(text: str) -> list[Span]:
    """The spaces that no writer puts, but corpora whose texts were cut into tokens: "June 5 , 2003"."""
    return [match.span() for match in _STRAY_SPACE.finditer(text)]


def empty_bracket_spans(text: str) -> list[Span]:
    """Brackets whose content was taken out."""
    return [match.span() for match in _EMPTY_BRACKETS.finditer(text)]


def _archive_spans(text: str) -> Iterator[Span]:
    """Archive signatures: the inventory and other parts one after another ("ф. 970, оп. 1, д. 5"), with the
    archive's acronym.
    """
    folded = text.casefold()
    if not any(f"{word}." in folded for word in words("archive_inventory")):
        return
    chain: list[Span] = []
    for match in _ARCHIVE_PART.finditer(text):
        if chain and not _BETWEEN_PARTS.fullmatch(text, chain[-1][1], match.start()):
            yield from _signature(text, chain)
            chain = []
        chain.append(match.span())
    yield from _signature(text, chain)


def _signature(text: str, chain: list[Span]) -> Iterator[Span]:
    if len(chain) > 1 and any(_INVENTORY.match(text, start) for start, _ in chain):
        start, end = chain[0][0], chain[-1][1]
        name = _ARCHIVE_NAME.search(text[max(0, start - _LONGEST_ARCHIVE_NAME) : start])
        yield start - (len(name[0]) if name else 0), end


def _trailing(address: str) -> int:
    """How many characters at an address's end belong to the sentence; a bracket that it opened is its own."""
    stripped = address.rstrip(_TRAILING)
    if "(" in stripped and address[len(stripped) :].startswith(")"):
        stripped += ")"
    return len(address) - len(stripped)


def _with_space(text: str, start: int, end: int) -> Span:
    """A mark's span with the space before it, where the text goes on without a word; ". [2]." keeps one full
    stop.
    """
    follows = text[end : end + 1]
    if follows and (follows.isalnum() or follows in '([«“"—–-'):
        return start, end
    while start and text[start - 1] in " \t\xa0":
        start -= 1
    if follows and follows in ",;.)" and text[start - 1 : start] in (",", ";"):
        start -= 1
    if follows == "." and text[start - 1 : start] == "." and text[end : end + 2] != "..":
        end += 1
    return start, end
