"""Asides worded as claims: «фонд № 5 — фонд Министерства финансов»."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.clauses import Clause, ClauseKind
from factcheck.claims.items import SentenceItems
from factcheck.claims.nominals import Aside
from factcheck.claims.propositions import Borrowed, Proposition
from factcheck.claims.wording import phrase_in_case, render, sentence, subject_text
from factcheck.model import Frame, Predicate


def proposition_of(aside: Aside) -> Proposition:
    """What an aside says: the description of the thing."""
    clause = Clause(aside.description, ClauseKind.APPOSITION, aside.words, antecedent=aside.thing)
    return Proposition(clause, aside.words, Borrowed(aside.thing, aside.thing_words, "subject"))


def word_aside(items: SentenceItems, aside: Aside) -> str:
    """The thing, and what or whose it is, as a sentence."""
    subject = subject_text(items, aside.thing, aside.thing_words)
    predicate = subject_text(items, aside.description, aside.words)
    if aside.owned:
        thing = subject_text(items, aside.thing, (aside.thing,)).lower()
        predicate = f"{thing} {phrase_in_case(items, aside.description, aside.words, 'Gen')}"
    return sentence(render(items, [subject, items.cues.copula_text["sing"], predicate]))


def owned_by(items: SentenceItems, frame: Frame, thing: int) -> Frame:
    """A frame that says what something is as one that says whose it is: «фонд № 5 — *фонд* министерства»."""
    token = items.tree.tokens[thing]
    predicate = Predicate(token.lemma, token.text, token.start, token.end, token.pos)
    participants = tuple(replace(p, role="of") if p.role == "as" else p for p in frame.participants)
    return replace(frame, predicate=predicate, participants=participants)
