"""Russian passages to sentences and words: razdel, with its splits after abbreviations and initials mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import razdel
import yaml

Piece = tuple[int, int]
LONGEST = 250  # tokens; beyond it a "sentence" is a table or a list, and its tree means nothing


def sentences(text: str) -> list[list[Piece]]:
    """The tokens, as spans of `text`, of every sentence in it."""
    split = []
    for start, end in _joined(text):
        tokens = [(start + token.start, start + token.stop) for token in razdel.tokenize(text[start:end])]
        split.extend(_cut(text, tokens))
    return [tokens for tokens in split if tokens]


def _joined(text: str) -> Iterator[Piece]:
    current: Piece | None = None
    for piece in razdel.sentenize(text):
        if current is None:
            current = (piece.start, piece.stop)
        elif _continues(text[current[0] : current[1]], text[piece.start : piece.stop]):
            current = (current[0], piece.stop)
        else:
            yield current
            current = (piece.start, piece.stop)
    if current is not None:
        yield current


_INITIAL = re.compile(r"(?:^|[\s(«\"])[А-ЯЁA-Z]\.$")
_LAST_WORD = re.compile(r"(?:[\w-]+\.\s?)+$|[\w-]+\.$")
_GOES_ON = re.compile(r"[\s«\"(]*[a-zа-яё0-9,;:)\]–—-]")


def _continues(left: str, right: str) -> bool:
    """Whether a split between the two is wrong."""
    if left.count("(") > left.count(")") and ")" in right and len(left) + len(right) < 1000:
        return True
    if _INITIAL.search(left):
        return True
    match = _LAST_WORD.search(left.lower())
    if not match:
        return False
    words = match.group().split()
    tails = {"".join(words[at:]) for at in range(len(words))}
    if tails & _data()["ending"]:
        return bool(_GOES_ON.match(right))
    return bool(tails & _data()["never"])


def _cut(text: str, tokens: list[Piece]) -> Iterator[list[Piece]]:
    while len(tokens) > LONGEST:
        at = next((i for i in range(LONGEST, LONGEST // 2, -1) if text[tokens[i - 1][0]] in ".;,:!?"), LONGEST)
        yield tokens[:at]
        tokens = tokens[at:]
    yield tokens


@cache
def _data() -> dict[str, frozenset[str]]:
    raw = yaml.load(files(__package__).joinpath("ud.yaml").read_text("utf-8"), yaml.CSafeLoader)
    ending = frozenset(raw["ending_abbreviations"])
    return {"ending": ending, "never": frozenset(raw["abbreviations"]) - ending}
