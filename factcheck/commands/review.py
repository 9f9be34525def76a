"""`factcheck ledger review`: finding by finding, one answer each, saved at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from factcheck.commands.ledger_file import LedgerFile
from factcheck.commands.output import emit, say
from factcheck.documents.decode import decode
from factcheck.errors import InputError
from factcheck.files import write_atomically
from factcheck.findings.ledger import Ledger, Mark, with_mark
from factcheck.model import Report
from factcheck.reports.text import block, paint
from factcheck.reports.view import DocumentView, Options, Placed, documents

PROMPT = "[c]onfirm  [f]alse alarm  fi[x]  [s]kip  [u]ndo  [q]uit > "
LAST_PROMPT = "That was the last.  [u]ndo  [q]uit > "


@dataclass(frozen=True, slots=True)
class _Edit:
    """A file as it was before a fix."""

    path: Path
    before: bytes
    at: int
    growth: int


@dataclass(frozen=True, slots=True)
class _State:
    """The review before an answer, so that it can be undone: how far it is, the ledger, the fixes made."""

    index: int
    ledger: Ledger
    edits: tuple[_Edit, ...] = ()
    past: tuple[_State, ...] = field(default=(), repr=False)


def walk(report: Report, file: LedgerFile, ledger: Ledger, options: Options) -> None:
    """Ask about every finding that has no mark, in the order of the texts."""
    open_findings = list(_unmarked(report, ledger))
    state = _State(0, ledger)
    file.write(ledger)
    while open_findings:
        answer = _ask(open_findings, state.index, options)
        if answer == "q":
            break
        if state.index < len(open_findings):
            state = _after(answer, state, *open_findings[state.index])
        elif answer == "u":
            state = _undone(state)
        file.write(state.ledger)
    marked = sum(len(items) for items in state.ledger.entries(Mark.CONFIRMED, Mark.FALSE_ALARM).values())
    emit(f"{len(open_findings) - state.index} left to review, {marked} marked in {file.path}\n")
    if state.edits:
        emit("Texts were changed: run `factcheck ledger update` on them.\n")


def _unmarked(report: Report, ledger: Ledger) -> Iterator[tuple[DocumentView, Placed]]:
    unmarked = ledger.entries(Mark.NONE)
    for view in documents(report):
        for placed in view.findings:
            if placed.finding.fingerprint in unmarked.get(view.path, {}):
                yield view, placed


def _ask(open_findings: list[tuple[DocumentView, Placed]], index: int, options: Options) -> str:
    """Show a finding and ask about it; after the last one, ask whether to go back."""
    if index == len(open_findings):
        emit(LAST_PROMPT)
    else:
        view, placed = open_findings[index]
        emit(paint(block(view, placed, options, full=True), options))
        emit(f"{index + 1} of {len(open_findings)}  {PROMPT}")
    return _answer()


def _answer() -> str:
    """The first letter of the answer, in lower case; the end of the input quits."""
    try:
        return input().strip().lower()[:1]
    except EOFError:
        return "q"


def _after(answer: str, state: _State, view: DocumentView, placed: Placed) -> _State:
    """The state that an answer leads to; an answer that means nothing leads nowhere."""
    following = replace(state, index=state.index + 1, past=(*state.past, state))
    if answer == "s":
        return following
    if answer == "c":
        return replace(following, ledger=_marked(state, view, placed, Mark.CONFIRMED, ""))
    if answer == "f":
        emit("why? > ")
        return replace(following, ledger=_marked(state, view, placed, Mark.FALSE_ALARM, input().strip()))
    if answer == "x":
        edit = _fix(view, placed, state.edits)
        return replace(following, edits=(*state.edits, edit)) if edit else state
    if answer == "u":
        return _undone(state)
    say("answer with one of c, f, x, s, u, q")
    return state


def _marked(state: _State, view: DocumentView, placed: Placed, mark: Mark, note: str) -> Ledger:
    return with_mark(state.ledger, view.path, placed.finding.fingerprint, mark, note)


def _undone(state: _State) -> _State:
    if not state.past:
        say("there is nothing to undo")
        return state
    before = state.past[-1]
    for edit in state.edits[len(before.edits) :]:
        write_atomically(edit.path, edit.before)
    return before


def _fix(view: DocumentView, placed: Placed, edits: tuple[_Edit, ...]) -> _Edit | None:
    """Write the replacement into the file; None, and why, where that can't be done safely."""
    finding = placed.finding
    if finding.replacement is None:
        say("there is no single right replacement; edit the text yourself")
        return None
    path = Path(view.path)
    try:
        before = path.read_bytes()
        decoded = decode(before, str(path))
    except (OSError, InputError) as error:
        say(f"cannot change {path}: {error}")
        return None
    text = decoded.text
    at = finding.start + sum(edit.growth for edit in edits if edit.path == path and edit.at < finding.start)
    end = at + finding.end - finding.start
    if text[at:end] != finding.found:
        say(f"{path} has changed since it was read; run the review again")
        return None
    write_atomically(path, decoded.encode(text[:at] + finding.replacement + text[end:]))
    return _Edit(path, before, finding.start, len(finding.replacement) - (end - at))
