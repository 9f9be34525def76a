"""What a body is called in passing by its leaning: «переговоры с националистическим правительством X»."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.circumstances import plain_frame
from factcheck.claims.doubt import takes_for_granted
from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import phrase_words
from factcheck.claims.presuppositions import Presupposition
from factcheck.claims.wording import render, sentence, subject_text
from factcheck.model import Predicate


def leanings(items: SentenceItems) -> Iterator[Presupposition]:
    """One claim for each body with an owner's name that an adjective of politics is said of in passing."""
    tree, cues = items.tree, items.cues
    for token in tree.tokens:
        passing = token.lemma in cues.governing_bodies and not token.dep.startswith("nsubj")
        if not passing or items.item(token.index) is not None or not takes_for_granted(items, token.index):
            continue
        called = [c for c in tree.children(token.index, "amod") if _is_leaning(items, c)]
        owner = next((c for c in tree.children(token.index, "nmod") if _is_owner(items, c)), None)
        if len(called) != 1 or owner is None:
            continue
        whose = phrase_words(tree, owner)
        adjective = tree.tokens[called[0]]
        thing = subject_text(items, token.index, (*called, token.index))
        quality, _, name = thing.partition(" ")
        text = f"{name} {render(items, whose)} {cues.copula_text['plur']} {quality.lower()}"
        predicate = Predicate(adjective.lemma, adjective.text, adjective.start, adjective.end, adjective.pos)
        frame = plain_frame(items, predicate, {"subject": (token.index,), "of": whose})
        yield Presupposition(sentence(text), tuple(sorted((*called, token.index, *whose))), frame)


def _is_owner(items: SentenceItems, index: int) -> bool:
    named = items.mention(index) is not None
    return named and items.tree.tokens[index].feat("Case") == "Gen" and not items.tree.preposition(index)


def _is_leaning(items: SentenceItems, index: int) -> bool:
    """Whether an adjective tells whom a body stands for; of a compound one, whether its last part does."""
    last = items.tree.tokens[index].lemma.rpartition("-")[2]
    return last in items.cues.leanings or last.endswith(items.cues.leaning_suffixes)
