"""How two names compare: by entity where the reference set knows them, else by their letters."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import permutations

from factcheck.claims.kinds import kinds_of_noun
from factcheck.languages import detect
from factcheck.languages.gazetteer import find_place
from factcheck.languages.genders import gender_of_name
from factcheck.languages.lexicon import names_happening, names_place
from factcheck.languages.name_data import name_data
from factcheck.languages.name_words import field_of
from factcheck.languages.russian.dictionary import base_form
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.parts import Name
from factcheck.matching.stems import stem
from factcheck.matching.words import compare_lemmas
from factcheck.matching.written import Written, compare_places, is_landform, is_one_place, written
from factcheck.model import Term
from factcheck.references.phonetics import may_sound_alike, romanise, same_name
from factcheck.values.comparison import Comparison

_SERIES = re.compile(r"^(?P<base>.*?[^\W\d])[\s\-–]*(?P<number>\d+[A-Za-zА-Яа-я]?|[IVXL]+)[»\"”']?$")
GUESSED = {
    "PERSON": frozenset({"person"}),
    "PLACE": frozenset({"place"}),
    "ORG": frozenset({"organisation"}),
    "EVENT": frozenset({"event"}),
    "WORK": frozenset({"work"}),
    "PRODUCT": frozenset({"product"}),
}


_ADJECTIVE = re.compile(r"(?:[еоий]?[вй]?)ск(?:ий|ая|ое|ие)\Z")
_ROMAN = re.compile(r"(?<![\w.])[IVXLC]+(?![\w.])")
"""The number of a ruler or of one of a series."""

_NUMBERED = re.compile(r"[.\d]")

_WORDS = 4
"""More words than that make a title, whose words come in one order."""

_PAIR = 2

_ALIKE = 0.8
"""The least likeness, by common letters, of a name of a place and a part of it."""

ROOT = 4
"""The least letters that an adjective must share with the name it is made from."""


@lru_cache(maxsize=65536)
def same_text(a: str, b: str) -> bool:
    """Whether two names are written for one bearer: inflected, transliterated, with initials."""
    if not same_name(a, b):
        return False
    numbers = _ROMAN.findall(a), _ROMAN.findall(b)
    return not (all(numbers) and numbers[0] != numbers[1])


def compare_names(claim: Name, other: Name, knowledge: Knowledge) -> Comparison:
    """EQUAL for one bearer, ENTAILED for a predecessor, successor or containing whole, else DIFFERENT."""
    if claim.entities and other.entities:
        return knowledge.compare(claim.entities, other.entities)
    if _is_relative(claim, other, knowledge) or _is_relative(other, claim, knowledge):
        return Comparison.SILENT
    return _compare_written(written(claim), written(other))


def is_same(claim: Name, other: Name, knowledge: Knowledge) -> bool:
    """Whether names compare as EQUAL. To see that two differ costs much less than to tell how."""
    if claim.entities and other.entities:
        return any(id in other.entities for id in claim.entities)
    alike = _may_be_same(written(claim), written(other))
    return alike and compare_names(claim, other, knowledge) is Comparison.EQUAL


def _is_relative(unknown: Name, known: Name, knowledge: Knowledge) -> bool:
    """Whether a full name that the set does not know is none of a known person's: another of the surname."""
    if unknown.entities or len(known.entities) != 1 or len(unknown.text.split()) < 2:
        return False
    if not same_text(unknown.text, known.text):
        return False
    labels = knowledge.full_names(known.entities[0])
    return bool(labels) and not any(same_text(unknown.text, label) for label in labels)


@lru_cache(maxsize=65536)
def _may_be_same(claim: Written, other: Written) -> bool:
    return _is_written_alike(claim, other) or is_one_place(claim, other)


def _is_written_alike(claim: Written, other: Written) -> bool:
    if claim.adjective == other.adjective and (_same_unknown(claim, other) or _same_words(claim, other)):
        return True
    return _abbreviates(claim.text, other.text) or _abbreviates(other.text, claim.text)


@lru_cache(maxsize=65536)
def _compare_written(claim: Written, other: Written) -> Comparison:
    if _is_written_alike(claim, other):
        return Comparison.EQUAL
    described = claim.adjective and any(
        _same_word(word, each) for word in _content(_base(claim)) for each in _content(_base(other))
    )
    if described or _names_the_kind(claim.text, other.text):
        return Comparison.ENTAILED
    if _part_of_name(claim.text, other.text) or _kindred(claim, other) or _kindred(other, claim):
        return Comparison.SILENT
    found = compare_places(claim, other)
    unsure = found is Comparison.DIFFERENT and (
        may_sound_alike(claim.text, other.text)
        or _part_in_translation(claim, other)
        or _half_alike(claim, other)
    )
    return Comparison.SILENT if unsure else found


def _abbreviates(short: str, long: str) -> bool:
    """Whether a name is the initials of a longer one; a number counts an initial that repeats: "W3C"."""
    if not short.isupper():
        return False
    spelled = re.sub(r"([A-ZА-Я])(\d)", lambda match: match[1] * int(match[2]), short)
    capitals = [word[0] for word in re.findall(r"[^\W\d_]+", long) if word[0].isupper()]
    return len(capitals) > 2 and spelled.isupper() and spelled == "".join(capitals)


def _names_the_kind(claim: str, other: str) -> bool:
    """Whether the other name is the claim's with a field: a "Nobel Prize in Physics" is a "Nobel Prize"."""
    whole = _field(other)
    return whole is not None and whole[0] == claim.casefold()


@lru_cache(maxsize=65536)
def is_spelled(name: str, words: tuple[Term, ...]) -> bool:
    """Whether common words say what a name says: "Nobel Prize" and «нобелевская премия», "Saratov" and
    «саратовский»."""
    pieces = [piece for piece in name.split() if piece[:1].isupper()]
    told = [any(_is_adjective_of(piece, word) for word in words) for piece in pieces]
    if len(pieces) < 2:
        return bool(told) and told[0]
    return any(told) and all(
        derived or any(_says(piece, word) for word in words)
        for piece, derived in zip(pieces, told, strict=True)
    )


def _is_adjective_of(piece: str, word: Term) -> bool:
    data = name_data(word.language)
    bare = next((word.lemma[: -len(end)] for end in data.adjective_endings if word.lemma.endswith(end)), "")
    roots = [bare.removesuffix(suffix) for suffix in data.derived_adjectives if bare.endswith(suffix)]
    return word.pos == "ADJ" and any(
        len(root) >= ROOT and same_text(piece.casefold(), root) for root in roots
    )


def _says(piece: str, word: Term) -> bool:
    return compare_lemmas(piece.casefold(), detect(piece), word.lemma, word.language).holds


def _part_of_name(a: str, b: str) -> bool:
    """Whether one name is a piece of the other ("Air Force", "Turkish Air Force").

    It may be the same bearer, or not.

    Initials are no such piece: they tell two bearers of a surname apart.
    """
    if "." in a + b:
        return False
    first, second = set(a.casefold().split()), set(b.casefold().split())
    return first != second and (first <= second or second <= first)


def _part_in_translation(a: Written, b: Written) -> bool:
    """As `_part_of_name`, for names of two languages: "the Ring", «Кольцо нибелунга»."""
    short, long = sorted((_content(_base(a)), _content(_base(b))), key=len)
    apart = detect(a.text) != detect(b.text) and 0 < len(short) < len(long)
    return apart and all(any(_same_word(word, each) for each in long) for word in short)


def has_words_of(a: Name, b: Name) -> bool:
    """Whether one name has all words of the other, in either language: "Geological Society (of London)"."""
    short, long = sorted((_content(_base(written(a))), _content(_base(written(b)))), key=len)
    return bool(short) and all(any(_same_word(word, each) for each in long) for word in short)


def _half_alike(a: Written, b: Written) -> bool:
    """Whether two names that are no persons' agree in one word, and in the other as far as can be told: it is
    cut short ("Bell Labs"), or in another language."""
    first, second = _content(_base(a)), _content(_base(b))
    if "PERSON" in (a.ner, b.ner) or not len(first) == len(second) == _PAIR:
        return False
    same = [_same_word(x, y) for x, y in zip(first, second, strict=True)]
    if sum(same) != 1:
        return False
    at = same.index(False)
    x, y = first[at], second[at]
    return _cut_short(x, y) or _cut_short(y, x) or (_is_common(a, at, b) and _untranslated(x, y))


def _is_common(a: Written, at: int, b: Written) -> bool:
    """Whether the Russian of two names has a common noun at some place: «Вестминстерское *аббатство*»."""
    words = next((name.text.split() for name in (a, b) if detect(name.text) == "ru"), [])
    return len(words) == _PAIR and words[at].islower()


def _cut_short(short: str, long: str) -> bool:
    return len(short) < len(long) and long.startswith(short.removesuffix("s"))


def _untranslated(a: str, b: str) -> bool:
    """Whether the lexicon knows nothing of two words of two languages."""
    return detect(a) != detect(b) and compare_lemmas(a, detect(a), b, detect(b)) is not Comparison.DIFFERENT


def _kindred(short: Written, long: Written) -> bool:
    """Whether a longer name says the adjective of a shorter one: "Hawaii", "Hawaiian Islands"."""
    root = short.lemma or short.text
    words = long.text.split()
    if len(words) < 2 or " " in root or "PERSON" in (short.ner, long.ner) or len(root) <= ROOT:
        return False
    root = stem(root, detect(root))
    stems = (stem(word, detect(word)) for word in words)
    return len(root) >= ROOT and any(each.startswith(root) and each != root for each in stems)


def _same_words(a: Written, b: Written) -> bool:
    """Whether two names of several words say the same word for word: by sound, by meaning, or by root.

    «Нобелевская премия», "Nobel Prize", «премия Нобеля»; «Гавайи» is the islands called by its adjective.
    """
    first, second = _content(_base(a)), _content(_base(b))
    lone = len(first) == 1 or len(second) == 1
    if not lone and (len(first) != len(second) or len(first) > _WORDS):
        return False
    if any(name.ner == "PERSON" and name.text[:1].isupper() for name in (a, b)):
        return False
    if _NUMBERED.search(a.text) or _NUMBERED.search(b.text):
        return False
    if lone:
        short, long = (first, second) if len(first) == 1 else (second, first)
        return len(long) == 2 and is_landform(long[1]) and _akin(short[0], long[0])
    return any(
        all(_same_word(x, y) for x, y in zip(first, order, strict=True)) for order in permutations(second)
    )


def _base(name: Written) -> str:
    """The name in its dictionary form, where a sentence gave it."""
    return name.lemma or name.text


@lru_cache(maxsize=16384)
def _content(name: str) -> tuple[str, ...]:
    words = re.findall(r"[^\W\d_]{3,}", name.casefold().replace("ё", "е"))
    return tuple(base_form(word) if detect(word) == "ru" else word for word in words)


def _same_word(a: str, b: str) -> bool:
    if a == b or compare_lemmas(a, detect(a), b, detect(b)) is Comparison.EQUAL:
        return True
    return same_text(a, b) or _akin(a, b)


@lru_cache(maxsize=65536)
def is_made_of(adjective: str, name: str) -> bool:
    """Whether a Russian adjective in dictionary form is made from a name: «кейптаунский» from «Кейптаун»."""
    return _ADJECTIVE.sub("", adjective) != adjective and _akin(name, adjective)


def _akin(a: str, b: str) -> bool:
    """Whether one word is a Russian adjective in -ский made from the other, a name in either alphabet."""
    for name, adjective in ((a, b), (b, a)):
        root = _ADJECTIVE.sub("", adjective)
        if root == adjective or len(root) < ROOT:
            continue
        bare, made = romanise(stem(name, detect(name))), romanise(root)
        alike = bare.startswith(made) or made.startswith(bare)
        if len(bare) >= ROOT and alike and abs(len(bare) - len(made)) < 2:
            return True
        if detect(name) != "ru" and same_text(root, name):
            return True
    return False


def _may_shorten(claim: Written, other: Written) -> bool:
    """Whether names of one wording but for its length can be one: persons go by one of their names; a known
    thing is none of which its name is a part ("Kyiv" is not "Dynamo Kyiv").
    """
    short, long = sorted((claim, other), key=lambda name: len(name.text.split()))
    if len(short.text.split()) == len(long.text.split()) or short.ner == "PERSON":
        return True
    if short.known or _is_kind(short.text):
        return False
    if short.ner == long.ner == "PLACE" and not _spells_part(short, long):
        return False
    return long.ner == "PERSON" or not (short.ner and long.ner) or short.ner == long.ner


def is_given_name(claim: Name, other: Name) -> bool:
    """Whether one word that the set does not know is but the given name of a full name, as others bear."""
    first, *rest = other.text.split()
    if claim.entities or not rest or " " in claim.text or not gender_of_name(claim.text):
        return False
    return same_text(claim.text, first) and not same_text(claim.text, rest[-1])


def _spells_part(short: Written, long: Written) -> bool:
    """Whether a longer name of a place has the shorter in it: "Dubai" is none of "Abu Dhabi", near as it
    sounds."""
    word, *parts = (romanise(stem(each, detect(each))) for each in (short.text, *long.text.split()))
    return any(SequenceMatcher(None, word, part).ratio() >= _ALIKE for part in parts)


def _is_kind(text: str) -> bool:
    """Whether one word only says what kind of thing bears a name: "College" is no short "Trinity College"."""
    language = detect(text)
    called = names_place(text, language, "NOUN") or names_happening(text, language)
    return " " not in text and (called or bool(kinds_of_noun(text.casefold(), language)))


def _same_unknown(claim: Written, other: Written) -> bool:
    """Two names of which the set knows at most one.

    By their letters, or a single word by the lexicon ("Moon", «Луна»).
    """
    if min(len(claim.text), len(other.text)) < 2 and claim.text != other.text:
        return False
    if same_text(claim.text, other.text) and _may_shorten(claim, other):
        return True
    a, b = claim.lemma or claim.text.casefold(), other.lemma or other.text.casefold()
    if " " in a or " " in b:
        return False
    return a == b or compare_lemmas(a, detect(a), b, detect(b)) is Comparison.EQUAL


@lru_cache(maxsize=65536)
def series(text: str) -> tuple[str, str] | None:
    """A name that ends in a number, as its base and number: "Apollo 11" is one of the Apollos."""
    match = _SERIES.match(text.strip("«»\"“”' "))
    return (match["base"].strip(" -–").casefold(), match["number"].casefold()) if match else None


@lru_cache(maxsize=65536)
def siblings(a: str, b: str) -> bool:
    """Whether two names differ only in their number, or in their field ("Gemini 3", "Prize in Physics")."""
    first, second = series(a) or _field(a), series(b) or _field(b)
    if first is None or second is None or first[1] == second[1]:
        return False
    return first[0] == second[0] or same_text(first[0], second[0])


@lru_cache(maxsize=16384)
def _field(text: str) -> tuple[str, str] | None:
    """A name that ends in a field, taken apart; where a thing stands is none."""
    found = field_of(text.casefold(), detect(text))
    return found if found and find_place(found[1]) is None else None


def types(name: Name, knowledge: Knowledge) -> frozenset[str]:
    """The types that a name's bearers have; what its words tell where the set does not know it."""
    return knowledge.types(name.entities) or GUESSED.get(name.mention.ner, frozenset())
