"""The ledger (claims.yaml): the reviewed record of what documents claim and how it was judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

import yaml

from factcheck.errors import ConfigError
from factcheck.model import CheckedClaim, CheckedDocument, Finding, Report

SCHEMA = "factcheck-ledger/1"
HEADER = (
    "# Written by `factcheck ledger update`; the marks (none, confirmed, false-alarm) and notes are ours.\n"
)


class Mark(StrEnum):
    """What a reviewer says of a finding."""

    NONE = "none"
    CONFIRMED = "confirmed"
    FALSE_ALARM = "false-alarm"


@dataclass(frozen=True, slots=True)
class LedgerFinding:
    """A finding and its review."""

    rule: str
    level: str
    found: str
    expected: str | None
    statement: str | None
    fingerprint: str
    mark: Mark = Mark.NONE
    note: str = ""


@dataclass(frozen=True, slots=True)
class LedgerClaim:
    """A claim: its text that stands alone, the document's own words, and how it was judged."""

    id: str
    text: str
    quote: str
    span: tuple[int, int]
    verdict: str
    statements: tuple[str, ...]
    findings: tuple[LedgerFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerDocument:
    """A document as it was when it was judged. `findings` are those that belong to no claim."""

    path: str
    sha256: str
    claims: tuple[LedgerClaim, ...]
    findings: tuple[LedgerFinding, ...] = ()

    def all_findings(self) -> Iterator[LedgerFinding]:
        """The findings of its claims and its own."""
        for claim in self.claims:
            yield from claim.findings
        yield from self.findings


@dataclass(frozen=True, slots=True)
class Ledger:
    """The documents, by path."""

    documents: tuple[LedgerDocument, ...] = ()

    def entries(self, *marks: Mark) -> Mapping[str, Mapping[str, LedgerFinding]]:
        """Path → fingerprint → finding, for the findings with one of the marks."""
        return {
            document.path: {item.fingerprint: item for item in document.all_findings() if item.mark in marks}
            for document in self.documents
        }


def record(report: Report) -> Ledger:
    """A ledger of the report, without marks."""
    return Ledger(tuple(_document(checked) for checked in report.documents))


def _document(checked: CheckedDocument) -> LedgerDocument:
    ids = {item.claim.id for item in checked.claims}
    own = tuple(_finding(finding) for finding in checked.findings if finding.claim not in ids)
    claims = tuple(_claim(checked, item) for item in checked.claims)
    return LedgerDocument(checked.document.path, checked.document.sha256, claims, own)


def _claim(checked: CheckedDocument, item: CheckedClaim) -> LedgerClaim:
    claim = item.claim
    findings = tuple(_finding(finding) for finding in checked.findings if finding.claim == claim.id)
    quote = checked.document.text[claim.start : claim.end]
    span = (claim.start, claim.end)
    return LedgerClaim(
        claim.id, claim.text, quote, span, item.verdict.verdict, item.verdict.statements, findings
    )


def _finding(finding: Finding) -> LedgerFinding:
    return LedgerFinding(
        f"{finding.code} {finding.rule}",
        str(finding.level),
        finding.found,
        finding.expected,
        finding.statement,
        finding.fingerprint,
    )


def differences(old: Ledger, new: Ledger) -> Iterator[str]:
    """What has changed in the documents of `new` since `old` was written; marks and notes do not count."""
    before = {document.path: document for document in old.documents}
    for document in new.documents:
        was = before.get(document.path)
        if was is None:
            yield f"{document.path}: not in the ledger"
            continue
        if was.sha256 != document.sha256:
            yield f"{document.path}: the text has changed"
        yield from (f"{document.path}: {line}" for line in _claim_differences(was, document))


def _claim_differences(old: LedgerDocument, new: LedgerDocument) -> Iterator[str]:
    before, after = ({claim.id: claim for claim in document.claims} for document in (old, new))
    yield from (f"claim {id} is gone: {claim.text}" for id, claim in before.items() if id not in after)
    for id, claim in after.items():
        was = before.get(id)
        if was is None:
            yield f"claim {id} is new: {claim.text}"
        elif was.verdict != claim.verdict:
            yield f"claim {id} was {was.verdict}, is {claim.verdict}: {claim.text}"
        elif replace(was, findings=()) != replace(claim, findings=()):
            yield f"claim {id} has moved or is read otherwise: {claim.text}"
    yield from _finding_differences(old, new)


def _finding_differences(old: LedgerDocument, new: LedgerDocument) -> Iterator[str]:
    before, after = ({item.fingerprint: item for item in document.all_findings()} for document in (old, new))
    yield from (f"{_named(item)} is gone" for key, item in before.items() if key not in after)
    for key, item in after.items():
        was = before.get(key)
        if was is None:
            yield f"{_named(item)} is new"
        elif replace(was, mark=Mark.NONE, note="") != item:
            yield f"{_named(item)} has changed"


def _named(item: LedgerFinding) -> str:
    return f"finding {item.fingerprint} ({item.rule}: {item.found})"


def with_marks(ledger: Ledger, origins: Mapping[tuple[str, str], LedgerFinding]) -> Ledger:
    """The ledger with the mark and note of the reviewed finding for each (path, fingerprint) that has one."""

    def marked(path: str, items: Iterable[LedgerFinding]) -> tuple[LedgerFinding, ...]:
        reviews = ((item, origins.get((path, item.fingerprint))) for item in items)
        return tuple(replace(item, mark=old.mark, note=old.note) if old else item for item, old in reviews)

    return Ledger(
        tuple(
            replace(
                document,
                claims=tuple(
                    replace(claim, findings=marked(document.path, claim.findings))
                    for claim in document.claims
                ),
                findings=marked(document.path, document.findings),
            )
            for document in ledger.documents
        )
    )


def find_finding(ledger: Ledger, fingerprint: str) -> list[tuple[str, LedgerFinding]]:
    """The findings with that fingerprint, or a beginning of it (from 4 digits), with their paths."""
    return [
        (document.path, item)
        for document in ledger.documents
        for item in document.all_findings()
        if item.fingerprint == fingerprint
        or (len(fingerprint) >= 4 and item.fingerprint.startswith(fingerprint))
    ]


def with_mark(ledger: Ledger, path: str, fingerprint: str, mark: Mark, note: str) -> Ledger:
    """The ledger with one finding marked."""
    return with_marks(
        ledger,
        {
            (name, item.fingerprint): replace(item, mark=mark, note=note)
            for name, item in find_finding(ledger, fingerprint)
            if name == path
        },
    )


def dump(ledger: Ledger) -> str:
    """The ledger as YAML: one line a field, so that a changed verdict is one changed line."""
    documents = [_plain(document) for document in sorted(ledger.documents, key=lambda item: item.path)]
    data = {"schema": SCHEMA, "documents": documents}
    return HEADER + yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=2**31)


def _plain(document: LedgerDocument) -> dict[str, Any]:
    """The document as plain values, without the keys that say nothing."""
    data = asdict(document)
    for claim in data["claims"]:
        claim["span"] = list(claim["span"])
        claim["statements"] = list(claim["statements"])
        _without_empty(claim)
    _without_empty(data)
    return data


def _without_empty(data: dict[str, Any]) -> None:
    data["findings"] = [{**item, "mark": str(item["mark"])} for item in data["findings"]]
    if not data["findings"]:
        del data["findings"]


class _Dumper(yaml.SafeDumper):
    """Spans and ids on one line, everything else in blocks."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def _represent_list(dumper: yaml.SafeDumper, data: list[Any]) -> yaml.SequenceNode:
    flow = all(isinstance(item, str | int) for item in data)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=flow)


_Dumper.add_representer(list, _represent_list)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, name: str) -> Ledger:
    """The ledger in a YAML text. Raises ConfigError FE320 with the place of what is wrong in it."""
    try:
        data = yaml.load(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{name}:{mark.line + 1}" if mark else name
        raise ConfigError(
            "FE320", f"the ledger is no YAML: {getattr(error, 'problem', error)}", place
        ) from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise ConfigError("FE320", f"this is no ledger: its schema is not {SCHEMA}", name)
    try:
        return Ledger(tuple(_read_document(item) for item in data["documents"] or ()))
    except (KeyError, TypeError, ValueError) as error:
        raise ConfigError(
            "FE320", f"the ledger is damaged: {error!r}; run `factcheck ledger update`", name
        ) from error


def _read_document(data: Mapping[str, Any]) -> LedgerDocument:
    claims = tuple(_read_claim(item) for item in data["claims"])
    return LedgerDocument(data["path"], data["sha256"], claims, _read_findings(data))


def _read_claim(data: Mapping[str, Any]) -> LedgerClaim:
    start, end = data["span"]
    return LedgerClaim(
        data["id"],
        data["text"],
        data["quote"],
        (start, end),
        data["verdict"],
        tuple(data["statements"]),
        _read_findings(data),
    )


def _read_findings(data: Mapping[str, Any]) -> tuple[LedgerFinding, ...]:
    return tuple(
        LedgerFinding(
            **{**item, "mark": Mark(item.get("mark") or "none"), "note": str(item.get("note") or "")}
        )
        for item in data.get("findings", ())
    )
