"""The places of a claim that may mean somebody named before: pronouns, descriptions, what goes unsaid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from factcheck.claims.cues import Agreement, cues
from factcheck.claims.kinds import is_somebody, kinds_of_ner, kinds_of_noun, kinds_of_type
from factcheck.languages.genders import gender_of_name
from factcheck.languages.russian.dictionary import base_form
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.parts import Name, Parts, inside
from factcheck.matching.words import compare_lemmas, compare_terms
from factcheck.model import Frame, Language, Mention, Participant, Span, Term

_PERSON = frozenset({"person"})
_CENTRAL = ("subject", "object")


@dataclass(frozen=True, slots=True)
class Gap:
    """A place of a claim that may mean somebody whom its text has named.

    `span` are its words, empty where nothing is said; `asked` is what a pronoun asks for, `noun` the head of
    a description. `filled` is the name that stands there as the claim was read.
    """

    role: str
    preposition: str
    span: Span
    asked: Agreement | None = None
    noun: Term | None = None
    filled: Name | None = None


def gaps(frame: Frame, parts: Parts) -> tuple[Gap, ...]:
    """The open places of a claim, those with words of their own first."""
    found = (*_resolved(frame, parts), *_pronouns(frame), *_descriptions(frame, parts))
    return found or tuple(_unsaid(frame, parts))


def _resolved(frame: Frame, parts: Parts) -> Iterator[Gap]:
    """The pronouns and descriptions that a single name stands for."""
    for name in parts.names:
        span = (name.mention.start, name.mention.end)
        alone = sum((other.mention.start, other.mention.end) == span for other in parts.names) == 1
        if name.mention.kind in ("pronoun", "description") and alone and name.role != "topic":
            text = next((p.text for p in frame.participants if p.mention is name.mention), "")
            asked = _asked(text, frame.language)
            if asked is None and text != name.text and not text.split(" ")[-1].islower():
                continue  # a name in short
            yield Gap(name.role, name.preposition, span, asked, filled=name)


def _pronouns(frame: Frame) -> Iterator[Gap]:
    for each in frame.open:
        asked = _asked(each.text, frame.language)
        yield Gap(each.role, each.preposition, (each.start, each.end), asked)


def _asked(text: str, language: Language) -> Agreement | None:
    folded = text.casefold()
    lemma = base_form(folded) if language == "ru" else folded
    return cues(language).pronouns.get(lemma)


def _descriptions(frame: Frame, parts: Parts) -> Iterator[Gap]:
    """The definite noun phrases of the claim without a name."""
    for phrase in frame.participants:
        noun = _head(phrase)
        if noun is not None and _is_definite(phrase, frame) and not _tells_more(phrase, parts):
            yield Gap(phrase.role, phrase.preposition, (phrase.start, phrase.end), noun=noun)


def _head(phrase: Participant) -> Term | None:
    """The noun of a phrase that has but one, beside its adjectives and the nouns compounded with it."""
    if phrase.mention is not None and phrase.mention.kind != "adjective":
        return None
    nouns = [term for term in phrase.terms if term.pos == "NOUN"]
    joined = all(term.pos in ("NOUN", "ADJ") and not term.negated for term in phrase.terms)
    russian = bool(nouns) and nouns[0].language == "ru"
    if not nouns or not joined or (len(nouns) > 1 and (russian or not _adjoin(nouns))):
        return None
    return nouns[-1] if nouns[-1].end == phrase.end else None


def _adjoin(nouns: Sequence[Term]) -> bool:
    return all(later.start - earlier.end == 1 for earlier, later in pairwise(nouns))


def _is_definite(phrase: Participant, frame: Frame) -> bool:
    """Whether a phrase means something known: by an article or demonstrative; in Russian without any."""
    first = phrase.text.split(" ")[0].casefold()
    known = cues(frame.language)
    if frame.language == "ru":
        return True
    return first in known.definite_articles or first in known.demonstratives


def _tells_more(phrase: Participant, parts: Parts) -> bool:
    """Whether a phrase holds a value, or the predicate itself."""
    span = (phrase.start, phrase.end)
    found = [(time.start, time.end) for time in parts.times]
    found += [(quantity.start, quantity.end) for quantity in parts.quantities]
    found += [(rank.start, rank.end) for rank in parts.ordinals]
    found += [(word.term.start, word.term.end) for word in parts.words if word.core]
    return any(inside(each, span) for each in found)


def _unsaid(frame: Frame, parts: Parts) -> Iterator[Gap]:
    """The subject that a clause leaves out, or whom or what it is about where it names nobody so."""
    if frame.predicate is None:
        yield from _uncaptioned(parts)
        return
    if any(name.role in _CENTRAL and name.mention.kind != "adjective" for name in parts.names):
        return
    topic = next((name for name in parts.names if name.role == "topic"), None)
    role = "object" if frame.predicate.passive else "subject"
    said = any(word.role == role and not word.core for word in parts.words)
    at = frame.predicate.start
    yield Gap("other" if said else role, "", (at, at), filled=topic)


def _uncaptioned(parts: Parts) -> Iterator[Gap]:
    """What words without a predicate go with, as those under a picture do, where they name somebody and have
    a time: "X, 1754-1762"."""
    names = [name.mention for name in parts.names if name.mention.kind == "name"]
    if names and parts.times:
        yield Gap("other", "", (names[0].start, names[0].start))


def fits(gap: Gap, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether the place may mean the one named: by kind, sex and number as far as they are known."""
    kinds = _kinds(mention, knowledge)
    if gap.noun is not None:
        return _is_called(gap.noun, mention, kinds, knowledge)
    asked = gap.asked
    if asked is None:
        filled = gap.filled if gap.span[0] < gap.span[1] else None
        return filled is None or not kinds or bool(kinds & (_kinds(filled.mention, knowledge) or kinds))
    if asked.animate is not None and kinds and asked.animate is not bool(kinds & _PERSON):
        return False
    if kinds == _PERSON:
        sexes = {gender_of_name(name) for name in _names(mention, knowledge)} - {""}
        return asked.number != "plur" and (not asked.gender or not sexes or asked.gender in sexes)
    return True


def _kinds(mention: Mention, knowledge: Knowledge) -> frozenset[str]:
    types = knowledge.types(mention.entities)
    told = frozenset[str]().union(*(kinds_of_type(type) for type in types))
    return told or kinds_of_ner(mention.ner)


def _names(mention: Mention, knowledge: Knowledge) -> tuple[str, ...]:
    known = tuple(name for id in mention.entities[:1] for name in knowledge.full_names(id))
    return known or (mention.text,)


def _is_called(noun: Term, mention: Mention, kinds: frozenset[str], knowledge: Knowledge) -> bool:
    """Whether a noun may describe somebody: a person's any person, another's what it is known to be."""
    own = kinds_of_noun(noun.lemma, noun.language)
    if is_somebody(noun.lemma, noun.language) or kinds == _PERSON:
        return kinds == _PERSON and "person" in own
    if own and kinds:
        return bool(own & kinds)
    return _goes_by(noun, mention, knowledge)


def _goes_by(noun: Term, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether a noun is a word of somebody's names, or says of what type they are."""
    return any(
        knowledge.describes(id, noun.lemma, noun.language)
        or compare_lemmas(noun.lemma, noun.language, knowledge.type(id), "en").holds
        or compare_lemmas(knowledge.type(id), "en", noun.lemma, noun.language).holds
        for id in mention.entities[:1]
    )


def may_fit(gap: Gap, mention: Mention, knowledge: Knowledge) -> bool:
    """Whether nothing that is known of a noun and of the one named speaks against its describing them."""
    if gap.noun is None:
        return False
    kinds, own = _kinds(mention, knowledge), kinds_of_noun(gap.noun.lemma, gap.noun.language)
    if is_somebody(gap.noun.lemma, gap.noun.language) or kinds == _PERSON:
        return not kinds if own else False
    return not (own and kinds)


def is_said_of(noun: Term, name: Name) -> bool:
    """Whether a noun stands in one phrase with somebody's name: "the *ship* Aurora", "*the diary* of X"."""
    beside = (*name.beside, *((name.governor,) if name.governor is not None else ()))
    return any(compare_terms(noun, term).holds for term in beside)


def filler(gap: Gap, mention: Mention) -> Name:
    """Somebody's name as it stands in an open place."""
    start, end = gap.span
    kind: Literal["pronoun", "description"] = "pronoun" if gap.noun is None else "description"
    return Name(replace(mention, start=start, end=end, kind=kind), gap.role, gap.preposition)


def completed(parts: Parts, gap: Gap, name: Name) -> Parts:
    """The parts of a claim with a name in an open place; the words that stood for it need no answer."""
    if gap.filled is not None:
        return replace(parts, names=tuple(name if each is gap.filled else each for each in parts.names))
    if gap.noun is None:
        return replace(parts, names=(*parts.names, name))
    return replace(
        parts,
        names=(*(n for n in parts.names if not inside((n.mention.start, n.mention.end), gap.span)), name),
        words=tuple(w for w in parts.words if not inside((w.term.start, w.term.end), gap.span)),
    )
