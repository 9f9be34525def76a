"""What a text has spoken of so far, with what pronouns and descriptions ask of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import phrase_words
from factcheck.model import Mention, Token

_REMEMBERED = 60


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody or something spoken of: the names that mean it (several for a group; none for a common noun).

    `nouns` are the lemmas it was called by; `sentence` counts sentences from the start of the text, `position` is the
    offset in the passage.
    """

    mentions: tuple[Mention, ...]
    sentence: int
    position: int
    gender: str = ""
    number: str = ""
    animate: bool | None = None
    ner: str = ""
    subject: bool = False
    nouns: frozenset[str] = frozenset()

    def salience(self, now: int) -> float:
        """How near at hand it is for an anaphor in sentence `now`; higher is nearer."""
        return (1.5 if self.subject else 0.0) - min(now - self.sentence, 6) + (0.25 if self.mentions else 0.0)


@dataclass(slots=True)
class Discourse:
    """The referents of a text up to the present sentence, oldest first."""

    sentence: int = 0
    referents: list[Referent] = field(default_factory=list)

    def advance(self, new: list[Referent]) -> None:
        """Take note of a sentence's referents."""
        self.sentence += 1
        self.referents = [*self.referents, *new][-_REMEMBERED:]


def referents_of(
    items: SentenceItems, sentence: int, resolved: Mapping[int, Referent] | None = None
) -> list[Referent]:
    """The referents of one sentence: its names, groups of coordinated names, and common-noun subjects."""
    tree = items.tree
    found: list[Referent] = []
    for token in tree.tokens:
        mention = items.mention(token.index)
        if mention is not None and mention.head == token.index and mention.kind != "adjective":
            earlier = (resolved or {}).get(token.index)
            found.append(_of_name(items, token, mention, sentence, earlier))
            group = _group(items, token.index, sentence)
            if group is not None:
                found.append(group)
        elif mention is None and token.dep in ("nsubj", "nsubj:pass") and token.pos == "NOUN":
            found.append(_of_noun(token, sentence))
    return found


def _of_name(
    items: SentenceItems, token: Token, mention: Mention, sentence: int, earlier: Referent | None
) -> Referent:
    subject = _is_subject(items, token.index)
    if earlier is not None:
        return replace(earlier, sentence=sentence, position=token.start, subject=subject, nouns=earlier.nouns)
    person = mention.ner == "PERSON"
    return Referent(
        mentions=items.meant_by(mention),
        sentence=sentence,
        position=token.start,
        gender=_gender(items, token, mention),
        number=token.feat("Number").casefold() if token.feat("Number") else "",
        animate=True if person else (False if mention.ner else None),
        ner=mention.ner,
        subject=subject,
        nouns=_nouns(items, token.index),
    )


def _of_noun(token: Token, sentence: int) -> Referent:
    animate = {"Anim": True, "Inan": False}.get(token.feat("Animacy"))
    return Referent(
        (), sentence, token.start, token.feat("Gender").casefold(), token.feat("Number").casefold(), animate,
        subject=True, nouns=frozenset({token.lemma}),
    )


def _is_subject(items: SentenceItems, index: int) -> bool:
    token = items.tree.tokens[index]
    if token.dep == "conj":
        return _is_subject(items, token.head)
    return token.dep in ("nsubj", "nsubj:pass") or (token.dep == "root" and not items.tree.has(index, "nsubj"))


def _gender(items: SentenceItems, token: Token, mention: Mention) -> str:
    if items.tree.sentence.language == "ru":
        return token.feat("Gender").casefold()
    first = mention.text.split(" ")[0].casefold()
    if first in items.cues.masculine_names:
        return "masc"
    return "fem" if first in items.cues.feminine_names else ""


def _nouns(items: SentenceItems, index: int) -> frozenset[str]:
    """What a name is called: its own head noun, its apposition, the noun of its copula."""
    tree = items.tree
    found = {tree.tokens[index].lemma}
    found.update(tree.tokens[child].lemma for child in tree.children(index, "appos"))
    governor = tree.tokens[index]
    if governor.dep == "appos":
        found.add(tree.tokens[governor.head].lemma)
    if governor.dep == "nsubj" and tree.tokens[governor.head].pos == "NOUN":
        found.add(tree.tokens[governor.head].lemma)
    return frozenset(found)


def _group(items: SentenceItems, index: int, sentence: int) -> Referent | None:
    """The names coordinated from here on, taken together."""
    tree = items.tree
    if tree.tokens[index].dep == "conj":
        return None
    names = [items.mention(each) for each in tree.conjuncts(index)]
    mentions = tuple(m for name in names if name is not None for m in items.meant_by(name))
    if len(mentions) < 2:
        return None
    words = phrase_words(tree, index, conjuncts=True)
    people = all(mention.ner == "PERSON" for mention in mentions)
    return Referent(
        mentions, sentence, tree.tokens[words[0] if words else index].start, "", "plur",
        True if people else None, mentions[0].ner, _is_subject(items, index),
    )
