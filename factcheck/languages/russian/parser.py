"""Russian passages to sentences in Universal Dependencies: razdel, slovnet and pymorphy3."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.languages.russian.arc_costs import arc_costs
from factcheck.languages.russian.data import data
from factcheck.languages.russian.dictionary import corrected, is_plain, is_predicate, lemma
from factcheck.languages.russian.models import Models, Tag, models
from factcheck.languages.russian.nodes import Node
from factcheck.languages.russian.segmentation import sentences
from factcheck.languages.russian.skeleton import Hidden, hidden_words
from factcheck.languages.russian.spanning_tree import best_tree
from factcheck.languages.russian.ud import mend
from factcheck.languages.russian.words import Word
from factcheck.model import Sentence, Token


@dataclass(frozen=True, slots=True)
class _Segment:
    """A sentence before it is parsed. `shown` are the positions in `words` of those that have tags."""

    passage: int
    text: str
    words: list[Word]
    shown: list[int]


def parse(texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
    """The sentences of every text. Raises OSError where the models are not installed."""
    segments = [
        _segment(passage, text, words) for passage, text in enumerate(texts) for words in sentences(text)
    ]
    found: list[list[Sentence]] = [[] for _ in texts]
    if segments:
        for segment, sentence in zip(segments, _parse(segments, models()), strict=True):
            found[segment.passage].append(sentence)
    return [tuple(one) for one in found]


def _segment(passage: int, text: str, words: list[Word]) -> _Segment:
    shown = [index for index, word in enumerate(words) if not word.initial]
    return _Segment(passage, text[words[0].start : words[-1].end], words, shown or list(range(len(words))))


def _parse(segments: Sequence[_Segment], loaded: Models) -> list[Sentence]:
    read = [_read(segment, loaded) for segment in segments]
    tags = loaded.tags(read)
    hidden = [_hidden(segment, tagged) for segment, tagged in zip(segments, tags, strict=True)]
    kept = [
        [at for at in range(len(words)) if at not in none] for words, none in zip(read, hidden, strict=True)
    ]
    seen = [[words[at] for at in places] for words, places in zip(read, kept, strict=True)]
    seen_tags = [[tagged[at] for at in places] for tagged, places in zip(tags, kept, strict=True)]
    names = loaded.entities([segment.text for segment in segments])
    trees = loaded.trees(
        seen, lambda at, scores: best_tree(scores[:, 1:] - arc_costs(seen[at], seen_tags[at]), scores[:, 0])
    )
    parsed = zip(segments, tags, names, kept, hidden, trees, strict=True)
    return [
        _sentence(segment, _nodes(segment, tagged, places, none, tree), named)
        for segment, tagged, named, places, none, tree in parsed
    ]


def _hidden(segment: _Segment, tags: Sequence[Tag]) -> Mapping[int, Hidden]:
    words = [segment.words[at] for at in segment.shown]
    return hidden_words(words, tags, segment.text, segment.words[0].start)


def _read(segment: _Segment, loaded: Models) -> list[str]:
    """The sentence as the models see it: its first word without the capital unless it may be a name."""
    read = [_familiar(segment.words[at], loaded) for at in segment.shown]
    first = next((at for at, word in enumerate(read) if word[:1].isalpha()), None)
    if first is not None and read[first].istitle() and (is_plain(read[first]) or is_predicate(read[first])):
        read[first] = read[first].lower()
    return read


def _familiar(word: Word, loaded: Models) -> str:
    """The word as the embeddings know it.

    Its reading, or the last part of a compound («турецко-советский»).
    """
    reading = word.reading or word.text
    last = reading.rpartition("-")[2]
    return last if not loaded.knows(reading) and loaded.knows(last) else reading


def _nodes(
    segment: _Segment,
    tags: Sequence[Tag],
    kept: Sequence[int],
    hidden: Mapping[int, Hidden],
    tree: tuple[list[int], list[str]],
) -> list[Node]:
    """The tree over all words: what the parser saw, mended, with what it did not see beside its hosts."""
    seen = [segment.words[at] for at in segment.shown]
    nodes = [
        Node(word.reading or word.text, *corrected(word.text, tag.pos, tag.feats), "", 0)
        for word, tag in zip(seen, tags, strict=True)
    ]
    for place, head, dep in zip(kept, *tree, strict=True):
        nodes[place].head, nodes[place].dep = head, dep
    mend([nodes[place] for place in kept])
    for place in kept:
        nodes[place].head = kept[nodes[place].head]
    for place, host in hidden.items():
        nodes[place].head, nodes[place].dep = host.head, host.dep
        nodes[place].pos = host.pos or nodes[place].pos
    for node in nodes:
        node.head = segment.shown[node.head]
    found = dict(zip(segment.shown, nodes, strict=True))
    return [
        found.get(index) or Node(word.text, "PROPN", "", "flat", _bearer(segment, index))
        for index, word in enumerate(segment.words)
    ]


def _bearer(segment: _Segment, index: int) -> int:
    """The name that an initial belongs to: the next one, or the one before."""
    after = next((at for at in segment.shown if at > index), None)
    if after is not None and segment.words[after].text[:1].isupper():
        return after
    return max((at for at in segment.shown if at < index), default=segment.shown[0])


def _sentence(segment: _Segment, nodes: list[Node], names: list[tuple[int, int, str]]) -> Sentence:
    offset = segment.words[0].start
    tokens = []
    for index, (word, node) in enumerate(zip(segment.words, nodes, strict=True)):
        ner = _name(names, word.start - offset, word.end - offset)
        base = word.text.lower() if word.initial else lemma(word.reading or "", node.pos, node.feats)
        tokens.append(
            Token(
                index, word.text, word.start, word.end, base, node.pos, node.dep, node.head, node.feats, ner
            )
        )
    return Sentence(segment.text, offset, segment.words[-1].end, "ru", tuple(tokens))


def _name(names: list[tuple[int, int, str]], start: int, end: int) -> str:
    labels = data().entities
    return next((labels[label] for first, last, label in names if first < end and start < last), "")
