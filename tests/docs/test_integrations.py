"""The pre-commit hooks and the GitHub action: valid, and their steps run with a stand-in for the program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.cli import load_command

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_every_hook_names_a_command_that_exists() -> None:
    for hook in HOOKS:
        assert {"id", "name", "entry", "language"} <= hook.keys()
        program, command, *rest = hook["entry"].split()
        loaded = load_command(command)
        assert program == "factcheck"
        assert all(word in loaded.commands for word in rest)


def test_every_input_of_the_action_is_documented_with_its_default() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    for name, described in ACTION["inputs"].items():
        row = next(line for line in page.splitlines() if line.startswith(f"| `{name}` |"))
        assert f"`{described['default']}`" in row or not described["default"]


def _step(name: str) -> dict[str, Any]:
    return next(step for step in ACTION["runs"]["steps"] if step.get("name") == name)


@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        ({}, ["check", "--format", "github", "--fail-on", "error", "--references", "references", "--output",
              "sarif=factcheck.sarif", "--", "."]),
        (
            {"paths": "docs a*.md $(touch pwned) ;ls", "references": "a b", "diff": "origin/main; rm",
             "sarif-file": "", "fail-on": "never", "args": "--level error"},
            ["check", "--format", "github", "--fail-on", "never", "--references", "a", "--references", "b",
             "--diff=origin/main; rm", "--level", "error", "--", "docs", "a*.md", "$(touch", "pwned)", ";ls"],
        ),
    ],
)  # fmt: skip
def test_the_check_step_passes_its_inputs_as_words(
    tmp_path: Path, inputs: dict[str, str], expected: list[str]
) -> None:
    program = tmp_path / "bin" / "factcheck"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\nexit 1\n')
    program.chmod(0o755)
    step = _step("Check")
    values = {name: described["default"] for name, described in ACTION["inputs"].items()} | inputs
    given = {
        key: values[text.removeprefix("${{ inputs.").removesuffix(" }}")] for key, text in step["env"].items()
    }
    environment = {**given, "PATH": f"{program.parent}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.splitlines() == expected
    assert done.returncode == 1
    assert not (tmp_path / "pwned").exists()
