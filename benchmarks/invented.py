"""How often a true claim is called supported after a detail that no statement has was put into it.

Each English statement of a set is judged by its own set after one change: a tail that is added, an adjective
put before a noun, a noun or the verb exchanged for one of another matter. None of the changed claims may be
supported. No gold is needed.
"""

from __future__ import annotations

from collections import Counter
from itertools import count
from pathlib import Path
from typing import Any

from altered import altered

from factcheck.documents import read_text
from factcheck.model import VerdictKind
from factcheck.pipeline import Checker

OWN = Path(__file__).parent


def invented(material: Path, show: str | None) -> dict[str, Any]:
    """For each set with English statements how many were changed, and how many of each kind are supported."""
    figures = {}
    for base in (material / "packs", OWN / "packs"):
        for folder in sorted(
            path / "references" for path in base.iterdir() if (path / "references").is_dir()
        ):
            name = f"invented {folder.parent.name}"
            changed, supported = _judged(folder, name == show)
            if changed:
                figures[name] = {"changed": changed.total(), "supported": supported.total(), **supported}
    return figures


def _judged(folder: Path, shown: bool) -> tuple[Counter[str], Counter[str]]:
    checker = Checker.from_directory(folder)
    texts = [each.text["en"] for each in checker.references.statements.values() if "en" in each.text]
    changes = [change for text in texts for change in altered(text)]
    document = read_text("\n\n".join(change.text for change in changes), "<changed statements>")
    (checked,) = checker.check([document], "en").documents
    supported: Counter[str] = Counter()
    for number, change in zip(count(), changes):
        claims = [c for c in checked.claims if c.claim.passage == number and change.words in c.claim.text]
        if any(c.verdict.kind is VerdictKind.SUPPORTED for c in claims):
            supported[change.kind] += 1
            if shown:
                print(f"{change.kind}: {change.text}")
    return Counter(change.kind for change in changes), supported
