"""What a sentence holds apart from its syntax: names, times, quantities, ordinals, and content words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, runtime_checkable

from factcheck.claims.cues import Cues
from factcheck.claims.name_types import ner_of_type
from factcheck.claims.superlatives import find_superlatives
from factcheck.claims.tree import Tree
from factcheck.claims.unknown_names import with_unknown
from factcheck.languages.bounds import bound_before
from factcheck.languages.dates import find_times
from factcheck.languages.lightness import is_light
from factcheck.languages.number_lexicon import fold
from factcheck.languages.ordinals import find_ordinals
from factcheck.languages.quantities import find_quantities
from factcheck.languages.russian.dictionary import is_ordinary
from factcheck.model import Language, Mention, Ordinal, Sentence, Span, Term, Token
from factcheck.values.dates import TimeMention
from factcheck.values.quantities import Bound, Quantity, is_loose


class NameFinder(Protocol):
    """What claims ask of the reference set: which words of a sentence name something it knows."""

    def find(self, sentence: Sentence) -> tuple[Mention, ...]:
        """The known names of a sentence, in text order."""
        ...


@runtime_checkable
class Acquaintance(Protocol):
    """A name finder that also knows what kind of thing an entity is, and what it is called."""

    def type_of(self, entity: str) -> str:
        """The entity's type ("person", "state", "work", …), "" where it is not known."""
        ...

    def names_of(self, entity: str) -> tuple[str, ...]:
        """All names of an entity."""
        ...

    def bears(self, entity: str, text: str) -> bool:
        """Whether a text is a piece of one of the entity's names."""
        ...

    def callings_of(self, entity: str) -> frozenset[tuple[str, Language]]:
        """The words by which names and statements call the entity, each with its language."""
        ...


Item = Mention | TimeMention | Quantity | Ordinal

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "X", "AUX"})


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """The common noun that a pronoun means: its phrase, its content words, and the names in it ("*Eiffel*'s
    tower").

    A phrase that holds a rank, a number or a time has no words: it tells one thing from others.
    """

    text: str
    terms: tuple[Term, ...] = ()
    names: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceItems:
    """A parsed sentence with everything found in it.

    `cover` tells the item that a token belongs to, if any. `companions` holds, by first token, what else the
    same words mean ("the two countries" means two names); `paraphrases` the common nouns that pronouns mean;
    `superlatives` the ranks that words give which are terms as well.
    """

    tree: Tree
    cues: Cues
    mentions: tuple[Mention, ...]
    times: tuple[TimeMention, ...]
    quantities: tuple[Quantity, ...]
    ordinals: tuple[Ordinal, ...]
    cover: tuple[Item | None, ...]
    companions: Mapping[int, tuple[Mention, ...]] = field(default_factory=dict)
    paraphrases: Mapping[int, Paraphrase] = field(default_factory=dict)
    superlatives: Mapping[int, Ordinal] = field(default_factory=dict)
    acquaintance: Acquaintance | None = None

    def item(self, index: int) -> Item | None:
        """What a token is part of: a name, time, quantity or ordinal."""
        return self.cover[index]

    def mention(self, index: int) -> Mention | None:
        """The name a token is part of."""
        item = self.cover[index]
        return item if isinstance(item, Mention) else None

    def meant_by(self, mention: Mention) -> tuple[Mention, ...]:
        """The mention and those that the same words also mean."""
        return (mention, *self.companions.get(mention.first, ()))

    def is_time(self, index: int) -> bool:
        """Whether a token is part of a time expression."""
        return isinstance(self.cover[index], TimeMention)

    def is_content(self, index: int) -> bool:
        """Whether a token is a content word that no item covers, or stands for such words."""
        token = self.tree.tokens[index]
        if index in self.paraphrases:
            return bool(self.paraphrases[index].terms)
        function_words = (self.cues.fillers, self.cues.negators, self.cues.negative_pronouns)
        if self.cover[index] is not None or token.pos not in _CONTENT:
            return False
        if any(token.lemma in words for words in function_words):
            return False
        if token.dep in ("aux", "aux:pass", "cop", "case", "mark", "cc", "punct") or token.pos == "AUX":
            return False
        return any(character.isalnum() for character in token.text)

    def term(self, index: int, negated: bool = False) -> Term:
        """A content word as a term."""
        token = self.tree.tokens[index]
        language = self.tree.sentence.language
        return Term(token.lemma, token.text, token.start, token.end, token.pos, language, negated)

    def terms_at(self, index: int, negated: bool = False) -> tuple[Term, ...]:
        """A content word as a term, or the terms that a pronoun stands for, in its place."""
        if index not in self.paraphrases:
            return (self.term(index, negated),)
        token = self.tree.tokens[index]
        return tuple(
            replace(each, text=token.text, start=token.start, end=token.end, negated=negated)
            for each in self.paraphrases[index].terms
        )


def find_items(sentence: Sentence, names: NameFinder, words: Cues) -> SentenceItems:
    """Read a sentence's names, times, quantities and ordinals; known names come before all others."""
    tree = Tree(sentence)
    known = tuple(_typed(tree, mention, names) for mention in names.find(sentence))
    times = tuple(
        time for time in _times(sentence) if not any(_covers(m, (time.start, time.end)) for m in known)
    )
    known = tuple(m for m in known if not any(_strictly_inside(m, time) for time in times))
    dated = [time.whole for time in times]
    held = [*dated, *((mention.start, mention.end) for mention in known)]
    quantities = tuple(_unbound(tree, q) for q in _quantities(sentence, held))
    measured = [(q.start, q.end) for q in quantities if q.dimension != "count"]
    ranked = [(o.start, o.end) for o in _ordinals(sentence)] + [q.number for q in quantities]
    mentions = with_unknown(tree, words, known, [*dated, *measured], ranked)
    spans = [*dated, *((mention.start, mention.end) for mention in mentions)]
    quantities = tuple(replace(q, noun=_lemma(tree, q.noun, q.number[1])) for q in _beside(quantities, spans))
    spans += [q.number for q in quantities]
    ordinals = tuple(
        replace(o, noun=_lemma(tree, o.noun, o.end))
        for o in _ordinals(sentence, initial=True)
        if not any(_overlaps((o.start, o.end), span) for span in spans)
    )
    items: tuple[Item, ...] = (*mentions, *times, *quantities, *ordinals)
    return SentenceItems(
        tree, words, mentions, times, quantities, ordinals, _cover(tree, items, _leads(sentence, quantities)),
        superlatives=find_superlatives(tree, words, ordinals),
        acquaintance=names if isinstance(names, Acquaintance) else None,
    )  # fmt: skip


def _times(sentence: Sentence) -> tuple[TimeMention, ...]:
    at = sentence.start
    return tuple(
        replace(t, start=t.start + at, end=t.end + at, whole=(t.whole[0] + at, t.whole[1] + at))
        for t in find_times(sentence.text, sentence.language)
    )


def _quantities(sentence: Sentence, taken: Iterable[Span]) -> tuple[Quantity, ...]:
    at = sentence.start
    local = [(start - at, end - at) for start, end in taken]
    return tuple(
        replace(q, start=q.start + at, end=q.end + at, number=(q.number[0] + at, q.number[1] + at))
        for q in find_quantities(sentence.text, sentence.language, local)
    )


def _unbound(tree: Tree, q: Quantity) -> Quantity:
    """The quantity as it is where the word that seems to bound it is a verb's ("handed *over* 200 kg")."""
    if not is_loose(q):
        return q
    before = [token for token in tree.tokens if token.end <= q.number[0]][-1:]
    return replace(q, bound=Bound.EXACT) if before and before[0].pos == "PART" else q


def _lemma(tree: Tree, noun: str, after: int) -> str:
    """The dictionary form of a counted noun that stands in the text after a number."""
    if is_light(noun, tree.sentence.language):
        return noun
    found = (token.lemma for token in tree.tokens if token.start >= after and token.text.lower() == noun)
    return next(found, noun)


def _beside(quantities: Iterable[Quantity], spans: Sequence[Span]) -> tuple[Quantity, ...]:
    """The quantities whose number is part of no name or time; a count whose noun stands behind a name
    ("three *NASA* astronauts") is cut down to its number.
    """
    kept: list[Quantity] = []
    for q in quantities:
        if not any(_overlaps((q.start, q.end), span) for span in spans):
            kept.append(q)
        elif q.dimension == "count" and not any(_overlaps(q.number, span) for span in spans):
            kept.append(replace(q, end=q.number[1], text=q.text[: q.number[1] - q.start]))
    return tuple(kept)


def _ordinals(sentence: Sentence, initial: bool = False) -> tuple[Ordinal, ...]:
    at = sentence.start
    found = find_ordinals(sentence.text, sentence.language, initial=initial)
    return tuple(replace(o, start=o.start + at, end=o.end + at) for o in found)


def _typed(tree: Tree, mention: Mention, names: NameFinder) -> Mention:
    """The mention with its type: what the references say, else what the statistical model thinks."""
    types = (
        {names.type_of(entity) for entity in mention.entities}
        if isinstance(names, Acquaintance)
        else set[str]()
    )
    known = {ner_of_type(each) for each in types if each}
    if len(known) == 1:
        return replace(mention, ner=known.pop())
    return mention if mention.ner else replace(mention, ner=tree.tokens[mention.head].ner)


def _covers(mention: Mention, span: Span) -> bool:
    return mention.start <= span[0] and span[1] <= mention.end


def _strictly_inside(mention: Mention, time: TimeMention) -> bool:
    return time.start <= mention.start and mention.end <= time.end


def _overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _leads(sentence: Sentence, quantities: Iterable[Quantity]) -> Mapping[int, int]:
    """Where the words that bound a quantity begin ("*close to* six years"), by where the quantity begins."""
    low, at = fold(sentence.text), sentence.start
    bounds = ((q.start, bound_before(low, q.start - at, sentence.language)) for q in quantities)
    return {start: bound.start + at for start, bound in bounds if bound is not None}


def _cover(tree: Tree, items: Iterable[Item], leads: Mapping[int, int]) -> tuple[Item | None, ...]:
    cover: list[Item | None] = [None] * len(tree)
    for item in items:
        start, end = item.whole if isinstance(item, TimeMention) else (item.start, item.end)
        start = leads.get(start, start) if isinstance(item, Quantity) else start
        for token in tree.tokens:
            inside = start <= token.start and token.end - token.text.endswith(".") <= end  # "It is 40 m."
            inside = inside or (isinstance(item, Mention) and _is_epithet(item, token))
            if cover[token.index] is None and inside and not _between(item, token):
                cover[token.index] = item
    return tuple(cover)


def _is_epithet(name: Mention, token: Token) -> bool:
    """Whether a name has a common noun joined to it: «Матушка-Волга», «Москва-красавица»."""
    if token.start == name.start:
        rest = token.text[name.end - token.start :]
    else:
        rest = token.text[: name.start - token.start] if token.end == name.end else ""
    word = rest.strip("-").casefold().replace("ё", "е")
    return "-" in rest and "-" not in word and is_ordinary(word)


def _between(item: Item, token: Token) -> bool:
    """Whether a word only stands between a number and the noun it counts ("48 *complete* orbits")."""
    if not isinstance(item, Quantity) or item.dimension != "count" or not item.noun:
        return False
    return item.number[1] <= token.start and token.end < item.end
