"""What belongs to a class: «к металлам относятся литий и натрий», «к одним из лучших следует отнести X»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.claims.clauses import Clause, ClauseKind
from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import phrase_words, without_loose_marks
from factcheck.claims.propositions import Borrowed, Proposition
from factcheck.claims.titles import find_titles
from factcheck.claims.wording import render, sentence, subject_text
from factcheck.languages.russian.inflection import agreeing

_MEMBERS = ("nsubj", "nsubj:pass", "obj")


@dataclass(frozen=True, slots=True)
class Membership:
    """One member, or all of them, said to be of a class."""

    told: Proposition
    text: str


@dataclass(frozen=True, slots=True)
class _Stretches:
    """The words of the class, of the verbs behind it, and of the members behind those."""

    group: tuple[int, ...]
    verbs: tuple[int, ...]
    members: tuple[int, ...]


def memberships(items: SentenceItems, proposition: Proposition) -> tuple[Membership, ...]:
    """What an affirmative clause «к … относится …» says of each member, or of all where titles lead them."""
    found = _stretches(items, proposition)
    if found is None:
        return ()
    tree = items.tree
    head = _class_head(items, found.group)
    first = next((w for w in found.members if tree.tokens[w].dep in _MEMBERS), None)
    if head is None or first is None:
        return ()
    titles = {w for title in find_titles(items) for w in title.words}
    if titles & {*found.members} or len(found.verbs) > 1:
        words = without_loose_marks(tree, [w for w in found.members if w not in titles])
        return (_membership(items, found, head, first, words),)
    each = ((m, phrase_words(tree, m)) for m in tree.conjuncts(first) if m in found.members)
    return tuple(_membership(items, found, head, member, words) for member, words in each)


def _stretches(items: SentenceItems, proposition: Proposition) -> _Stretches | None:
    tree, cues, words = items.tree, items.cues, proposition.words
    if not words or tree.tokens[words[0]].text.casefold() not in cues.classing_prepositions:
        return None
    lemmas = [tree.tokens[w].lemma for w in words]
    if any(lemma in cues.negators for lemma in lemmas):
        return None
    last = next((n for n, lemma in enumerate(lemmas) if lemma in cues.classing_verbs), None)
    if last is None:
        return None
    start = last - 1 if lemmas[last - 1] in cues.modal_obligation else last
    members = words[last + 1 :]
    plain = all(tree.tokens[w].pos not in ("VERB", "AUX", "SCONJ") for w in (*words[1:start], *members))
    return _Stretches(words[1:start], words[start : last + 1], members) if plain and members else None


def _class_head(items: SentenceItems, group: tuple[int, ...]) -> int | None:
    """The noun of the class: «одному из источников», «числу рек» are of sources and rivers."""
    cues, tokens = items.cues, items.tree.tokens
    nouns = [w for w in group if tokens[w].pos in ("NOUN", "PROPN")]
    counted = bool(nouns) and tokens[nouns[0]].lemma in cues.quantifying_nouns
    return next(iter(nouns[counted:]), None)


def _membership(
    items: SentenceItems, found: _Stretches, head: int, member: int, words: tuple[int, ...]
) -> Membership:
    group = tuple(w for w in found.group if w >= head or items.tree.tokens[w].head == head)
    clause = Clause(head, ClauseKind.APPOSITION, group, antecedent=member)
    told = Proposition(clause, group, Borrowed(member, words, "subject"))
    subject = subject_text(items, member, words)
    return Membership(told, sentence(" ".join([subject, *_said(items, found, member, words)])))


def _said(items: SentenceItems, found: _Stretches, member: int, words: tuple[int, ...]) -> Iterator[str]:
    """The verb and the class, or «— одни из …»."""
    tokens, cues = items.tree.tokens, items.cues
    noun, first = tokens[member], tokens[found.group[0]]
    plural = noun.feat("Number") == "Plur" or any(tokens[w].dep == "conj" for w in words if w != member)
    if first.lemma in cues.partitives:
        yield cues.copula_text["plur" if plural else "sing"]
        yield cues.one_text["Plur" if plural else noun.feat("Gender") or "Masc"]
        yield render(items, found.group[1:])
        return
    verb = tokens[found.verbs[-1]]
    form = agreeing(verb, "Plur" if plural else "Sing", noun.feat("Gender"))
    reflexive = verb.feat("VerbForm") == "Fin" and noun.dep != "obj"
    yield form if reflexive and form is not None else render(items, found.verbs)
    yield cues.classing_prepositions[0]
    yield render(items, found.group)
