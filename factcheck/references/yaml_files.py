"""Reference files from disk to YAML nodes that know their line and column; a failure is a fault too."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # absent from the stubs

from factcheck.errors import ReferenceSetError

SUFFIXES = (".yaml", ".yml")
MAX_BYTES = 50_000_000
MAX_EXPANDED_NODES = 5_000_000  # what a file may amount to once its aliases are followed

_TAGS = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
_ALIAS = re.compile(r"(?:^|[\s\[{,:-])\*\w", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ReferenceFile:
    """One file: its path as messages show it, its bytes' hash, its root node (None if there is none)."""

    path: str
    sha256: str
    root: yaml.Node | None
    faults: tuple[ReferenceSetError, ...] = ()


class _Composer(CParser):
    """Nodes without types: every scalar stays the string that it is written as."""

    def resolve(self, kind: type[yaml.Node], *_: object) -> str:
        """The tag of a node, by its kind alone."""
        return _TAGS[kind]

    def descend_resolver(self, node: yaml.Node | None, index: object) -> None:
        """Nothing: tags do not depend on the path."""

    def ascend_resolver(self) -> None:
        """Nothing: tags do not depend on the path."""


def find_files(paths: Sequence[Path]) -> tuple[tuple[Path, ...], tuple[ReferenceSetError, ...]]:
    """The YAML files of the given files and directories, each once, sorted within a directory."""
    found: dict[Path, Path] = {}
    faults = []
    for path in paths:
        files = list(_files(path))
        if not path.exists():
            faults.append(ReferenceSetError("FE201", "there is no such file or directory", str(path)))
        elif not files:
            faults.append(
                ReferenceSetError("FE201", "the directory holds no *.yaml or *.yml file", str(path))
            )
        for file in files:
            found.setdefault(file.resolve(), file)
    return tuple(found.values()), tuple(faults)


def _files(path: Path) -> Iterable[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.suffix in SUFFIXES and file.is_file())
    return [path] if path.exists() else []


def read_file(path: Path) -> ReferenceFile:
    """Read and parse one file; a file that cannot be read or parsed has faults and no root."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            message = f"the file has {size:,} bytes; at most {MAX_BYTES:,} are read: split it"
            return ReferenceFile(str(path), "", None, (ReferenceSetError("FE203", message, str(path)),))
        data = path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or error}"
        return ReferenceFile(str(path), "", None, (ReferenceSetError("FE201", message, str(path)),))
    digest = hashlib.sha256(data).hexdigest()
    try:
        return ReferenceFile(str(path), digest, _parse(data, str(path)))
    except ReferenceSetError as fault:
        return ReferenceFile(str(path), digest, None, (fault,))


def _parse(data: bytes, path: str) -> yaml.Node | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"the file is not UTF-8: byte 0x{data[error.start]:02x}; save it as UTF-8"
        raise ReferenceSetError("FE202", message, f"{path}:{line}") from error
    try:
        root = _Composer(text).get_single_node()
    except (yaml.YAMLError, RecursionError) as error:
        raise _syntax_fault(error, text, path) from error
    if root is not None and _ALIAS.search(text):
        _limit_aliases(root, path)
    return root


def _syntax_fault(error: Exception, text: str, path: str) -> ReferenceSetError:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    if mark is None:
        return ReferenceSetError("FE202", f"the file is not valid YAML: {problem}", path)
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    hint = "; indent with spaces, not tabs" if "\t" in line[: mark.column + 1] else ""
    message = f"the file is not valid YAML: {problem}{hint}"
    return ReferenceSetError("FE202", message, f"{path}:{mark.line + 1}:{mark.column + 1}")


def _limit_aliases(root: yaml.Node, path: str) -> None:
    """Refuse a file whose aliases contain themselves or multiply it beyond reason ("billion laughs")."""
    sizes: dict[int, int] = {}
    open_nodes: set[int] = set()
    stack = [(root, False)]
    while stack:
        node, done = stack.pop()
        if done:
            open_nodes.discard(id(node))
            sizes[id(node)] = 1 + sum(sizes.get(id(child), 1) for child in _children(node))
        elif id(node) in open_nodes:
            raise _alias_fault("an alias contains itself", node, path)
        elif id(node) not in sizes:
            open_nodes.add(id(node))
            stack.append((node, True))
            stack.extend((child, False) for child in _children(node))
    if sizes[id(root)] > MAX_EXPANDED_NODES:
        raise _alias_fault(f"the aliases expand to more than {MAX_EXPANDED_NODES:,} values", root, path)


def _alias_fault(message: str, node: yaml.Node, path: str) -> ReferenceSetError:
    return ReferenceSetError(
        "FE204", message, f"{path}:{node.start_mark.line + 1}:{node.start_mark.column + 1}"
    )


def _children(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key
            yield value
    elif isinstance(node, yaml.SequenceNode):
        yield from node.value
