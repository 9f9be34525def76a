"""Clefts: "It was Franklin who took the photograph" says that Franklin took it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.claims.clauses import Clause, ClauseKind
from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import trimmed


@dataclass(frozen=True, slots=True)
class Cleft:
    """The clause that holds the predicate, and the phrase that was moved out of it (its head and words).

    `denied` and `denied_head`: another phrase of which the same is denied ("X, *not Y*, who …").
    """

    clause: Clause
    pronoun: int | None
    head: int
    phrase: tuple[int, ...]
    rest: tuple[int, ...]
    denied: tuple[int, ...] = ()
    denied_head: int | None = None


def find_cleft(items: SentenceItems, main: Clause, clauses: Mapping[int, Clause]) -> Cleft | None:
    """The cleft that a main clause introduces; None where it is an ordinary clause."""
    tree, cues = items.tree, items.cues
    head = tree.tokens[main.head]
    subject = tree.child(main.head, "nsubj", "expl")
    if subject is None or tree.tokens[subject].lemma not in cues.expletives or not tree.has(main.head, "cop"):
        return None
    if head.pos not in ("PROPN", "NOUN", "NUM") or not tree.tokens[subject].index < main.head:
        return None
    inner = next((c for c in clauses.values() if c.head > main.head and _completes(items, c, main)), None)
    if inner is None:
        return None
    pronoun = next((w for w in inner.words if w < inner.head and _is_relative(items, w)), None)
    if pronoun is None:
        return None
    left = [w for w in main.words if w != subject and tree.tokens[w].dep != "cop"]
    phrase = tuple(
        w for w in left if (w < pronoun and tree.tokens[w].text != ",") or w in _span(left, pronoun)
    )
    phrase = tuple(w for w in phrase if w < pronoun)
    rest = tuple(w for w in left if w > pronoun and tree.tokens[w].pos != "PUNCT")
    chosen = _chosen(items, main.head, phrase)
    denied = _denied(items, phrase)
    if denied:
        phrase = trimmed(tree, [w for w in phrase if w < denied[0] - 1])
    top = next((w for w in denied if tree.tokens[w].head not in denied), None)
    return Cleft(inner, pronoun, chosen, phrase, rest, denied, top)


def _denied(items: SentenceItems, phrase: tuple[int, ...]) -> tuple[int, ...]:
    """The words after the ", not" of "X, not Y"; none where a "but" follows or X is what is denied."""
    tree = items.tree
    mark = next((w for w in phrase if tree.tokens[w].lemma in items.cues.negators and w != phrase[0]), None)
    if mark is None or tree.tokens[mark - 1].text != ",":
        return ()
    after = [w for w in phrase if w > mark]
    if any(tree.tokens[w].lemma in items.cues.contrast_words for w in after):
        return ()
    return trimmed(tree, after)


def _span(left: list[int], pronoun: int) -> range:
    inside = [w for w in left if w < pronoun]
    return range(inside[0], inside[-1]) if inside else range(0)


def _completes(items: SentenceItems, clause: Clause, main: Clause) -> bool:
    kinds = (ClauseKind.RELATIVE, ClauseKind.COMPLEMENT)
    return clause.kind in kinds and items.tree.below(clause.head, main.head) and clause.governor == main.head


def _is_relative(items: SentenceItems, index: int) -> bool:
    token = items.tree.tokens[index]
    return token.lemma in items.cues.relative_pronouns and token.pos in ("PRON", "DET", "SCONJ")


def _chosen(items: SentenceItems, head: int, phrase: tuple[int, ...]) -> int:
    """What follows "but" in "not X but Y", else the head of the phrase."""
    tree = items.tree
    but = next((w for w in phrase if tree.tokens[w].lemma in items.cues.contrast_words), None)
    after = [w for w in phrase if but is not None and w > but and tree.tokens[w].dep == "conj"]
    return after[0] if after else head
