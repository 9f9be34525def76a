"""The words of a language that steer claim reading, from `factcheck/languages/<language>/claims.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from factcheck.languages.word_files import read_words
from factcheck.model import Language

_FOLDERS: Mapping[Language, str] = {"en": "english", "ru": "russian"}


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a pronoun asks of its antecedent; None where the form leaves it open."""

    gender: str | None = None
    number: str | None = None
    animate: bool | None = None
    possessive: bool = False
    reflexive: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """One language's word lists. The YAML file explains each; the names are the same."""

    fillers: frozenset[str]
    connectives: frozenset[str]
    connective_phrases: tuple[tuple[str, ...], ...]
    answers: frozenset[str]
    negators: frozenset[str]
    negative_pronouns: frozenset[str]
    negative_prepositions: frozenset[str]
    negative_verbs: frozenset[str]
    agreeing_negators: frozenset[str]
    paired_negators: frozenset[str]
    contrast_words: frozenset[str]
    only_words: frozenset[str]
    until_markers: frozenset[str]
    denials: frozenset[str]
    not_denials: frozenset[str]
    implicative_verbs: frozenset[str]
    reporting_verbs: frozenset[str]
    doubting_verbs: frozenset[str]
    doubting_words: frozenset[str]
    proving_verbs: frozenset[str]
    opinion_verbs: frozenset[str]
    attribution_phrases: tuple[str, ...]
    source_phrases: tuple[str, ...]
    contrast_phrases: tuple[str, ...]
    possibilities: frozenset[str]
    belief_nouns: frozenset[str]
    hedges: frozenset[str]
    hedge_phrases: tuple[str, ...]
    choosing_determiners: frozenset[str]
    conditional_modals: frozenset[str]
    conditional_particles: frozenset[str]
    forecast_auxiliaries: frozenset[str]
    forecast_phrases: tuple[str, ...]
    instruction_cues: frozenset[str]
    modal_obligation: frozenset[str]
    opinion_phrases: tuple[str, ...]
    evaluative: frozenset[str]
    person_suffixes: tuple[str, ...]
    first_person: frozenset[str]
    second_person: frozenset[str]
    self_reference: tuple[str, ...]
    self_verbs: frozenset[str]
    temporal_markers: frozenset[str]
    conditional_markers: frozenset[str]
    question_markers: frozenset[str]
    expletives: frozenset[str]
    until_words: frozenset[str]
    affirming_limits: frozenset[str]
    naming_words: frozenset[str]
    event_pronouns: frozenset[str]
    event_verbs: frozenset[str]
    pro_auxiliaries: frozenset[str]
    likewise: frozenset[str]
    relative_pronouns: frozenset[str]
    relative_adverbs: Mapping[str, str]
    anaphoric_times: frozenset[str]
    inclusion: tuple[str, ...]
    listing_verbs: frozenset[str]
    likening_conjunctions: tuple[str, ...]
    paired_conjunctions: Mapping[str, str]
    asides: frozenset[str]
    singular_verbs: Mapping[str, str]
    ordering_markers: frozenset[str]
    quantifying_nouns: frozenset[str]
    partitives: frozenset[str]
    partitive_prepositions: frozenset[str]
    group_prepositions: frozenset[str]
    superlative_words: frozenset[str]
    light_verbs: frozenset[str]
    light_objects: frozenset[str]
    happening_verbs: frozenset[str]
    serving_verbs: frozenset[str]
    serving_prepositions: frozenset[str]
    holding_verbs: frozenset[str]
    posts: frozenset[str]
    copulas: frozenset[str]
    existence_verbs: frozenset[str]
    named_after: frozenset[str]
    accompaniments: frozenset[str]
    sources: frozenset[str]
    classing_verbs: frozenset[str]
    classing_prepositions: tuple[str, ...]
    one_text: Mapping[str, str]
    relation_nouns: frozenset[str]
    between: frozenset[str]
    writings: frozenset[str]
    governing_bodies: frozenset[str]
    leanings: frozenset[str]
    leaning_suffixes: tuple[str, ...]
    holdings: frozenset[str]
    degree_ranks: Mapping[str, str]
    degree_fields: Mapping[str, str]
    dative_subjects: frozenset[str]
    prepositions: Mapping[str, str]
    reaching_verbs: frozenset[str]
    reached_with: frozenset[str]
    ceasing_verbs: Mapping[str, str]
    owning_verbs: frozenset[str]
    date_of: frozenset[str]
    name_links: frozenset[str]
    pronouns: Mapping[str, Agreement]
    reflexive_possessives: frozenset[str]
    plural_groups: frozenset[str]
    pair_words: frozenset[str]
    demonstratives: frozenset[str]
    descriptions: Mapping[str, str]
    synonyms_of_heads: Mapping[str, frozenset[str]]
    object_nouns: Mapping[str, str]
    subject_nouns: Mapping[str, str]
    whole_happenings: frozenset[str]
    factive_prepositions: frozenset[str]
    factive_predicates: frozenset[str]
    happening_prepositions: frozenset[str]
    object_prepositions: frozenset[str]
    lifetime_text: str
    duration_text: str
    date_text: str
    range_joiner: str
    existence_text: Mapping[str, str]
    event_text: Mapping[str, str]
    named_after_text: str
    held_relations: frozenset[str]
    had_text: Mapping[str, str]
    with_text: str
    existed_text: Mapping[str, str]
    exists_text: Mapping[str, str]
    sciences_text: str
    existence_verb: str
    location_verb: str
    indefinite_article: str
    definite_articles: frozenset[str]
    spending_verbs: frozenset[str]
    copula_text: Mapping[str, str]
    having_text: str
    possessive_text: str
    and_text: str


@cache
def cues(language: Language) -> Cues:
    """The word lists of a language."""
    data: dict[str, Any] = read_words(_FOLDERS[language], "claims.yaml")
    data["prepositions"] = _inverted(data["prepositions"])
    data["descriptions"] = _inverted(data["descriptions"])
    data["pronouns"] = {word: _agreement(asked) for word, asked in data["pronouns"].items()}
    data["synonyms_of_heads"] = {
        word: frozenset(w for each in same for w in _spellings(each))
        for word, same in data["synonyms_of_heads"].items()
    }
    phrases = sorted(each for each in data["connectives"] if " " in each)
    data["connective_phrases"] = tuple(tuple(spelling.split()) for p in phrases for spelling in _spellings(p))
    data["object_nouns"] = data["event_nouns"]["object"]
    data["subject_nouns"] = data["event_nouns"]["subject"]
    return Cues(**{each.name: _typed(str(each.type), data[each.name]) for each in fields(Cues)})


def _agreement(asked: Mapping[str, str]) -> Agreement:
    animate = {"true": True, "false": False}.get(asked.get("animate", ""))
    return Agreement(
        asked.get("gender"), asked.get("number"), animate, "possessive" in asked, "reflexive" in asked
    )


def _inverted(groups: Mapping[str, list[str]]) -> dict[str, str]:
    """Word → group; the first group that lists a word wins."""
    inverted: dict[str, str] = {}
    for group, words in groups.items():
        for word in words:
            inverted.setdefault(word, group)
    return inverted


def _typed(annotation: str, value: Any) -> Any:
    """The value as its field has it; words with «ё» are listed without it too, as lemmas lack it."""
    if annotation.startswith("frozenset"):
        return frozenset(spelling for word in value for spelling in _spellings(word))
    if annotation.startswith("tuple[str"):
        return tuple(spelling for word in value for spelling in _spellings(word))
    if annotation.startswith("Mapping"):
        return {spelling: meant for word, meant in value.items() for spelling in _spellings(word)}
    return value


def _spellings(word: str) -> tuple[str, ...]:
    return (word, word.replace("ё", "е")) if "ё" in word else (word,)
