"""Who is meant by pronouns, "the company", «поэт», "both countries", and a Russian verb without a subject.

Precision first: a word is resolved only where an antecedent agrees with it; otherwise it stays what it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.claims.cues import Agreement
from factcheck.claims.discourse import Discourse, Referent, moved, referents_of
from factcheck.claims.items import Item, SentenceItems
from factcheck.claims.phrases import phrase_words
from factcheck.model import Mention, Token
from factcheck.values.quantities import Quantity

_CLASS_OF_NER = {
    "PERSON": "person",
    "ORG": "organisation",
    "PLACE": "place",
    "EVENT": "event",
    "WORK": "work",
    "PRODUCT": "product",
}
_MARGIN = 0.4
_DETAILS = (
    "nmod",
    "acl",
    "acl:relcl",
    "appos",
    "nmod:poss",
    "amod",
    "compound",
    "nummod",
    "obl",
    "advcl",
    "flat",
)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A stretch of tokens and the referent that it means."""

    first: int
    last: int
    head: int
    kind: str
    referent: Referent


def resolve(items: SentenceItems, discourse: Discourse) -> SentenceItems:
    """The sentence's items with anaphors standing for what they mean; the discourse takes note of both."""
    found: list[Resolved] = []
    local = referents_of(items, discourse.sentence + 1)
    for token in items.tree.tokens:
        item = items.item(token.index)
        if item is not None and not (isinstance(item, Quantity) and item.unit == ""):
            continue
        resolved = _resolve_token(items, token, discourse, local)
        if resolved is not None:
            found.append(resolved)
            local.append(moved(items, resolved.referent, token.index, discourse.sentence + 1))
    improved = _with_resolved(items, found)
    discourse.advance(referents_of(improved, discourse.sentence + 1, {r.head: r.referent for r in found}))
    return improved


def _resolve_token(
    items: SentenceItems, token: Token, discourse: Discourse, local: Iterable[Referent]
) -> Resolved | None:
    known = [*discourse.referents, *(each for each in local if each.position < token.start)]
    if token.pos in ("PRON", "DET") and token.lemma in items.cues.pronouns:
        asked = items.cues.pronouns[token.lemma]
        chosen = _choose(items, token, asked, known, discourse.sentence + 1)
        return Resolved(token.index, token.index, token.index, "pronoun", chosen) if chosen else None
    if token.pos == "NOUN":
        return _resolve_description(items, token, known, discourse.sentence + 1)
    return None


def _choose(
    items: SentenceItems, token: Token, asked: Agreement, known: Iterable[Referent], now: int
) -> Referent | None:
    """The most salient referent that agrees with a pronoun; None where two are equally near."""
    if _says_nothing(items, token):
        return None
    own = frozenset[int]() if asked.possessive or asked.reflexive else _own_clause(items, token)
    known = list(known)
    sharing = [referent for referent in known if referent.sentence == now and referent.position in own]
    fitting = [
        (referent.salience(now) - _doubt(referent, asked), referent)
        for referent in known
        if _agrees(referent, asked)
        and now - referent.sentence <= 3
        and not any(referent.position == other.position or referent.same_as(other) for other in sharing)
    ]
    best = _nearest(fitting)
    return best if best is not None and (best.mentions or best.text) else None


def _doubt(referent: Referent, asked: Agreement) -> float:
    """The model's type of a name is a hint, not a fact: one of another type can still be meant by "he"."""
    if not asked.animate or referent.animate is True:
        return 0.0
    return 0.5 if referent.animate is None else 1.5


def _nearest(fitting: list[tuple[float, Referent]]) -> Referent | None:
    if not fitting:
        return None
    top, best = max(reversed(fitting), key=lambda pair: pair[0])
    rivals = [other for score, other in fitting if top - score < _MARGIN and not other.same_as(best)]
    if rivals and (
        not best.subject or any(other.sentence == best.sentence != 0 and other.topical for other in rivals)
    ):
        later = all(other.position < best.position and other.sentence == best.sentence for other in rivals)
        return best if best.subject and later else None
    return best


def _says_nothing(items: SentenceItems, token: Token) -> bool:
    """The "it" of "it is likely that …", "it would be two decades before …", «это»."""
    tree = items.tree
    if token.lemma not in items.cues.expletives or token.dep not in ("nsubj", "nsubj:pass", "expl"):
        return False
    head = tree.tokens[token.head]
    extraposed = tree.has(head.index, "ccomp", "csubj", "csubj:pass", "xcomp") and (
        head.pos in ("ADJ", "NOUN") or tree.has(head.index, "aux:pass")
    )
    valued = items.item(head.index) is not None and items.mention(head.index) is None
    cleft = tree.has(head.index, "cop") and tree.has(head.index, "acl:relcl", "ccomp", "advcl", "acl")
    if cleft:
        return True
    return token.dep == "expl" or extraposed or (tree.has(head.index, "cop") and valued) or head.pos == "AUX"


def _own_clause(items: SentenceItems, token: Token) -> frozenset[int]:
    """Starts of the phrases that share a verb with a pronoun: it can't mean them."""
    tree = items.tree
    found: set[int] = set()
    for sister in tree.children(token.head):
        if sister != token.index and tree.tokens[sister].pos not in ("VERB", "AUX"):
            found.update(tree.tokens[w].start for w in phrase_words(tree, sister, conjuncts=True))
    verb = tree.tokens[token.head]
    if verb.dep == "acl:relcl":  # its pronoun stands for the antecedent
        found.update(tree.tokens[w].start for w in phrase_words(tree, verb.head))
    return frozenset(found)


def _agrees(referent: Referent, asked: Agreement) -> bool:
    if asked.number == "plur" and referent.number != "plur":
        return False
    if asked.number and referent.number and asked.number != referent.number:
        return False
    if asked.gender and referent.gender and asked.gender != referent.gender:
        return False
    if asked.animate is None:
        return True
    if asked.animate:
        return referent.animate is not False or any(not m.entities for m in referent.mentions)
    return referent.animate is not True


def _resolve_description(
    items: SentenceItems, token: Token, known: list[Referent], now: int
) -> Resolved | None:
    """ "The company", "this war", «поэт»: a bare noun that fits a name met before."""
    tree = items.tree
    determiners = tree.children(token.index, "det")
    first = min((token.index, *determiners, *tree.children(token.index, "nummod")))
    group = _resolve_group(items, token, known, now)
    if group is not None:
        return Resolved(first, token.index, token.index, "description", group)
    if any(child for child in tree.children(token.index, *_DETAILS)) or not _is_definite(
        items, token, determiners
    ):
        return None
    if any(items.item(child) is not None for child in tree.children(token.index)):
        return None
    if token.feat("Number") == "Plur" or token.dep in ("appos", "conj", "compound", "flat", "root", "xcomp"):
        return None
    called = [r for r in known if r.mentions and r.number != "plur" and _is_called(items, token, r, now)]
    fitting = called or [
        r for r in known if r.mentions and r.number != "plur" and _is_kind(items, token, r, now)
    ]
    best = _nearest([(referent.salience(now), referent) for referent in fitting])
    return Resolved(first, token.index, token.index, "description", best) if best is not None else None


def _is_definite(items: SentenceItems, token: Token, determiners: tuple[int, ...]) -> bool:
    tree = items.tree
    if tree.sentence.language == "ru":
        if determiners:
            return all(tree.tokens[d].lemma in items.cues.demonstratives for d in determiners)
        return not tree.has(token.index, "nummod", "cop") and token.dep in (
            "nsubj",
            "nsubj:pass",
            "obj",
            "iobj",
        )
    definite = (tree.tokens[d] for d in determiners)
    return any(d.feat("Definite") == "Def" or d.lemma in items.cues.demonstratives for d in definite)


def _is_called(items: SentenceItems, token: Token, referent: Referent, now: int) -> bool:
    """Whether the referent goes by this noun: "the war" for the Winter War."""
    heads = {token.lemma, *items.cues.synonyms_of_heads.get(token.lemma, ())}
    return bool(heads & referent.nouns) and now - referent.sentence <= 12


def _is_kind(items: SentenceItems, token: Token, referent: Referent, now: int) -> bool:
    """Whether the referent is of the kind that the noun tells: "the company" for an organisation."""
    wanted = items.cues.descriptions.get(token.lemma)
    if wanted is None or _CLASS_OF_NER.get(referent.ner) != wanted or now - referent.sentence > 2:
        return False
    if wanted == "place" and not (token.dep == "nsubj" and referent.subject):
        return False
    if items.tree.sentence.language == "ru" and referent.gender:
        verb = items.tree.tokens[token.head].feat("Gender") if token.dep.startswith("nsubj") else ""
        gender = (verb or ("" if wanted == "person" else token.feat("Gender"))).casefold()
        return not gender or gender == referent.gender
    return True


def _resolve_group(items: SentenceItems, token: Token, known: list[Referent], now: int) -> Referent | None:
    """ "The two countries", "both sides", «обе страны»: the last names told of together."""
    tree, cues = items.tree, items.cues
    if token.lemma not in cues.plural_groups or tree.has(token.index, "nmod", "acl:relcl", "acl", "amod"):
        return None
    counts = tree.children(token.index, "nummod", "nummod:gov", "det", "amod", "nummod:entity")
    pair = any(tree.tokens[c].lemma in cues.pair_words for c in counts)
    if not pair:
        return None
    for referent in sorted(known, key=lambda r: r.salience(now), reverse=True):
        if len(referent.mentions) == 2 and now - referent.sentence <= 10 and _alike(items, token, referent):
            return referent
    return None


def _alike(items: SentenceItems, token: Token, referent: Referent) -> bool:
    wanted = items.cues.descriptions.get(token.lemma)
    types = {_CLASS_OF_NER.get(mention.ner) for mention in referent.mentions} - {None}
    return wanted == "party" or (wanted is not None and (not types or wanted in types))


def _with_resolved(items: SentenceItems, found: list[Resolved]) -> SentenceItems:
    cover: list[Item | None] = list(items.cover)
    companions: dict[int, tuple[Mention, ...]] = dict(items.companions)
    mentions = list(items.mentions)
    paraphrases = {
        each.first: each.referent.text
        for each in found
        if not each.referent.mentions and items.tree.tokens[each.first].dep.startswith("nsubj")
    }
    for each in found:
        if not each.referent.mentions:
            continue
        stand_ins = [_stand_in(items, each, mention) for mention in each.referent.mentions]
        for index in range(each.first, each.last + 1):
            cover[index] = stand_ins[0]
        companions[each.first] = tuple(stand_ins[1:])
        mentions.extend(stand_ins)
    ordinals = tuple(o for o in items.ordinals if any(o is item for item in cover))
    quantities = tuple(q for q in items.quantities if any(q is item for item in cover))
    return replace(
        items,
        mentions=tuple(sorted(mentions, key=lambda m: (m.start, m.end))),
        quantities=quantities,
        ordinals=ordinals,
        cover=tuple(cover),
        companions=companions,
        paraphrases=paraphrases,
    )


def _stand_in(items: SentenceItems, resolved: Resolved, mention: Mention) -> Mention:
    """The antecedent's name in the place of the anaphor: the text is the name's, the offsets are not."""
    first, last = items.tree.tokens[resolved.first], items.tree.tokens[resolved.last]
    return replace(
        mention,
        start=first.start,
        end=last.end,
        first=resolved.first,
        last=resolved.last,
        head=resolved.head,
        kind="pronoun" if resolved.kind == "pronoun" else "description",
    )


def unsaid_subject(items: SentenceItems, head: int, discourse: Discourse) -> tuple[Mention, ...]:
    """Whom a Russian past-tense verb without a subject speaks of: names with an empty span at the verb."""
    tree, token = items.tree, items.tree.tokens[head]
    gender = token.feat("Gender").casefold()
    if tree.sentence.language != "ru" or token.feat("Number") != "Sing" or gender not in ("masc", "fem"):
        return ()
    if token.feat("Tense") != "Past" or any(
        _may_be_subject(items, child, gender) for child in tree.children(head)
    ):
        return ()
    asked = Agreement(gender=gender, number="sing")
    now = discourse.sentence
    known = [r for r in discourse.referents if r.sentence < now or r.position < token.start]
    fitting = [r for r in known if r.subject and _agrees(r, asked) and now - r.sentence <= 2]
    best = _nearest([(r.salience(now), r) for r in fitting])
    if best is None:
        return ()
    at = token.start
    return tuple(
        replace(m, start=at, end=at, first=head, last=head, head=head, kind="pronoun") for m in best.mentions
    )


def _may_be_subject(items: SentenceItems, child: int, gender: str) -> bool:
    """A bare noun beside the verb that could be its subject after all, whatever the parser calls it."""
    token = items.tree.tokens[child]
    if (
        token.pos not in ("NOUN", "PROPN", "PRON", "NUM", "X")
        or items.tree.preposition(child)
        or items.is_time(child)
    ):
        return False
    if token.feat("Case") in ("Nom", ""):
        return True
    alike = token.feat("Animacy") == "Inan" and token.feat("Gender").casefold() == gender
    return token.feat("Case") == "Acc" and alike and gender != "fem"
