"""Which findings of a run are known already: by fingerprint, in the same file or moved to another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from factcheck.model import CheckedDocument

Known = frozenset[tuple[str, str]]
"""Findings by path and fingerprint."""


def known_findings(
    documents: Iterable[CheckedDocument],
    entries: Mapping[str, Collection[str]],
    gone: Callable[[str], bool],
) -> Mapping[tuple[str, str], str]:
    """The findings that entries (path → fingerprints) hold, each with the path under which it is held.

    An entry counts for its own file first. It counts for another file of the run if the text has moved there:
    its own file is in the run and no longer has the finding, or is gone. A mere copy stays unknown.
    """
    found = {checked.document.path: [item.fingerprint for item in checked.findings] for checked in documents}
    held = {
        (path, fingerprint): path
        for path, fingerprints in found.items()
        for fingerprint in fingerprints
        if fingerprint in entries.get(path, ())
    }
    moved: dict[str, list[str]] = {}
    for path in sorted(entries):
        if path in found or gone(path):
            for fingerprint in entries[path]:
                if (path, fingerprint) not in held:
                    moved.setdefault(fingerprint, []).append(path)
    for path, fingerprints in sorted(found.items()):
        for fingerprint in fingerprints:
            if (path, fingerprint) not in held and moved.get(fingerprint):
                held[path, fingerprint] = moved[fingerprint].pop(0)
    return held
