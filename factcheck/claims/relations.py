"""What is between two, taken for granted: «причины конфликта между A и B» tells that there was a conflict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.claims.circumstances import plain_frame
from factcheck.claims.doubt import takes_for_granted
from factcheck.claims.items import SentenceItems
from factcheck.claims.kinds import kinds_of_noun
from factcheck.claims.phrases import phrase_words
from factcheck.claims.presuppositions import Presupposition
from factcheck.claims.titles import find_titles
from factcheck.claims.wording import render, sentence, subject_text
from factcheck.languages.genders import gender_of_phrase
from factcheck.languages.russian.dictionary import parses
from factcheck.model import Predicate
from factcheck.values.dates import TimeMention


def relations(items: SentenceItems) -> Iterator[Presupposition]:
    """The relation of two parties that a sentence names in passing, or what it calls that relation."""
    tree, cues = items.tree, items.cues
    for token in tree.tokens:
        told = token.lemma in cues.relation_nouns and items.item(token.index) is None
        if not told or token.dep.startswith("nsubj") or not takes_for_granted(items, token.index):
            continue
        pair = next((c for c in tree.children(token.index, "nmod") if _is_between(items, c)), None)
        if pair is None or len(tree.conjuncts(pair)) != 2:
            continue
        parties = phrase_words(tree, pair, conjuncts=True)
        between = (*tree.children(pair, "case"), *parties)
        called = tuple(c for c in tree.children(token.index, "amod") if tree.tokens[c].pos == "ADJ")
        first, second = (phrase_words(tree, each) for each in tree.conjuncts(pair))
        text = _text(items, token.index, called, pair)
        predicate = Predicate(cues.existence_verb, token.text, token.start, token.end, "VERB")
        roles = {"subject": (*called, token.index), "with": first, "other": second}
        words = tuple(sorted((*called, token.index, *between)))
        yield Presupposition(text, words, plain_frame(items, predicate, roles))


def bodies(items: SentenceItems) -> Iterator[Presupposition]:
    """«председатель парламента X»: who held a post in a body tells that X had the body."""
    for title in find_titles(items) if items.cues.existed_text else ():
        for body in title.words[1:]:
            owned = _owned_body(items, body, title.head)
            if owned:
                named = items.mention(body) is not None
                yield _existed(items, body, owned, () if named else owned[1:])


def _owned_body(items: SentenceItems, body: int, post: int) -> tuple[int, ...]:
    """The words of a body with the name whose it is right behind it; none for anything else."""
    tree = items.tree
    token, whole = tree.tokens[body], items.mention(body)
    if token.pos != "NOUN" or token.feat("Case") != "Gen" or token.head != post:
        return ()
    if "organisation" not in kinds_of_noun(token.lemma, "ru"):
        return ()
    name = whole or items.mention(min(body + 1, len(tree) - 1))
    return tuple(range(body, name.last + 1)) if name is not None and name.last > body else ()


def in_its_time(items: SentenceItems) -> Iterator[Presupposition]:
    """«политика X после войны»: what had something at a time was there at that time."""
    tree, cues = items.tree, items.cues
    for name in items.mentions if cues.existed_text else ():
        token, after = tree.tokens[name.head], name.last + 1
        owned = token.dep == "nmod" and token.feat("Case") in ("Gen", "") and name.kind == "name"
        if not owned or name.ner not in ("ORG", "PLACE") or after >= len(tree):
            continue
        lead, noun = tree.tokens[after], tree.tokens[token.head]
        whole = noun.index == name.first - 1 and noun.pos == "NOUN" and lead.dep == "case"
        if not whole or cues.prepositions.get(lead.lemma) != "time":
            continue
        when = tuple(w for w in tree.subtree(lead.head) if w >= after and not tree.below(w, token.index))
        own = tuple(range(name.first, name.last + 1))
        yield _existed(items, name.head, own, (), when[: _nominal(items, when)])


def _nominal(items: SentenceItems, words: tuple[int, ...]) -> int:
    """How many of the words come before the next preposition or mark."""
    tokens = items.tree.tokens
    stops = (
        n for n, w in enumerate(words) if n and (tokens[w].pos in ("ADP", "PUNCT") or w != words[n - 1] + 1)
    )
    return next(stops, len(words))


def _existed(
    items: SentenceItems,
    head: int,
    thing: tuple[int, ...],
    owner: tuple[int, ...],
    when: tuple[int, ...] = (),
) -> Presupposition:
    token, cues = items.tree.tokens[head], items.cues
    predicate = Predicate(cues.existence_verb, token.text, token.start, token.end, "VERB")
    own = tuple(w for w in thing if w not in owner)
    roles = {"subject": own, "of": owner, "time": when}
    frame = plain_frame(items, predicate, {role: words for role, words in roles.items() if words})
    times = {id(t): t for w in when if isinstance(t := items.item(w), TimeMention)}
    frame = replace(frame, times=tuple(times.values()))
    verb = cues.existed_text.get(_form(items, head))
    text = f"{subject_text(items, head, thing)} {verb or cues.existed_text['Masc']} {render(items, when)}"
    return Presupposition(sentence(text), (*thing, *when), frame)


def _is_between(items: SentenceItems, index: int) -> bool:
    return items.tree.preposition(index) in items.cues.between


def _text(items: SentenceItems, noun: int, called: tuple[int, ...], pair: int) -> str:
    """How the relation was, where one adjective says so; else that two had it, or that it was there."""
    tree, cues, token = items.tree, items.cues, items.tree.tokens[noun]
    between = (*tree.children(pair, "case"), *phrase_words(tree, pair, conjuncts=True))
    thing = subject_text(items, noun, (*called, noun))
    if len(called) == 1 and _is_quality(tree.tokens[called[0]].text):
        quality, _, name = thing.partition(" ")
        return sentence(f"{name} {render(items, between)} {cues.copula_text['plur']} {quality.lower()}")
    if token.lemma not in cues.held_relations or token.feat("Number") != "Plur":
        return sentence(f"{render(items, between)} {cues.existed_text.get(_form(items, noun), '')} {thing}")
    first, second = (phrase_words(tree, each) for each in tree.conjuncts(pair))
    verb = cues.had_text.get(_form(items, pair), "")
    subject = subject_text(items, pair, first)
    return sentence(f"{subject} {verb} {thing.lower()} {cues.with_text} {render(items, second)}")


def _form(items: SentenceItems, noun: int) -> str:
    """The number, or in the singular the gender, that a verb takes beside a noun or a known abbreviation."""
    token, mention, known = items.tree.tokens[noun], items.mention(noun), items.acquaintance
    if token.feat("Number") == "Plur":
        return "Plur"
    if token.text.isupper() and mention is not None and mention.entities and known is not None:
        genders = (gender_of_phrase(name) for name in known.names_of(mention.entities[0]))
        return next((gender for gender in genders if gender), token.feat("Gender"))
    return token.feat("Gender")


def _is_quality(adjective: str) -> bool:
    """Whether an adjective says how something is («непростые»), and not of what kind («военные»)."""
    bare = adjective.lower().removeprefix("не")
    return any("Qual" in reading.tag for reading in parses(bare))
