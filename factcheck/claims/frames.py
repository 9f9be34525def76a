"""A proposition read into the parts that matching compares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.claims.clauses import ClauseKind
from factcheck.claims.dated_names import dates_a_person, name_dated_by
from factcheck.claims.doubt import is_doubted
from factcheck.claims.event_dates import time_of_event
from factcheck.claims.items import Item, SentenceItems
from factcheck.claims.negation import Negation, find_negation
from factcheck.claims.open_pronouns import open_pronouns
from factcheck.claims.predicates import Core, find_core, predicate
from factcheck.claims.propositions import Proposition
from factcheck.claims.roles import RoleReader
from factcheck.claims.turning_times import turning_time
from factcheck.languages.lasting import lasts_as
from factcheck.languages.measures import joins_value
from factcheck.languages.recurrence import comes_once, recurs
from factcheck.model import Frame, Mention, Ordinal, Participant, Term
from factcheck.values.dates import TimeMention, TimeRelation
from factcheck.values.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Content:
    """The flat lists of a frame."""

    mentions: tuple[Mention, ...]
    terms: tuple[Term, ...]
    times: tuple[TimeMention, ...]
    quantities: tuple[Quantity, ...]
    ordinals: tuple[Ordinal, ...]


def build_frame(items: SentenceItems, proposition: Proposition, unsaid: tuple[Mention, ...] = ()) -> Frame:
    """The frame of a proposition; its flat lists hold each content word of the clause once.

    `unsaid` are the names of a subject that the clause leaves out.
    """
    core = find_core(
        items, proposition.clause.head, proposition.instead, proposition.clause.kind is ClauseKind.APPOSITION
    )
    scope = scope_of(proposition)
    negation = find_negation(items, scope, core)
    core = _affirmed(items, core, negation)
    content = read_content(items, scope, core, negation)
    if _not_until(items, core, content, negation):
        content = replace(content, times=(replace(content.times[0], relation=TimeRelation.AT),))
        negation = replace(negation, negative=False, span=None)
    turning = turning_time(items, proposition)
    times = (replace(t, relation=TimeRelation.AT) if t is turning else t for t in content.times)
    content = replace(content, times=tuple(_while_it_lasted(items, core, time) for time in times))
    return Frame(
        language=items.tree.sentence.language,
        predicate=None if _is_value(items, core) else predicate(items.tree, core, proposition.passive),
        participants=(*_unsaid(unsaid, proposition), *RoleReader(items, proposition, core, negation).read()),
        mentions=(*unsaid, *content.mentions),
        terms=content.terms,
        times=content.times,
        quantities=content.quantities,
        ordinals=content.ordinals,
        negative=negation.negative,
        negation=negation.span,
        doubted=is_doubted(items, scope, core),
        open=tuple(open_pronouns(items, scope, proposition.passive)),
    )


def _is_value(items: SentenceItems, core: Core) -> bool:
    """Whether the complement is a value with its unit: "the peak is 5,642 m" names no property."""
    value = items.item(core.token) if core.token is not None else None
    return isinstance(value, Quantity) and value.dimension != "count"


def _not_until(items: SentenceItems, core: Core, content: Content, negation: Negation) -> bool:
    """Whether what is denied up to July is told to have happened then: what happens but once, what seldom
    happens again and is denied "*until* July", or anything that is denied as "*not until* July".
    """
    if core.token is None or not negation.negative or len(content.times) != 1:
        return False
    time = content.times[0]
    lemma, language = items.tree.tokens[core.token].lemma, items.tree.sentence.language
    once = comes_once(lemma, language)
    limited = _first_word(items, time) in items.cues.affirming_limits and not recurs(lemma, language)
    return time.relation is TimeRelation.UNTIL and (once or limited or _follows_denial(items, time))


def _first_word(items: SentenceItems, time: TimeMention) -> str:
    """The first word of a time with its preposition."""
    sentence = items.tree.sentence
    start, end = (offset - sentence.start for offset in time.whole)
    return sentence.text[start:end].casefold().split(" ")[0]


def _follows_denial(items: SentenceItems, time: TimeMention) -> bool:
    before = [token for token in items.tree.tokens if token.end <= time.whole[0]]
    return bool(before) and before[-1].lemma in items.cues.negators


def _while_it_lasted(items: SentenceItems, core: Core, time: TimeMention) -> TimeMention:
    """A time that ends what lasted: «до» means "before" of what was done, "until" of what was so."""
    if core.token is None or time.relation is not TimeRelation.BEFORE:
        return time
    tree = items.tree
    own = tree.tokens[core.token]
    linked = tree.tokens[own.head] if own.dep == "xcomp" else own  # «*оставалась* самой высокой»
    verb = next((tree.tokens[c] for c in tree.children(core.token, "cop")), linked)
    ongoing = verb.feat("Aspect") == "Imp" and verb.feat("Tense") == "Past"
    lasts = ongoing or lasts_as(verb.lemma, tree.sentence.language) != ""
    until = _first_word(items, time) in items.cues.until_words and lasts
    return replace(time, relation=TimeRelation.UNTIL) if until else time


def _affirmed(items: SentenceItems, core: Core, negation: Negation) -> Core:
    """In "not a mammal but a fish" the predicate is what is affirmed."""
    if core.token is None or core.token not in negation.denied:
        return core
    tokens = items.tree.tokens
    for conjunct in items.tree.conjuncts(core.token):
        if conjunct not in negation.denied and tokens[conjunct].pos == tokens[core.token].pos:
            return replace(core, token=conjunct, chain=(*core.chain, conjunct))
    return core if (other := _after(items, core.token, negation)) is None else replace(core, token=other)


def _after(items: SentenceItems, denied: int, negation: Negation) -> int | None:
    """The first word of the same kind after the denied ones, where the parser did not coordinate them."""
    tokens = items.tree.tokens
    following = (t.index for t in tokens[max(negation.denied) + 1 :] if t.pos == tokens[denied].pos)
    return next(following, None)


def _unsaid(mentions: tuple[Mention, ...], proposition: Proposition) -> tuple[Participant, ...]:
    role = "object" if proposition.passive else "subject"
    return tuple(
        Participant(role, mention, (), mention.text, mention.start, mention.end) for mention in mentions
    )


def scope_of(proposition: Proposition) -> tuple[int, ...]:
    """All tokens that a proposition speaks with, its own and the shared ones, in text order."""
    borrowed = proposition.borrowed
    scope = {*proposition.words, *proposition.fronted}
    if borrowed is not None:
        scope.update(borrowed.words)
        scope.discard(borrowed.instead_of if borrowed.instead_of is not None else -1)
    return tuple(sorted(scope))


def read_content(items: SentenceItems, scope: Iterable[int], core: Core, negation: Negation) -> Content:
    """Sort the words of a clause into names, times, quantities, ordinals and the terms that remain."""
    found: list[Item] = []
    terms: list[Term] = []
    passed = _passed_verbs(items, core)
    words = tuple(word for word in scope if word not in negation.rejected)
    for word in words:
        item = items.item(word)
        if item is not None:
            if word in negation.denied:
                terms.append(_denied(items, word))
            elif not any(item is other for other in found):
                found.append(item)
        elif items.is_content(word) and word not in passed:
            terms.extend(items.terms_at(word, word in negation.denied))
    mentions = [each for item in found if isinstance(item, Mention) for each in items.meant_by(item)]
    mentions += [
        name for word in words if word in items.paraphrases for name in items.paraphrases[word].names
    ]
    heads = {*core.chain} | ({core.token} if core.token is not None else set())
    mentioned = (item for item in found if isinstance(item, TimeMention))
    times = [
        told
        for time in mentioned
        if (told := time_of_event(items, heads, time) or _own_time(items, time, words)) is not None
    ]
    return Content(
        mentions=tuple(mentions),
        terms=tuple(terms),
        times=tuple(times),
        quantities=tuple(item for item in found if isinstance(item, Quantity)),
        ordinals=(
            *(item for item in found if isinstance(item, Ordinal)),
            *(items.superlatives[word] for word in words if word in items.superlatives),
        ),
    )


def _passed_verbs(items: SentenceItems, core: Core) -> set[int]:
    """The verbs on the way to the predicate that add nothing to it."""
    tree, cues = items.tree, items.cues
    bare = cues.implicative_verbs | cues.serving_verbs | cues.holding_verbs | cues.posts
    passed = {w for w in core.chain[:-1] if tree.tokens[w].lemma in bare}
    if core.inverted:
        passed |= {w for w in core.chain if joins_value(tree.tokens[w].lemma, tree.sentence.language)}
    if core.happening:
        light = {w for w in core.chain if tree.tokens[w].lemma in cues.light_verbs}
        passed |= light | {
            c for w in light for c in tree.children(w, "obj") if tree.tokens[c].lemma in cues.light_objects
        }
    return passed


def _own_time(items: SentenceItems, time: TimeMention, words: tuple[int, ...]) -> TimeMention | None:
    """The time, unless it belongs to a name: of "the War of 1812" it tells nothing of what is told of it."""
    dated = name_dated_by(items, time)
    of_name = (dated is not None and dated in words) or dates_a_person(items, time)
    return None if of_name else time


def _denied(items: SentenceItems, word: int) -> Term:
    return items.term(word, negated=True)
