"""Typed access to the keys of one YAML mapping. Every fault is noted with its place, and reading goes on."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

import yaml

from factcheck.errors import ReferenceSetError
from factcheck.languages.detect import detect
from factcheck.values.dates import Interval, parse_edtf

LANGUAGES = ("en", "ru")
TEXT_KEYS = (*LANGUAGES, "und")


@dataclass(frozen=True, slots=True)
class Link:
    """A use of an id. A `free` one may be an id or plain words: only a near miss of a known id is a fault."""

    kind: Literal["source", "entity"]
    id: str
    location: str
    free: bool = False


@dataclass(slots=True)
class Notes:
    """What reading one file gathers beside the records: faults, and links to be checked once all is read."""

    path: str
    faults: list[ReferenceSetError] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def at(self, node: yaml.Node) -> str:
        """The place of a node as file:line:column, counted from 1."""
        return f"{self.path}:{node.start_mark.line + 1}:{node.start_mark.column + 1}"

    def fault(self, code: str, message: str, node: yaml.Node) -> None:
        """Note a fault."""
        self.faults.append(ReferenceSetError(code, message, self.at(node)))


def suggestion(word: str, allowed: Collection[str]) -> str:
    """ "; did you mean …?" with the nearest of `allowed`, or "" where none is near."""
    near = difflib.get_close_matches(word, allowed, n=1, cutoff=0.7)
    return f'; did you mean "{near[0]}"?' if near else ""


def shape(node: yaml.Node) -> str:
    """What a node is, in the words of a message."""
    if isinstance(node, yaml.MappingNode):
        return "a mapping"
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    return f'"{_shown(node.value)}"' if node.value else "nothing"


def _shown(value: str) -> str:
    return value if len(value) <= 60 else value[:57] + "…"


class Record:
    """One YAML mapping with a known set of keys; unknown and repeated keys are noted as faults."""

    def __init__(self, node: yaml.MappingNode, notes: Notes, name: str, keys: Collection[str]) -> None:
        self.node = node
        self.notes = notes
        self.name = name
        self.values: dict[str, yaml.Node] = {}
        for key_node, value in entries(node, notes):
            if key_node.value in keys:
                self.values[key_node.value] = value
            else:
                near = suggestion(key_node.value, keys) or f"; known keys: {', '.join(keys)}"
                notes.fault("FE206", f'unknown key "{_shown(key_node.value)}" in {name}{near}', key_node)

    def require(self, *keys: str) -> bool:
        """Note a fault for each key that is absent; whether all are there."""
        missing = [key for key in keys if key not in self.values]
        for key in missing:
            self.notes.fault("FE207", f'{self.name} has no "{key}"', self.node)
        return not missing

    def string(self, key: str) -> str | None:
        """The value as one string; None where it is absent, empty or of another shape."""
        node = self.values.get(key)
        return None if node is None else string(node, self.notes, f'"{key}"')

    def strings(self, key: str) -> tuple[str, ...]:
        """The value as strings: one string, or a list of them."""
        return tuple(node.value for node in self.string_nodes(key))

    def string_nodes(self, key: str) -> list[yaml.ScalarNode]:
        """The nodes of `strings`, for messages about single items."""
        node = self.values.get(key)
        items: list[yaml.Node] = [] if node is None else [node]
        if isinstance(node, yaml.SequenceNode):
            items = node.value
        return [
            item
            for item in items
            if string(item, self.notes, f'"{key}"') is not None and isinstance(item, yaml.ScalarNode)
        ]

    def choice(self, key: str, allowed: Mapping[str, object], default: str) -> str:
        """The value, one of `allowed`; `default` where it is absent or another."""
        value = self.string(key)
        if value is None:
            return default
        if value in allowed:
            return value
        known = suggestion(value, allowed) or f"; allowed: {', '.join(allowed)}"
        self.notes.fault("FE208", f'"{key}" is "{_shown(value)}"{known}', self.values[key])
        return default

    def boolean(self, key: str) -> bool | None:
        """True, false, or None where absent."""
        if key not in self.values:
            return None
        return self.choice(key, {"true": True, "false": False}, "false") == "true"

    def time(self, key: str = "time") -> tuple[Interval | None, str | None]:
        """The value as an EDTF interval, and as written."""
        text = self.string(key)
        if text is None:
            return None, None
        try:
            return parse_edtf(text), text
        except ValueError as error:
            self.notes.fault("FE213", f'"{key}": {error}', self.values[key])
            return None, text

    def text(self, key: str) -> Mapping[str, str]:
        """A text by language: `{en: …, ru: …}`, or a bare string, whose language is detected."""
        node = self.values.get(key)
        if node is None:
            return {}
        if isinstance(node, yaml.MappingNode):
            record = Record(node, self.notes, f'"{key}"', TEXT_KEYS)
            texts = {language: record.string(language) for language in record.values}
            return {language: text for language, text in texts.items() if text is not None}
        text = string(node, self.notes, f'"{key}"', "a string or a mapping such as {en: …, ru: …}")
        return {} if text is None else {detect(text): text}

    def texts(self, key: str) -> Mapping[str, tuple[str, ...]]:
        """Several texts by language: `{en: [a, b], ru: c}`, or a bare list or string."""
        node = self.values.get(key)
        if isinstance(node, yaml.MappingNode):
            record = Record(node, self.notes, f'"{key}"', TEXT_KEYS)
            return {language: record.strings(language) for language in record.values}
        found: dict[str, tuple[str, ...]] = {}
        for text in self.strings(key):
            found[detect(text)] = (*found.get(detect(text), ()), text)
        return found


def string(node: yaml.Node, notes: Notes, name: str, wanted: str = "a string") -> str | None:
    """A scalar's text, white space folded; None, and a fault, for anything else and for an empty one."""
    if isinstance(node, yaml.ScalarNode) and node.value.strip():
        node.value = " ".join(node.value.split())
        return str(node.value)
    notes.fault("FE208", f"{name} is {shape(node)}; it must be {wanted}", node)
    return None


def entries(node: yaml.MappingNode, notes: Notes) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    """The keys and values of a mapping; a repeated key is a fault, and its first value stands."""
    seen: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            notes.fault("FE208", f"a key is {shape(key)}; it must be a string", key)
        elif key.value in seen:
            message = f'the key "{_shown(key.value)}" is there twice; it is first in line {seen[key.value]}'
            notes.fault("FE205", message, key)
        else:
            seen[key.value] = key.start_mark.line + 1
            yield key, value
