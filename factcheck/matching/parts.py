"""A frame as matching sees it: names, words, times, quantities and ordinals, each with its role.

The flat lists of a frame decide what there is to compare; its participants only say in which role a part
stands, so that a wrong parse costs a role and never a part.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.model import Frame, Language, Mention, Ordinal, Participant, Span, Term
from factcheck.values.dates import TimeMention
from factcheck.values.quantities import Quantity

TOLD_OF = frozenset({"subject", "object", "topic"})
"""The roles of those of whom or what a clause tells."""

AGENT_ROLES = frozenset({"subject", "by"})


@dataclass(frozen=True, slots=True)
class Name:
    """A mention with its role and the preposition it stands with.

    `beside` are the nouns of its own phrase ("the X rocket"); `governor` is the noun that the phrase depends
    on ("the crew of X"), within a phrase in the role `within`.
    """

    mention: Mention
    role: str
    preposition: str = ""
    beside: tuple[Term, ...] = ()
    governor: Term | None = None
    within: str = ""

    @property
    def entities(self) -> tuple[str, ...]:
        """The ids it may mean."""
        return self.mention.entities

    @property
    def text(self) -> str:
        """Its words."""
        return self.mention.text


@dataclass(frozen=True, slots=True)
class Word:
    """A content word with its role and the preposition of its phrase; `core` marks the predicate."""

    term: Term
    role: str
    core: bool = False
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything of a frame that can be compared.

    `around` are the names that its passage tells before it, or its sentence beside it: what a claim leaves
    unsaid may have been said.
    """

    language: Language
    names: tuple[Name, ...]
    words: tuple[Word, ...]
    times: tuple[TimeMention, ...]
    quantities: tuple[Quantity, ...]
    ordinals: tuple[Ordinal, ...]
    negative: bool
    negation: Span | None
    doubted: bool = False
    around: tuple[Name, ...] = ()


def inside(inner: Span, outer: Span) -> bool:
    """Whether the first span lies in the second."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _host(span: Span, participants: tuple[Participant, ...]) -> Participant | None:
    """The smallest participant whose words contain the span."""
    hosts = [p for p in participants if inside(span, (p.start, p.end))]
    return min(hosts, key=lambda p: p.end - p.start, default=None)


def _name(mention: Mention, frame: Frame) -> Name:
    own = [p for p in frame.participants if p.mention == mention]
    host = own[0] if own else _host((mention.start, mention.end), frame.participants)
    if host is None:
        return Name(mention, "other")
    return Name(mention, host.role, host.preposition, host.terms, host.governor, host.within)


def _told_of(name: Name) -> Name:
    """A bare name in words without a predicate ("Last to leave: X"): it is whom they tell of."""
    bare = name.role == "other" and not name.preposition
    return replace(name, role="subject") if bare else name


def _words(frame: Frame) -> tuple[Word, ...]:
    """The predicate, then the other content words; a verb that only the noun stands for ("*a war* of 1812":
    there was one) leaves the noun a word of its own.
    """
    predicate = frame.predicate
    found: dict[Span, Word] = {}
    if predicate is not None:
        span = (predicate.start, predicate.end)
        unsaid = predicate.pos == "VERB" and any(
            term.pos == "NOUN" and (term.start, term.end) == span for term in frame.terms
        )
        term = Term(predicate.lemma, predicate.text, *span, predicate.pos, frame.language)
        found[(span[0], span[0]) if unsaid else span] = Word(term, "predicate", core=True)
    for term in frame.terms:
        span = (term.start, term.end)
        if span not in found:
            host = _host(span, frame.participants)
            found[span] = Word(term, host.role, preposition=host.preposition) if host else Word(term, "other")
    return tuple(found.values())


def parts_of(frame: Frame, topic: Name | None = None) -> Parts:
    """The comparable parts of a frame, and of what it is about where it names nobody itself."""
    names = tuple(_name(mention, frame) for mention in frame.mentions)
    if frame.predicate is None:
        names = tuple(_told_of(name) for name in names)
    return Parts(
        language=frame.language,
        names=(*names, topic) if topic else names,
        words=_words(frame),
        times=frame.times,
        quantities=frame.quantities,
        ordinals=frame.ordinals,
        negative=frame.negative,
        negation=frame.negation,
        doubted=frame.doubted,
    )
