"""How tests write and check trees: "text/relation/head" for the words asked for."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.languages.tree import is_tree
from factcheck.model import Sentence

Parse = Callable[[str], tuple[Sentence, ...]]

ODD_TEXTS = [
    "",
    "  \n\n ",
    "😀🎉",
    "!!! ... ???",
    "—",
    "He said 😀: «да».",
    "\u0301\u200b\ufeff",
    "I said 'no",
    "((((((((",
    "a\x00b",
    "x" * 20_000,
    "слово " * 600,
    "word, " * 600,
]


def arcs(sentence: Sentence) -> set[str]:
    """Every arc as "word/relation/governor"; the root as "word/root"."""
    return {
        f"{token.text}/{token.dep}"
        + ("" if token.head == token.index else f"/{sentence.tokens[token.head].text}")
        for token in sentence.tokens
    }


def missing(sentences: tuple[Sentence, ...], expected: str) -> list[str]:
    """The expected arcs (separated by white space) that the first sentence lacks."""
    found = arcs(sentences[0])
    return [arc for arc in expected.split() if arc not in found]


def check(text: str, sentences: tuple[Sentence, ...]) -> None:
    """Every sentence is a tree, its offsets are those of the text, and only white space is in no token."""
    for sentence in sentences:
        assert is_tree([token.head for token in sentence.tokens])
        assert [token.dep for token in sentence.tokens].count("root") == 1
        assert text[sentence.start : sentence.end] == sentence.text
        assert len(sentence.tokens) <= 250
        for index, token in enumerate(sentence.tokens):
            assert token.index == index
            assert text[token.start : token.end] == token.text
            assert token.lemma == token.lemma.lower()
    kept = "".join(token.text for sentence in sentences for token in sentence.tokens)
    assert "".join(kept.split()) == "".join(text.split())
