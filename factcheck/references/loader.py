"""A reference set from its files: every file read, every link checked, all faults reported together."""

from __future__ import annotations

import gc
import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml
from rapidfuzz import fuzz, process

from factcheck.errors import FactcheckError, ReferenceSetError
from factcheck.languages.detect import detect
from factcheck.references import list_records, records, source_records
from factcheck.references.fields import Link, Notes, entries, shape, suggestion
from factcheck.references.model import Entity, ListMember, ReferenceList, ReferenceSet, Source, Statement
from factcheck.references.yaml_files import ReferenceFile, find_files, read_file

SECTIONS = ("sources", "entities", "statements", "lists")
_MIN_LIKENESS = 80  # in per cent, of an id to one that it may be a slip of
_DIGITS = re.compile(r"\d+")
_LOCATION = re.compile(r":(\d+)(?::(\d+))?$")


@dataclass(slots=True)
class _Draft:
    """A reference set while it is being read."""

    sources: dict[str, Source] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    lists: dict[str, ReferenceList] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)  # what each id stands for, and where it is defined
    links: list[Link] = field(default_factory=list)
    faults: list[ReferenceSetError] = field(default_factory=list)
    hash: hashlib._Hash = field(default_factory=hashlib.sha256)


def load(paths: Sequence[Path]) -> ReferenceSet:
    """The reference set of the given directories (read recursively) and files, merged.

    Raises ReferenceSetError, whose `faults` are all that is wrong, in the order of files and lines.
    """
    draft = _read(paths)
    if draft.faults:
        count = len(draft.faults)
        summary = (
            f"the reference set has {count} fault{'s' if count > 1 else ''}; the first: {draft.faults[0]}"
        )
        raise ReferenceSetError("FE200", summary, faults=tuple(draft.faults))
    lists = {id_: _settle_members(found, draft.entities) for id_, found in draft.lists.items()}
    return ReferenceSet(draft.sources, draft.entities, draft.statements, lists, draft.hash.hexdigest())


def validate(paths: Sequence[Path]) -> tuple[FactcheckError, ...]:
    """Everything that keeps the set from loading; empty where it loads."""
    return tuple(_read(paths).faults)


def _read(paths: Sequence[Path]) -> _Draft:
    files, faults = find_files(paths)
    draft = _Draft(faults=list(faults))
    with _without_collector():
        for path in files:
            file = read_file(path)
            draft.hash.update(f"{path.name}\0{file.sha256}\n".encode())
            _read_sections(file, draft)
    draft.faults.extend(_link_faults(draft))
    order = {str(path): number for number, path in enumerate(files)}
    draft.faults.sort(key=lambda fault: _place(fault.location, order))
    return draft


@contextmanager
def _without_collector() -> Iterator[None]:
    """Millions of nodes are made and none is garbage: looking for cycles would take half of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _place(location: str, order: Mapping[str, int]) -> tuple[int, int, int]:
    """Sorts locations by file, line and column; a path may itself hold colons."""
    path, *numbers = _LOCATION.split(location, maxsplit=1)
    line, column = (int(number or 0) for number in numbers[:2]) if numbers else (0, 0)
    return order.get(path, -1), line, column


def _read_sections(file: ReferenceFile, draft: _Draft) -> None:
    notes = Notes(file.path, list(file.faults))
    root = file.root
    if isinstance(root, yaml.MappingNode):
        for key, value in entries(root, notes):
            if key.value in SECTIONS:
                _read_section(key.value, value, notes, draft)
            else:
                near = suggestion(key.value, SECTIONS) or f"; known sections: {', '.join(SECTIONS)}"
                notes.fault("FE206", f'unknown section "{key.value}"{near}', key)
    elif root is not None and shape(root) != "nothing":
        message = f"the file holds {shape(root)}; it must be a mapping with any of {', '.join(SECTIONS)}"
        notes.fault("FE208", message, root)
    draft.faults.extend(notes.faults)
    draft.links.extend(notes.links)


def _read_section(name: str, node: yaml.Node, notes: Notes, draft: _Draft) -> None:
    if name == "sources":
        _keep(
            records.section(node, notes, name, source_records.read_source),
            draft.sources,
            "source",
            notes,
            draft,
        )
    elif name == "entities":
        _keep(records.section(node, notes, name, records.read_entity), draft.entities, "entity", notes, draft)
    elif name == "statements":
        found = records.section(node, notes, name, records.read_statement)
        _keep(found, draft.statements, "statement", notes, draft)
    else:
        _keep(records.section(node, notes, name, list_records.read_list), draft.lists, "list", notes, draft)


def _keep(
    found: Iterable[tuple[records.Item, yaml.Node]],
    kept: dict[str, records.Item],
    kind: str,
    notes: Notes,
    draft: _Draft,
) -> None:
    """Put records under their ids. Ids are unique over the whole set; sources have ids of their own."""
    for record, node in found:
        scope = "source:" if kind == "source" else ""
        owner = draft.owners.get(scope + record.id)
        if owner is not None:
            notes.fault("FE210", f'the id "{record.id}" is taken by the {owner}', node)
        else:
            draft.owners[scope + record.id] = f"{kind} at {record.location}"
            kept[record.id] = record


def _link_faults(draft: _Draft) -> Iterable[ReferenceSetError]:
    nearest = {"source": _NearestId(draft.sources), "entity": _NearestId(draft.entities)}
    for link in draft.links:
        known: Collection[str] = draft.sources if link.kind == "source" else draft.entities
        if link.id in known or (link.free and "-" not in link.id):
            continue
        near = nearest[link.kind].find(link.id)
        if near is not None or not link.free:
            code, section = ("FE212", "sources") if link.kind == "source" else ("FE211", "entities")
            hint = f'did you mean "{near}"?' if near is not None else f'define it under "{section}"'
            yield ReferenceSetError(code, f'unknown {link.kind} "{link.id}"; {hint}', link.location)


class _NearestId:
    """Finds the id that another is a slip of: one with its first letter and its numbers."""

    def __init__(self, known: Iterable[str]) -> None:
        self._groups: dict[tuple[str, ...], list[str]] = {}
        self._found: dict[str, str | None] = {}
        for id_ in known:
            self._groups.setdefault(self._group(id_), []).append(id_)

    def find(self, id_: str) -> str | None:
        if id_ not in self._found:
            group = self._groups.get(self._group(id_), ())
            best = process.extractOne(id_, group, scorer=fuzz.ratio, score_cutoff=_MIN_LIKENESS)
            self._found[id_] = best[0] if best is not None else None
        return self._found[id_]

    @staticmethod
    def _group(id_: str) -> tuple[str, ...]:
        return (id_[:1], *_DIGITS.findall(id_))


def _settle_members(found: ReferenceList, entities: Mapping[str, Entity]) -> ReferenceList:
    """The list with those members that name no entity turned into names in free words."""
    members = tuple(
        member if member.entity is None or member.entity in entities else _named(member)
        for member in found.members
    )
    return found if members == found.members else replace(found, members=members)


def _named(member: ListMember) -> ListMember:
    name = member.entity or ""
    return replace(member, entity=None, label=member.label or {detect(name): name})
