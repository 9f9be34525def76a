"""True statements with a detail that no statement has: what a checker must not call supported."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from typing import NamedTuple

from factcheck.languages import analyse
from factcheck.model import Token

TAILS = cycle(
    ["with a Swiss guide", "during a thunderstorm", "for a wealthy uncle", "against the advice of doctors"]
)
ADJECTIVES = cycle(["wooden", "secret", "unfinished", "illegal"])
NOUNS = cycle(["violin", "bakery", "dentist", "cathedral"])
VERBS = cycle(["painted", "insured", "criticised", "inherited"])
ACTANTS = frozenset({"obj", "obl", "nmod", "nsubj", "nsubj:pass", "conj"})


class Changed(NamedTuple):
    """A changed text, how it was changed, and the words put in."""

    kind: str
    text: str
    words: str


def altered(text: str) -> Iterator[Changed]:
    """The statement with a tail added, an adjective put before a noun, a noun or the verb exchanged."""
    tokens = [token for sentence in analyse([text], "en")[0] for token in sentence.tokens]
    tail = next(TAILS)
    yield Changed("tail", f"{text.rstrip('.')} {tail}.", tail)
    nouns = [t for t in tokens if t.pos == "NOUN" and t.dep in ACTANTS and t.feat("Number") == "Sing"]
    verbs = [t for t in tokens if t.pos == "VERB" and t.feat("Tense") == "Past"]
    for noun in nouns[:1]:
        word = next(ADJECTIVES)
        yield Changed("adjective", f"{text[: noun.start]}{word} {text[noun.start :]}", word)
    for kind, found, words in (("noun", nouns[-1:], NOUNS), ("verb", verbs[:1], VERBS)):
        for token in found:
            word = next(words)
            yield Changed(kind, _exchanged(text, token, word), word)


def _exchanged(text: str, token: Token, word: str) -> str:
    return text[: token.start] + word + text[token.end :]
