"""Russian noun phrases that the grammar gives to another word than the parser did."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from factcheck.claims.cues import cues
from factcheck.claims.tree import Tree
from factcheck.languages.russian.dictionary import parses
from factcheck.model import Token

_NUMBERS = {"sing": "Sing", "plur": "Plur"}
_SUBJECTS = ("nsubj", "nsubj:pass")


def named_after_dash(tree: Tree, tokens: list[Token]) -> None:
    """«столицу – Осло»: a name after a dash, in the case of the noun before, is in apposition to it; it
    is the subject of a noun that opens the clause («Автор – Лосев»).
    """
    for token in tree.tokens:
        noun = tree.tokens[token.head]
        if token.pos != "PROPN" or token.dep != "parataxis" or noun.pos != "NOUN" or token.index < 2:
            continue
        first = min((token.index, *tree.children(token.index, "flat")))  # initials may come before
        dashed = tree.tokens[first - 1].text in "–—" and noun.index == first - 2
        if not dashed or noun.feat("Case") != token.feat("Case"):
            continue
        opens = noun.dep == "root" and noun.index == 0 and not tree.has(noun.index, "nsubj")
        if token.feat("Case") != "Nom":
            tokens[token.index] = replace(token, dep="appos")
        elif opens:
            tokens[token.index] = replace(token, dep="nsubj")


def titled_names(tree: Tree, tokens: list[Token]) -> None:
    """«Архитектор Лосев»: a person's name right behind a person's noun, in the nominative both."""
    for token in tree.tokens:
        noun = tree.tokens[token.head]
        persons = token.pos == "PROPN" and noun.pos == "NOUN" and token.feat("Animacy") == "Anim"
        first = min((token.index, *tree.children(token.index, "flat")))
        beside = noun.index == first - 1 and noun.feat("Animacy") == "Anim"
        alike = noun.feat("Case") == token.feat("Case") == "Nom"
        if persons and beside and alike and token.dep == "nmod" and not tree.preposition(token.index):
            tokens[token.index] = replace(token, dep="appos")


def names_given(tree: Tree, tokens: list[Token]) -> None:
    """«мальчик по имени Ян», «корабль под названием «Фрам»»: the name stands in apposition to the noun."""
    for word in tree.tokens:
        noun, led = tree.tokens[word.head], tree.children(word.index, "case")
        if word.lemma not in cues("ru").naming_words or word.dep not in ("nmod", "obl") or not led:
            continue
        names = [tree.tokens[child] for child in tree.children(word.index, "appos", "nmod", "flat")]
        if noun.pos != "NOUN" or not names or not names[0].text[0].isupper() or word.index < noun.index:
            continue
        tokens[names[0].index] = replace(names[0], head=noun.index, dep="appos")
        for between in (*led, word.index):
            tokens[between] = replace(tokens[between], head=noun.index, dep="punct", pos="PUNCT")


def places_of_deeds(tree: Tree, tokens: list[Token]) -> None:
    """«родился великий физик в Ульме»: behind a verb and its subject, "in a place" belongs to the verb."""
    for token in tree.tokens:
        person = tree.tokens[token.head]
        located = token.dep == "nmod" and token.feat("Case") == "Loc" and tree.preposition(token.index)
        if not located or person.dep not in _SUBJECTS or person.feat("Animacy") != "Anim":
            continue
        verb = tree.tokens[person.head]
        if verb.pos == "VERB" and verb.index < person.index < token.index:
            tokens[token.index] = replace(token, head=verb.index, dep="obl")


def ceased(tree: Tree, tokens: list[Token]) -> None:
    """«Пушкина не стало»: of a person in the genitive the denied verb tells a death."""
    for token in tree.tokens:
        meant = cues("ru").ceasing_verbs.get(token.lemma)
        negators = [n for n in tree.children(token.index, "advmod") if tree.tokens[n].lemma == "не"]
        if meant is None or token.feat("VerbForm") != "Fin" or not negators:
            continue
        person = next((n for n in tree.children(token.index) if _is_person_in_genitive(tree, n)), None)
        if person is not None and not tree.has(token.index, "xcomp"):
            tokens[token.index] = replace(token, lemma=meant)
            tokens[negators[0]] = replace(tree.tokens[negators[0]], lemma="", dep="fixed")
            tokens[person] = replace(tree.tokens[person], dep="nsubj")


def _is_person_in_genitive(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    nominal = token.pos in ("NOUN", "PROPN", "PRON") and not tree.preposition(index)
    living = token.feat("Animacy") == "Anim" or token.pos == "PRON"
    return nominal and living and token.feat("Case") in ("Gen", "Acc")


def numbers_of_nouns(tree: Tree, tokens: list[Token]) -> None:
    """«химикам»: a noun has the number that its form can have only."""
    for token in tree.tokens:
        number = token.feat("Number")
        if token.pos == "NOUN" and number and (only := _only_number(token.text.lower())) not in ("", number):
            feats = token.feats.replace(f"Number={number}", f"Number={only}")
            tokens[token.index] = replace(token, feats=feats)


@lru_cache(maxsize=20_000)
def _only_number(noun: str) -> str:
    """The number of all readings of a form; "" where they differ or are none of a noun."""
    readings = parses(noun)
    numbers = {str(r.tag.number) for r in readings if str(r.tag.POS) == "NOUN"}
    return _NUMBERS.get(numbers.pop(), "") if len(numbers) == 1 else ""
