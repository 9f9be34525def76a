"""Where somebody is from, told by a word for the people of a place: "she was a Dane", «москвичка»."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.languages.gazetteer import Place, find_demonym, find_place, lies_in
from factcheck.matching.alignment import Alignment
from factcheck.matching.parts import Name, Parts, Word, inside
from factcheck.matching.words import compare_lemmas
from factcheck.model import Language, Term
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.naming import anchored


def granted_origin(case: Case) -> tuple[str, ...]:
    """The statement by which the claim's subject is from there, where the claim tells nothing else."""
    parts = case.parts
    if parts.negative or parts.doubted or parts.times or parts.quantities or parts.ordinals:
        return ()
    told = [word for word in parts.words if word_weight(word)]
    birth = [word for word in told if _means(word.term, "birth")]
    homes = {_home(word, parts) for word in told if word not in birth}
    subjects = [
        name for name in parts.names if name.mention.kind == "name" and not people_of(name, parts.language)
    ]
    if len(homes) != 1 or len(subjects) != 1 or not any(word.core for word in told):
        return ()
    (home,) = homes
    if home is None:
        return ()
    for alignment in case.alignments:
        if anchored(alignment) and _tells(alignment, home, by_birth=bool(birth)):
            return (alignment.evidence.id,)
    return ()


def _home(word: Word, parts: Parts) -> Place | None:
    """The place whose people a word means, alone or with the other words of a name ("New *Zealander*")."""
    term = word.term
    whole = [name for name in parts.names if inside((term.start, term.end), _span(name))]
    texts = [term.lemma, *(name.text.casefold() for name in whole), *(name.mention.lemma for name in whole)]
    return next((home for text in texts if (home := find_demonym(text, term.language))), None)


def people_of(name: Name, language: Language) -> Place | None:
    """The place whose people a name means as an adjective or noun ("the *Kenyan*"); None for other names."""
    forms = (name.mention.lemma, name.text)
    return next((place for form in forms if (place := find_demonym(form, language))), None)


def _span(name: Name) -> tuple[int, int]:
    return name.mention.start, name.mention.end


def _tells(alignment: Alignment, home: Place, *, by_birth: bool) -> bool:
    """Whether the evidence has the subject described by an adjective of the place, or born in it.

    Being born in a country makes nobody one of its people, unless the claim says no more than that.
    """
    evidence = alignment.evidence.parts
    if any(word.core and _means(word.term, "birth") for word in evidence.words):
        native = any(word.core and word.term.pos == "NOUN" for word in evidence.words)
        places = [place for name in evidence.names if (place := find_place(name.mention.lemma or name.text))]
        return (by_birth or native or home.kind == "city") and any(_within(place, home) for place in places)
    roles = {pair.other.role for pair in alignment.names if pair.level.holds and pair.here and pair.other}
    return any(role in (*roles, "as") and _within(place, home) for role, place in _peoples(evidence))


def _peoples(parts: Parts) -> Iterator[tuple[str, Place]]:
    """The adjectives and words of people of a place, with their roles."""
    for name in parts.names:
        if place := people_of(name, parts.language):
            yield name.role, place
    for word in parts.words:
        if place := find_demonym(word.term.lemma, word.term.language):
            yield word.role, place


def _within(place: Place, home: Place) -> bool:
    return place.id == home.id or lies_in(place, home)


def _means(term: Term, english: str) -> bool:
    return compare_lemmas(term.lemma, term.language, english, "en", term.pos).holds
