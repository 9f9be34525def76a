"""A dependency tree over a sentence's tokens, with the questions that claim reading asks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factcheck.model import Sentence, Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})


class Tree:
    """Children, subtrees and case marking of one parsed sentence; robust against cycles and several roots."""

    __slots__ = ("_children", "sentence", "tokens")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: tuple[Token, ...] = sentence.tokens
        children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index and 0 <= token.head < len(children):
                children[token.head].append(token.index)
        self._children = tuple(tuple(each) for each in children)

    def __len__(self) -> int:
        return len(self.tokens)

    def children(self, index: int, *deps: str) -> tuple[int, ...]:
        """The dependents of a token, in text order; with `deps`, only those in one of these relations."""
        below = self._children[index]
        if not (deps and below):
            return below
        return tuple([child for child in below if self.tokens[child].dep in deps])

    def child(self, index: int, *deps: str) -> int | None:
        """The first dependent in one of these relations."""
        found = self.children(index, *deps)
        return found[0] if found else None

    def has(self, index: int, *deps: str) -> bool:
        """Whether the token has a dependent in one of these relations."""
        return bool(self.children(index, *deps))

    def subtree(self, index: int, skip: Callable[[int], bool] = lambda _: False) -> tuple[int, ...]:
        """The token and all below it in text order; branches whose top `skip` accepts are left out."""
        found: set[int] = set()
        pending = [index]
        while pending:
            current = pending.pop()
            if current in found:
                continue
            found.add(current)
            pending.extend([child for child in self._children[current] if not skip(child)])
        return tuple(sorted(found))

    def roots(self) -> tuple[int, ...]:
        """The tokens without a governor."""
        return tuple(token.index for token in self.tokens if token.head == token.index or token.dep == "root")

    def ancestors(self, index: int) -> Iterable[int]:
        """The governors above a token, nearest first."""
        seen = {index}
        current = self.tokens[index].head
        while current not in seen:
            seen.add(current)
            yield current
            current = self.tokens[current].head

    def below(self, index: int, top: int) -> bool:
        """Whether `index` is `top` or stands under it."""
        return index == top or top in self.ancestors(index)

    def preposition(self, index: int) -> str:
        """The lemma of the preposition before a nominal ("" without one)."""
        cases = [
            self.tokens[child] for child in self.children(index, "case") if self.tokens[child].lemma != "'s"
        ]
        cases = [case for case in cases if case.index < index and case.text not in ("'", "’s", "’")]
        return " ".join(case.lemma for case in cases)

    def preposition_at(self, index: int) -> str:
        """A preposition's lemma, with the words fixed to it ("instead of")."""
        fixed = [self.tokens[child].lemma for child in self.children(index, "fixed")]
        return " ".join([self.tokens[index].lemma, *fixed])

    def is_infinitive(self, index: int) -> bool:
        """Whether a verb without a subject only completes another word: "the first *to be built*"."""
        if self.has(index, "nsubj", "nsubj:pass"):
            return False
        led = any(self.tokens[mark].pos == "PART" for mark in self.children(index, "mark"))
        return led or (self.tokens[index].feat("VerbForm") == "Inf" and not self.has(index, "aux"))

    def conjuncts(self, index: int) -> tuple[int, ...]:
        """The token and those coordinated with it, in text order."""
        found = [index]
        for current in found:
            found.extend(child for child in self.children(current, "conj") if child not in found)
        return tuple(sorted(found))
