"""Many documents at little cost: what an earlier run knows is taken from there, the rest is shared out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.cache import Store, files_key, key_of, program_key
from factcheck.model import CheckedDocument, Document, Language, Report

if TYPE_CHECKING:
    from factcheck.pipeline import Checker

T = TypeVar("T")

CHUNK = 8
"""Documents that are analysed at once: enough for a batch, few enough to share out evenly."""

Progress = Callable[[int, int], None]
"""Told how many documents of how many are done."""


class Engine:
    """Checks documents against the references at some paths; makes a checker only for what is not known."""

    def __init__(
        self,
        references: Sequence[Path],
        language: Language | None = None,
        store: Store | None = None,
        jobs: int = 1,
        progress: Progress = lambda _done, _total: None,
    ) -> None:
        self._references = tuple(references)
        self._language = language
        self._store = store
        self._jobs = jobs
        self._progress = progress
        self._made: tuple[str, Checker] | None = None

    def check(self, documents: Sequence[Document]) -> Report:
        """The report on the documents, as `Checker.check` gives it. Raises what that raises."""
        basis = self._basis()
        keys = [key_of([basis, document.path, document.sha256]) for document in documents]
        run = key_of(["run", basis, *keys])
        known = self._get(run, Report)
        if known is not None:
            return known
        report = self._checker(basis).report(self._judged(documents, keys, basis))
        if self._store is not None:
            self._store.put(run, report)
            self._store.prune()
        return report

    def _basis(self) -> str:
        """The key of all that every verdict depends on."""
        return key_of([program_key(), files_key(self._references), self._language or "auto"])

    def _get(self, key: str, kind: type[T]) -> T | None:
        value = self._store.get(key) if self._store is not None else None
        return value if isinstance(value, kind) else None

    def _judged(
        self, documents: Sequence[Document], keys: Sequence[str], basis: str
    ) -> list[CheckedDocument]:
        done = {key: found for key in keys if (found := self._get(key, CheckedDocument)) is not None}
        missing = [(key, document) for key, document in zip(keys, documents, strict=True) if key not in done]
        results = self._analysed([document for _, document in missing], basis)
        for number, ((key, _), checked) in enumerate(zip(missing, results, strict=True), 1):
            done[key] = checked
            if self._store is not None:
                self._store.put(key, checked)
            self._progress(number, len(missing))
        return [done[key] for key in keys]

    def _analysed(self, documents: Sequence[Document], basis: str) -> Iterator[CheckedDocument]:
        """The documents judged one by one, in their order."""
        checker = self._checker(basis)
        chunks = [documents[at : at + CHUNK] for at in range(0, len(documents), CHUNK)]
        jobs = min(self._jobs, len(chunks))
        if jobs <= 1:
            for chunk in chunks:
                yield from checker.judged(chunk)
            return
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        _Worker.checker = checker  # a forked process finds it there and need not make its own
        context = get_context("fork" if sys.platform == "linux" else "spawn")
        start = (self._references, self._language)
        with ProcessPoolExecutor(jobs, context, _Worker.start, start) as pool:
            for judged in pool.map(_Worker.judge, chunks):
                yield from judged

    def _checker(self, basis: str) -> Checker:
        """The checker, made anew when the references have changed."""
        if self._made is None or self._made[0] != basis:
            from factcheck.pipeline import Checker

            self._made = basis, Checker.from_directories(self._references, self._language)
        return self._made[1]


class _Worker:
    """What a process of the pool keeps between chunks."""

    checker: Checker | None = None

    @classmethod
    def start(cls, references: Sequence[Path], language: Language | None) -> None:
        if cls.checker is None:
            from factcheck.pipeline import Checker

            cls.checker = Checker.from_directories(references, language)

    @classmethod
    def judge(cls, documents: Sequence[Document]) -> list[CheckedDocument]:
        assert cls.checker is not None
        return cls.checker.judged(documents)
