"""What answers at once loads nothing heavy."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck.cli import COMMANDS, load_command

HEAVY = ("spacy", "numpy", "slovnet", "navec", "rich", "yaml", "rapidfuzz", "pymorphy3", "factcheck.pipeline")


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["rule", "FC101"], ["check", "--help"], ["references", "--help"]]
)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom factcheck.__main__ import main\n"
        f"try:\n    main({arguments!r})\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"
    assert done.stdout


def test_the_table_of_commands_says_what_their_docstrings_say() -> None:
    got = {name: (load_command(name).help or "").splitlines()[0] for name in COMMANDS}
    assert got == COMMANDS


def test_a_rule_is_explained_by_code_and_by_name() -> None:
    for word in ("FC101", "date"):
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "rule", word], capture_output=True, text=True
        )
        assert done.stdout.startswith("# FC101 date: wrong date\n")
