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

PASSAGES = 12
"""How many passages back, under one heading, somebody may have been named in words that tell nothing, such as
a question."""


def told(
    claims: Sequence[Claim], passages: Sequence[Passage], names: NameIndex
) -> dict[str, tuple[Mention, ...]]:
    """For each claim those who are named before it or beside it, the nearest first, and in its headings."""
    seen: dict[str, tuple[Mention, ...]] = {}

    def named(text: str) -> tuple[Mention, ...]:
        if text not in seen:
            seen[text] = names.find(Sentence(text, 0, len(text), detect(text), ()))
        return seen[text]

    title = passages[0].text if passages and not passages[0].context else ""
    found: dict[str, tuple[Mention, ...]] = {}
    for number, claim in enumerate(claims):
        passage = passages[claim.passage]
        near = [
            c
            for c in claims[max(0, number - SECTION) : number]
            if passages[c.passage].context == passage.context
        ]
        beside = [c for c in claims[number + 1 : number + SECTION] if c.sentence == claim.sentence]
        at = bisect_left(passage.offsets, claim.start)
        before = _before(claim.passage, passages)
        spoken = {index: list(named(passages[index].text)) for index in before}
        spoken[claim.passage] = [mention for mention in named(passage.text) if mention.end <= at]
        for each in near:
            spoken.setdefault(each.passage, []).extend(own_names(each.frame))
        found[claim.id] = _once(
            (
                *(m for index in sorted(spoken, reverse=True) for m in _backwards(spoken[index])),
                *(m for each in beside for m in own_names(each.frame)),
                *(m for heading in (*reversed(passage.context), title) for m in named(heading)),
            )
        )
    return found


def _before(passage: int, passages: Sequence[Passage]) -> Sequence[int]:
    """The passages shortly before one, under the same heading."""
    return [
        index
        for index in range(max(0, passage - PASSAGES), passage)
        if passages[index].context == passages[passage].context
    ]


def _backwards(mentions: Iterable[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda mention: -mention.start)


def _once(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each bearer once, where it is nearest."""
    kept: dict[object, Mention] = {}
    for mention in mentions:
        if mention.kind != "adjective":
            kept.setdefault(mention.entities[:1] or mention.text.casefold(), mention)
    return tuple(kept.values())
