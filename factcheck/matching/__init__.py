"""Claim × references → alignments.

Retrieve what may be about the same thing, read it, align it part by part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.languages import detect
from factcheck.matching.alignment import Alignment, align, related
from factcheck.matching.alternatives import versions
from factcheck.matching.asked import Asked, ask
from factcheck.matching.converse import governed
from factcheck.matching.evidence import Evidence
from factcheck.matching.facts import entity_evidence
from factcheck.matching.gaps import gaps
from factcheck.matching.index import InvertedIndex, asked_keys, held_keys, text_keys
from factcheck.matching.knowledge import Knowledge
from factcheck.matching.listed import list_evidence
from factcheck.matching.lists import ListMatch, Outline, match_list, outline
from factcheck.matching.parts import Name, Parts, parts_of
from factcheck.matching.reader import Memory, StatementReader, Wanted
from factcheck.matching.readings import Reading, readings
from factcheck.matching.told import told
from factcheck.matching.topics import around, topics
from factcheck.model import Claim, Language, Mention, Passage, Sentence
from factcheck.references.model import ReferenceList, ReferenceSet, Statement
from factcheck.references.names import NameIndex
from factcheck.values.quantities import is_weak

__all__ = ["Alignment", "Evidence", "Knowledge", "Matcher", "Memory", "Parts", "Reading"]

LISTS = 4
"""Closed lists looked at for a claim."""

NEAREST, OF_ONE = 4, 6
"""Of how many of those told before a claim that leaves a name open, and how many of the statements on each,
are looked at."""


def ids_in(text: str, language: str, names: NameIndex) -> frozenset[str]:
    """The entities named in a text that was not parsed."""
    spoken: Language = "ru" if language == "ru" else "en"
    sentence = Sentence(text, 0, len(text), spoken, ())
    return frozenset(id for mention in names.find(sentence) for id in mention.entities)


@dataclass(frozen=True, slots=True, eq=False)
class _Hearing:
    """A claim with what it has found in evidence so far, and all that the references say to it.

    As many comparisons are kept as a claim has parts beside those of its evidence, so one hearing at a time
    is.
    """

    asked: Asked
    evidence: tuple[Evidence, ...]


class Matcher:
    """Finds and aligns the evidence for claims."""

    def __init__(
        self, references: ReferenceSet, names: NameIndex, memory: Memory | None = None, about: str = ""
    ) -> None:
        self.knowledge = Knowledge(references)
        self._reader = StatementReader(references, names, memory, about)
        self._names = names
        self._index = InvertedIndex(
            (statement.id, self._statement_keys(statement)) for statement in references.statements.values()
        )
        self._said = lru_cache(maxsize=4096)(self._keys_about)
        self._candidates: dict[str, tuple[str, ...]] = {}
        self._told_candidates: dict[str, tuple[str, ...]] = {}
        self._topics: dict[str, Name] = {}
        self._around: dict[str, tuple[Name, ...]] = {}
        self._told: dict[str, tuple[Mention, ...]] = {}
        self._parts: dict[str, Parts] = {}
        self._lists = [each for each in references.lists.values() if each.complete]
        self._list_index = InvertedIndex((each.id, self._list_keys(each, names)) for each in self._lists)
        self._outlines: dict[Wanted, Outline] = {}
        self._list_candidates: dict[str, tuple[str, ...]] = {}
        self._list_matches: dict[str, tuple[ListMatch, ...]] = {}
        self._latest: _Hearing | None = None

    @staticmethod
    def _list_keys(candidate: ReferenceList, names: NameIndex) -> frozenset[str]:
        keys = {f"@{id}" for id in candidate.of} | {
            f"@{member.entity}" for member in candidate.members if member.entity
        }
        for language, text in candidate.text.items():
            keys |= text_keys(text, language) | {f"@{id}" for id in ids_in(text, language, names)}
        for member in candidate.members:
            for language, label in member.label.items():
                keys |= text_keys(label, language)
        return frozenset(keys)

    def _statement_keys(self, statement: Statement) -> frozenset[str]:
        keys = {f"@{id}" for id in (*statement.subject, *statement.object, statement.place) if id}
        for language, text in statement.text.items():
            keys |= held_keys(text, language)
            keys |= {f"@{id}" for id in ids_in(text, language, self._names)}
        return frozenset(keys)

    def _claim_keys(self, claim: Claim) -> frozenset[str]:
        ids = {id for name in self.parts(claim).names for id in name.entities}
        kin = {other for id in ids for other in self.knowledge.kin(id)}
        topic = self._topics.get(claim.id)
        text = f"{claim.text} {topic.text}" if topic else claim.text
        return asked_keys(text, claim.frame.language) | {f"@{id}" for id in (*kin, *claim.frame.context)}

    def _on_those_told(self, claim: Claim, keys: frozenset[str], found: Sequence[str]) -> tuple[str, ...]:
        """Statements, beside those found, on those told shortly before a claim that leaves a name open."""
        told_before = self._told.get(claim.id, ())
        if not told_before or not gaps(claim.frame, self.parts(claim)):
            return ()
        own = [
            id
            for mention in told_before[:NEAREST]
            for id in self._index.search(keys | self._mention_keys(mention), OF_ONE)
        ]
        return tuple(dict.fromkeys(id for id in own if id not in found))

    @staticmethod
    def _mention_keys(mention: Mention) -> frozenset[str]:
        return asked_keys(mention.text, detect(mention.text)) | {f"@{id}" for id in mention.entities}

    def prepare(self, claims: Sequence[Claim], passages: Sequence[Passage] = ()) -> None:
        """Retrieve candidates for the claims of one document and read all of them in one batch.

        Another document may hold a claim of the same id, so nothing is known any more of one seen before.
        """
        wanted: list[Wanted] = []
        listed: list[Wanted] = []
        self._topics, self._around = topics(claims), around(claims)
        self._told = told(claims, passages, self._names) if passages else {}
        self._parts.clear()
        self._list_matches.clear()
        for claim in claims:
            self._parts[claim.id] = self._parts_of(claim)
            keys, language = self._claim_keys(claim), claim.frame.language
            self._candidates[claim.id] = found = self._index.search(keys)
            self._told_candidates[claim.id] = further = self._on_those_told(claim, keys, found)
            wanted += [(id, self._reader.language_for(id, language)) for id in (*found, *further)]
            self._list_candidates[claim.id] = lists = self._list_index.search(keys, LISTS)
            listed += [(id, language) for id in lists]
        self._reader.prepare(wanted)
        self._reader.prepare_lists(listed)

    def lists(self, claim: Claim) -> tuple[ListMatch, ...]:
        """The closed lists that the claim may be about, likeliest first.

        `prepare` must have seen the claim.
        """
        known = self._list_matches.get(claim.id)
        if known is None:
            parts = self.parts(claim)
            found = [self._list(parts, id) for id in self._list_candidates.get(claim.id, ())]
            known = tuple(sorted(found, key=lambda match: -match.share))
            self._list_matches[claim.id] = known
        return known

    def _list(self, parts: Parts, id: str) -> ListMatch:
        """The list beside a claim, by its description in the claim's language where it has one."""
        key = id, parts.language
        if key not in self._outlines:
            described = self._reader.description(*key)
            candidate = self.knowledge.references.lists[id]
            self._outlines[key] = outline(candidate, described, self.knowledge)
        return match_list(parts, self._outlines[key], self.knowledge, self._said)

    def _keys_about(self, id: str) -> frozenset[str]:
        """The keys of every statement that names the entity."""
        statements = self.knowledge.references.statements
        about = (statements[each] for each in self._index.holding(f"@{id}"))
        return frozenset(key for statement in about for key in self._statement_keys(statement))

    def parts(self, claim: Claim) -> Parts:
        """What the claim consists of, with its topic where it names nobody."""
        return self._parts.get(claim.id) or self._parts_of(claim)

    def _parts_of(self, claim: Claim) -> Parts:
        parts = governed(parts_of(claim.frame, self._topics.get(claim.id)))
        told = self._around.get(claim.id, ())
        return replace(parts, quantities=tuple(q for q in parts.quantities if not is_weak(q)), around=told)

    def _hear(self, claim: Claim) -> _Hearing:
        """The claim at hand with its evidence; it is dropped when another is asked for."""
        parts = self.parts(claim)
        if self._latest is None or self._latest.asked.claim is not parts:
            self._latest = _Hearing(ask(parts, self.knowledge), tuple(self._evidence(claim)))
        return self._latest

    def _evidence(self, claim: Claim) -> Iterator[Evidence]:
        """What the candidates say, best candidate first, then the entities' own fields and the closed lists.

        What a statement only calls alleged says nothing of whether it is so.
        """
        yield from self._told_of(claim, self._candidates.get(claim.id, ()))
        parts = self.parts(claim)
        yield from entity_evidence(parts, self.knowledge)
        for match in self.lists(claim):
            yield from list_evidence(parts, match, self.knowledge)

    def _told_of(self, claim: Claim, ids: Iterable[str]) -> Iterator[Evidence]:
        """What statements say to a claim."""
        for id in ids:
            for evidence in self._reader.read(id, self._reader.language_for(id, claim.frame.language)):
                if claim.frame.doubted or not evidence.parts.doubted:
                    yield evidence

    def match(self, claim: Claim) -> tuple[Alignment, ...]:
        """The claim aligned with each piece of evidence; `prepare` must have seen the claim."""
        heard = self._hear(claim)
        return tuple(related(heard.asked, heard.evidence))

    def readings(self, claim: Claim) -> Iterator[Reading]:
        """The claim with each of those named before it in each of its open places, where something that was
        retrieved for it tells of that one."""
        told_before = self._told.get(claim.id, ())
        places = gaps(claim.frame, self.parts(claim)) if told_before else ()
        if places:
            heard = self._hear(claim)
            evidence = (*heard.evidence, *self._further(claim))
            yield from readings(heard.asked, places, told_before, evidence)

    def _further(self, claim: Claim) -> Iterator[Evidence]:
        """What statements on those named before say, beside the claim's own candidates."""
        yield from self._told_of(claim, self._told_candidates.get(claim.id, ()))

    def apart(self, claim: Claim, alignments: Sequence[Alignment]) -> tuple[Evidence, ...]:
        """What the candidates say that the claim was not aligned with."""
        aligned = {id(alignment.evidence) for alignment in alignments}
        return tuple(each for each in self._hear(claim).evidence if id(each) not in aligned)

    def versions(self, claim: Claim, alignments: Sequence[Alignment]) -> tuple[tuple[Alignment, ...], ...]:
        """What `match` would find if another source of a statement were right, for each that changes it."""
        statements = self.knowledge.references.statements
        told = [statements[id] for id in self._candidates.get(claim.id, ()) if statements[id].alternatives]
        evidence = tuple(alignment.evidence for alignment in alignments)
        return tuple(
            tuple(self._again(claim, *pair) for pair in zip(alignments, version, strict=True))
            for statement in told
            for version in versions(statement, evidence, self.knowledge)
            if any(each is not other for each, other in zip(version, evidence, strict=True))
        )

    def _again(self, claim: Claim, alignment: Alignment, evidence: Evidence) -> Alignment:
        """The alignment with the evidence as a version has it."""
        return alignment if evidence is alignment.evidence else align(self._hear(claim).asked, evidence)
