"""`factcheck check`: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.commands import options
from factcheck.commands.options import FailOn, Shown
from factcheck.reports import FORMATS

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
        help="Only findings in sentences that changed since REV (without one, since HEAD).",
    ),
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
    from factcheck.commands.outputs import targets, write_all
    from factcheck.commands.run import CLEAN, ERROR, Execution, judge, run, save_baseline, status

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
    wanted = targets(format, output or ())
    how = Execution(not no_cache, cache_dir, jobs)

    def once() -> int:
        report = run(paths, settings, how, stdin_filename)
        if write_baseline:
            save_baseline(report, settings)
            return ERROR if report.failures else CLEAN
        outcome = judge(report, settings, diff=diff, isolated=isolated)
        write_all(wanted, outcome, all_claims=all, colour=color)
        return status(outcome, settings)

    if watch:
        from factcheck.commands.watch import watching

        watching(once, paths, settings)
    raise typer.Exit(once())
