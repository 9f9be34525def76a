"""What kind of thing a noun names, a verb is said of, or a possessed noun belongs to, by `kinds.yaml`.

Kinds are person, organisation, place, event, work and product. They are coarse on purpose: they rule out
antecedents ("its premiere" is no person's, "he" is no ship) and never choose one alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.claims.cues import cues
from factcheck.claims.tree import Tree
from factcheck.languages.lexicon import Relation, relate
from factcheck.languages.name_words import is_native
from factcheck.languages.word_files import read_words
from factcheck.model import Language, Token

_FOLDERS: Mapping[Language, str] = {"en": "english", "ru": "russian"}
_OF_NER = {
    "PERSON": "person",
    "ORG": "organisation",
    "PLACE": "place",
    "EVENT": "event",
    "WORK": "work",
    "PRODUCT": "product",
}

_AGENTS = frozenset({"person", "organisation"})
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class KindWords:
    """One language's `kinds.yaml`: for each word the kinds that it tells of.

    `place_adverbs` give the preposition and the case that a name has in the adverb's place.
    """

    nouns: Mapping[str, frozenset[str]]
    active: Mapping[str, frozenset[str]]
    passive: Mapping[str, frozenset[str]]
    owned: Mapping[str, frozenset[str]]
    makers: frozenset[str]
    depictions: frozenset[str]
    unique: frozenset[str]
    distinguishing: frozenset[str]
    general: frozenset[str]
    pro_verbs: frozenset[str]
    phases: frozenset[str]
    group_sizes: Mapping[str, int]
    place_adverbs: Mapping[str, tuple[str, str]]
    kin: frozenset[str]
    turning: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]


@cache
def kind_words(language: Language) -> KindWords:
    """The tables of a language; nouns include the `descriptions` of its `claims.yaml`."""
    data = read_words(_FOLDERS[language], "kinds.yaml")
    nouns = _by_word(data["nouns"])
    described = {
        word: nouns.get(word, NOTHING) | {kind} for word, kind in cues(language).descriptions.items()
    }
    return KindWords(
        nouns={**nouns, **described},
        active=_with_agents(_by_word(data["active"]), data["agents"]),
        passive=_by_word(data["passive"]),
        owned=_by_word(data["owned"]),
        makers=frozenset(data["makers"]),
        depictions=frozenset(data["depictions"]),
        unique=frozenset(data["unique"]),
        distinguishing=frozenset(data["distinguishing"]),
        general=frozenset(data["general"]),
        pro_verbs=frozenset(data["pro_verbs"]),
        phases=frozenset(data["phases"]),
        group_sizes={word: int(size) for word, size in data["group_sizes"].items()},
        place_adverbs={adverb: (said[0], said[1]) for adverb, said in data["place_adverbs"].items()},
        kin=frozenset(data["kin"]),
        turning=frozenset(data["turning"]),
        female=frozenset(data["female"]),
        male=frozenset(data["male"]),
    )


def _by_word(groups: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for kind, words in groups.items():
        for word in words:
            found[word].add(kind)
            found[word.replace("ё", "е")].add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _with_agents(active: Mapping[str, frozenset[str]], agents: Iterable[str]) -> dict[str, frozenset[str]]:
    """The verbs of deeds have persons and bodies of persons as subjects."""
    return {**active, **{verb: active.get(verb, NOTHING) | _AGENTS for verb in agents}}


@cache
def kinds_of_noun(lemma: str, language: Language) -> frozenset[str]:
    """The kinds that a noun names; by the ending of its word or the lexicon where no table has it."""
    known = kind_words(language).nouns.get(lemma)
    if known is not None:
        return known
    if is_native(lemma, language):
        return frozenset({"person"})
    agentive = lemma.endswith(cues(language).person_suffixes)
    person = agentive and relate(lemma, language, "person", "en", "NOUN", "NOUN") is Relation.BROADER
    return frozenset({"person"}) if person else NOTHING


def is_somebody(lemma: str, language: Language) -> bool:
    """Whether a noun can only mean a person, a relative or not."""
    return lemma in kind_words(language).kin or kinds_of_noun(lemma, language) == {"person"}


@cache
def kinds_of_type(type: str) -> frozenset[str]:
    """The kinds that an entity's type stands for: the last word of "space-telescope" tells."""
    words = re.split(r"[\s_-]+", type.casefold())
    return kinds_of_noun(words[-1], "en") if words[-1] else NOTHING


def kinds_of_ner(ner: str) -> frozenset[str]:
    """The kind that a statistical model's label stands for."""
    return frozenset({_OF_NER[ner]}) if ner in _OF_NER else NOTHING


def common_kinds(nouns: Iterable[str], language: Language) -> frozenset[str]:
    """The kinds of all nouns that something is called by."""
    return NOTHING.union(*(kinds_of_noun(noun, language) for noun in nouns))


def expected_kinds(tree: Tree, index: int) -> frozenset[str]:
    """What kinds a phrase must be of by the word that governs it; empty where that word leaves it open."""
    token, words = tree.tokens[index], kind_words(tree.sentence.language)
    head = tree.tokens[token.head]
    match token.dep:
        case "nsubj" if head.pos == "VERB":
            return kinds_of_subject(tree, head.index)
        case "nsubj:pass":
            return words.passive.get(head.lemma, NOTHING)
        case "obj" if head.pos == "VERB":
            return words.passive.get(head.lemma, NOTHING)
        case "iobj" | "obl" | "nsubj" if token.feat("Case") == "Dat" and _tells_age(head, words):
            return frozenset({"person"})
        case "nmod:poss" | "det" | "nmod":
            return words.owned.get(head.lemma, NOTHING)
    return NOTHING


def _tells_age(head: Token, words: KindWords) -> bool:
    """«Ему было двадцать два», «ему исполнилось сорок»."""
    return head.pos == "NUM" or head.lemma in words.turning


def kinds_of_subject(tree: Tree, verb: int) -> frozenset[str]:
    """What kinds the subject of a verb must be of."""
    token, words = tree.tokens[verb], kind_words(tree.sentence.language)
    passive = tree.has(verb, "aux:pass") or token.feat("Voice") == "Pass"
    kinds = words.passive if passive else words.active
    return kinds.get(token.lemma) or kinds.get(token.lemma.split(" ")[0], NOTHING)
