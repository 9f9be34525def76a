"""Near copies of statements: the model learns to mind each word, and that close wording is no answer."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from entailment_fit.changes import coarser, shorter, wrong_value
from entailment_fit.examples import ANSWERS, DOUBTFUL, OTHER, Example
from factcheck.documents import read_text
from factcheck.languages import analyse, detect
from factcheck.model import Sentence, Token
from factcheck.pipeline import Checker
from factcheck.references.plain import from_sentences

FORMS = ("Tense", "VerbForm", "Number", "Gender", "Case", "Voice", "Aspect", "Person")
"""What two words must have alike to stand for one another."""

KINDS = ("VERB", "VERB", "NOUN")
"""Of which parts of speech a word is exchanged, one for each near copy of a statement."""

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "compound", "flat", "flat:name"})
"""The relations of names whose exchange may make it another matter, and not only a wrong one."""

VALUES = 0.6
"""How often a value and not a name is exchanged where there are both."""

TOLD = 3
"""How many parts of a statement are taken as told by it."""

SEED = 2

Form = tuple[str, ...]


def statements_of_pairs(folder: Path) -> Iterator[tuple[str, str]]:
    """The statements of the pairs, each with what it is from."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield f"pairs {path.stem}", json.loads(line)["s"]


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


def parts(statements: Sequence[tuple[str, str]]) -> Iterator[Example]:
    """For each source and statement what it tells in its own words: its claims, itself without an adjunct or
    with a coarser date; and the same with another value or name, which it contradicts."""
    chance, checker = Random(SEED), Checker(from_sentences([]))
    read = [(source, text, _sentences(text)) for source, text in statements]
    pool: defaultdict[Form, list[str]] = defaultdict(list)
    for source, _, sentences in read:
        for form, token in _names(sentences):
            pool[source, *form].append(token.text)
    for source, text, sentences in read:
        told = {each for sentence in sentences for each in shorter(sentence, chance)}
        told |= {each for sentence in sentences for each in coarser(sentence.text, chance)}
        told |= {
            case.claim.text
            for case in checker.cases(read_text(text, "<statement>"))
            if case.claim.kind == "fact"
        }
        told.discard(text)
        for each in chance.sample(sorted(told), min(len(told), TOLD)):
            yield Example(source, text, each, ANSWERS.index("supported"))
        for each in chance.sample(sorted({*told, text}), min(len(told) + 1, TOLD)):
            yield from _contradicted(source, text, each, pool, chance)


def _contradicted(
    source: str, statement: str, told: str, pool: dict[Form, list[str]], chance: Random
) -> Iterator[Example]:
    sentences, answer = _sentences(told), ANSWERS.index("contradicted")
    tokens = [token for sentence in sentences for token in sentence.tokens]
    changed = list(wrong_value(told, tokens, chance))
    names = _names(sentences)
    if changed and (not names or chance.random() < VALUES):
        yield Example(source, statement, changed[0], answer)
    elif names:
        form, token = chance.choice(names)
        others = [name for name in pool[source, *form] if name not in statement]
        if others:
            copy = told[: token.start] + chance.choice(others) + told[token.end :]
            yield Example(source, statement, copy, OTHER if token.dep in SUBJECTS else answer, DOUBTFUL)


def _sentences(text: str) -> tuple[Sentence, ...]:
    return analyse([text], detect(text))[0]


def _names(sentences: Sequence[Sentence]) -> list[tuple[Form, Token]]:
    return [
        ((token.ner, *_form(each.language, token)), token)
        for each in sentences
        for token in each.tokens
        if token.pos == "PROPN" and token.ner
    ]


def _words(text: str) -> list[tuple[Form, Token]]:
    return [
        (_form(each.language, token), token)
        for each in _sentences(text)
        for token in each.tokens
        if token.pos in KINDS and token.text.islower()
    ]


def _form(language: str, token: Token) -> Form:
    return (language, token.pos, *(token.feat(name) or "" for name in FORMS))
