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
    """The last happening told before, where a clause does no more than say when or where it was."""
    happened = [told for told in before if told.kind == "fact" and not told.unsaid]
    if not happened or not _only_says_when(items, proposition, happened[-1]):
        return None
    told, circumstances = happened[-1], build_frame(items, proposition)
    if circumstances.negative or not (circumstances.times or circumstances.mentions):
        return None
    times = [t.index for t in told.items.tree.tokens if told.items.is_time(t.index)]
    known = without_words(told.items, told.proposition, times if circumstances.times else ())
    words = [w for w in proposition.words if w not in _event_words(items, proposition)]
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


def _only_says_when(items: SentenceItems, proposition: Proposition, told: Told) -> bool:
    tree, head = items.tree, proposition.clause.head
    subject = tree.child(head, *SUBJECTS)
    if subject is None or tree.has(head, "acl:relcl"):
        return False
    verb = tree.tokens[head]
    if items.item(head) is None and verb.lemma not in items.cues.event_verbs:
        return False
    happened = verb.pos == "VERB" and items.item(head) is None
    timed = any(items.is_time(word) for word in proposition.words)
    if not _means_event(items, subject, happened) and not (happened and _names_event(items, subject, told)):
        return False
    if not (happened or timed):
        return False
    events = _event_words(items, proposition)
    return all(w in events or _is_circumstance(items, w) for w in proposition.words)


def _means_event(items: SentenceItems, subject: int, happened: bool) -> bool:
    """Whether a pronoun can stand for a happening: only happenings happen, so that no name is meant."""
    mention = items.mention(subject)
    meant = mention is None or (happened and mention.kind == "pronoun" and mention.ner != "EVENT")
    return meant and items.tree.tokens[subject].lemma in items.cues.event_pronouns


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
