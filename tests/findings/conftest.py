"""Documents for tests of policy."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.findings.fingerprints import with_fingerprints
from factcheck.model import CheckedDocument
from tests.reports.conftest import checked
from tests.reports.samples import PLAIN


@pytest.fixture
def empty_claim() -> CheckedDocument:
    """A document whose findings belong to no claim."""
    document = checked(PLAIN)
    orphans = tuple(replace(finding, claim=None) for finding in document.findings)
    return with_fingerprints(replace(document, claims=(), findings=orphans))
