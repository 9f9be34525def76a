"""The whole flow on one screen: read → split → match → judge → report."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.cache import Shelf, Store, key_of, program_key
from factcheck.claims import read_claims
from factcheck.collector import seldom_collected
from factcheck.documents import plain_text, read_text
from factcheck.findings.assembly import Extra, assembled
from factcheck.languages import analyse, detect
from factcheck.matching import Matcher, Memory, Parts
from factcheck.model import (
    CheckedClaim,
    CheckedDocument,
    Claim,
    Document,
    Language,
    Report,
    Sentence,
    Span,
    Verdict,
    VerdictKind,
)
from factcheck.references import ReferenceSet, load
from factcheck.references.names import NameIndex
from factcheck.references.plain import from_sentences
from factcheck.verdicts import Case, judge
from factcheck.verdicts.consistency import consistency
from factcheck.verdicts.dating import dated
from factcheck.verdicts.findings import findings_of
from factcheck.verdicts.readings import as_meant
from factcheck.verdicts.suspicion import doubted
from factcheck.verdicts.verbatim import opposes

REACH = 6
"""How many claims back a passage is remembered."""


class Checker:
    """Checks documents against one reference set. Loading is done once; `check` may be called many times.

    `memory` keeps what was read from the references for later runs. `about` is a text that all statements are
    said of: whom their pronouns may mean. `doubting` is whether what no rule decides is asked after a second
    time, for errors that are likely (`verdicts/suspicion.py`).
    """

    def __init__(
        self,
        references: ReferenceSet,
        language: Language | None = None,
        memory: Memory | None = None,
        about: str = "",
        *,
        doubting: bool = True,
    ) -> None:
        self.references = references
        self._doubting = doubting
        self._language = language
        self._names = NameIndex.from_set(references)
        self._matcher = Matcher(references, self._names, memory, about)

    @classmethod
    def from_directories(
        cls, paths: Sequence[Path], language: Language | None = None, store: Store | None = None
    ) -> Checker:
        """A checker over all reference files below the paths, with what a store holds of them.

        Raises ReferenceSetError with every fault in them.
        """
        references = load(paths)
        shelf = Shelf(store, key_of([program_key(), references.sha256])) if store is not None else None
        return cls(references, language, shelf)

    @classmethod
    def from_directory(cls, path: Path | str, language: Language | None = None) -> Checker:
        """A checker over one folder of references."""
        return cls.from_directories([Path(path)], language)

    def check_text(self, text: str, lang: Language | None = None, name: str = "<text>") -> Report:
        """Check one text; `lang` forces its language."""
        return self.check([read_text(text, name)], lang)

    def check(self, documents: Sequence[Document], language: Language | None = None) -> Report:
        """The verdict on every claim of the documents, and every finding, in the order of the texts."""
        return self.report(self.judged(documents, language))

    @seldom_collected()
    def judged(
        self, documents: Sequence[Document], language: Language | None = None
    ) -> list[CheckedDocument]:
        """The verdict on every claim of each document by itself, with the findings that it has alone."""
        read = [self._claims(document, language) for document in documents]
        return [self._judge(*each) for each in zip(documents, read, strict=True)]

    def report(self, judged: Sequence[CheckedDocument]) -> Report:
        """Judged documents with every finding, those from holding them against each other too."""
        return assembled(self.references.summary, judged, self.compared(judged))

    def compared(self, judged: Sequence[CheckedDocument]) -> Extra:
        """For each of the documents the findings from holding them against each other."""
        return consistency(judged, self._matcher.knowledge)

    def opposed(self, document: Document) -> Iterator[tuple[Claim, str]]:
        """The claims of a document with each statement that says the same but for a value, or denies it."""
        _, claims = self._claims(document, None)
        facts = [claim for claim in claims if claim.kind == "fact"]
        self._matcher.prepare(facts)
        for claim in facts:
            case = self._case(claim, document, ())
            for alignment in case.alignments:
                if opposes(case, alignment):
                    yield claim, alignment.evidence.id

    def cases(self, document: Document) -> list[Case]:
        """The claims of a document as they come before the judge, each with its evidence."""
        _, claims = self._claims(document, None)
        return list(self._cases(document, claims))

    def claims(self, documents: Sequence[Document], language: Language | None = None) -> Report:
        """The claims of the documents, unjudged."""
        checked = []
        for document in documents:
            of, claims = self._claims(document, language)
            unjudged = tuple(CheckedClaim(claim, Verdict(VerdictKind.UNVERIFIED)) for claim in claims)
            checked.append(CheckedDocument(document, of, unjudged, ()))
        return Report(self.references.summary, tuple(checked))

    def _claims(self, document: Document, language: Language | None) -> tuple[Language, tuple[Claim, ...]]:
        forced = language or self._language
        of = forced or detect(document.text)
        parsed = self._parse(document, forced)
        return of, read_claims(document, parsed, self._names)

    def _parse(self, document: Document, forced: Language | None) -> list[tuple[Sentence, ...]]:
        """The sentences of each passage, each passage in its own language."""
        texts = [passage.text for passage in document.passages]
        languages: list[Language] = [forced or detect(text) for text in texts]
        parsed: list[tuple[Sentence, ...]] = [()] * len(texts)
        for language in sorted(set(languages)):
            places = [n for n, of in enumerate(languages) if of == language]
            for place, sentences in zip(places, analyse([texts[n] for n in places], language), strict=True):
                parsed[place] = sentences
        return parsed

    def _judge(self, document: Document, read: tuple[Language, tuple[Claim, ...]]) -> CheckedDocument:
        language, claims = read
        checked = tuple(self._checked(self._cases(document, claims)))
        return findings_of(CheckedDocument(document, language, checked, ()), self.references)

    def _cases(self, document: Document, claims: Sequence[Claim]) -> Iterator[Case]:
        """The claims of a document one by one, so that what one finds need not be kept for all."""
        self._matcher.prepare([claim for claim in claims if claim.kind == "fact"], document.passages)
        told: defaultdict[Span, list[tuple[Claim, Parts]]] = defaultdict(list)
        for claim in claims:
            told[claim.sentence].append((claim, self._matcher.parts(claim)))
        cases: deque[Case] = deque(maxlen=REACH)
        for claim in claims:
            earlier = tuple(case for case in cases if case.claim.passage == claim.passage)
            beside = tuple(parts for each, parts in told[claim.sentence] if each is not claim)
            case = self._case(claim, document, earlier, beside)
            cases.append(replace(case, earlier=()))
            yield case

    def _case(
        self, claim: Claim, document: Document, earlier: tuple[Case, ...], beside: tuple[Parts, ...] = ()
    ) -> Case:
        factual = claim.kind == "fact"
        alignments = self._matcher.match(claim) if factual else ()
        case = Case(
            claim=claim,
            parts=self._matcher.parts(claim),
            passage=document.passages[claim.passage],
            alignments=alignments,
            lists=self._matcher.lists(claim) if factual else (),
            knowledge=self._matcher.knowledge,
            earlier=earlier,
            beside=beside,
            versions=self._matcher.versions(claim, alignments),
            apart=self._matcher.apart(claim, alignments) if factual else (),
        )
        return dated(case) if factual else case

    def ruled(self, case: Case) -> tuple[CheckedClaim, ...]:
        """A claim of `cases` with its verdict by the rules, and after it what the references grant of it
        otherwise; without a second opinion."""
        return tuple(as_meant(case, judge(case), self._matcher.readings(case.claim)))

    def _checked(self, cases: Iterable[Case]) -> Iterator[CheckedClaim]:
        """Each claim with its verdict, and after it what the references grant of it otherwise; what the rules
        leave open with a second opinion."""
        for case in cases:
            ruled = self.ruled(case)
            yield from doubted(case, ruled) if self._doubting else ruled


def verify(claim: str, evidence: Sequence[str], lang: Language | None = None) -> Verdict:
    """Judge one claim against plain sentences taken as statements, by the rules alone: how likely an error is
    that no rule finds was learned from texts beside the statements collected for them.

    The gravest verdict among the claims that the sentence holds decides: contradicted, disputed, unverified,
    supported, opinion.
    """
    references = from_sentences([plain_text(each) for each in evidence])
    checker = Checker(references, lang, about=plain_text(claim), doubting=False)
    (document,) = checker.check_text(claim, lang, "<claim>").documents
    verdicts = [checked.verdict for checked in document.claims]
    gravity = (
        VerdictKind.CONTRADICTED,
        VerdictKind.DISPUTED,
        VerdictKind.UNVERIFIED,
        VerdictKind.SUPPORTED,
        VerdictKind.OPINION,
    )
    return min(
        verdicts, key=lambda verdict: gravity.index(verdict.kind), default=Verdict(VerdictKind.OPINION)
    )
