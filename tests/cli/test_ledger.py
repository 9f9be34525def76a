"""`factcheck ledger`: marks are kept, staleness is told, and reviewed findings fail no more."""

from __future__ import annotations

import builtins
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Run

TEXT = (
    "The Eagle landed in 1968.\n\nThe Soviet Union fought in 1915.\n\nIt was 1968 again.\n\nAll was well.\n"
)


@pytest.fixture
def text(project: Path) -> Path:
    (project / "a.md").write_text(TEXT)
    return project / "a.md"


def findings(project: Path) -> list[dict[str, str]]:
    data = yaml.safe_load((project / "claims.yaml").read_text())
    return [
        item
        for document in data["documents"]
        for claim in document["claims"]
        for item in claim.get("findings", [])
    ]


def test_update_writes_every_claim_with_its_words(run: Run, project: Path, text: Path) -> None:
    assert run("ledger", "update", "a.md").status == 0
    (document,) = yaml.safe_load((project / "claims.yaml").read_text())["documents"]
    assert len(document["sha256"]) == 64
    for claim in document["claims"]:
        start, end = claim["span"]
        assert TEXT[start:end] == claim["quote"]
    assert [claim["verdict"] for claim in document["claims"]] == ["contradicted"] * 3 + ["supported"]
    assert findings(project)[0]["rule"] == "FC101 date"
    assert findings(project)[0]["mark"] == "none"


def test_update_twice_writes_the_same_bytes(run: Run, project: Path, text: Path) -> None:
    run("ledger", "update", "a.md")
    first = (project / "claims.yaml").read_bytes()
    run("ledger", "update", "a.md")
    assert (project / "claims.yaml").read_bytes() == first


def test_marks_survive_edits_elsewhere_and_renaming(run: Run, project: Path, text: Path) -> None:
    run("ledger", "update", "a.md")
    marked = findings(project)[0]["fingerprint"]
    assert run("ledger", "mark", marked, "--as", "confirmed", "--note", "the source errs").status == 0
    text.write_text("A new first line.\n\nAll was well.\n\n" + TEXT)
    run("ledger", "update", "a.md")
    text.rename(project / "b.md")
    run("ledger", "update", "b.md")
    by_print = {item["fingerprint"]: item for item in findings(project)}
    assert by_print[marked]["mark"] == "confirmed"
    assert by_print[marked]["note"] == "the source errs"


def test_a_changed_finding_loses_its_mark_and_that_is_told(run: Run, project: Path, text: Path) -> None:
    run("ledger", "update", "a.md")
    run("ledger", "mark", findings(project)[0]["fingerprint"], "--as", "confirmed")
    text.write_text(TEXT.replace("The Eagle landed", "The Eagle has landed"))
    assert "1 marked findings are gone" in run("ledger", "update", "a.md").err
    assert {item["mark"] for item in findings(project)} == {"none"}


def test_check_is_quiet_while_fresh_and_1_when_stale(run: Run, project: Path, text: Path) -> None:
    run("ledger", "update", "a.md")
    fresh = run("ledger", "check")
    assert (fresh.status, fresh.out) == (0, "claims.yaml is up to date\n")
    text.write_text(TEXT.replace("All was well", "It ended in 1968"))
    stale = run("ledger", "check")
    assert stale.status == 1
    assert re.search(r"a.md: the text has changed\na.md: claim .* was supported, is contradicted", stale.out)
    text.unlink()
    assert "a.md: the file is gone" in run("ledger", "check").out


def test_marks_do_not_make_the_ledger_stale(run: Run, project: Path, text: Path) -> None:
    run("ledger", "update", "a.md")
    run("ledger", "mark", findings(project)[0]["fingerprint"], "--as", "false-alarm")
    assert run("ledger", "check").status == 0


def test_the_check_fails_only_on_what_is_not_reviewed(run: Run, project: Path, text: Path) -> None:
    run("ledger", "update", "a.md")
    first, _, third = (item["fingerprint"] for item in findings(project))
    run("ledger", "mark", first, "--as", "confirmed")
    assert run("check", "a.md").status == 1
    run("ledger", "mark", third, "--as", "false-alarm", "--note", "another 1968")
    ended = run("check", "a.md")
    assert ended.status == 0
    assert "a.md:1:21: error FC101 date (confirmed in the ledger)" in ended.out
    assert "(1 marked false-alarm)" in ended.out
    assert run("check", "a.md", "--isolated").status == 1


def test_a_copy_in_another_file_is_not_reviewed(run: Run, project: Path, text: Path) -> None:
    run("ledger", "update", "a.md")
    for item in findings(project):
        run("ledger", "mark", item["fingerprint"], "--as", "confirmed")
    (project / "b.md").write_text(TEXT)
    assert run("check", "a.md", "b.md").status == 1
    assert run("check", "b.md").status == 1


def test_a_foreign_claims_yaml_is_left_alone(run: Run, project: Path, text: Path) -> None:
    (project / "claims.yaml").write_text("insurance: {claims: [1, 2]}\n")
    assert run("check", "a.md").status == 1
    assert run("ledger", "check").status == 2


@pytest.mark.parametrize(
    "damage",
    ["schema: factcheck-ledger/1\ndocuments: [{path: 3}]", "schema: factcheck-ledger/1\n: : :", "[]"],
)
def test_a_damaged_ledger_is_an_error(run: Run, project: Path, text: Path, damage: str) -> None:
    (project / "mine.yaml").write_text(damage)
    ended = run("check", "a.md", "--ledger", "mine.yaml")
    assert ended.status == 2
    assert "FE320" in ended.err


def test_an_unknown_or_ambiguous_fingerprint_is_an_error(run: Run, project: Path, text: Path) -> None:
    run("ledger", "update", "a.md")
    assert run("ledger", "mark", "feedfeed", "--as", "confirmed").status == 2


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[Iterable[str]], None]:
    """What the reviewer types, line by line; then the input ends."""

    def give(lines: Iterable[str]) -> None:
        left = iter(lines)

        def answer() -> str:
            try:
                return next(left)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr(builtins, "input", answer)

    return give


Answers = Callable[[Iterable[str]], None]


def test_review_marks_and_saves_after_every_answer(
    run: Run, project: Path, text: Path, answers: Answers
) -> None:
    answers(["c", "f", "so said the author"])
    out = run("ledger", "review", "a.md").out
    assert [(item["mark"], item["note"]) for item in findings(project)] == [
        ("confirmed", ""),
        ("false-alarm", "so said the author"),
        ("none", ""),
    ]
    assert "1 left to review, 2 marked in claims.yaml" in out
    answers(["q"])
    assert "1 of 1" in run("ledger", "review").out


def test_review_can_be_undone_also_a_fix(run: Run, project: Path, text: Path, answers: Answers) -> None:
    answers(["x", "s", "x", "u", "u", "u", "u", "nonsense", "s", "s", "c"])
    ended = run("ledger", "review", "a.md")
    assert text.read_text() == TEXT
    assert [item["mark"] for item in findings(project)] == ["none", "none", "confirmed"]
    assert "there is nothing to undo" in ended.err


def test_review_fixes_in_the_file_one_after_the_other(
    run: Run, project: Path, text: Path, answers: Answers
) -> None:
    text.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    answers(["x", "s", "x"])
    assert "run `factcheck ledger update`" in run("ledger", "review", "a.md").out
    assert text.read_bytes() == b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").replace("1968", "1969").encode()
