"""What a clause denies: the whole of it, or one of its phrases."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from factcheck.claims.items import SentenceItems
from factcheck.claims.predicates import Core
from factcheck.claims.tree import Tree
from factcheck.languages.russian.inflection import is_perfective
from factcheck.model import Span

_STOPS = frozenset(";:.!?…—–")


@dataclass(frozen=True, slots=True)
class Negation:
    """Whether the clause as a whole is denied, the words that deny it, and the words denied on their own.

    `rejected` are those of them that are denied in favour of others: who affirms these denies them.
    """

    negative: bool = False
    span: Span | None = None
    denied: frozenset[int] = frozenset()
    rejected: frozenset[int] = frozenset()


def find_negation(items: SentenceItems, words: Collection[int], core: Core) -> Negation:
    """Read the negation of a clause.

    In English two negations cancel; in Russian negative pronouns only agree with the verb's «не».
    """
    tree, cues = items.tree, items.cues
    negators = [w for w in words if _negates(items, w) and not _only_contrasts(items, w)]
    negators = [w for w in negators if not _is_of_idiom(tree, w, core)]
    contrasted = {w: () if _joins(items, w, negators) else _contrasted(items, w, words) for w in negators}
    rejected = frozenset(each for phrase in contrasted.values() for each in phrase)
    denied = _without(items, words) | rejected
    marks = [w for w in negators if not contrasted[w] and w not in denied]
    verbs = [w for w in core.chain if tree.tokens[w].lemma in cues.negative_verbs and len(core.chain) > 1]
    if cues.agreeing_negators:
        particles = [
            w for w in marks if tree.tokens[w].lemma not in cues.negative_pronouns and not _agreeing(items, w)
        ]
        count = (len(particles) or (1 if marks else 0)) + len(verbs)
    else:
        paired = [w for w in marks if tree.tokens[w].lemma in cues.paired_negators]
        count = len(marks) - max(0, len(paired) - 1) + len(verbs)
    found = sorted([*marks, *verbs])
    if not found:
        return Negation(denied=denied, rejected=rejected)
    first, last = tree.tokens[found[0]], tree.tokens[found[-1]]
    alone = last if cues.agreeing_negators else first
    span = (first.start, last.end) if last.start - first.end < 2 else (alone.start, alone.end)
    return Negation(count % 2 == 1, span, denied, rejected)


def only_bounds(items: SentenceItems, index: int) -> bool:
    """Whether a «не» belongs to a word for "until" and denies nothing: «пока Левитан *не* вернулся»."""
    tree, until = items.tree, items.cues.until_markers
    token, verb = tree.tokens[index], tree.tokens[tree.tokens[index].head]
    if not until or token.lemma not in items.cues.negators:
        return False
    bounds = any(tree.tokens[mark].lemma in until for mark in tree.children(verb.index, "mark", "advmod"))
    return bounds and is_perfective(verb)


def _negates(items: SentenceItems, index: int) -> bool:
    token = items.tree.tokens[index]
    if _answers(items, index) or token.pos == "PUNCT" or only_bounds(items, index):
        return False
    if token.lemma in items.cues.negative_pronouns and token.pos in ("PRON", "DET", "NOUN", "ADJ", "ADV"):
        return True
    return (
        token.lemma in items.cues.negators
        and token.pos not in ("NOUN", "PROPN")
        and items.item(index) is None
    )


def _is_of_idiom(tree: Tree, index: int, core: Core) -> bool:
    """Whether the negation belongs to the expression that is the predicate: "*was never seen again*"."""
    idioms = (tree.tokens[w].lemma.split() for w in core.chain)
    return any(len(words) > 1 and tree.tokens[index].lemma in words for words in idioms)


def _answers(items: SentenceItems, index: int) -> bool:
    """ "No: since 1923 it has been Ankara" answers a question and denies nothing itself; nor does "*Not so*;
    it was opened …"."""
    tokens = items.tree.tokens
    first = all(token.pos == "PUNCT" for token in tokens[:index])
    followed = index + 1 < len(tokens) and tokens[index + 1].pos == "PUNCT"
    answered = followed and tokens[index].lemma in items.cues.answers
    return first and (answered or _stands_apart(items.tree, index))


def _stands_apart(tree: Tree, index: int) -> bool:
    """Whether a strong stop parts a negation with at most two words from what follows, and no verb."""
    for token in tree.tokens[index + 1 : index + 4]:
        if token.pos == "PUNCT":
            return token.text in _STOPS
        if token.pos in ("VERB", "AUX", "PROPN", "NUM"):
            return False
    return False


def _joins(items: SentenceItems, index: int, negators: Collection[int]) -> bool:
    """Whether a «ни» before a name only goes with the verb's «не»: «ни А, *ни Б* этого не делали»."""
    plain = (w for w in negators if w > index and not _agreeing(items, w))
    return _agreeing(items, index) and any(
        items.tree.tokens[w].lemma not in items.cues.negative_pronouns for w in plain
    )


def _agreeing(items: SentenceItems, index: int) -> bool:
    """«ни» and «никогда» beside «не» add nothing."""
    return items.tree.tokens[index].lemma in items.cues.agreeing_negators


def _without(items: SentenceItems, words: Collection[int]) -> frozenset[int]:
    """The words under "without", "instead of", "with nobody" and the like, or behind "non-"."""
    tree, cues = items.tree, items.cues
    denied: set[int] = set()
    for word in words:
        token = tree.tokens[word]
        before = tree.tokens[word - 1].lemma if word else ""
        after = tree.tokens[word + 1].lemma if word + 1 < len(tree) else ""
        spoken = {tree.preposition_at(word), f"{before} {token.lemma}", f"{token.lemma} {after}"}
        if token.dep in ("case", "mark") and spoken & cues.negative_prepositions:
            denied.update(w for w in _governed(tree, token.head) if w > word and w in words)
        if word > 1 and f"{tree.tokens[word - 2].text} {before}" in cues.negative_prepositions:
            denied.add(word)
    return frozenset(denied)


def _governed(tree: Tree, head: int) -> tuple[int, ...]:
    """A phrase without the nouns in another case that stand behind a comma: «без *выстрела*, манифестом»."""
    case = tree.tokens[head].feat("Case")

    def is_another(word: int) -> bool:
        token = tree.tokens[word]
        apart = any(mark < word for mark in tree.children(word, "punct"))
        return token.pos == "NOUN" and apart and bool(case) and token.feat("Case") not in ("", case)

    return tree.subtree(head, is_another)


def _contrasted(items: SentenceItems, mark: int, words: Collection[int]) -> tuple[int, ...]:
    """The words denied in favour of others ("not X but Y", "Y, not X"); empty where all is denied.

    Found by word order rather than by the tree: parsers seldom agree on where such a "not" belongs.
    """
    tree = items.tree
    before = tree.tokens[mark - 1] if mark else None
    aside = before is not None and (before.text == "," or before.pos == "CCONJ")
    if aside and mark + 1 < len(tree):
        top = _top(tree, mark + 1, mark)
        if _is_phrase(tree, top) and not (tree.tokens[top].dep == "root" and top - mark > 3):
            return _up_to_comma(tree, mark, top, words)
    but = next((w for w in words if w > mark and tree.tokens[w].lemma in items.cues.contrast_words), None)
    if (
        but is None
        or but + 1 >= len(tree)
        or tree.tokens[but].pos not in ("CCONJ", "SCONJ", "ADP", "PART", "ADV")
    ):
        return ()
    if not _is_phrase(tree, _top(tree, but + 1, but)):
        return ()
    between = [w for w in words if mark < w < but and tree.tokens[w].pos != "PUNCT"]
    if not between:
        return ()
    start = between[-1]
    while mark < tree.tokens[start].head < but and not _is_verb(tree, tree.tokens[start].head):
        if tree.tokens[start].head == start:
            break
        start = tree.tokens[start].head
    if _is_verb(tree, start):
        return ()
    return tuple(w for w in words if mark <= w < but and (w == mark or w in tree.subtree(start)))


def _top(tree: Tree, start: int, low: int) -> int:
    """The highest token above `start` without going left of `low`."""
    current = start
    while tree.tokens[current].head > low and tree.tokens[current].head != current:
        current = tree.tokens[current].head
    return current


def _up_to_comma(tree: Tree, mark: int, top: int, words: Collection[int]) -> tuple[int, ...]:
    end = next((t.index for t in tree.tokens[top + 1 :] if t.pos == "PUNCT" or t.pos == "CCONJ"), len(tree))
    return tuple(w for w in words if mark <= w < end)


def _is_verb(tree: Tree, index: int) -> bool:
    return tree.tokens[index].pos in ("VERB", "AUX")


def _is_phrase(tree: Tree, index: int) -> bool:
    """Whether a token heads a phrase and no clause."""
    return not _is_verb(tree, index) and not tree.has(index, "nsubj", "nsubj:pass")


def _only_contrasts(items: SentenceItems, index: int) -> bool:
    """ "Not only X but also Y" denies nothing; "not, as they say, X but Y" denies an X that is told apart."""
    tree = items.tree
    following = tree.tokens[index + 1] if index + 1 < len(tree) else None
    if following is None:
        return False
    aside = following.text == "," and any(
        token.lemma in items.cues.contrast_words for token in tree.tokens[index + 2 :]
    )
    return aside or following.lemma in items.cues.only_words
