"""Near copies of statements: the same words but one, so that the model learns to mind each of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from entailment_fit.examples import ANSWERS, DOUBTFUL, Example
from factcheck.languages import analyse, detect
from factcheck.model import Token
from factcheck.references import load

FORMS = ("Tense", "VerbForm", "Number", "Gender", "Case", "Voice", "Aspect", "Person")
"""What two words must have alike to stand for one another."""

KINDS = ("VERB", "VERB", "NOUN")
"""Of which parts of speech a word is exchanged, one for each near copy of a statement."""

SEED = 2

Form = tuple[str, ...]


def statements_of_pairs(folder: Path) -> Iterator[tuple[str, str]]:
    """The statements of the pairs, each with what it is from."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield f"pairs {path.stem}", json.loads(line)["s"]


def statements_of_packs(packs: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """The statements of packs in each of their languages, each with its pack."""
    for pack in packs:
        for statement in load([pack / "references"]).statements.values():
            for text in statement.text.values():
                yield pack.name, text


def near_copies(statements: Sequence[tuple[str, str]]) -> Iterator[Example]:
    """For each source and statement the statement itself, which it supports, and some copies with a word of
    another statement in the place of one of its own, of which it says nothing."""
    chance = Random(SEED)
    read = [(source, text, _words(text)) for source, text in statements]
    pool: defaultdict[Form, list[str]] = defaultdict(list)
    for _, _, words in read:
        for form, token in words:
            pool[form].append(token.text)
    for source, text, words in read:
        yield Example(source, text, text, ANSWERS.index("supported"), DOUBTFUL)
        for kind in KINDS:
            own = [(form, token) for form, token in words if form[1] == kind]
            if own:
                form, token = chance.choice(own)
                other = chance.choice(pool[form])
                if other.casefold() != token.text.casefold():
                    copy = text[: token.start] + other + text[token.end :]
                    yield Example(source, text, copy, ANSWERS.index("unverified"))


def _words(text: str) -> list[tuple[Form, Token]]:
    language = detect(text)
    tokens = [token for sentence in analyse([text], language)[0] for token in sentence.tokens]
    return [
        ((language, token.pos, *(token.feat(name) or "" for name in FORMS)), token)
        for token in tokens
        if token.pos in KINDS and token.text.islower()
    ]
