"""A name for a finding that survives edits elsewhere: what it says, not where it stands.

Baselines, the ledger, SARIF and GitLab all know a finding by this one value.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from factcheck.model import CheckedDocument, Finding, Span

LENGTH = 16
"""Hexadecimal digits of a fingerprint."""

_WORD = re.compile(r"[^\W_]+")


def with_fingerprints(checked: CheckedDocument) -> CheckedDocument:
    """The document with every finding's fingerprint filled in.

    Made from the rule, the wrong words, the words of the sentence and the statement; never from a path, a
    line, an offset or the message. Repeats of one content in a document are told apart by their order.
    """
    sentences = {item.claim.id: item.claim.sentence for item in checked.claims}
    seen: Counter[str] = Counter()
    named = []
    for finding in checked.findings:
        content = _content(checked.document.text, finding, sentences)
        seen[content] += 1
        named.append(replace(finding, fingerprint=_digest(f"{content}#{seen[content]}")))
    return replace(checked, findings=tuple(named))


def _content(text: str, finding: Finding, sentences: Mapping[str, Span]) -> str:
    found = "".join(_normalised(finding.found).split())
    parts = [finding.code, found, _words(_sentence(text, finding, sentences)), finding.statement]
    return json.dumps(parts, ensure_ascii=True)


def _sentence(text: str, finding: Finding, sentences: Mapping[str, Span]) -> str:
    """The sentence around a finding; for a fault of the document itself, its own words."""
    start, end = sentences.get(finding.claim or "", (finding.start, finding.end))
    return text[start:end]


def _words(text: str) -> str:
    return " ".join(_WORD.findall(_normalised(text)))


def _normalised(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8")).hexdigest()[:LENGTH]
