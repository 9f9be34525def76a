"""Who is meant by pronouns, "the company", «поэт», "both countries", and a Russian verb without a subject.

Precision first: a word is resolved only where an antecedent agrees with it and is clearly the nearest;
otherwise it stays what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.claims.antecedents import NEAR, OWNER, PARALLEL, Candidate, candidates, fits, nearest
from factcheck.claims.binding import clause_of_converb, has_reflexive, own_clause, own_subject, shut_out
from factcheck.claims.cues import Agreement
from factcheck.claims.descriptions import described, describes, group_of, group_size
from factcheck.claims.discourse import Discourse, Referent
from factcheck.claims.items import Item, SentenceItems
from factcheck.claims.kinds import expected_kinds, kind_words, kinds_of_subject
from factcheck.claims.referents import allusions_of, moved, referents_of, unresolved
from factcheck.claims.short_names import with_full_names
from factcheck.model import Mention, Token
from factcheck.values.quantities import Quantity

_REACH = 3
"""How many sentences back a pronoun may look."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A stretch of tokens and the referent that it means."""

    first: int
    last: int
    head: int
    kind: str
    referent: Referent


_ANAPHORIC = frozenset({"PRON", "DET", "ADV", "NOUN", "PROPN"})


def resolve(items: SentenceItems, discourse: Discourse) -> SentenceItems:
    """The sentence's items with anaphors standing for what they mean; the discourse takes note of both."""
    items = with_full_names(items, discourse.referents)
    found: list[Resolved] = []
    open_pronouns: list[Referent] = []
    now = discourse.sentence + 1
    local, alluded = referents_of(items, now), allusions_of(items, now)
    for token in items.tree.tokens:
        item = items.item(token.index)
        if item is not None and not (isinstance(item, Quantity) and item.unit == ""):
            continue
        asked = items.cues.pronouns.get(token.lemma) if token.pos in ("PRON", "DET") else None
        resolved = _resolve_token(items, token, discourse, [*local, *open_pronouns], alluded)
        if resolved is None and asked is not None and not _says_nothing(items, token):
            open_pronouns.append(unresolved(items, token.index, asked, now))
        if resolved is not None:
            found.append(resolved)
            local = [each for each in local if each.position != token.start]
            local.append(moved(items, resolved.referent, token.index, now))
    improved = _with_resolved(items, found)
    again = referents_of(improved, now, {r.head: r.referent for r in found})
    nameless = [moved(items, r.referent, r.head, now) for r in found if not r.referent.mentions]
    discourse.advance([*again, *nameless, *open_pronouns], alluded)
    return improved


def _resolve_token(
    items: SentenceItems,
    token: Token,
    discourse: Discourse,
    local: Iterable[Referent],
    alluded: Iterable[Referent],
) -> Resolved | None:
    if token.pos not in _ANAPHORIC:
        return None
    now = discourse.sentence + 1
    before = [each for each in local if each.position < token.start]
    if token.pos in ("PRON", "DET") and token.lemma in items.cues.pronouns:
        known = [*discourse.known(now), *before]
        chosen = _choose(items, token, items.cues.pronouns[token.lemma], known, now)
        return Resolved(token.index, token.index, token.index, "pronoun", chosen) if chosen else None
    if token.pos == "ADV" and token.lemma in kind_words(items.tree.sentence.language).place_adverbs:
        place = _place(token, [*discourse.known(now), *before], now)
        return Resolved(token.index, token.index, token.index, "pronoun", place) if place else None
    if token.pos in ("NOUN", "PROPN"):
        return _resolve_noun(items, token, discourse, before, alluded)
    return None


def _resolve_noun(
    items: SentenceItems,
    token: Token,
    discourse: Discourse,
    before: Sequence[Referent],
    alluded: Iterable[Referent],
) -> Resolved | None:
    size, bare = group_size(items, token), describes(items, token)
    if size is None and not bare:
        return None
    now = discourse.sentence + 1
    tree = items.tree
    first = min((token.index, *tree.children(token.index, "det", "nummod", "amod")))
    known = [*discourse.known(now), *before]
    meant = None
    if size is not None:
        spoken = replace(
            discourse,
            referents=[*discourse.referents, *before],
            alluded=[*discourse.alluded, *alluded],
        )
        meant = group_of(items, token, size, known, spoken, now)
    if meant is None and bare:
        own = own_clause(items, token)
        sharing = [each for each in known if each.sentence == now and each.position in own]
        free = [each for each in known if not any(each is other or each.same_as(other) for other in sharing)]
        meant = described(items, token, free, now)
    return Resolved(first, token.index, token.index, "description", meant) if meant is not None else None


def _place(token: Token, known: Iterable[Referent], now: int) -> Referent | None:
    """The place that "there" means: the only one in this sentence and the one before."""
    if token.dep != "advmod":
        return None
    sites = [each.referent for each in candidates(known, now, 1) if _is_site(each.referent)]
    places = [each for each in sites if not any(_is_further(each, other) for other in sites)]
    return places[0] if len(places) == 1 and places[0].mentions else None


def _is_further(place: Referent, other: Referent) -> bool:
    """Whether a place only says where the one right before it lies: "in Berkeley, *Gloucestershire*"."""
    ends = [mention.end for mention in other.mentions]
    return place.sentence == other.sentence and any(0 < place.position - end <= 2 for end in ends)


def _is_site(referent: Referent) -> bool:
    """A place that does nothing: a state or a theatre may be named for what it did."""
    return "place" in referent.kinds and "organisation" not in referent.kinds


def _choose(
    items: SentenceItems, token: Token, asked: Agreement, known: Iterable[Referent], now: int
) -> Referent | None:
    """The most salient referent that agrees with a pronoun; None where two are equally near."""
    if _says_nothing(items, token) or _is_partitive(items, token) or _stands_for_deed(items, token):
        return None
    if token.feat("Poss") == "Yes" and token.dep in ("obj", "nsubj", "obl", "nsubj:pass"):
        return None  # "he got his in 1972" is not said of a person
    if asked.possessive and (owner := _beside(items, token, asked, known)) is not None:
        return owner
    own = shut_out(items, token, asked)
    known = [each for each in known if not each.minor]
    sharing = [referent for referent in known if referent.sentence == now and referent.position in own]
    free = [
        each
        for each in candidates(known, now, _REACH)
        if not any(_is_at(each.referent, other) or each.referent.same_as(other) for other in sharing)
    ]
    expected = expected_kinds(items.tree, token.index)
    best = nearest(_emphasised(items, free, token, asked), lambda referent: fits(referent, asked, expected))
    if best is None or best.mentions:
        return best
    clear = best.paraphrase is not None and not (asked.possessive and best.sentence == now)
    return best if clear else None


def _is_at(one: Referent, other: Referent) -> bool:
    """Whether both were last spoken of in one place."""
    return (one.sentence, one.position) == (other.sentence, other.position)


def _beside(
    items: SentenceItems, token: Token, asked: Agreement, known: Iterable[Referent]
) -> Referent | None:
    """The one named right before a possessive: "*Sony* and its partners", «*Англия* и её колония»."""
    tokens = items.tree.tokens
    before = token.index - 2
    name = items.mention(before) if before >= 0 and tokens[before + 1].dep == "cc" else None
    if name is None or name.kind != "name" or len(items.meant_by(name)) > 1:
        return None
    start = tokens[name.head].start
    near = next((each for each in known if each.position == start and len(each.mentions) == 1), None)
    return near if near is not None and fits(near, asked, frozenset()) == 1.0 else None


def _emphasised(
    items: SentenceItems, free: Iterable[Candidate], token: Token, asked: Agreement
) -> list[Candidate]:
    """Subjects are likelier meant by a subject, and that of its clause by a possessive or reflexive."""
    subject = token.dep in ("nsubj", "nsubj:pass")
    owner = asked.reflexive or (asked.possessive and not has_reflexive(items))
    own = own_subject(items, token) if owner else frozenset[int]()
    near = clause_of_converb(items, token)
    return [
        replace(
            each,
            salience=each.salience
            + (PARALLEL if subject and each.referent.subject else 0)
            + (OWNER if each.referent.position in own else 0)
            + (NEAR if each.referent.position in near else 0),
        )
        for each in free
    ]


def _stands_for_deed(items: SentenceItems, token: Token) -> bool:
    """The "it" of "nobody did it before"."""
    head = items.tree.tokens[token.head]
    return token.dep == "obj" and head.lemma in kind_words(items.tree.sentence.language).pro_verbs


def _is_partitive(items: SentenceItems, token: Token) -> bool:
    """The "them" of "the two of them": part of a whole that may be told by no name."""
    head = items.tree.tokens[token.head]
    counted = head.pos in ("NUM", "DET", "PRON", "ADJ") or isinstance(items.item(head.index), Quantity)
    return token.dep == "nmod" and counted and bool(items.tree.preposition(token.index))


def _says_nothing(items: SentenceItems, token: Token) -> bool:
    """The "it" of "it is likely that …", "it would be two decades before …", «это»."""
    tree = items.tree
    if _is_emphatic(items, token):
        return True
    if token.lemma not in items.cues.expletives or token.dep not in ("nsubj", "nsubj:pass", "expl"):
        return False
    head = tree.tokens[token.head]
    if _is_spent(items, head.index):
        return True
    extraposed = tree.has(head.index, "ccomp", "csubj", "csubj:pass", "xcomp") and (
        head.pos in ("ADJ", "NOUN") or tree.has(head.index, "aux:pass")
    )
    valued = items.item(head.index) is not None and items.mention(head.index) is None
    cleft = tree.has(head.index, "cop") and tree.has(head.index, "acl:relcl", "ccomp", "advcl", "acl")
    if cleft:
        return True
    return token.dep == "expl" or extraposed or (tree.has(head.index, "cop") and valued) or head.pos == "AUX"


def _is_spent(items: SentenceItems, verb: int) -> bool:
    """Whether a clause says how long something took that is told later: "it took ten years to build it"."""
    tree = items.tree
    lasted = any(
        isinstance(item, Quantity) and item.dimension == "time"
        for child in tree.children(verb, "obj", "obl", "obl:tmod", "obl:npmod")
        if (item := items.item(child)) is not None
    )
    later = any(child > verb for child in tree.children(verb, "xcomp", "advcl", "ccomp"))
    return tree.tokens[verb].lemma in items.cues.spending_verbs and lasted and later


def _is_emphatic(items: SentenceItems, token: Token) -> bool:
    """The "himself" of "Ford himself died": it stands by whom it means."""
    asked = items.cues.pronouns.get(token.lemma)
    return asked is not None and asked.reflexive and token.dep == "appos" and token.head == token.index - 1


def _with_resolved(items: SentenceItems, found: list[Resolved]) -> SentenceItems:
    cover: list[Item | None] = list(items.cover)
    companions: dict[int, tuple[Mention, ...]] = dict(items.companions)
    mentions = list(items.mentions)
    paraphrases = {
        each.first: replace(meant, names=tuple(_stand_in(items, each, name) for name in meant.names))
        for each in found
        if not each.referent.mentions
        and _is_unmarked(items, each.head)
        and (meant := each.referent.paraphrase) is not None
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


def _is_unmarked(items: SentenceItems, index: int) -> bool:
    """Whether a phrase may stand here in its dictionary form: anywhere but in Russian, there as a subject."""
    tree = items.tree
    return tree.sentence.language != "ru" or tree.tokens[index].dep.startswith("nsubj")


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
    told = token.feat("Tense") == "Past" or token.feat("Variant") == "Short"
    if token.pos != "VERB" or not told or any(_may_be_subject(items, c, gender) for c in tree.children(head)):
        return ()
    asked = Agreement(gender=gender, number="sing")
    now, expected = discourse.sentence, kinds_of_subject(tree, head)
    spoken = (r for r in discourse.known(now) if not r.minor)
    known = [r for r in spoken if r.sentence < now or r.position < token.start]
    subjects = [each for each in candidates(known, now, 2) if each.referent.subject]
    best = nearest(subjects, lambda referent: fits(referent, asked, expected))
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
        token.pos not in ("NOUN", "PROPN", "PRON", "NUM", "X", "ADJ", "DET")
        or items.tree.preposition(child)
        or items.is_time(child)
    ):
        return False
    if token.feat("Case") in ("Nom", ""):
        return True
    alike = token.feat("Animacy") == "Inan" and token.feat("Gender").casefold() == gender
    return token.feat("Case") == "Acc" and alike and gender != "fem"
