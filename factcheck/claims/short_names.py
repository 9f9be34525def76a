"""Later, shorter mentions of someone whose full name was told: "Young" for John Young, «Юрий Алексеевич»."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.claims.discourse import Referent
from factcheck.claims.items import Acquaintance, Item, SentenceItems
from factcheck.model import Mention


def with_full_names(items: SentenceItems, known: Iterable[Referent]) -> SentenceItems:
    """The items in which unknown names that are pieces of a name told before mean its bearer."""
    persons = [each for each in known if len(each.mentions) == 1 and each.person]
    full = {
        id(mention): meant
        for mention in items.mentions
        if (meant := _meant(items.acquaintance, mention, persons)) is not None
    }
    if not full:
        return items
    cover: list[Item | None] = [
        full.get(id(item), item) if item is not None else None for item in items.cover
    ]
    mentions = tuple(full.get(id(mention), mention) for mention in items.mentions)
    return replace(items, mentions=mentions, cover=tuple(cover))


def _meant(known: Acquaintance | None, mention: Mention, persons: Iterable[Referent]) -> Mention | None:
    """The mention with its bearer's id; an unknown bearer lends his full name. None where several fit."""
    if mention.entities or mention.kind != "name" or mention.ner not in ("PERSON", ""):
        return None
    bearers = {
        each.mentions[0].entities[:1] or each.mentions[0].text: each.mentions[0]
        for each in persons
        if _bears(known, each.mentions[0], mention.text)
    }
    if len(bearers) != 1:
        return None
    bearer = next(iter(bearers.values()))
    if bearer.entities:
        return replace(mention, entities=bearer.entities[:1], ner=bearer.ner)
    return replace(mention, text=bearer.text, lemma=bearer.lemma, ner=bearer.ner, kind="description")


def _bears(known: Acquaintance | None, bearer: Mention, text: str) -> bool:
    if bearer.entities:
        return known is not None and known.bears(bearer.entities[0], text)
    pieces = bearer.text.split()
    return text != bearer.text and len(pieces) > 1 and text in (pieces[-1], pieces[0])
