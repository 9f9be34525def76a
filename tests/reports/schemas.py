"""The essentials of the formats' schemas, written from their specifications; nothing unknown is allowed."""

from __future__ import annotations

from typing import Any

TEXT = {"type": "string", "minLength": 1}
POSITIVE = {"type": "integer", "minimum": 1}


def obj(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    """An object with these properties and no others."""
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


def array(items: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An array of such items."""
    return {"type": "array", "items": items, **more}


MESSAGE = obj({"text": TEXT}, {"markdown": TEXT})
SARIF_LEVEL = {"enum": ["none", "note", "warning", "error"]}
REGION = obj({"startLine": POSITIVE}, {"startColumn": POSITIVE, "endLine": POSITIVE, "endColumn": POSITIVE})
ARTIFACT = obj({"uri": {**TEXT, "pattern": r"^[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+$"}}, {"uriBaseId": TEXT})
PHYSICAL = obj({"artifactLocation": ARTIFACT}, {"region": REGION})
SARIF_RULE = obj(
    {
        "id": TEXT,
        "name": {**TEXT, "pattern": "^[A-Za-z]+$"},
        "shortDescription": MESSAGE,
        "fullDescription": obj({"text": {**TEXT, "maxLength": 1024}}),
        "help": MESSAGE,
        "defaultConfiguration": obj({"level": SARIF_LEVEL}),
        "properties": obj(
            {
                "precision": {"enum": ["very-high", "high", "medium", "low"]},
                "problem.severity": {"enum": ["error", "warning", "recommendation"]},
                "tags": array(TEXT, maxItems=20, uniqueItems=True),
            }
        ),
    }
)
SARIF_RESULT = obj(
    {
        "level": SARIF_LEVEL,
        "message": MESSAGE,
        "locations": array(obj({"physicalLocation": PHYSICAL}), minItems=1),
    },
    {
        "ruleId": TEXT,
        "ruleIndex": {"type": "integer", "minimum": 0},
        "kind": {"enum": ["pass", "open", "review"]},
        "partialFingerprints": {"type": "object", "additionalProperties": TEXT},
        "relatedLocations": array(
            obj({"id": {"type": "integer"}, "physicalLocation": PHYSICAL, "message": MESSAGE}), minItems=1
        ),
        "fixes": array(
            obj(
                {
                    "description": MESSAGE,
                    "artifactChanges": array(
                        obj(
                            {
                                "artifactLocation": ARTIFACT,
                                "replacements": array(
                                    obj(
                                        {
                                            "deletedRegion": REGION,
                                            "insertedContent": obj({"text": {"type": "string"}}),
                                        }
                                    ),
                                    minItems=1,
                                ),
                            }
                        ),
                        minItems=1,
                    ),
                }
            ),
            minItems=1,
        ),
    },
)
SARIF = obj(
    {
        "$schema": TEXT,
        "version": {"const": "2.1.0"},
        "runs": array(
            obj(
                {
                    "tool": obj(
                        {
                            "driver": obj(
                                {
                                    "name": TEXT,
                                    "semanticVersion": TEXT,
                                    "rules": array(SARIF_RULE, minItems=1),
                                }
                            )
                        }
                    ),
                    "automationDetails": obj({"id": TEXT}),
                    "columnKind": {"const": "unicodeCodePoints"},
                    "invocations": array(
                        obj(
                            {"executionSuccessful": {"type": "boolean"}},
                            {
                                "toolExecutionNotifications": array(
                                    obj({"level": SARIF_LEVEL, "message": MESSAGE}), minItems=1
                                )
                            },
                        )
                    ),
                    "results": array(SARIF_RESULT, maxItems=25_000),
                    "properties": {"type": "object"},
                }
            ),
            minItems=1,
        ),
    }
)

GITLAB = array(
    obj(
        {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": obj({"path": TEXT, "lines": obj({"begin": POSITIVE, "end": POSITIVE})}),
        }
    )
)

RD_POSITION = obj({"line": POSITIVE, "column": POSITIVE})
RD_RANGE = obj({"start": RD_POSITION, "end": RD_POSITION})
RD_SEVERITY = {"enum": ["ERROR", "WARNING", "INFO"]}
RDJSON = obj(
    {
        "source": obj({"name": TEXT}),
        "severity": RD_SEVERITY,
        "diagnostics": array(
            obj(
                {
                    "message": TEXT,
                    "location": obj({"path": TEXT, "range": RD_RANGE}),
                    "severity": RD_SEVERITY,
                    "code": obj({"value": TEXT}),
                },
                {"suggestions": array(obj({"range": RD_RANGE, "text": {"type": "string"}}))},
            )
        ),
    }
)

CLAIM_REVIEW = obj(
    {
        "@context": {"const": "https://schema.org"},
        "@graph": array(
            obj(
                {
                    "@type": {"const": "ClaimReview"},
                    "claimReviewed": TEXT,
                    "reviewRating": obj(
                        {
                            "@type": {"const": "Rating"},
                            "ratingValue": {"enum": [1, 3, 5]},
                            "bestRating": {"const": 5},
                            "worstRating": {"const": 1},
                            "alternateName": TEXT,
                        }
                    ),
                    "itemReviewed": obj(
                        {
                            "@type": {"const": "Claim"},
                            "appearance": obj(
                                {"@type": {"const": "CreativeWork"}, "name": TEXT, "position": TEXT}
                            ),
                        },
                        {"author": obj({"@type": {"const": "Person"}, "name": TEXT})},
                    ),
                    "author": obj({"@type": {"const": "Organization"}, "name": TEXT}),
                },
                {"reviewBody": TEXT, "citation": array(TEXT)},
            )
        ),
    }
)
