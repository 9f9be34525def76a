"""Path patterns."""

from __future__ import annotations

import pytest

from factcheck.findings.globs import matches


@pytest.mark.parametrize(
    ("path", "glob", "expected"),
    [
        ("a.md", "*.md", True),
        ("docs/a.md", "*.md", True),
        ("docs/a.md", "docs/", True),
        ("docs/deep/a.md", "docs/*.md", False),
        ("docs/deep/a.md", "docs/**/*.md", True),
        ("docs/a.md", "docs/**/*.md", True),
        ("docs/a.md", "docs/**", True),
        ("my-docs/a.md", "docs", False),
        ("x/docs/a.md", "docs", True),
        ("x/docs/a.md", "/docs", False),
        ("docs/a.md", "/docs", True),
        ("docs/ab.md", "a?.md", True),
        ("docs/a/b.md", "a?b.md", False),
        ("a1.md", "a[0-9].md", True),
        ("a1.md", "a[!0-9].md", False),
        ("a.mdx", "*.md", False),
        ("a+b.md", "a+b.md", True),
        ("[x.md", "[x.md", True),
    ],
)
def test_globs(path: str, glob: str, expected: bool) -> None:
    assert matches(path, glob) is expected
