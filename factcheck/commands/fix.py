"""`factcheck check --fix`: put what is right into the files, or show what would change."""

from __future__ import annotations

import difflib
import hashlib
from pathlib import Path

from factcheck.commands.output import emit, say
from factcheck.documents.decode import decode
from factcheck.errors import InputError
from factcheck.files import write_atomically
from factcheck.findings.fixes import fixable, fixed
from factcheck.findings.policy import Outcome
from factcheck.model import CheckedDocument, Finding
from factcheck.reports.visible import visible


def apply(outcome: Outcome) -> Outcome:
    """Rewrite every file that has a fixable finding, in one step each; the outcome without what was fixed."""
    done: dict[str, tuple[Finding, ...]] = {}
    for checked in outcome.report.documents:
        findings = fixable(checked)
        if findings and _rewritten(checked, findings):
            done[checked.document.path] = findings
    return outcome.keep(
        lambda checked, finding: finding not in done.get(checked.document.path, ()), "fixed in the text"
    )


def show(outcome: Outcome) -> bool:
    """Print what `apply` would change as a unified diff; whether that is anything."""
    parts = []
    for checked in outcome.report.documents:
        document, findings = checked.document, fixable(checked)
        if findings:
            old = document.text.splitlines(keepends=True)
            new = fixed(document.text, findings).splitlines(keepends=True)
            parts += list(difflib.unified_diff(old, new, f"a/{document.path}", f"b/{document.path}"))
    emit("".join(_line(part) for part in parts))
    return bool(parts)


def _line(part: str) -> str:
    """A line of a diff without raw controls; the end of a file without a newline is marked as diff does."""
    line = visible(part.rstrip("\r\n"))
    return f"{line}\n" if part.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n"


def _rewritten(checked: CheckedDocument, findings: tuple[Finding, ...]) -> bool:
    """Whether the file could be changed: it must still be the one that was checked."""
    path = Path(checked.document.path)
    try:
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != checked.document.sha256:
            say(f"not fixed: {path} has changed since it was read")
            return False
        decoded = decode(data, str(path))
        write_atomically(path, decoded.encode(fixed(decoded.text, findings)))
    except (OSError, InputError, UnicodeEncodeError) as error:
        say(f"not fixed: {path}: {error}")
        return False
    return True
