"""What a sentence takes for granted: that a dated event was, when it was, what nouns of happening tell."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from factcheck.claims.clauses import Clause, ClauseKind
from factcheck.claims.dated_names import name_dated_by
from factcheck.claims.doubt import takes_for_granted
from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import enclosed, phrase_words
from factcheck.claims.propositions import Proposition
from factcheck.claims.wording import render, sentence, subject_text
from factcheck.languages.russian.inflection import dated_in
from factcheck.model import Frame, Mention, Participant, Predicate
from factcheck.values.dates import TimeMention, TimeRelation

_DASH = re.compile(r"\s*[-–—]\s*")

_ALSO_PAST = "ed"
"""How the participles end that are past tenses as well."""


@dataclass(frozen=True, slots=True)
class Presupposition:
    """A frame with its wording and the tokens that carry it."""

    text: str
    words: tuple[int, ...]
    frame: Frame


def dated_names(items: SentenceItems) -> Iterator[Presupposition]:
    """ "The Winter War of 1939–1940": there was such a war, and so long it lasted; "X (1921)": when X was."""
    for time in items.times:
        head = name_dated_by(items, time)
        mention = items.mention(head) if head is not None else None
        if head is None or mention is None:
            continue
        mention, adjectives = _with_adjectives(items, mention)
        covered = [t.index for t in items.tree.tokens if items.item(t.index) is time]
        name = tuple(range(mention.first, mention.last + 1))
        words = tuple(range(min(name[0], covered[0]), max(name[-1], covered[-1]) + 1))
        bare = len(name) == 1 and not adjectives
        if not enclosed(items.tree, covered[0]) and _is_event(items, mention) and not bare:
            yield _existence(items, mention, adjectives, words)
        frame = _dated_frame(items, (mention, *adjectives), time)
        yield Presupposition(_dated_text(items, mention, time), words, frame)


def _with_adjectives(items: SentenceItems, mention: Mention) -> tuple[Mention, tuple[Mention, ...]]:
    """The name with the adjectives of names right before it, and these: "the Franco-Prussian War"."""
    tokens, adjectives, first = items.tree.tokens, list[Mention](), mention.first
    while first > 0:
        before = items.mention(first - 1)
        if before is not None and before.kind == "adjective":
            adjectives.insert(0, before)
            first = before.first
        elif adjectives and _DASH.fullmatch(tokens[first - 1].text):
            first -= 1
        else:
            break
    if not adjectives:
        return mention, ()
    start, at = adjectives[0].start, items.tree.sentence.start
    text = items.tree.sentence.text[start - at : mention.end - at]
    lemma = " ".join(token.lemma for token in tokens[adjectives[0].first : mention.last + 1])
    whole = replace(mention, text=text, start=start, first=adjectives[0].first, lemma=lemma)
    return whole, tuple(adjectives)


def _is_event(items: SentenceItems, mention: Mention) -> bool:
    lemma = items.tree.tokens[mention.head].lemma
    return items.cues.descriptions.get(lemma) == "event"


def _existence(
    items: SentenceItems, mention: Mention, adjectives: tuple[Mention, ...], words: tuple[int, ...]
) -> Presupposition:
    cues = items.cues
    article = items.tree.child(mention.head, "det") if cues.indefinite_article else None
    text = cues.existence_text[_form(items, mention)].format(
        subject=_indefinite(items, mention, article is not None)
    )
    subject = Participant("subject", mention, (), mention.text, mention.start, mention.end)
    predicate = Predicate(cues.existence_verb, mention.text, mention.start, mention.end, "VERB")
    frame = Frame(items.tree.sentence.language, predicate, (subject,), (mention, *adjectives))
    return Presupposition(sentence(text), words, frame)


def _form(items: SentenceItems, mention: Mention) -> str:
    """The number, or in the singular the gender, that a verb takes beside a name."""
    token = items.tree.tokens[mention.head]
    return "Plur" if token.feat("Number") == "Plur" else token.feat("Gender") or "Sing"


def _indefinite(items: SentenceItems, mention: Mention, article: bool) -> str:
    name = _named(items, mention)
    return f"{items.cues.indefinite_article} {name}" if article else name


def _named(items: SentenceItems, mention: Mention) -> str:
    return subject_text(items, mention.head, tuple(range(mention.first, mention.last + 1)))


def _dated_text(items: SentenceItems, mention: Mention, time: TimeMention) -> str:
    cues = items.cues
    article = items.tree.child(mention.head, "det")
    subject = _named(items, mention)
    if article is not None and article < mention.first:
        subject = f"{items.tree.tokens[article].text.lower()} {subject}"
    if time.relation is TimeRelation.SPAN:
        template = cues.lifetime_text if mention.ner == "PERSON" else cues.duration_text
    else:
        template = cues.date_text
    times = _DASH.sub(cues.range_joiner, time.text) if time.relation is TimeRelation.SPAN else time.text
    if cues.event_text and _is_event(items, mention):
        template, times = f"{{subject}} {cues.event_text[_form(items, mention)]} {{times}}", dated_in(times)
    return sentence(template.format(subject=subject, times=times))


def _dated_frame(items: SentenceItems, mentions: tuple[Mention, ...], time: TimeMention) -> Frame:
    mention = mentions[0]
    subject = Participant("subject", mention, (), mention.text, mention.start, mention.end)
    when = Participant("time", None, (), time.text, time.start, time.end)
    return Frame(items.tree.sentence.language, None, (subject, when), mentions, times=(time,))


def happenings(items: SentenceItems, clause_heads: Collection[int]) -> Iterator[Proposition]:
    """Nouns that tell a happening with its actor or time: "the sale of the firm by its owners in 2015"."""
    tree, cues = items.tree, items.cues
    for token in tree.tokens:
        told = token.lemma in cues.object_nouns or token.lemma in cues.subject_nouns
        if (
            token.pos != "NOUN"
            or not told
            or items.item(token.index) is not None
            or token.index in clause_heads
        ):
            continue
        worth = _is_worth_telling(items, token.index)
        if not takes_for_granted(items, token.index) or not (worth or _is_told_whole(items, token.index)):
            continue
        words = phrase_words(tree, token.index, clause_heads)
        words = words if worth else tuple(w for w in words if w >= token.index)  # no "two years after"
        if _goes_on(items, words):
            continue
        clause = Clause(token.index, ClauseKind.MAIN, words)
        yield Proposition(clause, words)


def _goes_on(items: SentenceItems, words: tuple[int, ...]) -> bool:
    """Whether what it is about comes only after the phrase: "demands for Peru *to* pay"."""
    after = items.tree.tokens[words[-1] + 1 : words[-1] + 2]
    return any(token.pos == "PART" and token.dep == "mark" for token in after)


def _is_worth_telling(items: SentenceItems, noun: int) -> bool:
    """Whether it names whom it concerns, and besides who did it, when, or in what event."""
    tree, cues = items.tree, items.cues
    named = agents = placed = 0
    for child in tree.children(noun, "nmod", "nmod:poss", "obl", "obl:agent", "amod"):
        below = tree.subtree(child)
        names = any(items.mention(w) is not None for w in below)
        placed += sum(
            1
            for w in below
            if w != child and tree.preposition(w) in cues.happening_prepositions and items.item(w)
        )
        preposition = tree.preposition(child)
        if items.is_time(child):
            placed += 1
        elif preposition == "by" or tree.tokens[child].dep == "obl:agent":
            agents += 1
        elif names and (
            preposition in cues.date_of or tree.tokens[child].dep == "nmod:poss" or not preposition
        ):
            named += 1
        elif names:
            placed += 1
    return bool(named and (agents or placed)) or named > 1


def _is_told_whole(items: SentenceItems, noun: int) -> bool:
    """Whether whom it befell is all that there is to tell ("the collapse *of the empire*"), and the sentence
    has it as a time or a cause of something else.
    """
    tree, cues = items.tree, items.cues
    of = [c for c in tree.children(noun, "nmod") if tree.preposition(c) in cues.date_of]
    named = [mention for c in of if (mention := items.mention(c)) is not None and mention.kind == "name"]
    if tree.tokens[noun].lemma not in cues.whole_happenings or len(of) != 1 or not named:
        return False
    chain = [noun, *tree.ancestors(noun)]
    verb = next((n for n, w in enumerate(chain) if n and tree.tokens[w].pos == "VERB"), len(chain))
    return any(
        tree.preposition(w) in cues.factive_prepositions or tree.tokens[w].lemma in cues.factive_predicates
        for w in chain[:verb]
    )


def word_happening(items: SentenceItems, proposition: Proposition) -> str:
    """A happening as a clause where the language's table has the verb's form, else as the phrase itself."""
    tree, cues = items.tree, items.cues
    noun = proposition.clause.head
    lemma = tree.tokens[noun].lemma
    of = [c for c in tree.children(noun, "nmod") if tree.preposition(c) in cues.date_of and cues.date_of]
    own = list(tree.children(noun, "nmod:poss"))
    form = cues.object_nouns.get(lemma) or cues.subject_nouns.get(lemma)
    if not form or not cues.date_of or not (of or own):
        return sentence(render(items, proposition.words))
    rest = [w for w in proposition.words if w > noun and not any(w in tree.subtree(c) for c in (*of, *own))]
    if own and not of and rest and tree.tokens[rest[0]].lemma in cues.object_prepositions:
        rest.pop(0)
    if lemma in cues.subject_nouns or (own and not of):
        subject = phrase_words(tree, (own or of)[0], conjuncts=True)
        return sentence(render(items, [*_possessor(items, subject), form, *rest]))
    thing = _until_other(items, of[0])
    rest = [w for w in proposition.words if w > noun and w not in thing and w != tree.child(of[0], "case")]
    agent = own[0] if own else _doer(items, noun)
    doer = _possessor(items, _until_other(items, agent)) if agent is not None else ()
    rest = [w for w in rest if w not in doer and (agent is None or w not in tree.children(agent, "case"))]
    if doer and form.endswith(_ALSO_PAST):
        return sentence(render(items, [*doer, form, *thing, *rest]))
    plural = tree.tokens[of[0]].feat("Number") == "Plur" or len(tree.conjuncts(of[0])) > 1
    by: list[int | str] = ["by", *doer] if doer else []
    return sentence(render(items, [*thing, cues.copula_text["plur" if plural else "sing"], form, *by, *rest]))


def _doer(items: SentenceItems, noun: int) -> int | None:
    """Who did what a noun tells: "the capture of the town *by the rebels*"."""
    tree = items.tree
    below = (w for w in tree.children(noun, "nmod", "obl", "obl:agent") if not items.is_time(w))
    return next((w for w in below if tree.preposition(w) == "by"), None)


def _until_other(items: SentenceItems, head: int) -> tuple[int, ...]:
    """The phrase up to what tells of the happening itself ("the defeat of X in Y")."""
    tree = items.tree
    words = phrase_words(tree, head, conjuncts=True)
    stop = next(
        (w for w in words if w > head and tree.tokens[w].lemma in items.cues.happening_prepositions),
        len(tree),
    )
    return tuple(w for w in words if w < stop)


def _possessor(items: SentenceItems, words: tuple[int, ...]) -> tuple[int, ...]:
    marks = ("'s", "’s", "'", "’")
    return tuple(w for w in words if items.tree.tokens[w].text not in marks)
