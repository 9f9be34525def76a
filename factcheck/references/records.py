"""YAML nodes to the records of a reference set, one function a section."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar, cast

import yaml

from factcheck.references.fields import Link, Notes, Record, entries, shape, string
from factcheck.references.model import (
    Alternative,
    Confidence,
    Entity,
    Examples,
    ListMember,
    ReferenceList,
    Source,
    SourceRef,
    Statement,
)

# Field of `Source` by CSL-JSON variable; the other variables that occur in practice are kept in
# `Source.more`.
_CSL_FIELDS = {
    "title": "title",
    "author": "author",
    "editor": "editor",
    "issued": "issued",
    "container-title": "container_title",
    "publisher": "publisher",
    "URL": "url",
    "url": "url",
    "DOI": "doi",
}
_CSL_MORE = (
    *(
        "type",
        "language",
        "translator",
        "publisher-place",
        "collection-title",
        "collection-number",
        "volume",
        "issue",
    ),
    *(
        "number",
        "page",
        "edition",
        "version",
        "genre",
        "medium",
        "archive",
        "archive_location",
        "event-title",
    ),
    *(
        "ISBN",
        "ISSN",
        "PMID",
        "accessed",
        "original-date",
        "note",
        "abstract",
        "title-short",
        "number-of-volumes",
    ),
    *(
        "section",
        "chapter-number",
        "jurisdiction",
        "authority",
        "status",
        "composer",
        "director",
        "contributor",
    ),
)
_SOURCE_KEYS = (*_CSL_FIELDS, *_CSL_MORE)
_ENTITY_KEYS = (
    *("type", "label", "aliases", "adjectives", "time", "predecessors", "part_of", "wikidata", "source"),
)
_STATEMENT_KEYS = (
    *(
        "id",
        "text",
        "source",
        "subject",
        "relation",
        "object",
        "time",
        "place",
        "quantity",
        "polarity",
        "unique",
    ),
    *("alternatives", "confidence", "examples"),
)
_ALTERNATIVE_KEYS = ("time", "quantity", "place", "subject", "object", "text", "source")
_LIST_KEYS = ("id", "text", "type", "of", "members", "complete", "ordered", "source")
_MEMBER_KEYS = ("id", "label", "time")
_POLARITIES = {"affirmative": False, "positive": False, "negative": True}
_CONFIDENCES = {"high": 0, "medium": 1, "low": 2}
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

Item = TypeVar("Item", Source, Entity, Statement, ReferenceList)


def section(
    node: yaml.Node, notes: Notes, name: str, build: Callable[[str, yaml.Node, Notes], Item | None]
) -> Iterator[tuple[Item, yaml.Node]]:
    """The records of a section with the nodes of their ids: a mapping by id, or a list of mappings."""
    if isinstance(node, yaml.MappingNode):
        named: list[tuple[yaml.Node, yaml.Node]] = list(entries(node, notes))
    elif isinstance(node, yaml.SequenceNode):
        named = [(found, item) for item in node.value if (found := _id_node(item, notes, name)) is not None]
    else:
        if shape(node) != "nothing":
            notes.fault("FE208", f'"{name}" is {shape(node)}; it must be a mapping or a list', node)
        return
    for key, value in named:
        if not _KEBAB.fullmatch(key.value):
            near = re.sub(r"[^a-z0-9]+", "-", key.value.lower()).strip("-")
            hint = f'; write "{near}"' if near else ""
            notes.fault("FE209", f'the id "{key.value}" is not in kebab-case (a-z, 0-9, -){hint}', key)
        record = build(key.value, value, notes)
        if record is not None:
            yield record, key


def _id_node(item: yaml.Node, notes: Notes, name: str) -> yaml.ScalarNode | None:
    if not isinstance(item, yaml.MappingNode):
        notes.fault("FE208", f'an item of "{name}" is {shape(item)}; it must be a mapping with an "id"', item)
        return None
    for key, value in item.value:
        if key.value == "id":
            return value if string(value, notes, '"id"') is not None else None
    notes.fault("FE207", f'an item of "{name}" has no "id"', item)
    return None


def _record(id_: str, node: yaml.Node, notes: Notes, kind: str, keys: tuple[str, ...]) -> Record | None:
    if isinstance(node, yaml.MappingNode):
        return Record(node, notes, f'{kind} "{id_}"', keys)
    notes.fault("FE208", f'{kind} "{id_}" is {shape(node)}; it must be a mapping', node)
    return None


def _line(node: yaml.Node, notes: Notes) -> str:
    return f"{notes.path}:{node.start_mark.line + 1}"


def read_source(id_: str, node: yaml.Node, notes: Notes) -> Source | None:
    """One source; it needs a title, an author or a URL."""
    if isinstance(node, yaml.ScalarNode) and node.value.strip():
        return Source(id_, title=" ".join(node.value.split()), location=_line(node, notes))
    record = _record(id_, node, notes, "source", ("id", *_SOURCE_KEYS))
    if record is None:
        return None
    values = {key: _csl_value(record, key) for key in record.values if key != "id"}
    if not any(values.get(key) for key in ("title", "author", "URL", "url")):
        notes.fault("FE207", f'{record.name} has no "title" (nor "author" nor "URL")', node)
    fields = {_CSL_FIELDS[key]: value for key, value in values.items() if key in _CSL_FIELDS}
    more = {key: value for key, value in values.items() if key not in _CSL_FIELDS}
    return Source(id_, **fields, more=more, location=_line(node, notes))


def _csl_value(record: Record, key: str) -> str:
    """A CSL value as one line: a string, a list of strings, or CSL names (`family`, `given`, `literal`)."""
    node = record.values[key]
    if not isinstance(node, yaml.SequenceNode):
        return record.string(key) or ""
    parts = []
    for item in node.value:
        if isinstance(item, yaml.MappingNode):
            name = Record(item, record.notes, f'"{key}"', ("family", "given", "literal"))
            parts.append(", ".join(filter(None, (name.string(part) for part in name.values))))
        else:
            parts.append(string(item, record.notes, f'"{key}"') or "")
    return "; ".join(filter(None, parts))


def read_entity(id_: str, node: yaml.Node, notes: Notes) -> Entity | None:
    """One entity; it needs a label in one language."""
    record = _record(id_, node, notes, "entity", ("id", *_ENTITY_KEYS))
    if record is None:
        return None
    record.require("label")
    time, time_text = record.time()
    return Entity(
        id=id_,
        type=record.string("type") or "",
        label=record.text("label"),
        aliases=record.texts("aliases"),
        adjectives=record.texts("adjectives"),
        time=time,
        time_text=time_text,
        predecessors=_entity_ids(record, "predecessors"),
        part_of=_entity_ids(record, "part_of"),
        wikidata=record.string("wikidata"),
        sources=_sources(record),
        location=_line(node, notes),
    )


def read_statement(id_: str, node: yaml.Node, notes: Notes) -> Statement | None:
    """One statement; it needs a text and a source."""
    record = _record(id_, node, notes, "statement", _STATEMENT_KEYS)
    if record is None:
        return None
    record.require("text", "source")
    time, time_text = record.time()
    place = _participants(record, "place")
    return Statement(
        id=id_,
        text=record.text("text"),
        sources=_sources(record),
        subject=_participants(record, "subject"),
        relation=record.string("relation"),
        object=_participants(record, "object"),
        time=time,
        time_text=time_text,
        place=place[0] if place else None,
        quantity=record.string("quantity"),
        polarity=_POLARITIES[record.choice("polarity", _POLARITIES, "affirmative")],
        unique=record.boolean("unique"),
        alternatives=_alternatives(record),
        confidence=cast(Confidence, record.choice("confidence", _CONFIDENCES, "high")),
        examples=_examples(record),
        location=_line(node, notes),
    )


def _alternatives(record: Record) -> tuple[Alternative, ...]:
    node = record.values.get("alternatives")
    items = node.value if isinstance(node, yaml.SequenceNode) else [node] if node is not None else []
    found = []
    for item in items:
        if not isinstance(item, yaml.MappingNode):
            record.notes.fault(
                "FE208", f'an item of "alternatives" is {shape(item)}; it must be a mapping', item
            )
            continue
        value = Record(item, record.notes, "an alternative", _ALTERNATIVE_KEYS)
        if not set(value.values) - {"source"}:
            record.notes.fault(
                "FE207", "an alternative gives no other value (time, quantity, place, …)", item
            )
        time, time_text = value.time()
        place = _participants(value, "place")
        found.append(
            Alternative(
                time=time,
                time_text=time_text,
                quantity=value.string("quantity"),
                place=place[0] if place else None,
                subject=_participants(value, "subject"),
                object=_participants(value, "object"),
                text=value.text("text"),
                sources=_sources(value),
            )
        )
    return tuple(found)


def _examples(record: Record) -> Examples:
    node = record.values.get("examples")
    if node is None:
        return Examples()
    if not isinstance(node, yaml.MappingNode):
        record.notes.fault("FE208", f'"examples" is {shape(node)}; it must be a mapping', node)
        return Examples()
    examples = Record(node, record.notes, '"examples"', ("agrees", "conflicts"))
    return Examples(examples.strings("agrees"), examples.strings("conflicts"))


def read_list(id_: str, node: yaml.Node, notes: Notes) -> ReferenceList | None:
    """One list; it needs a text, members and a source."""
    record = _record(id_, node, notes, "list", _LIST_KEYS)
    if record is None:
        return None
    record.require("text", "members", "source")
    return ReferenceList(
        id=id_,
        text=record.text("text"),
        type=record.string("type") or "",
        of=_participants(record, "of"),
        members=_members(record),
        complete=bool(record.boolean("complete")),
        ordered=bool(record.boolean("ordered")),
        sources=_sources(record),
        location=_line(node, notes),
    )


def _members(record: Record) -> tuple[ListMember, ...]:
    node = record.values.get("members")
    if node is None:
        return ()
    if not isinstance(node, yaml.SequenceNode):
        record.notes.fault("FE208", f'"members" is {shape(node)}; it must be a list', node)
        return ()
    members = (_member(item, record.notes) for item in node.value)
    return tuple(member for member in members if member is not None)


def _member(node: yaml.Node, notes: Notes) -> ListMember | None:
    """A member is an entity id, a name in free words, or a mapping with a label."""
    if isinstance(node, yaml.MappingNode):
        record = Record(node, notes, "a member", _MEMBER_KEYS)
        if "id" not in record.values:
            record.require("label")
        time, time_text = record.time()
        entity = _entity_ids(record, "id")
        return ListMember(
            entity[0] if entity else None, record.text("label"), time, time_text, _line(node, notes)
        )
    name = string(node, notes, "a member", "an entity id, a name or a mapping with a label")
    if name is None:
        return None
    if _KEBAB.fullmatch(name):
        notes.links.append(Link("entity", name, notes.at(node)))
        return ListMember(entity=name, location=_line(node, notes))
    label: Mapping[str, str] = Record(_wrapped(node), notes, "a member", ("label",)).text("label")
    return ListMember(label=label, location=_line(node, notes))


def _wrapped(node: yaml.Node) -> yaml.MappingNode:
    key = yaml.ScalarNode("tag:yaml.org,2002:str", "label", node.start_mark, node.end_mark)
    return yaml.MappingNode("tag:yaml.org,2002:map", [(key, node)], node.start_mark, node.end_mark)


def _entity_ids(record: Record, key: str) -> tuple[str, ...]:
    nodes = record.string_nodes(key)
    record.notes.links.extend(Link("entity", node.value, record.notes.at(node)) for node in nodes)
    return tuple(node.value for node in nodes)


def _participants(record: Record, key: str) -> tuple[str, ...]:
    """Entity ids or free words; a word that only just misses an id is found later, through its link."""
    nodes = record.string_nodes(key)
    record.notes.links.extend(
        Link("entity", node.value, record.notes.at(node), free=True)
        for node in nodes
        if _KEBAB.fullmatch(node.value)
    )
    return tuple(node.value for node in nodes)


def _sources(record: Record) -> tuple[SourceRef, ...]:
    node = record.values.get("source")
    if node is None:
        return ()
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    if not items:
        record.notes.fault("FE207", f'"source" of {record.name} is an empty list', node)
    found = (_source(item, record.notes) for item in items)
    return tuple(ref for ref in found if ref is not None)


def _source(node: yaml.Node, notes: Notes) -> SourceRef | None:
    if not isinstance(node, yaml.MappingNode):
        name = string(node, notes, '"source"', "a source id, a mapping with an id, or a list of them")
        if name is None:
            return None
        notes.links.append(Link("source", name, notes.at(node)))
        return SourceRef(name)
    record = Record(node, notes, '"source"', ("id", "locator"))
    if not record.require("id"):
        return None
    name = record.string("id")
    if name is None:
        return None
    notes.links.append(Link("source", name, notes.at(record.values["id"])))
    return SourceRef(name, record.string("locator") if "locator" in record.values else None)
