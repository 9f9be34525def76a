"""Russian passages to sentences: razdel's boundaries, mended at abbreviations, brackets and quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import razdel

from factcheck.languages.russian.data import data
from factcheck.languages.russian.dictionary import base_form, cases, is_function_word, is_predicate
from factcheck.languages.russian.words import Word, words

LONGEST = 150  # words; beyond it a "sentence" is a table or a list, and its tree means nothing
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_QUOTES = {"«": "»", "“": "”", "„": "“"}
_REGNAL = re.compile(r"[IVX]+\Z")
_CLAUSE_ENDS = frozenset(";.!?…")
_CUT_AFTER = frozenset(";,:.!?")


def sentences(text: str) -> list[list[Word]]:
    """The words of every sentence of a passage."""
    found = words(text)
    proposed = {piece.start for piece in razdel.sentenize(text)}
    inside = _inside(text, found)
    split: list[list[Word]] = []
    for index, word in enumerate(found):
        if not split or (not inside[index] and _starts(found, index, split[-1], word.start in proposed)):
            split.append([])
        split[-1].append(word)
    return [piece for sentence in split for piece in _cut(sentence)]


def _starts(found: Sequence[Word], index: int, sentence: Sequence[Word], proposed: bool) -> bool:
    """Whether a sentence starts at a word, given the words of the sentence before it."""
    before, word = found[index - 1], found[index]
    if before.initial:
        return proposed and word.text[:1].isupper() and is_function_word(word.text)
    if before.abbreviation:
        return _starts_after_abbreviation(sentence, word)
    if before.text == ";":
        return _is_clause(found, index)
    after_stop = before.text == "." and word.text[:1].isupper()
    ruler = _REGNAL.match(found[index - 2].text) is not None  # «… Георг V. Архитектор …»
    return proposed or (after_stop and (ruler or is_function_word(word.text)))


def _is_clause(found: Sequence[Word], index: int) -> bool:
    """Whether what stands from a word to the next mark of a sentence or semicolon is a clause of its own:
    it has a predicate, and no word that leads it into the clause before.
    """
    ends = (at for at in range(index, len(found)) if found[at].text in _CLAUSE_ENDS)
    clause = [one.text for one in found[index : next(ends, len(found))]]
    led = base_form(clause[0].lower()) in data().dependent if clause else True
    return not led and any(is_predicate(word) for word in clause)


def _starts_after_abbreviation(sentence: Sequence[Word], word: Word) -> bool:
    """«Это было в 1921 г. Россия …» but «В 1921 г. Россия …» and «написан в 1921 г. Россией …»."""
    if not word.text[:1].isupper():
        return False
    if is_function_word(word.text):
        return True
    opens = "Nom" in cases(word.text) or is_predicate(word.text)
    return opens and any(is_predicate(one.text) for one in sentence)


def _inside(text: str, found: Sequence[Word]) -> list[bool]:
    """For every word, whether it stands in brackets, or in a quotation within a sentence that goes on."""
    inside = [False] * len(found)
    opened: list[tuple[int, str]] = []
    for index, word in enumerate(found):
        if word.text in _BRACKETS or word.text in _QUOTES:
            opened.append((index, _BRACKETS.get(word.text) or _QUOTES[word.text]))
            continue
        start = next((start for start, closing in reversed(opened) if closing == word.text), None)
        if start is None:
            continue
        opened = [one for one in opened if one[0] < start]
        closes = word.text in _BRACKETS.values() or _goes_on(text, word.end)
        if closes and index - start <= LONGEST // 2:
            inside[start + 1 : index + 1] = [True] * (index - start)
    return inside


def _goes_on(text: str, end: int) -> bool:
    """Whether a quotation that ends here is part of a sentence that goes on in lower case."""
    return text[end:].lstrip(" ,—–-")[:1].islower()


def _cut(sentence: list[Word]) -> Iterator[list[Word]]:
    while len(sentence) > LONGEST:
        places = range(LONGEST, LONGEST // 2, -1)
        at = next((place for place in places if sentence[place - 1].text in _CUT_AFTER), LONGEST)
        yield sentence[:at]
        sentence = sentence[at:]
    yield sentence
