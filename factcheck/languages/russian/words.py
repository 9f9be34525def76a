"""Russian passages to words: razdel's tokens, abbreviations and initials made one word each and read aloud.

The models were trained on news and know «года», «имени», «то есть», but hardly «г.», «им.», «т. е.»; and
initials make them lose the name. So each word has a reading that the models see in its place: abbreviations
are read in full, initials not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import razdel

from factcheck.languages.russian.data import data
from factcheck.languages.russian.dictionary import is_function_word


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of a passage. `reading` is None for initials, which the models are not shown."""

    text: str
    start: int
    end: int
    reading: str | None
    abbreviation: bool = False

    @property
    def initial(self) -> bool:
        """Whether it is an initial of a name."""
        return self.reading is None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A token, or a token with the full stop that touches it: an abbreviation, or the end of a sentence."""

    text: str
    start: int
    end: int
    dotted: bool = False


_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")
_INITIAL = re.compile(r"[А-ЯЁA-Z][а-яё]?\.(?:-[А-ЯЁA-Z]\.)?$")
# «Ж.-Б.», «С.-Петербург», «д'Артаньян»: one word each, though they have a mark inside
_MARKED = re.compile(r"[А-ЯЁA-Z]\.-[А-ЯЁA-Z](?:\.|\w+)|[^\W\d_]['’][А-ЯЁA-Z][\w-]+")
_ROMAN = re.compile(r"[IVXLCDMХ]+(?:[-–—][IVXLCDMХ]+)?$")
_REGNAL = re.compile(r"[IVX]\.$")


def words(text: str) -> list[Word]:
    """The words of a passage, in order; only white space stands between them."""
    pieces = list(_pieces(text))
    found: list[Word] = []
    at = 0
    while at < len(pieces):
        taken = _phrase(pieces, at) or _contextual(pieces, at) or _initial(pieces, at, found)
        found.extend(taken or _plain(pieces[at]))
        at += len(taken) or 1
    return found


def _pieces(text: str) -> Iterator[_Piece]:
    until = 0
    tokens = list(razdel.tokenize(text))
    for token, after in zip_longest(tokens, tokens[1:]):
        if token.start < until:
            continue
        until = token.stop
        marked = _MARKED.match(text, token.start)
        if marked:
            until = marked.end()
        elif after and after.text == "." and after.start == token.stop and _is_word(text, token):
            until = after.stop
        yield _Piece(
            text[token.start : until], token.start, until, until != token.stop and text[until - 1] == "."
        )


def _is_word(text: str, token: Any) -> bool:
    """Whether it is all letters, and no end of something longer (the «с» of «м/с»)."""
    return bool(_LETTERS.match(token.text)) and text[max(token.start - 1, 0)] not in "/-–"


def _plain(piece: _Piece) -> list[Word]:
    if not piece.dotted:
        return [Word(piece.text, piece.start, piece.end, piece.text)]
    stop = piece.end - 1
    return [
        Word(piece.text[:-1], piece.start, stop, piece.text[:-1]),
        Word(".", stop, piece.end, "."),
    ]


def _phrase(pieces: Sequence[_Piece], at: int) -> list[Word]:
    """The abbreviation of the table that starts here, longest first."""
    for length in range(data().longest, 0, -1):
        there = pieces[at : at + length]
        readings = data().readings.get(tuple(piece.text.lower() for piece in there))
        if readings and any(piece.dotted for piece in there) and _may_end(pieces, at + len(there) - 1):
            return [_abbreviation(piece, reading) for piece, reading in zip(there, readings, strict=True)]
    return []


def _contextual(pieces: Sequence[_Piece], at: int) -> list[Word]:
    """An abbreviation that only the number or name beside it explains («XX в.», «с. 12», «г. Тула»)."""
    piece = pieces[at]
    if not piece.dotted or not _may_end(pieces, at):
        return []
    text = piece.text.lower()
    before, after = _text(pieces, at - 1), _text(pieces, at + 1)
    reading = None
    if _is_number(before) and text in data().after_number:
        locative = {_text(pieces, back).lower() for back in (at - 2, at - 3)} & data().locative_prepositions
        reading = (data().after_number_locative if locative else data().after_number)[text]
    elif after[:1].isdigit():
        reading = data().before_number.get(text)
    elif after[:1].isupper() and not _starts_anew(after):
        reading = data().before_name.get(text) if piece.text.islower() else None
    return [_abbreviation(piece, reading)] if reading else []


def _initial(pieces: Sequence[_Piece], at: int, found: Sequence[Word]) -> list[Word]:
    """An initial before or after its surname, or beside another initial."""
    piece = pieces[at]
    if not _INITIAL.match(piece.text):
        return []
    before, after = _text(pieces, at - 1), _text(pieces, at + 1)
    follows = bool(found) and (found[-1].initial or _is_name(before))
    precedes = _INITIAL.match(after) or _is_name(after)
    if follows and _REGNAL.match(piece.text) and not found[-1].initial:
        return []
    if precedes or (follows and not after[:1].isupper()):
        return [Word(piece.text, piece.start, piece.end, None, abbreviation=True)]
    return []


def _abbreviation(piece: _Piece, reading: str) -> Word:
    return Word(piece.text, piece.start, piece.end, reading, abbreviation=piece.dotted)


def _may_end(pieces: Sequence[_Piece], at: int) -> bool:
    """Whether a full stop here can be that of an abbreviation: only some abbreviations end a sentence."""
    after = _text(pieces, at + 1)
    return pieces[at].text.lower() in data().ending or bool(after and not _starts_anew(after))


def _starts_anew(text: str) -> bool:
    return text[:1].isupper() and is_function_word(text)


def _is_name(text: str) -> bool:
    return (
        len(text) > 1
        and text[:1].isupper()
        and text.rstrip(".")[1:2].islower()
        and not is_function_word(text)
    )


def _is_number(text: str) -> bool:
    return text[:1].isdigit() or bool(_ROMAN.match(text))


def _text(pieces: Sequence[_Piece], at: int) -> str:
    return pieces[at].text if 0 <= at < len(pieces) else ""
