"""The neural models for Russian: slovnet's taggers over navec embeddings, from the files that natasha carries.

natasha itself is never imported: it pulls in pymorphy2, which fails beside a recent setuptools.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from navec import Navec
from numpy.typing import NDArray
from slovnet import NER, Morph, Syntax

BATCH = 16
_EMBEDDINGS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_MODEL = "model/slovnet_{}_news_v1.tar"

Words = Sequence[str]
Scores = NDArray[np.float32]


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
        return [[(span.start, span.stop, span.type) for span in markup.spans] for markup in self.ner.map(texts)]

    def arcs(self, sentences: Sequence[Words]) -> Iterator[tuple[Scores, Any]]:
        """For every sentence the scores of its arcs (word x governor, governor 0 being the root) and its relation scorer."""
        model, encoder = self.syntax.infer.model, self.syntax.infer.encoder
        for words in sentences:
            for batch in encoder([words]):
                encoded = model.encoder(model.emb(batch.word_id, batch.shape_id), batch.pad_mask)
                yield model.head(encoded)[0], encoded

    def relations(self, encoded: Any, governors: Sequence[int]) -> list[str]:
        """The relation of every word to its governor (1-based; 0 is the root)."""
        scores = self.syntax.infer.model.rel(encoded, np.array([governors], dtype=np.int_))[0]
        vocabulary = self.syntax.infer.decoder.rels_vocab
        scores[:, vocabulary.pad_id] = scores.min()
        return [vocabulary.decode(index) for index in scores.argmax(-1)]


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
