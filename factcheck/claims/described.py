"""What titles and appositions say of names, as claims: "X was a Danish painter"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from factcheck.claims.appositions import find_appositions
from factcheck.claims.clauses import Clause, ClauseKind
from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import phrase_words
from factcheck.claims.propositions import Borrowed, Proposition
from factcheck.claims.titles import find_titles
from factcheck.claims.wording import render, sentence, subject_text


@dataclass(frozen=True, slots=True)
class Description:
    """What a name is said to be, in words, with the tokens that say it."""

    told: Proposition
    text: str
    words: tuple[int, ...]


def find_descriptions(items: SentenceItems, heads: Collection[int]) -> Iterator[Description]:
    """The descriptions of a sentence; `heads` are those of its clauses."""
    titles = find_titles(items)
    for title in titles:
        yield _description(items, heads, title.name.head, title.head, title.words)
    titled = {title.name.head for title in titles}
    for each in find_appositions(items):
        if not each.timed and each.name not in titled:
            described = phrase_words(items.tree, each.description, heads)
            yield _description(items, heads, each.name, each.description, described)


def _description(
    items: SentenceItems, heads: Collection[int], name: int, head: int, described: tuple[int, ...]
) -> Description:
    own, several = _named(items, heads, name, head)
    described = tuple(w for w in described if w not in own)
    clause = Clause(head, ClauseKind.APPOSITION, described, antecedent=name)
    told = Proposition(clause, described, Borrowed(name, own, "subject"))
    subject, predicate = subject_text(items, name, own), subject_text(items, head, described)
    link = items.cues.copula_text["plur" if several else "sing"]
    return Description(told, sentence(render(items, [subject, link, predicate])), (*own, *described))


def _named(
    items: SentenceItems, heads: Collection[int], name: int, head: int
) -> tuple[tuple[int, ...], bool]:
    """The words of the name, or of the names that a noun before them stands for; whether they are several."""
    mention = items.mention(name)
    if len(items.tree.conjuncts(name)) > 1 and name > head:
        words = phrase_words(items.tree, name, heads, conjuncts=True)
        return tuple(range(words[0], words[-1] + 1)), True
    if mention is not None:
        return tuple(range(mention.first, mention.last + 1)), False
    return phrase_words(items.tree, name, heads), False
