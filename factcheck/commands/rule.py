"""`factcheck rule`: what a rule finds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from factcheck.commands.output import emit
from factcheck.rules import RULES, Rule, find_rules


def rule(
    code: Annotated[
        str | None, typer.Argument(metavar="RULE", show_default=False, help="FC101, FC1 or date.")
    ] = None,
) -> None:
    """Explain a rule, with examples; without one, list them all."""
    if code is None:
        emit("".join(f"{item.code}  {item.name:<13} {item.level:<8} {item.summary}\n" for item in RULES))
        return
    found = find_rules(code)
    if not found:
        from factcheck.config import unknown
        from factcheck.errors import ConfigError

        raise ConfigError("FE304", unknown("rule", code, {r.code for r in RULES} | {r.name for r in RULES}))
    emit("\n".join(line for item in found for line in explanation(item)))


def explanation(rule: Rule) -> Iterator[str]:
    """A rule as Markdown, line by line."""
    yield f"# {rule.code} {rule.name}: {rule.title.lower()}"
    yield ""
    yield f"{rule.summary}"
    yield ""
    yield f"Level: {rule.level}."
    yield ""
    yield rule.explanation
    yield ""
    for heading, examples in (("Found", rule.bad), ("Not found", rule.good)):
        if examples:
            yield f"{heading}:"
            yield ""
            yield from (f"- {example}" for example in examples)
            yield ""
