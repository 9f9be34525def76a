"""Russian passages to sentences in Universal Dependencies: razdel, slovnet and pymorphy3."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.languages.russian.lemmas import lemma
from factcheck.languages.russian.models import Models, Scores, Tag, models
from factcheck.languages.russian.segmentation import Piece, sentences
from factcheck.languages.russian.spanning_tree import best_tree
from factcheck.model import Sentence, Token

_LABELS = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"}
_ROOT_MARGIN = 3.0  # how much less likely than the likeliest root a finite verb may be and still be taken


@dataclass(frozen=True, slots=True)
class _Segment:
    """A sentence before it is parsed."""

    passage: int
    start: int
    end: int
    text: str
    pieces: list[Piece]
    words: list[str]


def parse(texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
    """The sentences of every text."""
    segments = [segment for passage, text in enumerate(texts) for segment in _segments(passage, text)]
    found: list[list[Sentence]] = [[] for _ in texts]
    if segments:
        for segment, sentence in zip(segments, _parse(segments, models()), strict=True):
            found[segment.passage].append(sentence)
    return [tuple(one) for one in found]


def _segments(passage: int, text: str) -> list[_Segment]:
    segments = []
    for pieces in sentences(text):
        start, end = pieces[0][0], pieces[-1][1]
        words = [text[first:last] for first, last in pieces]
        segments.append(_Segment(passage, start, end, text[start:end], pieces, words))
    return segments


def _parse(segments: list[_Segment], loaded: Models) -> list[Sentence]:
    words = [segment.words for segment in segments]
    tags = loaded.tags(words)
    names = loaded.entities([segment.text for segment in segments])
    parsed = []
    for segment, tagged, named, (scores, encoded) in zip(segments, tags, names, loaded.arcs(words), strict=True):
        heads = _heads(scores, tagged)
        governors = [0 if head == index else head + 1 for index, head in enumerate(heads)]
        deps = loaded.relations(encoded, governors)
        parsed.append(_sentence(segment, tagged, heads, deps, named))
    return parsed


def _heads(scores: Scores, tags: list[Tag]) -> list[int]:
    return best_tree(scores[:, 1:], _root(scores[:, 0], tags))


def _root(scores: Scores, tags: list[Tag]) -> int:
    best = int(scores.argmax())
    finite = [at for at, tag in enumerate(tags) if tag.pos == "VERB" and "VerbForm=Fin" in tag.feats]
    near = [at for at in finite if scores[at] >= scores[best] - _ROOT_MARGIN]
    return best if best in finite or not near else max(near, key=lambda at: scores[at])


def _sentence(
    segment: _Segment, tags: list[Tag], heads: list[int], deps: list[str], names: list[tuple[int, int, str]]
) -> Sentence:
    tokens = []
    for index, (start, end) in enumerate(segment.pieces):
        word, tag = segment.words[index], tags[index]
        dep = "root" if heads[index] == index else "dep" if deps[index] == "root" else deps[index]
        ner = _name(names, start - segment.start, end - segment.start)
        tokens.append(
            Token(index, word, start, end, lemma(word, tag.pos, tag.feats), tag.pos, dep, heads[index], tag.feats, ner)
        )
    return Sentence(segment.text, segment.start, segment.end, "ru", tuple(tokens))


def _name(names: list[tuple[int, int, str]], start: int, end: int) -> str:
    return next((_LABELS.get(label, "") for first, last, label in names if first <= start and end <= last), "")
