"""How often a true claim that a set does not cover is called wrong, without any gold.

Each statement's own text is judged by all the other statements of its set (leave one out). Those are true and
mostly not covered by the rest, so every error or warning is a false alarm, but for the few that the set gives
twice with other values.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.documents import read_text
from factcheck.matching import Evidence, Matcher
from factcheck.model import Claim, Document, Language, Level
from factcheck.pipeline import Checker

OWN = Path(__file__).parent
LANGUAGES: tuple[Language, ...] = ("en", "ru")
UNSCORED = ("consistency", "housekeeping")


class LeaveOneOut(Matcher):
    """A matcher that hides from each claim the statement that its passage quotes."""

    hidden: dict[int, str]

    def _evidence(self, claim: Claim) -> Iterator[Evidence]:
        """All evidence but that of the claim's own statement."""
        own = self.hidden.get(claim.passage)
        return (each for each in super()._evidence(claim) if each.id != own)


def left_out(material: Path, show: str | None) -> dict[str, Any]:
    """For each set its claims, and the alarms on them."""
    folders = [OWN.parent / "references"]
    for base in (material / "packs", OWN / "packs"):
        folders += sorted(path / "references" for path in base.iterdir() if (path / "references").is_dir())
    figures = {}
    for folder in folders:
        name = "ours" if folder.parent == OWN.parent else folder.parent.name
        claims, alarms = _judged(folder)
        figures[f"left-out {name}"] = {"claims": claims, "alarms": len(alarms)}
        if show in (name, f"left-out {name}"):
            print("\n".join(alarms))
    return figures


def told_apart(checker: Checker) -> Iterator[tuple[Language, Document]]:
    """The statements of a checker's set as one document for each language; while it is read, the checker
    hides from each of its claims the statement that it quotes."""
    checker._matcher.__class__ = LeaveOneOut
    for language in LANGUAGES:
        statements = checker.references.statements.values()
        told = [(each.id, each.text[language]) for each in statements if language in each.text]
        document = read_text("\n\n".join(text for _, text in told), "<statements>")
        ids = {text.strip(): id for id, text in told}
        hidden = {number: ids.get(p.text.strip(), "") for number, p in enumerate(document.passages)}
        checker._matcher.hidden = hidden  # type: ignore[attr-defined]
        yield language, document


def _judged(folder: Path) -> tuple[int, list[str]]:
    checker = Checker.from_directory(folder)
    claims, alarms = 0, []
    for language, document in told_apart(checker):
        (checked,) = checker.check([document], language).documents
        claims += sum(each.claim.kind == "fact" for each in checked.claims)
        alarms += [
            f"{language} {finding.rule}: {finding.message} | {finding.found}"
            for finding in checked.findings
            if finding.level in (Level.ERROR, Level.WARNING) and finding.rule not in UNSCORED
        ]
    return claims, alarms
