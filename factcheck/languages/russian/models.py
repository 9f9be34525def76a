"""The neural models for Russian: slovnet over navec embeddings, from the files that natasha carries.

natasha itself is never imported: it pulls in pymorphy2, which fails beside a recent setuptools.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from navec import Navec
from numpy.typing import NDArray
from slovnet import NER, Morph, Syntax

# One sentence at a time: the padding of a batch would let the company of a sentence touch its scores.
BATCH = 1
_EMBEDDINGS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_MODEL = "model/slovnet_{}_news_v1.tar"

Words = Sequence[str]
Scores = NDArray[np.float32]
Chooser = Callable[[int, Scores], list[int]]


@dataclass(frozen=True, slots=True)
class Tag:
    """A part of speech, and features as "Case=Gen|Number=Sing"."""

    pos: str
    feats: str


@dataclass(frozen=True, slots=True)
class Models:
    """Three models that share their embeddings."""

    morph: Any
    syntax: Any
    ner: Any

    def tags(self, sentences: Sequence[Words]) -> list[list[Tag]]:
        """A tag for every word."""
        return [[_tag(token) for token in markup.tokens] for markup in self.morph.map(sentences)]

    def entities(self, texts: Sequence[str]) -> list[list[tuple[int, int, str]]]:
        """Start, end and label (PER, LOC, ORG) of the names in every text."""
        marked = self.ner.map(texts)
        return [[(span.start, span.stop, span.type) for span in markup.spans] for markup in marked]

    def trees(self, sentences: Sequence[Words], choose: Chooser) -> Iterator[tuple[list[int], list[str]]]:
        """Heads (the root its own) and relations for every sentence.

        `choose(index, scores)` picks the heads of sentence `index` from the scores of its arcs: a row a word,
        a column a governor, the first column being the root's place.
        """
        model, vocabulary = self.syntax.infer.model, self.syntax.infer.decoder.rels_vocab
        for index, batch in enumerate(self.syntax.infer.encoder(sentences)):
            encoded = model.encoder(model.emb(batch.word_id, batch.shape_id), batch.pad_mask)
            heads = choose(index, model.head(encoded)[0])
            governors = [0 if head == word else head + 1 for word, head in enumerate(heads)]
            scores = model.rel(encoded, np.array([governors]))[0]
            scores[:, vocabulary.pad_id] = scores.min()
            yield heads, [vocabulary.decode(relation) for relation in scores.argmax(-1)]

    def knows(self, word: str) -> bool:
        """Whether the embeddings have the word."""
        return word.lower() in self.syntax.infer.encoder.words_vocab.item_ids


def _tag(token: Any) -> Tag:
    feats = "|".join(f"{name}={value}" for name, value in sorted(token.feats.items()))
    return Tag(token.pos, feats)


@cache
def models() -> Models:
    """The models, loaded once. Raises OSError where the package that carries them is not installed."""
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise OSError("the package natasha, which carries the Russian models, is not installed")
    folder = Path(spec.submodule_search_locations[0]) / "data"
    navec = Navec.load(str(folder / _EMBEDDINGS))
    loaded = (
        kind.load(str(folder / _MODEL.format(name)), batch_size=BATCH).navec(navec)
        for kind, name in ((Morph, "morph"), (Syntax, "syntax"), (NER, "ner"))
    )
    return Models(*loaded)
