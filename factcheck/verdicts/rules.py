"""The table of rules; `factcheck.rules` holds it, so that it loads without the verdicts."""

from factcheck.rules import RULES, Rule

__all__ = ["RULES", "Rule"]
