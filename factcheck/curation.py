"""What a curator asks of the reference set: does it keep its promises, and what does it not cover yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.documents import read_text
from factcheck.errors import ReferenceSetError
from factcheck.model import CheckedClaim, CheckedDocument, Claim, Report, VerdictKind
from factcheck.pipeline import Checker
from factcheck.references.model import Statement


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with which a statement tests itself, and whether it must agree or conflict."""

    statement: Statement
    text: str
    agrees: bool


def failed_examples(checker: Checker) -> tuple[ReferenceSetError, ...]:
    """Every example that is not judged as its statement says, as FE220 with the statement's place."""
    examples = [example for item in checker.references.statements.values() for example in _examples(item)]
    documents = [read_text(example.text, f"example {number}.txt") for number, example in enumerate(examples)]
    judged = checker.check(documents).documents
    return tuple(
        ReferenceSetError("FE220", _complaint(example, checked), example.statement.location)
        for example, checked in zip(examples, judged, strict=True)
        if not _kept(example, checked)
    )


def _examples(statement: Statement) -> Iterator[Example]:
    yield from (Example(statement, text, True) for text in statement.examples.agrees)
    yield from (Example(statement, text, False) for text in statement.examples.conflicts)


def _kept(example: Example, checked: CheckedDocument) -> bool:
    kinds = {item.verdict.kind for item in checked.claims}
    contradicted = VerdictKind.CONTRADICTED in kinds
    if example.agrees:
        return not contradicted and bool(kinds & {VerdictKind.SUPPORTED, VerdictKind.DISPUTED})
    return contradicted


def _complaint(example: Example, checked: CheckedDocument) -> str:
    wanted = "agree" if example.agrees else "conflict"
    said = ", ".join(dict.fromkeys(item.verdict.verdict for item in checked.claims)) or "no claim"
    return f"the example of {example.statement.id!r} does not {wanted} (found {said}): {example.text}"


def contradicted_texts(checker: Checker) -> tuple[ReferenceSetError, ...]:
    """Every statement whose text another one gives with another value, or denies, as FE221 with its place."""
    statements = checker.references.statements
    found: dict[frozenset[str], ReferenceSetError] = {}
    for language in ("en", "ru"):
        told = [each for each in statements.values() if language in each.text]
        text = "\n\n".join(" ".join(each.text[language].split()) for each in told)
        for claim, other in checker.opposed(read_text(text, "statements.txt")):
            own = told[claim.passage]
            if other != own.id:
                message = _contradiction(own, statements[other], claim)
                fault = ReferenceSetError("FE221", message, own.location)
                found.setdefault(frozenset((own.id, other)), fault)
    return tuple(found.values())


def _contradiction(one: Statement, other: Statement, claim: Claim) -> str:
    return (
        f"the texts of {one.id!r} and {other.id!r} ({other.location}) contradict each other on: {claim.text} "
        "Correct one, or give the second value as an alternative of the first"
    )


@dataclass(frozen=True, slots=True)
class Gap:
    """Claims that no statement covers, about one entity (its id, or a name that the set does not know)."""

    about: str
    claims: tuple[tuple[CheckedDocument, CheckedClaim], ...]


def gaps(report: Report) -> tuple[Gap, ...]:
    """The factual claims that are unverified, by what they speak of, the largest group first."""
    found: defaultdict[str, list[tuple[CheckedDocument, CheckedClaim]]] = defaultdict(list)
    for checked in report.documents:
        for item in checked.claims:
            if item.verdict.kind is VerdictKind.UNVERIFIED:
                found[_about(item)].append((checked, item))
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(Gap(about, tuple(claims)) for about, claims in ordered)


def _about(item: CheckedClaim) -> str:
    """What a claim is filed under: its first known entity, else its first name, else nothing."""
    mentions = item.claim.frame.mentions
    known = (mention.entities[0] for mention in mentions if mention.entities)
    names = (mention.text for mention in mentions if mention.kind == "name")
    return next(known, None) or next(names, None) or "(no name)"


def readings(checker: Checker, texts: Sequence[str]) -> tuple[CheckedDocument, ...]:
    """What the claim reader reads from texts, each taken as a document."""
    return checker.claims([read_text(text, "<statement>") for text in texts]).documents
