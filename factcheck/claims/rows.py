"""Rows of tables: what their cells are to the row, which no syntax tells."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.items import SentenceItems
from factcheck.model import Frame, Mention, Participant

_CELL = (":", ";")


def with_cells(items: SentenceItems, frame: Frame) -> Frame:
    """The frame of a row with each name of a cell in the role that its preposition gives; the name of the
    first cell is what the row is about.
    """
    loose = [m for m in frame.mentions if not any(_holds(p, m) for p in frame.participants)]
    kept = [p for p in frame.participants if not any(p.mention == m for m in loose)]
    cells = tuple(_cell(items, mention) for mention in loose)
    return replace(frame, participants=(*kept, *cells))


def _holds(participant: Participant, mention: Mention) -> bool:
    return participant.role != "other" and participant.mention == mention


def _cell(items: SentenceItems, mention: Mention) -> Participant:
    tokens = items.tree.tokens
    first = not any(token.text in _CELL for token in tokens[: mention.first])
    before = tokens[mention.first - 1].lemma if mention.first else ""
    told = items.cues.prepositions.get(before, "")
    preposition = before if told else ""
    role = "subject" if told == "by" or (first and not told) else told or "other"
    return Participant(role, mention, (), mention.text, mention.start, mention.end, preposition)
