"""Members named of a group that the sentence before told of: "They built two ships. These included X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.claims.checkability import Kind
from factcheck.claims.clauses import ClauseKind
from factcheck.claims.frames import build_frame
from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import phrase_words
from factcheck.claims.propositions import Proposition, without_words
from factcheck.claims.wording import render, word_proposition
from factcheck.model import Frame, Mention, Participant

_ROLES = {"obj": "object", "nsubj:pass": "object", "nsubj": "subject"}


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence said: one of its propositions with whom it leaves unsaid."""

    items: SentenceItems
    proposition: Proposition
    unsaid: tuple[Mention, ...]
    kind: Kind


@dataclass(frozen=True, slots=True)
class Enumerated:
    """What was said of a group, said of one member; `words` name the member."""

    text: str
    frame: Frame
    words: tuple[int, ...]
    kind: Kind


def enumerated(
    items: SentenceItems, proposition: Proposition, before: Sequence[Told]
) -> tuple[Enumerated, ...]:
    """One for each member that a clause names of a group told before; none if that is not all it does."""
    group, members = _named_of(items, proposition)
    names = [name for member in members if (name := _name(items, member)) is not None]
    if group is None or not members or len(names) < len(members):
        return ()
    for told in before:
        head = _group_in(told, items, group)
        if head is not None:
            pairs = zip(members, names, strict=True)
            said = (_said_of(told, head, items, member, name) for member, name in pairs)
            return tuple(each for each in said if each is not None)
    return ()


def _named_of(items: SentenceItems, proposition: Proposition) -> tuple[int | None, tuple[int, ...]]:
    """The word for the group, "these" or "these ships", and the heads of the members."""
    tree, head = items.tree, proposition.clause.head
    if (
        proposition.clause.kind is not ClauseKind.MAIN
        or tree.tokens[head].lemma not in items.cues.listing_verbs
    ):
        return None, ()
    group, first = tree.child(head, "nsubj"), tree.child(head, "obj")
    if group is None or first is None or not _points_back(items, group):
        return None, ()
    return group, tree.conjuncts(first)


def _points_back(items: SentenceItems, group: int) -> bool:
    tree, ahead = items.tree, items.cues.demonstratives
    determiners = [tree.tokens[child].lemma for child in tree.children(group, "det")]
    return tree.tokens[group].lemma in ahead or any(lemma in ahead for lemma in determiners)


def _name(items: SentenceItems, member: int) -> Mention | None:
    mention = items.mention(member)
    return mention if mention is not None and mention.kind == "name" else None


def _group_in(told: Told, items: SentenceItems, group: int) -> int | None:
    """The new plural that the earlier clause tells of, by the same noun if one is given."""
    tree, proposition = told.items.tree, told.proposition
    noun = items.tree.tokens[group]
    for word in proposition.words:
        token = tree.tokens[word]
        counted = token.lemma in told.items.cues.quantifying_nouns
        things = [c for c in tree.children(word, "nmod") if tree.tokens[c].feat("Number") == "Plur"]
        meant = tree.tokens[things[0]] if counted and things else token
        if (
            token.dep in _ROLES
            and token.head == proposition.clause.head
            and meant.feat("Number") == "Plur"
            and told.items.mention(meant.index) is None
            and (noun.pos != "NOUN" or meant.lemma == noun.lemma)
        ):
            return word
    return None


def _said_of(told: Told, head: int, items: SentenceItems, member: int, name: Mention) -> Enumerated | None:
    """What was told of the group whose head is given, of the member with that name."""
    before = told.items
    words = phrase_words(items.tree, member)
    whole = tuple(w for w in before.tree.subtree(head) if w in told.proposition.words)
    said, group = word_proposition(before, told.proposition, told.unsaid), render(before, whole)
    if not group or group not in said:
        return None
    rest = without_words(before, told.proposition, whole)
    frame = build_frame(before, rest, told.unsaid)
    role = _ROLES[before.tree.tokens[head].dep]
    participant = Participant(role, name, (), name.text, name.start, name.end)
    frame = replace(frame, participants=(*frame.participants, participant), mentions=(*frame.mentions, name))
    text = said.replace(group, render(items, words), 1)
    return Enumerated(text, frame, tuple(range(name.first, name.last + 1)), told.kind)
