"""What is shown and what fails: policy, apart from truth. A policy takes a report and gives a smaller one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from factcheck.config import Config, PathRules
from factcheck.findings.baseline import Entries
from factcheck.findings.changes import ChangeSet
from factcheck.findings.globs import matches
from factcheck.findings.known import Known, known_findings
from factcheck.findings.positions import Lines
from factcheck.findings.sentences import sentences_of
from factcheck.findings.suppressions import suppress
from factcheck.levels import GRAVITY, Level
from factcheck.model import CheckedDocument, Finding, Report
from factcheck.rules import find_rules

if TYPE_CHECKING:
    from factcheck.findings.ledger import Ledger

Keep = Callable[[CheckedDocument, Finding], bool]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A report after policy. `hidden` counts what was kept back; what is `known` never fails a run."""

    report: Report
    hidden: tuple[tuple[str, int], ...] = ()
    known: Known = frozenset()

    def keep(self, wanted: Keep, reason: str) -> Outcome:
        """The outcome with only the wanted findings, the others counted under the reason."""
        kept = tuple(
            replace(
                checked, findings=tuple(finding for finding in checked.findings if wanted(checked, finding))
            )
            for checked in self.report.documents
        )
        dropped = count(self.report.documents) - count(kept)
        hidden = (*self.hidden, (reason, dropped)) if dropped else self.hidden
        return replace(self, report=replace(self.report, documents=kept), hidden=hidden)

    def fails(self, fail_on: str) -> bool:
        """Whether a finding at or above that level is left that no reviewer has confirmed."""
        if fail_on == "never":
            return False
        limit = GRAVITY[Level(fail_on)]
        return any(
            GRAVITY[finding.level] <= limit and (checked.document.path, finding.fingerprint) not in self.known
            for checked in self.report.documents
            for finding in checked.findings
        )


def count(documents: Iterable[CheckedDocument]) -> int:
    """The number of findings in the documents."""
    return sum(len(checked.findings) for checked in documents)


def answered(outcome: Outcome) -> Outcome:
    """Without the findings that authors have answered in their texts; with what is wrong in the answers."""
    results = [suppress(checked) for checked in outcome.report.documents]
    report = replace(outcome.report, documents=tuple(checked for checked, _ in results))
    number = sum(silenced for _, silenced in results)
    hidden = (*outcome.hidden, ("suppressed", number)) if number else outcome.hidden
    return replace(outcome, report=report, hidden=hidden)


def select(outcome: Outcome, config: Config) -> Outcome:
    """Only the findings of the rules that are wanted, at the levels that are set for their paths."""
    selected = outcome.keep(
        lambda checked, finding: _selected(config, checked.document.path, finding), "not selected"
    )
    return replace(selected, report=_levelled(selected.report, config.per_path))


def at_level(outcome: Outcome, level: Level) -> Outcome:
    """Only the findings of that level or a graver one."""
    return outcome.keep(lambda _, finding: GRAVITY[finding.level] <= GRAVITY[level], f"below {level}")


def reviewed(outcome: Outcome, ledger: Ledger, gone: Callable[[str], bool]) -> Outcome:
    """Without what a reviewer called a false alarm; what one confirmed stays and fails no more."""
    from factcheck.findings.ledger import Mark

    entries = ledger.entries(Mark.CONFIRMED, Mark.FALSE_ALARM)
    held = known_findings(outcome.report.documents, entries, gone)
    marks = {key: entries[origin][key[1]].mark for key, origin in held.items()}
    confirmed = frozenset(key for key, mark in marks.items() if mark is Mark.CONFIRMED)

    def wanted(checked: CheckedDocument, finding: Finding) -> bool:
        return marks.get((checked.document.path, finding.fingerprint)) is not Mark.FALSE_ALARM

    return replace(outcome, known=confirmed).keep(wanted, "marked false-alarm")


def unlisted(outcome: Outcome, baseline: Entries, gone: Callable[[str], bool]) -> Outcome:
    """Only the findings that the baseline does not list."""
    held = known_findings(outcome.report.documents, baseline, gone)
    return outcome.keep(
        lambda checked, finding: (checked.document.path, finding.fingerprint) not in held, "in the baseline"
    )


def on_changed_lines(outcome: Outcome, changes: ChangeSet) -> Outcome:
    """Only the findings whose sentence has a changed line."""
    touched = frozenset(
        (checked.document.path, finding.fingerprint)
        for checked in outcome.report.documents
        for finding, (first, last) in _sentence_lines(checked)
        if changes.touch(checked.document.path, first, last)
    )
    return outcome.keep(
        lambda checked, finding: (checked.document.path, finding.fingerprint) in touched, "on unchanged lines"
    )


def _sentence_lines(checked: CheckedDocument) -> Iterator[tuple[Finding, tuple[int, int]]]:
    lines = Lines(checked.document.text)
    for finding, (start, end) in zip(checked.findings, sentences_of(checked, lines), strict=True):
        yield finding, (lines.position(start).line, lines.position(max(start, end - 1)).line)


def _selected(config: Config, path: str, finding: Finding) -> bool:
    local = [rules for rules in config.per_path if matches(path, rules.glob)]
    wanted = [config.select, *(rules.select for rules in local)]
    unwanted = [config.ignore, *(rules.ignore for rules in local)]
    return all(finding.code in _codes(words) for words in wanted if words) and not any(
        finding.code in _codes(words) for words in unwanted
    )


def _levelled(report: Report, per_path: tuple[PathRules, ...]) -> Report:
    if not any(rules.level for rules in per_path):
        return report
    return replace(report, documents=tuple(_capped(checked, per_path) for checked in report.documents))


def _capped(checked: CheckedDocument, per_path: tuple[PathRules, ...]) -> CheckedDocument:
    """The document with no finding graver than its path allows."""
    caps = [rules.level for rules in per_path if rules.level and matches(checked.document.path, rules.glob)]
    if not caps:
        return checked
    findings = tuple(
        replace(item, level=max(item.level, *caps, key=GRAVITY.__getitem__)) for item in checked.findings
    )
    return replace(checked, findings=findings)


@cache
def _codes(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(rule.code for word in words for rule in find_rules(word))
