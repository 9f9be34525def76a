"""What a clause without a name of its own is about: the bearer last spoken of.

"«Спутник-1». Диаметр 58 см.", "It was launched from Kourou. The mirror is 6.5 m across." The claims stage
resolves pronouns; here a clause that names nobody takes over the last subject of its passage.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.cues import cues
from factcheck.matching.parts import Name
from factcheck.model import Claim, Frame, Mention, Sentence

REACH = 3
"""How many claims back a topic is remembered."""

RECENT = 12
"""How many claims back a name may have been told that a claim leaves unsaid."""


def own_names(frame: Frame) -> list[Mention]:
    """The proper names of a clause."""
    return [mention for mention in frame.mentions if mention.kind in ("name", "pronoun", "description")]


def topics(claims: Sequence[Claim]) -> dict[str, Name]:
    """For each claim that names nobody, the name that it is about."""
    found: dict[str, Name] = {}
    recent: list[tuple[int, int, Mention]] = []
    for number, claim in enumerate(claims):
        names = own_names(claim.frame)
        if names:
            recent.append((claim.passage, number, _subject(claim.frame, names)))
        elif recent and _is_about_its_topic(claim.frame):
            passage, at, mention = recent[-1]
            agrees = mention.ner != "PERSON" or not _tells_of_several(claim.frame)
            if passage == claim.passage and number - at <= REACH and agrees:
                found[claim.id] = Name(mention, "topic")
    return found


def _is_about_its_topic(frame: Frame) -> bool:
    """Whether a nameless clause has no subject, or one that an article makes known: "*the* lid broke"."""
    subjects = [p.text.split(" ")[0].casefold() for p in frame.participants if p.role == "subject"]
    return all(first in cues(frame.language).definite_articles for first in subjects)


def _tells_of_several(frame: Frame) -> bool:
    """Whether a pronoun says that the clause is about more than one: "*they* lived there"."""
    asked = (cues(frame.language).pronouns.get(p.text.casefold()) for p in frame.open if p.role == "subject")
    return any(each is not None and each.number == "plur" for each in asked)


def around(claims: Sequence[Claim]) -> dict[str, tuple[Name, ...]]:
    """For each claim the names that its passage tells shortly before it, or its sentence beside it."""
    found: dict[str, tuple[Name, ...]] = {}
    for number, claim in enumerate(claims):
        before = [c for c in claims[max(0, number - RECENT) : number] if c.passage == claim.passage]
        beside = [c for c in claims[number + 1 : number + RECENT] if c.sentence == claim.sentence]
        told = {
            mention.entities or mention.text: mention
            for c in (*before, *beside)
            for mention in own_names(c.frame)
        }
        found[claim.id] = tuple(Name(mention, "topic") for mention in told.values())
    return found


def lacks_subject(frame: Frame) -> bool:
    """Whether a clause names nobody and has no subject of its own, but for a number of people or things
    ("all seven crew members were killed").
    """
    roles = ("subject", "object") if frame.predicate and frame.predicate.passive else ("subject",)
    subjects = [p for p in frame.participants if p.role in roles]
    counted = (any(p.start <= q.start and q.end <= p.end for q in frame.quantities) for p in subjects)
    return not own_names(frame) and all(counted)


def is_nameless(sentences: Sequence[Sentence], frames: Sequence[Frame]) -> bool:
    """Whether a statement calls somebody by a personal pronoun before it names anybody."""
    names = [mention.start for frame in frames for mention in frame.mentions if mention.kind == "name"]
    for token in (token for sentence in sentences for token in sentence.tokens):
        if names and token.start >= min(names):
            return False
        asked = cues(sentences[0].language).pronouns.get(token.lemma) if token.pos == "PRON" else None
        if asked is not None and not asked.possessive and not asked.reflexive:
            return True
    return False


def topic_of(frames: Sequence[Frame]) -> Name | None:
    """Whom or what a statement is about: its clauses without a name speak of the first one's subject."""
    named = next(((frame, names) for frame in frames if (names := own_names(frame))), None)
    return Name(_subject(*named), "topic") if named else None


def _subject(frame: Frame, names: Sequence[Mention]) -> Mention:
    """The name in the subject, else in the object, else the first."""
    for role in ("subject", "object"):
        for participant in frame.participants:
            if participant.role == role and participant.mention in names and participant.mention is not None:
                return participant.mention
    return names[0]
