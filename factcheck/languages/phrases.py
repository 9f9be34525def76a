"""Expressions of several words that mean one thing ("put into orbit", «вступить в силу»), read as one word.

The word that governs the others takes the whole expression as its lemma, as the lexicon lists it; the others
become particles, so that no later stage counts them as content. A verb's object may stand inside its
expression: "put *the probe* into orbit"; in Russian the verb may come last: «за пультом стоял». "One's"
stands for any possessive pronoun: "lose *his* life".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from factcheck.languages.dates import names_time
from factcheck.languages.gazetteer import find_place
from factcheck.languages.lexicon import phrases
from factcheck.model import Language, Sentence, Token

GAP = 10
"""The most words that an object inside an expression may have."""

_COPULAS = frozenset({"be", "быть"})

POSSESSOR = "one's"
"""The word of an expression that any possessive pronoun fills."""


@cache
def _by_first(language: Language) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The expressions under their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases(language):
        if find_place(" ".join(phrase)) is not None:
            continue  # «Тихому океану» is a name
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(some, key=lambda p: (-len(p), p))) for first, some in found.items()}


def join_phrases(sentence: Sentence) -> Sentence:
    """The sentence with its expressions of several words joined."""
    changed: dict[int, Token] = {}
    table = _by_first(sentence.language)
    for token in sentence.tokens:
        for word in _forms(token) if token.index not in changed and token.pos != "PROPN" else ():
            for phrase in table.get(word, ()):
                members = _members(sentence.tokens, token.index, phrase)
                if not members and sentence.language == "ru":
                    members = _turned(sentence.tokens, token.index, phrase)
                if members and not changed.keys() & set(members) and _stands(sentence.tokens, members):
                    changed |= _joined(sentence.tokens, members, phrase)
                    break
    if not changed:
        return sentence
    return replace(sentence, tokens=tuple(changed.get(token.index, token) for token in sentence.tokens))


def _forms(token: Token) -> tuple[str, ...]:
    text = token.text.casefold().replace("ё", "е")
    return (token.lemma,) if token.lemma == text else (token.lemma, text)


def _members(tokens: tuple[Token, ...], start: int, phrase: tuple[str, ...]) -> tuple[int, ...]:
    """The indices of the expression's words from `start`, or none."""
    rest = tuple(_run(tokens, start + 1, phrase[1:]))
    if rest:
        return (start, *rest)
    if tokens[start].pos != "VERB" or len(phrase) < 2:
        return ()
    for at in range(start + 2, min(start + 2 + GAP, len(tokens))):
        rest = tuple(_run(tokens, at, phrase[1:]))
        if rest and _hangs_on(tokens, rest, start):
            return (start, *rest)
    return ()


def _turned(tokens: tuple[Token, ...], verb: int, phrase: tuple[str, ...]) -> tuple[int, ...]:
    """The indices of a preposition's phrase right before its verb and of the verb, or none."""
    begin = verb - len(phrase) + 1
    if tokens[verb].pos != "VERB" or len(phrase) < 3 or begin < 0 or tokens[begin].pos != "ADP":
        return ()
    rest = tuple(_run(tokens, begin, phrase[1:]))
    return (*rest, verb) if rest and _hangs_on(tokens, rest, verb) else ()


def _run(tokens: tuple[Token, ...], at: int, words: tuple[str, ...]) -> Iterator[int]:
    """The indices of adjoining tokens that are these words; nothing where one is not."""
    if at + len(words) > len(tokens):
        return
    if all(_is(tokens[at + n], word, tokens) for n, word in enumerate(words)):
        yield from range(at, at + len(words))


def _is(token: Token, word: str, tokens: tuple[Token, ...]) -> bool:
    """Whether a token is that word.

    A participle only in that very form, and no preposition of an agent or of a date ("flown *by* her",
    "joined *in* 1950").
    """
    if token.pos == "PROPN":
        return False
    if word == POSSESSOR:
        return token.dep == "nmod:poss" and token.pos in ("PRON", "DET")
    if token.dep == "case" and (tokens[token.head].dep == "obl:agent" or _tells_time(tokens[token.head])):
        return False
    if token.feat("VerbForm") == "Part" or (token.dep == "root" and token.pos == "VERB"):
        return word == token.text.casefold().replace("ё", "е")
    return word in _forms(token)


def _tells_time(head: Token) -> bool:
    return head.pos == "NUM" or names_time(head.text, "en")


def _stands(tokens: tuple[Token, ...], members: tuple[int, ...]) -> bool:
    """Whether the words are the expression: neither "be held *by* somebody" nor "are *over 200*", nor is one
    of them the noun of a name («получить *Нобелевскую премию*»)."""
    if any(t.head in members and t.index not in members and _names(t) for t in tokens):
        return False
    return not _has_agent(tokens, members) and not _bounds_number(tokens, members)


def _names(token: Token) -> bool:
    """Whether a capital begins a name with an adjective; English writes any nation's with one."""
    declined = token.dep == "amod" and bool(token.feat("Case"))
    return declined and token.index > 0 and token.text[0].isupper()


def _bounds_number(tokens: tuple[Token, ...], members: tuple[int, ...]) -> bool:
    last = members[-1]
    bounding = tokens[last].pos in ("ADP", "ADV") and tokens[members[0]].lemma in _COPULAS
    return bounding and last + 1 < len(tokens) and tokens[last + 1].pos == "NUM"


def _has_agent(tokens: tuple[Token, ...], members: tuple[int, ...]) -> bool:
    """Whether "be held", "be found" say what somebody did, and are no expressions of their own."""
    passive = tokens[members[0]].dep == "aux:pass"
    return passive and any(token.dep == "obl:agent" and token.head in members for token in tokens)


def _hangs_on(tokens: tuple[Token, ...], members: tuple[int, ...], verb: int) -> bool:
    """Whether the last words stand under the verb itself, not under its object."""
    return any(tokens[member].head == verb for member in members)


def _joined(tokens: tuple[Token, ...], members: tuple[int, ...], phrase: tuple[str, ...]) -> dict[int, Token]:
    top = next((m for m in members if tokens[m].head not in members or tokens[m].head == m), members[0])
    return {
        m: replace(tokens[m], lemma=" ".join(phrase)) if m == top else replace(tokens[m], pos="PART", ner="")
        for m in members
    }
