"""The compact notation of claim cases: a text, then one line a claim that it must yield, in order.

The bridge was designed by Gustave Eiffel and opened in 1889.
- The bridge was designed by Gustave Eiffel.
- [negative] …          flags: negative, attributed, presupposed, or the kind if it is no fact
= design(object: bridge; subject: Gustave Eiffel)      optional: the frame of the claim above
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factcheck.claims import read_claims
from factcheck.model import Claim, Document, Frame, Mention, Participant, Passage, PassageKind, Sentence

HERE = Path(__file__).parent


class NoNames:
    """A reference set that knows nobody."""

    def find(self, sentence: Sentence) -> tuple[Mention, ...]:
        return ()


@dataclass(frozen=True)
class Case:
    text: str
    lines: tuple[str, ...]


def cases(name: str) -> list[Case]:
    blocks = (HERE / name).read_text("utf-8").strip().split("\n\n")
    split = [[line for line in block.splitlines() if not line.startswith("#")] for block in blocks]
    return [Case(lines[0], tuple(lines[1:])) for lines in split if lines]


def read(
    text: str, sentences: tuple[Sentence, ...], kind: PassageKind = PassageKind.PARAGRAPH
) -> tuple[Claim, ...]:
    document = Document("case", text, (Passage(text, range(len(text)), kind),))
    return read_claims(document, [sentences], NoNames())


def shown(claim: Claim) -> str:
    frame = claim.frame
    flags = [claim.kind] if claim.kind != "fact" else []
    flags += [
        name
        for name, holds in (
            ("negative", frame.negative),
            ("attributed", claim.attributed),
            ("presupposed", claim.presupposed),
        )
        if holds
    ]
    return f"- [{', '.join(flags)}] {claim.text}" if flags else f"- {claim.text}"


def framed(frame: Frame) -> str:
    predicate = frame.predicate.lemma if frame.predicate is not None else ""
    return f"= {predicate}({'; '.join(_filled(each) for each in frame.participants)})"


def _filled(participant: Participant) -> str:
    said = participant.mention.text if participant.mention is not None else ""
    terms = " ".join(term.lemma for term in participant.terms)
    return f"{participant.role}: {said or terms or participant.text}"
