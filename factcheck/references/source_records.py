"""Sources: CSL-JSON variables to `Source`."""

from __future__ import annotations

import yaml

from factcheck.references.fields import Notes, Record, string
from factcheck.references.model import Source
from factcheck.references.records import line, mapping

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


def read_source(id_: str, node: yaml.Node, notes: Notes) -> Source | None:
    """One source; it needs a title, an author or a URL."""
    if isinstance(node, yaml.ScalarNode) and node.value.strip():
        return Source(id_, title=" ".join(node.value.split()), location=line(node, notes))
    record = mapping(id_, node, notes, "source", ("id", *_SOURCE_KEYS))
    if record is None:
        return None
    values = {key: _csl_value(record, key) for key in record.values if key != "id"}
    if not any(values.get(key) for key in ("title", "author", "URL", "url")):
        notes.fault("FE207", f'{record.name} has no "title" (nor "author" nor "URL")', node)
    fields = {_CSL_FIELDS[key]: value for key, value in values.items() if key in _CSL_FIELDS}
    more = {key: value for key, value in values.items() if key not in _CSL_FIELDS}
    return Source(id_, **fields, more=more, location=line(node, notes))


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
