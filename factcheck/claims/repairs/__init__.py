"""Parses put right where agreement, word class, word order or punctuation leaves no doubt.

A small parser hangs long sentences on the wrong words; a wrong tree makes false claims. Each repair rests on
something that the grammar forbids, so a right tree is left as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.claims.repairs.english_clauses import (
    clefts_of_circumstance,
    conjuncts_of_present_relatives,
    joined_clauses,
    lettered_marks,
    owned_subjects,
    relative_that,
    subjects_among_conjuncts,
    times_of_opening_clauses,
)
from factcheck.claims.repairs.english_lists import (
    bracketed_participles,
    likened_subjects,
    listed_members,
    persons_beside_places,
    titled_subjects,
)
from factcheck.claims.repairs.english_phrases import joined_happenings, names_called, owned_kinds
from factcheck.claims.repairs.english_times import after_that
from factcheck.claims.repairs.english_verbs import (
    agents_of_conjuncts,
    causatives,
    participles_of_times,
    then_participles,
    verbs_with_objects,
    verbs_without_objects,
)
from factcheck.claims.repairs.hung_clauses import hung_clauses
from factcheck.claims.repairs.relatives import relatives_by_kind
from factcheck.claims.repairs.russian_appositions import described_subjects, names_between_dashes
from factcheck.claims.repairs.russian_clauses import (
    before_conjunctions,
    clauses_after_dashes,
    concessions,
    conjuncts_of_relatives,
    lone_determiners,
    only_choices,
    second_subjects,
)
from factcheck.claims.repairs.russian_coordination import (
    infinitives,
    joined_events,
    lone_attributes,
    paired_adverbials,
)
from factcheck.claims.repairs.russian_pairs import likened_phrases, paired_conjunctions
from factcheck.claims.repairs.russian_participles import (
    converb_phrases,
    converbs,
    converbs_at_root,
    participles,
    subjects_of_converbs,
)
from factcheck.claims.repairs.russian_phrases import (
    ceased,
    named_after_dash,
    names_given,
    numbers_of_nouns,
    places_of_deeds,
    titled_names,
)
from factcheck.claims.tree import Tree
from factcheck.model import Language, Sentence, Token

Repair = Callable[[Tree, list[Token]], None]
"""What changes tokens of a sentence in place, with the tree as it was before."""


def repaired(sentence: Sentence) -> Sentence:
    """The sentence with a sounder tree."""
    for repair in _REPAIRS[sentence.language]:
        tokens = list(sentence.tokens)
        repair(Tree(sentence), tokens)
        if tuple(tokens) != sentence.tokens:
            sentence = replace(sentence, tokens=tuple(tokens))
    return sentence


_REPAIRS: dict[Language, tuple[Repair, ...]] = {
    "en": (
        lettered_marks,
        after_that,
        agents_of_conjuncts,
        verbs_with_objects,
        verbs_without_objects,
        participles_of_times,
        joined_clauses,
        persons_beside_places,
        titled_subjects,
        relative_that,
        subjects_among_conjuncts,
        owned_subjects,
        names_called,
        owned_kinds,
        joined_happenings,
        then_participles,
        times_of_opening_clauses,
        likened_subjects,
        bracketed_participles,
        listed_members,
        relatives_by_kind,
        causatives,
        clefts_of_circumstance,
        conjuncts_of_present_relatives,
    ),
    "ru": (
        numbers_of_nouns,
        likened_phrases,
        paired_conjunctions,
        ceased,
        lone_determiners,
        hung_clauses,
        hung_clauses,
        converbs,
        converbs_at_root,
        converb_phrases,
        subjects_of_converbs,
        second_subjects,
        clauses_after_dashes,
        described_subjects,
        names_between_dashes,
        concessions,
        conjuncts_of_relatives,
        participles,
        before_conjunctions,
        places_of_deeds,
        joined_events,
        infinitives,
        paired_adverbials,
        lone_attributes,
        named_after_dash,
        titled_names,
        names_given,
        only_choices,
        relatives_by_kind,
    ),
}
