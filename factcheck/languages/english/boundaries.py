"""Where English sentences may not start (told to the parser before it runs), and how long ones are cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from factcheck.languages.english.data import data

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINITE, _RELATIVE = frozenset({"VBD", "VBZ", "VBP", "MD"}), frozenset({"WDT", "WP", "WP$", "WRB"})
LONGEST = 250  # tokens; beyond it a "sentence" is a table or a list, and its tree means nothing
_INITIAL = re.compile(r"[A-Z]\.$")
_CLOSING = frozenset("\"'”’»)]}")
_OPENING, _ENDING = frozenset("([{"), frozenset(")]}")
_FINAL = frozenset(".!?…:;")
_CUT_AFTER = frozenset(";,:.!?")


def fix_boundaries(doc: Doc) -> Doc:
    """Join numbered abbreviations ("No. 5") and mark the tokens that cannot start a sentence."""
    _join_numbered(doc)
    bracketed = _bracketed(doc)
    for index in range(1, len(doc)):
        if bracketed[index] or _continues(doc, index):
            doc[index].is_sent_start = False
    return doc


def start_clauses(doc: Doc) -> Doc:
    """Mark the tokens after semicolons that start a clause with a finite verb of its own.

    The tags must be there already, the tree not yet.
    """
    marks = [token.i for token in doc if token.text == ";" or token.text in ".!?"]
    for mark, end in pairwise([*marks, len(doc)]):
        free = mark + 1 < len(doc) and doc[mark + 1].is_sent_start is not False
        if doc[mark].text == ";" and free and _has_verb(doc, mark + 1, end):
            doc[mark + 1].is_sent_start = True
    return doc


def _has_verb(doc: Doc, start: int, end: int) -> bool:
    """Whether the first verb form of a stretch is finite and no relative word stands before it."""
    for token in doc[start:end]:
        if token.tag_ in _FINITE:
            return True
        if token.tag_ in _RELATIVE:
            return False
    return False


def cut(words: list[Token]) -> Iterator[list[Token]]:
    """A sentence in pieces of at most `LONGEST` tokens, cut after a mark where there is one."""
    while len(words) > LONGEST:
        places = range(LONGEST, LONGEST // 2, -1)
        at = next((place for place in places if words[place - 1].text in _CUT_AFTER), LONGEST)
        yield words[:at]
        words = words[at:]
    yield words


def _continues(doc: Doc, index: int) -> bool:
    """Whether the token cannot start a sentence because of what stands before it."""
    before, token = doc[index - 1], doc[index]
    if _is_abbreviation(doc, index - 1) or (index == 2 and before.text == ":" and doc[0].like_num):
        return True  # "1885: The first rabies vaccination"
    if _INITIAL.match(before.text):
        return token.text[:1].isupper() and not token.is_stop
    if token.text in _CLOSING and not before.whitespace_:
        return True
    return token.is_alpha and (not _after_final(doc, index) or (token.is_lower and not doc[0].is_lower))


def _is_abbreviation(doc: Doc, index: int) -> bool:
    """Whether a token, or a full stop and the token that it touches, is an abbreviation of the list."""
    text = doc[index].text
    if text == "." and index and not doc[index - 1].whitespace_:
        text = ("" if index > 1 and doc[index - 2].text == "°" else doc[index - 1].text) + text
    return text.lower() in data().abbreviations


def _after_final(doc: Doc, index: int) -> bool:
    """Whether a mark that can end a sentence, or a new line, stands before a token (other marks aside)."""
    before = index - 1
    while before > 0 and doc[before].is_punct and doc[before].text[-1] not in _FINAL:
        before -= 1
    return doc[before].is_space or doc[before].text[-1] in _FINAL


def _bracketed(doc: Doc) -> list[bool]:
    """For every token, whether it stands inside brackets that close again before long."""
    inside = [False] * len(doc)
    opened: list[int] = []
    for index, token in enumerate(doc):
        if token.text in _OPENING:
            opened.append(index)
        elif token.text in _ENDING and opened:
            start = opened.pop()
            if index - start < LONGEST // 2:
                inside[start + 1 : index + 1] = [True] * (index - start)
    return inside


def _join_numbered(doc: Doc) -> None:
    spans: list[Any] = [
        doc[index : index + 2]
        for index in range(len(doc) - 2)
        if doc[index].text.lower() in data().before_numbers
        and doc[index + 1].text == "."
        and not doc[index].whitespace_
        and doc[index + 2].text[:1].isdigit()
    ]
    with doc.retokenize() as retokenizer:
        for span in spans:
            retokenizer.merge(span)
