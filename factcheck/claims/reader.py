"""Sentences of one language read into drafts of claims, in text order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.claims.adjuncts import Adjunct, find_adjuncts
from factcheck.claims.asides import owned_by, proposition_of, word_aside
from factcheck.claims.attribution import is_attributed, is_denied, is_report, is_verdict
from factcheck.claims.authors import authored, degrees
from factcheck.claims.checkability import Kind, KindReader
from factcheck.claims.circumstances import accompanied, namesakes
from factcheck.claims.clauses import Clause, ClauseKind, has_subject, is_unaware
from factcheck.claims.complements import (
    coordinated_anchors,
    coordinated_complements,
    coordinated_existents,
)
from factcheck.claims.coreference import resolve, unsaid_subject
from factcheck.claims.cues import cues
from factcheck.claims.described import find_descriptions
from factcheck.claims.discourse import Discourse
from factcheck.claims.distances import give_distances
from factcheck.claims.ellipsis import regained
from factcheck.claims.enumerations import Told, enumerated
from factcheck.claims.events import only_says_when, retold
from factcheck.claims.frames import build_frame
from factcheck.claims.gapping import find_gaps
from factcheck.claims.inclusions import find_inclusion, is_bare_group, of_members, without_members
from factcheck.claims.items import NameFinder, SentenceItems, find_items
from factcheck.claims.leanings import leanings
from factcheck.claims.listed_members import without_list
from factcheck.claims.memberships import memberships
from factcheck.claims.nominals import find_asides
from factcheck.claims.pairs import said_of_each
from factcheck.claims.partitions import partitions
from factcheck.claims.presuppositions import dated_names, happenings, word_happening
from factcheck.claims.propositions import Proposition, PropositionReader, without_words
from factcheck.claims.relations import bodies, in_its_time, relations
from factcheck.claims.repairs import repaired
from factcheck.claims.rows import with_cells
from factcheck.claims.setting import Setting, is_fragment, settle
from factcheck.claims.shared_roles import said_of_members
from factcheck.claims.turning_times import turning_words
from factcheck.claims.wording import render, sentence, subject_text, word_proposition
from factcheck.languages.recurrence import comes_once, is_authorship, is_making
from factcheck.model import Frame, Mention, Participant, Sentence, Span
from factcheck.values.dates import TimeMention, contains

_PRESUPPOSITIONS = (
    dated_names,
    namesakes,
    accompanied,
    partitions,
    relations,
    leanings,
    bodies,
    in_its_time,
    degrees,
    authored,
)
"""What reads a sentence for what it takes for granted."""


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
    descriptive: bool = False


def read_sentence(
    sentence: Sentence, names: NameFinder, discourse: Discourse, setting: Setting
) -> tuple[Draft, ...]:
    """Everything that one sentence claims; discourse and setting know what went before and learn from it."""
    discourse.speak(sentence.language)
    topic = () if setting.first else setting.topic
    items = settle(find_items(repaired(sentence), names, cues(sentence.language)), setting)
    reader = _SentenceReader(resolve(items, discourse), discourse, topic, setting.told)
    cells = setting.row and not any(token.feat("VerbForm") == "Fin" for token in sentence.tokens)
    drafts = tuple(reader.fragment() if cells else reader.drafts())
    setting.told = () if cells else reader.told()
    return tuple(_labelled(draft, setting.label) for draft in drafts)


def _labelled(draft: Draft, label: TimeMention | None) -> Draft:
    """A claim of an item under a date is dated by it, unless it has a date of its own or only describes."""
    if label is None or draft.kind != "fact" or draft.descriptive:
        return draft
    closer = tuple(time for time in draft.frame.times if time is not label and _within(time, label))
    return replace(draft, frame=replace(draft.frame, times=closer or draft.frame.times or (label,)))


def _within(time: TimeMention, label: TimeMention) -> bool:
    return bool(time.interval and label.interval and contains(label.interval, time.interval))


class _SentenceReader:
    def __init__(
        self,
        items: SentenceItems,
        discourse: Discourse,
        topic: tuple[Mention, ...],
        before: tuple[Told, ...],
    ) -> None:
        self._items = items
        self._tree = items.tree
        self._discourse = discourse
        self._topic = topic
        self._before = before
        reader = PropositionReader(items)
        self._heads = reader.heads
        self._propositions = give_distances(items, reader.read())
        self._by_head: Mapping[int, Proposition] = {each.clause.head: each for each in self._propositions}
        self._kinds = KindReader(items, self._propositions)

    def drafts(self) -> Iterator[Draft]:
        found = [
            replace(draft, descriptive=self._describes(each))
            for each in self._propositions
            for draft in self._of_clause(each)
        ]
        found.extend(self._described())
        for each in () if is_fragment(self._items) else happenings(self._items, self._heads):
            found.append(self._draft(each, word_happening(self._items, each), presupposed=True))
        for presupposed in (each for read in _PRESUPPOSITIONS for each in read(self._items)):
            span = self._span(presupposed.words)
            found.append(Draft(presupposed.text, presupposed.frame, span, self._sentence(), presupposed=True))
        yield from sorted((d for d in found if d.text), key=lambda d: (d.span, d.presupposed))

    def _describes(self, proposition: Proposition) -> bool:
        """Whether a clause says of a noun of the main clause what was done once, maybe long before."""
        verb, language = self._tree.tokens[proposition.clause.head], self._tree.sentence.language
        once = any(is_so(verb.lemma, language) for is_so in (comes_once, is_making, is_authorship))
        described = proposition.clause.kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPLE)
        return described and once and not is_fragment(self._items)

    def told(self) -> tuple[Told, ...]:
        """What the main clauses say, for a sentence that names members of their groups, or when it was."""
        main = (ClauseKind.MAIN, ClauseKind.COORDINATE)
        return tuple(self._told(each) for each in self._propositions if each.clause.kind in main)

    def _told(self, proposition: Proposition) -> Told:
        unsaid, kind = self._unsaid(proposition), self._kinds.kind(proposition)
        return Told(self._items, proposition, unsaid, kind)

    def _told_before(self, proposition: Proposition) -> tuple[Told, ...]:
        """What was said before a main clause: by the one before it or the last sentence; by the one above one
        of time."""
        main = (ClauseKind.MAIN, ClauseKind.COORDINATE, ClauseKind.PARATACTIC)
        if proposition.clause.kind is ClauseKind.ADVERBIAL:
            above = self._by_head.get(proposition.clause.governor or 0)
            return (self._told(above),) if above is not None else ()
        if proposition.clause.kind not in main:
            return ()
        head = proposition.clause.head
        before = [e for e in self._propositions if e.clause.kind in main and e.clause.head < head]
        return tuple(map(self._told, before)) or self._before

    def fragment(self) -> Iterator[Draft]:
        """The whole sentence as one claim without a predicate: a row of a table."""
        roots = self._tree.roots()
        words = tuple(range(len(self._tree)))
        clause = Clause(roots[0] if roots else 0, ClauseKind.MAIN, words)
        proposition = Proposition(clause, words)
        draft = self._draft(proposition, sentence(render(self._items, words)))
        draft = replace(draft, frame=with_cells(self._items, draft.frame))
        yield draft if draft.kind == "question" else replace(draft, kind="fact")

    def _of_clause(self, proposition: Proposition) -> Iterator[Draft]:
        happened = only_says_when(self._items, proposition)
        before = self._told_before(proposition)
        event = retold(self._items, proposition, before) if happened else None
        event = event or regained(self._items, proposition, before)
        if event is not None:
            yield Draft(event.text, event.frame, self._span(proposition.words), self._sentence())
            return
        if not proposition.words or self._is_empty(proposition) or self._is_open(proposition):
            return
        if is_report(self._items, proposition, self._by_head) and not self._timed(proposition):
            return
        if is_verdict(self._items, proposition, self._by_head):
            return
        each = tuple(self._of_each(proposition))
        yield from each or self._of_whole(proposition)

    def _of_each(self, proposition: Proposition) -> Iterator[Draft]:
        """What a clause that tells of each of a group that they belong to it, or what it lists, tells."""
        classed = memberships(self._items, proposition)
        for one in classed:
            draft = self._draft(one.told, one.text, span_words=proposition.words)
            yield replace(draft, kind=self._kinds.kind(proposition))
        for member in () if classed else enumerated(self._items, proposition, self._before):
            span = self._span(member.words)
            yield Draft(member.text, member.frame, span, self._sentence(), member.kind)

    def _of_whole(self, proposition: Proposition) -> Iterator[Draft]:
        """What a clause tells of all its names together, be it one thing or several."""
        unsaid = self._unsaid(proposition)
        unlisted = without_list(self._items, proposition)
        if unlisted is not None:
            yield self._draft(unlisted, word_proposition(self._items, unlisted, unsaid), unsaid)
        inclusion = find_inclusion(self._items, proposition)
        if inclusion is not None:
            for each in of_members(self._items, proposition, inclusion):
                text = word_proposition(self._items, each, unsaid)
                yield self._draft(each, text, unsaid, span_words=tuple(inclusion.words))
            if is_bare_group(self._items, inclusion):
                return
            proposition = without_members(self._items, proposition, inclusion)
        splits = (
            coordinated_complements,
            coordinated_existents,
            said_of_each,
            said_of_members,
            coordinated_anchors,
        )
        told = (split(self._items, proposition) for split in splits)
        alternatives = next((each for each in told if len(each) > 1), (proposition,))
        yield from self._of_alternative(alternatives[0], unsaid, alone=len(alternatives) == 1)
        for each in alternatives[1:]:
            yield self._draft(each, word_proposition(self._items, each, unsaid), unsaid)

    def _of_alternative(
        self, proposition: Proposition, unsaid: tuple[Mention, ...], alone: bool
    ) -> Iterator[Draft]:
        """What a clause tells, with what its gaps, and its adjuncts if it is `alone`, tell for themselves."""
        gaps = find_gaps(self._items, proposition)
        for gap in gaps:
            yield self._draft(gap.told, word_proposition(self._items, gap.told), span_words=gap.words)
        if gaps:
            proposition = without_words(self._items, proposition, [w for gap in gaps for w in gap.words])
        adjuncts = find_adjuncts(self._items, proposition) if alone else ()
        for adjunct in adjuncts:
            yield self._adjunct(adjunct, unsaid)
        if adjuncts:
            proposition = without_words(
                self._items, proposition, [w for each in adjuncts for w in each.words]
            )
        later = self._ordering(proposition)
        if later is None:
            yield self._draft(proposition, word_proposition(self._items, proposition, unsaid), unsaid)
        else:
            yield self._ordered(proposition, later, unsaid)

    def _adjunct(self, adjunct: Adjunct, unsaid: tuple[Mention, ...]) -> Draft:
        told = adjunct.told
        if not adjunct.of_subject:
            text = word_proposition(self._items, told, unsaid)
            return self._draft(told, text, unsaid, span_words=adjunct.words)
        thing = [w for w in told.words if w not in adjunct.words]
        cues, words = self._items.cues, adjunct.words
        link = cues.copula_text["sing"]
        if cues.prepositions.get(self._tree.tokens[words[0]].lemma) == "with":
            link, words = cues.having_text, words[1:]
        subject = subject_text(self._items, told.clause.head, thing)
        return self._draft(
            told, sentence(render(self._items, [subject, link, *words])), span_words=told.words
        )

    def _ordering(self, proposition: Proposition) -> Proposition | None:
        """The clause that tells before or after what the proposition happened."""
        for each in self._propositions:
            above = each.clause.governor == proposition.clause.head
            adverbial = each.clause.kind in (ClauseKind.ADVERBIAL, ClauseKind.CONVERB)
            if above and adverbial and self._order(each):
                return each
        return None

    def _order(self, proposition: Proposition) -> str:
        first = proposition.clause.marker.split(" ")[0]
        return first if first in self._items.cues.ordering_markers else ""

    def _ordered(self, main: Proposition, other: Proposition, unsaid: tuple[Mention, ...]) -> Draft:
        """A claim with the clause it is ordered by: the other's content counts as a time only."""
        joined = {*main.words, *other.words, *self._tree.children(other.clause.head, "mark")}
        marks = {
            w for w in range(min(joined), max(joined)) if self._tree.tokens[w].text == "," and w - 1 in joined
        }
        words = tuple(sorted(joined | marks))
        draft = self._draft(main, word_proposition(self._items, replace(main, words=words), unsaid), unsaid)
        items, tree = self._items, self._tree
        start, end = self._span(other.words)
        mention = next((items.mention(w) for w in other.words if items.mention(w) is not None), None)
        terms = tuple(t for w in other.words if items.is_content(w) for t in items.terms_at(w))
        text = tree.sentence.text[start - tree.sentence.start : end - tree.sentence.start]
        when = Participant("time", mention, terms, text, start, end, self._order(other))
        frame = replace(draft.frame, participants=(*draft.frame.participants, when))
        return replace(draft, frame=frame, span=self._span(words))

    def _unsaid(self, proposition: Proposition) -> tuple[Mention, ...]:
        head = proposition.clause.head
        if proposition.borrowed is not None or has_subject(self._tree, head):
            return ()
        if self._tree.has(head, "csubj", "csubj:pass") or proposition.clause.kind is not ClauseKind.MAIN:
            return ()
        return unsaid_subject(self._items, head, self._discourse) or self._captioned(proposition)

    def _captioned(self, proposition: Proposition) -> tuple[Mention, ...]:
        """The topic of a caption, for the fragments after it that name nobody: "Mass 756 kg." """
        words = proposition.words
        if not words or not self._topic or not is_fragment(self._items) or self._names(words):
            return ()
        first = self._tree.tokens[words[0]]
        head = proposition.clause.head
        return tuple(
            replace(m, start=first.start, end=first.start, first=head, last=head, head=head, kind="pronoun")
            for m in self._topic
        )

    def _names(self, words: Sequence[int]) -> bool:
        return any(self._items.mention(word) is not None for word in words)

    def _is_open(self, proposition: Proposition) -> bool:
        """An indirect question leaves open what it says."""
        marker = proposition.clause.marker
        complement = proposition.clause.kind is ClauseKind.COMPLEMENT
        return complement and marker in self._items.cues.question_markers

    def _timed(self, proposition: Proposition) -> bool:
        return any(self._items.is_time(word) for word in proposition.words)

    def _is_empty(self, proposition: Proposition) -> bool:
        """A scrap of a clause that says nothing: no content beside at most one word, or "unaware of it"."""
        if is_unaware(self._tree, self._tree.tokens[proposition.clause.head], self._items.cues):
            return True
        words = {*proposition.words, *(proposition.borrowed.words if proposition.borrowed else ())}
        items = {id(item) for w in words if (item := self._items.item(w)) is not None}
        terms = [w for w in words if self._items.is_content(w)]
        if len(items) + len(terms) < 2 or (not items and self._points_ahead(terms, proposition)):
            return True
        return not terms and self._is_headline(proposition)

    def _is_headline(self, proposition: Proposition) -> bool:
        """Whether of a name without a verb only a participle tells: "1935 – *Orm Dam* opened by X"."""
        done = [each.clause for each in self._propositions if each.clause.kind is ClauseKind.PARTICIPLE]
        return is_fragment(self._items) and any(each.governor == proposition.clause.head for each in done)

    def _points_ahead(self, terms: Sequence[int], proposition: Proposition) -> bool:
        """Whether all it names is left to relative clauses: "those works are listed that …"."""
        tree, ahead = self._tree, self._items.cues.demonstratives
        named = [word for word in terms if word != proposition.clause.head]
        return bool(named) and all(
            tree.has(word, "acl:relcl")
            and any(tree.tokens[determiner].lemma in ahead for determiner in tree.children(word, "det"))
            for word in named
        )

    def _described(self) -> Iterator[Draft]:
        for each in find_descriptions(self._items, self._heads):
            draft = self._draft(each.told, each.text, span_words=each.words)
            yield replace(draft, descriptive=True)
        for aside in find_asides(self._items):
            words = (*aside.thing_words, *aside.words)
            draft = self._draft(proposition_of(aside), word_aside(self._items, aside), span_words=words)
            if aside.owned:
                draft = replace(draft, frame=owned_by(self._items, draft.frame, aside.thing))
            yield draft

    def _draft(
        self,
        proposition: Proposition,
        text: str,
        unsaid: tuple[Mention, ...] = (),
        presupposed: bool = False,
        span_words: Sequence[int] | None = None,
    ) -> Draft:
        kind: Kind = "fact" if presupposed else self._kinds.kind(proposition)
        if kind == "question" and text.endswith("."):
            text = f"{text[:-1]}?"
        frame = build_frame(self._items, proposition, unsaid)
        if proposition.denied or is_denied(self._items, proposition, self._by_head):
            frame = replace(frame, negative=not frame.negative)
        return Draft(
            text=text,
            frame=frame,
            span=self._span(span_words or (*turning_words(proposition), *proposition.words)),
            sentence=self._sentence(),
            kind=kind,
            attributed=is_attributed(self._items, proposition, self._by_head),
            presupposed=presupposed,
        )

    def _span(self, words: Sequence[int]) -> Span:
        tokens = self._tree.tokens
        first, last = min(words), max(words)
        inside = [token.text for token in tokens[first : last + 2]]
        closes = inside.count("(") == inside.count(")") and inside[-1] == ")"
        return tokens[first].start, tokens[last + 1 if closes and last + 1 < len(tokens) else last].end

    def _sentence(self) -> Span:
        return self._tree.sentence.start, self._tree.sentence.end
