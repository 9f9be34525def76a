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

    `nouns` are the lemmas it was called by; `sentence` counts sentences from the start of the text,
    `position` is the offset in the passage. `topical` is the subject of a main clause.
    """

    mentions: tuple[Mention, ...]
    sentence: int
    position: int
    gender: str = ""
    number: str = ""
    animate: bool | None = None
    ner: str = ""
    subject: bool = False
    topical: bool = False
    nouns: frozenset[str] = frozenset()
    text: str = ""

    def salience(self, now: int) -> float:
        """How near at hand it is for an anaphor in sentence `now`; higher is nearer."""
        distance = now - self.sentence
        score = -float(min(distance, 9)) + (1.5 if self.subject else 0.0)
        return score + (0.5 if self.topical and distance else 0.0)

    def same_as(self, other: Referent) -> bool:
        """Whether two referents go by the same names."""
        return {(m.entities, m.text) for m in self.mentions} == {
            (m.entities, m.text) for m in other.mentions
        } or (
            bool(self.mentions and other.mentions)
            and self.mentions[0].entities[:1] == other.mentions[0].entities[:1] != ()
        )


@dataclass(slots=True)
class Discourse:
    """The referents of a text up to the present sentence, oldest first."""

    sentence: int = 0
    referents: list[Referent] = field(default_factory=list)

    def advance(self, new: list[Referent]) -> None:
        """Take note of a sentence's referents."""
        self.sentence += 1
        self.referents = [*self.referents, *new][-_REMEMBERED:]

    def forget_unknown(self) -> None:
        """Keep of the last sentence only what the references know: a heading's other words name nothing."""
        self.referents = [
            each
            for each in self.referents
            if each.sentence < self.sentence or any(mention.entities for mention in each.mentions)
        ]


def referents_of(
    items: SentenceItems, sentence: int, resolved: Mapping[int, Referent] | None = None
) -> list[Referent]:
    """The referents of one sentence: its names, groups of coordinated names, and common-noun subjects."""
    tree = items.tree
    found: list[Referent] = []
    for token in tree.tokens:
        mention = items.mention(token.index)
        if mention is not None and mention.head == token.index and _can_be_meant(token, mention):
            earlier = (resolved or {}).get(token.index)
            found.append(_of_name(items, token, mention, sentence, earlier))
            group = _group(items, token.index, sentence)
            if group is not None:
                found.append(group)
        elif (
            mention is None
            and token.pos == "NOUN"
            and not items.is_time(token.index)
            and _competes(items, token)
        ):
            found.append(_of_noun(items, token, sentence))
    return found


def _can_be_meant(token: Token, mention: Mention) -> bool:
    """A name that only modifies another noun ("the Moon landing") is not what a pronoun means."""
    return mention.kind != "adjective" and token.dep not in ("compound", "amod")


def _competes(items: SentenceItems, token: Token) -> bool:
    """Common nouns that a pronoun may mean just as well: subjects, and plurals among the objects."""
    if items.tree.has(token.index, "cop", "nsubj"):
        return False
    if token.dep in ("nsubj", "nsubj:pass", "root"):
        return True
    return token.feat("Number") == "Plur" and token.dep in ("obj", "obl", "nmod", "conj")


def _of_name(
    items: SentenceItems, token: Token, mention: Mention, sentence: int, earlier: Referent | None
) -> Referent:
    subject = _is_subject(items, token.index)
    topical = subject and _is_topical(items, token.index)
    if earlier is not None:
        return moved(items, earlier, token.index, sentence)
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
        topical=topical,
        nouns=_nouns(items, token.index),
    )


def _of_noun(items: SentenceItems, token: Token, sentence: int) -> Referent:
    subject = _is_subject(items, token.index)
    return Referent(
        mentions=(),
        sentence=sentence,
        position=token.start,
        gender=token.feat("Gender").casefold(),
        number=token.feat("Number").casefold(),
        animate={"Anim": True, "Inan": False}.get(token.feat("Animacy"), _person_noun(items, token)),
        subject=subject,
        topical=subject and _is_topical(items, token.index),
        nouns=frozenset({token.lemma}),
        text=_wording(items, token) if subject else "",
    )


def _wording(items: SentenceItems, token: Token) -> str:
    """A short English phrase that a pronoun may be replaced by; other languages would need another case."""
    tree = items.tree
    words = phrase_words(tree, token.index)
    whole = bool(words) and words[-1] - words[0] + 1 == len(words) <= 6
    if tree.sentence.language != "en" or not whole or any(tree.tokens[w].pos == "PRON" for w in words):
        return ""
    start, end = tree.tokens[words[0]].start, tree.tokens[words[-1]].end
    text = tree.sentence.text[start - tree.sentence.start : end - tree.sentence.start]
    return text[0].lower() + text[1:] if words[0] == 0 and items.item(0) is None else text


def moved(items: SentenceItems, referent: Referent, index: int, sentence: int) -> Referent:
    """The referent as an anaphor speaks of it again."""
    return replace(
        referent,
        sentence=sentence,
        position=items.tree.tokens[index].start,
        subject=_is_subject(items, index),
        topical=_is_subject(items, index) and _is_topical(items, index),
    )


def _person_noun(items: SentenceItems, token: Token) -> bool | None:
    wanted = items.cues.descriptions.get(token.lemma)
    if wanted is not None:
        return wanted == "person"
    return None if token.lemma.endswith(items.cues.person_suffixes) else False


def _is_subject(items: SentenceItems, index: int) -> bool:
    token = items.tree.tokens[index]
    if token.dep in ("conj", "appos", "flat", "flat:name") and token.head != index:
        return _is_subject(items, token.head)
    if token.dep == "root":
        return token.pos in ("NOUN", "PROPN") and not items.tree.has(index, "nsubj", "nsubj:pass", "cop")
    return token.dep in ("nsubj", "nsubj:pass") or _is_fronted(items, token)


def _is_fronted(items: SentenceItems, token: Token) -> bool:
    """A Russian object or addressee before its verb is the topic: «Павлову премию дали в 1904-м»."""
    bare = token.dep in ("obj", "iobj", "obl") and not items.tree.preposition(token.index)
    return bare and token.index < token.head and items.tree.sentence.language == "ru" and token.index < 3


def _is_topical(items: SentenceItems, index: int) -> bool:
    """Whether the subject is that of the main clause or of one beside it."""
    tree = items.tree
    current = index
    while tree.tokens[current].dep in ("conj", "appos", "flat", "flat:name", "nsubj", "nsubj:pass"):
        above = tree.tokens[current].head
        if above == current:
            break
        current = above
    return tree.tokens[current].dep in ("root", "conj", "parataxis", "obj", "iobj", "obl")


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
    people = all(mention.ner == "PERSON" for mention in mentions)
    return Referent(
        mentions,
        sentence,
        mentions[0].start,
        "",
        "plur",
        True if people else None,
        mentions[0].ner,
        _is_subject(items, index),
        _is_topical(items, index),
    )
