"""Closed and open lists, and their members."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from factcheck.references.fields import Link, Notes, Record, shape, string
from factcheck.references.model import ListMember, ReferenceList
from factcheck.references.records import KEBAB, entity_ids, line, mapping, participants, source_refs

_LIST_KEYS = ("id", "text", "type", "of", "members", "complete", "ordered", "source")
_MEMBER_KEYS = ("id", "label", "time")


def read_list(id_: str, node: yaml.Node, notes: Notes) -> ReferenceList | None:
    """One list; it needs a text, members and a source."""
    record = mapping(id_, node, notes, "list", _LIST_KEYS)
    if record is None:
        return None
    record.require("text", "members", "source")
    return ReferenceList(
        id=id_,
        text=record.text("text"),
        type=record.string("type") or "",
        of=participants(record, "of"),
        members=_members(record),
        complete=bool(record.boolean("complete")),
        ordered=bool(record.boolean("ordered")),
        sources=source_refs(record),
        location=line(node, notes),
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
        entity = entity_ids(record, "id")
        return ListMember(
            entity[0] if entity else None, record.text("label"), time, time_text, line(node, notes)
        )
    name = string(node, notes, "a member", "an entity id, a name or a mapping with a label")
    if name is None:
        return None
    if KEBAB.fullmatch(name):
        notes.links.append(Link("entity", name, notes.at(node), free=True))
        return ListMember(entity=name, location=line(node, notes))
    label: Mapping[str, str] = Record(_wrapped(node), notes, "a member", ("label",)).text("label")
    return ListMember(label=label, location=line(node, notes))


def _wrapped(node: yaml.Node) -> yaml.MappingNode:
    key = yaml.ScalarNode("tag:yaml.org,2002:str", "label", node.start_mark, node.end_mark)
    return yaml.MappingNode("tag:yaml.org,2002:map", [(key, node)], node.start_mark, node.end_mark)
