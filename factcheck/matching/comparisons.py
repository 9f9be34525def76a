"""Comparisons of two things by a property: "X is 11 m taller than Y", «глубина X больше высоты Y»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.languages.comparison import compared_properties, compares_named
from factcheck.languages.lightness import is_light
from factcheck.languages.measures import is_property, named_properties
from factcheck.matching.parts import Name, Parts, Word
from factcheck.values.quantities import DIFFERENCE_MARK, Quantity

AGE = "age"
"""The property of what began or was born earlier."""

Thing = Name | Word


@dataclass(frozen=True, slots=True)
class Contrast:
    """What a frame says of two things: that the first has more (`sign` 1) or less (-1) of a property.

    `properties` are the pairs of labels that may be meant, the first thing's and the second's, each with its
    sign; `difference` is by how much, where it is said; `word` the word that compares. Where a difference is
    said, `second` may be None: what was told of before.
    """

    word: Word
    first: Thing
    second: Thing | None
    properties: Mapping[tuple[str, str], int]
    difference: Quantity | None = None


def contrast_of(parts: Parts) -> Contrast | None:
    """The one comparison of a frame; None where it tells anything else, or compares nothing."""
    comparing = _comparing(parts)
    if len(comparing) != 1 or parts.times or parts.ordinals or len(parts.quantities) > 1:
        return None
    (word,) = comparing
    start, end = word.term.start, word.term.end
    first, second = _thing(parts, 0, start), _thing(parts, end, None)
    difference = next(iter(parts.quantities), None)
    if difference is not None and DIFFERENCE_MARK not in difference.style.split(";"):
        return None
    if first is None or (second is None and difference is None):
        return None
    if _others(parts, tuple(thing for thing in (word, first, second) if thing is not None)):
        return None
    return Contrast(word, first, second, _signs(word, parts), difference)


def is_comparing(parts: Parts) -> bool:
    """Whether a word of a frame compares."""
    return bool(_comparing(parts))


def _comparing(parts: Parts) -> list[Word]:
    return [word for word in parts.words if word.term.end and _signs(word, parts)]


def _signs(word: Word, parts: Parts) -> Mapping[tuple[str, str], int]:
    """The pairs of properties that a word compares, those named beside it before those that it implies."""
    text, language = word.term.text, parts.language
    general = compares_named(text, language) or compares_named(word.term.lemma, language)
    before = _named(parts, 0, word.term.start)
    after = _named(parts, word.term.end, None) or before
    if general and before:
        return {(a, b): general for a in before for b in after}
    return {(label, label): sign for label, sign in compared_properties(text, language).items()}


def _named(parts: Parts, low: int, high: int | None) -> Sequence[str]:
    """The properties that the nouns of a stretch name."""
    words = [w for w in parts.words if w.term.pos == "NOUN" and _lies(w.term.start, w.term.end, low, high)]
    found = (named_properties(word.term.lemma, word.term.language) for word in words)
    return sorted(frozenset[str]().union(*found))


def _thing(parts: Parts, low: int, high: int | None) -> Thing | None:
    """The one thing that a stretch names, or else calls by a noun that names no property."""
    names = [n for n in parts.names if _lies(n.mention.start, n.mention.end, low, high)]
    if names:
        return names[0] if len({name.entities or name.text for name in names}) == 1 else None
    nouns = [w for w in _nouns(parts) if _lies(w.term.start, w.term.end, low, high)]
    return nouns[0] if len(nouns) == 1 else None


def _nouns(parts: Parts) -> Iterator[Word]:
    for word in parts.words:
        lemma, language = word.term.lemma, word.term.language
        if word.term.pos in ("NOUN", "PROPN") and word.term.end and not is_property(lemma, language):
            yield word


def _others(parts: Parts, said: Sequence[Thing]) -> bool:
    """Whether a frame says anything of weight beside these things, their kinds and their properties."""
    beside = [term for thing in said if isinstance(thing, Name) for term in thing.beside]
    for word in parts.words:
        lemma, language = word.term.lemma, word.term.language
        plain = is_light(lemma, language) or is_property(lemma, language) or word.term in beside
        if not plain and word not in said:
            return True
    return False


def _lies(start: int, end: int, low: int, high: int | None) -> bool:
    return low <= start and end > 0 and (high is None or end <= high)
