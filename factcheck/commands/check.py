"""`factcheck check`: the main job."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.commands import options
from factcheck.commands.options import Colour, FailOn, Shown
from factcheck.reports import FORMATS

if TYPE_CHECKING:
    from factcheck.commands.outputs import Target
    from factcheck.commands.run import Execution
    from factcheck.config import Config

Format = Annotated[
    str,
    typer.Option("--format", "-f", metavar="FORMAT", help=f"One of: {', '.join(FORMATS)}."),
]
StdinName = Annotated[
    str, typer.Option("--stdin-filename", metavar="NAME", help="What to call standard input.")
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULE", help="Only these rules (FC101, FC1 or date); repeatable."),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="RULE", help="Without these rules; repeatable.")
]
Threshold = Annotated[
    Shown | None,
    typer.Option(
        "--level", metavar="error|warning|note", show_default="note", help="Show findings from this level up."
    ),
]
Failing = Annotated[
    FailOn | None,
    typer.Option(
        "--fail-on",
        metavar="error|warning|note|never",
        show_default="error",
        help="Exit with 1 on a finding of this level or above.",
    ),
]
Baseline = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", show_default=False, help="Only findings that are not in it."),
]
WriteBaseline = Annotated[
    bool,
    typer.Option("--write-baseline", help="Put all findings into the baseline (factcheck-baseline.json)."),
]
Diff = Annotated[
    str | None,
    typer.Option(
        "--diff",
        metavar="[REV]",
        show_default=False,
        help="Only findings in sentences that changed since REV (without one, since HEAD). "
        "With --fix: show what would be changed.",
    ),
]
Fix = Annotated[
    bool, typer.Option("--fix", help="Replace wrong words in the files where exactly one value is right.")
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        show_default=False,
        help="Write there instead of standard output; with FORMAT= as well, and repeatable.",
    ),
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=0,
        show_default="one a processor",
        help="Processes that read texts.",
    ),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Keep nothing, and use nothing that was kept.")]
CacheFolder = Annotated[
    Path | None,
    typer.Option(
        "--cache-dir", metavar="DIR", show_default="the user's caches", help="Where results are kept."
    ),
]
Watch = Annotated[bool, typer.Option("--watch", help="Check again whenever a text or a reference is saved.")]
AllClaims = Annotated[bool, typer.Option("--all", help="Show supported and unverified claims too.")]


def check(
    paths: options.Paths,
    references: options.References = None,
    lang: options.LangOption = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    stdin_filename: StdinName = "<stdin>",
    select: Select = None,
    ignore: Ignore = None,
    level: Threshold = None,
    fail_on: Failing = None,
    ledger: options.LedgerFile = None,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = False,
    diff: Diff = None,
    fix: Fix = False,
    format: Format = "text",
    output: Outputs = None,
    all: AllClaims = False,
    color: options.ColourOption = "auto",
    jobs: Jobs = 0,
    no_cache: NoCache = False,
    cache_dir: CacheFolder = None,
    watch: Watch = False,
) -> None:
    """Check texts against the reference set and report what conflicts with it.

    Exit status: 0 clean, 1 findings at or above --fail-on, 2 an error (also where one input can't be read,
    after the rest is reported).
    """
    from factcheck.commands.outputs import targets
    from factcheck.commands.run import Execution

    settings = options.merged(
        options.configuration(config, isolated=isolated),
        references=references,
        lang=lang,
        select=select,
        ignore=ignore,
        level=level,
        fail_on=fail_on,
        ledger=ledger,
        baseline=baseline,
    )
    how = Execution(not no_cache, cache_dir, jobs)
    wanted = targets(format, output or ())
    job = _Job(paths, settings, how, stdin_filename, isolated, diff, fix, write_baseline, wanted, all, color)
    if watch:
        from factcheck.commands.watch import watching

        watching(job.run, paths, settings)
    raise typer.Exit(job.run())


@dataclass(frozen=True, slots=True)
class _Job:
    """All that the command line asks for; it can be done again whenever a file has changed."""

    paths: Sequence[Path]
    settings: Config
    how: Execution
    stdin_name: str
    isolated: bool
    diff: str | None
    fix: bool
    write_baseline: bool
    targets: Sequence[Target]
    all_claims: bool
    colour: Colour

    def run(self) -> int:
        """Check, and write what was asked for; the exit status."""
        from factcheck.commands.outputs import write_all
        from factcheck.commands.run import CLEAN, ERROR, FINDINGS, judge, run, save_baseline, status

        report = run(self.paths, self.settings, self.how, self.stdin_name)
        if self.write_baseline:
            save_baseline(report, self.settings)
            return ERROR if report.failures else CLEAN
        outcome = judge(report, self.settings, diff=self.diff, isolated=self.isolated)
        if self.fix:
            from factcheck.commands.fix import apply, show

            if self.diff is not None:
                return FINDINGS if show(outcome) else status(outcome, self.settings)
            outcome = apply(outcome)
        write_all(self.targets, outcome, all_claims=self.all_claims, colour=self.colour)
        return status(outcome, self.settings)
