"""What noun phrases say in passing: «партнёр в лице X», «X как союзник Y», «рейс № 5 (Москва — Тула)»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.claims.items import SentenceItems
from factcheck.claims.kinds import kinds_of_noun
from factcheck.claims.phrases import trimmed
from factcheck.languages.russian.dictionary import parses


@dataclass(frozen=True, slots=True)
class Aside:
    """A thing and what it is called, as heads and words.

    `left_out` are the words of the phrase that the clause around it does without. `owned`: it is not what
    the thing is called, but whose it is.
    """

    thing: int
    thing_words: tuple[int, ...]
    description: int
    words: tuple[int, ...]
    left_out: frozenset[int]
    owned: bool = False


def find_asides(items: SentenceItems) -> tuple[Aside, ...]:
    """The asides of a sentence in text order."""
    if items.tree.sentence.language != "ru":
        return ()
    found = (*_embodied(items), *_cast_as(items), *_glossed(items))
    return tuple(sorted(found, key=lambda each: each.thing))


def _embodied(items: SentenceItems) -> Iterator[Aside]:
    """«партнёр завода в лице X»: X is the partner."""
    tree = items.tree
    for token in tree.tokens[1:-1]:
        if token.lemma != "лицо" or tree.tokens[token.index - 1].text.casefold() != "в":
            continue
        name = items.mention(token.index + 1)
        host = token.head
        if name is None or name.kind != "name" or tree.tokens[host].pos != "NOUN" or host > token.index:
            continue
        words = tuple(range(name.first, name.last + 1))
        left_out = frozenset(range(token.index - 1, name.last + 1))
        described = _between(items, host, token.index - 1)
        if described:
            yield Aside(name.head, words, host, described, left_out)


def _between(items: SentenceItems, host: int, end: int) -> tuple[int, ...]:
    """A noun's words up to a token, from its first modifier; none if they are not together."""
    below = [w for w in items.tree.subtree(host) if w < end and items.tree.tokens[w].dep != "cc"]
    words = trimmed(items.tree, below)
    whole = bool(words) and words[-1] == end - 1 and len(words) == words[-1] - words[0] + 1
    return words if whole and len(words) > 1 else ()


def _cast_as(items: SentenceItems) -> Iterator[Aside]:
    """«изгнали X как пособника Y»: X was one; only of persons, and of names of which nothing is held."""
    tree, cues = items.tree, items.cues
    for token in tree.tokens[1:-1]:
        name = items.mention(token.index - 1)
        noun = token.index + 1
        while noun < len(tree) and tree.tokens[noun].pos == "ADJ":
            noun += 1
        if token.text.casefold() != "как" or name is None or name.kind != "name" or noun >= len(tree):
            continue
        verb = tree.tokens[tree.tokens[name.head].head]
        taken = verb.lemma in cues.opinion_verbs or verb.lemma in cues.reporting_verbs
        if taken or verb.pos != "VERB" or tree.tokens[name.head].dep not in ("obj", "nsubj:pass"):
            continue
        if tree.tokens[noun].pos != "NOUN" or not _is_person(tree.tokens[noun].text):
            continue
        words = _genitives(items, token.index + 1, noun)
        if len(words) > 1:
            own = tuple(range(name.first, name.last + 1))
            yield Aside(name.head, own, noun, words, frozenset((token.index, *words)))


def _is_person(text: str) -> bool:
    return any("anim" in reading.tag and "accs" in reading.tag for reading in parses(text.lower()))


def _genitives(items: SentenceItems, first: int, noun: int) -> tuple[int, ...]:
    """The phrase from its first word through the genitives after its noun, joined by «и» or not."""
    tokens = items.tree.tokens
    end = noun + 1
    while end < len(tokens):
        token = tokens[end]
        animate = token.feat("Animacy") == "Anim" and token.feat("Case") == "Acc"
        if not (token.pos == "CCONJ" or token.feat("Case") == "Gen" or animate):
            break
        if token.pos not in ("CCONJ", "ADJ", "NOUN", "PROPN"):
            break
        end += 1
    return trimmed(items.tree, range(first, end))


def _glossed(items: SentenceItems) -> Iterator[Aside]:
    """«рейс № 5 (Москва — Тула)»: a numbered thing and, in brackets, what it is; or whose, as that of a body
    («фонд № 5 (Министерство финансов)»).
    """
    tokens = items.tree.tokens
    for token in tokens[3:]:
        if token.text != "(" or token.index + 2 >= len(tokens):
            continue
        number, sign = tokens[token.index - 1], tokens[token.index - 2]
        close = next((t.index for t in tokens[token.index :] if t.text == ")"), None)
        noun = token.index - 3
        if not number.text.isdigit() or sign.text != "№" or tokens[noun].pos != "NOUN" or close is None:
            continue
        inside = tuple(range(token.index + 1, close))
        head = next((w for w in inside if tokens[w].pos in ("NOUN", "PROPN")), None)
        if head is None or tokens[head].feat("Case") != "Nom":
            continue
        left_out = frozenset(range(token.index, close + 1))
        body = "organisation" in kinds_of_noun(tokens[head].lemma, "ru")
        owned = body and tokens[noun].lemma in items.cues.holdings
        yield Aside(noun, tuple(range(noun, token.index)), head, inside, left_out, owned)
