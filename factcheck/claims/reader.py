"""Sentences of one language read into drafts of claims, in text order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.claims.appositions import Apposition, find_appositions
from factcheck.claims.attribution import is_attributed, is_report
from factcheck.claims.checkability import Kind, KindReader
from factcheck.claims.clauses import Clause, ClauseKind, has_subject
from factcheck.claims.coreference import resolve, unsaid_subject
from factcheck.claims.cues import cues
from factcheck.claims.discourse import Discourse
from factcheck.claims.frames import build_frame
from factcheck.claims.items import NameFinder, SentenceItems, find_items
from factcheck.claims.phrases import phrase_words
from factcheck.claims.presuppositions import dated_names, happenings, word_happening
from factcheck.claims.propositions import Borrowed, Proposition, PropositionReader
from factcheck.claims.wording import render, sentence, word_proposition
from factcheck.model import Frame, Mention, Sentence, Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before it is placed in its document: `span` counts from the beginning of the passage."""

    text: str
    frame: Frame
    span: Span
    sentence: Span
    kind: Kind = "fact"
    attributed: bool = False
    presupposed: bool = False


def read_sentence(sentence: Sentence, names: NameFinder, discourse: Discourse) -> tuple[Draft, ...]:
    """Everything that one sentence claims; `discourse` knows what was spoken of before and learns from it."""
    items = resolve(find_items(sentence, names, cues(sentence.language)), discourse)
    return tuple(_SentenceReader(items, discourse).drafts())


class _SentenceReader:
    def __init__(self, items: SentenceItems, discourse: Discourse) -> None:
        self._items = items
        self._tree = items.tree
        self._discourse = discourse
        reader = PropositionReader(items)
        self._heads = reader.heads
        self._propositions = reader.read()
        self._by_head: Mapping[int, Proposition] = {each.clause.head: each for each in self._propositions}
        self._kinds = KindReader(items, self._propositions)

    def drafts(self) -> Iterator[Draft]:
        found = [draft for each in self._propositions for draft in self._of_clause(each)]
        found.extend(self._of_apposition(each) for each in find_appositions(self._items) if not each.timed)
        for each in happenings(self._items, self._heads):
            found.append(self._draft(each, word_happening(self._items, each), presupposed=True))
        for presupposed in dated_names(self._items):
            span = self._span(presupposed.words)
            found.append(Draft(presupposed.text, presupposed.frame, span, self._sentence(), presupposed=True))
        yield from sorted((d for d in found if d.text), key=lambda d: (d.span, d.presupposed))

    def _of_clause(self, proposition: Proposition) -> Iterator[Draft]:
        if not proposition.words or self._is_empty(proposition):
            return
        if is_report(self._items, proposition, self._by_head) and not self._timed(proposition):
            return
        unsaid = self._unsaid(proposition)
        yield self._draft(proposition, word_proposition(self._items, proposition, unsaid), unsaid)

    def _unsaid(self, proposition: Proposition) -> tuple[Mention, ...]:
        head = proposition.clause.head
        if proposition.borrowed is not None or has_subject(self._tree, head):
            return ()
        if self._tree.has(head, "csubj", "csubj:pass"):
            return ()
        return unsaid_subject(self._items, head, self._discourse)

    def _timed(self, proposition: Proposition) -> bool:
        return any(self._items.is_time(word) for word in proposition.words)

    def _is_empty(self, proposition: Proposition) -> bool:
        """A scrap of a clause that says nothing: no content beside at most one word."""
        words = {*proposition.words, *(proposition.borrowed.words if proposition.borrowed else ())}
        told = [w for w in words if self._items.item(w) is not None or self._items.is_content(w)]
        return len(told) < 2

    def _of_apposition(self, found: Apposition) -> Draft:
        items, tree = self._items, self._tree
        described = phrase_words(tree, found.description, self._heads)
        name = items.mention(found.name)
        own = tuple(range(name.first, name.last + 1)) if name is not None else (found.name,)
        described = tuple(w for w in described if w not in own)
        clause = Clause(found.description, ClauseKind.PARTICIPLE, described, antecedent=found.name)
        proposition = Proposition(clause, described, Borrowed(found.name, own, "subject"))
        copula = items.cues.copula_text["sing"]
        text = sentence(render(items, [*own, copula, *described]))
        return self._draft(proposition, text, span_words=(*own, *described))

    def _draft(
        self,
        proposition: Proposition,
        text: str,
        unsaid: tuple[Mention, ...] = (),
        presupposed: bool = False,
        span_words: Sequence[int] | None = None,
    ) -> Draft:
        kind: Kind = "fact" if presupposed else self._kinds.kind(proposition)
        return Draft(
            text=text,
            frame=build_frame(self._items, proposition, unsaid),
            span=self._span(span_words or proposition.words),
            sentence=self._sentence(),
            kind=kind,
            attributed=is_attributed(self._items, proposition, self._by_head),
            presupposed=presupposed,
        )

    def _span(self, words: Sequence[int]) -> Span:
        tokens = self._tree.tokens
        return tokens[min(words)].start, tokens[max(words)].end

    def _sentence(self) -> Span:
        return self._tree.sentence.start, self._tree.sentence.end
