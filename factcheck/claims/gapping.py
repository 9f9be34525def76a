"""Clauses that leave out their verb: "Norway joined in 1949 and *Spain in 1982*".

Parsers have no good tree for them. They are found by the parallel: a noun phrase, then a phrase with the
preposition and the kind of value (a time, a quantity) that the clause before has.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from factcheck.claims.items import SentenceItems
from factcheck.claims.kinds import is_somebody
from factcheck.claims.propositions import SUBJECTS, Proposition
from factcheck.languages.measures import is_property
from factcheck.languages.russian.dictionary import cases
from factcheck.languages.russian.inflection import agreeing
from factcheck.model import Mention
from factcheck.values.dates import TimeMention
from factcheck.values.quantities import Quantity

_DASHES = ("—", "–")
_QUOTES = ("«", "»", "“", "”", '"')
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART"})


@dataclass(frozen=True, slots=True)
class Gap:
    """The words of a clause without a verb, and what it tells with the verb of the clause before."""

    words: tuple[int, ...]
    told: Proposition


@dataclass(frozen=True, slots=True)
class Remnants:
    """What is left of a clause without its verb: whom it is about, and what is said of it.

    `dashed`: a dash stands for the verb.
    """

    named: tuple[int, ...]
    said: tuple[int, ...]
    dashed: bool = False


def find_gaps(items: SentenceItems, proposition: Proposition) -> tuple[Gap, ...]:
    """The verbless clauses coordinated with an affirmative clause, in text order."""
    tree, head = items.tree, proposition.clause.head
    subject = tree.child(head, *SUBJECTS)
    if tree.sentence.language == "en" and (subject is None or subject > head):
        return ()
    starts = [w for w in proposition.words if w > head and _begins(items, w)]
    stops = [*starts[1:], proposition.words[-1] + 1]
    found: list[Gap] = []
    for start, stop in zip(starts, stops, strict=False):
        left = _remnants(items, range(start, stop))
        parallel = _parallel(items, proposition, left, starts[0]) if left is not None else ()
        host = _attribute(items, proposition, left, starts[0]) if left is not None else None
        if host is None and left is not None and parallel:
            host = _host(items, head, left, parallel, starts[0])
        if left is None or host is None or not parallel:
            return ()
        told = _told(items, proposition, left, parallel, host, starts[0])
        found.append(Gap(tuple(sorted((*left.named, *left.said))), told))
    return tuple(found)


def _begins(items: SentenceItems, word: int) -> bool:
    """Whether a phrase begins right after a comma or conjunction: a noun's, or any before a dash."""
    tokens = items.tree.tokens
    before = tokens[word - 1]
    if before.text != "," and before.pos != "CCONJ":
        return False
    first = next((w for w in range(word, len(tokens)) if tokens[w].text not in _QUOTES), word)
    token = tokens[first]
    ahead = next((t for t in tokens[word:] if t.text in _DASHES or t.text in ",;." or t.pos == "VERB"), token)
    return (token.pos in _NOMINAL and not items.is_time(token.index)) or (
        token.pos == "ADP" and ahead.text in _DASHES
    )


def _remnants(items: SentenceItems, stretch: range) -> Remnants | None:
    """The two phrases of a stretch, cut at its dash or before its preposition."""
    tokens = items.tree.tokens
    words = tuple(w for w in stretch if tokens[w].pos not in ("PUNCT", "CCONJ"))
    dash = next((w for w in stretch if tokens[w].text in _DASHES), None)
    if any(tokens[w].pos in ("VERB", "AUX") for w in words):
        return None
    if dash is not None:
        quoted = [w for w in stretch if w in words or tokens[w].text in _QUOTES]
        left, right = tuple(w for w in quoted if w < dash), tuple(w for w in quoted if w > dash)
        if not left or not right:
            return None
        led = tokens[left[0]].pos == "ADP"
        return Remnants(right, left, dashed=True) if led else Remnants(left, right, dashed=True)
    for place, word in enumerate(words[1:], start=1):
        if tokens[word].pos in ("ADP", "SCONJ"):
            return Remnants(words[:place], words[place:])
        if tokens[word].pos not in _NOMINAL:
            return None
    return None


def _kinds(items: SentenceItems, words: tuple[int, ...], dashed: bool) -> frozenset[type]:
    """What sorts of values a phrase has; names count where a dash stands for the verb."""
    kinds = (TimeMention, Quantity, Mention) if dashed else (TimeMention, Quantity)
    return frozenset(kind for kind in kinds for w in words if isinstance(items.item(w), kind))


def _parallel(items: SentenceItems, proposition: Proposition, left: Remnants, end: int) -> tuple[int, ...]:
    """The words of the clause before that a remnant stands in place of: as many phrases, the last ones."""
    tree, head, rest = items.tree, proposition.clause.head, left.said
    leads = [tree.tokens[w].lemma for w in rest if tree.tokens[w].pos in ("ADP", "SCONJ")]
    if not leads and left.dashed and not isinstance(items.item(rest[0]), Quantity):
        twin = _bare_twin(items, proposition, left, end)
        return tuple(w for w in tree.subtree(twin) if w < end) if twin is not None else ()
    if not leads:
        return _value(items, proposition, end) if isinstance(items.item(rest[0]), Quantity) else ()
    kinds = _kinds(items, rest, left.dashed)
    phrases: list[tuple[int, ...]] = []
    for child in tree.children(head, "obl", "nmod"):
        phrase = tuple(w for w in tree.subtree(child) if w < end and w in proposition.words)
        if (child > head or left.dashed) and phrase and tree.tokens[phrase[0]].lemma in leads:
            phrases.append(phrase)
    if len(leads) == 1:
        phrases = [phrase for phrase in phrases if kinds & _kinds(items, phrase, left.dashed)]
    taken = tuple(w for phrase in phrases[-len(leads) :] for w in phrase)
    return taken if kinds & _kinds(items, taken, left.dashed) else ()


def _bare_twin(items: SentenceItems, proposition: Proposition, left: Remnants, end: int) -> int | None:
    """The one phrase without a preposition in the case of what is said, which is not that of who is named:
    «Лунин командовал *шлюпом*, Рогов — *фрегатом*»."""
    tree = items.tree
    said, named = (_cases(items, _top(items, words)) for words in (left.said, left.named))
    children = tree.children(proposition.clause.head, *SUBJECTS, "obj", "iobj", "obl")
    twins = [
        child
        for child in children
        if child < end and not tree.preposition(child) and {tree.tokens[child].feat("Case")} == said
    ]
    return twins[0] if said and named and said.isdisjoint(named) and len(twins) == 1 else None


def _attribute(items: SentenceItems, proposition: Proposition, left: Remnants, end: int) -> int | None:
    """The one attribute that a lone one stands in place of: «*первым* директором стал X, *вторым* — Y»."""
    tree, member = items.tree, left.named[0]
    if tree.sentence.language != "ru" or len(left.named) > 1 or items.mention(member) is not None:
        return None
    if tree.tokens[member].pos not in ("ADJ", "PART", "NUM") or not left.dashed:
        return None
    found = [
        w
        for w in proposition.words
        if w < end and tree.tokens[w].dep == "amod" and tree.tokens[w].feat("Case") in _cases(items, member)
    ]
    return found[0] if len(found) == 1 else None


def _cases(items: SentenceItems, word: int) -> frozenset[str]:
    """The cases that a word may have."""
    token = items.tree.tokens[word]
    return frozenset({token.feat("Case")}) if token.feat("Case") else cases(token.text)


def _value(items: SentenceItems, proposition: Proposition, end: int) -> tuple[int, ...]:
    """The words of the only quantity of a clause."""
    words = [w for w in proposition.words if w < end and isinstance(items.item(w), Quantity)]
    return tuple(words) if len({id(items.item(w)) for w in words}) == 1 else ()


def _host(items: SentenceItems, head: int, left: Remnants, parallel: tuple[int, ...], end: int) -> int | None:
    """Which phrase the new one stands in for: the one of its case and most of its kind; None if open."""
    tree, member = items.tree, _member(items, left)
    subjects = [c for c in tree.children(head, *SUBJECTS) if c < end and c not in parallel]
    others = [c for c in tree.children(head, "obj", "obl") if c < end and c not in parallel]
    others = [c for c in others if tree.tokens[c].dep == "obj" or _alike_names(items, c, member)]
    owners = [c for s in subjects for c in tree.children(s, "nmod") if _is_owner(items, c, member)]
    if owners or not others:
        hosts = owners or [s for s in subjects if _agree(items, s, member)]
        return hosts[0] if len(hosts) == 1 else None
    fitting = [c for c in (*subjects, *others) if _agree(items, c, member)]
    best = max((_likeness(items, c, member) for c in fitting), default=0)
    chosen = [c for c in fitting if _likeness(items, c, member) == best > 0]
    return chosen[0] if len(chosen) == 1 else None


def _is_owner(items: SentenceItems, host: int, member: int) -> bool:
    """«население Твери — 400 тысяч, *Тулы* — 500 тысяч»: two genitives of one noun."""
    cases = {items.tree.tokens[w].feat("Case") for w in (host, member)}
    return cases == {"Gen"} and not items.tree.preposition(host)


def _agree(items: SentenceItems, host: int, member: int) -> bool:
    """Whether two phrases can be in one case; a thing's nominative may be an accusative."""
    one, other = items.tree.tokens[host], items.tree.tokens[member]
    cases = {one.feat("Case"), other.feat("Case")}
    things = "Anim" not in (one.feat("Animacy"), other.feat("Animacy"))
    return len(cases) == 1 or "" in cases or (cases == {"Nom", "Acc"} and things)


def _likeness(items: SentenceItems, host: int, member: int) -> int:
    """0 for things of two sorts, 1 where a name stands beside a common noun, 2 for two of either."""
    one, other = items.mention(host), items.mention(member)
    if one is not None and other is not None:
        return 2 if not one.ner or not other.ner or one.ner == other.ner else 0
    if one is None and other is None:
        return 2 if _is_person(items, host) == _is_person(items, member) else 0
    named = one or other
    unsorted = named is not None and not named.ner
    return 1 if unsorted or _is_person(items, host) == _is_person(items, member) else 0


def _alike_names(items: SentenceItems, host: int, member: int) -> bool:
    one, other = items.mention(host), items.mention(member)
    return one is not None and other is not None and one.ner == other.ner != ""


def _is_person(items: SentenceItems, head: int) -> bool:
    mention, token = items.mention(head), items.tree.tokens[head]
    if mention is not None:
        return mention.ner == "PERSON"
    return token.feat("Animacy") == "Anim" or is_somebody(token.lemma, items.tree.sentence.language)


def _member(items: SentenceItems, left: Remnants) -> int:
    """The head of the phrase that names whom a remnant is about."""
    return _top(items, left.named)


def _top(items: SentenceItems, words: tuple[int, ...]) -> int:
    return next((w for w in reversed(words) if items.tree.tokens[w].head not in words), words[-1])


def _told(
    items: SentenceItems,
    proposition: Proposition,
    left: Remnants,
    parallel: tuple[int, ...],
    host: int,
    end: int,
) -> Proposition:
    """The clause before with the new phrases in the place of the old."""
    tree, member = items.tree, _member(items, left)
    owner = _owner(items, host, member)
    host_words = {w for w in tree.subtree(host) if w < end and w not in owner}
    kept: list[int] = []
    for word in (w for w in proposition.words if w < end and tree.tokens[w].text != ","):
        if word in host_words:
            kept += [w for w in left.named if w not in kept]
        elif word in parallel:
            kept += [w for w in left.said if w not in kept]
        elif tree.tokens[word].pos != "CCONJ":
            kept.append(word)
    forms = _forms(items, proposition.clause.head, host, member)
    bare = left.dashed and not any(tree.tokens[w].pos in ("ADP", "SCONJ") for w in left.said)
    twin = _bare_twin(items, proposition, left, end) if bare else None
    return replace(
        proposition,
        words=tuple(kept),
        instead=(host, member),
        fronted=(),
        forms=forms,
        rehung=frozenset(left.said),
        likewise=(twin, _top(items, left.said)) if twin is not None else None,
    )


def _owner(items: SentenceItems, host: int, member: int) -> frozenset[int]:
    """Whose both are: "the height *of the tower* is 300 m and the width 100 m"."""
    tree, language = items.tree, items.tree.sentence.language
    properties = all(is_property(tree.tokens[w].lemma, language) for w in (host, member))
    if not properties or tree.has(member, "nmod", "nmod:poss"):
        return frozenset()
    return frozenset(w for owner in tree.children(host, "nmod", "nmod:poss") for w in tree.subtree(owner))


def _forms(items: SentenceItems, head: int, host: int, member: int) -> Mapping[int, str]:
    """The Russian verb for another subject than its own."""
    tree = items.tree
    if tree.sentence.language != "ru" or tree.tokens[host].dep not in SUBJECTS:
        return {}
    verb, noun = tree.tokens[head], tree.tokens[member]
    form = agreeing(verb, noun.feat("Number"), noun.feat("Gender")) if verb.feat("Number") else None
    return {head: form} if form is not None else {}
