"""Names that carry a date of their own: "the Treaty of Kars (1921)", "the Winter War of 1939–1940"."""

from __future__ import annotations

from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import enclosed
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
    cases = [tree.tokens[i].lemma for i in tree.children(top, "case")]
    if enclosed(tree, top) or (covered[-1] + 1 == mention.first and not cases):
        return governor
    follows = covered[0] - mention.last <= 2
    genitive = not cases and tree.tokens[top].feat("Case") in ("Gen", "") and tree.tokens[top].dep == "nmod"
    return governor if follows and (genitive or set(cases) & items.cues.date_of) else None


def dates_a_person(items: SentenceItems, time: TimeMention) -> bool:
    """Whether a time in brackets tells what a person is, not what he does: «лауреат (1904) родился …»."""
    tree = items.tree
    covered = [token.index for token in tree.tokens if items.item(token.index) is time]
    if not covered or not enclosed(tree, covered[0]):
        return False
    governor = tree.tokens[tree.tokens[covered[0]].head]
    person = governor.pos == "NOUN" and governor.feat("Animacy") == "Anim"
    return person and governor.dep in ("nsubj", "nsubj:pass") and items.mention(governor.index) is None
