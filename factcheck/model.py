"""The values that flow from bytes to a report.

All are frozen: a stage makes new values, it never changes one.

Offsets are half-open code-point spans. `start`/`end` of documents, claims and findings count from the
beginning of the document's decoded text; those of tokens, sentences, mentions, times and quantities count
from the beginning of their passage's clean text (`Passage.source` maps the second to the first).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Literal

from factcheck.levels import Level as Level
from factcheck.values.dates import TimeMention
from factcheck.values.quantities import Quantity

Span = tuple[int, int]
Language = Literal["en", "ru"]


class VerdictKind(StrEnum):
    """What the references say of a claim."""

    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    SUPPORTED = "supported"
    UNVERIFIED = "unverified"
    OPINION = "opinion"


class PassageKind(StrEnum):
    """What a passage is on its page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    QUOTE = "quote"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of prose with one speaker: clean text, and where each of its characters stands in the source.

    `text` is what a reader sees: no markup, no citation marks, white space folded to single spaces.
    `offsets[i]` is the document offset of `text[i]`; characters that the reader of the format put in (the
    ": " between the cells of a row) carry the offset of the next source character.
    `context` holds the headings above, outermost first.
    """

    text: str
    offsets: Sequence[int]
    kind: PassageKind = PassageKind.PARAGRAPH
    speaker: str | None = None
    context: tuple[str, ...] = ()

    def source(self, start: int, end: int) -> Span:
        """The document span of `text[start:end]`."""
        if end <= start:
            at = self.offsets[min(start, len(self.offsets) - 1)] if self.offsets else 0
            return at, at
        return self.offsets[start], self.offsets[end - 1] + 1


@dataclass(frozen=True, slots=True)
class Document:
    """One input: its name, its decoded text, and the passages of prose in it."""

    path: str
    text: str
    passages: tuple[Passage, ...]
    sha256: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. Both languages are given in the same Universal Dependencies terms.

    `lemma` is the dictionary form in lower case, without stress; `pos` a UD part of speech; `dep` a UD
    relation (with the subtypes nsubj:pass, obl:agent, csubj:pass, aux:pass, acl:relcl kept); `head` the index
    in the sentence of the governor (its own index for the root); `feats` UD features as
    "Case=Gen|Number=Sing"; `ner` PERSON, PLACE, ORG, EVENT, WORK, PRODUCT or "" as a
    statistical model sees it.
    """

    index: int
    text: str
    start: int
    end: int
    lemma: str
    pos: str
    dep: str
    head: int
    feats: str = ""
    ner: str = ""

    def feat(self, name: str) -> str:
        """The value of a UD feature, or ""."""
        return _features(self.feats).get(name, "")


@lru_cache(maxsize=8192)
def _features(feats: str) -> Mapping[str, str]:
    pairs = (pair.partition("=") for pair in feats.split("|"))
    return {name: value for name, _, value in pairs}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence: a tree over its tokens."""

    text: str
    start: int
    end: int
    language: Language
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody or something.

    `entities` are the ids of the reference set that the words may mean, likeliest first; empty for a name the
    set does not know. `first`/`last` are token indices in the sentence (`last` included), `head` the token
    that governs.
    `kind`: `name` (a proper name), `adjective` ("Turkish", «анкарский»), `pronoun`, `description` ("the
    company", «поэт»). `exact` is false where the name was met in a form that no alias has (a near spelling,
    other initials).
    `ner` is its type: what the references, its words or else a statistical model say (PERSON, PLACE, ORG,
    EVENT, WORK, PRODUCT or "").
    `lemma` is the dictionary form of its words ("Луну" → "луна"); "" where the name was met in no sentence.
    """

    text: str
    start: int
    end: int
    first: int
    last: int
    head: int
    entities: tuple[str, ...] = ()
    kind: Literal["name", "adjective", "pronoun", "description"] = "name"
    exact: bool = True
    ner: str = ""
    lemma: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One content word of a claim.

    What remains when names, times, quantities and function words are taken away.
    """

    lemma: str
    text: str
    start: int
    end: int
    pos: str
    language: Language
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone or something in a role.

    `role` is language-neutral: `subject` (who does it; the "by"-phrase of a passive), `object` (to whom it is
    done; the subject of a passive), `with` (together with, between … and …), `place` (in, at, from, to),
    `time`, `of` (a genitive or "of" beside a noun predicate), `as` (the noun of a copula or apposition: "X
    was the commander"), `by`, or `other`.
    `terms` are the content words of the phrase outside the mention. Where the phrase depends on a noun of a
    longer one ("the crew *of X*", "a port *in Y*"), `governor` is that noun, `within` the role of the longer.
    """

    role: str
    mention: Mention | None
    terms: tuple[Term, ...]
    text: str
    start: int
    end: int
    preposition: str = ""
    governor: Term | None = None
    within: str = ""


@dataclass(frozen=True, slots=True)
class Ordinal:
    """ "first", "second", "last", «третий» with the noun it counts.

    `rank` is 1, 2, …; -1 for last, -2 for last but one.
    """

    rank: int
    noun: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Predicate:
    """The happening or property a claim is about: a verb, or a noun or adjective that stands for one.

    `indefinite` is set for one of many ("was *a* president"), where the language has an article for it.
    """

    lemma: str
    text: str
    start: int
    end: int
    pos: str
    passive: bool = False
    indefinite: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A clause read into parts. Offsets are those of its passage; `doubted`: it is only alleged.

    `open` are its pronouns that nothing was found for, each in its role, without a mention or terms.
    """

    language: Language
    predicate: Predicate | None
    participants: tuple[Participant, ...] = ()
    mentions: tuple[Mention, ...] = ()
    terms: tuple[Term, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    ordinals: tuple[Ordinal, ...] = ()
    negative: bool = False
    negation: Span | None = None
    context: tuple[str, ...] = ()
    doubted: bool = False
    open: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One atomic, checkable proposition of a document.

    `text` stands alone (pronouns and "the two countries" resolved); `start`/`end` are its clause in the
    document, `sentence` its sentence. `kind` is `fact`, or what makes it undecidable: `opinion`, `forecast`,
    `question`,
    `instruction`, `self` (the text about itself), `hypothesis`. `presupposed` marks what the sentence takes
    for granted ("the war of …").
    """

    id: str
    text: str
    start: int
    end: int
    sentence: Span
    passage: int
    frame: Frame
    speaker: str | None = None
    attributed: bool = False
    presupposed: bool = False
    kind: Literal["fact", "opinion", "forecast", "question", "instruction", "self", "hypothesis"] = "fact"


@dataclass(frozen=True, slots=True)
class Citation:
    """A source as a finding quotes it."""

    id: str
    citation: str
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """What a rule found: which words of the claim disagree with which statement, and why both speak of one
    matter.

    `start`/`end` are the smallest wrong words, as document offsets. `replacement` is given only where exactly
    one replacement is right, in the claim's own format and case. `statement` is the id of a statement, entity
    or list.
    """

    rule: str
    start: int
    end: int
    found: str
    expected: str | None
    statement: str | None
    message: str
    reason: str = ""
    replacement: str | None = None
    level: Level = Level.ERROR


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the references say of one claim, the statements that say so, and how it was reached.

    `uncovered` names the parts of the claim that no statement speaks of; of a supported one the verb that a
    statement has in other words. `trace` is one line a step, for `explain`.
    """

    kind: VerdictKind
    statements: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    uncovered: tuple[str, ...] = ()
    trace: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """The verdict's word: supported, contradicted, disputed, unverified or opinion."""
        return str(self.kind)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to show a person. The fingerprint holds no line, no offset and no message text."""

    rule: str
    code: str
    level: Level
    start: int
    end: int
    message: str
    found: str
    expected: str | None = None
    replacement: str | None = None
    claim: str | None = None
    statement: str | None = None
    statement_text: str | None = None
    reason: str = ""
    location: str | None = None
    sources: tuple[Citation, ...] = ()
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A statement, entity or list as a report quotes it: its words, its place (file:line) and its sources."""

    id: str
    text: str | None = None
    location: str | None = None
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim with its verdict, and the statements that the verdict names as they can be quoted."""

    claim: Claim
    verdict: Verdict
    cited: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """A document with its claims and findings, both in the order of the text."""

    document: Document
    language: Language
    claims: tuple[CheckedClaim, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ReferenceSummary:
    """How large the reference set is, and the hash of its bytes."""

    statements: int
    entities: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run: what every report format is written from."""

    references: ReferenceSummary
    documents: tuple[CheckedDocument, ...]
    failures: tuple[str, ...] = field(default=())
