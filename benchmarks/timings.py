"""Time every stage of a check, or matching at scale.

    python benchmarks/timings.py [TEXT…] [--references PATH]
    python benchmarks/timings.py --scale 100000

Without texts the seeds are checked. Each line gives a stage's processor time in this process (so that
other work on the machine counts little) and, where a stage handles many things, the time for each.
`--scale` makes up that many statements about people and towns that do not exist, and tells what indexing
them takes and how long a claim then takes to match.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import CheckedDocument
    from factcheck.references.model import ReferenceSet

ROOT = Path(__file__).parent.parent
CLAIMS = 200
"""Claims that are matched at scale."""

SYLLABLES = ("ba", "dor", "fen", "gil", "ka", "lun", "mir", "no", "pel", "ras", "su", "tor", "ve", "zan")
DEEDS = ("visited", "founded", "left", "painted", "governed", "mapped", "bought", "described")
MONTHS = ("January", "March", "May", "July", "August", "October", "December")


@contextmanager
def stage(name: str, count: Callable[[], int] = lambda: 1) -> Iterator[None]:
    """Print what the block takes, and for each of `count()` things where there are several."""
    start = time.process_time()
    yield
    taken, things = time.process_time() - start, count()
    each = f"  {1000 * taken / things:8.2f} ms each of {things:,}" if things > 1 else ""
    print(f"{name:32} {taken:8.2f} s{each}", flush=True)


def stages(texts: Sequence[Path], references: Path) -> None:
    """Time a check of the texts, stage by stage."""
    with stage("import"):
        from factcheck.claims import read_claims
        from factcheck.documents import find, read
        from factcheck.languages import analyse, detect
        from factcheck.pipeline import Checker
        from factcheck.references import load
        from factcheck.reports import render
        from factcheck.reports.view import Options
    with stage("load references"):
        loaded = load([references])
    with stage("index names and statements", lambda: len(loaded.statements)):
        checker = Checker(loaded)
    documents = []
    with stage("read documents", lambda: len(documents)):
        documents += [read(path) for path in find(list(texts))]
    passages = [[passage.text for passage in document.passages] for document in documents]
    for language in sorted({detect(text) for each in passages for text in each}):
        with stage(f"load model ({language})"):
            analyse(["1."], language)
    parsed = []
    with stage("parse", lambda: sum(len(sentences) for each in parsed for sentences in each)):
        parsed += [[analyse([text], detect(text))[0] for text in each] for each in passages]
    names, matcher = checker._names, checker._matcher
    claims = []
    with stage("read claims", lambda: sum(map(len, claims))):
        claims += [read_claims(*each, names) for each in zip(documents, parsed, strict=True)]
    facts = [[claim for claim in each if claim.kind == "fact"] for each in claims]
    with stage("retrieve and read statements", lambda: len(matcher._reader._read)):
        for each in facts:
            matcher.prepare(each)
    judged: list[CheckedDocument] = []
    with stage("align and judge", lambda: sum(map(len, claims))):
        for document, each in zip(documents, claims, strict=True):
            judged.append(checker._judge(document, (detect(document.text), each)))
    with stage("find"):
        report = checker.report(judged)
    for format in ("text", "json", "html"):
        with stage(f"report ({format})"):
            render(format, report, Options())
    print(f"{'altogether':32} {time.process_time():8.2f} s, {_megabytes():,.0f} MB at most")


def invented(number: int) -> str:
    """A name for a number, another for each."""
    letters = []
    while number or not letters:
        number, syllable = divmod(number, len(SYLLABLES))
        letters.append(SYLLABLES[syllable])
    return "".join(letters).capitalize()


def sentence(number: int, shift: int = 0) -> str:
    """What statement `number` says, its year off by `shift`."""
    who, town = invented(number // 7 + 40), invented(number % 1009 + 3000)
    deed, day, month = DEEDS[number % len(DEEDS)], number % 28 + 1, MONTHS[number % len(MONTHS)]
    return f"{who} {deed} the town of {town} on {day} {month} {1600 + number % 400 + shift}."


def made_up(size: int) -> ReferenceSet:
    """A set of that many statements, about a seventh as many entities."""
    from factcheck.references.model import Entity, ReferenceSet, Statement

    people = [Entity(f"p{n}", "person", {"en": invented(n + 40)}) for n in range(size // 7 + 1)]
    statements = {f"s{n}": Statement(f"s{n}", {"en": sentence(n)}) for n in range(size)}
    return ReferenceSet(entities={each.id: each for each in people}, statements=statements)


def scale(size: int) -> None:
    """Time indexing `size` statements, and matching `CLAIMS` claims of which every other one is wrong."""
    from factcheck.claims import read_claims
    from factcheck.documents import read_text
    from factcheck.languages import analyse
    from factcheck.pipeline import Checker

    references, before = made_up(size), _megabytes()
    with stage("index names and statements", lambda: size):
        checker = Checker(references)
    print(f"{'memory for the index':32} {_megabytes() - before:8.0f} MB")
    wanted = range(0, size, max(1, size // CLAIMS))
    document = read_text("\n\n".join(sentence(n, n % 2) for n in wanted), "<made up>")
    parsed = analyse([passage.text for passage in document.passages], "en")
    claims = read_claims(document, parsed, checker._names)
    matcher = checker._matcher
    with stage("retrieve", lambda: len(claims)):
        for claim in claims:
            matcher._index.search(matcher._claim_keys(claim))
    with stage("retrieve and read statements", lambda: len(claims)):
        matcher.prepare(claims)
    with stage("align and judge", lambda: len(claims)):
        checker._judge(document, ("en", claims))


def _megabytes() -> float:
    """The most memory that this process has held."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("texts", nargs="*", type=Path, default=[ROOT / "seeds"])
    parser.add_argument("--references", type=Path, default=ROOT / "references")
    parser.add_argument("--scale", type=int, metavar="N", help="made-up statements to match against")
    options = parser.parse_args()
    if options.scale:
        scale(options.scale)
    else:
        stages(options.texts, options.references)


if __name__ == "__main__":
    main()
