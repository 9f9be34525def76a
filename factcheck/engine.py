"""Many documents at little cost: what an earlier run knows is taken from there, the rest is shared out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.cache import Store, files_key, key_of, program_key
from factcheck.errors import FactcheckError
from factcheck.findings.assembly import Extra, assembled
from factcheck.model import CheckedDocument, Document, Language, ReferenceSummary, Report

if TYPE_CHECKING:
    from factcheck.pipeline import Checker

T = TypeVar("T")

CHUNK = 8
"""The most documents that are analysed at once: enough for a batch, few enough to share out evenly."""

Result = CheckedDocument | str
"""A judged document, or a message that says why it is not judged."""

Progress = Callable[[int, int], None]
"""Told how many documents of how many are done."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """What a run holds beside its documents, so that both are kept and each is read alone."""

    references: ReferenceSummary
    extra: Extra


class Engine:
    """Checks documents against the references at some paths; makes a checker only for what is not known.

    `jobs` is how many processes share the documents out; 0 is one for each processor.
    """

    def __init__(
        self,
        references: Sequence[Path],
        language: Language | None = None,
        store: Store | None = None,
        jobs: int = 0,
        progress: Progress = lambda _done, _total: None,
        *,
        strict: bool = False,
    ) -> None:
        self._references = tuple(references)
        self._language = language
        self._store = store
        self._jobs = jobs
        self._progress = progress
        self._strict = strict
        self._made: tuple[str, Checker] | None = None

    def check(self, documents: Sequence[Document]) -> Report:
        """The report on the documents, as `Checker.check` gives it. Raises FactcheckErrors as that does.

        A document on which the analysis itself fails is a failure of the report, unless the engine is
        `strict`.
        """
        basis = self._basis()
        keys = [key_of([basis, document.path, document.sha256]) for document in documents]
        results = self._judged(documents, keys, basis)
        found = [result for result in results if isinstance(result, CheckedDocument)]
        failures = tuple(result for result in results if isinstance(result, str))
        whole = self._compared(found, key_of(["run", basis, *keys]), basis)
        return replace(assembled(whole.references, found, whole.extra), failures=failures)

    def _compared(self, judged: Sequence[CheckedDocument], key: str, basis: str) -> _Whole:
        """What the run as a whole adds to its documents."""
        known = self._get(key, _Whole)
        if known is not None and len(known.extra) == len(judged):
            return known
        checker = self._checker(basis)
        whole = _Whole(checker.references.summary, checker.compared(judged))
        if self._store is not None:
            self._store.put(key, whole)
            self._store.prune()
        return whole

    def _basis(self) -> str:
        """The key of all that every verdict depends on."""
        return key_of([program_key(), files_key(self._references), self._language or "auto"])

    def _get(self, key: str, kind: type[T]) -> T | None:
        value = self._store.get(key) if self._store is not None else None
        return value if isinstance(value, kind) else None

    def _judged(self, documents: Sequence[Document], keys: Sequence[str], basis: str) -> list[Result]:
        done: dict[str, Result] = {}
        for key in keys:
            known = self._get(key, CheckedDocument)
            if known is not None:
                done[key] = known
        missing = [(key, document) for key, document in zip(keys, documents, strict=True) if key not in done]
        if not missing:
            return [done[key] for key in keys]
        results = self._analysed([document for _, document in missing], basis)
        for number, ((key, _), result) in enumerate(zip(missing, results, strict=True), 1):
            done[key] = result
            if self._store is not None and isinstance(result, CheckedDocument):
                self._store.put(key, result)
            self._progress(number, len(missing))
        return [done[key] for key in keys]

    def _analysed(self, documents: Sequence[Document], basis: str) -> Iterator[Result]:
        """The documents judged one by one, in their order."""
        checker = self._checker(basis)
        wanted = self._jobs or processors()
        size = max(1, min(CHUNK, len(documents) // wanted))
        chunks = [documents[at : at + size] for at in range(0, len(documents), size)]
        jobs = min(wanted, len(chunks))
        if jobs <= 1:
            for chunk in chunks:
                yield from judged(checker, chunk, strict=self._strict)
            return
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        _Worker.checker = checker  # a forked process finds it there and need not make its own
        context = get_context("fork" if sys.platform == "linux" else "spawn")
        start = (self._references, self._language, self._store, self._strict)
        with ProcessPoolExecutor(jobs, context, _Worker.start, start) as pool:
            for results in pool.map(_Worker.judge, chunks):
                yield from results

    def _checker(self, basis: str) -> Checker:
        """The checker, made anew when the references have changed."""
        if self._made is None or self._made[0] != basis:
            from factcheck.pipeline import Checker

            self._made = basis, Checker.from_directories(self._references, self._language, self._store)
        return self._made[1]


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def judged(checker: Checker, documents: Sequence[Document], *, strict: bool) -> list[Result]:
    """The documents judged, or why one is not: a fault of the analysis costs one document, not the run."""
    try:
        return list(checker.judged(documents))
    except FactcheckError:
        raise
    except Exception as error:
        if strict:
            raise
        if len(documents) > 1:
            return [result for document in documents for result in judged(checker, [document], strict=False)]
        return [f"{documents[0].path}: internal error: {type(error).__name__}: {error} (--debug shows where)"]


class _Worker:
    """What a process of the pool keeps between chunks."""

    checker: Checker | None = None
    strict = False

    @classmethod
    def start(
        cls, references: Sequence[Path], language: Language | None, store: Store | None, strict: bool
    ) -> None:
        cls.strict = strict
        if cls.checker is None:
            from factcheck.pipeline import Checker

            cls.checker = Checker.from_directories(references, language, store)

    @classmethod
    def judge(cls, documents: Sequence[Document]) -> list[Result]:
        assert cls.checker is not None
        return judged(cls.checker, documents, strict=cls.strict)
