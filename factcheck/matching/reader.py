"""Statements read into evidence: by the same code that reads claims, sharpened by their structured fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from factcheck.claims import read_frames
from factcheck.languages import analyse, detect
from factcheck.languages.membership import split_description
from factcheck.languages.quantities import find_quantities
from factcheck.matching.converse import governed, turned
from factcheck.matching.evidence import Evidence
from factcheck.matching.facts import edges
from factcheck.matching.list_marks import Description
from factcheck.matching.lists import merged
from factcheck.matching.parts import Name, Parts, Word, inside, parts_of
from factcheck.matching.topics import is_nameless, lacks_subject, topic_of
from factcheck.matching.words import compare_lemmas
from factcheck.model import Frame, Language, Mention, Sentence, Span, Term
from factcheck.references.model import ReferenceSet, Statement
from factcheck.references.names import NameIndex
from factcheck.values.dates import Interval, TimeMention, TimeRelation

Wanted = tuple[str, Language]


class Memory(Protocol):
    """Where readings are kept between runs; what is found there was read of the same set by the same code."""

    def get(self, *name: str) -> Any | None:
        """What was kept under a name, or None."""

    def put(self, value: Any, *name: str) -> None:
        """Keep a value under a name."""


class StatementReader:
    """Reads each statement at most once a language, many in one batch.

    `about` is a text that all statements are said of: whom their pronouns may mean.
    """

    def __init__(
        self, references: ReferenceSet, names: NameIndex, memory: Memory | None = None, about: str = ""
    ) -> None:
        self._references = references
        self._about = about
        self._names = names
        self._memory = memory
        self._read: dict[Wanted, tuple[Evidence, ...]] = {}
        self._descriptions: dict[Wanted, Description] = {}

    def language_for(self, id: str, language: Language) -> Language:
        """The claim's own language where the statement has it, else the other."""
        return _spoken(self._references.statements[id].text, language)

    def prepare(self, wanted: Iterable[Wanted]) -> None:
        """Parse all statements that are not read yet, one batch a language."""
        missing = sorted({reading for reading in wanted if reading not in self._read})
        self._remember(missing)
        for language in ("en", "ru"):
            ids = [id for id, of in missing if of == language and (id, of) not in self._read]
            if ids:
                self._prepare(ids, language)

    def _remember(self, wanted: Iterable[Wanted]) -> None:
        for id, language in wanted:
            kept = self._recall("statement", id, language)
            if kept is not None:
                self._read[id, language] = kept

    def _recall(self, *name: str) -> Any | None:
        return self._memory.get(*name) if self._memory is not None else None

    def _keep(self, value: Any, *name: str) -> None:
        if self._memory is not None:
            self._memory.put(value, *name)

    def _prepare(self, ids: Sequence[str], language: Language) -> None:
        statements = [self._references.statements[id] for id in ids]
        parsed = analyse([statement.text[language] for statement in statements], language)
        told = analyse([self._about], language)[0] if detect(self._about) == language else ()
        relations = dict.fromkeys(statement.relation for statement in statements if statement.relation)
        read = dict(zip(relations, analyse(list(relations), language), strict=True))
        for statement, sentences in zip(statements, parsed, strict=True):
            frames = read_frames(sentences, self._names, told)
            terms = _terms(read[statement.relation]) if statement.relation else ()
            evidence = self._evidence(statement, frames, terms, language, len(sentences) == 1)
            if not told and is_nameless(sentences, frames):
                evidence = tuple(replace(each, nameless=True) for each in evidence)
            self._read[statement.id, language] = evidence
            self._keep(evidence, "statement", statement.id, language)

    def read(self, id: str, language: Language) -> tuple[Evidence, ...]:
        """The evidence of one statement; `prepare` must have seen it."""
        return self._read[id, language]

    def prepare_lists(self, wanted: Iterable[Wanted]) -> None:
        """Parse the descriptions of lists that are not read yet, for claims in the given languages."""
        missing = sorted({self._description_of(*each) for each in wanted} - self._descriptions.keys())
        for id, language in missing:
            kept = self._recall("list", id, language)
            if kept is not None:
                self._descriptions[id, language] = kept
        for language in ("en", "ru"):
            ids = [id for id, of in missing if of == language and (id, of) not in self._descriptions]
            split = [split_description(self._references.lists[id].text[language], language) for id in ids]
            parsed = analyse([part for both in split for part in both], language) if ids else []
            for number, id in enumerate(ids):
                head, arrangement = parsed[2 * number], parsed[2 * number + 1]
                described = self._describe(head, arrangement, language)
                self._descriptions[id, language] = described
                self._keep(described, "list", id, language)

    def _description_of(self, id: str, language: Language) -> Wanted:
        return id, _spoken(self._references.lists[id].text, language)

    def _describe(
        self, head: tuple[Sentence, ...], arrangement: tuple[Sentence, ...], language: Language
    ) -> Description:
        """A description from its words: a bare noun phrase seldom parses as a clause."""
        names = _names([mention for frame in read_frames(head, self._names) for mention in frame.mentions])
        times = tuple(time for frame in read_frames(head, self._names) for time in frame.times)
        taken = [(name.mention.start, name.mention.end) for name in names]
        dated = [time.whole for time in times]
        words = [
            Word(term, "other")
            for term in _terms(head)
            if not _within(term, dated) and (term.text.islower() or not _within(term, taken))
        ]
        parts = Parts(language, names, tuple(words), times, (), (), False, None)
        return Description(parts, tuple(Word(term, "other") for term in _terms(arrangement)))

    def description(self, id: str, language: Language) -> Description:
        """What a list lists, for a claim in a language; `prepare_lists` must have seen it."""
        return self._descriptions[self._description_of(id, language)]

    def _evidence(
        self,
        statement: Statement,
        frames: Sequence[Frame],
        relation: tuple[Term, ...],
        language: Language,
        in_one_sentence: bool,
    ) -> tuple[Evidence, ...]:
        topic = topic_of(frames)
        read = [governed(parts_of(frame, topic if lacks_subject(frame) else None)) for frame in frames]
        fields = self._structure(statement, relation, language)
        structure = _completed(fields, read) if fields else None
        whole = _whole(read) if in_one_sentence else None
        every = [*read, *(parts for parts in (whole, structure) if parts)]
        names = tuple(dict.fromkeys(name for other in every for name in other.names))
        words = tuple(dict.fromkeys(word for other in every for word in other.words))
        times = tuple(time for other in every for time in other.times)
        quantities = tuple(quantity for other in every for quantity in other.quantities)
        found = tuple(
            Evidence(
                id=statement.id,
                origin="statement",
                parts=parts,
                names=names,
                words=words,
                times=times,
                quantities=quantities,
                unique=statement.unique,
                confidence=statement.confidence,
                structured=parts is structure,
            )
            for parts in every
        )
        return (*found, *_further(found))

    def _structure(
        self, statement: Statement, relation: tuple[Term, ...], language: Language
    ) -> Parts | None:
        """The structured fields as one more frame; None for a plain statement."""
        if not (statement.relation and (statement.subject or statement.object)):
            return None
        names = [
            *(self._name(value, "subject") for value in statement.subject),
            *(self._name(value, "object") for value in statement.object),
            *(self._name(value, "place") for value in (statement.place,) if value),
        ]
        words = tuple(
            Word(term, "predicate" if n == 0 else "other", n == 0) for n, term in enumerate(relation)
        )
        quantity = statement.quantity
        return Parts(
            language=language,
            names=tuple(names),
            words=words,
            times=(mention_of(statement.time, statement.time_text or ""),) if statement.time else (),
            quantities=find_quantities(quantity, language) if quantity else (),
            ordinals=(),
            negative=statement.negative,
            negation=None,
        )

    def _name(self, value: str, role: str) -> Name:
        entity = self._references.entities.get(value)
        text = next(iter(entity.label.values())) if entity else value
        ids = (value,) if entity else ()
        ner = "PLACE" if role == "place" else ""
        return Name(Mention(text, 0, 0, 0, 0, 0, ids, ner=ner, lemma=text.casefold()), role)


def _completed(fields: Parts, read: Sequence[Parts]) -> Parts:
    """The structured fields with whom they leave out, as the text names them: who joined X, and what X won.

    Without them, anybody's joining X would be told.
    """
    missing = {"subject", "object"} - {name.role for name in fields.names}
    telling = [parts for parts in read if _tells_same(fields, parts)]
    names = [name for parts in telling for name in parts.names if name.role in missing]
    return replace(fields, names=(*fields.names, *dict.fromkeys(names)))


def _tells_same(fields: Parts, parts: Parts) -> bool:
    """Whether a clause of the text has the predicate of the fields."""
    cores = [word.term for word in fields.words if word.core]
    return any(
        compare_lemmas(word.term.lemma, word.term.language, core.lemma, core.language).holds
        for word in parts.words
        if word.core
        for core in cores
    )


def _spoken(texts: Mapping[str, str], language: Language) -> Language:
    """A language that a text is there in: the one asked for, if possible."""
    return language if language in texts else ("ru" if language == "en" else "en")


def _edge(evidence: Evidence, parts: Parts) -> Evidence:
    """When it began, or ended: neither time of the whole is granted by what else the statement says."""
    edge = all(time.relation is TimeRelation.AT for time in parts.times)
    return replace(
        evidence,
        parts=parts,
        words=parts.words,
        times=parts.times,
        quantities=(),
        structured=False,
        edge=edge,
    )


def mention_of(interval: Interval, text: str) -> TimeMention:
    """A structured time as a mention in no text."""
    relation = TimeRelation.SPAN if interval.extent else TimeRelation.AT
    return TimeMention(text, 0, 0, (0, 0), relation, interval)


_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})


def _terms(sentences: Sequence[Sentence]) -> tuple[Term, ...]:
    """The content words of a relation ("be launched", «первое издание»), the verb first."""
    terms = [
        Term(token.lemma, token.text, token.start, token.end, token.pos, sentence.language)
        for sentence in sentences
        for token in sentence.tokens
        if token.pos in _CONTENT
    ]
    return tuple(sorted(terms, key=lambda term: term.pos != "VERB"))


def _within(term: Term, spans: Sequence[Span]) -> bool:
    return any(inside((term.start, term.end), span) for span in spans)


def _names(mentions: Sequence[Mention]) -> tuple[Name, ...]:
    """Each mention once."""
    return tuple(Name(mention, "other") for mention in dict.fromkeys(mentions))


def _further(found: Sequence[Evidence]) -> Iterator[Evidence]:
    """What frames say besides: when what lasted began and ended, and the same told by the converse verb."""
    yield from (_edge(evidence, parts) for evidence in found for parts in edges(evidence.parts))
    yield from (
        replace(evidence, parts=parts, words=parts.words)
        for evidence in found
        for parts in turned(evidence.parts)
    )


def _whole(frames: Sequence[Parts]) -> Parts | None:
    """All clauses as one frame, where the statement tells of a single happening.

    Appositions, participles and a second noun phrase only describe what the one verb tells: "The USSR
    launched Sputnik 1, the first satellite, on 4 October 1957" dates the satellite too. With two verbs, or
    one told of two ("A commanded X, B – Y"), it is not known whose time a time is.
    """
    verbs = [
        word.term.start for parts in frames for word in parts.words if word.core and word.term.pos == "VERB"
    ]
    if len(frames) < 2 or len(verbs) > 1 or len({(parts.negative, parts.doubted) for parts in frames}) > 1:
        return None
    whole = merged(frames)
    return replace(whole, negative=frames[0].negative, names=_once(whole.names)) if whole else None


def _once(names: Sequence[Name]) -> tuple[Name, ...]:
    """Each bearer once, in its first role."""
    kept: dict[object, Name] = {}
    for name in names:
        kept.setdefault(name.entities or name.text, name)
    return tuple(kept.values())
