"""How often a true claim is called supported after a detail that no statement has was put into it.

Each English statement of a set is judged by its own set after one change: a tail that is added, an adjective
put before a noun, a noun or the verb exchanged for one of another matter. None of the changed claims may be
supported. No gold is needed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import count, cycle
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.documents import read_text
from factcheck.languages import analyse
from factcheck.model import Token, VerdictKind
from factcheck.pipeline import Checker

OWN = Path(__file__).parent

TAILS = cycle(
    ["with a Swiss guide", "during a thunderstorm", "for a wealthy uncle", "against the advice of doctors"]
)
ADJECTIVES = cycle(["wooden", "secret", "unfinished", "illegal"])
NOUNS = cycle(["violin", "bakery", "dentist", "cathedral"])
VERBS = cycle(["painted", "insured", "criticised", "inherited"])
ACTANTS = frozenset({"obj", "obl", "nmod", "nsubj", "nsubj:pass", "conj"})


class Changed(NamedTuple):
    """A changed text, how it was changed, and the words put in."""

    kind: str
    text: str
    words: str


def invented(material: Path, show: str | None) -> dict[str, Any]:
    """For each set with English statements how many were changed, and how many of each kind are supported."""
    figures = {}
    for base in (material / "packs", OWN / "packs"):
        for folder in sorted(
            path / "references" for path in base.iterdir() if (path / "references").is_dir()
        ):
            name = f"invented {folder.parent.name}"
            changed, supported = _judged(folder, name == show)
            if changed:
                figures[name] = {"changed": changed.total(), "supported": supported.total(), **supported}
    return figures


def _judged(folder: Path, shown: bool) -> tuple[Counter[str], Counter[str]]:
    checker = Checker.from_directory(folder)
    texts = [each.text["en"] for each in checker.references.statements.values() if "en" in each.text]
    changes = [change for text in texts for change in _changes(text)]
    document = read_text("\n\n".join(change.text for change in changes), "<changed statements>")
    (checked,) = checker.check([document], "en").documents
    supported: Counter[str] = Counter()
    for number, change in zip(count(), changes):
        claims = [c for c in checked.claims if c.claim.passage == number and change.words in c.claim.text]
        if any(c.verdict.kind is VerdictKind.SUPPORTED for c in claims):
            supported[change.kind] += 1
            if shown:
                print(f"{change.kind}: {change.text}")
    return Counter(change.kind for change in changes), supported


def _changes(text: str) -> Iterator[Changed]:
    tokens = [token for sentence in analyse([text], "en")[0] for token in sentence.tokens]
    tail = next(TAILS)
    yield Changed("tail", f"{text.rstrip('.')} {tail}.", tail)
    nouns = [t for t in tokens if t.pos == "NOUN" and t.dep in ACTANTS and t.feat("Number") == "Sing"]
    verbs = [t for t in tokens if t.pos == "VERB" and t.feat("Tense") == "Past"]
    for noun in nouns[:1]:
        word = next(ADJECTIVES)
        yield Changed("adjective", f"{text[: noun.start]}{word} {text[noun.start :]}", word)
    for kind, found, words in (("noun", nouns[-1:], NOUNS), ("verb", verbs[:1], VERBS)):
        for token in found:
            word = next(words)
            yield Changed(kind, _exchanged(text, token, word), word)


def _exchanged(text: str, token: Token, word: str) -> str:
    return text[: token.start] + word + text[token.end :]
