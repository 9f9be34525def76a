"""What a sentence holds apart from its syntax: names, times, quantities, ordinals, and content words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol, runtime_checkable

from factcheck.claims.cues import Cues
from factcheck.claims.tree import Tree
from factcheck.languages.dates import find_times
from factcheck.languages.lightness import is_light
from factcheck.languages.ordinals import find_ordinals
from factcheck.languages.quantities import find_quantities
from factcheck.model import Mention, Ordinal, Sentence, Span, Term, Token
from factcheck.values.dates import TimeMention
from factcheck.values.quantities import Quantity


class NameFinder(Protocol):
    """What claims ask of the reference set: which words of a sentence name something it knows."""

    def find(self, sentence: Sentence) -> tuple[Mention, ...]:
        """The known names of a sentence, in text order."""
        ...


@runtime_checkable
class TypeTeller(Protocol):
    """A name finder that also knows what kind of thing an entity is ("person", "state", "work", …)."""

    def type_of(self, entity: str) -> str:
        """The entity's type, "" where it is not known."""
        ...


_NER_OF_TYPE = {
    **dict.fromkeys(("person",), "PERSON"),
    **dict.fromkeys(("state", "place", "city", "country", "region"), "PLACE"),
    **dict.fromkeys(("organisation", "organization", "company", "party"), "ORG"),
    **dict.fromkeys(("event", "war", "battle"), "EVENT"),
    **dict.fromkeys(("treaty", "work", "product", "substance", "document"), "WORK"),
}

Item = Mention | TimeMention | Quantity | Ordinal

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "X", "AUX"})
_JOINING = frozenset({"-", "–", ".", "'", "’", "&"})


@dataclass(frozen=True, slots=True)
class SentenceItems:
    """A parsed sentence with everything found in it.

    `cover` tells the item that a token belongs to, if any. `companions` holds, by first token, what else the
    same words mean ("the two countries" means two names); `paraphrases` the common nouns that pronouns mean.
    """

    tree: Tree
    cues: Cues
    mentions: tuple[Mention, ...]
    times: tuple[TimeMention, ...]
    quantities: tuple[Quantity, ...]
    ordinals: tuple[Ordinal, ...]
    cover: tuple[Item | None, ...]
    companions: Mapping[int, tuple[Mention, ...]] = field(default_factory=dict)
    paraphrases: Mapping[int, str] = field(default_factory=dict)

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
        """Whether a token is a content word that no item covers."""
        token = self.tree.tokens[index]
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
    quantities = _quantities(sentence, held)
    measured = [(q.start, q.end) for q in quantities if q.dimension != "count"]
    mentions = _with_unknown(tree, words, known, [*dated, *measured])
    spans = [*dated, *((mention.start, mention.end) for mention in mentions)]
    quantities = tuple(replace(q, noun=_lemma(tree, q.noun, q.number[1])) for q in _beside(quantities, spans))
    ordinals = tuple(
        replace(o, noun=_lemma(tree, o.noun, o.end))
        for o in _ordinals(sentence)
        if not any(_overlaps((o.start, o.end), span) for span in spans)
    )
    items: tuple[Item, ...] = (*mentions, *times, *quantities, *ordinals)
    return SentenceItems(tree, words, mentions, times, quantities, ordinals, _cover(tree, items))


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


def _ordinals(sentence: Sentence) -> tuple[Ordinal, ...]:
    at = sentence.start
    found = find_ordinals(sentence.text, sentence.language)
    return tuple(replace(o, start=o.start + at, end=o.end + at) for o in found)


def _typed(tree: Tree, mention: Mention, names: NameFinder) -> Mention:
    """The mention with its type: what the references say, else what the statistical model thinks."""
    types = (
        {names.type_of(entity) for entity in mention.entities}
        if isinstance(names, TypeTeller)
        else set[str]()
    )
    known = {_NER_OF_TYPE.get(each, "WORK") for each in types if each}
    if len(known) == 1:
        return replace(mention, ner=known.pop())
    return mention if mention.ner else replace(mention, ner=tree.tokens[mention.head].ner)


def _covers(mention: Mention, span: Span) -> bool:
    return mention.start <= span[0] and span[1] <= mention.end


def _strictly_inside(mention: Mention, time: TimeMention) -> bool:
    return time.start <= mention.start and mention.end <= time.end


def _overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _with_unknown(
    tree: Tree, words: Cues, known: tuple[Mention, ...], times: list[Span]
) -> tuple[Mention, ...]:
    """The known names and, where none of them stands, the runs of words that look like names."""
    free = [
        not any(_overlaps((t.start, t.end), (m.start, m.end)) for m in known)
        and not any(_overlaps((t.start, t.end), span) for span in times)
        for t in tree.tokens
    ]
    unknown = [_unknown(tree, run) for run in _runs(tree, free)]
    return _joined(tree, words, sorted((*known, *unknown), key=lambda mention: (mention.start, mention.end)))


def _joined(tree: Tree, words: Cues, mentions: list[Mention]) -> tuple[Mention, ...]:
    """Join an unknown kind of thing with the name that tells which: "Treaty of Utrecht" is one name."""
    joined: list[Mention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if before is not None and not before.entities and _tells_which(tree, words, before, mention):
            joined[-1] = _named(tree, before.first, mention.last, before.head, before.ner)
        else:
            joined.append(mention)
    return tuple(joined)


def _tells_which(tree: Tree, words: Cues, kind: Mention, which: Mention) -> bool:
    head = tree.tokens[kind.head]
    between = [tree.tokens[i].lemma for i in range(kind.last + 1, which.first)]
    of = bool(between) and between[0] in words.date_of and all(lemma in words.name_links for lemma in between)
    described = words.descriptions.get(head.lemma) not in (None, "person")
    below = tree.below(which.head, kind.head)
    return of and below and described and head.text[0].isupper() and which.kind == "name"


def _runs(tree: Tree, free: list[bool]) -> list[tuple[int, int]]:
    """Maximal runs (first, last token) of words that look like one name."""
    runs: list[tuple[int, int]] = []
    for first, last in _quoted(tree):
        if all(free[first : last + 1]):
            runs.append((first, last))
            free[first : last + 1] = [False] * (last + 1 - first)
    index = 0
    while index < len(tree):
        if not (free[index] and _starts_name(tree.tokens[index])):
            index += 1
            continue
        last = _run_end(tree, free, index)
        if not _is_only_initial(tree, index, last):
            runs.append((index, last))
        index = last + 1
    return runs


def _quoted(tree: Tree) -> Iterable[tuple[int, int]]:
    """Short capitalised runs inside angle quotes: titles and names of ships, journals, products."""
    opened: int | None = None
    for token in tree.tokens:
        if token.text == "«":
            opened = token.index
        elif token.text == "»" and opened is not None:
            first, last = opened + 1, token.index - 1
            if first <= last and last - first < 6 and tree.tokens[first].text[0].isupper():
                yield first, last
            opened = None


def _starts_name(token: Token) -> bool:
    if not token.text[0].isupper():
        return False
    demonym = token.pos == "ADJ" and token.index > 0
    return token.pos == "PROPN" or demonym or (token.ner != "" and token.pos in ("ADJ", "NOUN", "X"))


def _is_only_initial(tree: Tree, first: int, last: int) -> bool:
    """A capital at the beginning of a sentence says nothing of a common noun, whatever a model thinks."""
    if first or tree.tokens[0].pos == "PROPN" or tree.tokens[0].text[1:] != tree.tokens[0].text[1:].lower():
        return False
    return not any(token.text[0].isupper() for token in tree.tokens[1 : last + 1])


def _run_end(tree: Tree, free: list[bool], first: int) -> int:
    last = first
    for index in range(first + 1, len(tree)):
        token, before = tree.tokens[index], tree.tokens[index - 1]
        if not free[index] or (token.ner and before.ner and token.ner != before.ner):
            break
        if (
            _starts_name(token)
            or (token.ner and token.ner == before.ner)
            or (_numbers_name(token, before, first))
        ):
            last = index
        elif not (token.text in _JOINING and index + 1 < len(tree) and _starts_name(tree.tokens[index + 1])):
            break
    while last > first and _never_ends_name(tree.tokens[last]):
        last -= 1
    return last


def _never_ends_name(token: Token) -> bool:
    """A mark, a case word, or the verb that a model took into the name before it ("Second Rome fell")."""
    verb = token.pos in ("VERB", "AUX") and token.text[0].islower()
    return verb or token.pos in ("PUNCT", "PART") or token.dep == "case"


def _numbers_name(token: Token, before: Token, first: int) -> bool:
    """The number of a thing: "Windows 7", "Type 23B"."""
    if before.pos != "PROPN" or not token.text[0].isdigit():
        return False
    lettered = not token.text.isdigit() and token.text.isalnum()
    return lettered or (token.pos == "NUM" and first <= token.head <= token.index)


def _unknown(tree: Tree, run: tuple[int, int]) -> Mention:
    first, last = run
    inside = range(first, last + 1)
    head = next((i for i in inside if tree.tokens[i].head not in inside or tree.tokens[i].head == i), last)
    ner = tree.tokens[head].ner or next((tree.tokens[i].ner for i in inside if tree.tokens[i].ner), "")
    return _named(tree, first, last, head, ner)


def _named(tree: Tree, first: int, last: int, head: int, ner: str) -> Mention:
    if any(t.text == "«" for t in tree.tokens[first : last + 1]) and last + 1 < len(tree):
        last += tree.tokens[last + 1].text == "»"
    start, end = tree.tokens[first].start, tree.tokens[last].end
    at = tree.sentence.start
    adjective = tree.tokens[head].pos == "ADJ" and first == last
    return Mention(
        text=tree.sentence.text[start - at : end - at],
        start=start,
        end=end,
        first=first,
        last=last,
        head=head,
        kind="adjective" if adjective else "name",
        ner=ner,
        lemma=" ".join(token.lemma for token in tree.tokens[first : last + 1] if token.pos != "PUNCT"),
    )


def _cover(tree: Tree, items: Iterable[Item]) -> tuple[Item | None, ...]:
    cover: list[Item | None] = [None] * len(tree)
    for item in items:
        start, end = item.whole if isinstance(item, TimeMention) else (item.start, item.end)
        for token in tree.tokens:
            inside = start <= token.start and token.end <= end
            if cover[token.index] is None and inside and not _between(item, token):
                cover[token.index] = item
    return tuple(cover)


def _between(item: Item, token: Token) -> bool:
    """Whether a word only stands between a number and the noun it counts ("48 *complete* orbits")."""
    if not isinstance(item, Quantity) or item.dimension != "count" or not item.noun:
        return False
    return item.number[1] <= token.start and token.end < item.end
