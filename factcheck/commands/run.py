"""One run of the check: documents and references in, a report after policy out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.cache import Store, default_folder
from factcheck.commands import options
from factcheck.commands.inputs import read_inputs
from factcheck.commands.output import emit, say
from factcheck.commands.progress import counter
from factcheck.config import LEDGER_NAME, Config
from factcheck.engine import Engine, Progress
from factcheck.errors import ConfigError
from factcheck.findings import policy
from factcheck.findings.baseline import DEFAULT_NAME, Entries, dump, merged, parse
from factcheck.findings.changes import changes_since
from factcheck.model import Report

CLEAN, FINDINGS, ERROR = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Execution:
    """How a run is carried out; none of it changes the result. `jobs` 0 means what the configuration says."""

    cached: bool = True
    cache_folder: Path | None = None
    jobs: int = 0


DIRECT = Execution()


def run(
    paths: Sequence[Path], config: Config, how: Execution = DIRECT, stdin_name: str = "<stdin>"
) -> Report:
    """The whole report on the documents that the paths lead to, before any policy."""
    inputs = read_inputs(paths, config, stdin_name)
    with counter() as progress:
        report = engine(config, how, progress).check(inputs.documents)
    for failure in report.failures:
        say(f"error: {failure}")
    return replace(report, failures=report.failures + inputs.failures)


def engine(config: Config, how: Execution, progress: Progress) -> Engine:
    """What checks documents the way that the options ask for."""
    store = Store(how.cache_folder or default_folder()) if how.cached else None
    references = options.reference_paths(config)
    jobs, strict = how.jobs or config.jobs, bool(os.environ.get("FACTCHECK_DEBUG"))
    return Engine(references, options.forced_language(config), store, jobs, progress, strict=strict)


def judge(
    report: Report, config: Config, *, diff: str | None = None, isolated: bool = False
) -> policy.Outcome:
    """The report after all policy. `diff` is the revision since which text counts as new; "" is none."""
    outcome = policy.select(policy.answered(policy.Outcome(report)), config)
    if config.ledger is not None or (not isolated and Path(LEDGER_NAME).exists()):
        outcome = _reviewed(outcome, config)
    if config.baseline is not None and config.baseline.exists():
        outcome = policy.unlisted(outcome, read_baseline(config.baseline), gone)
    if diff:
        outcome = policy.on_changed_lines(outcome, changes_since(diff))
    return policy.at_level(outcome, config.level)


def _reviewed(outcome: policy.Outcome, config: Config) -> policy.Outcome:
    from factcheck.commands.ledger_file import find_ledger

    found = find_ledger(config)
    return outcome if found is None else policy.reviewed(outcome, found.ledger, found.gone)


def save_baseline(report: Report, config: Config) -> None:
    """Make every finding of the report an old one. Raises ConfigError FE306, FE331."""
    path = config.baseline or Path(DEFAULT_NAME)
    old = read_baseline(path) if path.exists() else {}
    shown = policy.select(policy.answered(policy.Outcome(report)), config).report
    emit(dump(merged(old, shown, gone)), path)
    say(f"wrote {path}: {policy.count(shown.documents)} findings of this run")


def read_baseline(path: Path) -> Entries:
    """The baseline in a file. Raises ConfigError FE331."""
    try:
        return parse(path.read_text(encoding="utf-8-sig"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError("FE331", f"the baseline cannot be read: {error}", str(path)) from error


def gone(path: str) -> bool:
    """Whether a document of an earlier run does not exist any more."""
    return not Path(path).exists()


def status(outcome: policy.Outcome, config: Config) -> int:
    """The exit status that an outcome means."""
    if outcome.report.failures:
        return ERROR
    return FINDINGS if outcome.fails(config.fail_on) else CLEAN
