"""A comma after a time that begins a clause: "On 3 May 1990 Ajax lost" is misread without one.

The model then takes the date and the name for one phrase. The mark is put in for the parser only: tokens are
counted and placed as if it were not there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.languages.dates import find_times
from factcheck.languages.english.data import data
from factcheck.values.dates import TimeMention, TimeRelation

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MARK = ","
_DATED = re.compile(r"\d|[A-Z]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A tokenised text, and the indices of the tokens in it that the text does not have, in order."""

    doc: Doc
    marks: tuple[int, ...] = ()

    def is_mark(self, index: int) -> bool:
        """Whether a token was put in."""
        at = bisect_left(self.marks, index)
        return at < len(self.marks) and self.marks[at] == index

    def shift(self, index: int) -> int:
        """How many characters were put in before a token."""
        return bisect_left(self.marks, index) * len(_MARK)


def with_marks(doc: Doc) -> Marked:
    """The text with a comma after every time that begins a clause and runs into its subject."""
    ends = frozenset(_ends(doc.text))
    after = {t.i for t in doc if t.whitespace_ and t.idx + len(t) in ends}
    if not after:
        return Marked(doc)
    from spacy.tokens import Doc

    words: list[str] = []
    spaces: list[bool] = []
    marks: list[int] = []
    for token in doc:
        words.append(token.text)
        spaces.append(bool(token.whitespace_) and token.i not in after)
        if token.i in after:
            marks.append(len(words))
            words.append(_MARK)
            spaces.append(True)
    return Marked(Doc(doc.vocab, words=words, spaces=spaces), tuple(marks))


def _ends(text: str) -> Iterator[int]:
    """Where the times end that begin a clause and run into a name or a determiner."""
    for time in find_times(text, "en") if _DATED.search(text) else ():
        start, end = time.whole
        if _is_adverbial(text, time) and _opens(text, start) and _subjects().match(text, end):
            yield end


def _is_adverbial(text: str, time: TimeMention) -> bool:
    """Whether a time says when by itself; not "in *the 1938* World Cup", "*two years after* Rome"."""
    attribute = time.text[0].isdigit() and re.search(r"\bthe\s\Z", text[: time.start])
    open_ended = text[: time.whole[1]].rsplit(None, 1)[-1].lower() in data().governing
    adverbial = time.whole[0] < time.start or time.relation is TimeRelation.OFFSET
    return adverbial and not attribute and not open_ended


def _opens(text: str, start: int) -> bool:
    """Whether a clause begins at a place: after a mark, with or without a conjunction."""
    before = text[:start].rstrip()
    words = before.rsplit(None, 1)
    while words and words[-1].lower() in data().degrees:
        before = before[: -len(words[-1])].rstrip()
        words = before.rsplit(None, 1)
    if len(words) == 2 and words[1].lower() in data().clause_openers:
        return words[0][-1] in ",;–—"
    return not words or before[-1] in ".!?;:–—(\"“'‘"


@cache
def _subjects() -> re.Pattern[str]:
    """A space, then a capital or a word that begins a noun phrase."""
    words = "|".join(sorted(data().phrase_openers))
    return re.compile(rf" (?:[A-Z]|(?:{words})\b)")
