"""Write the generated pages: docs/cli.md from the command line itself, docs/rules/ from the table of rules.

python tools/write_docs.py           write them
python tools/write_docs.py --check   exit with 1 if one of them is not as it would be written
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.cli import COMMANDS, load_command
from factcheck.commands.rule import explanation
from factcheck.rules import RULES

DOCS = Path(__file__).resolve().parents[1] / "docs"
NOTE = "<!-- Written by tools/write_docs.py; do not edit. -->"
STATUS = """\
## Exit status

| status | when |
| ---: | --- |
| 0 | no finding at or above `--fail-on` that the ledger does not hold as reviewed |
| 1 | such a finding; for `ledger check`: the ledger is stale |
| 2 | an error of usage, configuration or references; an unreadable input (after the rest); a crash |
| 130 | interrupted by Ctrl-C |
| 141 | nobody reads the output any more (as a shell reports SIGPIPE) |

Results go to standard output, everything else to standard error. `--output` never changes the status.
A crash shows one line; `--debug` before the command, or `FACTCHECK_DEBUG=1`, shows the traceback.
"""


def pages() -> dict[Path, str]:
    """Every generated page by its path."""
    rules = {DOCS / "rules" / f"{rule.code}.md": _page(explanation(rule)) for rule in RULES}
    return {DOCS / "cli.md": _page(_cli()), DOCS / "rules" / "README.md": _page(_index()), **rules}


def _page(lines: Iterator[str]) -> str:
    return f"{NOTE}\n\n" + "\n".join(lines).rstrip() + "\n"


def _index() -> Iterator[str]:
    yield "# Rules"
    yield ""
    yield "Codes are stable. `--select` and `--ignore` take a code, its beginning (`FC1`), or a name."
    yield ""
    yield "| code | name | level | finds |"
    yield "| --- | --- | --- | --- |"
    for rule in RULES:
        yield f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.level} | {rule.summary} |"


def _cli() -> Iterator[str]:
    yield "# The command line"
    yield ""
    yield "`factcheck --help` and `factcheck COMMAND --help` say the same."
    yield ""
    for name in COMMANDS:
        command = load_command(name)
        nested = getattr(command, "commands", None)
        if nested is None:
            yield from _command(name, command)
        else:
            for inner, subcommand in nested.items():
                yield from _command(f"{name} {inner}", subcommand)
    yield STATUS


def _command(name: str, command: Any) -> Iterator[str]:
    arguments = [item for item in command.params if item.param_type_name == "argument"]
    options = [item for item in command.params if item.param_type_name == "option"]
    words = "".join(
        f" {item.metavar}" if item.required else f" [{item.metavar.strip('[]')}]" for item in arguments
    )
    yield f"## factcheck {name}"
    yield ""
    yield f"`factcheck {name} [OPTION…]{words}`"
    yield ""
    yield (command.help or "").strip()
    yield ""
    if arguments or options:
        yield "| argument or option | meaning | default |"
        yield "| --- | --- | --- |"
        for item in (*arguments, *options):
            yield f"| {_usage(item)} | {_cell(item.help or '')} | {_cell(_default(item))} |"
        yield ""


def _usage(item: Any) -> str:
    if item.param_type_name == "argument":
        return f"`{_cell(item.metavar)}`"
    names = ", ".join(f"`{name}`" for name in sorted(item.opts, key=len))
    return f"{names} `{_cell(item.metavar)}`" if item.metavar else names


def _default(item: Any) -> str:
    if isinstance(item.show_default, str):
        return item.show_default
    return f"`{item.default}`" if item.show_default and item.default not in (None, False) else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> int:
    """Write or check the pages."""
    stale = {
        path: text for path, text in pages().items() if not path.exists() or path.read_text("utf-8") != text
    }
    if "--check" in sys.argv[1:]:
        for path in stale:
            print(
                f"{path.relative_to(DOCS.parent)} is stale; run python tools/write_docs.py", file=sys.stderr
            )
        return 1 if stale else 0
    for path, text in stale.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path.relative_to(DOCS.parent)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
