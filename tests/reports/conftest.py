"""Reports built by hand, so that no model is loaded: empty, clean, plain, Russian and hostile."""

from __future__ import annotations

import pytest

from factcheck.findings.fingerprints import with_fingerprints
from factcheck.levels import Level
from factcheck.model import (
    CheckedClaim,
    CheckedDocument,
    Citation,
    Claim,
    Conflict,
    Document,
    Finding,
    Frame,
    Language,
    ReferenceSummary,
    Report,
    Verdict,
    VerdictKind,
)
from factcheck.rules import RULES
from tests.reports.samples import HOSTILE, PLAIN, RUSSIAN, Sample

REFERENCES = ReferenceSummary(2, 3, "ab" * 32)
CODES = {rule.name: rule.code for rule in RULES}
LEVELS = {rule.name: rule.level for rule in RULES}


def checked(sample: Sample) -> CheckedDocument:
    """A document whose claims and findings are those that the sample names by their words."""
    document = Document(sample.path, sample.text, ())
    claims = []
    findings = []
    for number, row in enumerate(sample.claims, 1):
        start = sample.text.index(row.clause)
        end = start + len(row.clause)
        claim = Claim(
            f"c{number}",
            row.clause,
            start,
            end,
            (start, end),
            0,
            Frame(sample.language, None),
            speaker=row.speaker,
        )
        kind = VerdictKind(row.verdict)
        statements = (row.statement,) if row.statement and kind is not VerdictKind.UNVERIFIED else ()
        conflicts: tuple[Conflict, ...] = ()
        if row.wrong is not None:
            finding = _finding(sample, row, claim)
            findings.append(finding)
            conflicts = (
                Conflict(
                    finding.rule,
                    finding.start,
                    finding.end,
                    finding.found,
                    finding.expected,
                    row.statement,
                    "",
                ),
            )
        claims.append(
            CheckedClaim(claim, Verdict(kind, statements, conflicts, trace=("step one", "step two")))
        )
    return with_fingerprints(CheckedDocument(document, sample.language, tuple(claims), tuple(findings)))


def _finding(sample: Sample, row: object, claim: Claim) -> Finding:
    at = claim.start + row.clause.index(row.wrong)
    return Finding(
        rule=row.rule,
        code=CODES[row.rule],
        level=row.level or LEVELS[row.rule],
        start=at,
        end=at + len(row.wrong),
        message=row.message,
        found=row.wrong,
        expected=row.expected,
        replacement=row.expected,
        claim=claim.id,
        statement=row.statement,
        statement_text=row.says,
        reason="same subject, same predicate",
        location="references/space.yaml:12" if row.statement else None,
        sources=(Citation("nasa", "NASA, <Mission> Report & more, 1969, p. 3", "p. 3"),)
        if row.statement
        else (),
    )


def report_of(*samples: Sample) -> Report:
    """The report on some samples."""
    return Report(REFERENCES, tuple(checked(sample) for sample in samples))


def one(
    text: str, wrong: str, *, path: str = "a.md", language: Language = "en", level: Level | None = None
) -> Report:
    """A report with a single finding of a wrong date."""
    row = Sample.row(text, "contradicted", wrong=wrong, level=level)
    return report_of(Sample(path, language, text, (row,)))


@pytest.fixture
def empty() -> Report:
    """No document at all."""
    return Report(REFERENCES, ())


@pytest.fixture
def blank() -> Report:
    """One document without a word."""
    return report_of(Sample("blank.md", "en", "", ()))


@pytest.fixture
def clean() -> Report:
    """One document with one supported claim."""
    text = "The Eagle landed on the Moon on 20 July 1969."
    return report_of(
        Sample("clean.md", "en", text, (Sample.row(text, "supported", statement="eagle-landed"),))
    )


@pytest.fixture
def plain() -> Report:
    """Two documents, English and Russian, with findings of several rules and levels."""
    return report_of(PLAIN, RUSSIAN)


@pytest.fixture
def hostile() -> Report:
    """Texts and names that try to break out of every format."""
    return report_of(*HOSTILE)


@pytest.fixture(params=["empty", "blank", "clean", "plain", "hostile"])
def any_report(request: pytest.FixtureRequest) -> Report:
    """Each of the reports in turn."""
    return request.getfixturevalue(request.param)
