"""What "it", "this" and «это» mean where they stand for what the sentence before told: "That was in 1847"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.claims.enumerations import Told
from factcheck.claims.frames import build_frame
from factcheck.claims.items import SentenceItems
from factcheck.claims.propositions import SUBJECTS, Proposition, without_words
from factcheck.claims.wording import render, sentence, word_proposition
from factcheck.languages.lexicon import Relation, relate
from factcheck.model import Frame

_FUNCTIONAL = frozenset({"ADP", "DET", "PUNCT", "CCONJ", "PART", "AUX", "SCONJ"})
_CIRCUMSTANCES = ("time", "place")


@dataclass(frozen=True, slots=True)
class Retold:
    """A happening told before, with its time or place."""

    text: str
    frame: Frame


def retold(items: SentenceItems, proposition: Proposition, before: Sequence[Told]) -> Retold | None:
    """The last happening told before, with what a clause for which `only_says_when` holds says of it."""
    happened = [told for told in before if told.kind == "fact" and not told.unsaid]
    if not happened or not _means_event(items, proposition, happened[-1]):
        return None
    told, circumstances = happened[-1], build_frame(items, proposition)
    if circumstances.negative or not (circumstances.times or circumstances.mentions):
        return None
    times = [t.index for t in told.items.tree.tokens if told.items.is_time(t.index)]
    known = without_words(told.items, told.proposition, times if circumstances.times else ())
    events = _event_words(items, proposition)
    words = [word for word in proposition.words if word not in events]
    text = f"{word_proposition(told.items, known).rstrip('.')} {render(items, words)}"
    return Retold(sentence(text), _joined(build_frame(told.items, known), circumstances))


def _joined(event: Frame, circumstances: Frame) -> Frame:
    when = tuple(p for p in circumstances.participants if p.role in _CIRCUMSTANCES)
    return replace(
        event,
        participants=(*event.participants, *when),
        mentions=(*event.mentions, *circumstances.mentions),
        times=circumstances.times or event.times,
    )


def _event_words(items: SentenceItems, proposition: Proposition) -> frozenset[int]:
    """The pronoun and the verb that stand for the happening."""
    tree, head = items.tree, proposition.clause.head
    verb = () if items.item(head) is not None else (head,)
    rest = [c for c in tree.children(head) if " " in tree.tokens[head].lemma and tree.tokens[c].pos == "PART"]
    subjects = tree.children(head, *SUBJECTS)
    beside = (child for subject in subjects for child in tree.children(subject, "det"))
    return frozenset((*verb, *rest, *subjects, *beside, *tree.children(head, "cop", "aux", "expl", "cc")))


def only_says_when(items: SentenceItems, proposition: Proposition) -> bool:
    """Whether a clause says of its subject no more than when or where it happened or was."""
    tree, head = items.tree, proposition.clause.head
    if not tree.has(head, *SUBJECTS) or tree.has(head, "acl:relcl"):
        return False
    if items.item(head) is None and tree.tokens[head].lemma not in items.cues.event_verbs:
        return False
    if not (_happens(items, proposition) or any(items.is_time(word) for word in proposition.words)):
        return False
    events = _event_words(items, proposition)
    return all(w in events or _is_circumstance(items, w) for w in proposition.words)


def _happens(items: SentenceItems, proposition: Proposition) -> bool:
    """Whether the clause says that something happened, and not that it was."""
    head = proposition.clause.head
    return items.tree.tokens[head].pos == "VERB" and items.item(head) is None


def _means_event(items: SentenceItems, proposition: Proposition, told: Told) -> bool:
    """Whether the subject can stand for a happening: only happenings happen, so that no name is meant."""
    subject = items.tree.child(proposition.clause.head, *SUBJECTS)
    if subject is None:
        return False
    happened, mention = _happens(items, proposition), items.mention(subject)
    meant = mention is None or (happened and mention.kind == "pronoun" and mention.ner != "EVENT")
    if meant and items.tree.tokens[subject].lemma in items.cues.event_pronouns:
        return True
    return happened and _names_event(items, subject, told)


def _names_event(items: SentenceItems, subject: int, told: Told) -> bool:
    """Whether a noun names what the predicate before told: "the *flight*" of who flew."""
    tree, noun, language = items.tree, items.tree.tokens[subject], items.tree.sentence.language
    verb = told.items.tree.tokens[told.proposition.clause.head]
    if noun.pos != "NOUN" or items.item(subject) is not None or tree.has(subject, "nmod", "nmod:poss", "acl"):
        return False
    return relate(noun.lemma, language, verb.lemma, language, "NOUN", verb.pos) is Relation.SAME


def _is_circumstance(items: SentenceItems, word: int) -> bool:
    token, mention = items.tree.tokens[word], items.mention(word)
    if token.pos in _FUNCTIONAL or items.is_time(word):
        return True
    preposition = items.tree.preposition(mention.head) if mention is not None else ""
    return items.cues.prepositions.get(preposition) == "place"
