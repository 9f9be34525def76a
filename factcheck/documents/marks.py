"""Signs in running text that are no prose: citations, addresses, archive signatures, page references."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.documents.vocabulary import alternation
from factcheck.model import Span

_RANGE = r"\d{1,3}(?:\s?[-–—]\s?\d{1,3})?"
_LOCATOR = (
    rf"(?:{alternation('locators')})\.?\s?\d{{1,5}}(?:\s?[-–—]\s?\d{{1,5}})?(?:\s?(?:об|rev|v|ff?)\.?)?"
)
# "[1]", "[1; 2]", "[1–3]", "[1, с. 14]", "[5: 12]"; "[1837]" and "[26.5.1799 …]" are prose.
CITATION = re.compile(
    rf"\[\s?{_RANGE}(?:\s?[,;]\s?(?:{_LOCATOR}|{_RANGE})|\s?:\s?{_RANGE})*\s?\](?![(\[])", re.IGNORECASE
)
_NUMBERS = re.compile(
    rf"(?:{_LOCATOR})|:\s?{_RANGE}|(?P<first>\d{{1,3}})(?:\s?[-–—]\s?(?P<last>\d{{1,3}}))?", re.IGNORECASE
)
_LONGEST_RANGE = 100

_BRACKET_MARK = re.compile(
    rf"\[\s?(?:\^[^\[\]\s]{{1,80}}|(?:{alternation('bracket_marks')})\s?\d{{0,3}})\s?\]", re.IGNORECASE
)
_RAISED_FIGURE = re.compile(r"(?<=[.,;:!?»”\")])[⁰¹²³⁴-⁹]{1,3}")
_URL = re.compile(r"(?:\b(?:https?|ftps?|file)://|\bwww\.(?=\w))[^\s<>«»\"“”]{1,2048}", re.IGNORECASE)
_DOI = re.compile(r"\b(?:doi:\s?)?10\.\d{4,9}/[^\s<>«»\"“”]{1,256}", re.IGNORECASE)
_E_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}")
_ISBN = re.compile(r"\bISBN(?:-1[03])?:?\s?[\d–X-]{10,17}")
_TRAILING = ".,;:!?)]}'’"

_ARCHIVE_PART = (
    rf"(?<![\w.])(?:{alternation('archive')})\.\s?(?:№\s?)?\d{{1,6}}(?:\s?[-–]\s?\d{{1,6}})?(?:\s?об\.?)?"
)
_ARCHIVE = re.compile(
    rf"(?:(?<!\w)[A-ZА-ЯЁ]{{3,12}}[.,]?\s{{1,2}}(?i:фонд\s)?)?(?i:{_ARCHIVE_PART}(?:[,;.]?\s{{0,2}}{_ARCHIVE_PART}){{1,6}})"
)
_PAGE = re.compile(
    rf"(?:(?<=[(\[])\s?|[,;:]\s?)(?:{alternation('page_marks')})\.\s?\d{{1,5}}(?:\s?[-–—]\s?\d{{1,5}})?(?=\s?[,;:)\]])",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<!`)`[^`'\n]{1,300}`(?!`)")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|(?<=[А-яЁё])\u0301"
)
_EMPTY_BRACKETS = re.compile(r"[ \t\xa0]*(?:\(\s{0,4}[,;.]?\s{0,4}\)|\[\s{0,4}[,;.]?\s{0,4}\])")


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
    for match in CITATION.finditer(text):
        if numbers := citation_numbers(match[0]):
            yield numbers, match.start(), match.end()


def mark_spans(text: str) -> list[Span]:
    """The spans of all that is no prose, each with the space that would be left over before it."""
    spans = [(start, end) for _, start, end in citation_spans(text)]
    for pattern in (_BRACKET_MARK, _RAISED_FIGURE, _E_MAIL, _ISBN, _ARCHIVE, _PAGE, _CODE):
        spans.extend(match.span() for match in pattern.finditer(text))
    for pattern in (_URL, _DOI):
        spans.extend((match.start(), match.end() - _trailing(match[0])) for match in pattern.finditer(text))
    return [_with_space(text, start, end) for start, end in spans]


def invisible_spans(text: str) -> list[Span]:
    """Control and format characters, and the stress marks of Russian teaching texts."""
    return [match.span() for match in _INVISIBLE.finditer(text)]


def empty_bracket_spans(text: str) -> list[Span]:
    """Brackets whose content was taken out."""
    return [match.span() for match in _EMPTY_BRACKETS.finditer(text)]


def _trailing(address: str) -> int:
    """How many characters at an address's end belong to the sentence; a bracket that the address opened is its own."""
    stripped = address.rstrip(_TRAILING)
    if "(" in stripped and address[len(stripped) :].startswith(")"):
        stripped += ")"
    return len(address) - len(stripped)


def _with_space(text: str, start: int, end: int) -> Span:
    follows = text[end : end + 1]
    if follows and (follows.isalnum() or follows in '([«“"—–-'):
        return start, end
    while start and text[start - 1] in " \t\xa0":
        start -= 1
    if follows == "." and text[start - 1 : start] == "." and text[end : end + 2] != "..":
        end += 1
    return start, end
