"""Names that carry a date of their own: "the Treaty of Kars (1921)", "the Winter War of 1939–1940"."""

from __future__ import annotations

from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import enclosed
from factcheck.languages.genders import gender_of_name
from factcheck.model import Mention
from factcheck.values.dates import TimeMention, TimeRelation

_ATTRIBUTES = frozenset(
    {"nmod", "nummod", "amod", "compound", "appos", "nmod:tmod", "flat", "parataxis", "dep"}
)


def name_dated_by(items: SentenceItems, time: TimeMention) -> int | None:
    """The head token of the name that a time belongs to; None where it belongs to what is told."""
    tree = items.tree
    covered = [token.index for token in tree.tokens if items.item(token.index) is time]
    if not covered:
        return None
    top = next(
        (i for i in covered if tree.tokens[i].head not in covered or tree.tokens[i].head == i), covered[0]
    )
    governor = tree.tokens[top].head
    mention = items.mention(governor)
    if (
        governor == top
        or mention is None
        or mention.kind != "name"
        or tree.tokens[top].dep not in _ATTRIBUTES
    ):
        return None
    if mention.ner == "PERSON" and time.relation is not TimeRelation.SPAN:
        return None  # «премию получил Бунин (1933)»: not when he was
    if (
        _dates_its_host(items, mention)
        or _is_given_alone(items, mention)
        or _is_partner(items, mention, time)
    ):
        return None
    cases = [tree.tokens[i].lemma for i in tree.children(top, "case")]
    if enclosed(tree, top) or (covered[-1] + 1 == mention.first and not cases):
        return governor
    apart = tree.tokens[mention.last + 1].text == "," if mention.last + 1 < covered[0] else False
    follows = covered[0] - mention.last <= 2 and not apart
    genitive = not cases and tree.tokens[top].feat("Case") in ("Gen", "") and tree.tokens[top].dep == "nmod"
    return governor if follows and (genitive or set(cases) & items.cues.date_of) else None


def _is_partner(items: SentenceItems, mention: Mention, time: TimeMention) -> bool:
    """Whether a time rather says when one of several did their part: "shirts were made by Adler (1973–1977),
    Bruns (1977–1980)", "works of Corvin (from 1975)"."""
    if mention.ner in ("PERSON", "EVENT", "WORK"):
        return False
    token = items.tree.tokens[mention.head]
    listed = token.dep == "conj" or bool(items.tree.children(mention.head, "conj"))
    return time.relation is TimeRelation.SINCE or (listed and time.relation is TimeRelation.SPAN)


def _is_given_alone(items: SentenceItems, mention: Mention) -> bool:
    """Whether a name is but a given one: "six children: *James* (1763–1794), …" are of a family."""
    token = items.tree.tokens[mention.head]
    alone = mention.first == mention.last and mention.ner == "PERSON"
    return alone and bool(gender_of_name(token.text))


def _dates_its_host(items: SentenceItems, mention: Mention) -> bool:
    """Whether a place or organisation only says of what a noun is: "the president *of Chile* (1970–1973)"."""
    tokens = items.tree.tokens
    token = tokens[mention.head]
    host = tokens[token.head]
    nested = (
        token.dep == "nmod"
        and host.pos in ("NOUN", "PROPN")
        and not mention.first <= host.index <= mention.last
    )
    return nested and mention.ner in ("PLACE", "ORG")


def dates_a_person(items: SentenceItems, time: TimeMention) -> bool:
    """Whether a time in brackets tells what a person is, not what he does: «лауреат (1904) родился …»."""
    tree = items.tree
    covered = [token.index for token in tree.tokens if items.item(token.index) is time]
    if not covered or not enclosed(tree, covered[0]):
        return False
    governor = tree.tokens[tree.tokens[covered[0]].head]
    person = governor.pos == "NOUN" and governor.feat("Animacy") == "Anim"
    return person and governor.dep in ("nsubj", "nsubj:pass") and items.mention(governor.index) is None
