""" "The company", "this war", «поэт», "both writers": common nouns that mean somebody named before."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.claims.antecedents import Candidate, candidates, nearest
from factcheck.claims.discourse import Discourse, Referent
from factcheck.claims.items import SentenceItems
from factcheck.claims.kinds import kind_words, kinds_of_noun, kinds_of_type
from factcheck.languages.lexicon import Relation, relate
from factcheck.languages.name_words import is_native
from factcheck.model import Language, Mention, Token

_CALLED, _KNOWN, _OF_KIND = 1.0, 0.9, 0.2
"""How much it counts that a text calls the referent so, that the references do, or that its kind fits."""

_REACH = {_CALLED: 12, _KNOWN: 8, _OF_KIND: 3}
"""How many sentences back the antecedent may then be."""

_CLEARLY = {_CALLED: 1.1, _KNOWN: 1.1, _OF_KIND: 1.5}
"""How far ahead of others the antecedent must then be."""

_DETAILS = ("nmod", "nmod:poss", "compound", "nummod", "nummod:gov", "obl", "advcl", "flat")
_ADDED = ("acl", "acl:relcl", "appos")
_NEVER = ("appos", "conj", "compound", "flat", "root", "xcomp", "nummod", "amod", "vocative")


def describes(items: SentenceItems, token: Token) -> bool:
    """Whether a noun is bare and definite, and so may mean somebody told of before."""
    unique = token.lemma in kind_words(items.tree.sentence.language).unique
    return not unique and _is_bare(items, token) and _is_definite(items, token)


def described(items: SentenceItems, token: Token, known: list[Referent], now: int) -> Referent | None:
    """Whom a bare definite noun means; None where nobody fits it clearly best."""
    every = candidates(known, now, _REACH[_CALLED])
    grades = {each.referent.key: _grade(items, token, each.referent) for each in every}
    fitting = [
        each
        for each in every
        if (grade := grades[each.referent.key]) and now - each.referent.sentence <= _REACH[grade]
    ]
    if not fitting or (len(fitting) > 1 and is_native(token.lemma, items.tree.sentence.language)):
        return None  # "the Finn" may be either of two persons
    weighed = [(each.salience * grades[each.referent.key], each.referent.key) for each in fitting]
    best = grades[max(weighed)[1]]
    chosen = nearest(fitting, lambda referent: grades[referent.key], _CLEARLY[best])
    if chosen is None or _is_overtaken(token, chosen, every) or _is_outshone(items, token, chosen, every):
        return None
    if token.lemma in kind_words(items.tree.sentence.language).makers and _has_company(chosen, every):
        return None
    if best != _OF_KIND:
        return chosen
    topical = chosen.topical or len(fitting) == 1
    return chosen if topical and _is_prominent(items, token) else None


def _has_company(chosen: Referent, every: Iterable[Candidate]) -> bool:
    """Whether another person is spoken of beside one who is no topic: either may be "the author"."""
    return not chosen.topical and any(
        each.referent.person and each.referent.key != chosen.key and each.referent.sentence >= chosen.sentence
        for each in every
    )


def _is_bare(items: SentenceItems, token: Token) -> bool:
    tree = items.tree
    if token.feat("Number") == "Plur" or token.dep in _NEVER or tree.has(token.index, "cop", *_DETAILS):
        return False
    if any(not _only_describes(items, child) for child in tree.children(token.index, "amod")):
        return False
    if token.dep == "nsubj" and items.mention(token.head) is not None:
        return False
    if _identifying(items, token):
        return False
    own = tree.children(token.index, "det", "case", "punct")
    return all(items.item(child) is None for child in own)


def _only_describes(items: SentenceItems, adjective: int) -> bool:
    """Whether an adjective adds to what is known ("the young engineer"), and tells not one from others."""
    token = items.tree.tokens[adjective]
    told = items.item(adjective)
    named = isinstance(told, Mention) and told.kind == "adjective"
    plain = (told is None or named) and not items.tree.children(adjective)
    return plain and token.lemma not in kind_words(items.tree.sentence.language).distinguishing


def _identifying(items: SentenceItems, token: Token) -> list[int]:
    """The additions that tell which one is meant: "the man who came", but not "the man, who came"."""
    return [c for c in items.tree.children(token.index, *_ADDED) if not _is_set_off(items, c)]


def _is_set_off(items: SentenceItems, child: int) -> bool:
    """Whether a comma parts an addition from its noun: it tells more of what is known already."""
    words, tokens = items.tree.subtree(child), items.tree.tokens
    first, last = min(words), max(words)
    if last < tokens[child].head:
        return tokens[last].text == ","  # «высланный из столицы, поэт …»
    return "," in {token.text for token in tokens[max(0, first - 1) : first + 1]}


def _is_definite(items: SentenceItems, token: Token) -> bool:
    tree = items.tree
    determiners = tree.children(token.index, "det")
    if tree.sentence.language == "ru":
        if determiners:
            return all(tree.tokens[d].lemma in items.cues.demonstratives for d in determiners)
        return token.feat("Case") != "Ins" or bool(tree.preposition(token.index))
    definite = (tree.tokens[d] for d in determiners)
    return any(d.feat("Definite") == "Def" or d.lemma in items.cues.demonstratives for d in definite)


def _is_prominent(items: SentenceItems, token: Token) -> bool:
    """Where only the kind fits: a subject or object, or the owner of what persons have («смерть автора»)."""
    tree, language = items.tree, items.tree.sentence.language
    if token.dep in ("nsubj", "nsubj:pass", "obj", "iobj"):
        return True
    owned = kind_words(language).owned.get(tree.tokens[token.head].lemma, frozenset())
    return token.dep == "nmod" and "person" in owned


def _grade(items: SentenceItems, token: Token, referent: Referent) -> float:
    """How well a noun fits: the referent was called so, is known to be so, or is of the kind (0: not)."""
    language = items.tree.sentence.language
    if not referent.mentions or referent.number == "plur" or len(referent.mentions) > 1:
        return 0
    if not _agrees(items, token, referent):
        return 0
    kinds = kinds_of_noun(token.lemma, language)
    if kinds and referent.kinds and not kinds & referent.kinds and referent.sure:
        return 0
    if {token.lemma, *items.cues.synonyms_of_heads.get(token.lemma, ())} & referent.nouns:
        return _CALLED
    if not kinds & referent.kinds:
        return 0
    known, entity = items.acquaintance, next(iter(referent.mentions[0].entities), "")
    if known is not None and entity:
        callings, related = known.callings_of(entity), _related(token.lemma, language, known.type_of(entity))
        if _is_among(token.lemma, language, callings) or related in (Relation.SAME, Relation.NARROWER):
            return _KNOWN
        if related is Relation.BROADER and not any(kinds_of_noun(word, of) & kinds for word, of in callings):
            return _OF_KIND
    return (
        _OF_KIND if "person" in kinds & referent.kinds or token.lemma in kind_words(language).general else 0
    )


def _is_among(noun: str, language: Language, callings: Iterable[tuple[str, Language]]) -> bool:
    return any(relate(noun, language, word, of, "NOUN", "NOUN") is Relation.SAME for word, of in callings)


def _related(noun: str, language: Language, type: str) -> Relation:
    """How a noun stands to the word of a type; UNRELATED for a type that tells nothing."""
    return relate(noun, language, type, "en", "NOUN", "NOUN") if kinds_of_type(type) else Relation.UNRELATED


def _agrees(items: SentenceItems, token: Token, referent: Referent) -> bool:
    """Whether a person's noun is not of the other sex: by its meaning, in Russian by its form or its verb."""
    tree, words = items.tree, kind_words(items.tree.sentence.language)
    if token.lemma in words.female | words.male and referent.gender in ("masc", "fem"):
        return token.lemma in (words.female if referent.gender == "fem" else words.male)
    if tree.sentence.language != "ru" or not referent.gender or not referent.person:
        return True
    if token.feat("Gender") == "Fem" and token.feat("Animacy") == "Anim":
        return referent.gender == "fem"
    verb = tree.tokens[token.head].feat("Gender") if token.dep.startswith("nsubj") else ""
    return not verb or verb.casefold() == referent.gender


def _is_overtaken(token: Token, chosen: Referent, every: Iterable[Candidate]) -> bool:
    """Whether an unnamed thing of the same noun was spoken of since: "a telescope … the telescope"."""
    return any(
        not each.referent.mentions
        and token.lemma in each.referent.nouns
        and (each.referent.sentence, each.referent.position) > (chosen.sentence, chosen.position)
        for each in every
    )


def _is_outshone(items: SentenceItems, token: Token, chosen: Referent, every: Iterable[Candidate]) -> bool:
    """Whether something of the kind, which may go by the noun for all that is known, is nearer at hand."""
    language = items.tree.sentence.language
    kinds = kinds_of_noun(token.lemma, language) - {"person"}
    salience = {each.referent.key: each.salience for each in every}
    return any(
        each.referent.sure
        and each.referent.key != chosen.key
        and len(each.referent.mentions) == 1
        and kinds & each.referent.kinds
        and each.salience > salience[chosen.key]
        and not any(kinds_of_noun(word, of) & kinds for word, of in _callings(items, each.referent))
        for each in every
    )


def _callings(items: SentenceItems, referent: Referent) -> frozenset[tuple[str, Language]]:
    entity = next(iter(referent.mentions[0].entities), "")
    known = items.acquaintance
    return known.callings_of(entity) if known is not None and entity else frozenset()


def group_size(items: SentenceItems, token: Token) -> int | None:
    """How many a noun may mean that were told of before: "the two countries", "both"; None for any other."""
    tree, words = items.tree, kind_words(items.tree.sentence.language)
    if token.lemma not in items.cues.plural_groups or tree.has(token.index, "nmod", "amod"):
        return None
    counts = tree.children(token.index, "nummod", "nummod:gov", "det", "amod", "nummod:entity")
    sizes = {
        words.group_sizes[tree.tokens[c].lemma] for c in counts if tree.tokens[c].lemma in words.group_sizes
    }
    return sizes.pop() if len(sizes) == 1 and not _identifying(items, token) else None


def group_of(
    items: SentenceItems, token: Token, size: int, known: list[Referent], spoken: Discourse, now: int
) -> Referent | None:
    """ "The two countries", "both sides", «обе страны», bare "both": the last names told of together.

    Or the only ones of the kind that the last sentences spoke of (`spoken`), if that was later.
    """
    kinds = kinds_of_noun(token.lemma, items.tree.sentence.language)
    groups = [each for each in candidates(known, now, 10) if len(each.referent.mentions) == size]
    party = items.cues.descriptions.get(token.lemma) == "party"
    told = nearest(groups, lambda r: float(party or not r.kinds or bool(r.kinds & kinds)))
    apart = _told_apart(items, token, spoken, size, now)
    later = apart is not None and all(each.referent.sentence < apart.sentence for each in groups)
    return apart if later else told


def _told_apart(
    items: SentenceItems, token: Token, spoken: Discourse, size: int, now: int
) -> Referent | None:
    """As many as asked for, each told of by itself, and no other of the kind; as of the first of them."""
    named, alluded = (
        [each.referent for each in candidates(told, now, _REACH[_OF_KIND]) if _is_one(items, token, each)]
        for told in (spoken.referents, spoken.alluded)
    )
    fitting = sorted(named, key=lambda each: (each.sentence, each.position))
    mentions = tuple(mention for each in fitting for mention in each.mentions)
    if len(fitting) != size or any(_is_of_another(each.mentions[0], mentions) for each in alluded):
        return None
    kinds = frozenset.intersection(*(each.kinds for each in fitting))
    first = fitting[0]
    return Referent(mentions, first.sentence, first.position, number="plur", kinds=kinds, weight=first.weight)


def _is_of_another(adjective: Mention, names: Iterable[Mention]) -> bool:
    """Whether an adjective is first of all that of somebody other than the names, by entity and by sound."""
    own = set(adjective.entities[:1])
    return not any(own & {*name.entities} or adjective.text in name.text for name in names)


def _is_one(items: SentenceItems, token: Token, candidate: Candidate) -> bool:
    """Whether a referent was called by a noun, or is known to be what it says."""
    return _grade(items, token, candidate.referent) >= _KNOWN
