"""The induced graph as text, so that the curated groups can be recompiled without the sources."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from lexicon_build.model import Graph, Term


def save(graph: Graph, path: Path) -> None:
    """Writes a graph, the same bytes for the same graph."""
    parts = (graph.terms, graph.broader, graph.opposite, graph.classes)
    text = "\n".join(json.dumps(part, ensure_ascii=False, separators=(",", ":")) for part in parts)
    path.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))


def load(path: Path) -> Graph:
    """Reads what `save` wrote."""
    terms, broader, opposite, classes = map(json.loads, gzip.decompress(path.read_bytes()).splitlines())
    return Graph(
        terms={name: [Term(*term) for term in entries] for name, entries in terms.items()},
        broader=broader,
        opposite=[(left, right) for left, right in opposite],
        classes=classes,
    )
