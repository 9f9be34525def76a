"""The names of a claim that the evidence leaves over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.languages.membership import is_anybody
from factcheck.matching.alignment import Alignment
from factcheck.matching.parts import Name, Parts, inside
from factcheck.model import Span
from factcheck.verdicts.case import Case
from factcheck.verdicts.compared import word_weight
from factcheck.verdicts.displaced import displaced
from factcheck.verdicts.happening import core_holds
from factcheck.verdicts.leftover import left, unplaced
from factcheck.verdicts.wording import span_of


def names_left(
    case: Case, alignments: Sequence[Alignment], own: Sequence[Alignment], placed: Sequence[Span]
) -> Iterable[str]:
    """The names, adjectives of names and unnamed doers that nothing grants.

    `own` are the frames of the statement that grants the claim; `alignments` have what its entities' fields
    add; `placed` are the spans of order or age that the references confirm.
    """
    parts = case.parts
    needed = [unplaced(_needed(name, case), span_of(name), placed) for name in parts.names]
    yield from left([a.names for a in alignments], needed)
    yield from left([a.names for a in own], _actors(parts))
    yield from _unknown_actors(parts, own)
    yield from _others_deed(case, own)
    yield from _ungranted(case, own, placed)


def _needed(name: Name, case: Case) -> str:
    """The name, or "" for an adjective of a known one, or for whose kin or kind another name is said to be
    ("*its* sister Luna 3"): both only describe, and the latter is told in a claim of its own.
    """
    if name.mention.kind == "adjective" and name.entities:
        return ""
    at = span_of(name)
    hosts = [p for p in case.claim.frame.participants if inside(at, (p.start, p.end))]
    beside = any(
        p.mention is not None and p.mention.start >= at[1] and p.mention.kind == "name" for p in hosts
    )
    return "" if beside and name.mention.kind == "pronoun" else name.text


def _actors(parts: Parts) -> list[str]:
    """The names of who does something to another: that each began or ended some day does not grant it."""
    done = any(name.role == "object" for name in parts.names)
    return [name.text if done and name.role == "subject" else "" for name in parts.names]


def _unknown_actors(parts: Parts, own: Sequence[Alignment]) -> list[str]:
    """The words for who does it where only the statement names somebody: "a Swede" may be anybody."""
    numbers = [
        n
        for n, word in enumerate(parts.words)
        if word.role == "subject"
        and word_weight(word)
        and not is_anybody(word.term.lemma, word.term.language)
    ]
    others = [name for alignment in own for name in alignment.unclaimed_names if name.role == "subject"]
    if not others or any(name.role == "subject" for name in parts.names):
        return []
    if any(alignment.words[n].level.holds for alignment in own for n in numbers):
        return []
    return [parts.words[n].term.text for n in numbers]


def _others_deed(case: Case, own: Sequence[Alignment]) -> Iterable[str]:
    """The names in whose place every clause of the statement that tells the same has somebody else."""
    telling = [alignment for alignment in own if core_holds(alignment)]
    for number, name in enumerate(case.parts.names):
        if telling and all(displaced(each, number, case.alignments, case.knowledge) for each in telling):
            yield name.text


def _ungranted(case: Case, own: Sequence[Alignment], placed: Sequence[Span]) -> Iterable[str]:
    """The adjectives of names where neither they nor what they describe is granted ("*Danish* money").

    A value that is granted tells well enough what is meant.
    """
    if any(pair.level.holds for a in own for pair in (*a.times, *a.measures)):
        return
    for number, name in enumerate(case.parts.names):
        if name.mention.kind != "adjective" or any(a.names[number].level.holds for a in own):
            continue
        at = span_of(name)
        if not unplaced(name.text, at, placed):
            continue
        hosts = [p for p in case.claim.frame.participants if inside(at, (p.start, p.end))]
        described = [
            n
            for n, word in enumerate(case.parts.words)
            if word_weight(word)
            and any(inside((word.term.start, word.term.end), (p.start, p.end)) for p in hosts)
        ]
        if described and not any(a.words[n].level.holds for a in own for n in described):
            yield name.text
