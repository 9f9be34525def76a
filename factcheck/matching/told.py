"""Whom a text has named where a claim may mean them: in its passage, its section, its headings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from factcheck.languages import detect
from factcheck.matching.topics import own_names
from factcheck.model import Claim, Mention, Passage, Sentence
from factcheck.references.names import NameIndex

SECTION = 40
"""How many claims back, under one heading, somebody may have been named whom a claim means."""


def told(
    claims: Sequence[Claim], passages: Sequence[Passage], names: NameIndex
) -> dict[str, tuple[Mention, ...]]:
    """For each claim those who are named before it or beside it, the nearest first, and in its headings."""
    headings: dict[str, tuple[Mention, ...]] = {}
    found: dict[str, tuple[Mention, ...]] = {}
    title = passages[0].text if passages and not passages[0].context else ""
    for number, claim in enumerate(claims):
        context = passages[claim.passage].context
        near = [
            c for c in claims[max(0, number - SECTION) : number] if passages[c.passage].context == context
        ]
        beside = [c for c in claims[number + 1 : number + SECTION] if c.sentence == claim.sentence]
        passage = passages[claim.passage]
        for text in (passage.text, *reversed(context), title):
            if text not in headings:
                headings[text] = _named(text, names)
        at = bisect_left(passage.offsets, claim.start)
        own = [m for c in near if c.passage == claim.passage for m in own_names(c.frame)]
        own += [mention for mention in headings[passage.text] if mention.end <= at]
        earlier = [c for c in reversed(near) if c.passage != claim.passage]
        found[claim.id] = _once(
            (
                *sorted(own, key=lambda mention: -mention.start),
                *(m for c in (*earlier, *beside) for m in own_names(c.frame)),
                *(m for heading in (*reversed(context), title) for m in headings[heading]),
            )
        )
    return found


def _named(text: str, names: NameIndex) -> tuple[Mention, ...]:
    return names.find(Sentence(text, 0, len(text), detect(text), ()))


def _once(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each bearer once, where it is nearest."""
    kept: dict[object, Mention] = {}
    for mention in mentions:
        if mention.kind != "adjective":
            kept.setdefault(mention.entities[:1] or mention.text.casefold(), mention)
    return tuple(kept.values())
