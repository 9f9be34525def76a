"""A linter for facts: checks English and Russian texts against a curated, sourced reference set, offline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.model import Finding, Report, Verdict
    from factcheck.pipeline import Checker, verify
    from factcheck.references import load as load_references

__all__ = ["Checker", "Finding", "Report", "Verdict", "__version__", "check", "load_references", "verify"]
__version__ = "0.1.0"

_HOMES = {
    "Checker": ("factcheck.pipeline", "Checker"),
    "verify": ("factcheck.pipeline", "verify"),
    "Finding": ("factcheck.model", "Finding"),
    "Report": ("factcheck.model", "Report"),
    "Verdict": ("factcheck.model", "Verdict"),
    "load_references": ("factcheck.references", "load"),
}


def __getattr__(name: str) -> Any:
    """Load a public name from its home when it is first asked for: `import factcheck` alone costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module

    home, attribute = _HOMES[name]
    return getattr(import_module(home), attribute)


def check(text: str, references: str = "references", lang: Any = None) -> Report:
    """Check one text against the reference files below a folder.

    Raises ReferenceSetError (with all faults) where the references are not valid. To check many texts keep a
    `Checker`.
    """
    from factcheck.pipeline import Checker

    return Checker.from_directory(references).check_text(text, lang)
