"""A closed list's description cut into marks: content words and names that each ask something of members.

Marks that say no more than the list's type ("people") go without saying.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.languages import detect
from factcheck.languages.lightness import is_light
from factcheck.languages.membership import is_head, is_holder, is_office, may_be_anybody, takes_office
from factcheck.languages.ordinals import rank_of
from factcheck.matching.index import text_keys
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.names import compare_names, same_text
from factcheck.matching.parts import Name, Parts, Word
from factcheck.matching.words import compare_lemmas, compare_terms
from factcheck.model import Mention, Term
from factcheck.references.model import ReferenceList
from factcheck.values.comparison import Comparison

_LEADING = ("lead", "preside")


@dataclass(frozen=True, slots=True)
class Description:
    """What a list lists, in one language, and the words that tell how it is arranged."""

    parts: Parts
    arrangement: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that a description asks of members: a word, or a name (word by word where it is unknown).

    `keys` are its index keys; `holder` marks a noun for a member as such, `office` one for who leads
    something; `whole` is the unknown name of which it is one word.
    """

    word: Word | None
    name: Name | None
    keys: frozenset[str]
    holder: bool = False
    whole: Name | None = None
    office: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return self.word.term.text if self.word else self.name.text if self.name else ""


def names_type(lemma: str, name: Name, candidate: ReferenceList) -> bool:
    """Whether a word of a name is the list's type ("Lake" in "the Great Lakes")."""
    return (
        bool(candidate.type)
        and compare_lemmas(lemma, detect(name.text), candidate.type, "en") is Comparison.EQUAL
    )


def marks_of(description: Parts, candidate: ReferenceList) -> tuple[Mark, ...]:
    """The marks of a description, each once; words that only repeat the list's type are none."""
    language = description.language
    found: dict[object, Mark] = {}
    for word in description.words:
        lemma = word.term.lemma
        if not (is_light(lemma, language) or is_type(word, candidate) or may_be_anybody(lemma, language)):
            holder, office = is_holder(lemma, language), is_office(lemma, language)
            found.setdefault(lemma, Mark(word, None, text_keys(lemma, language), holder, office=office))
    for name in description.names:
        if name.entities:
            found.setdefault(name.entities, Mark(None, name, frozenset(f"@{id}" for id in name.entities)))
            continue
        for part in _name_words(name):
            if names_type(part, name, candidate):
                continue
            lone = replace(name, mention=replace(name.mention, text=part, lemma=part))
            office = is_office(part, language)
            found.setdefault(part, Mark(None, lone, text_keys(part, language), whole=name, office=office))
    return tuple(found.values())


def _name_words(name: Name) -> tuple[str, ...]:
    """The words of a name in dictionary form, without its prepositions and articles."""
    written, lemmas = name.text.split(), name.mention.lemma.split()
    if len(written) != len(lemmas):
        return tuple(word.casefold().strip('«»"“”') for word in written if len(word) > 3)
    return tuple(
        lemma for word, lemma in zip(written, lemmas, strict=True) if not word.islower() or len(word) > 3
    )


def is_type(word: Word, candidate: ReferenceList) -> bool:
    """Whether a word says no more than what type of thing is listed."""
    lemma, language = word.term.lemma, word.term.language
    if candidate.type == "person" and may_be_anybody(lemma, language):
        return True
    return bool(candidate.type) and compare_lemmas(lemma, language, candidate.type, "en") is Comparison.EQUAL


def leads(term: Term) -> bool:
    """Whether a verb, or a noun for any head, tells that somebody leads something: "head", «возглавить»."""
    if term.pos == "NOUN" and not is_head(term.lemma, term.language):
        return False
    taken = takes_office(term.lemma, term.language) and not is_light(term.lemma, term.language)
    return taken or any(
        compare_lemmas(word, "en", term.lemma, term.language) is Comparison.EQUAL for word in _LEADING
    )


def is_head_of(term: Term, office: Term) -> bool:
    """Whether a noun is the office of a longer term ("director" for «генеральный директор»)."""
    return term.language == office.language and office.lemma.split()[1:][-1:] == [term.lemma]


def answers(claim: Parts, mark: Mark, knowledge: Knowledge) -> bool:
    """Whether a word, a name or a counted noun of the claim says what the mark asks."""
    if mark.keys and any(
        mark.keys <= text_keys(quantity.text, claim.language) for quantity in claim.quantities
    ):
        return True
    if mark.word is not None:
        term = mark.word.term
        if any(
            compare_terms(word.term, term).holds or compare_terms(term, word.term).holds
            for word in claim.words
        ):
            return True
        if mark.office and any(leads(w.term) or is_head_of(w.term, term) for w in claim.words):
            return True
        rank = rank_of(term.text, term.language)
        if rank is not None and any(ordinal.rank == rank for ordinal in claim.ordinals):
            return True
        return any(holds_word(name.mention, term.lemma) for name in claim.names)
    name = mark.name
    assert name is not None
    if any(compare_names(other, name, knowledge).holds for other in claim.names):
        return True
    if any(_is_short_for(other, mark.whole) for other in claim.names):
        return True
    if any(holds_word(other.mention, name.mention.lemma) for other in claim.names if not name.entities):
        return True
    lemma = name.mention.lemma
    return bool(lemma) and any(
        compare_lemmas(w.term.lemma, claim.language, lemma, claim.language).holds for w in claim.words
    )


def _is_short_for(name: Name, whole: Name | None) -> bool:
    """Whether a name of two words or more shortens a longer one ("the Turing Award" for the ACM's)."""
    return whole is not None and " " in name.text and same_text(name.text, whole.text)


def holds_word(mention: Mention, lemma: str) -> bool:
    """Whether a name has the word in it ("Apollo" in "Apollo 13")."""
    return lemma in (*mention.lemma.split(), *mention.text.casefold().split())
