"""Persons in a sentence: a known surname together with the given names, patronymic or initials beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.languages.gazetteer import find_demonym
from factcheck.languages.kin import is_kin
from factcheck.languages.name_words import is_particle
from factcheck.model import Token
from factcheck.references.model import Entity
from factcheck.references.name_trie import Bearer, Hit
from factcheck.references.persons import PersonName, agreement, is_initial, is_title, split_person
from factcheck.references.phonetics import same_given_name
from factcheck.references.sentence_words import Reading, SentenceWords
from factcheck.references.words import Word, joins

_MAX_GIVEN = 4
_SMALL = ("CCONJ", "SCONJ", "ADP", "PRON", "ADV", "AUX", "INTJ", "PART")
_NAME_LINKS = ("compound", "flat", "flat:name")
_OTHER_NAMES = ("PLACE", "ORG", "EVENT", "WORK", "PRODUCT")


@dataclass(slots=True)
class PersonIndex:
    """The full names of all persons of a reference set, by entity."""

    names: dict[str, list[PersonName]] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)

    def add(self, entity: Entity) -> tuple[tuple[Word, ...], ...]:
        """Take in a person; returns the surnames of the labels, by which it may be called alone."""
        labels = [split_person(label) for label in entity.label.values()]
        aliases = [split_person(alias) for several in entity.aliases.values() for alias in several]
        known = [name for name in (*labels, *aliases) if name is not None]
        self.names[entity.id] = known
        self.given.update(word.folded for name in known for word in name.given if not is_initial(word))
        found = [name for name in labels if name is not None]
        return tuple(dict.fromkeys(surname for name in found for surname in name.surnames))

    def read(self, hit: Hit, text: SentenceWords, free: int) -> Reading | None:
        """A surname with the given names beside it, and those bearers whom they fit."""
        persons = [bearer for bearer in hit.bearers if bearer.surname]
        given = self._given_before(hit, persons, text, free) or self._given_after(hit, persons, text)
        if not given:
            return None if _part_of_another_name(hit, text) else _reading(hit, hit.bearers)
        first, last = min(hit.first, given[0]), max(hit.last, given[-1])
        found = [text.words[index] for index in given]
        if hit.first == hit.last and not self._same_alphabet(persons, text.words[hit.first]):
            persons = [bearer for bearer in persons if self._heard(bearer.entity, found)]
            return Reading(first, last, _ids(persons)) if persons else None
        graded = [(self._agreement(bearer.entity, found), bearer) for bearer in persons]
        fitting = [(score, bearer) for (fits, score), bearer in graded if fits]
        best = max(score for (_, score), _ in graded)
        if not fitting and not best:
            return None  # no given name or initial is the bearer's: somebody else of that surname
        if not fitting and _is_relative(first, text):
            return None
        near = fitting or [(score, bearer) for (_, score), bearer in graded if score == best]
        near.sort(key=lambda pair: (-pair[0], pair[1].rank, pair[1].order))
        return Reading(first, last, _ids([bearer for _, bearer in near]), exact=bool(fitting))

    def _same_alphabet(self, persons: Sequence[Bearer], word: Word) -> bool:
        """Whether the bearers' names are in the alphabet of the text, so that letters can be compared."""
        known = (name.surname[0] for bearer in persons for name in self.names[bearer.entity])
        return any(surname.cyrillic == word.cyrillic for surname in known)

    def _heard(self, entity: str, found: Sequence[Word]) -> bool:
        """Whether given names written in the other alphabet can be the person's."""
        known = [given for name in self.names[entity] for given in name.given]
        return all(any(same_given_name(word, given) for given in known) for word in found)

    def _agreement(self, entity: str, found: Sequence[Word]) -> tuple[bool, int]:
        return agreement(found, [name.given for name in self.names[entity]])

    def _given_before(self, hit: Hit, persons: Sequence[Bearer], text: SentenceWords, free: int) -> range:
        """The words straight before a surname that are given names, initials or a patronymic."""
        end = hit.first
        while end - 1 > free and is_particle(text.words[end - 1].text, text.sentence.language):
            end -= 1
        first = end
        while first > free and end - first < _MAX_GIVEN:
            if joins(text.words[first - 1], text.words[first]) != "" or not self._is_given(
                first - 1, persons, text
            ):
                break
            first -= 1
        return range(first, end)

    def _is_given(self, index: int, persons: Sequence[Bearer], text: SentenceWords) -> bool:
        word = text.words[index]
        if not word.capital or word.number:
            return False
        if self._agrees(word, persons):
            return True
        initial = is_initial(word) and index > 0  # «Каркас рассчитал Г. Эйфель», but «Г. Эйфель, войдите»
        if (is_title(word) and not initial) or self._in_another_case(index, text):
            return False
        if is_initial(word):
            return text.words[index + 1].gap.startswith(".")
        return not word.abbreviation and (word.folded in self.given or text.person(index))

    @staticmethod
    def _in_another_case(index: int, text: SentenceWords) -> bool:
        """Whether a word is declined otherwise than the next one: «Роман Тургенева» is no name."""
        one, other = text.token(index), text.token(index + 1)
        cases = {token.feat("Case") for token in (one, other) if token is not None} - {""}
        return len(cases) > 1

    def _agrees(self, word: Word, persons: Sequence[Bearer]) -> bool:
        """Whether a word can be a given name of one of the bearers."""
        if is_initial(word):
            return False
        known = (given for bearer in persons for name in self.names[bearer.entity] for given in name.given)
        return any(same_given_name(word, given) for given in known if not is_initial(given))

    def _given_after(self, hit: Hit, persons: Sequence[Bearer], text: SentenceWords) -> range:
        """Given names or initials after a surname, where the bearers have them ("Leonov A. A.")."""
        last = hit.last
        while last + 1 < len(text.words) and last - hit.last < _MAX_GIVEN:
            word = text.words[last + 1]
            after = text.sentence.text[word.end : word.end + 1]
            initial = is_initial(word) and after == "."
            spaced = word.gap.isspace() or (last > hit.last and joins(text.words[last], word) == "")
            if not spaced or not word.capital or not (initial or self._agrees(word, persons)):
                break
            last += 1
        found = [text.words[index] for index in range(hit.last + 1, last + 1)]
        fits = any(self._agreement(bearer.entity, found)[0] for bearer in persons)
        return range(hit.last + 1, last + 1) if fits else range(0)


def _is_longer(before: Token, name: Token, text: SentenceWords, at: int) -> bool:
    """Whether the word before a surname belongs to a longer name that is not the bearer's."""
    linked = before.pos == "PROPN" and before.head == name.index and before.dep in _NAME_LINKS
    return linked and text.words[at].gap == " " and not _is_told(text, at - 1)


def _is_told(text: SentenceWords, index: int) -> bool:
    """Whether a capitalised word only says what the bearer of the name after it is: a title, a nation."""
    word = text.words[index]
    return is_title(word) or find_demonym(word.text, text.sentence.language) is not None


def _is_relative(first: int, text: SentenceWords) -> bool:
    """Whether a word before a name says that a relative bears it: "his grandfather, Pyotr F. Tarov"."""
    token = text.token(first - 1) if first else None
    return token is not None and is_kin(token.lemma, text.sentence.language)


def _reading(hit: Hit, bearers: Sequence[Bearer]) -> Reading:
    ordered = sorted(bearers, key=lambda bearer: (bearer.rank, bearer.order))
    return Reading(hit.first, hit.last, _ids(ordered))


def _ids(bearers: Sequence[Bearer]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(bearer.entity for bearer in bearers))


def _part_of_another_name(hit: Hit, text: SentenceWords) -> bool:
    """Whether a bare surname is an ordinary word, or a word of another name ("the White House")."""
    if text.ordinary(hit):
        return True
    token = text.token(hit.last)
    ner = token.ner if token is not None else ""
    if ner == "PERSON" or text.words[hit.first].cyrillic:
        return False
    following = text.words[hit.last + 1] if hit.last + 1 < len(text.words) else None
    if following is not None and following.gap == " " and following.capital and not is_title(following):
        return True
    before = text.words[hit.first - 1] if hit.first > 0 else None
    small = text.token(hit.first - 1) if before is not None else None
    if small is not None and token is not None and _is_longer(small, token, text, hit.first):
        return True
    named = (
        before is not None and before.capital and text.words[hit.first].gap == " " and not is_title(before)
    )
    return named and ner in _OTHER_NAMES and (small is None or small.pos not in _SMALL)
