"""Phrases set off from their clause that tell something of their own.

"It flew again, on the second mission", "X, with its steel frame, stands", "they left in May, by sea".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from factcheck.claims.clauses import Clause, ClauseKind
from factcheck.claims.items import SentenceItems
from factcheck.claims.phrases import phrase_words, trimmed, without_loose_marks
from factcheck.claims.propositions import SUBJECTS, Proposition
from factcheck.model import Mention
from factcheck.values.dates import TimeMention, TimeRelation

_PHRASES = ("obl", "nmod", "obl:npmod", "obl:tmod", "obl:agent", "advmod")
_SET_OFF = frozenset({",", "–", "—"})


@dataclass(frozen=True, slots=True)
class Adjunct:
    """A phrase that a clause can do without (`words`, its preposition included), and what it tells with it.

    `of_subject`: it describes the subject alone.
    """

    words: tuple[int, ...]
    told: Proposition
    of_subject: bool = False


def find_adjuncts(items: SentenceItems, proposition: Proposition) -> tuple[Adjunct, ...]:
    """The adjuncts of an affirmative main, coordinate or other finite clause, in text order."""
    tree, head = items.tree, proposition.clause.head
    if proposition.clause.kind is ClauseKind.APPOSITION:
        return ()
    subject = tree.child(head, *SUBJECTS)
    if subject is None and proposition.borrowed is None and not tree.has(head, "obj"):
        return ()
    if any(tree.tokens[w].lemma in items.cues.negators for w in proposition.words):
        return ()
    found = [*_of_clause(items, proposition)]
    if subject is not None:
        found += _of_subject(items, proposition, subject)
    left_out = {w for each in found for w in each.words}
    if subject is None and not _names_somebody(items, proposition, left_out):
        return ()
    return tuple(sorted(found, key=lambda each: each.words))


def _names_somebody(items: SentenceItems, proposition: Proposition, dropped: Collection[int]) -> bool:
    """Whether what is left without the adjuncts names somebody; else nothing says what it is about."""
    borrowed = proposition.borrowed.words if proposition.borrowed is not None else ()
    words = (*proposition.fronted, *proposition.words, *borrowed)
    return any(items.mention(w) is not None for w in words if w not in dropped)


def _of_clause(items: SentenceItems, proposition: Proposition) -> Iterator[Adjunct]:
    tree, head = items.tree, proposition.clause.head
    own = frozenset(proposition.words)
    phrases = {child: _phrase(items, child, own) for child in tree.children(head, *_PHRASES)}
    apart = [
        words
        for child, words in phrases.items()
        if (_is_set_off(items, words, proposition.words) if child > head else _is_counted(items, words))
    ]
    phrases = {child: words for child, words in phrases.items() if child > head}
    for words in apart:
        others = {w for other in phrases.values() if other != words for w in other if _is_spare(items, other)}
        told = [w for w in proposition.words if w not in others]
        if _is_complete(items, proposition, words):
            yield Adjunct(words, replace(proposition, words=without_loose_marks(tree, told)))


def _of_subject(items: SentenceItems, proposition: Proposition, subject: int) -> Iterator[Adjunct]:
    """ "The touchdown, on a ship, was filmed": where the touchdown was."""
    tree, head = items.tree, proposition.clause.head
    own = frozenset(proposition.words)
    thing = tuple(w for w in phrase_words(tree, subject) if w in own)
    for child in (*tree.children(subject, "nmod"), *tree.children(head, "obl")):
        words = _phrase(items, child, own)
        between = subject < child < head and not any(items.is_time(w) for w in words)
        if not between or not _is_set_off(items, words, proposition.words):
            continue
        told = (*(w for w in thing if w not in words), *words)
        clause = Clause(subject, ClauseKind.MAIN, told)
        yield Adjunct(words, Proposition(clause, trimmed(tree, told)), of_subject=True)


def _phrase(items: SentenceItems, head: int, own: Collection[int]) -> tuple[int, ...]:
    return tuple(
        w for w in items.tree.subtree(head) if w in own and items.tree.tokens[w].text not in _SET_OFF
    )


def _is_set_off(items: SentenceItems, words: tuple[int, ...], clause: tuple[int, ...]) -> bool:
    """Whether a phrase of content stands whole between marks, or a mark and the end, with a preposition."""
    tokens = items.tree.tokens
    if not words or words[-1] - words[0] + 1 != len(words) or words[0] == 0:
        return False
    after = words[-1] + 1
    closed = words[-1] == clause[-1] or after >= len(tokens) or tokens[after].pos == "PUNCT"
    opened = tokens[words[0] - 1].text in _SET_OFF and words[0] - 2 in clause  # no closing comma
    if _is_bracketed(items, words[0]):
        return False
    led = tokens[words[0]].dep == "case" or any(items.is_time(w) for w in words)
    return opened and closed and led and any(_is_told(items, w) for w in words)


def _is_counted(items: SentenceItems, words: tuple[int, ...]) -> bool:
    """Whether a phrase before the verb counts from something that it names: «за пять лет до женитьбы …»."""
    times = [item for w in words if isinstance(item := items.item(w), TimeMention)]
    whole = bool(words) and words[-1] - words[0] + 1 == len(words)
    counted = bool(times) and all(time.relation is TimeRelation.OFFSET for time in times)
    return whole and counted and any(_is_told(items, w) and not items.is_time(w) for w in words)


def _is_bracketed(items: SentenceItems, word: int) -> bool:
    """Whether a word stands within a bracket."""
    return sum((t.text == "(") - (t.text == ")") for t in items.tree.tokens[:word]) > 0


def _is_spare(items: SentenceItems, words: tuple[int, ...]) -> bool:
    """Whether a phrase names somebody or something, and no time: an adjunct does without it."""
    kinds = [items.item(w) for w in words]
    named = any(isinstance(kind, Mention) for kind in kinds) and not _is_bracketed(items, words[0])
    return named and not any(isinstance(kind, TimeMention) for kind in kinds)


def _is_complete(items: SentenceItems, proposition: Proposition, words: tuple[int, ...]) -> bool:
    """Whether the clause without the phrase tells more than that its subject did something.

    A time alone is an adjunct only where it is counted from something else, and the clause has another.
    """
    tree, head = items.tree, proposition.clause.head
    rest = [w for w in (*proposition.fronted, *proposition.words) if w not in words]
    if all(items.is_time(w) or not _is_told(items, w) for w in words):
        times = [item for w in words if isinstance(item := items.item(w), TimeMention)]
        counted = all(time.relation is TimeRelation.OFFSET for time in times)
        return counted and any(items.is_time(w) for w in rest)
    subjects = {w for s in tree.children(head, *SUBJECTS) for w in tree.subtree(s)}
    told = any(items.item(w) is not None for w in rest if w not in subjects and w != head)
    return told or tree.has(head, "obj", "xcomp", "cop")


def _is_told(items: SentenceItems, word: int) -> bool:
    return items.item(word) is not None or items.is_content(word)
