"""Noun phrases: which words belong to one, and whose name it stands for."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from factcheck.claims.cues import cues
from factcheck.claims.items import SentenceItems
from factcheck.claims.tree import Tree

_LOOSE = frozenset(",;:()[]–—")
_NOT_PHRASE = frozenset({"appos", "parataxis", "acl:relcl", "punct", "discourse", "vocative"})
_OF_CLAUSE = frozenset(
    {"nsubj", "nsubj:pass", "csubj", "cop", "aux", "aux:pass", "mark", "advcl", "ccomp", "expl"}
)


def phrase_words(
    tree: Tree, head: int, skip: Collection[int] = (), conjuncts: bool = False
) -> tuple[int, ...]:
    """The words of a noun phrase without its preposition, appositions, clauses and the phrase-final marks.

    `skip` are heads of clauses to leave out; with `conjuncts` the coordinated phrases belong to it.
    """
    tokens = tree.tokens

    def left_out(child: int) -> bool:
        dep = tokens[child].dep
        if dep == "acl:relcl" and tree.is_infinitive(child):
            return False
        if child in skip or (dep in _NOT_PHRASE and not _inside_word(tree, child)):
            return True
        if tokens[child].head == head and dep == "case" and child < head and tokens[child].lemma != "'s":
            return True
        if tokens[child].head == head and dep in _OF_CLAUSE:
            return True
        return not conjuncts and tokens[child].head == head and dep in ("conj", "cc", "cc:preconj")

    return trimmed(tree, tree.subtree(head, left_out))


def _inside_word(tree: Tree, index: int) -> bool:
    """Whether a mark stands between two words without a space ("Anglo-French", "A.")."""
    token = tree.tokens[index]
    if token.dep != "punct" or token.text in ",;:()":
        return False
    before = index > 0 and tree.tokens[index - 1].end == token.start
    after = index + 1 < len(tree) and tree.tokens[index + 1].start == token.end
    return before or after


def trimmed(tree: Tree, words: Iterable[int]) -> tuple[int, ...]:
    """The words without conjunctions and unpaired marks at either end."""
    kept = list(words)
    while kept and (_is_end(tree, kept) or (tree.tokens[kept[-1]].pos == "CCONJ" and len(kept) > 1)):
        kept.pop()
    while kept and (_is_edge(tree, kept[0]) or _is_conjunction(tree, kept[0])):
        kept.pop(0)
    return tuple(_without_half_quotes(tree, kept))


def _without_half_quotes(tree: Tree, words: list[int]) -> list[int]:
    """The words without a quotation mark at an end whose other half is not among them."""
    texts = [tree.tokens[word].text for word in words]
    for opening, closing in ('""', "“”", "«»", "„“"):
        if len(words) < 2 or (texts.count(opening) + (opening != closing) * texts.count(closing)) % 2 == 0:
            continue
        first, last = texts[0] == opening, texts[-1] == closing
        words = words[first : len(words) - last]
        texts = texts[first : len(texts) - last]
    return words


def _is_conjunction(tree: Tree, index: int) -> bool:
    """Whether a word only joins its phrase to another, or is fixed to such a word («но и», «в то время как»);
    "neither" denies too."""
    token = tree.tokens[index]
    if token.dep == "cc":
        return token.lemma not in cues(tree.sentence.language).negators
    return token.dep == "fixed" and token.head < index and tree.tokens[token.head].dep == "cc"


def _is_end(tree: Tree, words: list[int]) -> bool:
    """A mark at the end, unless it closes a bracket that was opened."""
    texts = [tree.tokens[word].text for word in words]
    closing = texts[-1] == ")" and texts.count("(") == texts.count(")")
    return not closing and _is_edge(tree, words[-1])


def _is_edge(tree: Tree, index: int) -> bool:
    return tree.tokens[index].pos == "PUNCT" and tree.tokens[index].text not in '«»"“”'


def name_head(items: SentenceItems, head: int) -> int:
    """The token that best says whom a phrase means: its head, or the name in apposition to it."""
    if items.mention(head) is not None:
        return head
    for child in items.tree.children(head, "appos", "flat", "flat:name"):
        mention = items.mention(child)
        if mention is not None and mention.kind == "name":
            return child
    return head


def enclosed(tree: Tree, index: int) -> bool:
    """Whether a phrase stands in round brackets of its own."""
    words = tree.subtree(index)
    before = words[0] - 1
    opens = tree.tokens[words[0]].text == "(" or (before >= 0 and tree.tokens[before].text == "(")
    return opens


def without_loose_marks(tree: Tree, words: Iterable[int]) -> tuple[int, ...]:
    """The words without the commas and brackets that set off what has been left out between them."""
    kept = list(trimmed(tree, words))
    gaps = [n for n in range(1, len(kept)) if kept[n] != kept[n - 1] + 1]
    loose: set[int] = set()
    for gap in gaps:
        for step, at in ((-1, gap - 1), (1, gap)):
            while 0 < at < len(kept) and _is_loose(tree, kept, at):
                loose.add(kept[at])
                at += step
    return trimmed(tree, [word for word in kept if word not in loose])


def _is_loose(tree: Tree, words: list[int], at: int) -> bool:
    """A mark beside a gap, unless it closes a bracket whose words are kept."""
    text = tree.tokens[words[at]].text
    before = [tree.tokens[word].text for word in words[:at]]
    closes = text == ")" and before.count("(") > before.count(")") and before[-1] != "("
    return text in _LOOSE and not closes


def without_connectives(items: SentenceItems, words: Iterable[int]) -> tuple[int, ...]:
    """The words without phrases at the beginning that only join them to what went before («тем самым»)."""
    tree, kept = items.tree, list(trimmed(items.tree, words))
    while kept and (length := _connective_length(items, kept)):
        kept = list(trimmed(tree, kept[length:]))
    return tuple(kept)


def _connective_length(items: SentenceItems, words: list[int]) -> int:
    """How many of the first words are a connective phrase ("in the end", but not "in the end of May"); 0 for
    none."""
    tree = items.tree
    texts = [tree.tokens[word].text.casefold() for word in words[:5]]
    found = max((len(p) for p in items.cues.connective_phrases if texts[: len(p)] == list(p)), default=0)
    governs = any(tree.has(word, "nmod") for word in words[:found])
    return 0 if governs else found
