"""Entities and statements from YAML nodes, and what all sections have in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar, cast

import yaml

from factcheck.references.fields import Link, Notes, Record, entries, shape, string
from factcheck.references.model import (
    Alternative,
    Confidence,
    Entity,
    Examples,
    ReferenceList,
    Source,
    SourceRef,
    Statement,
)

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
_POLARITIES = {"affirmative": False, "positive": False, "negative": True}
_CONFIDENCES = {"high": 0, "medium": 1, "low": 2}
KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

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
        if not KEBAB.fullmatch(key.value):
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


def mapping(id_: str, node: yaml.Node, notes: Notes, kind: str, keys: tuple[str, ...]) -> Record | None:
    """A record's mapping, with its keys checked; None, and a fault, where it is none."""
    if isinstance(node, yaml.MappingNode):
        return Record(node, notes, f'{kind} "{id_}"', keys)
    notes.fault("FE208", f'{kind} "{id_}" is {shape(node)}; it must be a mapping', node)
    return None


def line(node: yaml.Node, notes: Notes) -> str:
    """The place of a node as file:line."""
    return f"{notes.path}:{node.start_mark.line + 1}"


def read_entity(id_: str, node: yaml.Node, notes: Notes) -> Entity | None:
    """One entity; it needs a label in one language."""
    record = mapping(id_, node, notes, "entity", ("id", *_ENTITY_KEYS))
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
        predecessors=entity_ids(record, "predecessors"),
        part_of=entity_ids(record, "part_of"),
        wikidata=record.string("wikidata"),
        sources=source_refs(record),
        location=line(node, notes),
    )


def read_statement(id_: str, node: yaml.Node, notes: Notes) -> Statement | None:
    """One statement; it needs a text and a source."""
    record = mapping(id_, node, notes, "statement", _STATEMENT_KEYS)
    if record is None:
        return None
    record.require("text", "source")
    time, time_text = record.time()
    place = participants(record, "place")
    return Statement(
        id=id_,
        text=record.text("text"),
        sources=source_refs(record),
        subject=participants(record, "subject"),
        relation=record.string("relation"),
        object=participants(record, "object"),
        time=time,
        time_text=time_text,
        place=place[0] if place else None,
        quantity=record.string("quantity"),
        polarity=_POLARITIES[record.choice("polarity", _POLARITIES, "affirmative")],
        unique=record.boolean("unique"),
        alternatives=_alternatives(record),
        confidence=cast(Confidence, record.choice("confidence", _CONFIDENCES, "high")),
        examples=_examples(record),
        location=line(node, notes),
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
        place = participants(value, "place")
        found.append(
            Alternative(
                time=time,
                time_text=time_text,
                quantity=value.string("quantity"),
                place=place[0] if place else None,
                subject=participants(value, "subject"),
                object=participants(value, "object"),
                text=value.text("text"),
                sources=source_refs(value),
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


def entity_ids(record: Record, key: str) -> tuple[str, ...]:
    """Ids under a key, each of which must be an entity's."""
    nodes = record.string_nodes(key)
    record.notes.links.extend(Link("entity", node.value, record.notes.at(node)) for node in nodes)
    return tuple(node.value for node in nodes)


def participants(record: Record, key: str) -> tuple[str, ...]:
    """Entity ids or free words; a word that only just misses an id is found later, through its link."""
    nodes = record.string_nodes(key)
    record.notes.links.extend(
        Link("entity", node.value, record.notes.at(node), free=True)
        for node in nodes
        if KEBAB.fullmatch(node.value)
    )
    return tuple(node.value for node in nodes)


def source_refs(record: Record) -> tuple[SourceRef, ...]:
    """The sources of a record: an id, a mapping with an id and a locator, or a list of them."""
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
