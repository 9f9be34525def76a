"""The names of a sentence that the reference set does not know, beside those that it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.claims.cues import Cues
from factcheck.claims.name_runs import NameRuns, Run, in_other_case
from factcheck.claims.name_types import is_title_word, type_of_name
from factcheck.claims.tree import Tree
from factcheck.languages.gazetteer import find_demonym
from factcheck.languages.genders import gender_of_name
from factcheck.languages.name_words import is_designation, is_eponymous
from factcheck.model import Mention, Span, Token

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"})


def with_unknown(
    tree: Tree, words: Cues, known: tuple[Mention, ...], taken: Sequence[Span], counted: Sequence[Span]
) -> tuple[Mention, ...]:
    """The known names and, where neither they nor a time or measure (`taken`) stand, those found by shape.

    `counted` are the number words and ranks, which name nothing at the head of a sentence.
    """
    free = [
        not any(_overlaps((t.start, t.end), (m.start, m.end)) for m in known)
        and not any(_overlaps((t.start, t.end), span) for span in taken)
        for t in tree.tokens
    ]
    found = NameRuns(tree, words, free, counted).find()
    runs = [part for run in found for part in _by_nation(tree, run)]
    unknown = [_mention(tree, words, _without_title(tree, words, run)) for run in runs]
    return _joined(tree, words, sorted((*known, *unknown), key=lambda mention: (mention.start, mention.end)))


def _overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _by_nation(tree: Tree, run: Run) -> tuple[Run, ...]:
    """A person's name apart from the country that stands before it: "the Kenyan Abebe Bikila"."""
    first, last = run
    rest = tree.tokens[first + 1 : last + 1]
    person = len(rest) > 1 and all(token.ner == "PERSON" for token in rest)
    nation = person and tree.tokens[first].dep in ("compound", "amod") and _is_demonym(tree, first)
    return ((first, first), (first + 1, last)) if nation else (run,)


def _is_demonym(tree: Tree, index: int) -> bool:
    return find_demonym(tree.tokens[index].text, tree.sentence.language) is not None


def _without_title(tree: Tree, words: Cues, run: Run) -> Run:
    """A person's name without the rank or form of address before it: "President Eisenhower"."""
    first, last = run
    while first < last and is_title_word(tree, first) and not gender_of_name(tree.tokens[first].text):
        first += 1
    rest = tree.tokens[first : last + 1]
    person = any(token.ner == "PERSON" for token in rest) or len(rest) > 1
    kind = any(token.lemma in words.descriptions or token.text in words.date_of for token in rest)
    return (first, last) if person and not kind else run


def _mention(tree: Tree, words: Cues, run: Run) -> Mention:
    first, last = run
    inside = range(first, last + 1)
    head = next((i for i in inside if tree.tokens[i].head not in inside or tree.tokens[i].head == i), last)
    return _named(tree, words, first, last, head)


def _joined(tree: Tree, words: Cues, mentions: list[Mention]) -> tuple[Mention, ...]:
    """Join neighbours of which one is known and the other makes it the name of something else."""
    joined: list[Mention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if before is not None and not before.entities and _tells_which(tree, words, before, mention):
            joined[-1] = _named(tree, words, before.first, mention.last, before.head)
        elif before is not None and _is_part(tree, words, before, mention):
            joined[-1] = _named(tree, words, before.first, mention.last, mention.head)
        else:
            joined.append(mention)
    return tuple(joined)


def _is_part(tree: Tree, words: Cues, one: Mention, other: Mention) -> bool:
    """Whether a known name is only part of a longer one: "Kyiv" of "Kyiv University" or "Dynamo Kyiv"."""
    if other.start - one.end != 1 or bool(one.entities) == bool(other.entities):
        return False
    if in_other_case(tree.tokens[one.last], tree.tokens[other.first]):
        return False
    known, unknown = (one, other) if one.entities else (other, one)
    heads = (tree.tokens[unknown.last].lemma, tree.tokens[unknown.head].lemma)
    kind = next((found for lemma in heads if (found := words.descriptions.get(lemma))), None)
    if known is one and known.ner == "PERSON" and unknown.kind == "name":
        return kind in ("organisation", "place")
    if known.ner == "PERSON" or unknown.kind != "name":
        return False
    if known is one and _is_compound(tree, known, unknown):
        return True
    organisation = kind == "organisation"
    if known is one:
        return organisation or (kind == "place" and unknown.last > unknown.first)
    return known.kind == "name" and not _is_class_word(tree, words, unknown.last)


def _is_compound(tree: Tree, known: Mention, unknown: Mention) -> bool:
    """Whether a name of no person goes on behind a known one that only tells which: "NATO Partnership for
    Peace"."""
    if known.kind == "adjective" or unknown.ner == "PERSON":
        return False
    if is_title_word(tree, unknown.last) or is_title_word(tree, unknown.first):
        return False
    token, last = tree.tokens[known.head], tree.tokens[unknown.head]
    return token.dep == "compound" and token.head == unknown.head and last.dep != "compound"


def _is_class_word(tree: Tree, words: Cues, index: int) -> bool:
    """Whether a word tells the kind of the name after it: "Lake Geneva" is Geneva, "Dynamo Kyiv" not Kyiv."""
    lemmas = {tree.tokens[index].lemma, tree.tokens[index].text.casefold()}
    return not lemmas.isdisjoint(words.descriptions) or is_title_word(tree, index)


def _tells_which(tree: Tree, words: Cues, kind: Mention, which: Mention) -> bool:
    """Whether a known name tells which of a kind is meant: "Treaty of Utrecht" is one name."""
    head = tree.tokens[kind.head]
    between = [tree.tokens[i].lemma for i in range(kind.last + 1, which.first)]
    of = bool(between) and between[0] in words.date_of and all(lemma in words.name_links for lemma in between)
    below = tree.below(which.head, kind.head)
    described = words.descriptions.get(head.lemma) not in (None, "person")
    return of and below and described and head.text[0].isupper() and which.kind == "name"


def _named(tree: Tree, words: Cues, first: int, last: int, head: int) -> Mention:
    if any(t.text == "«" for t in tree.tokens[first : last + 1]) and last + 1 < len(tree):
        last += tree.tokens[last + 1].text == "»"
    start, end = tree.tokens[first].start, _end_of(tree.tokens[last])
    at = tree.sentence.start
    shared = tuple(_shared_noun(tree, first, last))
    adjective = not shared and (_is_adjective(tree, first, last, head) or _is_eponym(tree, first, last))
    mention = Mention(
        text=tree.sentence.text[start - at : end - at],
        start=start,
        end=end,
        first=first,
        last=last,
        head=head,
        kind="adjective" if adjective else "name",
        lemma=" ".join((*_lemmas(tree, first, last), *shared)),
    )
    return mention if adjective else replace(mention, ner=type_of_name(tree, words, mention))


def _lemmas(tree: Tree, first: int, last: int) -> Iterator[str]:
    return (token.lemma for token in tree.tokens[first : last + 1] if token.pos != "PUNCT")


def _shared_noun(tree: Tree, first: int, last: int) -> Iterator[str]:
    """The noun that two Russian names share in the plural: «Атлантический и Тихий океаны»."""
    adjective = tree.tokens[first]
    if first != last or adjective.pos != "ADJ" or tree.sentence.language != "ru":
        return
    top = tree.tokens[adjective.head] if adjective.dep == "conj" else adjective
    noun = tree.tokens[top.head]
    if top.dep == "amod" and tree.has(top.index, "conj") and noun.feat("Number") == "Plur":
        yield noun.lemma


def _is_eponym(tree: Tree, first: int, last: int) -> bool:
    """Whether a name only tells after whom something is called: «премия Нобеля», as «Нобелевская премия»."""
    before = tree.tokens[first - 1] if first else None
    alone = first == last and tree.tokens[first].feat("Case") == "Gen"
    return alone and before is not None and is_eponymous(before.lemma, tree.sentence.language)


def _end_of(token: Token) -> int:
    """Where a word ends, without the full stop that the tokeniser left at a designation ("67P.")."""
    return token.end - (token.text.endswith(".") and is_designation(token.text))


def _is_adjective(tree: Tree, first: int, last: int, head: int) -> bool:
    """Whether words only describe another: "the Baltic coast", "a South Korean firm"; in quotation marks they
    are a name.
    """
    token = tree.tokens[head]
    quoted = first > 0 and tree.tokens[first - 1].text == "«"
    if quoted or token.dep in _ARGUMENTS:
        return False
    if first == last:
        return token.pos == "ADJ" or (token.dep == "compound" and _is_demonym(tree, first))
    words = " ".join(each.text for each in tree.tokens[first : last + 1])
    return find_demonym(words, tree.sentence.language) is not None
