"""One run of the check: documents and references in, a report after policy out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.commands import options
from factcheck.commands.inputs import read_inputs
from factcheck.commands.ledger_file import find_ledger
from factcheck.config import Config
from factcheck.findings import policy
from factcheck.model import Report

CLEAN, FINDINGS, ERROR = 0, 1, 2


def run(paths: Sequence[Path], config: Config, stdin_name: str = "<stdin>") -> Report:
    """The whole report on the documents that the paths lead to, before any policy."""
    from factcheck.pipeline import Checker

    inputs = read_inputs(paths, config, stdin_name)
    checker = Checker.from_directories(options.reference_paths(config), options.forced_language(config))
    report = checker.check(inputs.documents)
    return replace(report, failures=report.failures + inputs.failures)


def judge(report: Report, config: Config, *, isolated: bool = False) -> policy.Outcome:
    """The report after all policy."""
    outcome = policy.select(policy.answered(policy.Outcome(report)), config)
    found = None if isolated and config.ledger is None else find_ledger(config)
    if found is not None:
        outcome = policy.reviewed(outcome, found.ledger, found.gone)
    return policy.at_level(outcome, config.level)


def status(outcome: policy.Outcome, config: Config) -> int:
    """The exit status that an outcome means."""
    if outcome.report.failures:
        return ERROR
    return FINDINGS if outcome.fails(config.fail_on) else CLEAN
