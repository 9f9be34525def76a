"""What is said alike of two: "both X and Y", "X, as well as Y", «как X, так и Y», «X, как и Y, …»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.claims.clauses import is_predicate
from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import without_loose_marks
from factcheck.claims.propositions import SUBJECTS, Proposition
from factcheck.languages.russian.inflection import agreeing

_MEMBERS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Pair:
    """The heads of two phrases, the words of each, and those that join them."""

    first: int
    second: int
    first_words: frozenset[int]
    second_words: frozenset[int]
    joining: frozenset[int]


def said_of_each(items: SentenceItems, proposition: Proposition) -> tuple[Proposition, ...]:
    """The proposition once for each of a pair; itself where it tells of none."""
    pair = _find(items, proposition)
    forms = _forms(items, proposition, pair) if pair is not None else None
    if pair is None or forms is None:
        return (proposition,)
    tree, own = items.tree, proposition.words
    case = set(tree.children(pair.first, "case")) if not tree.has(pair.second, "case") else set[int]()
    of_first = [w for w in own if w not in pair.second_words | pair.joining]
    of_second = [w for w in own if w not in pair.joining and (w not in pair.first_words or w in case)]
    instead = proposition.instead or (pair.first, pair.second)
    return (
        replace(proposition, words=without_loose_marks(tree, of_first), forms=forms[0]),
        replace(proposition, words=without_loose_marks(tree, of_second), forms=forms[1], instead=instead),
    )


def _find(items: SentenceItems, proposition: Proposition) -> Pair | None:
    tree, own = items.tree, frozenset(proposition.words)
    for second in proposition.words:
        token = tree.tokens[second]
        first = token.head
        plain = token.dep == "conj" and first in own and first < second and len(tree.conjuncts(first)) == 2
        if not plain or not {token.pos, tree.tokens[first].pos} <= _MEMBERS or is_predicate(tree, first):
            continue
        later = frozenset(tree.subtree(second)) & own
        earlier = (frozenset(tree.subtree(first)) & own) - later
        joining = _joining(items, first, second, earlier)
        if joining is None or first in joining:  # "both" may itself be taken for the first of the two
            continue
        opening = [word for word in joining if word < first]
        if opening and tree.tokens[max(opening) + 1].lemma in items.cues.partitive_prepositions:
            continue  # "both *of* her parents and her sister"
        if _last(items, earlier - joining) < second:
            joining |= _closing(items, min(joining), _last(items, later))
            return Pair(first, second, earlier - joining, later - joining, joining)
    return None


def _joining(items: SentenceItems, first: int, second: int, earlier: frozenset[int]) -> frozenset[int] | None:
    """The words that say that the same holds of two; None where "and" may mean both together."""
    between = [w for w in range(first + 1, second) if _is_spoken(items, w)]
    texts = [items.tree.tokens[w].text.casefold() for w in between]
    for phrase in items.cues.likening_conjunctions:
        if (found := _at_end(texts, phrase.split(" "))) is not None:
            return frozenset(range(between[found[0]], between[found[1] - 1] + 1))
    for opening, closing in items.cues.paired_conjunctions.items():
        opener = _opener(items, min(earlier), opening.split(" "))
        found = _at_end(texts, closing.split(" "))
        if opener and found is not None:
            return opener | frozenset(range(between[found[0]], between[found[1] - 1] + 1))
    return None


def _last(items: SentenceItems, words: frozenset[int]) -> int:
    return max(w for w in words if items.tree.tokens[w].pos != "PUNCT")


def _closing(items: SentenceItems, first: int, last: int) -> frozenset[int]:
    """The comma behind the second of a pair, where another stands before what joins it."""
    tokens = items.tree.tokens
    after = last + 1
    set_off = tokens[first - 1].text == "," and after < len(tokens) and tokens[after].text == ","
    return frozenset({after}) if set_off else frozenset()


def _is_spoken(items: SentenceItems, word: int) -> bool:
    token = items.tree.tokens[word]
    return token.pos != "PUNCT" and token.text.casefold() not in items.cues.asides


def _at_end(texts: Sequence[str], phrase: Sequence[str]) -> tuple[int, int] | None:
    """Where a phrase stands last among texts."""
    for start in range(len(texts) - len(phrase), -1, -1):
        if list(texts[start : start + len(phrase)]) == list(phrase):
            return start, start + len(phrase)
    return None


def _opener(items: SentenceItems, first: int, phrase: Sequence[str]) -> frozenset[int]:
    """The words of a phrase at or right before a token, or behind the preposition there."""
    tokens = items.tree.tokens
    for start in range(max(0, first - len(phrase)), first + 2):
        words = range(start, start + len(phrase))
        if [tokens[w].text.casefold() for w in words if w < len(tokens)] == list(phrase):
            return frozenset(words)
    return frozenset()


def _forms(
    items: SentenceItems, proposition: Proposition, pair: Pair
) -> tuple[Mapping[int, str], Mapping[int, str]] | None:
    """The verb's forms for each of two subjects in place of the plural; None where they are not known."""
    tree, head = items.tree, proposition.clause.head
    if tree.tokens[pair.first].dep not in SUBJECTS or tree.tokens[pair.first].head != head:
        return {}, {}
    verb = tree.child(head, "aux", "aux:pass", "cop")
    verb = head if verb is None else verb
    found = tuple(agreeing_with(items, verb, member) for member in (pair.first, pair.second))
    return None if found[0] is None or found[1] is None else (found[0], found[1])


def agreeing_with(items: SentenceItems, verb: int, subject: int) -> Mapping[int, str] | None:
    """A verb's form for one of several subjects in place of the plural; None where it is not known."""
    token, noun = items.tree.tokens[verb], items.tree.tokens[subject]
    if noun.feat("Number") == "Plur" or token.feat("Number") == "Sing":
        return {}
    if items.tree.sentence.language == "ru":
        plural = token.feat("Number") == "Plur"
        form = agreeing(token, "Sing", noun.feat("Gender")) if plural else None
        return {verb: form} if form is not None else {}
    singular = items.cues.singular_verbs.get(token.text.casefold())
    if singular is not None:
        return {verb: singular}
    return None if token.feat("Tense") == "Pres" else {}
