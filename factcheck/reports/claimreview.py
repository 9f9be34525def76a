"""`claimreview`: the decided claims as schema.org ClaimReview (JSON-LD), for fact-check explorers."""

from __future__ import annotations

from typing import Any

from factcheck.dump import dumps
from factcheck.model import CheckedClaim, Report, VerdictKind
from factcheck.reports.view import DocumentView, Options, documents

RATINGS = {
    VerdictKind.CONTRADICTED: (1, "Contradicted by the references"),
    VerdictKind.DISPUTED: (3, "Serious sources differ"),
    VerdictKind.SUPPORTED: (5, "Supported by the references"),
}
"""Verdict → rating from 1 (worst) to 5 (best), and its name. What is not decided has no rating."""


def render(report: Report, options: Options) -> str:  # noqa: ARG001
    """A graph of reviews. No "<" stands in it, so that it can be put into a page as it is."""
    reviews = [_review(view, item) for view in documents(report) for item in view.checked.claims]
    graph = {"@context": "https://schema.org", "@graph": [review for review in reviews if review]}
    return dumps(graph).replace("<", "\\u003c") + "\n"


def _review(view: DocumentView, item: CheckedClaim) -> dict[str, Any] | None:
    if item.verdict.kind not in RATINGS:
        return None
    value, name = RATINGS[item.verdict.kind]
    start, _ = view.place(item)
    claim: dict[str, Any] = {
        "@type": "Claim",
        "appearance": {"@type": "CreativeWork", "name": view.path, "position": f"line {start.line}"},
    }
    if item.claim.speaker:
        claim["author"] = {"@type": "Person", "name": item.claim.speaker}
    findings = [finding for finding in view.checked.findings if finding.claim == item.claim.id]
    review: dict[str, Any] = {
        "@type": "ClaimReview",
        "claimReviewed": item.claim.text,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": value,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": name,
        },
        "itemReviewed": claim,
        "author": {"@type": "Organization", "name": "factcheck"},
    }
    if findings:
        review["reviewBody"] = "; ".join(finding.message for finding in findings)
        citations = dict.fromkeys(source.citation for finding in findings for source in finding.sources)
        review["citation"] = list(citations)
    return review
