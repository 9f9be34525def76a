"""The command line run as a person runs it, with a checker that finds every "1968" and loads no model."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import ClassVar

import pytest

from factcheck.__main__ import main
from factcheck.errors import ReferenceSetError
from factcheck.findings.assembly import Extra
from factcheck.model import CheckedDocument, Document, Report
from factcheck.references.model import ReferenceSet
from tests.reports.conftest import REFERENCES, checked
from tests.reports.samples import Sample


@dataclass(frozen=True)
class Ended:
    """How a run ended."""

    status: int
    out: str
    err: str


Run = Callable[..., Ended]


class FakeChecker:
    """Finds a wrong date in every line that holds "1968", a note in every line that holds "Soviet"."""

    seen: ClassVar[list[str]] = []

    def __init__(self, references: ReferenceSet | None = None) -> None:
        self.references = references or SimpleNamespace(summary=REFERENCES)

    @classmethod
    def from_directories(
        cls, paths: Sequence[Path], language: str | None = None, store: object = None
    ) -> FakeChecker:
        """Fails for a folder named "broken"."""
        if any(path.name == "broken" for path in paths):
            faults = (
                ReferenceSetError("FE202", "one", "broken/a.yaml:1:2"),
                ReferenceSetError("FE203", "two"),
            )
            raise ReferenceSetError("FE200", "two faults", faults=faults)
        return cls()

    def opposed(self, document: Document) -> tuple[()]:
        """Nothing."""
        return ()

    def judged(self, documents: Sequence[Document]) -> list[CheckedDocument]:
        """One claim a line."""
        self.seen.extend(document.path for document in documents)
        return [replace(checked(_sample(document)), document=document) for document in documents]

    def compared(self, judged: Sequence[CheckedDocument]) -> Extra:
        """Nothing is added."""
        return ((),) * len(judged)

    def report(self, judged: Sequence[CheckedDocument]) -> Report:
        """The judged documents as they are."""
        return Report(REFERENCES, tuple(judged))

    def check(self, documents: Sequence[Document]) -> Report:
        """Both at once."""
        return self.report(self.judged(documents))

    claims = check


def _sample(document: Document) -> Sample:
    rows = []
    for line in dict.fromkeys(re.findall(r"[^\r\n]+", document.text)):
        if "1968" in line:
            rows.append(Sample.row(line, "contradicted", wrong="1968"))
        elif "Soviet" in line:
            rows.append(Sample.row(line, "contradicted", wrong="Soviet", rule="anachronism"))
        else:
            rows.append(Sample.row(line, "supported"))
    if "CRASH" in document.text:
        raise ZeroDivisionError("oh no")
    return Sample(document.path, "en", document.text, tuple(rows))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project with a references folder, as the working folder; the pipeline is the fake one."""
    pipeline = ModuleType("factcheck.pipeline")
    pipeline.Checker = FakeChecker  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "factcheck.pipeline", pipeline)
    for name in ("NO_COLOR", "FORCE_COLOR", "FACTCHECK_DEBUG", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / ".cache"))
    FakeChecker.seen.clear()
    (tmp_path / "references").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(project: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `factcheck` with some arguments."""

    def call(*arguments: str, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        captured = capsysbinary.readouterr()
        return Ended(int(ended.value.code or 0), captured.out.decode("utf-8"), captured.err.decode("utf-8"))

    return call
