"""The entry point: every end has an exit status of its own.

0 clean · 1 findings · 2 an error of usage, configuration, references or reading, or a crash
· 130 interrupted (Ctrl-C) · 141 nobody reads the output any more (as a shell reports SIGPIPE).
"""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from factcheck.errors import FactcheckError, ReferenceSetError
from factcheck.threads import one_thread

ERROR = 2
INTERRUPTED = 130
PIPE_CLOSED = 141


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit; no traceback is shown unless FACTCHECK_DEBUG is set."""
    one_thread()
    try:
        from factcheck.cli import app

        app(with_revision(sys.argv[1:] if arguments is None else arguments), prog_name="factcheck")
        status = 0
    except FactcheckError as error:
        if _debug():
            raise
        status = _report(error)
    except KeyboardInterrupt:
        status = INTERRUPTED
    except BrokenPipeError:
        status = PIPE_CLOSED
    except Exception as error:
        if _debug():
            raise
        _say(f"error: internal error: {type(error).__name__}: {error}")
        _say("This is a fault of factcheck, not of your text. Run again with --debug to see where.")
        status = ERROR
    _leave(status)


def with_revision(arguments: list[str]) -> list[str]:
    """The arguments with the revision of `--diff` joined to it: without one HEAD, with `--fix` none at all.

    A word behind `--diff` is a revision unless it is an option, or a path that exists.
    """
    if "--diff" not in arguments:
        return arguments
    at = arguments.index("--diff")
    word = arguments[at + 1] if at + 1 < len(arguments) else "-"
    given = not word.startswith("-") and not os.path.lexists(word)
    default = "" if "--fix" in arguments else "HEAD"
    return [*arguments[:at], f"--diff={word if given else default}", *arguments[at + 1 + given :]]


def _report(error: FactcheckError) -> int:
    faults = error.faults if isinstance(error, ReferenceSetError) and error.faults else (error,)
    for fault in faults:
        _say(f"error: {fault}")
    if len(faults) > 1:
        _say(f"{len(faults)} errors")
    return ERROR


def _say(message: str) -> None:
    from factcheck.reports.visible import visible

    print(visible(message), file=sys.stderr)


def _debug() -> bool:
    return bool(os.environ.get("FACTCHECK_DEBUG"))


def _leave(status: int) -> NoReturn:
    if status == PIPE_CLOSED:
        # Python flushes stdout once more at its end; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(status)


if __name__ == "__main__":
    main()
