"""What "did" stands for: "Bell did not invent it; *Meucci did*, in 1871", "Norway joined; *so did Italy*"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.claims.enumerations import Told
from factcheck.claims.events import Retold
from factcheck.claims.frames import build_frame
from factcheck.claims.items import SentenceItems
from factcheck.claims.kinds import kind_words
from factcheck.claims.phrases import trimmed
from factcheck.claims.propositions import SUBJECTS, Proposition, without_words
from factcheck.claims.wording import render, sentence
from factcheck.model import Frame, Participant

_CIRCUMSTANCES = ("time", "place")
_VALUED = ("obj", "iobj", "ccomp", "xcomp", "cop", "acl:relcl", "obl:agent")


def regained(items: SentenceItems, proposition: Proposition, before: Sequence[Told]) -> Retold | None:
    """What a clause says whose verb only stands for the one told last, of another subject."""
    facts = [told for told in before if told.kind == "fact" and not told.unsaid]
    subject = items.tree.child(proposition.clause.head, *SUBJECTS)
    if not facts or subject is None or not _stands_for_verb(items, proposition.clause.head):
        return None
    told = facts[-1]
    other = told.items.tree.child(told.proposition.clause.head, *SUBJECTS)
    own = build_frame(items, proposition)
    if other is None or own.negative or not _speaks_of(own) or _is_measured(items, proposition, own):
        return None
    said = without_words(told.items, told.proposition, list(_left_out(told, other, own)))
    words = [w for w in proposition.words if w not in _standing(items, proposition.clause.head)]
    first = trimmed(items.tree, [w for w in words if w in items.tree.subtree(subject)])
    rest = trimmed(items.tree, [w for w in words if w not in first])
    text = f"{render(items, first)} {render(told.items, said.words)} {render(items, rest)}"
    return Retold(sentence(text), _joined(build_frame(told.items, said), own, told.proposition.passive))


def _stands_for_verb(items: SentenceItems, head: int) -> bool:
    """Whether a clause has no verb but "did", "did it", "so did", or the "so was" of another clause."""
    tree, cues = items.tree, items.cues
    token = tree.tokens[head]
    adverbs = {tree.tokens[child].lemma for child in tree.children(head, "advmod")}
    if token.lemma in cues.copulas:
        return not adverbs.isdisjoint(cues.likewise) and not tree.has(head, *_VALUED, "obl")
    valued = any(child > head for child in tree.children(head, *_VALUED[2:]))
    if token.lemma not in kind_words(tree.sentence.language).pro_verbs or valued:
        return False
    things = tree.children(head, "obj", "iobj")
    if things:
        return all(tree.tokens[thing].lemma in cues.event_pronouns for thing in things)
    return token.lemma in cues.pro_auxiliaries


def _is_measured(items: SentenceItems, proposition: Proposition, own: Frame) -> bool:
    """Whether the verb has a value of its own and stands for no other: "the car *did 200 km/h*"."""
    verb = items.tree.tokens[proposition.clause.head]
    return any(quantity.start >= verb.end for quantity in own.quantities)


def _speaks_of(own: Frame) -> bool:
    """Whether the subject is somebody who can be told of: a name, or a noun."""
    return any(p.role in ("subject", "object") and (p.mention or p.terms) for p in own.participants)


def _standing(items: SentenceItems, head: int) -> frozenset[int]:
    """The words that stand for the predicate."""
    tree, cues = items.tree, items.cues
    words = {head, *tree.children(head, "obj", "iobj", "cc", "aux", "mark")}
    words |= {child for child in tree.children(head, "advmod") if tree.tokens[child].lemma in cues.likewise}
    return frozenset(words)


def _left_out(told: Told, subject: int, own: Frame) -> Iterator[int]:
    """The words of the earlier clause that do not hold for the later: its subject, its time, its denial."""
    items, tree = told.items, told.items.tree
    gone = set(tree.subtree(subject))
    for word in told.proposition.words:
        token = tree.tokens[word]
        timed = bool(own.times) and items.is_time(word)
        joining = token.dep in ("cc", "mark") and token.head == told.proposition.clause.head
        if word in gone or timed or joining or token.lemma in items.cues.negators:
            yield word


def _joined(event: Frame, own: Frame, passive: bool) -> Frame:
    """The earlier frame with the later subject and circumstances."""
    role = "object" if passive else "subject"
    moved: list[Participant] = []
    for each in own.participants:
        if each.role in ("subject", "object"):
            moved.append(replace(each, role=role))
        elif each.role in _CIRCUMSTANCES:
            moved.append(each)
    terms = tuple(term for each in moved for term in each.terms)
    return replace(
        event,
        participants=(*event.participants, *moved),
        mentions=(*event.mentions, *own.mentions),
        terms=(*event.terms, *terms),
        times=own.times or event.times,
        negative=False,
        negation=None,
    )
