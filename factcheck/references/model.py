"""The reference set as values: sources, entities, statements and lists, each with its place in a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from factcheck.model import ReferenceSummary
from factcheck.values.dates import Interval

Confidence = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement is taken from: CSL-JSON variables, those without a field of their own in `more`.

    `location` is file:line, as for every record of a reference set.
    """

    id: str
    title: str = ""
    author: str = ""
    editor: str = ""
    issued: str = ""
    container_title: str = ""
    publisher: str = ""
    url: str = ""
    doi: str = ""
    more: Mapping[str, str] = field(default_factory=dict)
    location: str = ""


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source, and the page, chapter or volume in it."""

    id: str
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something that statements speak of. `label`, `aliases` and `adjectives` are by language.

    `time` is when it existed (a state, person, organisation) or happened (an event, treaty, work);
    `time_text` the same as it is written in the file. What is said of an entity may be meant of its
    `predecessors`.
    """

    id: str
    type: str = ""
    label: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    adjectives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    time: Interval | None = None
    time_text: str | None = None
    predecessors: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()
    wikidata: str | None = None
    sources: tuple[SourceRef, ...] = ()
    location: str = ""

    def names(self, language: str) -> tuple[str, ...]:
        """The label and the aliases in a language, the label first."""
        label = (self.label[language],) if language in self.label else ()
        return label + self.aliases.get(language, ())


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another value that serious sources give for one part of a statement; what is None is not at issue."""

    time: Interval | None = None
    time_text: str | None = None
    quantity: str | None = None
    place: str | None = None
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    text: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Examples:
    """Sentences that a statement must be found to agree or to conflict with: the set's own tests."""

    agrees: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing held to be true. Only `id`, `text` and `sources` are sure to be there.

    `subject`, `object` and `place` are entity ids, or free words where no entity is defined. `polarity` is
    the negative flag: True where the text denies. `unique` is None where the file does not say.
    """

    id: str
    text: Mapping[str, str]
    sources: tuple[SourceRef, ...] = ()
    subject: tuple[str, ...] = ()
    relation: str | None = None
    object: tuple[str, ...] = ()
    time: Interval | None = None
    time_text: str | None = None
    place: str | None = None
    quantity: str | None = None
    polarity: bool = False
    unique: bool | None = None
    alternatives: tuple[Alternative, ...] = ()
    confidence: Confidence = "high"
    examples: Examples = Examples()
    location: str = ""

    @property
    def negative(self) -> bool:
        """Whether the statement denies."""
        return self.polarity


@dataclass(frozen=True, slots=True)
class ListMember:
    """One of a list: an entity of the set (its id), or a name by language."""

    entity: str | None = None
    label: Mapping[str, str] = field(default_factory=dict)
    time: Interval | None = None
    time_text: str | None = None
    location: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """A list of things of one `type` that belong to the entities `of`.

    Where it is `complete`, what is not on it is not so; where it is `ordered`, the members stand as first,
    second, …
    """

    id: str
    text: Mapping[str, str]
    type: str = ""
    of: tuple[str, ...] = ()
    members: tuple[ListMember, ...] = ()
    complete: bool = False
    ordered: bool = False
    sources: tuple[SourceRef, ...] = ()
    location: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceSet:
    """All that texts are checked against. The mappings are by id, in the order of the files."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    statements: Mapping[str, Statement] = field(default_factory=dict)
    lists: Mapping[str, ReferenceList] = field(default_factory=dict)
    sha256: str = ""

    @property
    def summary(self) -> ReferenceSummary:
        """How large the set is, and the hash of its files."""
        return ReferenceSummary(len(self.statements), len(self.entities), self.sha256)

    @property
    def records(self) -> Iterable[Source | Entity | Statement | ReferenceList]:
        """Every record of the set: sources, entities, statements, lists."""
        for section in (self.sources, self.entities, self.statements, self.lists):
            yield from section.values()
